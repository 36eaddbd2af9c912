from __future__ import annotations

from datetime import date

import pytest

from compact_rules.judge.outcomes import Truth
from compact_rules.rulebook.model import Period
from compact_rules.scheme.facts import UNREADABLE
from tests.assess.making import (
    AS_OF,
    FOUR,
    adopted,
    asking_for_records,
    assess,
    because,
    item,
    levels,
    outcome,
    outcomes,
    record,
    rule,
    rulebook,
)

TOP, MINIMUM = "minimum_and_inclusions", "minimum"
GOOD = {"rule": "INC", "reason": {"en": "No forum yet"}, "alternative": {"cy": "Pleidlais bost"}, "until": date(2027, 3, 31)}


def became(*departures, rules=FOUR, verdict="not_met", as_of=AS_OF):
    facts = adopted(departures=list(departures), attestations=[])
    in_force = [each for each in rules if each.in_force.holds(as_of)]
    found = outcomes(in_force, INC=verdict)
    return assess(found, facts, rulebook(rules), as_of=as_of)


def without(*names):
    return {name: value for name, value in GOOD.items() if name not in names}


@pytest.mark.parametrize(
    ("departure", "code", "values"),
    [
        (GOOD, "counts", {"until": date(2027, 3, 31)}),
        # The last day counts; the day after does not.
        ({**GOOD, "until": AS_OF}, "counts", {"until": AS_OF}),
        ({**GOOD, "until": date(2026, 6, 29)}, "expired", {"until": date(2026, 6, 29)}),
        ({**GOOD, "from": AS_OF}, "counts", {"until": date(2027, 3, 31)}),
        ({**GOOD, "from": date(2026, 7, 1)}, "not_yet", {"from": date(2026, 7, 1)}),
        ({**GOOD, "from": UNREADABLE}, "incomplete", {"missing": ("from",)}),
        (without("until"), "incomplete", {"missing": ("until",)}),
        ({**GOOD, "until": UNREADABLE}, "incomplete", {"missing": ("until",)}),
        (without("reason"), "incomplete", {"missing": ("reason",)}),
        ({**GOOD, "reason": UNREADABLE}, "incomplete", {"missing": ("reason",)}),
        ({**GOOD, "reason": {"en": UNREADABLE}}, "incomplete", {"missing": ("reason",)}),
        ({**GOOD, "reason": {"en": " "}}, "incomplete", {"missing": ("reason",)}),
        (without("alternative", "until"), "incomplete", {"missing": ("alternative", "until")}),
        (UNREADABLE, "incomplete", {"missing": ("rule", "reason", "alternative", "until")}),
        ({**GOOD, "rule": "INK"}, "unknown_rule", {}),
        ({**GOOD, "rule": "OLD"}, "not_in_force", {}),
        ({**GOOD, "rule": "MIN"}, "not_allowed", {}),
        ({**GOOD, "rule": "SCH"}, "not_allowed", {}),
        ({**GOOD, "rule": "STRICT"}, "not_allowed", {}),
        # Whatever a rule file says, the minimum is never explained away.
        ({**GOOD, "rule": "LAX"}, "not_allowed", {}),
    ],
)
def test_what_becomes_of_a_departure(departure, code, values):
    rules = (
        *FOUR,
        rule("OLD", "inclusion", in_force=Period(date(2013, 2, 28), date(2025, 12, 31))),
        rule("STRICT", "inclusion", departure=False),
        rule("LAX", "minimum", departure=True),
    )
    assessment = became(departure, rules=rules)
    (entry,) = assessment.entries
    assert (entry.kind, entry.path, entry.code, dict(entry.values)) == ("departure", ("departures", 0), code, values)
    assert entry.rule == (departure.get("rule") if isinstance(departure, dict) else None)
    expected = ("explained", TOP) if code == "counts" else ("not_met", MINIMUM)
    assert (assessment.standing("INC").verdict, assessment.on_paper.level) == expected


def test_one_that_counts_beside_one_that_does_not():
    assessment = became({**GOOD, "until": date(2025, 1, 1)}, {**GOOD, "until": date(2026, 12, 31)})
    assert [entry.code for entry in assessment.entries] == ["expired", "counts"]
    standing = assessment.standing("INC")
    assert (standing.departure, standing.explained_until) == (("departures", 1), date(2026, 12, 31))


def test_no_departures_where_the_part_cannot_be_read():
    assert assess(outcomes(INC="not_met"), adopted(departures=UNREADABLE)).standing("INC").verdict == "not_met"


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("not_met", "explained"),
        ("not_shown", "explained"),
        # What is departed from is not also to be judged.
        ("needs_judgement", "explained"),
        ("met", "met"),
        ("not_applicable", "not_applicable"),
    ],
)
def test_what_a_departure_turns(verdict, expected):
    standing = became(GOOD, verdict=verdict).standing("INC")
    assert (standing.judged, standing.verdict) == (verdict, expected)
    assert [each.verdict for each in standing.items] == [expected]


def test_only_the_items_that_fall_short_are_explained():
    found = outcomes()
    items = [item(("bodies", n), verdict) for n, verdict in enumerate(("met", "not_met", "not_shown"))]
    found[2] = outcome("INC", "not_met", *items)
    assessment = assess(found, adopted(departures=[GOOD], bodies=[{}, {}, {}]))
    assert [each.verdict for each in assessment.standing("INC").items] == ["met", "explained", "explained"]
    assert assessment.standing("INC").verdict == "explained"
    assert assessment.findings == ()


def test_it_holds_at_every_depth_and_is_counted():
    assessment = assess(outcomes(INC="not_met"), adopted(departures=[GOOD]))
    assert levels(assessment) == (TOP, TOP, TOP)
    assert [grade.explained for grade in assessment.grades] == [1, 1, 1]


@pytest.mark.parametrize("shown", [record(Truth.NO, date(2020, 1, 1)), record(Truth.UNKNOWN)], ids=["stale", "none"])
def test_it_excuses_the_records_too(shown):
    rules = (*FOUR[:2], rule("INC", "inclusion", evidence=asking_for_records()))
    found = [*outcomes(FOUR[:2]), outcome("INC", "met", evidence=shown)]
    book = rulebook(rules)
    assert levels(assess(found, adopted(), book)) == (TOP, MINIMUM, MINIMUM)
    explained = assess(found, adopted(departures=[GOOD]), book)
    assert levels(explained) == (TOP, TOP, TOP)
    assert [grade.explained for grade in explained.grades] == [0, 1, 1]


def test_it_does_not_silence_dissent():
    facts = adopted(departures=[GOOD])
    facts.root["attestations"][1]["dissent"] = [{"rule": "INC"}]
    assert levels(assess(outcomes(INC="not_met"), facts)) == (TOP, TOP, MINIMUM)


def test_the_reason_is_kept_with_the_explained_item():
    found = outcomes()
    why = because("absent", ("elections",))
    found[2] = outcome("INC", "not_shown", item((), "not_shown", None, why))
    (explained,) = assess(found, adopted(departures=[GOOD])).standing("INC").items
    assert (explained.judged, explained.reason) == ("not_shown", why)
