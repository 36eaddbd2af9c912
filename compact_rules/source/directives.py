"""Lines with ``%`` before the document: only the version of YAML may be named, and only 1.1 or 1.2."""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.places import Problem
from compact_rules.source.lines import Lines

_VERSION = Pattern(r"%YAML +1\.[12] *(?: #.*)?")


def directive_problem(lines: Lines) -> Problem | None:
    """The first directive that is not understood, or None. The parsers disagree about them, so they are judged here.

    Nor is the version understood where it is named twice, or where no three hyphens begin the document below it.
    """
    named: int | None = None
    for row, text in enumerate(lines.rows):
        if text.startswith("%"):
            if named is not None or _VERSION.fullmatch(text) is None:
                return _problem(lines, row)
            named = row
        elif text.strip() and not text.lstrip().startswith("#"):
            if text[:4].rstrip() == "---":
                return None
            break
    return None if named is None else _problem(lines, named)


def _problem(lines: Lines, row: int) -> Problem:
    return Problem("directive", span=lines.content(row), values=(("directive", lines.row(row).split()[0]),))
