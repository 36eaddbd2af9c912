"""What the model scheme loses when one part is taken out of it: the depth at which it is missed, and the level that is left."""

from __future__ import annotations

import pytest

from tests.examples.altered import altered, judged, levels, written

TOP = "minimum_and_inclusions"
DEPTHS = ("on_paper", "in_practice", "agreed")
ACTION = "action_plans[0].actions[0]"
SEATS = "bodies[0].seats"

# What is taken out; the shallowest depth that misses it; the level that is left there. Shallower depths keep theirs.
MISSED = [
    # the duty itself
    ("purpose", "on_paper", "not_a_scheme"),
    ("scheme.authority_gss", "on_paper", "not_a_scheme"),
    # the proposed minimum
    ("principles", "on_paper", "below_minimum"),
    ("principles[2].binds", "on_paper", "below_minimum"),
    ("bodies", "on_paper", "below_minimum"),
    ("bodies[0].purposes", "on_paper", "below_minimum"),
    ("bodies[0].established_on", "on_paper", "below_minimum"),
    ("bodies[0].tor_ref", "on_paper", "below_minimum"),
    (SEATS, "on_paper", "below_minimum"),
    (f"{SEATS}[3]", "on_paper", "below_minimum"),
    (f"{SEATS}[4]", "on_paper", "below_minimum"),
    ("action_plans", "on_paper", "below_minimum"),
    ("action_plans[0].period", "on_paper", "below_minimum"),
    ("action_plans[0].made_by", "on_paper", "below_minimum"),
    (f"{ACTION}.due", "on_paper", "below_minimum"),
    (f"{ACTION}.targets", "on_paper", "below_minimum"),
    (f"{ACTION}.targets[0].indicator", "on_paper", "below_minimum"),
    (f"{ACTION}.targets[0].unit", "on_paper", "below_minimum"),
    (f"{ACTION}.targets[0].direction", "on_paper", "below_minimum"),
    (f"{ACTION}.targets[0].baseline", "on_paper", "below_minimum"),
    (f"{ACTION}.targets[0].baseline.on", "on_paper", "below_minimum"),
    (f"{ACTION}.targets[0].value", "on_paper", "below_minimum"),
    (f"{ACTION}.targets[0].data_source", "on_paper", "below_minimum"),
    ("monitoring", "on_paper", "below_minimum"),
    ("monitoring.every", "on_paper", "below_minimum"),
    ("monitoring.outputs", "on_paper", "below_minimum"),
    ("monitoring.covers", "on_paper", "below_minimum"),
    ("evaluation", "on_paper", "below_minimum"),
    ("evaluation.every", "on_paper", "below_minimum"),
    ("objectives", "on_paper", "below_minimum"),
    # the recommended inclusions
    ("disputes", "on_paper", "minimum"),
    ("disputes.stages[1].within", "on_paper", "minimum"),
    ("disputes.may_raise", "on_paper", "minimum"),
    (f"{SEATS}[4].electorate", "on_paper", "minimum"),
    (f"{SEATS}[4].term", "on_paper", "minimum"),
    ("signup", "on_paper", "minimum"),
    ("signatories", "on_paper", "minimum"),
    ("reporting", "on_paper", "minimum"),
    ("reporting[0]", "on_paper", "minimum"),
    ("reporting[1]", "on_paper", "minimum"),
    ("reporting[2]", "on_paper", "minimum"),
    ("publication", "on_paper", "minimum"),
    ("publication[1].url", "on_paper", "minimum"),
    ("breaches", "on_paper", "minimum"),
    ("breaches.recorder_role", "on_paper", "minimum"),
    ("relations", "on_paper", "minimum"),
    ("relations[0]", "on_paper", "minimum"),
    ("local_choices[0].reason", "on_paper", "minimum"),
    # what only the records show
    ("bodies[0].meetings", "in_practice", "below_minimum"),
    ("monitoring.log", "in_practice", "below_minimum"),
    ("evaluation.log", "in_practice", "below_minimum"),
    ("progress", "in_practice", "below_minimum"),
    ("elections", "in_practice", "minimum"),
    ("disputes.log_reviewed_on", "in_practice", "minimum"),
    ("judgements", "in_practice", "below_minimum"),
    ("judgements[0]", "in_practice", "below_minimum"),
    ("judgements[2]", "in_practice", "below_minimum"),
    ("judgements[6]", "in_practice", "minimum"),
    # what only both sides can say
    ("attestations", "agreed", "not_a_scheme"),
    ("attestations[0]", "agreed", "not_a_scheme"),
    ("attestations[1]", "agreed", "not_a_scheme"),
]

