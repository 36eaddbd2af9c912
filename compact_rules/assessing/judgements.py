"""Judgements: what people decided, by role and dated, where the rules can only ask."""

from __future__ import annotations

from compact_rules.assessing.adoption import sides
from compact_rules.assessing.entries import day, entries, incomplete, last_day, readable, rule_of, word
from compact_rules.assessing.model import SHORT, Entry
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Any, Iterable, Mapping
from compact_rules.judge.outcomes import ItemOutcome, Outcome
from compact_rules.places import Path
from compact_rules.records import dataclass
from compact_rules.rulebook.model import Rule, Rulebook, Verdict
from compact_rules.scheme.facts import Facts


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement made by the as-of date: on the items labelled ``at``, or on every item where ``at`` is None.

    ``until`` is the last day on which a satisfied one counts. One that is not satisfied does not grow old: a doubt goes when
    somebody judges again, not by waiting. ``lapsed`` is the code of a satisfied one that counts no more; it still takes the
    place of those before it.
    """

    path: Path
    rule: str
    at: str | None
    on: date
    satisfied: bool
    until: date | None = None
    lapsed: str | None = None

    def about(self, item: ItemOutcome) -> bool:
        """Whether it speaks of ``item``."""
        return self.at is None or self.at == item.label

    @property
    def verdict(self) -> Verdict:
        """What an open item becomes."""
        return "met" if self.satisfied else "not_met"

    @property
    def weight(self) -> tuple[date, bool]:
        """The latest wins; of two made on one day, the one that is not satisfied."""
        return self.on, not self.satisfied


def read_judgements(
    facts: Facts, rulebook: Rulebook, as_of: date, length: Duration | None
) -> tuple[list[Judgement], list[Entry]]:
    """The judgements made by ``as_of``, and what became of the other entries. ``length`` is how long a satisfied one counts."""
    usable: list[Judgement] = []
    others: list[Entry] = []
    side = sides(facts.root)
    for path, entry in entries(facts.root, "judgements"):
        result = _read(path, entry, rulebook, as_of, length, side)
        if isinstance(result, Judgement):
            usable.append(result)
        else:
            others.append(result)
    return usable, others


def _read(
    path: Path, entry: Mapping[str, Any], rulebook: Rulebook, as_of: date, length: Duration | None, side: Mapping[str, str | None]
) -> Judgement | Entry:
    name, on = word(entry.get("rule")), day(entry.get("on"))
    missing = _missing(entry)
    if name is None or on is None or missing:
        return incomplete("judgement", path, name, missing)
    rule = rule_of(entry, rulebook, as_of)
    if isinstance(rule, str):
        return Entry("judgement", path, rule, name)
    asked = side_asked(rule)
    party = word(entry.get("party"))
    if asked is not None:
        if party is None:
            return incomplete("judgement", path, name, ("party",))
        if side.get(party) != asked:
            return Entry("judgement", path, "wrong_side", name, {"side": asked})
    if on > as_of:
        return Entry("judgement", path, "not_yet", name, {"from": on})
    at = word(entry.get("at"))
    if entry["finding"] != "satisfied":
        return Judgement(path, name, at, on, False)
    if length is None:
        return Judgement(path, name, at, on, True, None, "no_window")
    until = last_day(on, length)
    return Judgement(path, name, at, on, True, until, None if until >= as_of else "expired")


def side_asked(rule: Rule) -> str | None:
    """The side, ``authority`` or ``sector``, whose judgement alone settles the rule's question; None where either's does."""
    asked = (check.args.get("side") for check in rule.require if check.word == "a_person_decides")
    return next((side for side in asked if side is not None), None)


def _missing(entry: Mapping[str, Any]) -> tuple[str, ...]:
    missing = [name for name in ("rule", "by_role", "reason") if not readable(entry.get(name))]
    if day(entry.get("on")) is None:
        missing.append("on")
    if entry.get("finding") not in ("satisfied", "not_satisfied"):
        missing.append("finding")
    # An `at` that cannot be read names some item; it must not come to mean all of them.
    if entry.get("at") is not None and word(entry["at"]) is None:
        missing.append("at")
    return tuple(missing)


def settling(item: ItemOutcome, judgements: Iterable[Judgement]) -> Judgement | None:
    """The judgement of its rule that settles ``item``; None where it is not open, or where none counts."""
    latest = _latest(item, judgements)
    return None if latest is None or latest.lapsed else latest


def _latest(item: ItemOutcome, judgements: Iterable[Judgement]) -> Judgement | None:
    if item.verdict != "needs_judgement":
        return None
    return max((j for j in judgements if j.about(item)), key=lambda j: j.weight, default=None)


def used(judgements: Iterable[Judgement], outcomes: Mapping[str, Outcome]) -> list[Entry]:
    """What became of each judgement."""
    judgements = tuple(judgements)
    # Where a rule is tried by itself, others of the rulebook have no outcome.
    items = {name: outcome.items for name, outcome in outcomes.items()}
    return [_became(judgement, judgements, items.get(judgement.rule, ())) for judgement in judgements]


def _became(judgement: Judgement, judgements: Iterable[Judgement], items: tuple[ItemOutcome, ...]) -> Entry:
    own = [j for j in judgements if j.rule == judgement.rule]
    about = [item for item in items if judgement.about(item)]
    winners = [winner for item in about if (winner := _latest(item, own)) is not None]
    values: dict[str, Any] = {}
    if judgement in winners:
        code, values = judgement.lapsed or "counts", {"until": judgement.until}
    elif winners:
        code, values = "superseded", {"by": winners[0].path}
    elif not about and judgement.at is not None:
        code, values = "unknown_item", {"at": judgement.at}
    else:
        code = "refuted" if any(item.verdict in SHORT for item in about) else "not_needed"
    return Entry("judgement", judgement.path, code, judgement.rule, values)
