"""Characters that nobody sees, written in quotation marks by their number: ``"coun\\u200bcil"``.

As they stand in the text they are found with all others (`suspects`). Written so they are not, and would make one word of two.
"""

from __future__ import annotations

from compact_rules.hints import Any
from compact_rules.patterns import Pattern
from compact_rules.places import Span
from compact_rules.source.characters import SPACES, SUSPECT, is_invisible
from compact_rules.source.lines import Lines

_ESCAPE = Pattern(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(_)|.)")
_SPACE = ord("\xa0")  # what is written \_


def unseen_escape(lines: Lines, event: Any, is_key: bool) -> tuple[str, Span] | None:
    """The first such character that spoils the text of ``event``, and where it is written; None for nearly every text.

    As with those that stand in the text, it spoils a key, the edge of a text, and a word without spaces.
    """
    text: str = event.value
    if text.isascii() or event.style != '"':
        return None
    sign = next((sign for sign in SUSPECT.findall(text) if _spoils(sign, text, is_key)), "")
    return _written(lines, event, sign) if sign else None


def _spoils(sign: str, text: str, is_key: bool) -> bool:
    at_edge = not is_key and sign in (text[0], text[-1]) and (sign in SPACES or is_invisible(sign))
    return at_edge or (is_invisible(sign) and (is_key or not any(map(str.isspace, text))))


def _written(lines: Lines, event: Any, sign: str) -> tuple[str, Span] | None:
    """``sign`` and the place of its number; None where it stands as itself, which is told as such."""
    start, end = event.start_mark, event.end_mark
    for row in range(start.line, end.line + 1):
        first = start.column + 1 if row == start.line else 0
        inside = lines.row(row)[first : end.column if row == end.line else None]
        for match in _ESCAPE.finditer(inside):
            number = next((int(digits, 16) for digits in match.groups()[:3] if digits), _SPACE if match[4] else -1)
            if number == ord(sign):
                return sign, lines.span(row, first + match.start(), first + match.end())
    return None
