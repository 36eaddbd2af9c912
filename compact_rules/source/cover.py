"""Which scalar a character of the text belongs to, if any."""

from __future__ import annotations

from compact_rules.places import Position
from compact_rules.records import dataclass
from compact_rules.source.lines import Lines
from compact_rules.source.nodes import Scalar

BLANKS = (" ", "\t")
_SIGNS = " \t:,-[]{}"


@dataclass(frozen=True, slots=True)
class Watched:
    """A scalar as it was read, and whether it is a key."""

    event: Scalar
    is_key: bool


class Cover:
    """The scalars of a document, in order of place, and what lies between them."""

    def __init__(self, lines: Lines, watched: list[Watched]) -> None:
        self._lines = lines
        self._watched = watched
        self._starts = [(each.event.start_mark.line, each.event.start_mark.column) for each in watched]

    def scalar_at(self, row: int, column: int) -> Watched | None:
        """The scalar that the character belongs to, its quotation marks included."""
        from bisect import bisect_right  # many a document has no sign that needs it

        index = bisect_right(self._starts, (row, column)) - 1
        if index < 0:
            return None
        end = self._watched[index].event.end_mark
        return self._watched[index] if (row, column) < (end.line, end.column) else None

    def is_quoted(self, row: int, column: int) -> bool:
        """Whether the character belongs to a quoted text or a block of text."""
        owner = self.scalar_at(row, column)
        return owner is not None and bool(owner.event.style)

    def is_read(self, place: Position) -> bool:
        """Whether the text was read as far as this: nothing but blanks and YAML's own signs follows the last scalar before it."""
        if not self._watched:
            return False
        row, column, end = place.line - 1, place.column - 1, self._watched[-1].event.end_mark
        return row < end.line or (row == end.line and not self._lines.row(row)[end.column : column].strip(_SIGNS))

    def comment_start(self, row: int) -> int | None:
        """The column of the ``#`` that begins a comment in this row, or None."""
        text = self._lines.row(row)
        column = text.find("#")
        while column >= 0:
            if (column == 0 or text[column - 1] in BLANKS) and self.scalar_at(row, column) is None:
                return column
            column = text.find("#", column + 1)
        return None
