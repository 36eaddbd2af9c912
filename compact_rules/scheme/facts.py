"""What a scheme says, as plain values that the judge can read: no pydantic, no YAML, no files.

Facts are nested dicts and lists. Leaves are `str` (identifiers, enumerated words, addresses), `Words` dicts (``{"en": …}``,
``{"cy": …}`` or both), `bool`, `int`, `float`, `datetime.date` and `calendar.Duration`. What is absent has no key. What was given
but could not be read is `UNREADABLE`, at its own place. List positions are the document's.
"""

from __future__ import annotations

from compact_rules.hints import Any
from compact_rules.places import Path
from compact_rules.records import dataclass


class _Unreadable:
    """The mark that stands where a value could not be read."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "UNREADABLE"


UNREADABLE = _Unreadable()


@dataclass(frozen=True, slots=True)
class Located:
    """A derived link to facts that stand elsewhere in the document, such as the plan that an action belongs to."""

    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class Facts:
    """One scheme's facts. ``declared_absent`` names the top-level parts that the scheme says it does not have."""

    root: dict[str, Any]
    declared_absent: frozenset[str] = frozenset()
