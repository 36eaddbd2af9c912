"""The gates and severities that are shipped, and what is refused in others."""

from __future__ import annotations

import copy

import pytest

from compact_rules.assessing.model import DEPTHS, LEVELS
from compact_rules.assessing.policy import read_policy
from compact_rules.assessing.raw import PolicyError
from compact_rules.assessing.severities import severities_of
from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.rulebook.model import TIERS
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
        (["levels", 1, "id"], None, "levels[1].id", "… is not known; one of"),
        (["levels", 1, "id"], ["minimum"], "levels[1].id", "… is not known; one of"),
        (["levels", 1, "id"], " ", "levels[1].id", "' ' is not known"),
        (["levels", 1, "id"], "x" * 61, "levels[1].id", f"{'x' * 60}… is not known"),
        (["levels", 1, "id"], "x" * 60, "levels[1].id", f"{'x' * 60} is not known"),
    ],
)
def test_gates_that_cannot_be_used_are_refused(path, value, where, message):
    found = faults(grades=changed(GRADES, path, value))
    assert found[0][:2] == ("grades.yaml", where)
    assert message in found[0][2]


def test_a_key_that_does_not_belong_is_named_for_its_place():
    with pytest.raises(PolicyError) as error:
        read_policy(rulebook(grades=changed(GRADES, ["gates"], [])))
    assert [(fault.where, fault.key, fault.message) for fault in error.value.faults] == [("", "gates", "unknown key gates")]


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


NAMED = {
    **GRADES,
    "note": {"en": "A note", "cy": "Nodyn"},
    "tiers": {tier: {"en": f"{tier} here", "cy": f"{tier} yma"} for tier in TIERS},
}
WEIGHED = {**SEVERITIES, "signals": {"default": "note", "codes": {"vague-wording": "warning"}}}


