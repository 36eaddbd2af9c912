"""Configuration and baselines from strangers: refused in a sentence, soon, and never passed over."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.cases import SCHEMA
from tests.hostile.child import run

AS_OF = ("--as-of", "2026-06-30")
GOOD = SCHEMA + "principles: [We say so before the date]\n"


def holds(text: bytes) -> Callable[[Path], None]:
    def make(file: Path) -> None:
        file.write_bytes(text)

    return make


def a_pipe(file: Path) -> None:
    os.mkfifo(file)


def a_folder(file: Path) -> None:
    file.mkdir()


def a_loop(file: Path) -> None:
    file.symlink_to(file.name)


def a_dangling_link(file: Path) -> None:
    file.symlink_to("gone")


def a_huge_file(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(10**11)


FILES = {
    "a pipe": (a_pipe, "is not an ordinary file"),
    "a folder": (a_folder, "is a folder"),
    "a loop": (a_loop, "is a link that leads back to itself"),
    "a dangling link": (a_dangling_link, "is a link to a file that is not there"),
    "a huge file": (a_huge_file, "is larger than any such file should be"),
}
CONFIG = {
    **FILES,
    "brackets without end": (holds(b"x = " + b"[" * 50_000), "it is not valid TOML"),
    "braces without end": (holds(b"x = " + b"{a=" * 50_000), "it is not valid TOML"),
    "a number of 10,000 figures": (holds(b"x = " + b"9" * 10_000), "it is not valid TOML"),
    "keys in keys in keys": (holds(b".".join([b"a"] * 100_000) + b" = 1"), "more than 500 full stops"),
    "no such day": (holds(b"x = 2023-02-29"), "it is not valid TOML"),
    "Latin-1": (holds(b'lang = "caf\xe9"'), "not saved as UTF-8"),
    "UTF-16": (holds('lang = "en"'.encode("utf-16")), "not saved as UTF-8"),
    "NUL": (holds(b'lang = "en\x00"'), "it is not valid TOML"),
    "a key twice": (holds(b'lang = "en"\nlang = "cy"'), "it is not valid TOML"),
    "an unknown key": (holds(b'"\\u001b[31m" = 1'), "unknown key"),
    "a pattern that is none": (holds(b'exclude = ["!"]'), "is not a pattern"),
    "the wrong sort": (holds(b"lang = [1]"), "is not one of"),
}


@pytest.mark.parametrize("name", CONFIG)
def test_a_bad_configuration_is_told_and_nothing_is_checked_by_guess(name: str, tmp_path: Path) -> None:
    make, words = CONFIG[name]
    (tmp_path / "x.yaml").write_text(GOOD)
    make(tmp_path / "compact-rules.toml")
    ended = run("check", *AS_OF, tmp_path / "x.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err, ended.err
    assert {sign for sign in ended.err if not sign.isprintable()} <= {"\n"}


BASELINES = {
    **FILES,
    "brackets without end": (holds(b"[" * 200_000), "it is not JSON"),
    "objects without end": (holds(b'{"a":' * 200_000), "it is not JSON"),
    "a number of 10,000 figures": (holds(b"9" * 10_000), "it is not JSON"),
    "nothing": (holds(b""), "it is not JSON"),
    "bytes": (holds(b"\xff\xfe\x00"), "it is not JSON"),
    "a list": (holds(b"[]"), "a mapping with version, schemes belongs here"),
    "not a number": (holds(b"NaN"), "a mapping with version, schemes belongs here"),
    "another version": (holds(b'{"version": 99, "schemes": {}}'), "this program reads version 1"),
    "a forged entry": (
        holds(b'{"version": 1, "schemes": {"x.yaml": [{"rule": "MIN-1a", "path": "", "cause": "absent", "fingerprint": "0"}]}}'),
        "the fingerprint does not belong",
    ),
    "many faults": (holds(b'{"version": 1, "schemes": {"x": [' + b"1," * 100_000 + b"1]}}"), "a mapping with rule, path"),
}


@pytest.mark.parametrize("name", BASELINES)
def test_a_bad_baseline_is_told_and_hides_nothing(name: str, tmp_path: Path) -> None:
    make, words = BASELINES[name]
    (tmp_path / "x.yaml").write_text(GOOD)
    make(tmp_path / "known.json")
    ended = run("check", *AS_OF, "--baseline", tmp_path / "known.json", tmp_path / "x.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err, ended.err
    assert len(ended.err) < 100_000


def test_a_device_for_a_baseline(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(GOOD)
    ended = run("check", *AS_OF, "--baseline", "/dev/zero", tmp_path / "x.yaml")
    assert (ended.code, "is not an ordinary file" in ended.err) == (2, True)


def test_a_waiver_for_everything_is_none(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(GOOD)
    (tmp_path / "compact-rules.toml").write_text(
        '[[waivers]]\nrule = "*"\nreason = "all"\nwho = "me"\nuntil = 9999-12-31\n', encoding="utf-8"
    )
    assert run("check", *AS_OF, tmp_path / "x.yaml").code in (1, 2)


def test_a_mark_that_notepad_begins_a_file_with_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(SCHEMA)
    (tmp_path / "compact-rules.toml").write_bytes(b'\xef\xbb\xbflang = "cy"\n')
    ended = run("check", "x.yaml", "--as-of", "2006-01-01", cwd=tmp_path)
    assert ended.code == 2
    assert ended.err.startswith("compact-rules: Nid oes rheol")


@pytest.mark.parametrize("key", ["rule", "reason", "who"])
def test_a_waiver_with_a_blank_in_it_is_refused(tmp_path: Path, key: str) -> None:
    (tmp_path / "x.yaml").write_text(SCHEMA)
    words = {"rule": "MIN-3c", "reason": "The survey reports in October.", "who": "Officer"} | {key: "  "}
    told = "".join(f'{name} = "{text}"\n' for name, text in words.items())
    (tmp_path / "compact-rules.toml").write_text(f"[[waivers]]\n{told}until = 2026-12-31\n")
    ended = run("check", "x.yaml", cwd=tmp_path)
    assert ended.code == 2
    assert f"waivers[0].{key}: this must be a text in quotation marks, and not an empty one." in ended.err


@pytest.mark.parametrize("glob", ["*" * 200 + "b", "*a" * 30 + "b", "**/x/" * 60 + "x", "*a*a*/*a*a*/b", r"\\*" * 12 + "b"])
def test_a_pattern_that_would_be_tried_for_ever_is_refused(glob: str, tmp_path: Path) -> None:
    for sign in ("a", "\\"):
        (tmp_path / (sign * 200 + ".yaml")).write_text(GOOD)
    (tmp_path / "compact-rules.toml").write_text(f"exclude = ['drafts/', '{glob}']\n")
    ended = run("check", ".", *AS_OF, cwd=tmp_path, seconds=30)
    assert (ended.code, ended.out) == (2, "")
    assert "compact-rules.toml: exclude[1]: this pattern has too many asterisks" in ended.err


DEEP = ["**/archive/**/old/**", "a/**/b/**/c/**", "**/" * 60 + "x", "**/x/**", "# **** old ****", r"\*\*\*\*\*.yaml"]


@pytest.mark.parametrize("glob", [*DEEP, "*a*a*a*b", "**/*a*a*a*b", "*/*/*/*/*/*.yaml/b", "old-*/drafts-*/v*/*.yaml"])
def test_patterns_as_people_write_them_take_no_time(glob: str, tmp_path: Path) -> None:
    (tmp_path / ("a" * 240 + ".yaml")).write_text(GOOD)
    (tmp_path / "compact-rules.toml").write_text(f"exclude = ['{glob}']\n")
    ended = run("check", ".", *AS_OF, cwd=tmp_path, seconds=30)
    assert (ended.code, ended.err) == (1, "")
    assert ended.seconds < 20


def test_settings_are_shown_as_text(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(GOOD)
    waiver = '[[waivers]]\nrule = "MIN-3c"\npath = "\\u0000"\nreason = "\\u001b[2J"\nwho = "\\u202e"\nuntil = 2030-01-01\n'
    (tmp_path / "compact-rules.toml").write_text('exclude = ["\\u001b[31m"]\n' + waiver)
    ended = run("check", "--show-config", "x.yaml", cwd=tmp_path)
    assert ended.code == 0
    assert {sign for sign in ended.out if not sign.isprintable()} == {"\n"}
    assert "\\x1b[31m" in ended.out


def test_a_word_without_end_in_the_settings_is_not_told_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(GOOD)
    for key in ("lang", "fail-on", "rules", "baseline"):
        (tmp_path / "compact-rules.toml").write_text(f'{key} = "{"x" * 100_000}"\n')
        ended = run("check", "x.yaml", cwd=tmp_path)
        assert (ended.code, len(ended.err) < 6_000) == (2, True)
