"""Comply or explain: the departures that a scheme states, and which of them count on the as-of date."""

from __future__ import annotations

from compact_rules.assessing.entries import day, entries, incomplete, readable, rule_of, word
from compact_rules.assessing.model import Entry
from compact_rules.days import date
from compact_rules.hints import Any, Mapping
from compact_rules.places import Path
from compact_rules.records import dataclass
from compact_rules.rulebook.model import Rulebook, Tier
from compact_rules.scheme.facts import Facts


@dataclass(frozen=True, slots=True)
class Departure:
    """A departure that counts: its place, and its last day."""

    path: Path
    until: date


def read_departures(
    facts: Facts, rulebook: Rulebook, as_of: date, never: frozenset[Tier]
) -> tuple[dict[str, Departure], list[Entry]]:
    """The first departure that counts for each rule, by the rule's id, and what became of every entry.

    ``never`` are the tiers whose rules no departure answers, whatever the rule itself allows.
    """
    counting: dict[str, Departure] = {}
    became: list[Entry] = []
    for path, entry in entries(facts.root, "departures"):
        result = _read(path, entry, rulebook, as_of, never)
        became.append(result)
        if result.counts and result.rule is not None:
            counting.setdefault(result.rule, Departure(path, result.values["until"]))
    return counting, became


def _read(path: Path, entry: Mapping[str, Any], rulebook: Rulebook, as_of: date, never: frozenset[Tier]) -> Entry:
    name = word(entry.get("rule"))
    if missing := _missing(entry):
        return incomplete("departure", path, name, missing)
    rule = rule_of(entry, rulebook, as_of)
    if isinstance(rule, str):
        return Entry("departure", path, rule, name)
    start, until = day(entry.get("from")), day(entry["until"])
    if not rule.departure or rule.tier in never:
        return Entry("departure", path, "not_allowed", name)
    if start is not None and start > as_of:
        return Entry("departure", path, "not_yet", name, {"from": start})
    code = "expired" if until is None or until < as_of else "counts"
    return Entry("departure", path, code, name, {"until": until})


def _missing(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that must be given and readable, and are not. ``from`` may be left out, but not be unreadable."""
    missing = [name for name in ("rule", "reason", "alternative") if not readable(entry.get(name))]
    if entry.get("from") is not None and day(entry["from"]) is None:
        missing.append("from")
    if day(entry.get("until")) is None:
        missing.append("until")
    return tuple(missing)
