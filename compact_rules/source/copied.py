"""What was copied into a file with its lines, and is no part of them: an e-mail's signs, line numbers, fences."""

from __future__ import annotations

import re

from compact_rules.places import Problem
from compact_rules.source.stopped import Stopped

# At the margin of a row nothing of a scheme's own begins so: an e-mail that quotes, and a list of changes.
_SIGNS = (">", "+")
_NUMBER = re.compile(r" *(?P<number>\d{1,6})(?:[.:)|]| *(?= |$))")
_FEWEST_NUMBERED = 2
# Rows that part or explain something in other kinds of text: Markdown, web pages, programs.
_NO_REMARKS = ("```", "~~~", "***", "___", "--", "==", "//", "/*", "<!--", ";")


def copied_signs(stopped: Stopped) -> Problem | None:
    """The problem of rows that begin with what was copied with them, at the first of them; None where they do not."""
    for sign in _SIGNS:
        if stopped.row.startswith(sign):
            return stopped.problem("copied-signs", stopped.lines.content(_first_with(stopped, sign)), sign=sign, number="")
    number = _first_number(stopped)
    return stopped.problem("copied-signs", stopped.lines.content(0), sign="", number=number) if number else None


def _first_with(stopped: Stopped, sign: str) -> int:
    """The first of the rows that begin with ``sign``, with none of another kind between them and where the parser stopped."""
    row = stopped.at.line
    while row and stopped.lines.row(row - 1).startswith(sign):
        row -= 1
    return row


def _first_number(stopped: Stopped) -> str:
    """The number of the first row, where every row as far as the parser came begins with the next one; otherwise empty.

    From the first row on: within a text a list may well be numbered.
    """
    last = max(stopped.at.line, _FEWEST_NUMBERED - 1)
    found = [_NUMBER.match(row) for row in stopped.lines.rows[: last + 1]]
    numbers = [int(match["number"]) for match in found if match]
    counted = bool(numbers) and numbers == list(range(numbers[0], numbers[0] + last + 1))
    return str(numbers[0]) if counted else ""


def no_remark(stopped: Stopped, row: int) -> Problem | None:
    """The problem of a row that parts two parts, or is a remark, in another kind of text than this; None of any other row."""
    text = stopped.lines.row(row).strip()
    if not text.startswith(_NO_REMARKS):
        return None
    return stopped.problem("syntax-no-remark", stopped.lines.content(row), text=text)


def table(stopped: Stopped, row: int) -> Problem | None:
    """The problem of a row of a table that is drawn with upright strokes; None of any other row."""
    text = stopped.lines.row(row).strip()
    return stopped.problem("syntax-table", stopped.lines.content(row)) if text[:1] == "|" == text[1:][-1:] else None
