"""The surveys' figures, counted by hand, and what counts as yes, no and not shown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from compact_rules.report.survey import survey
from compact_rules.report.survey_texts import QUESTIONS
from compact_rules.scheme.read import read
from compact_rules.source.tree import load

AS_OF = date(2026, 6, 30)

# Counted: 1, 2, 5, 6 and the draft 8. 2 has no sector seat, so no joint committee, and nobody sits on it.
FIGURES = {
    "compact": (5, 2, 15, 22),
    "in-use": (1, 3, 1, 5),
    "joint-liaison-committee": (4, 1, 0, 5),
    "liaison-interval": (4, 1, 0, 5),
    "liaison-met": (0, 1, 4, 5),
    "action-plan": (5, 0, 0, 5),
    "measurable-plan": (5, 0, 0, 5),
    "funding-code": (0, 0, 5, 5),
    "cabinet-member": (4, 1, 0, 5),
    "councillor": (4, 1, 0, 5),
    "councillor-came": (0, 1, 4, 5),
    "officer": (0, 5, 0, 5),
    "elected": (4, 1, 0, 5),
    "selected": (0, 5, 0, 5),
    "reserved": (0, 5, 0, 5),
    "agreed": (4, 1, 0, 5),
}


def test_the_figures_of_the_small_country(audit: Any) -> None:
    assert {row["id"]: (row["yes"], row["no"], row["not_shown"], row["of"]) for row in audit["survey"]} == FIGURES
    assert list(QUESTIONS) == [row["id"] for row in audit["survey"]]
    interval = next(row for row in audit["survey"] if row["id"] == "liaison-interval")
    assert (interval["unit"], interval["spread"]) == ("months", [{"value": 3, "count": 4}])


def answers(text: str) -> dict[str, tuple[str, int | None]]:
    parties = "parties: [{id: council, kind: local_authority}, {id: cvc, kind: cvc}]\n"
    facts = read(load((parties + text).encode()).data).facts
    return {each["id"]: (each["answer"], each["value"]) for each in survey(facts.root, AS_OF)}


def body(**fields: Any) -> str:
    seats = [{"party": "council", "kind": "officer"}, {"party": "cvc", "kind": "sector", "method": "reserved"}]
    return yaml.safe_dump({"bodies": [{"id": "group", "seats": seats, **fields}]})


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("", "joint-liaison-committee", ("not_shown", None)),
        ("bodies: []\n", "joint-liaison-committee", ("no", None)),
        ("bodies: []\n", "elected", ("no", None)),
        ("bodies: [{id: group}]\n", "joint-liaison-committee", ("not_shown", None)),
        ("bodies: [{id: group, seats: [{party: council}]}]\n", "joint-liaison-committee", ("no", None)),
        (body(), "joint-liaison-committee", ("yes", None)),
        (body(), "liaison-interval", ("not_shown", None)),
        (body(meets_every="every 6 weeks"), "liaison-interval", ("yes", 2)),
        (body(meets_every="quarterly"), "liaison-interval", ("yes", 3)),
        (body(meets_every="regularly"), "liaison-interval", ("not_shown", None)),
        (body(), "liaison-met", ("not_shown", None)),
        (body(meetings=[]), "liaison-met", ("no", 0)),
        # a year back is not in the year; the day itself is; what is to come is not
        (body(meetings=[{"on": "2025-06-30"}, {"on": "2026-07-01"}]), "liaison-met", ("no", 0)),
        (body(meetings=[{"on": "2025-07-01"}, {"on": "2026-06-30"}]), "liaison-met", ("yes", 2)),
        (body(meetings=[{"on": "tbc"}]), "liaison-met", ("not_shown", None)),
        (body(), "cabinet-member", ("no", None)),
        (body(), "officer", ("yes", None)),
        (body(), "elected", ("no", None)),
        (body(), "reserved", ("yes", None)),
        (body(), "agreed", ("no", None)),
        (
            body(meetings=[{"on": "2026-05-01", "attendance": [{"party": "council", "kind": "councillor", "count": 1}]}]),
            "councillor-came",
            ("yes", None),
        ),
        (
            body(meetings=[{"on": "2026-05-01", "attendance": [{"party": "council", "kind": "councillor", "count": 0}]}]),
            "councillor-came",
            ("no", None),
        ),
        (body(meetings=[{"on": "2026-05-01", "attendance": {"council": 3}}]), "councillor-came", ("not_shown", None)),
        ("", "action-plan", ("not_shown", None)),
        ("action_plans: []\n", "action-plan", ("no", None)),
        ("action_plans: [{id: p, actions: [{id: a}]}]\n", "action-plan", ("not_shown", None)),
        (
            "action_plans: [{id: p, period: {start: 2025-01-01, end: 2025-12-31}, actions: [{id: a}]}]\n",
            "action-plan",
            ("no", None),
        ),
        (
            "action_plans: [{id: p, period: {start: 2026-01-01, end: 2026-12-31}, actions: [{id: a}]}]\n",
            "measurable-plan",
            ("not_shown", None),
        ),
        (
            "action_plans: [{id: p, period: {start: 2026-01-01, end: 2026-12-31}, actions: [{id: a, targets: []}]}]\n",
            "measurable-plan",
            ("no", None),
        ),
        ("codes: []\n", "funding-code", ("no", None)),
        ("codes: [{topic: consultation, adopted_on: 2020-01-01}]\n", "funding-code", ("no", None)),
        ("codes: [{topic: funding, adopted_on: 2020-01-01, national: true}]\n", "funding-code", ("no", None)),
        ("codes: [{topic: funding, adopted_on: 2020-01-01}]\n", "funding-code", ("yes", None)),
        ("codes: [{topic: funding, adopted_on: 2026-07-01}]\n", "funding-code", ("no", None)),
        ("codes: [{topic: funding}]\n", "funding-code", ("not_shown", None)),
    ],
)
def test_what_counts(text: str, question: str, answer: tuple[str, int | None]) -> None:
    assert answers(text)[question] == answer
