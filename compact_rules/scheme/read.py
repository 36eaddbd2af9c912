"""Lenient reading: plain data in; facts, problems and the places that could not be read out.

One wrong value never hides another. What is wrong is set aside as `UNREADABLE` at its own place and reported once, and everything
else is read and judged.
"""

from __future__ import annotations

from compact_rules.hints import Callable
from compact_rules.places import Path, Problem
from compact_rules.records import dataclass
from compact_rules.scheme.derived import add_derived
from compact_rules.scheme.facts import Facts
from compact_rules.scheme.language import language_of
from compact_rules.scheme.links import add_links
from compact_rules.scheme.mentions import Mentions
from compact_rules.scheme.pace import add_pace
from compact_rules.scheme.privacy import personal_data
from compact_rules.scheme.reader import Reader
from compact_rules.scheme.references import (
    absent_but_given,
    circular_dependencies,
    circular_successions,
    dangling,
    doubled_ids,
)
from compact_rules.scheme.table import SHAPE
from compact_rules.source.flood import Problems

_CROSS_CHECKS: tuple[Callable[[Mentions], list[Problem]], ...] = (doubled_ids, personal_data)


@dataclass(frozen=True, slots=True)
class Reading:
    """``problems`` stand in the document's order, those that concern several places last. ``unreadable`` are the places in the
    document, as written: a value in shorthand stands at the shorthand's own place."""

    facts: Facts
    problems: tuple[Problem, ...]
    unreadable: tuple[Path, ...]


def read(data: object) -> Reading:
    """What ``data`` says as a scheme. Never raises: data that is no mapping gives no facts and one problem."""
    if not isinstance(data, dict):
        return Reading(Facts({}), (Problem("top-not-a-mapping", ()),), ((),))
    language, seen = language_of(data)
    reader = Reader(language)
    root = reader.root(SHAPE, data)
    problems = [*reader.problems]
    if data.get("schema") is None:
        problems.insert(0, Problem("schema-missing", ()))
    if seen and data.get("language") is None:
        problems.insert(0, Problem("language-unsaid", ()))
    for check in _CROSS_CHECKS:
        problems += Problems(check(reader.mentions))
    problems += dangling(reader.mentions, reader.unreadable)
    problems += Problems([*circular_dependencies(root), *circular_successions(root), *absent_but_given(root)])
    add_derived(root)
    add_links(root)
    add_pace(root)
    declared = root.get("declared_absent")
    absent = frozenset(part for part in declared if isinstance(part, str)) if isinstance(declared, list) else frozenset[str]()
    return Reading(Facts(root, absent), tuple(problems), tuple(reader.unreadable))
