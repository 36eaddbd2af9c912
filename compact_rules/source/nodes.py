"""The tree beside the data: for every value where it stands, so that its place can be looked up later.

Nothing is computed from the marks until somebody asks for a place. The parser's events are let go: a document of a quarter of a
million values would take more memory in them than in all else.
"""

from __future__ import annotations

from compact_rules.hints import Protocol
from compact_rules.records import dataclass
from compact_rules.source.events import Event, Mark

_COLUMN_BITS = 40  # no document is as long
_COLUMNS = (1 << _COLUMN_BITS) - 1


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


class Leaf:
    """A scalar: what is needed of its event, in a fifth of the room. Row and column of each mark are held in one number."""

    __slots__ = ("_end", "_start", "style", "value")

    def __init__(self, event: Scalar) -> None:
        start, end = event.start_mark, event.end_mark
        self._start = start.line << _COLUMN_BITS | start.column
        self._end = end.line << _COLUMN_BITS | end.column
        self.style = event.style
        self.value = event.value

    @property
    def start_mark(self) -> Place:
        """Where it begins."""
        return Place(self._start >> _COLUMN_BITS, self._start & _COLUMNS)

    @property
    def end_mark(self) -> Place:
        """After its last character; of a block of text, anywhere before the next token."""
        return Place(self._end >> _COLUMN_BITS, self._end & _COLUMNS)


class Gap:
    """A value that was left out: an empty place, where it would have been written."""

    __slots__ = ("end_mark", "start_mark")

    def __init__(self, mark: Mark) -> None:
        self.start_mark = mark
        self.end_mark = mark


class Branch:
    """A list or mapping. ``last`` is what ends it, because the parser's own end mark runs on to the next token."""

    __slots__ = ("last", "start_mark")
    last: Event

    def __init__(self, start_mark: Mark) -> None:
        self.start_mark = start_mark


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


Node = Leaf | Gap | MapBranch | ListBranch | Alias
