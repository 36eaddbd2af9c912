from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry

from compact_rules.assessing.baseline import make_baseline
from compact_rules.assessing.model import Waiver
from compact_rules.report import schema
from compact_rules.report.case import Checked
from compact_rules.report.json_out import json_pieces, json_text
from tests.report.material import AS_OF, BROKEN, RULEBOOK, SCHEME, checked, missing_file, report

VALIDATOR = Draft202012Validator(json.loads((schema.SCHEMAS / "report.schema.json").read_text("utf-8")), registry=Registry())


def place(entry: Any) -> tuple[int, int, int, int]:
    start, end = entry["place"]["start"], entry["place"]["end"]
    return start["line"], start["column"], end["line"], end["column"]


def items(wire: Any, rule: str) -> list[Any]:
    return next(outcome["items"] for outcome in wire["schemes"][0]["outcomes"] if outcome["rule"] == rule)


@pytest.mark.parametrize(
    "files",
    [
        [checked()],
        [],
        [missing_file()],
        [checked(BROKEN, "broken.yaml")],
        [checked("schema: compact-rules/scheme@1\n", "least.yaml"), checked(), missing_file(), checked(BROKEN)],
        [checked("schema: compact-rules/scheme@1\nscheme: {title: {cy: Cynllun}, authority_gss: W06000007}\n")],
    ],
)
def test_every_report_fits_its_schema(files: list[Checked]) -> None:
    made = json.loads(json_text(report(*files)))
    assert list(VALIDATOR.iter_errors(made)) == []


def test_every_rule_in_force_has_an_outcome(wire: Any) -> None:
    assert [outcome["rule"] for outcome in wire["schemes"][0]["outcomes"]] == [rule.id for rule in RULEBOOK.rules]
    least = report(checked("schema: compact-rules/scheme@1\n"))
    assert [outcome["rule"] for outcome in least["schemes"][0]["outcomes"]] == [rule.id for rule in RULEBOOK.rules]


@pytest.mark.parametrize(
    ("rule", "at", "verdict", "reason", "where"),
    [
        ("THR-1", 0, "met", "stated", (3, 17, 3, 39)),
        ("MIN-1", 0, "not_met", "same", (18, 69, 18, 71)),
        ("MIN-1", 1, "not_shown", "absent", (19, 8, 19, 14)),
        ("MIN-2", 0, "met", "not_too_much", (22, 20, 22, 35)),
        ("MIN-2", 1, "not_met", "too_much", (23, 20, 23, 35)),
        ("MIN-2", 2, "not_shown", "unreadable", (24, 20, 24, 23)),
        ("MIN-3", 0, "not_met", "not_too_much", (8, 3, 8, 12)),
        ("INC-1", 0, "explained", "too_much", (26, 23, 26, 32)),
        ("PRA-1", 0, "not_met", "has_phrase", (16, 11, 16, 47)),
    ],
)
def test_each_finding_stands_in_its_place(
    wire: Any, rule: str, at: int, verdict: str, reason: str, where: tuple[int, ...]
) -> None:
    item = items(wire, rule)[at]
    assert (item["verdict"], item["reason"], place(item)) == (verdict, reason, where)


def test_a_message_in_both_languages(wire: Any) -> None:
    assert items(wire, "MIN-2")[1]["message"] == {
        "en": (
            "Stage no. 2: `within` is 30 working days, more than 20 working days (the figure `stage-limit`); "
            "the limit is 20 working days."
        ),
        "cy": (
            "Cam rhif 2: 30 diwrnod gwaith yw `within`, mwy na'r uchafswm, 20 diwrnod gwaith (y ffigur `stage-limit`); "
            "y terfyn yw 20 diwrnod gwaith."
        ),
    }
    assert (
        items(wire, "MIN-1")[0]["message"]["en"]
        == "Target `t1` (“rooms offered free”): `value` is 12, the same as `baseline.value`."
    )
    assert items(wire, "MIN-1")[0]["path"] == "action_plans[0].actions[0].targets[0]"
    assert items(wire, "MIN-1")[0]["identity"] == "action_plans[plan].actions[a1].targets[t1].value"
    met = next(rule for rule in wire["rulebook"]["rules"] if rule["id"] == "MIN-2")
    assert items(wire, "MIN-2")[0]["message"] == met["title"]
    assert items(wire, "MIN-2")[0]["remedy"] is None


def test_where_a_rule_finds_no_item_the_message_speaks_of_the_list() -> None:
    wire = report(checked("schema: compact-rules/scheme@1\nscheme: {id: s}\n"))
    item = items(wire, "MIN-2")[0]
    assert item["message"] == {"en": "`disputes.stages` is not given.", "cy": "Nid yw `disputes.stages` wedi'i nodi."}
    assert place(item) == (1, 1, 1, 7)


