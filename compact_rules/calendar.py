"""Dates, and lengths of time in the units that people agree on.

Working days, calendar days (a week is seven) and months (a year is twelve) are kinds: lengths of one kind have an exact
order. Across kinds nothing is compared silently: `compare` answers only when every reading of both lengths gives the same answer.
"""

from __future__ import annotations

from compact_rules.days import date, timedelta
from compact_rules.hints import Literal
from compact_rules.records import dataclass

Unit = Literal["days", "weeks", "months", "years", "working_days"]
Kind = Literal["days", "months", "working_days"]

_SIZE: dict[Unit, tuple[Kind, int]] = {
    "days": ("days", 1),
    "weeks": ("days", 7),
    "months": ("months", 1),
    "years": ("months", 12),
    "working_days": ("working_days", 1),
}


@dataclass(frozen=True, slots=True)
class Duration:
    """``count`` of ``unit``, as it was written: 12 weeks stays 12 weeks. ``count`` is at least 1."""

    count: int
    unit: Unit

    @property
    def kind(self) -> Kind:
        """What lengths this one can be compared with exactly."""
        return _SIZE[self.unit][0]

    @property
    def size(self) -> int:
        """The length in its kind's own unit: days, months or working days."""
        return self.count * _SIZE[self.unit][1]


def compare(left: Duration, right: Duration) -> int | None:
    """-1, 0 or 1 as ``left`` is shorter than, as long as, or longer than ``right``.

    None when the kinds differ and the answer would depend on which months are meant; always None between working days and
    any other kind, because bank holidays and local closures decide it.
    """
    if left.kind == right.kind:
        return (left.size > right.size) - (left.size < right.size)
    if "working_days" in (left.kind, right.kind):
        return None
    low_left, high_left = _days(left)
    low_right, high_right = _days(right)
    if high_left < low_right:
        return -1
    if low_left > high_right:
        return 1
    return None


def add(start: date, length: Duration, sign: Literal[1, -1] = 1) -> date | None:
    """``start`` plus (or minus) ``length``, rounded to the end of the month: 31 January + 1 month is 28 or 29 February.

    None where the calendar does not decide it: working days, or a year outside 1 to 9999.
    """
    try:
        if length.kind == "days":
            return start + timedelta(days=sign * length.size)
        if length.kind == "working_days":
            return None
        months = start.year * 12 + start.month - 1 + sign * length.size
        year, month = divmod(months, 12)
        return date(year, month + 1, min(start.day, _last_day(year, month + 1)))
    except (OverflowError, ValueError):
        return None


def _last_day(year: int, month: int) -> int:
    """The number of the month's last day."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LAST_DAYS[month - 1]


_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _days(length: Duration) -> tuple[int, int]:
    """The fewest and the most calendar days that ``length`` can last."""
    if length.kind == "days":
        return length.size, length.size
    if length.size > 48:  # beyond four years the exact bounds no longer matter
        return length.size * 28, length.size * 31
    spans = [_MONTH_STARTS[i + length.size] - _MONTH_STARTS[i] for i in range(48)]
    return min(spans), max(spans)


# The first days of eight years' months: every run of up to four years, starting in any month, stands among them.
_MONTH_STARTS = [date(2001 + i // 12, i % 12 + 1, 1).toordinal() for i in range(97)]
