"""Bars, as figures that a template draws in SVG. Every chart has its table, which says the same in words."""

from __future__ import annotations

from compact_rules.hints import Mapping, Sequence
from compact_rules.records import dataclass

# Below this share of the whole there is no room for the figure in a segment.
_ROOM = 7.0
_PRECISION = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a bar: its state, its figure, and where it lies, in hundredths of the bar's length."""

    state: str
    count: int
    start: float
    length: float

    @property
    def middle(self) -> float:
        """Where its figure stands."""
        return round(self.start + self.length / 2, _PRECISION)

    @property
    def roomy(self) -> bool:
        """Whether its figure fits."""
        return self.length >= _ROOM


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its label, and what it is of."""

    label: str
    segments: tuple[Segment, ...]
    of: int


def bar(label: str, counts: Mapping[str, int], states: Sequence[str], whole: int = 0) -> Bar:
    """``counts`` by state, in the order of ``states``; states without a figure are left out.

    The bar is as long as its sum is of ``whole``, or as long as there is room where that is 0.
    """
    of = sum(counts.get(state, 0) for state in states)
    whole = whole or of
    segments: list[Segment] = []
    done = 0
    for state in states:
        count = counts.get(state, 0)
        if count:
            segments.append(Segment(state, count, _share(done, whole), _share(count, whole)))
            done += count
    return Bar(label, tuple(segments), of)


def occurring(bars: Sequence[Bar], states: Sequence[str]) -> list[str]:
    """Those of ``states`` that some bar has, for the legend."""
    there = {segment.state for each in bars for segment in each.segments}
    return [state for state in states if state in there]


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, _PRECISION) if whole else 0.0
