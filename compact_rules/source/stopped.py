"""Where the parser stopped, and what stands around that place."""

from __future__ import annotations

import re

from compact_rules.hints import Any
from compact_rules.places import Problem, Span
from compact_rules.records import dataclass
from compact_rules.source.lines import Lines
from compact_rules.source.nodes import Place

_LONGEST_KEY = 1024  # YAML's own limit; it also keeps the search short
# A key at the start of a row: after spaces and hyphens, up to a colon with a space or nothing after it.
_KEY = re.compile(r"[ ]*(?:- +)*(?P<key>\"[^\"]*\"|'[^']*'|[^\s#\"'\[\]{},][^#]*?) *:(?= |$)")
# The same with the space forgotten; not the colon of a web address.
_TIGHT_KEY = re.compile(r"[ ]*(?:- +)*(?P<key>[^\s:#\"'\[\]{},][^:#]*):(?=[^\s/])(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Stopped:
    """Where the parser noticed a mistake (``at``), where what it was reading began (``since``), and what it had.

    ``last`` is the last value that was read whole; ``indents`` the columns of the open lists and mappings, outermost first;
    ``bracket`` the place of the innermost open bracket.
    """

    lines: Lines
    at: Place
    since: Place | None
    last: Any
    indents: tuple[int, ...]
    bracket: Place | None

    @property
    def row(self) -> str:
        """The row where the mistake was noticed."""
        return self.lines.row(self.at.line)

    @property
    def sign(self) -> str:
        """The character there; empty at the end of the text."""
        return self.row[self.at.column : self.at.column + 1]

    @property
    def is_first(self) -> bool:
        """Whether nothing but spaces stands before it in its row."""
        return not self.row[: self.at.column].strip(" ")

    def row_before(self) -> int | None:
        """The nearest row above that is neither empty nor a comment."""
        for row in reversed(range(self.at.line)):
            text = self.lines.row(row).strip()
            if text and not text.startswith("#"):
                return row
        return None

    def rest(self, place: Place | None = None) -> Span:
        """From a place (by default where the mistake was noticed) to the end of its row."""
        place = place or self.at
        return self.lines.rest(place.line, place.column)

    def one(self, place: Place | None = None) -> Span:
        """The single character there (by default where the mistake was noticed)."""
        place = place or self.at
        return self.lines.one(place.line, place.column)

    def content(self) -> Span:
        """The row where it was noticed, without the spaces around."""
        return self.lines.content(self.at.line)

    def problem(self, code: str, span: Span | None = None, *related: Span, **values: object) -> Problem:
        """A problem at ``span``, by default from where it was noticed to the end of that row."""
        return Problem(code, span=span or self.rest(), values=tuple(values.items()), related=related)


def key_row(text: str) -> re.Match[str] | None:
    """The start of a row as far as the colon of its key, or None where it has no key."""
    return _KEY.match(text, 0, _LONGEST_KEY)


def tight_key_row(text: str) -> re.Match[str] | None:
    """A row with a key whose colon has no space after it, or None."""
    return _TIGHT_KEY.match(text)
