"""Small rules, outcomes and schemes to assess: as little of each as a test needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path as File
from typing import Any

import yaml

from compact_rules.assessing.assessment import assess_scheme
from compact_rules.assessing.model import Assessment
from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.judge.outcomes import EvidenceOutcome, ItemOutcome, Outcome, Reason, Truth
from compact_rules.places import Path
from compact_rules.rulebook.model import (
    DatedValue,
    Evidence,
    FieldPath,
    Parameter,
    Period,
    Rule,
    Rulebook,
    Source,
    Tier,
    Verdict,
)
from compact_rules.scheme.facts import Facts

RULES = File(__file__).parents[2] / "rules"
GRADES = yaml.safe_load((RULES / "grades.yaml").read_text("utf-8"))
SEVERITIES = yaml.safe_load((RULES / "severities.yaml").read_text("utf-8"))

AS_OF = date(2026, 6, 30)
ANY = Bilingual("any", "unrhyw")
BOOK = Source("book", "1")


def parameter(name: str, value: Duration | int, start: date = date(2013, 2, 28)) -> Parameter:
    return Parameter(name, ANY, (DatedValue(start, value, BOOK),))


PARAMETERS = {
    name: parameter(name, Duration(months, "months"))
    for name, months in {"judgement-window": 24, "attestation-window": 12, "liveness-active": 12, "liveness-resting": 24}.items()
}


def rule(name: str, tier: Tier, **changes: Any) -> Rule:
    fields: dict[str, Any] = {
        "id": name,
        "title": ANY,
        "asks": ANY,
        "tier": tier,
        "requirement": "anything",
        "decided_by": "data",
        "source": BOOK,
        "in_force": Period(date(2013, 2, 28)),
        "covers": (name,),
        "require": (),
        "message": ANY,
        "remedy": ANY,
        "departure": tier in ("inclusion", "practice"),
    }
    return Rule(**{**fields, **changes})


def asking_for_records(window: str = "liveness-active") -> Evidence:
    """What a rule with evidence carries: meetings of a body."""
    meetings = FieldPath("bodies[].meetings[]", ("bodies", "[]", "meetings", "[]"))
    return Evidence((meetings,), FieldPath("on", ("on",)), window, ANY)


def record(truth: Truth, latest: date | None = None) -> EvidenceOutcome:
    return EvidenceOutcome(truth, "liveness-active", latest, ("bodies", 0, "meetings", 0, "on") if latest else None)


def because(code: str, path: Path, truth: Truth = Truth.UNKNOWN) -> Reason:
    return Reason("stated", truth, code, path)


def item(path: Path, verdict: Verdict, label: str | None = None, reason: Reason | None = None) -> ItemOutcome:
    return ItemOutcome(path, verdict, reason, label)


def outcome(name: str, verdict: Verdict, *items: ItemOutcome, evidence: EvidenceOutcome | None = None) -> Outcome:
    return Outcome(name, verdict, items or (item((), verdict),), evidence)


# One rule of each tier, the last with a record to show.
DUTY = rule("SCH", "threshold")
LEAST = rule("MIN", "minimum")
MORE = rule("INC", "inclusion")
CUSTOM = rule("TXT", "practice")
FOUR = (DUTY, LEAST, MORE, CUSTOM)


def rulebook(rules: Iterable[Rule] = FOUR, **changes: Any) -> Rulebook:
    fields: dict[str, Any] = {
        "id": "test",
        "version": "1",
        "title": ANY,
        "digest": "",
        "rules": tuple(rules),
        "requirements": (),
        "documents": (),
        "parameters": PARAMETERS,
        "grades": GRADES,
        "severities": SEVERITIES,
    }
    return Rulebook(**{**fields, **changes})


def outcomes(rules: Iterable[Rule] = FOUR, **verdicts: Verdict) -> list[Outcome]:
    """Every rule met, but for those with a verdict given under their name (``_`` for ``-``)."""
    return [outcome(each.id, verdicts.get(each.id.replace("-", "_"), "met")) for each in rules]


PARTIES = [
    {"id": "council", "kind": "local_authority", "side": "authority"},
    {"id": "cvc", "kind": "cvc", "side": "sector"},
    {"id": "board", "kind": "health_board", "side": "public_body"},
]


def attestation(party: str, on: date, **more: Any) -> dict[str, Any]:
    return {"party": party, "role": {"en": "Leader"}, "on": on, **more}


def adopted(**more: Any) -> Facts:
    """A scheme adopted on 1 April 2025 and attested by both sides on 1 March 2026."""
    both = [attestation("council", date(2026, 3, 1)), attestation("cvc", date(2026, 3, 1))]
    scheme = {"scheme": {"adopted_from": date(2025, 4, 1)}, "parties": PARTIES, "attestations": both}
    return Facts({**scheme, **more})


def draft(**more: Any) -> Facts:
    return Facts({"scheme": {"title": {"en": "A draft"}}, "parties": PARTIES, **more})


def assess(
    found: Sequence[Outcome] | None = None, facts: Facts | None = None, book: Rulebook | None = None, **more: Any
) -> Assessment:
    """An assessment; everything not given is met, adopted, attested and on 30 June 2026."""
    book = book or rulebook()
    found = outcomes(book.rules) if found is None else found
    return assess_scheme(found, facts or adopted(), more.pop("problems", ()), book, more.pop("as_of", AS_OF), **more)


def levels(assessment: Assessment) -> tuple[str, str, str]:
    return tuple(grade.level for grade in assessment.grades)  # type: ignore[return-value]
