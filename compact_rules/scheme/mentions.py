"""What a scheme names and quotes, collected while it is read: ids, references to them, and texts. Cross-checks need no more."""

from __future__ import annotations

from compact_rules.places import Path
from compact_rules.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Named:
    """An id in one of the lists: ``among`` is the list's path text (``action_plans[].actions``)."""

    path: Path
    id: str
    among: str


@dataclass(frozen=True, slots=True)
class Reference:
    """An id given elsewhere: ``among`` are the lists it may be found in."""

    path: Path
    id: str
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text; ``is_role`` where only a post may be named."""

    path: Path
    text: str
    is_role: bool


@dataclass(slots=True)
class Mentions:
    """Everything collected from one scheme, in the document's order."""

    ids: list[Named] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    texts: list[Quoted] = field(default_factory=list)


def list_text(path: Path) -> str:
    """The list that the item at ``path`` stands in, as a path text without positions: ``action_plans[].actions``."""
    steps = [step if isinstance(step, str) else "[]" for step in path]
    return "".join(f".{step}" if step != "[]" else step for step in steps).lstrip(".").removesuffix("[]")
