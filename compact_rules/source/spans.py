"""From paths to places: looked up in the tree when a report is built, and not before."""

from __future__ import annotations

from compact_rules.places import Path, Position, Span
from compact_rules.records import dataclass
from compact_rules.source.events import Event
from compact_rules.source.lines import Lines
from compact_rules.source.marks import BLOCK_STYLES, node_span
from compact_rules.source.nodes import Alias, Gap, Leaf, ListBranch, MapBranch, Node

_NULLS = ("~", "null", "Null", "NULL")
_TOP = Span(Position(1, 1), Position(1, 1))


@dataclass(frozen=True, slots=True)
class Step:
    """One value on the way down a path, and the key that introduces it, unless it is a list's item or the root."""

    node: Node
    key: Event | None


@dataclass(frozen=True, slots=True)
class Spans:
    """The places of one document's values."""

    lines: Lines
    root: Node | None

    def span(self, path: Path) -> Span:
        """The span of the value at ``path``, or of the nearest value above it that exists."""
        way, _ = self._way(path)
        return node_span(self.lines, way[-1].node) if way else _TOP

    def key_span(self, path: Path) -> Span | None:
        """The span of the key that introduces the value; None for items, the root, and what is not there."""
        way, rest = self._way(path)
        key = way[-1].key if way and not rest else None
        return node_span(self.lines, key) if key is not None else None

    def place(self, path: Path) -> Span:
        """The one line, or part of it, to show for ``path``: the value, or what introduces it or the nearest value above it."""
        way, rest = self._way(path)
        if not way:
            return _TOP
        step = way[-1]
        if len(way) == 1:
            return self._root(step.node)
        if not rest or not isinstance(_real(step.node), (MapBranch, ListBranch)):
            shown = self._value(step.node, bool(rest))
            if shown is not None:
                return shown
        if step.key is not None:
            return self._first_row(node_span(self.lines, step.key))
        return self._item(step.node)

    def _way(self, path: Path) -> tuple[list[Step], Path]:
        """The values from the root down as far as they exist, and the steps that lead nowhere."""
        if self.root is None:
            return [], path
        way = [Step(self.root, None)]
        for index, name in enumerate(path):
            below = _below(_real(way[-1].node), name)
            if below is None:
                return way, path[index:]
            way.append(below)
        return way, ()

    def _value(self, node: Node, is_above: bool) -> Span | None:
        """A value that can be shown itself: a text or number, or a list or mapping on one line. None for the rest."""
        span = node_span(self.lines, node)
        real = _real(node)
        if isinstance(real, (MapBranch, ListBranch)):
            return span if span.start.line == span.end.line else None
        if span.start == span.end or (is_above and not isinstance(node, Alias) and _is_null(real)):
            return None
        return self._first_text(node, span)

    def _first_text(self, node: Node, span: Span) -> Span:
        """The first line of a text; of a block of text, the first below its ``|``."""
        if getattr(node, "style", None) in BLOCK_STYLES:
            for row in range(span.start.line, span.end.line):
                if self.lines.row(row).strip():
                    return self.lines.content(row)
        return self._first_row(span)

    def _first_row(self, span: Span) -> Span:
        if span.start.line == span.end.line:
            return span
        return self.lines.rest(span.start.line - 1, span.start.column - 1)

    def _root(self, node: Node) -> Span:
        if isinstance(node, MapBranch) and node.keys:
            return self._first_row(node_span(self.lines, next(iter(node.keys.values()))))
        return self._first_line(node)

    def _item(self, node: Node) -> Span:
        """A list's item: its ``id`` and that one's value where it has one, otherwise its first line."""
        if isinstance(node, MapBranch) and "id" in node.items:
            return self._pair(node, "id")
        return self._first_line(node)

    def _first_line(self, node: Node) -> Span:
        """The first line of a value: of a mapping its first key, with the value if that fits."""
        while isinstance(node, ListBranch) and node.items:
            node = node.items[0]
        if isinstance(node, MapBranch) and node.items:
            return self._pair(node, next(iter(node.items)))
        span = self._first_text(node, node_span(self.lines, node))
        if span.start == span.end:  # nothing is written there: show the hyphen before it
            return Span(Position(span.start.line, span.start.column - 1), span.end)
        return span

    def _pair(self, node: MapBranch, name: str) -> Span:
        key = self._first_row(node_span(self.lines, node.keys[name]))
        value = node_span(self.lines, node.items[name])
        return Span(key.start, value.end) if value.end.line == key.start.line else key


def _real(node: Node) -> Node:
    while isinstance(node, Alias):
        node = node.target
    return node


def _below(node: Node, name: str | int) -> Step | None:
    if isinstance(node, MapBranch) and isinstance(name, str) and name in node.items:
        return Step(node.items[name], node.keys[name])
    if isinstance(node, ListBranch) and isinstance(name, int) and 0 <= name < len(node.items):
        return Step(node.items[name], None)
    return None


def _is_null(node: Node) -> bool:
    return isinstance(node, Gap) or (isinstance(node, Leaf) and not node.style and node.value in _NULLS)