def places(data, path=()):
    """Every place in ``data``, but the top."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, (list, tuple)) else ()
    for step, value in inside:
        yield (*path, step)
        yield from places(value, (*path, step))


def said(path):
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


@pytest.mark.parametrize("path", [pytest.param(path, id=said(path)) for path in places(NAMED)])
def test_what_is_wrong_in_the_gates_is_told_where_it_stands(path):
    assert faults(grades=changed(NAMED, path, 3.5))[0][:2] == ("grades.yaml", said(path))


@pytest.mark.parametrize("path", [pytest.param(path, id=said(path)) for path in places(WEIGHED)])
def test_what_is_wrong_in_the_severities_is_told_where_it_stands(path):
    assert [found[:2] for found in faults(severities=changed(WEIGHED, path, 3.5))] == [("severities.yaml", said(path))]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["levels", 0, "needs"], ["threshold"], "the lowest level needs nothing"),
        (["levels", 3, "needs"], ["minimum"], "a level needs everything that the level below it needs, and more"),
        (["levels"], [], f"exactly these levels belong here, in this order: {', '.join(LEVELS)}"),
        (["depths"], [], f"exactly these depths belong here, in this order: {', '.join(DEPTHS)}"),
        (["depths", 1, "holds"], ["met", "not_applicable", "not_shown"], "not_shown stops a level at every depth"),
        (["depths", 1, "holds"], ["not_applicable"], "met and not_applicable hold at every depth"),
        (["levels", 0, "id"], "x", "x is not known; one of not_a_scheme belongs here"),
        (["note"], {"en": "A {name}", "cy": "Nodyn"}, "unknown placeholder {name}"),
    ],
)
def test_what_is_said_of_gates_that_cannot_be_used(path, value, message):
    assert message in [found[2] for found in faults(grades=changed(NAMED, path, value))]


def test_what_is_said_of_a_window_that_the_calendar_cannot_measure():
    parameters = {**PARAMETERS, "liveness-active": parameter("liveness-active", 12)}
    assert faults(parameters=parameters) == [
        (
            "grades.yaml",
            "liveness.active",
            "the parameter liveness-active must be a length of time in days, weeks, months or years",
        )
    ]


def words(data):
    return Bilingual(data["en"], data["cy"])


def test_every_text_of_the_gates_is_the_one_that_the_file_has():
    gates = read_policy(rulebook(grades=NAMED)).gates
    assert gates.note == Bilingual("A note", "Nodyn")
    assert gates.tiers == {tier: Bilingual(f"{tier} here", f"{tier} yma") for tier in TIERS}
    assert [level.title for level in gates.levels] == [words(level["title"]) for level in GRADES["levels"]]
    for part in ("title", "asks"):
        assert [getattr(depth, part) for depth in gates.depths] == [words(depth[part]) for depth in GRADES["depths"]]
    assert gates.liveness.titles == {state: words(text) for state, text in GRADES["liveness"]["titles"].items()}
    windows = (gates.judgement_window, gates.attestation_window, gates.liveness.active, gates.liveness.resting)
    assert windows == (
        GRADES["windows"]["judgement"],
        GRADES["windows"]["attestation"],
        GRADES["liveness"]["active"],
        GRADES["liveness"]["resting"],
    )
    told = GRADES["sentences"]
    for name in ("level", "met", "no_rules", "not_adopted", "ended"):
        assert getattr(gates.sentences, name) == words(told[name])
    for name in ("explained", "open"):
        counted = getattr(gates.sentences, name)
        assert (counted.one, counted.other) == (words(told[name]["one"]), words(told[name]["other"]))
    assert gates.sentences.not_attested == {side: words(text) for side, text in told["not_attested"].items()}


def test_a_rulebook_need_not_have_a_note_nor_names_of_its_own_for_the_tiers():
    plain = {key: value for key, value in GRADES.items() if key not in ("note", "tiers")}
    gates = read_policy(rulebook(grades=plain)).gates
    assert (gates.note, gates.tiers) == (None, {})


def test_signals_weigh_what_the_rulebook_says_and_else_are_notes():
    severities = read_policy(rulebook(severities=WEIGHED)).severities
    assert [severities.signal(code) for code in ("vague-wording", "one-owner")] == ["warning", "note"]
    louder = read_policy(rulebook(severities=changed(WEIGHED, ["signals", "default"], "error"))).severities
    assert [louder.signal(code) for code in ("vague-wording", "one-owner")] == ["warning", "error"]
    older = {key: value for key, value in SEVERITIES.items() if key != "signals"}
    assert read_policy(rulebook(severities=older)).severities.signal("vague-wording") == "note"


@pytest.mark.parametrize("path", [("depths", 1, "evidence"), ("never_explained",), ("note", "cy"), ("windows", "judgement")])
def test_what_is_missing_in_the_gates_is_told_once(path):
    where, name = said(path[:-1]), path[-1]
    assert faults(grades=changed(NAMED, path, ...)) == [("grades.yaml", where, f"{name} is missing")]


def test_what_is_missing_in_the_severities_is_told_once():
    assert faults(severities=changed(WEIGHED, ("problems", "codes"), ...)) == [
        ("severities.yaml", "problems", "codes is missing")
    ]
    assert faults(grades=changed(NAMED, ("depths", 1, "evidence"), 1)) == [
        ("grades.yaml", "depths[1].evidence", "true or false belongs here"),
    ]


@pytest.mark.parametrize("read", [read_policy, severities_of])
def test_severities_that_are_no_mapping_are_refused_at_the_top(read):
    with pytest.raises(PolicyError) as refused:
        read(rulebook(severities=None))
    assert [(fault.file, fault.where, fault.message) for fault in refused.value.faults] == [
        ("severities.yaml", "", "a mapping with tiers, needs_judgement, problems, signals belongs here")
    ]


def test_the_severities_alone_are_those_of_the_policy():
    assert severities_of(rulebook(severities=WEIGHED)) == read_policy(rulebook(severities=WEIGHED)).severities
