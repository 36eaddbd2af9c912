"""What a run goes by, and where each value came from."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from compact_rules.cli.settings import lang_of_environment
from tests.cli.running import Ran

Run = Callable[..., Ran]


def shown(run: Run, *arguments: object) -> dict[str, tuple[object, str]]:
    code, out, err = run(*arguments, "--show-config", "--format", "json")
    assert (code, err) == (0, "")
    return {name: (entry["value"], entry["origin"]) for name, entry in json.loads(out)["settings"].items()}


def test_what_is_usual(run: Run) -> None:
    settings = shown(run, "check")
    assert settings["as-of"] == (date.today().isoformat(), "today")
    assert settings["lang"] == ("en", "default")
    assert settings["fail-on"] == ("error", "default")
    assert settings["rules"] == (None, "default")


def test_the_configuration_goes_before_what_is_usual(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "compact-rules.toml"
    file.write_text('lang = "cy"\nfail-on = "note"\nrules = "ours"\nbaseline = "b.json"\nexclude = ["x/"]\n')
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    settings = shown(run, "check")
    assert settings["lang"] == ("cy", str(file))
    assert settings["fail-on"] == ("note", str(file))
    assert settings["rules"] == (str(tmp_path / "ours"), str(file))
    assert settings["baseline"] == (str(tmp_path / "b.json"), str(file))
    assert settings["exclude"] == (["x/"], str(file))
    assert settings["waivers"] == ([], "default")


def test_the_command_line_goes_before_the_configuration(run: Run, tmp_path: Path) -> None:
    (tmp_path / "compact-rules.toml").write_text('lang = "cy"\nfail-on = "note"\n')
    settings = shown(
        run, "check", "--lang", "en", "--fail-on", "never", "--as-of", "2026-06-30", "--rules", "r", "--baseline", "b"
    )
    for name, value in (("lang", "en"), ("fail-on", "never"), ("as-of", "2026-06-30"), ("rules", "r"), ("baseline", "b")):
        assert settings[name] == (value, "the command line")


def test_the_configuration_is_the_one_nearest_to_the_first_path(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "compact-rules.toml").write_text('fail-on = "note"\n')
    (tmp_path / "compact-rules.toml").write_text('fail-on = "warning"\n')
    assert shown(run, "check", "a/x.yaml", "b.yaml")["fail-on"][0] == "note"
    assert shown(run, "check", "b.yaml", "a/x.yaml")["fail-on"][0] == "warning"
    assert shown(run, "check", "-", "a/x.yaml")["fail-on"][0] == "warning"


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "cy_GB.UTF-8"}, "cy"),
        ({"LANG": "CY"}, "cy"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "en_GB", "LANG": "cy_GB"}, "en"),
        ({"LC_ALL": "", "LANG": "cy_GB"}, "cy"),
        ({"LC_MESSAGES": "cy_GB", "LANG": "en_GB"}, "cy"),
    ],
)
def test_the_language_of_the_locale(environment: dict[str, str], lang: str) -> None:
    assert lang_of_environment(environment)[0] == lang


def test_the_settings_for_a_person(run: Run, tmp_path: Path) -> None:
    (tmp_path / "compact-rules.toml").write_text(
        '[[waivers]]\nrule = "MIN-1"\nreason = "soon"\nwho = "Compact officer"\nuntil = 2026-12-31\n'
    )
    code, out, _ = run("rules", "list", "--show-config", "--as-of", "2026-06-30")
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == f"configuration file: {tmp_path}/compact-rules.toml"
    assert "as-of     = 2026-06-30  (the command line)" in lines
    assert "rules     = those that come with the program  (default)" in lines
    waiver = "rule: MIN-1, reason: soon, who: Compact officer, until: 2026-12-31"
    assert f"waivers   = {waiver}  ({tmp_path}/compact-rules.toml)" in lines
