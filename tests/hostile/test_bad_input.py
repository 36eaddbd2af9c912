"""Every item of the list of bad input: the code, the place, the words in both languages, and what can still be judged."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from compact_rules import api
from compact_rules.report.json_out import json_text
from compact_rules.report.terminal import render
from tests.hostile.cases import CASES

EXPECTED: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "expected.yaml").read_text("utf-8"))
AS_OF = date(2026, 6, 30)
FRESH = {"met", "not_met", "not_shown", "needs_judgement", "not_applicable"}


@cache
def rulebook() -> api.Rulebook:
    return api.load_rulebook()


@cache
def report(name: str) -> api.Report:
    return api.assess([api.Source("x.yaml", CASES[name])], rulebook=rulebook(), as_of=AS_OF)


def told(name: str) -> list[str]:
    """``code line:column`` of each problem."""
    return [f"{problem['code']} {where(problem['place'])}" for problem in report(name).wire["schemes"][0]["problems"]]


def where(place: Any) -> str:
    return f"{place['start']['line']}:{place['start']['column']}" if place else "-"


def test_nothing_is_expected_of_what_is_not_there() -> None:
    assert list(EXPECTED) == list(CASES)


@pytest.mark.parametrize("name", CASES)
def test_what_is_found_and_where(name: str) -> None:
    scheme = report(name).wire["schemes"][0]
    assert told(name) == EXPECTED[name]["problems"]
    state = "assessed" if scheme["assessed"] else "not read" if report(name).incomplete else "not assessed"
    assert state == EXPECTED[name]["is"]
    assert {outcome["verdict"] for outcome in scheme["outcomes"]} <= FRESH
    assert bool(scheme["outcomes"]) == scheme["assessed"]


@pytest.mark.parametrize("name", CASES)
def test_what_is_said(name: str, snapshot: SnapshotAssertion) -> None:
    problems = report(name).wire["schemes"][0]["problems"]
    assert [(problem["message"]["en"], problem["message"]["cy"]) for problem in problems] == snapshot


@pytest.mark.parametrize("name", CASES)
def test_what_is_written_of_it_can_be_read_by_anything(name: str) -> None:
    wire = report(name).wire
    text = json_text(wire)
    text.encode("utf-8")
    assert json.loads(text) == json.loads(json.dumps(wire))
    for lang in ("en", "cy"):
        page = render(wire, report(name).lines, lang, 80, False, False)  # type: ignore[arg-type]
        assert {sign for sign in page if not sign.isprintable()} <= set("\n")


@pytest.mark.parametrize("name", [name for name in CASES if EXPECTED.get(name, {}).get("is") == "assessed"])
def test_no_rule_is_met_by_what_cannot_be_read(name: str) -> None:
    nothing = api.assess([api.Source("x.yaml", b"schema: compact-rules/scheme@1\n")], rulebook=rulebook(), as_of=AS_OF)
    before = {each["rule"]: each["verdict"] for each in nothing.wire["schemes"][0]["outcomes"]}
    after = {each["rule"]: each["verdict"] for each in report(name).wire["schemes"][0]["outcomes"]}
    gained = {rule for rule, verdict in after.items() if verdict == "met" and before[rule] != "met"}
    assert gained == set(EXPECTED[name].get("met", ()))