def test_related_places_say_what_they_show(wire: Any) -> None:
    (other,) = items(wire, "MIN-1")[0]["related"]
    assert place(other) == (18, 91, 18, 93)
    assert other["path"] == "action_plans[0].actions[0].targets[0].baseline.value"
    assert other["message"] == {"en": "this is the same", "cy": "mae hyn yr un fath"}


def test_problems_have_places_and_cures(wire: Any) -> None:
    tbc, unknown = wire["schemes"][0]["problems"]
    assert (tbc["code"], place(tbc)) == ("placeholder", (24, 20, 24, 23))
    assert (unknown["code"], place(unknown)) == ("unknown-key", (29, 1, 29, 10))
    assert unknown["message"]["en"].endswith("Did you mean `reporting`?")
    assert unknown["message"]["cy"].endswith("Ai `reporting` oeddech chi'n ei feddwl?")


def test_a_grade_is_a_sentence_with_its_first_reason(wire: Any) -> None:
    level = wire["schemes"][0]["levels"]["on_paper"]
    assert (level["level"], level["met"], level["of"], level["judged"]) == ("below_minimum", 1, 5, True)
    assert level["sentence"]["en"].startswith("On paper: below the proposed minimum, with 1 explained departure.")
    assert level["sentence"]["cy"].startswith("Ar bapur: islaw'r gofynion sylfaenol arfaethedig")
    assert (level["first_reason"]["rule"], place(level["first_reason"])) == ("MIN-3", (8, 3, 8, 12))
    assert [step["rule"] for step in wire["schemes"][0]["way_up"]] == ["MIN-3", "MIN-1", "MIN-1", "MIN-2", "MIN-2"]
    assert "proposed minimum (WGSR 08/2013, ch. 8)" in wire["grades_note"]["en"]


def test_a_draft_is_judged_on_paper_only() -> None:
    wire = report(checked(SCHEME.replace(", adopted_from: 2024-04-01", "")))
    levels = wire["schemes"][0]["levels"]
    assert [levels[depth]["judged"] for depth in ("on_paper", "in_practice", "agreed")] == [True, False, False]
    assert levels["in_practice"]["first_reason"]["message"]["en"] == "The scheme does not show that it is adopted."
    assert wire["schemes"][0]["liveness"] == "draft"


def test_liveness_evidence_and_entries(wire: Any) -> None:
    scheme = wire["schemes"][0]
    assert scheme["liveness"] == "resting"
    assert (scheme["liveness_detail"]["on"], scheme["liveness_detail"]["until"]) == ("2025-01-31", "2027-01-31")
    assert place(scheme["liveness_detail"]) == (26, 49, 26, 59)
    reporting = scheme["outcomes"][4]
    assert reporting["explained_until"] == "2027-03-31"
    assert (reporting["evidence"]["state"], reporting["evidence"]["good_until"]) == ("stale", "2026-01-31")
    assert reporting["evidence"]["sentence"]["en"] == "A report: the latest is of 31 January 2025, more than 12 months ago."
    (entry,) = scheme["entries"]
    assert (entry["kind"], entry["code"], place(entry)) == ("departure", "counts", (28, 3, 28, 111))


def test_a_file_that_was_not_assessed_is_in_the_report() -> None:
    wire = report(checked(), missing_file())
    gone = wire["schemes"][1]
    assert (gone["file"], gone["assessed"], gone["outcomes"], gone["liveness"]) == ("gone.yaml", False, [], "unknown")
    for depth, title in {"on_paper": "On paper", "in_practice": "In practice", "agreed": "Agreed"}.items():
        level = gone["levels"][depth]
        assert (level["level"], level["judged"], level["first_reason"]) == ("not_a_scheme", False, None)
        assert level["sentence"]["en"] == f"{title}: not judged, because this file was not assessed."
    assert gone["problems"][0]["message"]["en"] == "There is no file gone.yaml. Check its name and its folder."
    assert gone["problems"][0]["place"] is None
    assert (wire["summary"]["files"], wire["summary"]["assessed"], wire["summary"]["not_assessed"]) == (2, 1, 1)
    assert gone.keys() == wire["schemes"][0].keys()


def test_a_syntax_error_has_its_line() -> None:
    wire = report(checked(BROKEN, "broken.yaml"))
    (problem,) = wire["schemes"][0]["problems"]
    assert problem["place"]["start"]["line"] in (1, 2)
    assert not wire["schemes"][0]["assessed"]
    assert wire["summary"]["findings"]["error"] == 1


