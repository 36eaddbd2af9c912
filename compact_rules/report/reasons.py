"""Why a verdict is what it is, in words: one clause for a rule's message, and the whole tree for `explain`."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import Iterator, Sequence
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.report import reason_texts as texts
from compact_rules.report.amounts import listed, neither
from compact_rules.report.fields import is_derived
from compact_rules.report.reason_values import shown_values
from compact_rules.report.saying import N_, say
from compact_rules.report.telling import Telling

_MOST = 3


def clause(reason: Reason, telling: Telling) -> Bilingual:
    """What decided ``reason``, as one clause without a full stop."""
    return _joined(_clauses(reason, telling))


def leaf(reason: Reason, telling: Telling) -> Bilingual:
    """What the reason itself says, its parts left aside."""
    return say(_leaf_text(reason), **shown_values(reason, telling))


def _leaf_text(reason: Reason) -> str:
    value = reason.values.get("value", reason.values.get("count"))
    if isinstance(value, bool) and reason.path and (fact := (str(reason.path[-1]), value)) in texts.FACTS:
        return texts.FACTS[fact]
    if reason.code in texts.EXACTLY and value == reason.values.get("limit"):
        return texts.EXACTLY[reason.code]
    if reason.code == "stated" and value is not None and not isinstance(value, (list, dict)):
        return texts.STATED_AS
    if reason.code == "none_in_list" and is_derived(reason.path):
        return texts.GAP_TEXTS["absent"]
    return texts.text_of(reason.code)


def heading(reason: Reason, telling: Telling) -> Bilingual:
    """What a check that holds others asks of them."""
    return say(texts.HEADINGS[reason.code], **shown_values(reason, telling))


def decided_by(reason: Reason) -> tuple[Reason, ...]:
    """The parts that made ``reason`` come out as it did; where none would do, all of them, for any would have done."""
    wanted = _TURNED.get(reason.truth, reason.truth) if reason.code in ("not", "refuted") else reason.truth
    if reason.code in _ANY_WOULD_DO and reason.truth != Truth.YES:
        return tuple(part for part in reason.parts if part.truth != Truth.YES)
    return tuple(part for part in reason.parts if part.truth == wanted) or reason.parts


_TURNED = {Truth.NO: Truth.YES, Truth.YES: Truth.NO}
_ANY_WOULD_DO = ("any", "some", "refers_some", "none_such")


def _clauses(reason: Reason, telling: Telling) -> list[Bilingual]:
    """The clauses of what decided ``reason``; values that are missing together are named together, and only once."""
    units = list(_units(reason))
    missing = {unit.path for unit in units if unit.code == "absent"}
    # A choice between missing values says nothing new where one of them is missing anyhow.
    units = [unit for unit in units if not (_all_absent(unit.parts) and any(part.path in missing for part in unit.parts))]
    told = {part.path for unit in units for part in unit.parts for part in _units(part) if part.code == "absent"}
    absent = [unit for unit in units if unit.code == "absent" and unit.path not in told]
    clauses: list[Bilingual] = []
    for unit in units:
        if unit.parts:
            clauses.append(_none_of(unit, decided_by(unit), telling))
        elif unit.code != "absent":
            clauses.append(leaf(unit, telling))
        elif absent and unit is absent[0]:
            clauses.append(_absent_together(absent, telling))
    return list(dict.fromkeys(clauses))


def _all_absent(parts: Sequence[Reason]) -> bool:
    return bool(parts) and all(part.code == "absent" for part in parts)


def _units(reason: Reason) -> Iterator[Reason]:
    """The innermost reasons that decided ``reason``, but a choice of which nothing would do as one."""
    if not reason.parts:
        yield reason
        return
    parts = decided_by(reason)
    if reason.code in _ANY_WOULD_DO and reason.truth != Truth.YES and len(parts) > 1:
        yield reason
        return
    for part in parts:
        yield from _units(part)


def _absent_together(absent: Sequence[Reason], telling: Telling) -> Bilingual:
    names = list(dict.fromkeys(telling.name(part.path) for part in absent))
    if len(names) == 1:
        return leaf(absent[0], telling)
    return say(texts.ALL_ABSENT, fields=Bilingual(listed(names).en, neither(names).cy))


def _none_of(reason: Reason, parts: Sequence[Reason], telling: Telling) -> Bilingual:
    """Why nothing that would have done was found."""
    if _all_absent(parts):
        names = list(dict.fromkeys(telling.name(part.path) for part in parts))
        if len(names) == 2:
            return say(texts.NEITHER_GIVEN, fields=neither(names))
        return say(texts.NONE_GIVEN, fields=listed(names)) if len(names) > 2 else leaf(parts[0], telling)
    if reason.code == "any":
        clauses = _alternatives(parts, telling)
        return say(texts.NO_WAY, clauses=_joined(clauses)) if len(clauses) > 1 else clauses[0]
    # The same candidate speaks for all as in `judge.reasons.deciding`, so that the words and the place agree.
    nearest = max(parts, key=lambda part: sum(inner.truth is Truth.YES for inner in part.parts))
    shown = {**shown_values(reason, telling), "count": len(parts), "clauses": clause(nearest, telling)}
    return say(texts.NONE_PASSES, **shown)


def _alternatives(parts: Sequence[Reason], telling: Telling) -> list[Bilingual]:
    """Why each of several ways is not taken; values that would each do are named together."""
    ways = [way for part in parts for way in (decided_by(part) if part.code == "any" and part.parts else (part,))]
    absent = [way for way in ways if way.code == "absent"]
    clauses = [_none_of(ways[0], absent, telling)] if len(absent) > 1 else []
    for way in ways:
        if way.code != "absent" or len(absent) == 1:
            clauses.append(_joined(_clauses(way, telling)))
    return list(dict.fromkeys(clauses))


def _joined(clauses: Sequence[Bilingual]) -> Bilingual:
    """``A, and B``; more than three are counted."""
    if len(clauses) > _MOST:
        head = clauses[: _MOST - 1]
        shown = Bilingual("; ".join(part.en for part in head), "; ".join(part.cy for part in head))
        return say(texts.FIRST_OF, clauses=shown, count=len(clauses) - len(head))
    if len(clauses) == 2:
        return say(N_("{first}, and {second}"), first=clauses[0], second=clauses[1])
    *head, last = clauses
    if not head:
        return last
    shown = Bilingual("; ".join(part.en for part in head), "; ".join(part.cy for part in head))
    return say(N_("{first}; and {second}"), first=shown, second=last)
