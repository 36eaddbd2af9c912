"""Reading what people wrote into a scheme to answer its rules, from facts where anything may be absent or unreadable."""

from __future__ import annotations

from compact_rules.assessing.model import Entry
from compact_rules.calendar import Duration, add
from compact_rules.days import date, datetime
from compact_rules.hints import Any, Iterator, Mapping
from compact_rules.places import Path
from compact_rules.rulebook.model import EACH, Rule, Rulebook

# What becomes of an entry, with the names of its `Entry.values`. Dates are `date`; `missing` is a tuple of field names.
CODES: dict[str, tuple[str, ...]] = {
    "counts": ("until",),
    "incomplete": ("missing",),
    "unknown_rule": (),
    "not_in_force": (),
    "not_allowed": (),
    "not_yet": ("from",),
    "expired": ("until",),
    "no_window": ("until",),
    "not_needed": (),
    "unknown_item": ("at",),
    "refuted": (),
    "superseded": ("by",),
    "unknown_party": ("party",),
    "other_side": ("party",),
    "wrong_side": ("side",),
    "before_adoption": ("since",),
    "resolved": ("on",),
}


def entries(root: Mapping[str, Any], *names: str) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every item of the list at ``names`` with its path; an item that is no record counts as an empty one."""
    value: Any = root
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    if isinstance(value, (list, tuple)):
        for position, item in enumerate(value):
            yield (*names, position), item if isinstance(item, Mapping) else {}


def part(root: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The record called ``name``; an empty one where there is none that can be read."""
    value = root.get(name)
    return value if isinstance(value, Mapping) else {}


def day(value: object) -> date | None:
    """``value`` if it is a date, else None."""
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def word(value: object) -> str | None:
    """``value`` if it is a text that is not blank, else None."""
    return value if isinstance(value, str) and value.strip() else None


def readable(value: object) -> bool:
    """Whether ``value`` is a text that says something, in at least one language."""
    texts = value.values() if isinstance(value, Mapping) else (value,)
    return any(word(text) is not None for text in texts)


def dated(value: object, steps: tuple[str, ...], path: Path = ()) -> Iterator[tuple[Path, date]]:
    """Every date that ``steps`` lead to from ``value``, with its path; ``[]`` goes into every item of a list."""
    if not steps:
        if (on := day(value)) is not None:
            yield path, on
    elif steps[0] == EACH:
        for position, item in enumerate(value if isinstance(value, (list, tuple)) else ()):
            yield from dated(item, steps[1:], (*path, position))
    elif isinstance(value, Mapping) and steps[0] in value:
        yield from dated(value[steps[0]], steps[1:], (*path, steps[0]))


def last_day(on: date, length: Duration) -> date:
    """The last day of a window of ``length`` that opens ``on`` a day; that day counts."""
    # Past the year 9999 the calendar ends before the window does.
    return add(on, length) or date.max


def rule_of(entry: Mapping[str, Any], rulebook: Rulebook, as_of: date) -> Rule | str:
    """The rule in force that ``entry`` names, or the code that says why there is none."""
    name = word(entry.get("rule"))
    named = [rule for rule in rulebook.rules if rule.id == name]
    if not named:
        return "unknown_rule"
    return next((rule for rule in named if rule.in_force.holds(as_of)), "not_in_force")


def incomplete(kind: Any, path: Path, rule: str | None, missing: tuple[str, ...]) -> Entry:
    """The entry at ``path`` with the names of the fields that it lacks or that cannot be read."""
    return Entry(kind, path, "incomplete", rule, {"missing": missing})
