"""One fault, one telling: a finding that another rule's finding already tells is folded under it."""

from __future__ import annotations

from compact_rules.hints import Mapping, Protocol, Sequence
from compact_rules.places import Path


class Told(Protocol):
    """What falls short, as far as folding looks at it."""

    @property
    def rule(self) -> str | None:
        """The id of the rule that it falls short of."""

    @property
    def path(self) -> Path:
        """The place to look at."""


def told_under(faults: Sequence[Told], same_fault_as: Mapping[str, tuple[str, ...]], root: object) -> list[int | None]:
    """For each fault the position of the one that it is told under, or None where it is told in its own right.

    ``same_fault_as`` holds, for each rule, the rules that may tell its faults, and ``root`` the scheme's facts. Two faults are
    the same where their places are, or where one place holds the other; of something absent the place is the first part of its
    path that is not there. Only faults that fall short are to be handed in.
    """
    places = [_stands(fault.path, root) for fault in faults]
    by_rule: dict[str | None, _Nest] = {}
    for at, fault in enumerate(faults):
        by_rule.setdefault(fault.rule, _Nest()).add(places[at], at)
    under: list[int | None] = [None] * len(faults)
    for at, fault in enumerate(faults):
        for other in same_fault_as.get(fault.rule or "", ()):
            found = by_rule[other].first(places[at]) if other in by_rule else None
            # Two rules that each name the other must not both fall silent.
            if found is not None and _top(under, found) != at:
                under[at] = found
                break
    return [None if parent is None else _top(under, parent) for parent in under]


def _stands(path: Path, root: object) -> Path:
    """``path`` up to its first step that leads to nothing, that step included."""
    value = root
    for at, step in enumerate(path):
        if isinstance(step, int):
            value = value[step] if isinstance(value, (list, tuple)) and step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
        if value is None:
            return path[: at + 1]
    return path


class _Nest:
    """Paths, each with a position, found by place and not one by one, because a long scheme may have thousands.

    The root counts for nothing: everything lies in it.
    """

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
