"""What no single value shows: ids, references, circles, and personal data."""

from __future__ import annotations

from typing import Any

import pytest

from compact_rules.scheme.read import Reading
from tests.scheme.parts import found, reading

PARTIES = [{"id": "council"}, {"id": "cvc"}]


def actions(*ids: str, plan: str = "p", **more: Any) -> dict[str, Any]:
    return {"id": plan, "actions": [{"id": name, **more} for name in ids]}


def only(outcome: Reading) -> tuple[str, Any, dict[str, object], Any]:
    (problem,) = outcome.problems
    return problem.code, problem.path, dict(problem.values), problem.related


def test_an_id_given_twice():
    assert only(reading(parties=[{"id": "a"}, {"id": "b"}, {"id": "a"}])) == (
        "duplicate-id",
        ("parties", 2, "id"),
        {"id": "a", "other": "a"},
        (("parties", 0, "id"),),
    )


def test_the_same_letters_in_another_unicode_form_are_the_same_id():
    assert found(reading(parties=[{"id": "môn"}, {"id": "mo\u0302n"}])) == [("duplicate-id", ("parties", 1, "id"))]


@pytest.mark.parametrize("twin", ["c\u03bfuncil", "councіl", "ｃouncil", "COUNCІL"])
def test_ids_that_only_look_the_same(twin: str):
    assert only(reading(parties=[{"id": "council"}, {"id": twin}])) == (
        "ids-look-alike",
        ("parties", 1, "id"),
        {"id": twin, "other": "council"},
        (("parties", 0, "id"),),
    )


def test_ids_that_differ_only_in_capitals():
    assert only(reading(bodies=[{"id": "Group"}, {"id": "group"}])) == (
        "similar-ids",
        ("bodies", 1, "id"),
        {"id": "group", "other": "Group"},
        (("bodies", 0, "id"),),
    )


def test_lists_of_different_things_number_apart():
    assert reading(principles=[{"id": "1"}], objectives=[{"id": "1"}], action_plans=[actions("1", plan="1")]).problems == ()


def test_each_plan_may_keep_its_own_numbering_but_is_told_so():
    assert found(reading(action_plans=[actions("1", plan="a"), actions("1", plan="b")])) == [
        ("id-in-several-plans", ("action_plans", 1, "actions", 0, "id"))
    ]
    assert found(reading(action_plans=[actions("1", "1")])) == [("duplicate-id", ("action_plans", 0, "actions", 1, "id"))]
    assert found(reading(commitments=[{"id": "1"}, {"id": "1"}])) == [("duplicate-id", ("commitments", 1, "id"))]


@pytest.mark.parametrize(
    ("seat", "values"),
    [
        ("counsil", {"id": "counsil", "among": ("parties",), "suggestion": "council", "found_in": ""}),
        ("Council", {"id": "Council", "among": ("parties",), "suggestion": "council", "found_in": ""}),
        ("board", {"id": "board", "among": ("parties",), "suggestion": "", "found_in": "bodies"}),
        ("zzz", {"id": "zzz", "among": ("parties",), "suggestion": "", "found_in": ""}),
    ],
)
def test_a_reference_that_names_nothing(seat: str, values: dict[str, object]):
    outcome = reading(parties=PARTIES, bodies=[{"id": "board", "seats": [{"party": seat}]}])
    assert only(outcome) == ("dangling-reference", ("bodies", 0, "seats", 0, "party"), values, ())
    assert outcome.facts.root["bodies"][0]["seats"][0]["party"] == seat


def test_references_reach_every_list_that_they_may_name():
    outcome = reading(
        parties=PARTIES,
        commitments=[{"id": "c1", "targets": [{"id": "t2"}]}],
        objectives=[{"id": "o1"}],
        action_plans=[{"id": "p", "actions": [{"id": "a1", "depends_on": ["c1"], "targets": [{"id": "t1"}]}]}],
        monitoring={"covers": ["t1", "t2", "o1"]},
        judgements=[{"at": "p"}, {"at": "t2"}, {"at": "council"}],
        bodies=[{"meetings": [{"attendance": {"cvc": 1}}]}],
    )
    assert outcome.problems == ()


