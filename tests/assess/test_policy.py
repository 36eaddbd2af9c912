"""The gates and severities that are shipped, and what is refused in others."""

from __future__ import annotations

import copy

import pytest

from compact_rules.assessing.model import DEPTHS, LEVELS
from compact_rules.assessing.policy import read_policy
from compact_rules.assessing.raw import PolicyError
from compact_rules.calendar import Duration
from compact_rules.scheme import codes as scheme_codes
from compact_rules.source import codes as source_codes
from tests.assess.making import GRADES, PARAMETERS, SEVERITIES, parameter, rulebook


def changed(data, path, value):
    """A copy of ``data`` with ``value`` at ``path``; ``...`` takes the key away."""
    data = copy.deepcopy(data)
    *way, last = path
    inner = data
    for step in way:
        inner = inner[step]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return data


def faults(**changes):
    with pytest.raises(PolicyError) as refused:
        read_policy(rulebook(**changes))
    return [(fault.file, fault.where, fault.message) for fault in refused.value.faults]


def test_what_is_shipped():
    gates = read_policy(rulebook()).gates
    assert [(level.id, level.title.en, level.needs) for level in gates.levels] == [
        ("not_a_scheme", "not yet a scheme", ()),
        ("below_minimum", "below the proposed minimum", ("threshold",)),
        ("minimum", "proposed minimum", ("threshold", "minimum")),
        (
            "minimum_and_inclusions",
            "proposed minimum and recommended inclusions",
            ("threshold", "minimum", "inclusion"),
        ),
    ]
    assert gates.never_explained == {"threshold", "minimum"}
    on_paper, in_practice, agreed = gates.depths
    assert on_paper.holds == {"met", "not_applicable", "explained", "needs_judgement"}
    assert in_practice.holds == agreed.holds == {"met", "not_applicable", "explained"}
    flags = [(depth.adopted, depth.evidence, depth.dissent, depth.attested_by) for depth in gates.depths]
    assert flags == [(False, False, False, ()), (True, True, False, ()), (True, True, True, ("authority", "sector"))]
    assert (gates.level("minimum").id, gates.depth("agreed").id) == ("minimum", "agreed")
    assert gates.liveness.events[2] == ("bodies", "[]", "meetings", "[]", "on")


@pytest.mark.parametrize(
    ("path", "value", "where", "message"),
    [
        (["levels"], ..., "", "levels is missing"),
        (["gates"], [], "", "unknown key gates"),
        (["level"], [], "", "unknown key level, did you mean levels?"),
        (["levels", 3, "needs"], ["threshold", "minimum"], "levels[3].needs", "and more"),
        (["levels", 3, "needs"], ["minimum", "inclusion"], "levels[3].needs", "and more"),
        (["levels", 0, "needs"], ["threshold"], "levels[0].needs", "the lowest level needs nothing"),
        (["levels", 1, "needs"], ["practice"], "levels[1].needs[0]", "practice is not known"),
        (["levels", 1, "needs"], ["treshold"], "levels[1].needs[0]", "did you mean threshold?"),
        (["levels", 2, "needs", 1], "threshold", "levels[2].needs[1]", "threshold stands twice"),
        (["levels", 1, "id"], "minimum", "levels[1].id", "minimum is not known"),
        (["levels", 1, "title", "cy"], ..., "levels[1].title", "cy is missing"),
        (["levels", 1, "title", "cy"], " ", "levels[1].title.cy", "a text belongs here"),
        (["levels", 3], ..., "levels", "exactly these levels belong here"),
        (["depths", 2], ..., "depths", "exactly these depths belong here"),
        (["depths", 1, "holds", 2], "not_met", "depths[1].holds", "not_met stops a level at every depth"),
        (["depths", 1, "holds"], ["met"], "depths[1].holds", "met and not_applicable hold at every depth"),
        (["depths", 2, "holds"], ["met", "not_applicable", "needs_judgement"], "depths[2]", "asks less than in_practice does"),
        (["depths", 2, "evidence"], False, "depths[2]", "asks less than in_practice does"),
        (["depths", 1, "attested_by"], ["authority", "sector", "public_body"], "depths[1].attested_by[2]", "not known"),
        (["depths", 1, "evidence"], "yes", "depths[1].evidence", "true or false belongs here"),
        (["never_explained"], "minimum", "never_explained", "a list belongs here"),
        (["windows", "judgement"], "judgment-window", "windows.judgement", "did you mean judgement-window?"),
        (["liveness", "events"], [3], "liveness.events[0]", "a text belongs here"),
        (["liveness", "titles", "asleep"], {}, "liveness.titles", "unknown key asleep"),
        (["sentences", "level", "en"], "{depth}", "sentences.level.en", "the placeholder {level} is missing"),
        (["sentences", "open", "other", "cy"], "{n}", "sentences.open.other.cy", "unknown placeholder {n}"),
        (["sentences", "met"], "x", "sentences.met", "a mapping with en, cy belongs here"),
    ],
)
def test_gates_that_cannot_be_used_are_refused(path, value, where, message):
    found = faults(grades=changed(GRADES, path, value))
    assert found[0][:2] == ("grades.yaml", where)
    assert message in found[0][2]


