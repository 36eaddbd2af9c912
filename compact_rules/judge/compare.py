"""Comparing values: sameness of texts, order of dates, numbers and lengths of time, and the operands they are compared with."""

from __future__ import annotations

from compact_rules import calendar
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Any, Callable, Literal, Mapping
from compact_rules.judge.lookup import Gap, Here, Scene, look
from compact_rules.judge.wording import plain
from compact_rules.places import Path
from compact_rules.records import dataclass
from compact_rules.rulebook.model import FieldPath, Operand


@dataclass(frozen=True, slots=True)
class Limit:
    """A value to compare with, and where it came from: a path in the scheme, a parameter's id, or neither (a literal)."""

    value: Any
    path: Path | None = None
    text: str | None = None
    parameter: str | None = None


ReadLimit = Callable[[Here, Scene], Limit | Gap]


def is_words(value: object) -> bool:
    """Whether ``value`` is text in one or both languages."""
    return isinstance(value, dict) and bool(value) and value.keys() <= {"en", "cy"}


def keys_of(value: object) -> frozenset[object]:
    """What ``value`` is known by when things are held against each other: two values are the same when they share a key.

    A text has a key a language, folded to its words; a record is known by its id; anything else by itself.
    """
    if isinstance(value, dict):
        if is_words(value):
            return frozenset((lang, plain(text)) for lang, text in value.items())
        return frozenset({value["id"]}) if isinstance(value.get("id"), str) else frozenset()
    if isinstance(value, Duration):
        return frozenset({(value.kind, value.size)})
    return frozenset({_page(value) if isinstance(value, str) and value[:4].casefold() == "http" else value})


def _page(address: str) -> str:
    """The page that an address leads to, however it is spelt: http or https, capitals in the host, a last stroke, a fragment."""
    page = address.partition("#")[0].rstrip("/").partition("://")[2]
    host, stroke, rest = page.partition("/")
    return "//" + host.casefold() + stroke + rest


def order(left: object, right: object) -> int | None:
    """-1, 0 or 1; None when the two have no certain order, such as working days and weeks."""
    if isinstance(left, Duration) and isinstance(right, Duration):
        return calendar.compare(left, right)
    if isinstance(left, date) and isinstance(right, date):
        return (left > right) - (left < right)
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return (left > right) - (left < right)
    return None


def read_limit(operand: Operand, parameters: Mapping[str, Any]) -> ReadLimit:
    """A function that finds the operand's value for an item. ``parameters`` holds the values in force; one without is a gap."""
    if operand.parameter is not None:
        return _parameter(operand.parameter, parameters)
    if operand.path is None:
        literal = Limit(operand.literal)
        return lambda item, scene: literal
    base, by = _at(operand.path), operand.plus or operand.minus
    return base if by is None else _moved(base, read_limit(by, parameters), 1 if operand.plus is not None else -1)


def _at(path: FieldPath) -> ReadLimit:
    def from_path(item: Here, scene: Scene) -> Limit | Gap:
        found = look(item, scene, path)
        return found if isinstance(found, Gap) else Limit(found.value, found.path or None, path.text)

    return from_path


def _parameter(name: str, parameters: Mapping[str, Any]) -> ReadLimit:
    value = parameters.get(name)
    found: Limit | Gap = Gap((), "no_parameter", name) if value is None else Limit(value, parameter=name)
    return lambda item, scene: found


def _moved(base: ReadLimit, by: ReadLimit, sign: Literal[1, -1]) -> ReadLimit:
    def moved(item: Here, scene: Scene) -> Limit | Gap:
        start, length = base(item, scene), by(item, scene)
        if isinstance(start, Gap):
            return start
        if isinstance(length, Gap):
            return length
        day = calendar.add(start.value, length.value, sign)
        if day is None:  # working days: which date it is depends on holidays that no one has stated
            return Gap(length.path or start.path or (), "unreadable")
        return Limit(day, start.path or length.path, start.text or length.text, length.parameter or start.parameter)

    return moved
