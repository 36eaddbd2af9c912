from __future__ import annotations

from typing import Any

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.formats.table import render
from compact_rules.report.safe import visible
from tests.formats.hostile import HOSTILE, poisoned
from tests.formats.published import check_junit


def junit(report: Any, lang: Lang = "en") -> Any:
    made = render("junit", report, lang)
    assert isinstance(made, str)
    check_junit(made)
    return JUnitXml.fromstring(made.encode())


def case(read: Any, suite: str, rule: str) -> Any:
    (only,) = [each for within in read if within.name == suite for each in within if each.name.split(" ")[0] == rule]
    return only


@pytest.mark.parametrize("lang", LANGS)
def test_the_whole_document(wire: Any, lang: Lang, snapshot: Any) -> None:
    assert render("junit", wire, lang) == snapshot


def test_a_suite_for_each_file_and_a_case_for_each_rule_in_force(wire: Any) -> None:
    read = junit(wire)
    assert [each.name for each in read] == ["scheme.yaml", "docs/broken scheme.yaml", "gone.yaml"]
    rules = [rule["id"] for rule in wire["rulebook"]["rules"]]
    first = next(iter(read))
    assert [each.name.split(" ")[0] for each in first][1:] == rules
    assert {each.classname for each in first} == {"scheme.yaml"}


def test_what_falls_short_is_a_failure_that_says_where_and_what_would_satisfy_it(wire: Any) -> None:
    (told,) = case(junit(wire), "scheme.yaml", "MIN-1").result
    assert isinstance(told, Failure)
    assert told.type == "not_met"
    lines = told.text.split("\n")
    assert lines[0].startswith("scheme.yaml:18:69: Target `t1` (“rooms offered free”)")
    assert lines[1].startswith("scheme.yaml:19:")
    assert lines[2] == "What would satisfy it: Give the target a `baseline` with a `value` and a date (`on`)."
    assert lines[3] == "Source: WGSR 08/2013, ch. 8: “measurable targets and realistic timescales”"


def test_what_is_met_has_no_result(wire: Any) -> None:
    assert case(junit(wire), "scheme.yaml", "THR-1").result == []


@pytest.mark.parametrize(
    ("rule", "verdict", "words"), [("MIN-3", "needs_judgement", "needs a judgement"), ("INC-1", "explained", "explained")]
)
def test_what_is_neither_is_skipped_with_words(wire: Any, rule: str, verdict: str, words: str) -> None:
    (told,) = case(junit(wire), "scheme.yaml", rule).result
    assert isinstance(told, Skipped)
    assert told.type == verdict
    assert told.message.startswith(words)


def test_a_file_that_was_not_assessed_is_an_error(wire: Any) -> None:
    suites = {each.name: each for each in junit(wire)}
    for name in ("docs/broken scheme.yaml", "gone.yaml"):
        (only,) = list(suites[name])
        (told,) = only.result
        assert isinstance(told, Error)
        assert told.message == "Not assessed: no rule was judged on this file."
        assert told.text.startswith(name)


def test_what_is_wrong_with_the_file_itself_is_a_case_of_its_own(wire: Any) -> None:
    (told,) = case(junit(wire), "scheme.yaml", "The").result
    assert isinstance(told, Failure)
    assert "scheme.yaml:29:1: " in told.text


def test_the_counts_are_those_of_the_cases(wire: Any) -> None:
    read = junit(wire)
    for suite in read:
        told = [each.result[0] for each in suite if each.result]
        assert suite.tests == len(list(suite))
        assert suite.failures == sum(isinstance(each, Failure) for each in told)
        assert suite.errors == sum(isinstance(each, Error) for each in told)
        assert suite.skipped == sum(isinstance(each, Skipped) for each in told)
    assert (read.tests, read.failures, read.errors) == (9, sum(s.failures for s in read), 2)


def test_a_rule_whose_findings_are_all_waived_or_known_does_not_fail(compared: Any) -> None:
    outcomes = [each for each in compared["schemes"][0]["outcomes"] if each["verdict"] in ("not_met", "not_shown")]
    known = [each["rule"] for each in outcomes if all(item["baselined"] for item in each["items"])]
    assert known
    for rule in known:
        (told,) = case(junit(compared), "scheme.yaml", rule).result
        assert isinstance(told, Skipped)
        assert "baseline" in told.message


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_back_as_it_is_shown(wire: Any, name: str) -> None:
    text = visible(HOSTILE[name])
    read = junit(poisoned(wire, HOSTILE[name], files=True))
    assert [each.name for each in read] == [text] * 3
    failure = case(read, text, "MIN-1") if name == "long" else next(c for c in next(iter(read)) if c.name.startswith("MIN-1"))
    assert failure.result[0].message == text
    assert failure.result[0].text.startswith(f"{text}:18:69: {text}")