# What the report recommends, describes or leaves to each area, and asks of nobody.
NOT_MISSED = [
    "adoptions",
    "shared_aims",
    "issues",
    "codes",
    "review",
    "resources",
    "servicing",
    "reach",
    "partnerships",
    "contacts",
    "incentives",
    "local_context",
    "succession",
    "exceptions",
    "assurance",
    "mechanisms",
    "local_choices",
    "evidence",
    "scheme.legal_status",
    "disputes.mediation",
    "bodies[0].chairing",
    f"{SEATS}[0]",
    f"{ACTION}.timescale_agreed",
    "purpose.managed_by",
]


# What the model scheme has no occasion for, and why.
NO_OCCASION = {
    "SCH-02": "its purpose is of the other wording",
    "ACC-07": "nothing in its plan has fallen due",
    "ACC-09": "nobody may call for a report out of turn",
    "DIS-02": "a dispute and an issue have been raised",
}

# What moves no level and is good practice all the same: the rule of practice that misses it, and how it comes out without it.
PRACTICE = [
    ("scheme.legal_status", "SUS-04", "not_shown"),
    ("shared_aims", "REL-01", "not_shown"),
    ("bodies[0].pre_meetings", "LIA-05", "not_shown"),
    (f"{SEATS}[4].max_terms", "SUS-02", "not_shown"),
    ("action_plans[0].actions[2]", "REL-02", "not_shown"),
    ("codes[0].provisions.term", "BEN-01", "not_shown"),
    ("codes[0].provisions.small_grants", "BEN-03", "not_shown"),
    ("resources[3]", "BEN-03", "not_met"),
    ("resources[2]", "SUS-05", "not_shown"),
    ("reach", "SUS-01", "not_shown"),
    ("partnerships", "BEN-07", "not_shown"),
    ("contacts[1]", "BEN-10", "not_met"),
    ("incentives", "VIT-08", "not_shown"),
    ("local_context", "VIT-08", "not_shown"),
    ("succession", "SUS-03", "not_shown"),
    ("exceptions", "LIM-01", "not_shown"),
    ("assurance", "ACC-08", "not_shown"),
    ("review.consultations[0].changes", "TXT-02", "not_shown"),
]


def test_the_model_scheme_reaches_the_top_at_every_depth():
    assert levels(judged(written("model"))) == (TOP, TOP, TOP)


def test_nothing_in_the_model_scheme_falls_short_or_is_left_open():
    verdicts = {outcome["rule"]: outcome["verdict"] for outcome in judged(written("model"))["outcomes"]}
    assert {rule for rule, verdict in verdicts.items() if verdict not in ("met", "not_applicable")} == set()
    assert {rule for rule, verdict in verdicts.items() if verdict == "not_applicable"} == set(NO_OCCASION)


@pytest.mark.parametrize(("part", "rule", "verdict"), PRACTICE, ids=[f"{part} {rule}" for part, rule, _ in PRACTICE])
def test_a_part_of_good_practice_is_missed_by_its_rule(part: str, rule: str, verdict: str):
    found = {outcome["rule"]: outcome["verdict"] for outcome in judged(altered("model", [part]))["outcomes"]}
    assert found[rule] == verdict


@pytest.mark.parametrize(("part", "depth", "level"), MISSED, ids=[part for part, _, _ in MISSED])
def test_a_part_taken_out_is_missed_at_its_depth(part: str, depth: str, level: str):
    found = dict(zip(DEPTHS, levels(judged(altered("model", [part]))), strict=True))
    shallower = DEPTHS[: DEPTHS.index(depth)]
    assert found[depth] == level
    assert [found[each] for each in shallower] == [TOP] * len(shallower)


@pytest.mark.parametrize("part", NOT_MISSED)
def test_a_part_that_nothing_asks_for_is_not_missed(part: str):
    assert levels(judged(altered("model", [part]))) == (TOP, TOP, TOP)


def test_reports_and_checks_are_missed_in_practice():
    for parts in ([f"reporting[{at}].reports" for at in range(3)], [f"publication[{at}].checked_on" for at in range(3)]):
        assert levels(judged(altered("model", parts)))[:2] == (TOP, "minimum")
