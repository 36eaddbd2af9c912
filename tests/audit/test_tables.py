"""The tables, counted by hand. Five authorities count: 1 strong, 2 weak, 5 and 6 (one regional scheme), and 8, a draft."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from compact_rules.report.audit_build import Tally
from compact_rules.report.schema import SCHEMAS
from tests.audit.country import REGISTER, country, country_report, scheme
from tests.report.material import checked, report


def shown(counts: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}


def test_the_audit_fits_its_schema(audit: Any) -> None:
    schema = json.loads((SCHEMAS / "audit.schema.json").read_text("utf-8"))
    for each in (audit, country(aggregate_only=True)):
        Draft202012Validator(schema).validate(each)


def test_what_is_counted_and_what_is_left_out(audit: Any) -> None:
    counted = {name: count for name, count in audit["counted"].items() if name != "sentence"}
    assert counted == {
        "register": 22,
        "of": 5,
        "live": 4,
        "draft": 1,
        "several": 1,
        "ended": 1,
        "none": 14,
        "not_assessed": 1,
    }
    assert sum(audit["totals"]["states"].values()) == 22


RULES = {
    # 2 has no purpose
    "THR-1": {"met": 4, "not_shown": 1},
    "MIN-1": {"met": 5},
    # 2 allows a stage 30 working days
    "MIN-2": {"met": 4, "not_met": 1},
    # 2 has no sector seat; in 8 nobody has judged yet
    "MIN-3": {"met": 3, "not_met": 1, "needs_judgement": 1},
    "INC-1": {"met": 5},
    "PRA-1": {"met": 5},
}


def test_every_rule_by_verdict(audit: Any) -> None:
    assert {row["rule"]: shown(row["verdicts"]) for row in audit["by_rule"]} == RULES
    assert {row["of"] for row in audit["by_rule"]} == {5}


def test_every_rule_by_its_records(audit: Any) -> None:
    practice = {row["rule"]: row["in_practice"] for row in audit["by_rule"]}
    # 1 and the draft reported in the last year; 2 in 2020, 5 and 6 in 2024
    assert practice["INC-1"] == {"in_window": 2, "stale": 3, "none": 0, "not_asked": 0}
    assert practice["MIN-1"] == {"in_window": 0, "stale": 0, "none": 0, "not_asked": 5}


HEADINGS = {
    ("scheme", "on_paper"): {"met": 4, "not_shown": 1},
    ("joint-planning", "on_paper"): {"met": 3, "not_met": 1, "needs_judgement": 1},
    ("disputes", "on_paper"): {"met": 4, "not_met": 1},
    # the draft is judged on paper only
    ("disputes", "in_practice"): {"met": 3, "not_met": 1, "not_judged": 1},
    # 2's report is too old; so is that of 5 and 6, who have departed from the rule
    ("reporting", "in_practice"): {"met": 3, "stale": 1, "not_judged": 1},
    # nobody has attested
    ("reporting", "agreed"): {"not_attested": 3, "stale": 1, "not_judged": 1},
    ("action-plans", "agreed"): {"not_attested": 4, "not_judged": 1},
}


@pytest.mark.parametrize(("heading", "depth"), HEADINGS)
def test_every_heading_by_its_weakest_rule(audit: Any, heading: str, depth: str) -> None:
    row = next(row for row in audit["by_requirement"] if row["requirement"] == heading)
    assert (shown(row["cells"][depth]), row["of"], row["graded"]) == (HEADINGS[heading, depth], 5, True)


def test_a_rule_of_practice_does_not_decide_a_heading_with_others(audit: Any) -> None:
    assert next(row["rules"] for row in audit["by_requirement"] if row["requirement"] == "action-plans") == 1


def test_every_figure_of_a_table_has_its_denominator(audit: Any) -> None:
    for row in audit["by_requirement"]:
        assert {sum(cells.values()) for cells in row["cells"].values()} == {row["of"]}
    for row in audit["by_rule"]:
        assert sum(row["verdicts"].values()) == sum(row["in_practice"].values()) == row["of"]
    for counts in audit["levels"].values():
        assert sum(counts.values()) == 22
    for row in audit["survey"]:
        assert row["yes"] + row["no"] + row["not_shown"] == row["of"]


def test_the_spread_of_levels(audit: Any) -> None:
    left = {"several": 1, "ended": 1, "no_scheme": 14, "not_assessed": 1}
    assert {depth: shown(counts) for depth, counts in audit["levels"].items()} == {
        # an open judgement does not stop a level on paper
        "on_paper": {"not_a_scheme": 1, "minimum_and_inclusions": 4, **left},
        "in_practice": {"not_a_scheme": 1, "minimum_and_inclusions": 3, "not_judged": 1, **left},
        "agreed": {"not_a_scheme": 4, "not_judged": 1, **left},
    }


def test_the_matrix_has_a_row_for_each_file_of_each_authority(audit: Any) -> None:
    rows = [(row["gss"], row["file"], row["counts"]) for row in audit["matrix"] if row["file"]]
    assert rows == [
        ("W06000001", "a.yaml", True),
        ("W06000002", "b.yaml", True),
        ("W06000003", "c1.yaml", False),
        ("W06000003", "c2.yaml", False),
        ("W06000005", "d.yaml", True),
        ("W06000006", "d.yaml", True),
        ("W06000008", "e.yaml", True),
        ("W06000009", "f.yaml", False),
        ("W06000010", "g.yaml", False),
    ]
    weak = next(row for row in audit["matrix"] if row["file"] == "b.yaml")
    assert weak["cells"]["on_paper"] == {
        "scheme": "not_shown",
        "joint-planning": "not_met",
        "action-plans": "met",
        "disputes": "not_met",
        "reporting": "met",
    }
    assert set(next(row for row in audit["matrix"] if row["file"] is None)["cells"]["agreed"].values()) == {"no_scheme"}
    assert set(next(row for row in audit["matrix"] if row["file"] == "g.yaml")["cells"]["on_paper"].values()) == {"not_assessed"}


def test_records_about_to_go_stale(audit: Any) -> None:
    # 30 June to 1 September; the record of 31 January counts until 31 January 2027, 215 days on
    stale = [(each["gss"], each["rule"], each["latest"], each["good_until"], each["days"]) for each in audit["going_stale"]]
    assert stale == [("W06000008", "INC-1", "2025-09-01", "2026-09-01", 63)]
    assert country(horizon=62)["going_stale"] == []
    longer = country(horizon=215)
    assert [(each["file"], each["days"]) for each in longer["going_stale"]][:3] == [
        ("e.yaml", 63),
        ("a.yaml", 215),
        ("c1.yaml", 215),
    ]
    assert longer["totals"]["going_stale"] == len(longer["going_stale"])
    assert all(each["file"] != "f.yaml" for each in longer["going_stale"])


def test_judgements_and_departures(audit: Any) -> None:
    assert [(each["gss"], each["rule"], each["path"]) for each in audit["judgements"]] == [("W06000008", "MIN-3", "bodies[0]")]
    assert [(each["gss"], each["rule"], each["code"], each["until"]) for each in audit["departures"]] == [
        ("W06000005", "INC-1", "counts", "2026-12-31")
    ]


def test_findings_of_a_party_are_those_about_what_it_is_named_for() -> None:
    text = scheme("W06000001").replace(
        "    text: Offer rooms\n", "    text: Offer rooms where possible\n    owner: {party: cvc}\n"
    )
    audit = country_of(text.replace("value: 20", "value: 12"))
    rules = {row["party"]: [(each["rule"], each["path"]) for each in row["findings"]] for row in audit["parties"]}
    assert rules == {
        "council": [],
        "cvc": [("MIN-1", "action_plans[0].actions[0].targets[0]"), ("PRA-1", "action_plans[0].actions[0]")],
    }
    assert audit["party_kinds"] == [
        {"kind": "cvc", "parties": 1, "with_findings": 1, "findings": 2},
        {"kind": "local_authority", "parties": 1, "with_findings": 0, "findings": 0},
    ]


def country_of(*texts: str) -> Any:
    from compact_rules.report.audit_build import build_audit
    from tests.audit.country import REGISTER

    assert REGISTER is not None
    return build_audit(report(*(checked(text, f"{at}.yaml") for at, text in enumerate(texts))), REGISTER)


def test_in_figures_only_nobody_is_named(audit: Any) -> None:
    bare = country(aggregate_only=True)
    named = ("authorities", "unmatched", "matrix", "going_stale", "judgements", "departures", "parties", "unassessed", "schemes")
    assert {key: bare[key] for key in named} == {key: [] for key in named}
    same = ("counted", "by_rule", "by_requirement", "levels", "survey", "totals", "party_kinds", "summary")
    assert {key: bare[key] for key in same} == {key: audit[key] for key in same}
    text = json.dumps(bare)
    assert not [word for word in ("W06000", ".yaml", "Conwy", "Y CGS") if word in text]


def test_what_a_worker_hands_over_is_counted_like_the_whole() -> None:
    assert REGISTER is not None
    whole = country_report()
    counted = []
    for schemes in (whole["schemes"], [Tally.needed(each) for each in whole["schemes"]]):
        tally = Tally(whole["rulebook"], REGISTER, date.fromisoformat(whole["as_of"]), listing=False)
        codes = [tally.add(each) for each in schemes]
        counted.append((codes, tally.audit({**whole, "schemes": []})))
    assert counted[1] == counted[0]
    assert counted[0][1]["totals"]["judgements"] > 0
