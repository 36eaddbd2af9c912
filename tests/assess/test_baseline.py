from __future__ import annotations

from datetime import date

import pytest

from compact_rules.assessing.baseline import baseline_data, make_baseline, read_baselines
from compact_rules.assessing.failing import fails
from compact_rules.assessing.model import Waiver
from compact_rules.assessing.raw import PolicyError
from compact_rules.places import Problem
from tests.assess.making import adopted, assess, because, item, levels, outcome, outcomes

AIMS = [{"id": "one"}, {"id": "two"}]


def assessed(aims=AIMS, codes=("absent", "absent"), baseline=None, **more):
    items = [
        item(("shared_aims", n), "not_shown", aim["id"], because(code, ("shared_aims", n, "text")))
        for n, (aim, code) in enumerate(zip(aims, codes, strict=True))
    ]
    found = outcomes()
    found[1] = outcome("MIN", "not_shown", *items) if items else found[1]
    return assess(found, adopted(shared_aims=list(aims)), baseline=baseline, **more)


def new(assessment):
    return [finding.identity for finding in assessment.findings if not finding.baselined]


def test_what_was_there_does_not_fail_and_still_counts_in_the_grade():
    before = assessed()
    after = assessed(baseline=make_baseline(before))
    assert fails(before, "error")
    assert not fails(after, "note")
    assert levels(before) == levels(after)
    assert after.gone == ()


def test_moving_lines_and_items_changes_nothing():
    baseline = make_baseline(assessed())
    moved = [{"id": "zero"}, AIMS[1], AIMS[0]]
    assert new(assessed(moved, ("absent",) * 3, baseline)) == ["shared_aims[zero].text"]


def test_another_cause_is_another_finding():
    baseline = make_baseline(assessed())
    assessment = assessed(codes=("absent", "unreadable"), baseline=baseline)
    assert new(assessment) == ["shared_aims[two].text"]
    assert [(each.path, each.cause) for each in assessment.gone] == [("shared_aims[two].text", "absent")]


def test_what_is_put_right_is_gone():
    assessment = assessed(AIMS[:1], ("absent",), make_baseline(assessed()))
    assert [each.path for each in assessment.gone] == ["shared_aims[two].text"]


def test_what_a_waiver_covers_stays_out_of_it():
    waiver = Waiver("MIN", "agreed", "Policy lead", date(2027, 1, 1), "shared_aims[one]")
    assert {each.path for each in make_baseline(assessed(waivers=[waiver]))} == {"shared_aims[two].text"}


def test_problems_with_a_path_stand_in_it():
    problems = [Problem("unknown-key", ("extra",)), Problem("syntax")]
    before = assess(problems=problems)
    after = assess(problems=problems, baseline=make_baseline(before))
    assert [each.baselined for each in after.problems] == [True, False]
    assert after.gone == ()


def test_there_and_back_through_plain_data():
    baselines = {"vale.yaml": make_baseline(assessed()), "powys.yaml": frozenset()}
    data = baseline_data(baselines)
    assert read_baselines(data) == baselines
    assert list(data["schemes"]) == ["powys.yaml", "vale.yaml"]
    assert [entry["path"] for entry in data["schemes"]["vale.yaml"]] == ["shared_aims[one].text", "shared_aims[two].text"]


def test_a_finding_on_the_whole_scheme_goes_there_and_back():
    baselines = {"a": make_baseline(assess(outcomes(MIN="not_shown")))}
    assert read_baselines(baseline_data(baselines)) == baselines


GOOD = baseline_data({"a.yaml": make_baseline(assessed())})["schemes"]["a.yaml"][0]


@pytest.mark.parametrize(
    ("data", "where", "message"),
    [
        (None, "", "a mapping with version, schemes belongs here"),
        ({"version": 2, "schemes": {}}, "version", "this program reads version 1; make the baseline anew"),
        ({"version": 1}, "", "schemes is missing"),
        ({"version": 1, "schemes": []}, "schemes", "a mapping belongs here"),
        ({"version": 1, "schemes": {"a": {}}}, "schemes.a", "a list belongs here"),
        ({"version": 1, "schemes": {"a": [{**GOOD, "line": 3}]}}, "schemes.a[0]", "unknown key line"),
        ({"version": 1, "schemes": {"a": [{**GOOD, "rule": 3}]}}, "schemes.a[0].rule", "a text belongs here"),
        ({"version": 1, "schemes": {"a": [GOOD, {**GOOD, "path": 3}]}}, "schemes.a[1].path", "a text belongs here"),
        ({"version": 1, "schemes": {"a": [{**GOOD, "cause": 3}]}}, "schemes.a[0].cause", "a text belongs here"),
        (
            {"version": 1, "schemes": {"a": [{**GOOD, "cause": "other"}]}},
            "schemes.a[0]",
            "the fingerprint does not belong to this rule, path and cause; make the baseline anew",
        ),
    ],
)
def test_a_baseline_that_cannot_be_used_is_refused(data, where, message):
    with pytest.raises(PolicyError) as refused:
        read_baselines(data, "baseline.json")
    first = refused.value.faults[0]
    assert (first.file, first.where, first.message) == ("baseline.json", where, message)


def test_a_baseline_without_a_name_is_called_one():
    with pytest.raises(PolicyError) as refused:
        read_baselines(None)
    assert {fault.file for fault in refused.value.faults} == {"baseline"}
