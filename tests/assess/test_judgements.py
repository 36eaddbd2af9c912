from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from compact_rules.assessing.judgements import Judgement, used
from compact_rules.calendar import Duration
from compact_rules.rulebook.model import Check, Period
from compact_rules.scheme.facts import UNREADABLE
from tests.assess.making import (
    ANY,
    AS_OF,
    FOUR,
    PARAMETERS,
    adopted,
    assess,
    because,
    item,
    levels,
    outcome,
    outcomes,
    parameter,
    rule,
    rulebook,
)

GOOD = {
    "rule": "MIN",
    "by_role": {"en": "Chair of the liaison group"},
    "on": date(2026, 1, 15),
    "finding": "satisfied",
    "reason": {"en": "Seats are shared equally"},
}
OPEN = because("a_person_decides", ("bodies", 0))


def judged(*judgements, items=None, as_of=AS_OF, book=None):
    """The rule MIN with two open items, `forum` and `board`, and the judgements given."""
    items = items or [item(("bodies", n), "needs_judgement", label, OPEN) for n, label in enumerate(("forum", "board"))]
    worst = next(v for v in ("not_met", "not_shown", "needs_judgement", "met") if v in {each.verdict for each in items})
    found = outcomes()
    found[1] = outcome("MIN", worst, *items)
    facts = adopted(judgements=list(judgements), bodies=[{"id": "forum"}, {"id": "board"}])
    return assess(found, facts, book, as_of=as_of)


def verdicts(assessment):
    standing = assessment.standing("MIN")
    return standing.verdict, *(each.verdict for each in standing.items)


def codes(assessment):
    return [entry.code for entry in assessment.entries if entry.kind == "judgement"]


def without(*names):
    return {name: value for name, value in GOOD.items() if name not in names}


@pytest.mark.parametrize(
    ("judgement", "code", "values"),
    [
        (GOOD, "counts", {"until": date(2028, 1, 15)}),
        ({**GOOD, "on": AS_OF}, "counts", {"until": date(2028, 6, 30)}),
        ({**GOOD, "on": date(2026, 7, 1)}, "not_yet", {"from": date(2026, 7, 1)}),
        ({**GOOD, "on": date(2024, 6, 30)}, "counts", {"until": AS_OF}),
        ({**GOOD, "on": date(2024, 6, 29)}, "expired", {"until": date(2026, 6, 29)}),
        (without("on"), "incomplete", {"missing": ("on",)}),
        ({**GOOD, "on": UNREADABLE}, "incomplete", {"missing": ("on",)}),
        (without("by_role"), "incomplete", {"missing": ("by_role",)}),
        ({**GOOD, "by_role": UNREADABLE}, "incomplete", {"missing": ("by_role",)}),
        (without("reason"), "incomplete", {"missing": ("reason",)}),
        ({**GOOD, "reason": {}}, "incomplete", {"missing": ("reason",)}),
        (without("finding"), "incomplete", {"missing": ("finding",)}),
        ({**GOOD, "finding": UNREADABLE}, "incomplete", {"missing": ("finding",)}),
        ({**GOOD, "at": UNREADABLE}, "incomplete", {"missing": ("at",)}),
        (UNREADABLE, "incomplete", {"missing": ("rule", "by_role", "reason", "on", "finding")}),
        ({**GOOD, "rule": "MIM"}, "unknown_rule", {}),
        ({**GOOD, "rule": "OLD"}, "not_in_force", {}),
        ({**GOOD, "at": "panel"}, "unknown_item", {"at": "panel"}),
        # A rule that nothing is open on.
        ({**GOOD, "rule": "INC"}, "not_needed", {}),
    ],
)
def test_what_becomes_of_a_judgement(judgement, code, values):
    old = rule("OLD", "minimum", in_force=Period(date(2013, 2, 28), date(2025, 12, 31)))
    assessment = judged(judgement, book=rulebook((*FOUR, old)))
    (entry,) = [entry for entry in assessment.entries if entry.kind == "judgement"]
    assert (entry.path, entry.code, dict(entry.values)) == (("judgements", 0), code, values)
    assert entry.rule == (judgement["rule"] if isinstance(judgement, dict) else None)
    verdict = "met" if code == "counts" else "needs_judgement"
    assert verdicts(assessment) == (verdict, verdict, verdict)


