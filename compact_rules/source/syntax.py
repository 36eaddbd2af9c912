"""What is wrong where the parser stops, in a code that a drafting officer can be told about in plain words."""

from __future__ import annotations

from typing import Any

from compact_rules.places import Problem
from compact_rules.source.build import Builder


def syntax_problem(fault: Any, builder: Builder) -> Problem:
    """The problem for a parser's exception, at the place where the mistake is rather than where it was noticed."""
    mark = fault.problem_mark or fault.context_mark
    return Problem("syntax", span=builder.lines.rest(mark.line, mark.column), values=(("expected", str(fault.problem)),))
