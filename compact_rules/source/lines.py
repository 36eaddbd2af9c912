"""The lines of a text: one definition of *line*, and places in it.

A line ends with a line feed, a carriage return, or both in that order; nothing else ends a line. The last line may have no end.
"""

from __future__ import annotations

from compact_rules.places import Position, Span


class Lines:
    """A text and its lines. Rows and columns count from 0 here, as the parser's do; spans that leave here count from 1."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._rows: list[str] | None = None

    @property
    def rows(self) -> list[str]:
        """Every line without its end; at least one, and an empty last one when the text ends with a line end."""
        if self._rows is None:
            self._rows = self._split()
        return self._rows

    def _split(self) -> list[str]:
        text = self.text
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text.split("\n")

    def row(self, number: int) -> str:
        """The line in this row, or the empty text below the last one."""
        rows = self.rows
        return rows[number] if 0 <= number < len(rows) else ""

    def span(self, row: int, start: int, end: int) -> Span:
        """The characters from ``start`` to ``end`` of one row; at least one, where the row has one there."""
        return Span(Position(row + 1, start + 1), Position(row + 1, max(end, min(start + 1, len(self.row(row)))) + 1))

    def one(self, row: int, column: int) -> Span:
        """The single character there."""
        return self.span(row, column, column + 1)

    def rest(self, row: int, start: int) -> Span:
        """From ``start`` to the last character of the row that is not a space."""
        return self.span(row, start, len(self.row(row).rstrip()))

    def content(self, row: int) -> Span:
        """What stands in a row, without the spaces around it."""
        text = self.row(row)
        return self.rest(row, len(text) - len(text.lstrip()))

    def at(self, span: Span) -> str:
        """The text of a span, with every line end as a line feed."""
        first, last = span.start.line - 1, span.end.line - 1
        if first == last:
            return self.row(first)[span.start.column - 1 : span.end.column - 1]
        parts = [self.row(first)[span.start.column - 1 :], *self.rows[first + 1 : last], self.row(last)[: span.end.column - 1]]
        return "\n".join(parts)


def indent_of(text: str) -> int:
    """How many spaces a row begins with."""
    return len(text) - len(text.lstrip(" "))
