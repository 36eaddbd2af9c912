"""Characters that do harm where they stand: found, made readable, and judged by what they stand in."""

from __future__ import annotations

from itertools import islice

from compact_rules.hints import TYPE_CHECKING, Iterable
from compact_rules.places import Problem
from compact_rules.records import dataclass
from compact_rules.source.characters import (
    BULLETS,
    HIDDEN_STARTS,
    INVISIBLE,
    LINE_SEPARATORS,
    SPACES,
    SUSPECT,
    character_values,
    is_invisible,
    kind_of,
)
from compact_rules.source.cover import Cover, Watched
from compact_rules.source.lines import Lines

if TYPE_CHECKING:
    import re

_SHOWN = 100  # places of one character; beyond that they are only counted
_BLANKS = frozenset(" \t") | SPACES | INVISIBLE
_AFTER_A_COLON = _BLANKS | {""}
_BULLETS = BULLETS | {"*"}


@dataclass(frozen=True, slots=True)
class Suspect:
    """One suspect character and its place, from 0."""

    row: int
    column: int
    sign: str


def find_suspects(lines: Lines, most: int) -> tuple[Suspect, ...]:
    """Every suspect character of the text, but no more than ``most``; for nearly every text none, after one search."""
    if _innocent(lines.text) or SUSPECT.search(lines.text) is None:
        return ()
    found = (
        Suspect(row, match.start(), match.group()) for row, text in enumerate(lines.rows) for match in SUSPECT.finditer(text)
    )
    return tuple(islice(found, most))


def _innocent(text: str) -> bool:
    """Whether it is plain at once that nothing in ``text`` is suspect: all of it can be printed, but for its line ends."""
    if not text.replace("\n", "").isprintable() or "\ufffd" in text or "\ufffc" in text:
        return False
    return text.isascii() or not _may_hide(text.encode())


def _may_hide(data: bytes) -> bool:
    return any(start in data for start in HIDDEN_STARTS)


def too_many(lines: Lines, suspect: Suspect, limit: int) -> Problem:
    """The problem of a text with more suspect characters than the limit, at one beyond it."""
    return Problem("too-many-suspects", span=lines.one(suspect.row, suspect.column), values=(("limit", limit),))


def readable(text: str) -> str:
    """The text with every character that the parsers refuse or disagree about replaced by one that they take as text.

    One for one, so that every place stays the same. What was replaced is reported in any case.
    """
    return SUSPECT.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    sign = match.group()
    if sign in LINE_SEPARATORS:
        return " "
    if sign == "\ufeff":
        return "\u200b"
    return "\ufffd" if kind_of(sign) == "control-character" else sign


def mended(text: str, wrong: Iterable[Suspect], sign: str) -> str:
    """The text with ``sign`` in the place of each of these characters."""
    rows = [list(row) for row in Lines(text).rows]
    for each in wrong:
        rows[each.row][each.column] = sign
    return "\n".join("".join(row) for row in rows)


def _is_later(sign: str) -> bool:
    """Whether it is judged by where it stands; the others do harm anywhere."""
    return sign in SPACES or is_invisible(sign)


def harmful_anywhere(suspects: Iterable[Suspect]) -> list[Suspect]:
    """Those that do harm wherever they stand."""
    return [each for each in suspects if not _is_later(each.sign)]


def in_syntax(lines: Lines, suspects: Iterable[Suspect], cover: Cover) -> list[Suspect]:
    """Those that stand where YAML's own signs do: in the indentation, after a hyphen, around a colon; not in quoted text."""
    structure: dict[int, tuple[range, range]] = {}
    found = []
    for each in suspects:
        if not _is_later(each.sign) or cover.is_quoted(each.row, each.column):
            continue
        if each.row not in structure:
            structure[each.row] = _structure(lines.row(each.row))
        if any(each.column in part for part in structure[each.row]):
            found.append(each)
    return found


def bullets(lines: Lines, cover: Cover) -> list[Suspect]:
    """Bullets and long dashes that begin a row as a list's hyphen would; not in quoted text."""
    found = []
    for row, text in enumerate(lines.rows):
        column = len(text) - len(text.lstrip(" "))
        sign = text[column : column + 1]
        if sign in _BULLETS and text[column + 1 : column + 2] in _BLANKS and not cover.is_quoted(row, column):
            found.append(Suspect(row, column, sign))
    return found


def _structure(text: str) -> tuple[range, range]:
    """The columns of a row's indentation and hyphens, and those of the blanks around its first colon."""
    lead = _blanks_from(text, 0)
    while text[lead : lead + 1] == "-" and text[lead + 1 : lead + 2] in _BLANKS:
        lead = _blanks_from(text, lead + 1)
    colon = text.find(":")
    while colon >= 0 and text[colon + 1 : colon + 2] not in _AFTER_A_COLON:
        colon = text.find(":", colon + 1)
    if colon < 0:
        return range(lead), range(lead)
    before = len(text[lead:colon].rstrip("".join(_BLANKS))) + lead
    return range(lead), range(before, _blanks_from(text, colon + 1))


def _blanks_from(text: str, column: int) -> int:
    while column < len(text) and text[column] in _BLANKS:
        column += 1
    return column


def in_values(suspects: Iterable[Suspect], cover: Cover) -> list[Suspect]:
    """Those in keys, at the edge of a text, or in a word without spaces such as an identifier.

    In running text and in comments they are harmless.
    """
    words: dict[int, bool] = {}
    return [each for each in suspects if _is_later(each.sign) and _spoils(each, cover.scalar_at(each.row, each.column), words)]


def _spoils(suspect: Suspect, owner: Watched | None, words: dict[int, bool]) -> bool:
    if owner is None:
        return False
    if owner.is_key:
        return True
    if owner.event.style in ("|", ">"):
        return False
    if _is_edge(suspect, owner):
        return True
    if not is_invisible(suspect.sign):
        return False
    known = words.get(id(owner))
    if known is None:
        known = words[id(owner)] = not any(sign.isspace() for sign in owner.event.value)
    return known


def _is_edge(suspect: Suspect, owner: Watched) -> bool:
    """Whether it is the first or last character of the text, inside its quotation marks."""
    inside = 1 if owner.event.style else 0
    start, end = owner.event.start_mark, owner.event.end_mark
    place = (suspect.row, suspect.column)
    return place in ((start.line, start.column + inside), (end.line, end.column - inside - 1))


def suspect_problems(lines: Lines, suspects: Iterable[Suspect]) -> list[Problem]:
    """One problem for each different character: its first place, and its others as related ones."""
    places: dict[str, list[Suspect]] = {}
    for each in suspects:
        places.setdefault(each.sign, []).append(each)
    return [_problem(lines, sign, found) for sign, found in places.items()]


def _problem(lines: Lines, sign: str, found: list[Suspect]) -> Problem:
    spans = [lines.one(each.row, each.column) for each in found[:_SHOWN]]
    code = "bullet" if sign in _BULLETS else kind_of(sign)
    return Problem(code, span=spans[0], values=character_values(sign, len(found)), related=tuple(spans[1:]))
