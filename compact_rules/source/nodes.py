"""The tree beside the data: for every value the parser's event that it came from, so that its place can be looked up later.

A scalar's node is its event itself; only lists, mappings, aliases and left-out values need an object of their own. Nothing is
computed from the marks until somebody asks for a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from compact_rules.source.events import Event, Mark


class Scalar(Event, Protocol):
    """A scalar's event. ``style`` is a quotation mark, ``|``, ``>``, or nothing for an unquoted text."""

    @property
    def value(self) -> str:
        """What it says, once quotation marks, escapes and folds are read."""

    @property
    def style(self) -> str | None:
        """How it is written."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mark of our own: row and column, both from 0."""

    line: int
    column: int


class Gap:
    """A value that was left out: an empty place, where it would have been written."""

    __slots__ = ("end_mark", "start_mark", "style", "value")

    def __init__(self, mark: Mark) -> None:
        self.start_mark = mark
        self.end_mark = mark
        self.style: str | None = None
        self.value = ""


class Branch:
    """A list or mapping. ``last`` is what ends it, because the parser's own end mark runs on to the next token."""

    __slots__ = ("last", "start_mark")

    def __init__(self, start_mark: Mark) -> None:
        self.start_mark = start_mark
        self.last: Event | None = None


class MapBranch(Branch):
    """A mapping: the keys' events and the values' nodes, by key."""

    __slots__ = ("items", "keys")

    def __init__(self, start_mark: Mark) -> None:
        super().__init__(start_mark)
        self.keys: dict[str, Event] = {}
        self.items: dict[str, Node] = {}


class ListBranch(Branch):
    """A list: its items' nodes in order."""

    __slots__ = ("items",)

    def __init__(self, start_mark: Mark) -> None:
        super().__init__(start_mark)
        self.items: list[Node] = []


class Alias:
    """A ``*name``: the place where it is written, and the node that it stands for."""

    __slots__ = ("end_mark", "start_mark", "target")

    def __init__(self, event: Event, target: Node) -> None:
        self.start_mark = event.start_mark
        self.end_mark = event.end_mark
        self.target = target


Node = Scalar | Gap | MapBranch | ListBranch | Alias
