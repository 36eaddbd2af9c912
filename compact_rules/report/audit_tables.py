"""The tables of an audit: counts of authorities, each by the one scheme that counts for it."""

from __future__ import annotations

from collections import Counter

from compact_rules.assessing.model import LIVENESS_STATES
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping, Sequence
from compact_rules.report import audit_texts as texts
from compact_rules.report.audit_cells import DEPTHS, GRADED, OTHER, WEAKEST
from compact_rules.report.audit_register import Holding, Seen
from compact_rules.report.places import text
from compact_rules.report.saying import say
from compact_rules.report.survey_texts import COMPACT, IN_USE, QUESTIONS
from compact_rules.rulebook.model import VERDICTS

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

_STATES: tuple[wire_audit.AuthorityState, ...] = ("live", "draft", "ended", "none", "several", "not_assessed")
_IN_USE: dict[str, str] = {"active": "yes", "resting": "no", "dormant": "no"}


def states(holdings: Iterable[Holding]) -> dict[wire_audit.AuthorityState, int]:
    """Authorities by what they have."""
    found = Counter(holding.state for holding in holdings)
    return {state: found[state] for state in _STATES}


def liveness(counted: Sequence[Seen]) -> dict[wire.LivenessState, int]:
    """The schemes that count, by their liveness."""
    found = Counter(seen.ref["liveness"] for seen in counted)
    return {state: found[state] for state in LIVENESS_STATES}


def counted_row(found: Mapping[wire_audit.AuthorityState, int]) -> wire_audit.Counted:
    """What the tables count and what they leave out, from the authorities by state."""
    left = {state: found[state] for state in ("several", "ended", "none", "not_assessed")}
    of, register = found["live"] + found["draft"], sum(found.values())
    said = say(texts.COUNTED, of=of, register=register, live=found["live"], draft=found["draft"], **left)
    return {
        "register": register,
        "of": of,
        "live": found["live"],
        "draft": found["draft"],
        "several": found["several"],
        "ended": found["ended"],
        "none": found["none"],
        "not_assessed": found["not_assessed"],
        "sentence": text(said),
    }


def by_rule(rules: Sequence[wire.RuleText], counted: Sequence[Seen]) -> list[wire_audit.RuleRow]:
    """Every rule, in the rulebook's order."""
    return [_rule(rule, counted) for rule in rules]


def _rule(rule: wire.RuleText, counted: Sequence[Seen]) -> wire_audit.RuleRow:
    verdicts = Counter(seen.verdicts[rule["id"]] for seen in counted)
    practice = Counter(seen.practice[rule["id"]] for seen in counted)
    return {
        "rule": rule["id"],
        "tier": rule["tier"],
        "requirement": rule["requirement"],
        "verdicts": {verdict: verdicts[verdict] for verdict in VERDICTS},
        "of": len(counted),
        "in_practice": {
            "in_window": practice["in_window"],
            "stale": practice["stale"],
            "none": practice["none"],
            "not_asked": practice["not_asked"],
        },
    }


def by_requirement(
    deciding: Mapping[str, list[str]], rules: Sequence[wire.RuleText], counted: Sequence[Seen]
) -> list[wire_audit.RequirementRow]:
    """Every heading with a rule in force, in the rulebook's order."""
    tiers = {rule["id"]: rule["tier"] for rule in rules}
    return [
        {
            "requirement": heading,
            "graded": tiers[under[0]] in GRADED,
            "rules": len(under),
            "cells": {depth: _cells(seen.cells[depth][heading] for seen in counted) for depth in DEPTHS},
            "of": len(counted),
        }
        for heading, under in deciding.items()
    ]


def _cells(found: Iterable[wire_audit.CellState]) -> dict[wire_audit.CellState, int]:
    tally = Counter(found)
    return {state: tally[state] for state in (*WEAKEST, *OTHER)}


def levels(counted: Sequence[Seen], found: Mapping[wire_audit.AuthorityState, int]) -> dict[wire.Depth, wire_audit.LevelCounts]:
    """The whole register by level, at each depth."""
    return {depth: _levels(Counter(seen.ref["levels"][depth] for seen in counted), found) for depth in DEPTHS}


def _levels(tally: Mapping[wire.LevelName | None, int], found: Mapping[wire_audit.AuthorityState, int]) -> wire_audit.LevelCounts:
    return {
        "not_a_scheme": tally["not_a_scheme"],
        "below_minimum": tally["below_minimum"],
        "minimum": tally["minimum"],
        "minimum_and_inclusions": tally["minimum_and_inclusions"],
        "not_judged": tally[None],
        "several": found["several"],
        "ended": found["ended"],
        "no_scheme": found["none"],
        "not_assessed": found["not_assessed"],
    }


def survey(counted: Sequence[Seen], holdings: Iterable[Holding]) -> list[wire_audit.SurveyRow]:
    """The surveys' figures. Whether there is a compact is asked of the whole register, everything else of those that count."""
    compact = Counter(_has_compact(holding) for holding in holdings)
    in_use = Counter(_IN_USE.get(seen.ref["liveness"], "not_shown") for seen in counted)
    rows = [_question(COMPACT, compact, ()), _question(IN_USE, in_use, ())]
    for question in QUESTIONS:
        if question not in (COMPACT, IN_USE):
            answers = [seen.survey[question] for seen in counted]
            values = (answer["value"] for answer in answers if answer["value"] is not None)
            rows.append(_question(question, Counter(answer["answer"] for answer in answers), values))
    return rows


def _has_compact(holding: Holding) -> str:
    if holding.count["live"]:
        return "yes"
    return "no" if holding.count["draft"] or holding.count["ended"] else "not_shown"


def _question(question: str, tally: Mapping[str, int], values: Iterable[int]) -> wire_audit.SurveyRow:
    asked = QUESTIONS[question]
    yes, no, not_shown = tally["yes"], tally["no"], tally["not_shown"]
    return {
        "id": question,
        "title": text(say(asked.title)),
        "counts": text(say(asked.counts)),
        "yes": yes,
        "no": no,
        "not_shown": not_shown,
        "of": yes + no + not_shown,
        "unit": asked.unit,
        "spread": [{"value": value, "count": count} for value, count in sorted(Counter(values).items())],
    }


def party_kinds(tally: Mapping[str | None, tuple[int, int, int]]) -> list[wire_audit.PartyKindRow]:
    """Parties by kind: how many, how many with findings, and how many findings."""
    ordered = sorted(tally, key=lambda kind: kind or "~")
    return [
        {"kind": kind, "parties": tally[kind][0], "with_findings": tally[kind][1], "findings": tally[kind][2]} for kind in ordered
    ]
