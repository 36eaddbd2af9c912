"""The dated records behind a scheme, each once with the rules that it answers."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.records import dataclass

if TYPE_CHECKING:
    from compact_rules.report import wire


@dataclass(frozen=True, slots=True)
class Record:
    """What shows rules in practice, or does not."""

    evidence: wire.EvidenceState
    rules: tuple[str, ...]


def records(scheme: wire.Scheme) -> list[Record]:
    """The records that rules ask for, in the rulebook's order; those that say the same are one."""
    found: dict[str, tuple[wire.EvidenceState, list[str]]] = {}
    for outcome in scheme["outcomes"]:
        evidence = outcome["evidence"]
        if evidence is not None and outcome["verdict"] != "not_applicable":
            found.setdefault(evidence["sentence"]["en"], (evidence, []))[1].append(outcome["rule"])
    return [Record(evidence, tuple(rules)) for evidence, rules in found.values()]
