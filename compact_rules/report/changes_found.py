"""The findings of one scheme in the wire model, each with what makes it the same finding in another report."""

from __future__ import annotations

import re
from collections import defaultdict

from compact_rules.assessing.identity import known
from compact_rules.assessing.model import SEVERITIES
from compact_rules.hints import TYPE_CHECKING, Iterator, Mapping, Sequence
from compact_rules.records import dataclass

if TYPE_CHECKING:
    from compact_rules.hints import Literal
    from compact_rules.report import wire, wire_changes

SHORT = ("not_met", "not_shown")
_POSITION, _MARK = re.compile(r"\[\d+\]"), re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Found:
    """One finding, problem or signal. ``item`` is what the rule was read on, told without positions where it has an id."""

    kind: Literal["rule", "problem", "signal"]
    rule: str
    tier: wire.Tier | None
    requirement: str | None
    severity: wire.Severity
    identity: str | None
    cause: str | None
    at: wire_changes.FoundAt
    item: str
    told_under: str | None
    counts: bool

    @property
    def fingerprint(self) -> str:
        """The same as a baseline records; a problem of the text alone, which has no path, is known by its words."""
        return known(self.rule, self.identity or self.at["message"]["en"], self.cause or "").fingerprint


def found(scheme: wire.Scheme) -> list[Found]:
    """Everything that falls short, waits for a person, is wrong with the document or deserves a look; in document order."""
    told = {o["rule"]: o["severity"] for o in scheme["outcomes"] if any(item["verdict"] in SHORT for item in o["items"])}
    rules = [each for outcome in scheme["outcomes"] for each in _of_rule(outcome, told)]
    problems = [_noted("problem", each, None) for each in scheme["problems"]]
    signals = [_noted("signal", each, each["told_under"]) for each in scheme["signals"]]
    return sorted([*problems, *rules, *signals], key=_order)


def items(scheme: wire.Scheme) -> Mapping[tuple[str, str], wire_changes.FoundAt]:
    """What ``scheme`` says of every item that a rule was read on, by rule and by the item as `Found` names it."""
    return {
        (outcome["rule"], _item_name(item)): found_at(item)
        for outcome in reversed(scheme["outcomes"])
        for item in reversed(outcome["items"])
    }


def found_at(item: wire.Item) -> wire_changes.FoundAt:
    """An item, as one version has it."""
    return {
        "verdict": item["verdict"],
        "message": item["message"],
        "remedy": item["remedy"],
        "path": item["path"],
        "place": item["place"],
    }


def pair(old: Sequence[Found], new: Sequence[Found]) -> Iterator[tuple[Found | None, Found | None]]:
    """Every finding of ``new`` beside its like in ``old`` or None, then those of ``old`` that have no like left.

    First by fingerprint; then, of what remains, by rule, item and cause, where an id above the item has changed; then by rule
    and item: the same thing still falls short, for another cause.
    """
    likes: dict[int, Found] = {}
    rest = list(old)
    for key in (_same, _moved, _alike):
        waiting: dict[object, list[Found]] = defaultdict(list)
        for each in rest:
            waiting[key(each)].append(each)
        for at, each in enumerate(new):
            if at not in likes and waiting[key(each)]:
                likes[at] = waiting[key(each)].pop(0)
        taken = {id(each) for each in likes.values()}
        rest = [each for each in rest if id(each) not in taken]
    yield from ((likes.get(at), each) for at, each in enumerate(new))
    yield from ((each, None) for each in rest)


def _same(each: Found) -> object:
    return each.kind, each.fingerprint


def _moved(each: Found) -> object:
    return each.kind, each.rule, each.item, each.cause


def _alike(each: Found) -> object:
    return each.kind, each.rule, each.item


def _of_rule(outcome: wire.Outcome, told: Mapping[str, wire.Severity]) -> Iterator[Found]:
    for item in outcome["items"]:
        if item["verdict"] in SHORT or item["verdict"] == "needs_judgement":
            # An open question beside a plain fault weighs less than the fault, which is what the outcome's severity is of.
            lighter = item["verdict"] == "needs_judgement" and outcome["verdict"] != "needs_judgement"
            severity: wire.Severity = "note" if lighter else outcome["severity"]
            yield Found(
                kind="rule",
                rule=outcome["rule"],
                tier=outcome["tier"],
                requirement=outcome["requirement"],
                severity=severity,
                identity=item["identity"],
                cause=item["reason"],
                at=found_at(item),
                item=_item_name(item),
                told_under=item["told_under"],
                counts=not (item["waived"] or item["baselined"] or _told_elsewhere(item["told_under"], severity, told)),
            )


def _noted(kind: Literal["problem", "signal"], noted: wire.ProblemEntry | wire.Signal, told_under: str | None) -> Found:
    return Found(
        kind=kind,
        rule=noted["code"],
        tier=None,
        requirement=None,
        severity=noted["severity"],
        identity=noted["identity"],
        cause="problem",
        at={"verdict": None, "message": noted["message"], "remedy": None, "path": noted["path"], "place": noted["place"]},
        item=noted["identity"] or noted["message"]["en"],
        told_under=told_under,
        counts=not (noted["waived"] or noted["baselined"] or told_under),
    )


def _told_elsewhere(rule: str | None, severity: wire.Severity, told: Mapping[str, wire.Severity]) -> bool:
    return rule is not None and SEVERITIES.index(told.get(rule, "note")) <= SEVERITIES.index(severity)


def _item_name(item: wire.Item) -> str:
    if item["label"] is not None:
        return f"{_POSITION.sub('[]', item['path'])}={item['label']}"
    if not item["path"]:
        return ""
    # Of the ids on the way to it the last one is its own, or its nearest owner's; those above may be made anew each year.
    marks = list(_MARK.finditer(item["identity"]))
    own = marks[-1].start() if marks else 0
    return _MARK.sub("[]", item["identity"][:own]) + item["identity"][own:]


def _order(each: Found) -> tuple[int, int]:
    place = each.at["place"]
    return (place["start"]["line"], place["start"]["column"]) if place is not None else (0, 0)
