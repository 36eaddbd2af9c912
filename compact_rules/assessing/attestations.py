"""Attestations and dissent: whether both sides have confirmed the scheme since its adoption, and where they disagree."""

from __future__ import annotations

from compact_rules.assessing.adoption import Adoption, sides
from compact_rules.assessing.entries import day, entries, incomplete, last_day, readable, rule_of, word
from compact_rules.assessing.model import SIDES, Entry, Side
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Any, Mapping
from compact_rules.places import Path
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import Rulebook
from compact_rules.scheme.facts import Facts


@dataclass(frozen=True, slots=True)
class Attested:
    """Which sides' attestation counts; for each other side, the code of its latest attestation, or ``none``.

    ``dissent`` holds the places of the unresolved dissents on each rule, by its id.
    """

    counts: frozenset[Side]
    why: Mapping[Side, str]
    dissent: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _When:
    """What an attestation is measured against."""

    as_of: date
    since: date | None
    length: Duration | None


def read_attestations(
    facts: Facts, rulebook: Rulebook, as_of: date, adopted: Adoption, length: Duration | None
) -> tuple[Attested, list[Entry]]:
    """Who has attested, with what became of every attestation and dissent. ``length`` is how long an attestation counts."""
    side, when = sides(facts.root), _When(as_of, adopted.since, length)
    became: list[Entry] = []
    latest: dict[Side, tuple[bool, date, str]] = {}
    dissent: dict[str, tuple[Path, ...]] = {}
    for path, entry in entries(facts.root, "attestations"):
        result = _read(path, entry, side, when)
        became.append(result)
        _keep_latest(latest, result, entry, side)
        for each in _dissents(path, entry, rulebook, as_of):
            became.append(each)
            if each.counts and each.rule is not None:
                dissent[each.rule] = (*dissent.get(each.rule, ()), each.path)
    counts = frozenset(s for s in SIDES if s in latest and latest[s][0])
    why = {s: latest[s][2] if s in latest else "none" for s in SIDES if s not in counts}
    return Attested(counts, why, dissent), became


def _keep_latest(
    latest: dict[Side, tuple[bool, date, str]], result: Entry, entry: Mapping[str, Any], side: Mapping[str, str | None]
) -> None:
    """Hold what says most of a side: one that counts before one that does not, then the latest."""
    own = side.get(word(entry.get("party")) or "")
    for each in SIDES:
        if own == each:
            found = (result.counts, day(entry.get("on")) or date.min, result.code)
            latest[each] = max(latest.get(each, found), found)


def _read(path: Path, entry: Mapping[str, Any], side: Mapping[str, str | None], when: _When) -> Entry:
    party, on = word(entry.get("party")), day(entry.get("on"))
    missing = [name for name in ("party", "role") if not readable(entry.get(name))] + (["on"] if on is None else [])
    if missing or party is None or on is None:
        return incomplete("attestation", path, None, tuple(missing))
    code, values = _counts(on, when)
    if party not in side:
        code, values = "unknown_party", {"party": party}
    elif side[party] not in SIDES:
        code, values = "other_side", {"party": party}
    return Entry("attestation", path, code, None, values)


def _counts(on: date, when: _When) -> tuple[str, dict[str, Any]]:
    if on > when.as_of:
        return "not_yet", {"from": on}
    # Nothing can be confirmed before there is something adopted to confirm.
    if when.since is None or on < when.since:
        return "before_adoption", {"since": when.since}
    if when.length is None:
        return "no_window", {}
    until = last_day(on, when.length)
    return ("counts" if until >= when.as_of else "expired"), {"until": until}


def _dissents(path: Path, attestation: Mapping[str, Any], rulebook: Rulebook, as_of: date) -> list[Entry]:
    """What became of the dissents in one attestation.

    A dissent does not grow old, and it does not need a role or an attestation that counts: only its resolution ends it.
    """
    on = day(attestation.get("on"))
    return [_dissent((*path, *at), entry, on, rulebook, as_of) for at, entry in entries(attestation, "dissent")]


def _dissent(path: Path, entry: Mapping[str, Any], on: date | None, rulebook: Rulebook, as_of: date) -> Entry:
    name, resolved = word(entry.get("rule")), day(entry.get("resolved_on"))
    if name is None:
        return incomplete("dissent", path, None, ("rule",))
    rule = rule_of(entry, rulebook, as_of)
    if isinstance(rule, str):
        return Entry("dissent", path, rule, name)
    if on is not None and on > as_of:
        return Entry("dissent", path, "not_yet", name, {"from": on})
    if resolved is not None and resolved <= as_of:
        return Entry("dissent", path, "resolved", name, {"on": resolved})
    return Entry("dissent", path, "counts", name)