def test_a_later_one_takes_the_place_of_an_earlier_one_and_is_named():
    found = judged(GOOD, {**GOOD, "on": date(2026, 5, 1), "finding": "not_satisfied"})
    entries = [entry for entry in found.entries if entry.kind == "judgement"]
    assert [(entry.path, entry.code, entry.rule, dict(entry.values)) for entry in entries] == [
        (("judgements", 0), "superseded", "MIN", {"by": ("judgements", 1)}),
        (("judgements", 1), "counts", "MIN", {"until": None}),  # what fell short stays so
    ]
    assert verdicts(found) == ("not_met", "not_met", "not_met")


def test_the_first_of_several_that_take_its_place_is_named():
    later = date(2026, 5, 1)
    found = judged(GOOD, {**GOOD, "on": later, "at": "forum"}, {**GOOD, "on": later, "at": "board"})
    first = next(entry for entry in found.entries if entry.kind == "judgement")
    assert (first.code, dict(first.values)) == ("superseded", {"by": ("judgements", 1)})


def test_before_the_window_is_in_force_no_judgement_counts():
    assert codes(judged({**GOOD, "on": date(2013, 2, 27)}, as_of=date(2013, 2, 28))) == ["counts"]
    late = {**PARAMETERS, "judgement-window": parameter("judgement-window", Duration(2, "years"), date(2027, 1, 1))}
    book = rulebook(parameters=late)
    assert codes(judged(GOOD, book=book)) == ["no_window"]
    assert codes(judged(GOOD, GOOD, book=book)) == ["no_window", "superseded"]
    assert codes(judged({**GOOD, "at": "panel"}, book=book)) == ["unknown_item"]
    # One that is not satisfied needs no window, and goes before one of the same day that is.
    against = judged(GOOD, {**GOOD, "finding": "not_satisfied"}, book=book)
    assert codes(against) == ["superseded", "counts"]
    assert verdicts(against) == ("not_met", "not_met", "not_met")


@pytest.mark.parametrize(
    ("on", "as_of", "counts"),
    [
        # 29 February and two years is 28 February: that day still counts, the first of March does not.
        (date(2024, 2, 29), date(2026, 2, 28), True),
        (date(2024, 2, 29), date(2026, 3, 1), False),
        (date(2022, 2, 28), date(2024, 2, 28), True),
        (date(2022, 2, 28), date(2024, 2, 29), False),
    ],
)
def test_windows_over_leap_days(on, as_of, counts):
    assert codes(judged({**GOOD, "on": on}, as_of=as_of)) == ["counts" if counts else "expired"]


def test_at_names_one_item_and_without_it_all_are_meant():
    assert verdicts(judged({**GOOD, "at": "board"})) == ("needs_judgement", "needs_judgement", "met")
    assert verdicts(judged(GOOD)) == ("met", "met", "met")
    assert verdicts(judged({**GOOD, "at": "forum"}, {**GOOD, "at": "board"})) == ("met", "met", "met")


def test_an_item_without_an_id_is_reached_without_at_only():
    items = [item(("bodies", 0), "needs_judgement", None, OPEN)]
    assert codes(judged({**GOOD, "at": "forum"}, items=items)) == ["unknown_item"]
    assert verdicts(judged(GOOD, items=items)) == ("met", "met")


def test_not_satisfied_is_not_met_and_a_finding():
    assessment = judged({**GOOD, "finding": "not_satisfied", "at": "forum"})
    assert verdicts(assessment) == ("not_met", "not_met", "needs_judgement")
    first = assessment.findings[0]
    assert (first.rule, first.verdict, first.path, first.cause) == ("MIN", "not_met", ("bodies", 0), "judged_not_satisfied")
    assert first.severity == "error"
    assert levels(assessment)[0] == "below_minimum"
    assert assessment.standing("MIN").items[0].judgement == ("judgements", 0)


@pytest.mark.parametrize(
    ("judgements", "expected", "became"),
    [
        ([("2025-01-01", "satisfied"), ("2026-01-01", "not_satisfied")], "not_met", ["superseded", "counts"]),
        ([("2026-01-01", "not_satisfied"), ("2025-01-01", "satisfied")], "not_met", ["counts", "superseded"]),
        ([("2025-01-01", "not_satisfied"), ("2026-01-01", "satisfied")], "met", ["superseded", "counts"]),
        # Two on one day that differ: the doubt wins, in either order.
        ([("2026-01-01", "satisfied"), ("2026-01-01", "not_satisfied")], "not_met", ["superseded", "counts"]),
        ([("2026-01-01", "not_satisfied"), ("2026-01-01", "satisfied")], "not_met", ["counts", "superseded"]),
        # One that is not yet made does not replace one that counts.
        ([("2026-01-01", "satisfied"), ("2026-12-01", "not_satisfied")], "met", ["counts", "not_yet"]),
        # A doubt does not grow old; what took its place did, and does not bring it back.
        ([("2019-01-01", "not_satisfied")], "not_met", ["counts"]),
        ([("2019-01-01", "not_satisfied"), ("2020-01-01", "satisfied")], "needs_judgement", ["superseded", "expired"]),
        ([("2019-01-01", "satisfied"), ("2020-01-01", "not_satisfied")], "not_met", ["superseded", "counts"]),
    ],
)
def test_the_latest_wins(judgements, expected, became):
    made = [{**GOOD, "on": date.fromisoformat(on), "finding": finding} for on, finding in judgements]
    assessment = judged(*made)
    assert verdicts(assessment) == (expected, expected, expected)
    assert codes(assessment) == became


