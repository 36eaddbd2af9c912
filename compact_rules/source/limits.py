"""How much of a document is read before it is refused."""

from __future__ import annotations

from compact_rules.places import Position, Problem, Span
from compact_rules.records import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest document that is read. Each bound is checked before the work that it bounds is done.

    ``size`` is in bytes. ``depth`` counts lists and mappings inside one another. ``nodes`` counts every key, value, list and
    mapping, and what an alias stands for each time it is used. ``digits`` are those of one number, ``letters`` those of one text,
    ``marks`` the accents on one letter, one after another. ``suspects`` counts the characters of the whole text that may do harm.
    """

    size: int = 4 * 1024 * 1024
    depth: int = 64
    nodes: int = 250_000
    digits: int = 30
    letters: int = 200_000
    marks: int = 100
    suspects: int = 200_000


LIMITS = Limits()


def too_much_to_judge(rule: str) -> Problem:
    """The problem of a document that is within the limits and would take too long to judge, by ``rule`` above all."""
    top = Position(1, 1)
    return Problem("too-much-to-judge", span=Span(top, top), values=(("rule", rule),))
