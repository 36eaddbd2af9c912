"""The words that hold the values of a list against each other or against another list."""

from __future__ import annotations

from itertools import pairwise

from compact_rules.hints import Any, Mapping
from compact_rules.judge.compare import keys_of, order
from compact_rules.judge.items import NO, UNKNOWN, YES, Judgement, Law, elements_of, list_path, together
from compact_rules.judge.lookup import Gap, Here, Scene, look_all, look_each
from compact_rules.judge.outcomes import Reason
from compact_rules.judge.reasons import first_open, from_gap
from compact_rules.places import Path
from compact_rules.rulebook.model import FieldPath
from compact_rules.scheme.facts import UNREADABLE


def unique(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether all values differ, texts by their words."""
    field: FieldPath = args["field"]

    def judge(item: Here, scene: Scene) -> Reason:
        found, gaps = look_all(item, scene, field)
        seen: dict[object, Here] = {}
        for here in found:
            for key in keys_of(here.value):
                first = seen.setdefault(key, here)
                if first is not here:
                    values = {"value": here.value, "list": field.text}
                    return Reason("unique", NO, "repeated", here.path, values, related=(first.path,))
        if gaps:
            return from_gap("unique", gaps[0])
        return Reason("unique", YES, "unique", list_path(item, field), {"list": field.text})

    return judge


def in_order(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether dates or numbers never go back (``strictly``: always go forward). One value alone is in order."""
    fields: tuple[FieldPath, ...] = args.get("fields") or (args["each"],)
    strictly: bool = args["strictly"]

    def judge(item: Here, scene: Scene) -> Reason:
        found, gaps = look_each(item, scene, fields)
        for before, after in pairwise(found):
            ordered = order(before.value, after.value)
            if ordered is not None and (ordered > 0 or (strictly and ordered == 0)):
                values = {"value": after.value, "previous": before.value, "strictly": strictly}
                return Reason("in_order", NO, "out_of_order", after.path, values, related=(before.path,))
        if gaps:
            return from_gap("in_order", gaps[0])
        return Reason("in_order", YES, "in_order", item.path)

    return judge


def covers(args: Mapping[str, Any], law: Law) -> Judgement:
    """Whether every value of ``each`` is among the values of ``by``."""
    each: FieldPath | tuple[object, ...] = args["each"]
    by: tuple[FieldPath, ...] = args["by"]
    by_text = ", ".join(field.text for field in by)

    def judge(item: Here, scene: Scene) -> Reason:
        reached, by_gaps, by_path = _reached(item, scene, by)
        wanted, gaps = _wanted(each, item, scene, by_path)
        missing = [here for here in wanted if not keys_of(here.value) & reached]
        shown = {"missing": tuple(_name(here.value) for here in missing), "by": by_text}
        if missing and not by_gaps:
            return Reason("covers", NO, "not_covered", missing[0].path, shown, related=_others(missing, by_path))
        if missing:
            hidden = next((gap for gap in by_gaps if gap.code == "unreadable"), None)
            if hidden is not None:
                return from_gap("covers", hidden, **shown)
            gap = from_gap("covers", first_open(by_gaps), **shown)
            return gap if gap.truth is NO or not reached else Reason("covers", UNKNOWN, "cover_uncertain", gap.path, shown)
        if gaps:
            return from_gap("covers", gaps[0])
        if isinstance(each, FieldPath) and not wanted:
            return Reason("covers", NO, "nothing_to_cover", list_path(item, each), {"list": each.text, "by": by_text})
        return Reason("covers", YES, "covered", by_path, {"by": by_text})

    return judge


def _reached(item: Here, scene: Scene, by: tuple[FieldPath, ...]) -> tuple[set[object], list[Gap], Path]:
    """The keys of the values at ``by``, what could not be read of them, and where they stand; the scheme's own are read once."""
    if not all(field.absolute for field in by):
        return _read_reached(item, scene, by)
    kept = scene.work.kept
    if by not in kept:
        kept[by] = _read_reached(item, scene, by)
    keys, gaps, path = kept[by]
    return keys, list(gaps), path


def _read_reached(item: Here, scene: Scene, by: tuple[FieldPath, ...]) -> tuple[set[object], list[Gap], Path]:
    found, gaps = look_each(item, scene, by)
    keys: set[object] = set()
    for here in found:
        elements, unread = elements_of(here, scene)
        gaps += unread + _unread_ids(elements)
        for element in elements:
            keys |= keys_of(element.value)
    if keys:  # of several lists those that a scheme does not have leave nothing open
        gaps = [gap for gap in gaps if gap.code != "absent" or len(gap.path) > 1]
    return keys, gaps, together(found) if found else list_path(item, by[0])


def _wanted(each: FieldPath | tuple[object, ...], item: Here, scene: Scene, by_path: Path) -> tuple[list[Here], list[Gap]]:
    if not isinstance(each, FieldPath):
        return [Here(by_path, value) for value in each], []
    found, gaps = look_all(item, scene, each)
    wanted: list[Here] = []
    for here in found:
        elements, unread = elements_of(here, scene)
        wanted += [element for element in elements if not _has_unread_id(element)]
        gaps += unread + _unread_ids(elements)
    return wanted, gaps


def _unread_ids(elements: list[Here]) -> list[Gap]:
    """The ids of records that cannot be read: what such a record is, nobody knows."""
    return [Gap((*element.path, "id"), "unreadable") for element in elements if _has_unread_id(element)]


def _has_unread_id(element: Here) -> bool:
    return type(element.value) is dict and element.value.get("id") is UNREADABLE


def _others(missing: list[Here], by_path: Path) -> tuple[Path, ...]:
    first = missing[0].path
    return tuple(dict.fromkeys(path for path in (*(here.path for here in missing[1:]), by_path) if path and path != first))


def _name(value: object) -> object:
    return value.get("id", value) if isinstance(value, dict) else value
