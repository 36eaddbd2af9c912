"""Month arithmetic, and lengths of time that may or may not be compared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_rules.calendar import Duration, add, compare


@pytest.mark.parametrize(
    ("start", "length", "sign", "expected"),
    [
        (date(2026, 1, 31), Duration(1, "months"), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), Duration(1, "months"), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), Duration(1, "years"), 1, date(2025, 2, 28)),
        (date(2026, 3, 31), Duration(1, "months"), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), Duration(2, "months"), -1, date(2025, 11, 15)),
        (date(2026, 6, 30), Duration(12, "weeks"), 1, date(2026, 9, 22)),
        (date(2026, 6, 30), Duration(10, "days"), -1, date(2026, 6, 20)),
        (date(2026, 6, 30), Duration(10, "working_days"), 1, None),
        (date(9999, 12, 1), Duration(1, "months"), 1, None),
        (date(9999, 12, 31), Duration(1, "days"), 1, None),
    ],
)
def test_add(start: date, length: Duration, sign: int, expected: date | None) -> None:
    assert add(start, length, sign) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Duration(12, "weeks"), Duration(84, "days"), 0),
        (Duration(1, "years"), Duration(12, "months"), 0),
        (Duration(6, "weeks"), Duration(12, "months"), -1),
        (Duration(52, "weeks"), Duration(12, "months"), -1),
        (Duration(53, "weeks"), Duration(12, "months"), 1),
        (Duration(30, "days"), Duration(1, "months"), None),
        (Duration(12, "weeks"), Duration(3, "months"), -1),
        (Duration(13, "weeks"), Duration(3, "months"), None),
        (Duration(20, "working_days"), Duration(28, "days"), None),
        (Duration(1, "working_days"), Duration(10, "years"), None),
        (Duration(20, "working_days"), Duration(21, "working_days"), -1),
        (Duration(2000, "days"), Duration(600, "months"), -1),
    ],
)
def test_compare(left: Duration, right: Duration, expected: int | None) -> None:
    assert compare(left, right) == expected


_LENGTHS = st.builds(Duration, st.integers(1, 60), st.sampled_from(["days", "weeks", "months", "years"]))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), _LENGTHS, _LENGTHS)
def test_a_certain_comparison_is_true_from_every_day(start: date, left: Duration, right: Duration) -> None:
    ordered = compare(left, right)
    ends = add(start, left), add(start, right)
    assert ends[0] is not None
    assert ends[1] is not None
    if ordered == -1:
        assert ends[0] <= ends[1]
    elif ordered == 1:
        assert ends[0] >= ends[1]
    elif ordered == 0:
        assert ends[0] == ends[1]


@given(_LENGTHS, _LENGTHS)
def test_comparison_turns_round(left: Duration, right: Duration) -> None:
    there, back = compare(left, right), compare(right, left)
    assert there == (None if back is None else -back)