def test_a_later_one_for_an_item_wins_there_only():
    assessment = judged(GOOD, {**GOOD, "on": date(2026, 5, 1), "finding": "not_satisfied", "at": "board"})
    assert verdicts(assessment) == ("not_met", "met", "not_met")
    assert codes(assessment) == ["counts", "counts"]


@pytest.mark.parametrize("verdict", ["not_met", "not_shown"])
def test_a_judgement_never_lifts_what_falls_short(verdict):
    items = [item(("bodies", 0), verdict, "forum", OPEN), item(("bodies", 1), "met", "board")]
    assessment = judged(GOOD, items=items)
    assert verdicts(assessment) == (verdict, verdict, "met")
    assert codes(assessment) == ["refuted"]


def test_a_judgement_on_what_is_met_changes_nothing():
    items = [item(("bodies", 0), "met", "forum")]
    assessment = judged({**GOOD, "finding": "not_satisfied"}, items=items)
    assert verdicts(assessment) == ("met", "met")
    assert codes(assessment) == ["not_needed"]
    assert codes(judged({**GOOD, "at": "forum"}, items=items)) == ["not_needed"]


def test_a_judgement_that_is_satisfied_lets_the_level_hold_in_practice():
    assert levels(judged()) == ("minimum_and_inclusions", "below_minimum", "below_minimum")
    assert levels(judged(GOOD)) == ("minimum_and_inclusions",) * 3


def test_departures_come_after_judgements():
    found = outcomes(INC="needs_judgement")
    against = {**GOOD, "rule": "INC", "finding": "not_satisfied"}
    departure = {"rule": "INC", "reason": {"en": "x"}, "alternative": {"en": "y"}, "until": date(2027, 1, 1)}
    facts = adopted(judgements=[against], departures=[departure])
    assessment = assess(found, facts)
    assert assessment.standing("INC").verdict == "explained"
    satisfied = adopted(judgements=[{**against, "finding": "satisfied"}], departures=[departure])
    assert assess(found, satisfied).standing("INC").verdict == "met"


@pytest.mark.parametrize(
    ("party", "code", "values"),
    [
        ("cvc", "counts", {"until": date(2028, 1, 15)}),
        ("council", "wrong_side", {"side": "sector"}),
        ("board", "wrong_side", {"side": "sector"}),
        ("nobody", "wrong_side", {"side": "sector"}),
        (None, "incomplete", {"missing": ("party",)}),
    ],
)
def test_a_question_to_one_side_is_settled_by_that_side_alone(party, code, values):
    asked = Check("a_person_decides", {"question": ANY, "role": ANY, "side": "sector"})
    book = rulebook(tuple(replace(each, require=(asked,)) if each.id == "MIN" else each for each in FOUR))
    found = outcomes()
    found[1] = outcome("MIN", "needs_judgement", item(("bodies", 0), "needs_judgement", "forum", OPEN))
    parties = [
        {"id": "council", "kind": "local_authority", "side": "authority"},
        {"id": "board", "kind": "health_board", "side": "public_body"},
        {"id": "cvc", "kind": "cvc", "side": "sector"},
    ]
    entry = {**GOOD, "party": party} if party else GOOD
    assessment = assess(found, adopted(judgements=[entry], bodies=[{"id": "forum"}], parties=parties), book)
    (became,) = [each for each in assessment.entries if each.kind == "judgement"]
    assert (became.code, became.rule, dict(became.values)) == (code, "MIN", values)
    assert assessment.standing("MIN").verdict == ("met" if code == "counts" else "needs_judgement")


def test_a_judgement_of_a_rule_that_is_not_tried_is_not_needed():
    judgement = Judgement(("judgements", 0), "MIN-9", None, date(2026, 1, 15), True)
    assert [(entry.rule, entry.code) for entry in used([judgement], {})] == [("MIN-9", "not_needed")]
