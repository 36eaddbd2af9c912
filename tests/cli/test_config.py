"""Finding a configuration file, reading it, and saying what is wrong with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compact_rules.config.find import nearest
from compact_rules.config.load import load
from compact_rules.config.settled import Config, ConfigError

FULL = """
lang = "cy"
fail-on = "warning"
rules = "our-rules"
baseline = "known.json"
exclude = ["drafts/", "*.old.yaml"]

[[waivers]]
rule = "MIN-3c"
path = "action_plans/plan-1"
reason = "The baseline survey is under way."
who = "Compact officer"
until = 2026-12-31
"""


def own(folder: Path, text: str) -> Path:
    file = folder / "compact-rules.toml"
    file.write_text(text, encoding="utf-8")
    return file


def faults(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(ConfigError) as caught:
        load(folder)
    return [(fault.key, fault.message.en) for fault in caught.value.faults]


def test_every_key_is_read_and_paths_start_from_the_file(tmp_path: Path) -> None:
    file = own(tmp_path, FULL)
    config = load(tmp_path)
    assert (config.file, config.lang, config.fail_on) == (file, "cy", "warning")
    assert (config.rules, config.baseline) == (tmp_path / "our-rules", tmp_path / "known.json")
    assert config.exclude == ("drafts/", "*.old.yaml")
    (waiver,) = config.waivers
    assert (waiver.rule, waiver.path, waiver.who, waiver.until) == (
        "MIN-3c",
        "action_plans/plan-1",
        "Compact officer",
        date(2026, 12, 31),
    )


def test_no_file_settles_nothing(tmp_path: Path) -> None:
    assert load(tmp_path) == Config()


def test_the_nearest_file_upwards_is_taken(tmp_path: Path) -> None:
    own(tmp_path, 'lang = "en"')
    near = tmp_path / "a"
    (near / "b" / "c").mkdir(parents=True)
    own(near, 'lang = "cy"')
    assert load(near / "b" / "c").lang == "cy"
    assert load(near / "b" / "c" / "not-there.yaml").lang == "cy"


def test_a_link_to_itself_is_looked_for_where_it_stands(tmp_path: Path) -> None:
    own(tmp_path, 'lang = "cy"')
    (tmp_path / "loop").symlink_to("loop")
    assert load(tmp_path / "loop").lang == "cy"


def test_our_own_file_goes_before_pyproject_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.compact-rules]\nlang = "cy"\n')
    assert load(tmp_path).lang == "cy"
    own(tmp_path, 'lang = "en"')
    assert load(tmp_path).lang == "en"


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    own(tmp_path, 'lang = "cy"')
    below = tmp_path / "below"
    below.mkdir()
    (below / "pyproject.toml").write_text('[tool.other]\nlang = "en"\n')
    found = nearest(below)
    assert found is not None
    assert found[0] == tmp_path / "compact-rules.toml"


def test_an_unknown_key_is_refused_with_what_was_meant(tmp_path: Path) -> None:
    own(tmp_path, 'fail_on = "error"\nexcludes = []\nshape = 1\n')
    assert faults(tmp_path) == [
        ("fail_on", 'unknown key. Did you mean "fail-on"?'),
        ("excludes", 'unknown key. Did you mean "exclude"?'),
        ("shape", "unknown key. The keys here are: lang, fail-on, rules, baseline, exclude, waivers."),
    ]


def test_an_unknown_key_of_a_waiver_is_placed(tmp_path: Path) -> None:
    own(tmp_path, '[[waivers]]\nrule = "A"\nreason = "b"\nwho = "c"\nuntill = 2026-12-31\n')
    assert faults(tmp_path) == [
        ("waivers[0].until", "this key is required."),
        ("waivers[0].untill", 'unknown key. Did you mean "until"?'),
    ]


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        ('lang = "fr"', "lang", '"fr" is not one of: en, cy.'),
        ('fail-on = "all"', "fail-on", '"all" is not one of: error, warning, note, never.'),
        ("rules = 3", "rules", "this must be a text in quotation marks, and not an empty one."),
        ('baseline = ""', "baseline", "this must be a text in quotation marks, and not an empty one."),
        ('exclude = "drafts"', "exclude", "this must be a list in square brackets."),
        ('exclude = ["a", 3]', "exclude[1]", "this must be a text in quotation marks, and not an empty one."),
        ('exclude = ["ok", "!"]', "exclude[1]", '"!" is not a pattern as in a .gitignore file.'),
        ('waivers = ["MIN-1"]', "waivers[0]", "this must be a table."),
        (
            '[[waivers]]\nrule="A"\nreason="b"\nwho="c"\nuntil="2026-12-31"',
            "waivers[0].until",
            "this must be a date without quotation marks, like 2027-03-31.",
        ),
        (
            '[[waivers]]\nrule="A"\nreason="b"\nwho="c"\nuntil=2026-12-31T10:00:00',
            "waivers[0].until",
            "this must be a date without quotation marks, like 2027-03-31.",
        ),
    ],
)
def test_a_wrong_value_is_said_at_its_key(tmp_path: Path, text: str, key: str, says: str) -> None:
    own(tmp_path, text)
    assert faults(tmp_path) == [(key, says)]


def test_a_file_that_is_not_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    own(tmp_path, 'lang = "en"\nexclude = [,]\n')
    ((key, says),) = faults(tmp_path)
    assert key == ""
    assert "line 2" in says


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "compact-rules.toml").write_bytes(b'lang = "\xff"')
    assert faults(tmp_path) == [("", "it is not saved as UTF-8 text.")]


def test_a_table_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\ncompact-rules = 3\n")
    assert faults(tmp_path) == [("tool.compact-rules", "this must be a table.")]


def test_a_fault_names_the_file_and_the_key(tmp_path: Path) -> None:
    file = own(tmp_path, 'lang = "fr"')
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert caught.value.faults[0].sentence().en == f'{file}: lang: "fr" is not one of: en, cy.'
