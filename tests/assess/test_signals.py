"""Signals: their weight, what waives them, and the rule under which the same words are told already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from compact_rules.assessing.model import Waiver
from compact_rules.assessing.severities import Severities
from compact_rules.assessing.waivers import covers
from compact_rules.places import Problem
from tests.assess.making import adopted, assess, because, item, outcome, outcomes

TEXT = ("principles", 0, "text")
PRINCIPLES = {"principles": [{"id": "p1", "text": {"en": "as appropriate", "cy": "fel y bo'n briodol"}}, {"id": "p2"}]}


def told_under(*paths, cause="has_phrase", verdict="not_met", code="vague-wording"):
    """The rule under which each signal at ``paths`` is told, where a finding of MIN has its place at `TEXT`."""
    found = outcomes()
    found[1] = outcome("MIN", verdict, item(TEXT[:2], verdict, "p1", because(cause, TEXT)))
    signals = [Problem(code, path) for path in paths]
    return [each.told_under for each in assess(found, adopted(**PRINCIPLES), signals=signals).signals]


def test_the_same_words_are_told_under_the_rule_that_names_them():
    assert told_under(TEXT) == ["MIN"]
    assert told_under((*TEXT, "en"), (*TEXT, "cy")) == ["MIN", "MIN"]


@pytest.mark.parametrize("path", [TEXT[:2], ("principles", 1, "text"), (*TEXT, "note"), ("principles", 1, "text", "en")])
def test_other_words_stand_for_themselves(path):
    assert told_under(path) == [None]


def test_only_vague_words_that_a_finding_names_are_told_there():
    assert told_under(TEXT, cause="absent") == [None]
    assert told_under(TEXT, verdict="needs_judgement") == [None]
    assert told_under(TEXT, code="boilerplate") == [None]


def test_they_stand_in_document_order():
    signals = [Problem("vague-wording", ("principles", 1, "text")), Problem("vague-wording", TEXT)]
    found = assess(facts=adopted(**PRINCIPLES), signals=signals).signals
    assert [each.problem.path for each in found] == [TEXT, ("principles", 1, "text")]


def test_a_signal_has_the_weight_of_its_code_or_of_signals():
    weights = Severities({}, "note", "error", {}, "note", {"target-met": "warning"})
    assert [weights.signal(code) for code in ("target-met", "vague-wording")] == ["warning", "note"]


@dataclass
class Told:
    """A problem with or without an identity and a path."""

    identity: str | None
    problem: Problem


@pytest.mark.parametrize(
    ("identity", "path", "covered"),
    [("principles[p1].text", TEXT, True), (None, TEXT, False), ("principles[p1].text", None, False), (None, None, False)],
)
def test_what_has_no_place_cannot_be_waived(identity, path, covered):
    waiver = Waiver("vague-wording", "agreed", "Policy lead", date(2026, 12, 31), None)
    assert covers(waiver, Told(identity, Problem("vague-wording", path))) is covered


@pytest.mark.parametrize(
    ("path", "covered"),
    [
        ("principles*p*text", True),
        ("*p*p1*", True),
        ("*p1*", True),
        ("principles*p1*p1*", False),
        ("*s[p*]*text", True),
        ("*s*s*s*text", False),
    ],
)
def test_each_part_of_a_pattern_is_looked_for_from_where_the_last_ended(path, covered):
    waiver = Waiver("vague-wording", "agreed", "Policy lead", date(2026, 12, 31), path)
    assert covers(waiver, Told("principles[p1].text", Problem("vague-wording", TEXT))) is covered