def test_a_waiver_and_a_baseline_mark_findings_and_change_no_verdict() -> None:
    waiver = Waiver("MIN-2", "Agreed with the sector", "compact officer", date(2026, 12, 31))
    unused = Waiver("THR-1", "No longer needed", "compact officer", date(2026, 12, 31))
    wire = report(checked(waivers=(waiver, unused)))
    late = items(wire, "MIN-2")[1]
    assert late["verdict"] == "not_met"
    assert late["waived"] == {"by": "compact officer", "reason": "Agreed with the sector", "until": "2026-12-31"}
    assert [(note["state"], note["rule"]) for note in wire["waivers"]] == [("unused", "THR-1")]
    assert wire["summary"]["waived"] == 2

    first = checked()
    assert first.assessment is not None
    again = report(checked(baseline=make_baseline(first.assessment)))
    assert items(again, "MIN-2")[1]["baselined"]
    assert sum(again["summary"]["findings"].values()) == 0
    assert again["summary"]["baselined"] == 7 + 1


def test_names_that_are_no_utf8_and_lone_surrogates_come_through() -> None:
    wire = report(replace(checked(), file="caf\udce9.yaml"), replace(checked(), file="odd\ud800.yaml"))
    assert [scheme["file"] for scheme in wire["schemes"]] == ["caf\\xe9.yaml", "odd\\ud800.yaml"]
    json_text(wire).encode("utf-8")
    assert json.loads(json_text({"text": "\ud800"})) == {"text": "\ufffd"}


def test_the_same_input_gives_the_same_json() -> None:
    assert json_text(report(checked())) == json_text(report(checked()))
    assert json_text(report(checked())).endswith("}\n")


def test_each_scheme_is_a_piece_of_its_own() -> None:
    files = [checked(SCHEME, f"file-{at}.yaml") for at in range(5)]
    pieces = list(json_pieces(report(*files)))
    named = [[at for at in range(5) if f'"file": "file-{at}.yaml"' in piece] for piece in pieces]
    assert [each for each in named if each] == [[0], [1], [2], [3], [4]]
    assert json.loads("".join(pieces)) == report(*files)
    assert list(json_pieces({})) == ["{}\n"]


@pytest.mark.parametrize("report", [{1: "a"}, {"a": {None: "b"}}, {"a": [{True: "b"}]}, {"a": float("nan")}, {"a": {"b"}}])
def test_what_json_does_not_have_is_refused(report: Any) -> None:
    with pytest.raises(ValueError, match="JSON has nothing for"):
        json_text(report)


def test_the_json(wire: Any, snapshot: Any) -> None:
    assert json_text({**wire, "rulebook": "left out here"}) == snapshot


def test_as_of_and_rulebook(wire: Any) -> None:
    assert wire["as_of"] == AS_OF.isoformat()
    assert wire["rulebook"]["rules"][1]["source"]["quote"] == "measurable targets and realistic timescales"
    assert wire["summary"]["rules_in_force"] == 6
    assert wire["schemes"][0]["authority"] == {"gss": "W06000009", "name": {"en": "Pembrokeshire", "cy": "Sir Benfro"}}


SEATED = """\
schema: compact-rules/scheme@1
parties: [{id: council, kind: local_authority}, {id: cvc, kind: cvc}]
bodies: [{id: forum, seats: [{party: council, count: 6}, {party: cvc, count: 4}]}]
disputes: {stages: [{n: 1, within: 20 working days}, {n: 2, within: 30 working days}]}
"""


def test_a_question_shows_the_figures_that_it_is_about() -> None:
    (seats,) = [each for each in report(checked(SEATED))["schemes"][0]["outcomes"] if each["rule"] == "MIN-3"]
    (item,) = seats["items"]
    asked = "`forum`: The sector has 4 of 10 seats. Is that appropriate? To be decided by: a sector member of the body."
    assert (item["verdict"], item["message"]["en"]) == ("needs_judgement", asked)
    assert "Seddi'r sector: 4 o 10. A yw hynny'n briodol?" in item["message"]["cy"]


def test_what_a_rule_notes_stands_with_the_items_that_are_met_and_no_other() -> None:
    (stages,) = [each for each in report(checked(SEATED))["schemes"][0]["outcomes"] if each["rule"] == "MIN-2"]
    noted = [(item["verdict"], item["noted"]) for item in stages["items"]]
    said = {"en": "Stage no. 1 takes 20 working days.", "cy": "Mae cam rhif 1 yn cymryd 20 diwrnod gwaith."}
    assert noted == [("met", said), ("not_met", None)]
