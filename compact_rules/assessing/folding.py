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
    by_rule: dict[str | None, _Faults] = {}
    for at, fault in enumerate(faults):
        by_rule.setdefault(fault.rule, _Faults()).add(fault, at)
    under: list[int | None] = [None] * len(faults)
    for at, fault in enumerate(faults):
        for other in same_fault_as.get(fault.rule or "", ()):
            found = by_rule[other].overlapping(fault) if other in by_rule else None
            # Two rules that each name the other must not both fall silent.
            if found is not None and _top(under, found) != at:
                under[at] = found
                break
    return [None if parent is None else _top(under, parent) for parent in under]


class _Faults:
    """Where the faults of one rule stand: found by place, not one by one, because a long scheme may have thousands."""

    def __init__(self) -> None:
        self._whole = _Nest()  # rules read on the scheme as a whole, by the place that they point at
        self._items = _Nest()
        self._places = _Nest()  # of the items
        self._first_whole: int | None = None

    def add(self, fault: Told, at: int) -> None:
        if fault.item:
            self._items.add(fault.item, at)
            self._places.add(fault.path, at)
        else:
            self._whole.add(fault.path, at)
            self._first_whole = at if self._first_whole is None else self._first_whole

    def overlapping(self, fault: Told) -> int | None:
        """The first fault that stands at the same item, inside it or around it, or like it at the scheme as a whole.

        Where only one of two stands at the whole scheme, the places that they point at decide.
        """
        found = (
            (self._items.first(fault.item), self._whole.first(fault.path))
            if fault.item
            else (self._first_whole, self._places.first(fault.path))
        )
        return min((at for at in found if at is not None), default=None)


class _Nest:
    """Paths, each with a position; the root counts for nothing: everything lies in it."""

    def __init__(self) -> None:
        self._at: dict[Path, int] = {}
        self._within: dict[Path, int] = {}

    def add(self, path: Path, at: int) -> None:
        if path:
            self._at.setdefault(path, at)
            for end in range(1, len(path) + 1):
                self._within.setdefault(path[:end], at)

    def first(self, path: Path) -> int | None:
        """The first position of a path that is ``path``, lies in it or holds it."""
        around = [self._at[path[:end]] for end in range(1, len(path)) if path[:end] in self._at]
        inside = [self._within[path]] if path in self._within else []
        return min(around + inside, default=None)


def _top(under: Sequence[int | None], at: int) -> int:
    while (parent := under[at]) is not None:
        at = parent
    return at
