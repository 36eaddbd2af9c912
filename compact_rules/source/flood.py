"""Problems as they are found: of one kind only so many are kept, and the others counted.

Ten thousand misspelt keys have one cause. Nobody reads ten thousand lines about it, and a report must not be a hundred times as
long as what it is about.
"""

from __future__ import annotations

from compact_rules.hints import Iterable, Iterator
from compact_rules.places import Problem
from compact_rules.records import replace

MOST = 200  # of one code
MORE = "more-of-the-same"


class Problems:
    """Problems in the order in which they were found; beyond `MOST` of one code, only the first and how many there are."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._kept: list[Problem] = []
        self._counts: dict[str, int] = {}
        self._beyond: dict[str, Problem] = {}
        self.extend(problems)

    def __iter__(self) -> Iterator[Problem]:
        """Those that are kept, and then for each code with more than that one problem that says how many there are."""
        yield from self._kept
        for code, first in self._beyond.items():
            more = self._counts[code] - MOST
            yield first if more == 1 else replace(first, code=MORE, values=(("count", more),), related=())

    def __len__(self) -> int:
        """How many are kept as they are."""
        return len(self._kept)

    def add(self, problem: Problem) -> None:
        """Take a problem."""
        count = self._counts[problem.code] = self._counts.get(problem.code, 0) + 1
        if count <= MOST:
            self._kept.append(problem)
        elif count == MOST + 1:
            self._beyond[problem.code] = problem

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take several."""
        for problem in problems:
            self.add(problem)

    def counted(self, code: str) -> bool:
        """Whether another problem with this code would only be counted. If so, it has been: there is no need to make it."""
        if code not in self._beyond:
            return False
        self._counts[code] += 1
        return True
