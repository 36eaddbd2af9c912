"""One fault, one telling: a finding that another rule's finding already tells is folded under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from compact_rules.places import Path


class Told(Protocol):
    """What falls short, as far as folding looks at it."""

    @property
    def rule(self) -> str | None:
        """The id of the rule that it falls short of."""

    @property
    def item(self) -> Path | None:
        """The item that the rule was read on; None or the root for the scheme as a whole."""

    @property
    def path(self) -> Path:
        """The place to look at."""


def told_under(faults: Sequence[Told], same_fault_as: Mapping[str, tuple[str, ...]]) -> list[int | None]:
    """For each fault the position of the one that it is told under, or None where it is told in its own right.

    ``same_fault_as`` holds, for each rule, the rules that tell its faults. Only faults that fall short are to be handed in.
    """
    under: list[int | None] = [None] * len(faults)
    for at, fault in enumerate(faults):
        for other in same_fault_as.get(fault.rule or "", ()):
            found = _teller(faults, at, other)
            # Two rules that each name the other must not both fall silent.
            if found is not None and _top(under, found) != at:
                under[at] = found
                break
    return [None if parent is None else _top(under, parent) for parent in under]


def _teller(faults: Sequence[Told], at: int, rule: str) -> int | None:
    return next((n for n, other in enumerate(faults) if n != at and other.rule == rule and overlap(faults[at], other)), None)


def _top(under: Sequence[int | None], at: int) -> int:
    while (parent := under[at]) is not None:
        at = parent
    return at


def overlap(one: Told, other: Told) -> bool:
    """Whether two faults stand at the same item, one inside the other, or both at the scheme as a whole.

    Where only one stands at the whole scheme, the places that they point at decide.
    """
    left, right = one.item or (), other.item or ()
    if bool(left) != bool(right):
        left, right = one.path, other.path
        return bool(left) and bool(right) and _nested(left, right)
    return _nested(left, right)


def _nested(left: Path, right: Path) -> bool:
    shared = min(len(left), len(right))
    return left[:shared] == right[:shared]
