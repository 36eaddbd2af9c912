"""The words that look at single values: whether they are given, which they are, how much and when.

Each compiles its arguments to a function from an item to a reason. docs/rule-language.md describes them all.
"""

from __future__ import annotations

from compact_rules.hints import Any, Callable, Mapping
from compact_rules.judge.compare import Limit, ReadLimit, order, read_limit
from compact_rules.judge.items import NO, UNKNOWN, YES, Judgement, Law, each_value, elements_of, list_path
from compact_rules.judge.lookup import Gap, Here, Scene, look_all
from compact_rules.judge.outcomes import Reason
from compact_rules.judge.reasons import from_gap
from compact_rules.places import Path
from compact_rules.rulebook.model import FieldPath


def stated(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether every value named is given and can be read; an explicitly empty list is given."""
    fields: tuple[FieldPath, ...] = args["fields"]

    def judge(item: Here, scene: Scene) -> Reason:
        parts = [_stated_one(item, scene, field) for field in fields]
        return parts[0] if len(parts) == 1 else Reason("all", min(p.truth for p in parts), "all", item.path, {}, tuple(parts))

    return judge


def _stated_one(item: Here, scene: Scene, field: FieldPath) -> Reason:
    found, gaps = look_all(item, scene, field)
    if gaps:
        return from_gap("stated", gaps[0])
    if not found:
        return Reason("stated", NO, "none_in_list", list_path(item, field), {"list": field.text})
    return Reason("stated", YES, "stated", found[0].path, {"value": found[0].value})


def one_of(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether the value, or every element of it, is one of the words listed."""
    allowed: tuple[object, ...] = args["values"]
    text: str = args["field"].text

    def judge(found: Here, item: Here, scene: Scene) -> Reason:
        elements, gaps = elements_of(found, scene)
        if not elements and not gaps:
            return Reason("one_of", NO, "none_in_list", found.path, {"list": text})
        for element in elements:
            if not any(element.value == value and isinstance(element.value, type(value)) for value in allowed):
                return Reason("one_of", NO, "not_one_of", element.path, {"value": element.value, "allowed": allowed})
        if gaps:
            return from_gap("one_of", gaps[0])
        return Reason("one_of", YES, "is_one_of", found.path, {"value": found.value, "allowed": allowed})

    return each_value("one_of", args["field"], judge)


def _bound(word: str, good: Callable[[int], bool], codes: tuple[str, str], counts: tuple[str, str]) -> Callable[..., Judgement]:
    """`at_least` and `at_most` differ in the side they allow."""

    def compile_bound(args: Mapping[str, Any], law: Law) -> Judgement:
        limit = read_limit(args["limit"], law.parameters)
        if "field" in args:
            return _compared(word, args["field"], limit, good, codes)
        summed = "sum" in args
        field: FieldPath = args["sum"] if summed else args["count"]

        def judge(item: Here, scene: Scene) -> Reason:
            bound = limit(item, scene)
            if isinstance(bound, Gap):
                return from_gap(word, bound)
            found, gaps = look_all(item, scene, field)
            count = sum(here.value for here in found) if summed else len(found)
            path = list_path(item, field, gaps)
            values = {"count": count, "limit": bound.value, "list": field.text}
            holds = good((count > bound.value) - (count < bound.value))
            # What is missing could only add to the count: enough stays enough, too many stays too many.
            certain = not gaps or holds == (word == "at_least")
            if certain:
                return Reason(word, YES if holds else NO, counts[not holds], path, values)
            gap = from_gap(word, gaps[0])
            return gap if gap.truth is NO or not found else Reason(word, UNKNOWN, "count_uncertain", gaps[0].path, values)

        return judge

    return compile_bound


def _compared(word: str, field: FieldPath, limit: ReadLimit, good: Callable[[int], bool], codes: tuple[str, str]) -> Judgement:
    """Hold one value against a limit: YES where ``good`` says so of its order, NO otherwise."""

    def judge(found: Here, item: Here, scene: Scene) -> Reason:
        bound = limit(item, scene)
        if isinstance(bound, Gap):
            return from_gap(word, bound)
        values = {"value": found.value, "limit": bound.value, "limit_from": bound.text, "parameter": bound.parameter}
        ordered = order(found.value, bound.value)
        if ordered is None:
            return Reason(word, UNKNOWN, "incomparable", found.path, values)
        holds = good(ordered)
        return Reason(word, YES if holds else NO, codes[not holds], found.path, values, related=_paths(bound))

    return each_value(word, field, judge)


def _paths(*limits: Limit) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(limit.path for limit in limits if limit.path))


at_least = _bound("at_least", lambda o: o >= 0, ("enough", "too_little"), ("count_enough", "count_too_few"))
at_most = _bound("at_most", lambda o: o <= 0, ("not_too_much", "too_much"), ("count_not_too_many", "count_too_many"))


def not_before(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether the date is on or after the limit."""
    limit = read_limit(args["limit"], law.parameters)
    return _compared("not_before", args["field"], limit, lambda o: o >= 0, ("not_before", "before"))


def not_after(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether the date is on or before the limit."""
    limit = read_limit(args["limit"], law.parameters)
    return _compared("not_after", args["field"], limit, lambda o: o <= 0, ("not_after", "after"))


def within(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether the date lies between two dates, both included."""
    start, end = read_limit(args["start"], law.parameters), read_limit(args["end"], law.parameters)

    def judge(found: Here, item: Here, scene: Scene) -> Reason:
        low, high = start(item, scene), end(item, scene)
        limits = [limit for limit in (low, high) if isinstance(limit, Limit)]
        values = {"value": found.value, "start": getattr(low, "value", None), "end": getattr(high, "value", None)}
        passed = _passed(found, low, high)
        if passed is not None:  # outside one end is outside, whatever the other may be
            return Reason("within", NO, "outside", found.path or passed.path or (), values, related=_paths(*limits))
        for limit in (low, high):
            if isinstance(limit, Gap):
                return from_gap("within", limit)
        return Reason("within", YES, "inside", found.path, values, related=_paths(*limits))

    return each_value("within", args["field"], judge)


def _passed(found: Here, low: Limit | Gap, high: Limit | Gap) -> Limit | None:
    """The end of the interval that the date lies outside of; None where it is known to lie outside neither."""
    for limit, side in ((high, 1), (low, -1)):
        if isinstance(limit, Limit) and order(found.value, limit.value) == side:
            return limit
    return None
