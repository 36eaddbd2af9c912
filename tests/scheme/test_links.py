"""Derived facts that bring together what a scheme says in two places."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compact_rules.scheme.facts import UNREADABLE, Located
from tests.scheme.parts import reading


def action(**fields: Any) -> dict[str, Any]:
    plan = {"id": "p", "period": {"start": "2026-04-01", "end": "2027-03-31"}, "actions": [{"id": "a", **fields}]}
    made: dict[str, Any] = reading(action_plans=[plan]).facts.root["action_plans"][0]["actions"][0]
    return made


def paths(links: Any) -> list[Any]:
    return [link.path for link in links]


def test_objectives_are_reached_by_targets_that_name_them_or_whose_action_does():
    root = reading(
        objectives=[{"id": "o1"}, {"id": "o2"}, {"id": "o3"}],
        action_plans=[{"id": "p", "actions": [{"id": "a", "objective_ids": ["o1"], "targets": [{"id": "t"}]}]}],
        commitments=[{"id": "c", "targets": [{"id": "u", "objective_ids": ["o2"]}]}],
    ).facts.root
    assert [paths(one["targets"]) for one in root["objectives"]] == [
        [("action_plans", 0, "actions", 0, "targets", 0)],
        [("commitments", 0, "targets", 0)],
        [],
    ]


def test_without_a_plan_nothing_is_said_of_an_objective():
    assert "targets" not in reading(objectives=[{"id": "o"}]).facts.root["objectives"][0]


def test_progress_and_publications_are_found_by_name():
    root = reading(
        parties=[{"id": "council"}, {"id": "cvc"}],
        publication=[{"party": "council"}],
        commitments=[{"id": "c", "targets": [{"id": "t"}, {"id": "u"}]}],
        progress=[{"target": "u"}, {"target": "u"}],
    ).facts.root
    assert [paths(party["publications"]) for party in root["parties"]] == [[("publication", 0)], []]
    assert [paths(target["progress"]) for target in root["commitments"][0]["targets"]] == [[], [("progress", 0), ("progress", 1)]]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"value": 5, "staged": [{"value": 4}]}, (("value",), 5)),
        ({"staged": [{"value": 3}, {"value": 4}]}, (("staged", 1, "value"), 4)),
        ({"value": "tbc"}, (("value",), UNREADABLE)),
    ],
)
def test_the_aim_of_a_target(target: dict[str, Any], expected: tuple[Any, Any]):
    aim = action(targets=[target])["targets"][0]["aim"]
    assert (aim.path[6:], aim.value) == expected


def test_the_final_stage_is_the_one_with_the_highest_number():
    numbered = reading(disputes={"stages": [{"n": 2, "name": "Panel"}, {"n": 1}]}).facts.root["disputes"]["final_stage"]
    listed = reading(disputes={"stages": [{"name": "Officers"}, {"name": "Panel"}]}).facts.root["disputes"]["final_stage"]
    assert (numbered.path, listed.path) == (("disputes", "stages", 0), ("disputes", "stages", 1))


def test_dependencies_bring_their_days():
    commitments = [{"id": "c", "due": "2026-05-01"}, {"id": "d", "due": "2026-09-01", "depends_on": ["c", "zzz"]}]
    first, second = reading(commitments=commitments).facts.root["commitments"][1]["dependencies"]
    assert first == Located(
        ("commitments", 1, "depends_on", 0), {"id": "c", "due": date(2026, 5, 1), "needed_by": date(2026, 9, 1)}
    )
    assert second == Located(("commitments", 1, "depends_on", 1), UNREADABLE)  # of what names nothing nobody knows the day


def days(made: dict[str, Any]) -> list[tuple[date, date]]:
    return [(stretch.value["from"].value, stretch.value["to"].value) for stretch in made["stretches"]]


def test_stretches_run_from_the_start_through_each_milestone_to_the_end():
    made = action(start="2026-05-01", due="2027-01-31", milestones=[{"due": "2026-09-01"}])
    assert days(made) == [(date(2026, 5, 1), date(2026, 9, 1)), (date(2026, 9, 1), date(2027, 1, 31))]


def test_without_a_start_a_stretch_begins_with_the_plan():
    assert days(action(due="2027-01-31")) == [(date(2026, 4, 1), date(2027, 1, 31))]


@pytest.mark.parametrize(
    ("fields", "leads_to"),
    [
        ({}, (("due", "on"), None)),
        ({"due": "tbc"}, (("due", "on"), UNREADABLE)),
        ({"due": "2027-01-31", "milestones": "tbc"}, (("milestones",), UNREADABLE)),
    ],
)
def test_stretches_that_cannot_be_known_lead_to_what_is_in_the_way(fields: dict[str, Any], leads_to: tuple[Any, Any]):
    path, value = leads_to
    assert action(**fields)["stretches"] == Located(("action_plans", 0, "actions", 0, *path), value)


def test_stretches_are_never_guessed():
    assert "stretches" not in action(due="2027-01-31", start="tbc")


def test_small_signatories_are_counted_unless_they_are_said_to_be_something_else():
    signatories = [{"infrastructure": True}, {"size_band": "major"}, {"size_band": "small"}, {}]
    assert reading(signup={"open": True}, signatories=signatories).facts.root["signup"]["broad_signatories"] == 2
    assert "broad_signatories" not in reading(signup={"open": True}).facts.root["signup"]


def test_a_signatory_leads_to_the_party_of_its_name_in_either_language():
    parties = [{"name": "Sir Council"}, {"name": {"en": "County  Voluntary Council", "cy": "Cyngor Gwirfoddol y Sir"}}, {}]
    signatories = [
        {"organisation": "county voluntary council"},
        {"organisation": "Cyngor gwirfoddol y sir"},
        {"organisation": "Hafan"},
        {},
    ]
    root = reading(parties=parties, signatories=signatories).facts.root
    assert [signatory.get("party") for signatory in root["signatories"]] == [
        *[Located(("parties", 1), root["parties"][1])] * 2,
        None,
        None,
    ]


def test_a_meeting_leads_to_its_body():
    body = reading(bodies=[{"id": "b", "meetings": [{"on": "2026-01-01"}]}]).facts.root["bodies"][0]
    assert body["meetings"][0]["body"].value is body


def test_what_may_belong_to_a_record_and_cannot_be_read_stands_in_its_list():
    progress = [{"target": "a1", "on": "2026-06-30", "value": 3}, ["x"], {"target": "tbc"}]
    commitments = [{"id": "c", "targets": [{"id": "a1"}, {"id": "a2"}]}]
    root = reading(commitments=commitments, progress=progress, parties=[{"id": "cvc"}], publication="tbc").facts.root
    hidden = [Located(("progress", 1), UNREADABLE), Located(("progress", 2, "target"), UNREADABLE)]
    first, second = root["commitments"][0]["targets"]
    assert first["progress"] == [Located(("progress", 0), root["progress"][0]), *hidden]
    assert second["progress"] == hidden
    assert root["parties"][0]["publications"] == [Located(("publication",), UNREADABLE)]


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"action_plans": "tbc"}, ("action_plans",)),
        ({"action_plans": [["x"]]}, ("action_plans", 0)),
        ({"action_plans": [{"actions": "tbc"}]}, ("action_plans", 0, "actions")),
        ({"action_plans": [{"actions": [{"targets": [["x"]]}]}]}, ("action_plans", 0, "actions", 0, "targets", 0)),
        ({"commitments": [{"targets": "tbc"}]}, ("commitments", 0, "targets")),
    ],
)
def test_a_target_that_cannot_be_read_may_serve_any_objective(parts: dict[str, Any], place: tuple[str | int, ...]):
    (objective,) = reading(objectives=[{"id": "o1"}], **parts).facts.root["objectives"]
    assert objective["targets"] == [Located(place, UNREADABLE)]


def test_the_last_of_several_is_not_known_where_one_cannot_be_read():
    disputes = reading(disputes={"stages": [{"n": 2}, {"n": "tbc"}]}).facts.root["disputes"]
    assert disputes["final_stage"] == Located(("disputes", "stages", 1, "n"), UNREADABLE)
    disputes = reading(disputes={"stages": [["x"], {"n": 1}]}).facts.root["disputes"]
    assert disputes["final_stage"] == Located(("disputes", "stages", 0), UNREADABLE)
    commitments = [{"targets": [{"staged": [{"value": 3}, ["x"]]}], "depends_on": {"a": 1}}]
    (commitment,) = reading(commitments=commitments).facts.root["commitments"]
    assert commitment["targets"][0]["aim"] == Located(("commitments", 0, "targets", 0, "staged", 1), UNREADABLE)
    assert commitment["dependencies"] == Located(("commitments", 0, "depends_on"), UNREADABLE)


def test_who_signed_is_not_known_where_a_name_cannot_be_read():
    parties = [{"id": "cvc", "name": "The council for voluntary action"}, {"id": "b", "name": "tbc"}]
    signatories = [{"organisation": "the council for voluntary action"}, {"organisation": "A garden"}, {"organisation": "tbc"}]
    root = reading(parties=parties, signup={}, signatories=signatories).facts.root
    assert [signatory["party"] for signatory in root["signatories"]] == [
        Located(("parties", 0), root["parties"][0]),
        Located(("parties", 1, "name"), UNREADABLE),
        Located(("signatories", 2, "organisation"), UNREADABLE),
    ]
    assert root["signup"]["broad_signatories"] == 3
    root = reading(signup={}, signatories=[{"size_band": "tbc"}, {}]).facts.root
    assert root["signup"]["broad_signatories"] == Located(("signatories", 0, "size_band"), UNREADABLE)
