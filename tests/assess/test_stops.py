"""What stops a rule at a depth: its verdict, its items, its records; and what a departure excuses."""

from dataclasses import replace
from datetime import date

import pytest

from compact_rules.assessing.model import ItemStanding, Standing, Stop
from compact_rules.assessing.policy import read_policy
from compact_rules.assessing.stops import stops
from compact_rules.judge.outcomes import EvidenceOutcome, Truth
from compact_rules.rulebook.model import FieldPath
from tests.assess.making import asking_for_records, because, rule, rulebook

GATES = read_policy(rulebook()).gates
SHOWN = EvidenceOutcome(Truth.UNKNOWN, "liveness-active")


def standing(tier, verdict, *items, **more):
    return Standing("R", tier, "anything", verdict, verdict, items, **more)


def stopped(held, depth="on_paper", **changes):
    return list(stops(held, rule("R", held.tier, **changes), GATES.depth(depth), GATES))


def item(verdict, at=0, **more):
    return ItemStanding(("principles", at), verdict, verdict, **more)


@pytest.mark.parametrize("depth", ["on_paper", "in_practice", "agreed"])
def test_a_rule_that_does_not_apply_stops_nothing_even_without_a_record(depth):
    held = standing("minimum", "not_applicable", practice="none", evidence=SHOWN, dissent=(("dissents", 0),))
    assert stopped(held, depth, evidence=asking_for_records()) == []


def test_a_departure_excuses_records_only_where_the_tier_may_be_explained():
    for tier, found in (("inclusion", []), ("minimum", [Stop("no_record", ("bodies",), "R")])):
        held = standing(tier, "met", item("met"), practice="none", evidence=SHOWN, departure=("departures", 0))
        assert stopped(held, "in_practice", evidence=asking_for_records()) == found


def test_an_explained_rule_holds_only_where_its_tier_may_be_explained():
    reason = because("absent", ("principles", 0))
    explained = item("explained", reason=reason, label="a")
    assert stopped(standing("inclusion", "explained", explained)) == []
    assert stopped(standing("minimum", "explained", explained)) == [
        Stop("not_met", ("principles", 0), "R", ("principles", 0), "a", reason)
    ]


def test_only_the_items_that_fall_are_told():
    held = standing("inclusion", "not_shown", item("explained"), item("not_shown", 1), item("met", 2), item("needs_judgement", 3))
    assert [(stop.cause, stop.item) for stop in stopped(held)] == [("not_shown", ("principles", 1))]
    assert [(stop.cause, stop.item) for stop in stopped(held, "in_practice")] == [
        ("not_shown", ("principles", 1)),
        ("open_judgement", ("principles", 3)),
    ]


@pytest.mark.parametrize(
    ("verdict", "cause"),
    [("not_met", "not_met"), ("not_shown", "not_shown"), ("needs_judgement", "open_judgement"), ("explained", "not_met")],
)
def test_a_rule_of_which_no_item_falls_is_stopped_by_its_own_verdict(verdict, cause):
    assert stopped(standing("minimum", verdict, item("met")), "agreed") == [Stop(cause, (), "R", ())]


def test_where_no_record_was_found_the_place_where_it_belongs_is_told():
    held = standing("inclusion", "met", item("met"), practice="none", evidence=SHOWN)
    one = replace(asking_for_records(), records=(FieldPath("review", ("review",)),))
    assert stopped(held, "in_practice", evidence=one) == [Stop("no_record", ("review",), "R")]
    stale = replace(
        held, practice="stale", evidence=replace(SHOWN, truth=Truth.NO, latest=date(2020, 1, 1), path=("review", "on"))
    )
    assert stopped(stale, "in_practice", evidence=one) == [Stop("stale_record", ("review", "on"), "R", on=date(2020, 1, 1))]
    assert stopped(held, "on_paper", evidence=one) == []
