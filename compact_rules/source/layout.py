"""Layout that both parsers let pass and that the YAML standard, and stricter programs, refuse."""

from __future__ import annotations

from compact_rules.hints import Any
from compact_rules.places import Span
from compact_rules.source.lines import Lines, indent_of
from compact_rules.source.marks import BLOCK_STYLES

Fault = tuple[str, Span]


def scalar_fault(lines: Lines, event: Any, indent: int) -> Fault | None:
    """What is wrong with the layout of a quoted text or a block of text inside a list or mapping at column ``indent``.

    A problem code and its place, or None.
    """
    if event.style in BLOCK_STYLES:
        return _block(lines, event, indent)
    for row in range(event.start_mark.line + 1, event.end_mark.line + 1):
        fault = _row(lines, row, indent)
        if fault:
            return fault
    return None


def flow_fault(lines: Lines, event: Any, indent: int) -> Fault | None:
    """Inside brackets, what begins a line must stand further right than the key that the brackets belong to.

    ``event`` is the first in its row; the closing bracket may stand anywhere.
    """
    mark = event.start_mark
    if lines.row(mark.line)[: mark.column].strip():
        return None
    return _row(lines, mark.line, indent)


def _row(lines: Lines, row: int, indent: int) -> Fault | None:
    text = lines.row(row)
    spaces = indent_of(text)
    if spaces > indent or not text.strip():
        return None
    if text[spaces] == "\t":
        return "tab-indent", lines.one(row, spaces)
    return "continuation-indent", lines.content(row)


def _block(lines: Lines, event: Any, indent: int) -> Fault | None:
    """Empty rows before a block of text, indented further than it: the parser takes their indentation for the text's."""
    deepest = indent
    for row in range(event.start_mark.line + 1, len(lines.rows)):
        text = lines.row(row)
        spaces = indent_of(text)
        if spaces < len(text):
            found = max(indent, 0) < spaces < deepest and not any(sign.isdigit() for sign in _header(lines, event))
            return ("block-indent", lines.content(row)) if found else None
        deepest = max(deepest, spaces)
    return None


def _header(lines: Lines, event: Any) -> str:
    """The mark that opens a block of text, without what follows it."""
    return lines.row(event.start_mark.line)[event.start_mark.column :].split()[0]
