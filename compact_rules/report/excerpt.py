"""A line of the document with carets under the exact span, fitted to a width."""

from __future__ import annotations

from rich.cells import cell_len

from compact_rules.records import dataclass
from compact_rules.report.safe import visible

_TAB = 4
_ELLIPSIS = "…"
_MOST_A_CELL = 4  # characters, on the whole line: accents take no room of their own, and there may be any number of them


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A source line as it is shown, and the carets for the line below it."""

    source: str
    carets: str


def excerpt(line: str, start: int, end: int | None, width: int) -> Excerpt:
    """``line`` from its first character, or from shortly before ``start`` when it does not fit in ``width`` cells.

    ``start`` and ``end`` are 1-based columns in code points, ``end`` exclusive; None runs to the end of the line. At least one
    caret is drawn, also for an empty span or one past the end of the line.
    """
    cells = _cells(line)
    first = min(start - 1, len(cells))
    last = len(cells) if end is None else min(max(end - 1, first), len(cells))
    left = _left_edge(cells, first, last, width)
    most = _MOST_A_CELL * width
    right, used = left, len(_ELLIPSIS) if left else 0
    while right < min(len(cells), left + most) and used + _width(cells[right]) <= width - (right + 1 < len(cells)):
        used += _width(cells[right])
        right += 1
    shown = (_ELLIPSIS if left else "") + "".join(cells[left:right]) + (_ELLIPSIS if right < len(cells) else "")
    before = (1 if left else 0) + _total(cells[left:first])
    under = max(_total(cells[first : min(last, right)]), 1)
    return Excerpt(shown, " " * before + "^" * under)


def _left_edge(cells: list[str], first: int, last: int, width: int) -> int:
    """The first character to show: the line's own if the span then fits, else as far left as the span and what follows allow."""
    if _total(cells[:last]) < width or _total(cells) <= width or _total(cells[:first]) <= width // 4:
        return 0
    after = min(_total(cells[last:]), width // 4)
    room = max(width - 2 - after - _total(cells[first:last]), width // 4)
    left = first
    while left > max(first - _MOST_A_CELL * width, 0) and _total(cells[left - 1 : first]) <= room:
        left -= 1
    return left


def _cells(line: str) -> list[str]:
    """How each character is shown; a tab runs to the next multiple of four cells."""
    shown: list[str] = []
    at = 0
    for char in line:
        text = " " * (_TAB - at % _TAB) if char == "\t" else visible(char)
        shown.append(text)
        at += _width(text)
    return shown


def _width(text: str) -> int:
    return cell_len(text)


def _total(texts: list[str]) -> int:
    return sum(map(_width, texts))
