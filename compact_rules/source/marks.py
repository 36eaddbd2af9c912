"""Marks to spans: where a node really ends, and where a value that was left out would have stood."""

from __future__ import annotations

from compact_rules.places import Position, Span
from compact_rules.source.events import Event, Mark
from compact_rules.source.lines import Lines, indent_of
from compact_rules.source.nodes import Branch, Node, Place

BLOCK_STYLES = ("|", ">")
_INDICATORS = ":-?"
_KEY_SIGN = "?"


def node_span(lines: Lines, node: Node | Event) -> Span:
    """The node's own span; an alias's is where it is written."""
    start = node.start_mark
    row, column = _end(lines, node.last if isinstance(node, Branch) else node)
    return Span(Position(start.line + 1, start.column + 1), Position(row + 1, column + 1))


def _end(lines: Lines, event: Event) -> tuple[int, int]:
    if getattr(event, "style", None) in BLOCK_STYLES:
        row = block_last_row(lines, event)
        return row, len(lines.row(row))
    return event.end_mark.line, event.end_mark.column


def block_last_row(lines: Lines, scalar: Event) -> int:
    """The row in which a block of text ends; the empty rows below it belong to it only when it keeps them (``|+``).

    A row of spaces that is longer than the indentation is text; a shorter one is empty.
    """
    first, row = scalar.start_mark, scalar.end_mark.line - 1
    if "+" not in lines.row(first.line)[first.column : first.column + 3]:
        indent = block_indent(lines, first.line, row)
        while row > first.line and not lines.row(row)[indent:]:
            row -= 1
    return row


def block_indent(lines: Lines, header: int, last: int) -> int:
    """The indentation of a block of text: that of its first row which is not empty."""
    for row in range(header + 1, last + 1):
        text = lines.row(row)
        if text.strip(" "):
            return indent_of(text)
    return len(lines.row(last))


def gap_mark(lines: Lines, after: Event | None, mark: Mark, is_key: bool) -> Place:
    """Where a left-out value would stand: after the last ``:``, ``-`` or ``?`` before the parser's mark."""
    signs = _KEY_SIGN if is_key else _INDICATORS
    row, column = (after.end_mark.line, after.end_mark.column) if after else (0, 0)
    found = Place(row, column)
    while row <= mark.line:
        text = lines.row(row)
        end = mark.column if row == mark.line else len(text)
        comment = text.find("#", column, end)
        place = max(text.rfind(sign, column, comment if comment >= 0 else end) for sign in signs)
        if place >= 0:
            found = Place(row, place + 1)
        row, column = row + 1, 0
    return found