def test_a_depth_at_which_only_what_is_met_holds_is_allowed():
    strict = changed(GRADES, ["depths", 2, "holds"], ["met", "not_applicable"])
    assert read_policy(rulebook(grades=strict)).gates.depth("agreed").holds == {"met", "not_applicable"}


def test_the_error_names_each_file_and_place():
    with pytest.raises(
        PolicyError, match=r"^grades\.yaml, top: levels is missing; severities\.yaml, tiers: practice is missing$"
    ):
        read_policy(rulebook(grades=changed(GRADES, ["levels"], ...), severities=changed(SEVERITIES, ["tiers", "practice"], ...)))


def test_no_gates_at_all_are_refused():
    keys = "levels, never_explained, depths, windows, liveness, sentences"
    assert faults(grades=None) == [("grades.yaml", "", f"a mapping with {keys} belongs here")]


def test_every_fault_is_told_at_once_and_each_once():
    grades = changed(changed(GRADES, ["levels", 0, "title"], ...), ["windows", "attestation"], "x")
    severities = changed(SEVERITIES, ["tiers", "practice"], "info")
    assert [where for _, where, _ in faults(grades=grades, severities=severities)] == [
        "levels[0]",
        "windows.attestation",
        "tiers.practice",
    ]


@pytest.mark.parametrize("value", [Duration(10, "working_days"), 12])
def test_a_window_that_the_calendar_cannot_measure_is_refused(value):
    parameters = {**PARAMETERS, "liveness-active": parameter("liveness-active", value)}
    (found,) = faults(parameters=parameters)
    assert found[1] == "liveness.active"


@pytest.mark.parametrize(
    ("path", "value", "where", "message"),
    [
        (["tiers", "minimum"], "fatal", "tiers.minimum", "one of error, warning, note belongs here"),
        (["tiers", "minimum"], ..., "tiers", "minimum is missing"),
        (["needs_judgement"], None, "needs_judgement", "not known"),
        (["problems", "codes"], {"syntax": "eror"}, "problems.codes.syntax", "did you mean error?"),
        (["problems", "codes"], [], "problems.codes", "a mapping belongs here"),
        (["problems", "default"], ..., "problems", "default is missing"),
    ],
)
def test_severities_that_cannot_be_used_are_refused(path, value, where, message):
    (found,) = faults(severities=changed(SEVERITIES, path, value))
    assert found[:2] == ("severities.yaml", where)
    assert message in found[2]


def test_the_ids_are_those_of_the_reports_format():
    assert tuple(level["id"] for level in GRADES["levels"]) == LEVELS
    assert tuple(depth["id"] for depth in GRADES["depths"]) == DEPTHS


def test_every_code_with_a_severity_of_its_own_is_one_that_reading_can_give():
    assert SEVERITIES["problems"]["codes"].keys() <= scheme_codes.CODES.keys() | source_codes.CODES.keys()


def test_what_keeps_a_document_from_being_read_is_an_error():
    severities = read_policy(rulebook()).severities
    for code, about in source_codes.CODES.items():
        assert severities.problem(code) == ("warning" if about.effect == "doubt" else "error"), code
