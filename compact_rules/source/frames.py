"""What the builder keeps while a list or mapping is open, and what an anchor names."""

from __future__ import annotations

from compact_rules.hints import Any, Final
from compact_rules.records import dataclass
from compact_rules.source.nodes import ListBranch, MapBranch, Node
from compact_rules.source.scalars import NotFollowed

NO_KEY: Final = object()  # the mapping waits for a key
SET_ASIDE: Final = object()  # the key was refused: its value is read, for its problems, and dropped


class Frame:
    """One open list or mapping, its plain value and its node.

    ``flow`` says that it is written in brackets. ``indent`` is the column of the innermost one that is not, -1 outside any.
    ``before`` is how much had been counted when it opened; ``height`` counts the levels from here down, so far. ``again`` is the
    key that was refused because it stands here already, until its value is read.
    """

    __slots__ = ("again", "anchor", "before", "data", "flow", "height", "indent", "is_mapping", "key", "keys", "node")

    def __init__(self, event: Any, is_mapping: bool, above: Frame | None, before: int) -> None:
        self.node: MapBranch | ListBranch = MapBranch(event.start_mark) if is_mapping else ListBranch(event.start_mark)
        self.data: Any = {} if is_mapping else []
        self.is_mapping = is_mapping
        self.keys: dict[str, Any] = self.node.keys if isinstance(self.node, MapBranch) else {}
        self.flow = bool(event.flow_style)
        if not self.flow:
            self.indent: int = event.start_mark.column
        else:
            self.indent = -1 if above is None else above.indent
        self.key: Any = NO_KEY
        self.again: str | None = None
        self.anchor: str | None = event.anchor
        self.before = before
        self.height = 1

    def wants_key(self) -> bool:
        """Whether what comes next is a mapping's key."""
        return self.is_mapping and self.key is NO_KEY

    def step(self) -> str | int | None:
        """The step from here to the value being read; None when its key was refused or is not known yet."""
        if not self.is_mapping:
            return len(self.data)
        return None if self.key is NO_KEY or self.key is SET_ASIDE else str(self.key)

    def add(self, value: Any, node: Node) -> None:
        """Take the next value. In a mapping that waits for a key it is a refused key."""
        if isinstance(self.node, ListBranch):
            self.data.append(value)
            self.node.items.append(node)
        elif self.key is NO_KEY:
            self.key = SET_ASIDE
        else:
            if self.key is not SET_ASIDE:
                self.data[self.key] = value
                self.node.items[self.key] = node
            elif self.again is not None:
                self._weigh(self.again, value)
            self.key, self.again = NO_KEY, None

    def _weigh(self, key: str, value: Any) -> None:
        """A second value for ``key``: where it is another than the first, nobody can say which of them the file means."""
        if not _alike(self.data[key], value):
            self.data[key] = NotFollowed("")


def _alike(one: Any, other: Any) -> bool:
    """Whether the two are the same value, written the same: 1 is not true, nor 1.10 a version 1.1."""
    pairs = [(one, other)]
    while pairs:
        one, other = pairs.pop()
        if one is other:
            continue
        if type(one) is not type(other) or getattr(one, "raw", None) != getattr(other, "raw", None):
            return False
        if isinstance(one, dict):
            if one.keys() != other.keys():
                return False
            pairs += [(value, other[key]) for key, value in one.items()]
        elif isinstance(one, list):
            if len(one) != len(other):
                return False
            pairs += zip(one, other, strict=True)
        elif one != other:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Anchored:
    """What an anchor names: the value, its node, and how many nodes and levels it adds where it is used again."""

    value: Any
    node: Node
    size: int
    height: int
