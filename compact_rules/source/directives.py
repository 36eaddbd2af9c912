"""Lines with ``%`` before the document: only the version of YAML may be named, and only 1.1 or 1.2."""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.places import Problem
from compact_rules.source.lines import Lines

_VERSION = Pattern(r"%YAML +1\.[12] *(?: #.*)?")


def directive_problem(lines: Lines) -> Problem | None:
    """The first directive that is not understood, or None. The parsers disagree about them, so they are judged here."""
    for row, text in enumerate(lines.rows):
        if text.startswith("%"):
            if _VERSION.fullmatch(text) is None:
                return Problem("directive", span=lines.content(row), values=(("directive", text.split(" ")[0]),))
        elif text.strip() and not text.lstrip().startswith("#"):
            return None
    return None
