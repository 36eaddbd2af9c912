"""A council's own rulebook at the door: what it loosens stands on the first line, and a figure is picked by the date."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.cli.exits import Exit
from tests.cli.running import AS_OF, MODEL, Ran

Run = Callable[..., Ran]
HEAD = "id: ours\nversion: 1.0.0\ntitle: {en: Ours, cy: Ein rhai ni}\nextends: wgsr-2013\n"
SOURCE = "source: {document: maintainers, section: parameters, note: {en: A test., cy: Prawf.}}"
FIGURE = """\
parameters:
- id: %s
  title: {en: Ours, cy: Ein un ni}
  values:
  - {start: %s, value: %s, %s}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "rulebook.yaml").write_text(HEAD, encoding="utf-8")
    return tmp_path / "ours"


def figure(folder: Path, name: str, value: str, start: str = "2026-01-01") -> None:
    (folder / "parameters.yaml").write_text(FIGURE % (name, start, value, SOURCE), encoding="utf-8")


def check(run: Run, folder: Path, scheme: Path = MODEL, *more: str) -> str:
    return run("check", scheme, "--rules", folder, *(more or AS_OF))[1]


def test_a_looser_minimum_stands_on_the_first_line_in_both_languages(run: Run, folder: Path) -> None:
    figure(folder, "monitoring-window", "24 months")
    assert " ".join(check(run, folder).split("\n\n")[0].split()).startswith(
        "This rulebook loosens the proposed minimum of wgsr-2013: `monitoring-window` is 24 months and not 12 months, "
        "which is laxer. Compact Rules"
    )
    assert check(run, folder, MODEL, *AS_OF, "--lang", "cy").startswith("Mae'r llyfr rheolau hwn yn llacio gofynion sylfaenol")
    rulebook = json.loads(check(run, folder, MODEL, *AS_OF, "--format", "json"))["rulebook"]
    assert rulebook["extends"]["id"] == "wgsr-2013"
    assert [(each["kind"], each["id"], each["how"]) for each in rulebook["loosens"]] == [
        ("parameter", "monitoring-window", "looser")
    ]


@pytest.mark.parametrize("command", [("rules", "list"), ("rules", "list", "--by", "source"), ("explain", "MIN-4a")])
def test_so_does_what_tells_of_the_rules_themselves(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    assert not run(*command, "--rules", folder, *AS_OF)[1].startswith("This rulebook")
    figure(folder, "monitoring-window", "24 months")
    assert run(*command, "--rules", folder, *AS_OF)[1].startswith("This rulebook loosens the proposed minimum of wgsr-2013: ")
    told = json.loads(run(*command, "--rules", folder, *AS_OF, "--format", "json")[1])["rulebook"]
    assert (told["extends"], [each["id"] for each in told["loosens"]]) == ("wgsr-2013", ["monitoring-window"])


def test_even_a_quiet_run_says_so(run: Run, folder: Path) -> None:
    figure(folder, "monitoring-window", "24 months")
    assert check(run, folder, MODEL, *AS_OF, "--quiet").startswith("This rulebook loosens the proposed minimum")


def test_before_its_day_nothing_is_looser(run: Run, folder: Path) -> None:
    figure(folder, "monitoring-window", "24 months", "2026-07-01")
    assert check(run, folder).startswith("Compact Rules")


def test_what_is_stricter_or_only_added_loosens_nothing(run: Run, folder: Path) -> None:
    figure(folder, "monitoring-window", "6 months")
    assert check(run, folder).startswith("Compact Rules")
    assert "which is stricter" in check(run, folder)
    rulebook = json.loads(check(run, folder, MODEL, *AS_OF, "--format", "json"))["rulebook"]
    assert (rulebook["loosens"], [each["how"] for each in rulebook["extends"]["changes"]]) == ([], ["stricter"])


def test_the_shipped_rulebook_extends_nothing(run: Run) -> None:
    rulebook = json.loads(run("check", MODEL, *AS_OF, "--format", "json")[1])["rulebook"]
    assert (rulebook["extends"], rulebook["loosens"]) == (None, [])


def test_one_scheme_changes_its_verdict_on_the_day_the_figure_changes(run: Run, folder: Path, tmp_path: Path) -> None:
    """Reports are due every 12 months; the council's own figure is 6 months from 1 April 2026."""
    figure(folder, "reporting-interval", "6 months", "2026-04-01")
    scheme = tmp_path / "scheme.yaml"
    scheme.write_text("schema: compact-rules/scheme@1\nreporting:\n- {to: public, every: 12 months}\n", encoding="utf-8")

    def outcome(as_of: str) -> tuple[str, str, dict[str, str]]:
        report = json.loads(check(run, folder, scheme, "--as-of", as_of, "--format", "json"))
        (found,) = [each for each in report["schemes"][0]["outcomes"] if each["rule"] == "ACC-04"]
        (rule,) = [each for each in report["rulebook"]["rules"] if each["id"] == "ACC-04"]
        values = {each["id"]: f"{each['value']['en']} from {each['start']}" for each in rule["parameters"]}
        messages = [item["message"]["en"] for item in found["items"] if item["message"]]
        return found["verdict"], " ".join(messages), values

    verdict, _, figures = outcome("2026-03-31")
    assert (verdict, figures["reporting-interval"]) == ("met", "12 months from 2013-02-28")
    verdict, message, figures = outcome("2026-04-01")
    assert (verdict, figures["reporting-interval"]) == ("not_met", "6 months from 2026-04-01")
    assert "6 months (the figure `reporting-interval`)" in message
    out = " ".join(check(run, folder, scheme, "--as-of", "2026-04-01", "--full").split())
    assert "more than 6 months (the figure `reporting-interval`)" in out
    welsh = " ".join(check(run, folder, scheme, "--as-of", "2026-04-01", "--lang", "cy", "--full").split())
    assert "6 mis (y ffigur `reporting-interval`)" in welsh


def test_a_rule_of_the_other_rulebook_is_tried_only_when_it_is_asked_for(run: Run, folder: Path) -> None:
    assert run("rules", "test", "--rules", folder) == (Exit.CLEAN, "0 examples came out as they say.\n", "")
    assert run("rules", "test", "MIN-3c", "--rules", folder)[0] == Exit.CLEAN
    assert run("rules", "review", "--rules", folder)[0] == Exit.CLEAN
