"""Comments that were not meant, or that only some programs would take for comments."""

from __future__ import annotations

from compact_rules.hints import Iterator
from compact_rules.patterns import Pattern
from compact_rules.places import Problem
from compact_rules.source.cover import BLANKS, Cover
from compact_rules.source.lines import Lines

_TIGHT = frozenset("\"'[],{}:|>+-0123456789")
_DOUBTFUL = Pattern(r"[\"'\[\]{},:|>+\-0-9]#|[ \t]#[^\W_]")

_OPENING = (":", "-", ",")  # a value may come after these
_SIGN = Pattern("#")


def may_mislead(text: str) -> bool:
    """Whether any ``#`` is worth a look; cheap, and False for nearly every document."""
    place = text.find("#")
    while place >= 0:
        if place and _doubtful(text[place - 1], text[place + 1 : place + 2]):
            return True
        place = text.find("#", place + 1)
    return False


def _doubtful(before: str, after: str) -> bool:
    """What `_DOUBTFUL` looks for, around one ``#``."""
    return before in _TIGHT or (before in BLANKS and after.isalnum())


def comment_problems(lines: Lines, cover: Cover) -> Iterator[Problem]:
    """A problem for every comment that stands too close to what is before it, or that seems to cut a text off."""
    found = (_in_row(lines, cover, row) for row, text in enumerate(lines.rows) if "#" in text and _DOUBTFUL.search(text))
    return (problem for problem in found if problem is not None)


def _in_row(lines: Lines, cover: Cover, row: int) -> Problem | None:
    text = lines.row(row)
    start = cover.comment_start(row)
    for match in _SIGN.finditer(text[:start]):
        owner = cover.scalar_at(row, match.start())
        if owner is None or (owner.event.style in ("|", ">") and owner.event.start_mark.line == row):
            # In the row of a block of text's mark a comment belongs to the scalar; there it may follow a space.
            if text[match.start() - 1] in BLANKS:
                return None
            return Problem("comment-needs-space", span=lines.rest(row, match.start()))
    if start is not None and _cuts(text, start, row, cover):
        return Problem("comment-cuts-text", span=lines.rest(row, start), values=(("comment", text[start:].rstrip()),))
    return None


def _cuts(text: str, start: int, row: int, cover: Cover) -> bool:
    """``see annex #5 and after`` loses its end; so does ``number: #5``. A comment that was meant has a space after its ``#``."""
    after = text[start + 1 : start + 2]
    before = text[:start].rstrip()
    if not after.isalnum() or not before:
        return False
    owner = cover.scalar_at(row, len(before) - 1)
    if owner is None:
        return before[-1] in _OPENING and after.isdecimal()
    return not owner.is_key and not owner.event.style
