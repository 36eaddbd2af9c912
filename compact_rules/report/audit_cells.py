"""What one rule, and one heading, comes to for one scheme at each depth."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping

if TYPE_CHECKING:
    from compact_rules.report import wire
    from compact_rules.report.wire_audit import CellState

DEPTHS: tuple[wire.Depth, ...] = ("on_paper", "in_practice", "agreed")
GRADED = frozenset({"threshold", "minimum", "inclusion"})

# From the weakest on: the first of these that a rule under a heading is in is the heading's.
WEAKEST: tuple[CellState, ...] = (
    "not_met",
    "not_shown",
    "no_record",
    "stale",
    "needs_judgement",
    "dissent",
    "not_attested",
    "explained",
    "met",
    "not_applicable",
)
# For a scheme on which a depth, or nothing, was judged; and for an authority without one.
OTHER: tuple[CellState, ...] = ("not_judged", "no_scheme", "not_assessed")
_RANK = {state: rank for rank, state in enumerate(WEAKEST)}


def deciding_rules(rulebook: wire.RulebookText) -> dict[str, list[str]]:
    """By heading, in the rulebook's order, the rules that decide its state: those that can move a level; else all of them."""
    found: dict[str, list[str]] = {}
    for requirement in rulebook["requirements"]:
        under = [rule for rule in rulebook["rules"] if rule["requirement"] == requirement["id"]]
        graded = [rule for rule in under if rule["tier"] in GRADED]
        if under:
            found[requirement["id"]] = [rule["id"] for rule in graded or under]
    return found


def cells(scheme: wire.Scheme, deciding: Mapping[str, list[str]]) -> dict[wire.Depth, dict[str, CellState]]:
    """At each depth the state of every heading; `not_assessed` throughout for a file on which nothing was judged."""
    return {depth: _at(scheme, depth, deciding) for depth in DEPTHS}


def _at(scheme: wire.Scheme, depth: wire.Depth, deciding: Mapping[str, list[str]]) -> dict[str, CellState]:
    if not scheme["assessed"]:
        return dict.fromkeys(deciding, "not_assessed")
    if not scheme["levels"][depth]["judged"]:
        return dict.fromkeys(deciding, "not_judged")
    states = rule_states(scheme, depth)
    return {heading: weakest(states[rule] for rule in rules) for heading, rules in deciding.items()}


def weakest(states: Iterable[CellState]) -> CellState:
    """The weakest of ``states``, of which there is at least one."""
    return min(states, key=_RANK.__getitem__)


def rule_states(scheme: wire.Scheme, depth: wire.Depth) -> dict[str, CellState]:
    """The state of every rule on a scheme at a depth that was judged."""
    excused = {entry["rule"] for entry in scheme["entries"] if entry["kind"] == "departure" and entry["code"] == "counts"}
    dissent = {entry["rule"] for entry in scheme["entries"] if entry["kind"] == "dissent" and entry["code"] == "counts"}
    attested = scheme["particulars"]["attested"]
    return {
        outcome["rule"]: _state(outcome, depth, outcome["rule"] in excused, outcome["rule"] in dissent, attested)
        for outcome in scheme["outcomes"]
    }


def _state(outcome: wire.Outcome, depth: wire.Depth, excused: bool, dissent: bool, attested: bool) -> CellState:
    verdict = outcome["verdict"]
    if depth == "on_paper" or verdict == "not_applicable":
        return verdict
    # A departure from a rule excuses its records too: what is not done leaves none.
    states: list[CellState] = [verdict, *(() if excused else _record(outcome["evidence"]))]
    if depth == "agreed":
        if dissent:
            states.append("dissent")
        if not attested:
            states.append("not_attested")
    return weakest(states)


def _record(evidence: wire.EvidenceState | None) -> tuple[CellState, ...]:
    state = evidence["state"] if evidence is not None else "in_window"
    return ("stale",) if state == "stale" else ("no_record",) if state == "none" else ()