def test_a_party_counted_in_a_mapping_is_a_reference_too():
    outcome = reading(parties=PARTIES, bodies=[{"meetings": [{"attendance": {"council": 1, "cvs": 2}}]}])
    assert only(outcome)[:2] == ("dangling-reference", ("bodies", 0, "meetings", 0, "attendance", "cvs"))


def test_actions_that_wait_for_each_other():
    plan = {"actions": [{"id": "a", "depends_on": ["b"]}, {"id": "b", "depends_on": ["c"]}, {"id": "c", "depends_on": ["a"]}]}
    at = ("action_plans", 0, "actions")
    assert only(reading(action_plans=[plan])) == (
        "circular-dependency",
        (*at, 0, "depends_on"),
        {"chain": "a → b → c → a"},
        ((*at, 1, "depends_on"), (*at, 2, "depends_on")),
    )


def test_an_action_that_waits_for_itself():
    assert only(reading(commitments=[{"id": "a", "depends_on": ["a"]}]))[:2] == (
        "depends-on-itself",
        ("commitments", 0, "depends_on"),
    )


def test_a_dependency_is_looked_for_in_its_own_plan_first():
    plans = [
        {"id": "x", "actions": [{"id": "1", "depends_on": ["2"]}, {"id": "2"}]},
        {"id": "y", "actions": [{"id": "1"}, {"id": "2", "depends_on": ["1"]}]},
    ]
    assert {code for code, _ in found(reading(action_plans=plans))} == {"id-in-several-plans"}


def test_a_long_chain_is_no_circle():
    chain = [{"id": f"a{n}", "depends_on": [f"a{n + 1}"]} for n in range(3000)] + [{"id": "a3000"}]
    assert reading(commitments=chain).problems == ()


def test_parties_that_succeed_each_other():
    outcome = reading(parties=[{"id": "a", "succeeded_by": "b"}, {"id": "b", "succeeded_by": "a"}])
    assert only(outcome)[:3] == ("circular-succession", ("parties", 0, "succeeded_by"), {"chain": "a → b → a"})


ROLE_NAMES = (
    "Cllr Jones|Councillor Jane Smith|Mr Evans|Dr. P. Rees|Cyng. Ann Davies|Y Cynghorydd Huw Evans|Head of Policy (Ms Price)"
)
ROLES = (
    "Head of Policy and Partnerships|Councillor Champion for the Third Sector|Cabinet Member|Councillor Support Officer|"
    "councillor|Chief Executive|Prif Weithredwr|Y Cynghorydd Arweiniol|Drama Lead|Aelod Cabinet dros Gymunedau"
)


@pytest.mark.parametrize("role", ROLE_NAMES.split("|"))
def test_a_personal_name_where_a_post_belongs(role: str):
    outcome = reading(parties=[{"id": "a", "lead_role": role}])
    assert found(outcome) == [("personal-name", ("parties", 0, "lead_role"))]
    assert not any(word in str(outcome.problems) for word in ("Jones", "Smith", "Evans", "Rees", "Davies", "Price"))


@pytest.mark.parametrize("role", ROLES.split("|"))
def test_a_post_is_no_name(role: str):
    assert reading(parties=[{"id": "a", "lead_role": role}]).problems == ()


def test_an_address_is_told_wherever_it_stands_and_not_repeated():
    outcome = reading(
        disputes={"stages": [{"started_by": "Write to compact.team@example.gov.wales"}]}, contacts=[{"role": {"cy": "a@b.cymru"}}]
    )
    assert found(outcome) == [
        ("email-address", ("disputes", "stages", 0, "started_by")),
        ("email-address", ("contacts", 0, "role", "cy")),
    ]
    assert "example" not in str(outcome.problems)


def test_a_name_in_a_text_that_is_no_role_is_left_alone():
    assert reading(local_context="Named after Dr Griffiths; 3 @ 5 a.m.").problems == ()
