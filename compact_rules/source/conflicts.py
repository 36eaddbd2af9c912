"""What git leaves in a file when two people changed the same lines and nobody has decided between them."""

from __future__ import annotations

from compact_rules.places import Problem
from compact_rules.source.lines import Lines

_MOST = 100  # rows that are told
_SIDES = ("<<<<<<<", "|||||||", ">>>>>>>")
_MIDDLE = "======="


def conflict_problem(lines: Lines) -> Problem | None:
    """The problem of a text with git's marks of two versions, at the first of them; the others are related. None without."""
    marked = [row for row, line in enumerate(lines.rows) if _is_mark(line)][:_MOST]
    if not marked:
        return None
    first, *others = [lines.content(row) for row in marked]
    return Problem("merge-conflict", span=first, values=(("marker", lines.row(marked[0])[:7]),), related=tuple(others))


def _is_mark(line: str) -> bool:
    """Whether a row begins with seven of one sign at the very margin, as no row of a scheme's own does."""
    if line.startswith(_SIDES):
        return line[7:8] in ("", " ")
    return line.rstrip() == _MIDDLE
