"""Signals: their weight, what waives them, and the rule under which the same words are told already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest

from compact_rules.assessing.assessment import with_signals
from compact_rules.assessing.failing import counting
from compact_rules.assessing.model import Known, Waiver
from compact_rules.assessing.severities import Severities
from compact_rules.assessing.waivers import covers
from compact_rules.places import Problem
from tests.assess.making import AS_OF, SEVERITIES, adopted, assess, because, draft, item, outcome, outcomes, rulebook

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


VAGUE = Problem("vague-wording", TEXT)
WAIVED = Waiver("vague-wording", "agreed", "Policy lead", date(2026, 12, 31))


def test_a_signal_is_known_by_ids_and_weighed_waived_and_held_by_a_baseline():
    weights = {**SEVERITIES, "signals": {"default": "note", "codes": {"vague-wording": "warning"}}}
    first = assess(facts=adopted(**PRINCIPLES), signals=[VAGUE], book=rulebook(severities=weights)).signals[0]
    assert (first.identity, first.severity, first.waived_by, first.baselined) == ("principles[p1].text", "warning", None, False)
    held = frozenset({Known("vague-wording", "principles[p1].text", "problem", first.fingerprint)})
    for day, waiver in ((AS_OF, WAIVED), (date(2027, 1, 1), None)):
        found = assess(facts=adopted(**PRINCIPLES), signals=[VAGUE], waivers=[WAIVED], baseline=held, as_of=day)
        assert [(each.waived_by, each.baselined) for each in found.signals] == [(waiver, True)]
        assert found.gone == ()


def test_what_shows_only_beside_other_schemes_is_added_and_marked_like_the_rest():
    facts, book = adopted(**PRINCIPLES), rulebook()
    found = outcomes()
    found[1] = outcome("MIN", "not_met", item(TEXT[:2], "not_met", "p1", because("has_phrase", TEXT)))
    alone = assess(found, facts, signals=[Problem("boilerplate", TEXT)])
    shared = Problem("shared-text", ("principles", 1))
    held = frozenset({Known("shared-text", "principles[p2]", "problem", rated_of(shared, facts).fingerprint)})
    both = with_signals(alone, [shared, VAGUE], facts, book, [replace(WAIVED, rule="boilerplate")], held)
    assert [(each.problem.code, each.identity, each.told_under) for each in both.signals] == [
        ("boilerplate", "principles[p1].text", None),
        ("vague-wording", "principles[p1].text", "MIN"),
        ("shared-text", "principles[p2]", None),
    ]
    assert [each.severity for each in both.signals] == ["note"] * 3
    assert [each.waived_by is not None for each in both.signals] == [True, False, False]
    assert [each.baselined for each in both.signals] == [False, False, True]
    assert (both.grades, both.standings) == (alone.grades, alone.standings)
    assert [each.baselined for each in with_signals(alone, [shared], facts, book).signals] == [False, False]


def rated_of(problem, facts):
    return assess(facts=facts, signals=[problem]).signals[0]


def test_what_a_baseline_holds_and_is_gone_is_told_in_the_order_of_places():
    gone = [
        Known("MIN", "b", "absent", "1"),
        Known("SCH", "a", "absent", "2"),
        Known("MIN", "a", "x", "3"),
        Known("MIN", "a", "y", "4"),
    ]
    assert [each.fingerprint for each in assess(baseline=frozenset(gone)).gone] == ["3", "4", "2", "1"]


def test_a_finding_has_its_rules_tier_and_its_reason():
    found = outcomes()
    reason = because("has_phrase", TEXT)
    found[1] = outcome("MIN", "not_met", item(TEXT[:2], "not_met", "p1", reason))
    (finding,) = assess(found, adopted(**PRINCIPLES)).findings
    assert (finding.tier, finding.reason, finding.label) == ("minimum", reason, "p1")


def test_an_outcome_for_every_rule_is_needed():
    with pytest.raises(ValueError, match=r"^there must be exactly one outcome for every rule in force$"):
        assess(outcomes()[1:])


def test_a_signal_fails_a_run_only_in_its_own_right():
    found = outcomes()
    found[1] = outcome("MIN", "not_met", item(TEXT[:2], "not_met", "p1", because("has_phrase", TEXT)))
    facts, own = adopted(**PRINCIPLES), Problem("boilerplate", ("principles", 1))
    alone = assess(facts=facts, signals=[own])
    assert list(counting(alone)) == ["note"]
    assert list(counting(assess(found, facts, signals=[VAGUE, own]))) == ["error", "note"]  # the vague words are told by MIN
    assert list(counting(assess(facts=facts, signals=[own], waivers=[replace(WAIVED, rule="boilerplate")]))) == []
    held = frozenset({Known("boilerplate", "principles[p2]", "problem", alone.signals[0].fingerprint)})
    assert list(counting(assess(facts=facts, signals=[own], baseline=held))) == []


def test_a_standing_keeps_what_its_rule_asks_for_and_what_its_items_show():
    found = outcomes()
    shown = replace(item(TEXT[:2], "needs_judgement", "p1"), shown={"text": "Trust"})
    found[1] = outcome("MIN", "needs_judgement", shown)
    standing = assess(found, adopted(**PRINCIPLES)).standing("MIN")
    assert (standing.requirement, standing.items[0].shown) == ("anything", {"text": "Trust"})
    with pytest.raises(KeyError, match=r"^'NONE'$"):
        assess().standing("NONE")


def test_a_draft_counts_its_rules_tier_by_tier_and_as_none_met():
    counts = assess(facts=draft()).in_practice.counts
    assert [(each.tier, each.met, each.explained, each.open, each.short, each.of) for each in counts] == [
        ("threshold", 0, 0, 0, 1, 1),
        ("minimum", 0, 0, 0, 1, 1),
        ("inclusion", 0, 0, 0, 1, 1),
    ]
