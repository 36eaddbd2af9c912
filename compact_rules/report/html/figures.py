"""The figures of one scheme: outcomes counted by what they count towards, and by heading."""

from __future__ import annotations

from collections import Counter

from compact_rules.hints import TYPE_CHECKING, Any, Callable, Mapping, Sequence
from compact_rules.records import dataclass
from compact_rules.report.html.book import TIERS, VERDICTS, Book
from compact_rules.report.html.charts import Bar, bar

if TYPE_CHECKING:
    from compact_rules.report import wire


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of counts: figures by state, and their sum."""

    key: str
    counts: Mapping[str, int]
    of: int


@dataclass(frozen=True, slots=True)
class Table:
    """Figures by state, as a table and as bars: the states that occur, and a row for each name."""

    rows: Sequence[Row]
    bars: Sequence[Bar]
    names: Mapping[str, str]


def by_tier(scheme: wire.Scheme) -> list[Row]:
    """How many rules of each tier have each verdict."""
    return _rows(scheme, TIERS, lambda outcome: outcome["tier"])


def by_heading(scheme: wire.Scheme, book: Book) -> list[Row]:
    """How many rules under each heading have each verdict."""
    return _rows(scheme, tuple(book.headings), lambda outcome: outcome["requirement"])


def heading_bars(rows: list[Row], book: Book) -> list[Bar]:
    """A bar for each heading, as long as it has rules."""
    most = max((row.of for row in rows), default=0)
    return [bar(book.headings[row.key], row.counts, VERDICTS, most) for row in rows]


def _rows(scheme: wire.Scheme, keys: tuple[str, ...], key: Callable[[wire.Outcome], str]) -> list[Row]:
    counts: dict[str, Counter[str]] = {each: Counter() for each in keys}
    for outcome in scheme["outcomes"]:
        counts[key(outcome)][outcome["verdict"]] += 1
    return [Row(each, found, found.total()) for each, found in counts.items() if found]


def table(counts: Mapping[str, Counter[str]], names: Mapping[str, str], states: Sequence[str]) -> Table:
    """``counts`` as a table with a bar for each row, as long as its sum is of the largest."""
    rows = [Row(key, found, found.total()) for key, found in counts.items()]
    most = max((row.of for row in rows), default=0)
    return Table(rows, [bar(names[row.key], row.counts, states, most) for row in rows], names)


def counter(counts: Mapping[Any, Any]) -> Counter[str]:
    """Figures by state; the wire model's mappings have narrower keys, or are records."""
    return Counter({str(state): int(count) for state, count in counts.items()})
