from __future__ import annotations

from datetime import date

import pytest

from compact_rules.assessing.failing import fails
from compact_rules.assessing.model import Waiver
from compact_rules.assessing.waivers import over_run
from compact_rules.places import Position, Problem, Span
from tests.assess.making import AS_OF, adopted, assess, because, item, levels, outcome, outcomes

ACTIONS = {"action_plans": [{"id": "2026", "actions": [{"id": "a.1", "due": 1}, {"id": "a[2]"}]}]}


def waiver(rule="MIN", path=None, until=date(2026, 12, 31)):
    return Waiver(rule, "agreed with the auditor", "Policy lead", until, path)


def waived(*waivers, as_of=AS_OF):
    """Two items fall short of MIN: the due date of action a.1, and action a[2] as a whole."""
    due = ("action_plans", 0, "actions", 0, "due")
    found = outcomes()
    first = item(due[:4], "not_met", "a.1", because("after", due))
    found[1] = outcome("MIN", "not_met", first, item(("action_plans", 0, "actions", 1), "not_shown", "a[2]"))
    return assess(found, adopted(**ACTIONS), waivers=waivers, as_of=as_of)


def covered(assessment):
    return [finding.label for finding in assessment.findings if finding.waived_by is not None]


@pytest.mark.parametrize(
    ("path", "labels"),
    [
        (None, ["a.1", "a[2]"]),
        ("*", ["a.1", "a[2]"]),
        # By identity, by position, by the item, by the place in it, and by what they lie in.
        ("action_plans[2026].actions[a.1].due", ["a.1"]),
        ("action_plans[2026].actions[a.1]", ["a.1"]),
        ("action_plans[0].actions[0].due", ["a.1"]),
        ("action_plans[0].actions[0]", ["a.1"]),
        ("action_plans[2026].actions[a[2]]", ["a[2]"]),
        ("action_plans[2026]", ["a.1", "a[2]"]),
        ("action_plans", ["a.1", "a[2]"]),
        ("action_plans[*].actions[*].due", ["a.1"]),
        ("*.due", ["a.1"]),
        ("action_plans*actions[a.1]", ["a.1"]),
        # A star may stand for nothing, and each part of a pattern has its own stretch of the path.
        ("action_plans[2026].actions[a.1]*.due", ["a.1"]),
        ("*action_plans*due", ["a.1"]),
        ("*actions*actions*", []),
        ("action_plans[2026].actions[a.1].due*due", []),
        # Not a part of a name, not a neighbour, not a class of characters.
        ("action_plan", []),
        ("action_plans[2026].actions[a.11]", []),
        ("action_plans[2027]*", []),
        ("action_plans[0].actions[12].due", []),
        ("*.due.*", []),
        ("due*due", []),
    ],
)
def test_which_places_a_path_covers(path, labels):
    assert covered(waived(waiver(path=path))) == labels


def test_it_changes_what_fails_and_nothing_else():
    plain, quiet = waived(), waived(waiver())
    assert fails(plain, "note")
    assert not fails(quiet, "note")
    assert levels(plain) == levels(quiet) == ("below_minimum",) * 3
    assert plain.standings == quiet.standings
    assert plain.grades == quiet.grades
    assert fails(waived(waiver(path="action_plans[2026].actions[a.1]")), "error")


@pytest.mark.parametrize(("until", "state"), [(AS_OF, "used"), (date(2026, 6, 29), "expired"), (date(2026, 12, 31), "used")])
def test_its_last_day_counts(until, state):
    assessment = waived(waiver(until=until))
    assert [use.state for use in assessment.waivers] == [state]
    assert bool(covered(assessment)) is (state == "used")


def test_unused_ones_are_told():
    waivers = [waiver("INC"), waiver(path="principles"), waiver(), waiver("INC", until=date(2020, 1, 1))]
    assert [use.state for use in waived(*waivers).waivers] == ["unused", "unused", "used", "expired"]


def test_the_first_that_covers_is_named():
    first, second = waiver(path="*"), waiver()
    assessment = waived(waiver(until=date(2020, 1, 1)), first, second)
    assert {finding.waived_by for finding in assessment.findings} == {first}
    assert [use.state for use in assessment.waivers] == ["expired", "used", "unused"]


def test_over_a_run_one_use_is_enough():
    waivers = [waiver(), waiver("INC"), waiver("TXT", until=date(2020, 1, 1))]
    clean, faulty = assess(waivers=waivers), waived(*waivers)
    assert [use.state for use in clean.waivers] == ["unused", "unused", "expired"]
    for run in ([clean.waivers, faulty.waivers], [faulty.waivers, clean.waivers]):
        assert [(use.waiver.rule, use.state) for use in over_run(run)] == [("MIN", "used"), ("INC", "unused"), ("TXT", "expired")]


def test_a_problem_that_has_a_path_can_be_waived():
    problems = [
        Problem("personal-name", ("parties", 0, "lead_role")),
        Problem("syntax", None, Span(Position(1, 1), Position(1, 2))),
    ]
    assessment = assess(problems=problems, waivers=[waiver("personal-name", "parties[council]"), waiver("syntax")])
    assert [problem.waived_by is not None for problem in assessment.problems] == [True, False]
    assert [use.state for use in assessment.waivers] == ["used", "unused"]


@pytest.mark.parametrize(("rule", "path"), [("unknown-key", None), ("personal-name", "parties[cvc]"), ("MIN", "parties")])
def test_a_waiver_for_another_problem_or_place_covers_nothing(rule, path):
    problems = [Problem("personal-name", ("parties", 0, "lead_role"))]
    assessment = assess(problems=problems, waivers=[waiver(rule, path)])
    assert [problem.waived_by for problem in assessment.problems] == [None]
    assert [use.state for use in assessment.waivers] == ["unused"]
