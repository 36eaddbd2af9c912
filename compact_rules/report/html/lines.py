"""A line of a scheme with the place that a finding speaks of."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Callable, Mapping
from compact_rules.records import dataclass
from compact_rules.report.safe import visible

if TYPE_CHECKING:
    from compact_rules.report import wire

# The text of a file's line, by its 1-based number.
Lines = Callable[[int], str]
Sources = Mapping[str, Lines]

# What is shown of a long line before and after the place, and of a long place, in characters.
_BEFORE, _AFTER, _INSIDE = 80, 60, 200
_MOST = 160


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A source line in three parts, safe to show."""

    number: int
    before: str
    marked: str
    after: str


class Excerpts:
    """The lines of one file; each place is shown the first time only, as on a terminal."""

    def __init__(self, lines: Lines | None) -> None:
        self._lines = lines
        self._shown: set[tuple[int, int]] = set()

    def at(self, place: wire.Place | None) -> Excerpt | None:
        """The line at ``place``; None where there is none to show, or it was shown already."""
        if place is None or self._lines is None:
            return None
        mark = (place["start"]["line"], place["start"]["column"])
        if mark in self._shown:
            return None
        self._shown.add(mark)
        return excerpt(self._lines(mark[0]), place)


def excerpt(line: str, place: wire.Place) -> Excerpt:
    """``line`` around ``place``: whole where it is short."""
    start, end = place["start"], place["end"]
    first = min(start["column"] - 1, len(line))
    last = min(max(end["column"] - 1, first), len(line)) if end["line"] == start["line"] else len(line)
    before, marked, after = line[:first], line[first:last], line[last:]
    if len(line) > _MOST:
        before = before if len(before) <= _BEFORE else "…" + before[-_BEFORE:]
        marked = marked if len(marked) <= _INSIDE else marked[:_INSIDE] + "…"
        after = after if len(after) <= _AFTER else after[:_AFTER] + "…"
    return Excerpt(start["line"], _safe(before), _safe(marked), _safe(after))


def _safe(text: str) -> str:
    return visible(text.replace("\t", "    "))
