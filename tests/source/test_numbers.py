"""Numbers remember how they were written."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from compact_rules.source.scalars import Doubt, PlainFloat, PlainInt, plain
from compact_rules.source.tree import load


@pytest.mark.parametrize(("raw", "value"), [("1.10", 1.1), ("+5", 5), ("0x1F", 31), ("-0", 0), ("1.", 1.0), (".5", 0.5)])
def test_raw(raw: str, value: float) -> None:
    number = load(f"a: {raw}\n".encode()).data["a"]
    assert isinstance(number, (PlainInt, PlainFloat))
    assert (number, number.raw) == (value, raw)
    for same in (copy.deepcopy(number), pickle.loads(pickle.dumps(number))):
        assert (same, same.raw, type(same)) == (value, raw, type(number))
    assert json.loads(json.dumps(number)) == value


def test_the_limit_of_digits_is_checked_before_the_number_is_made() -> None:
    assert plain("9" * 30, 30) == int("9" * 30)
    assert plain("+" + "9" * 30, 30) == int("9" * 30)
    assert plain("9" * 31, 30) == Doubt("too-many-digits", (("digits", 31), ("limit", 30)))
    assert getattr(plain("9" * 5000, 30), "code", None) == "too-many-digits"
    assert getattr(plain("0x" + "f" * 5000, 30), "code", None) == "too-many-digits"
    assert getattr(plain("1." + "0" * 40, 30), "code", None) == "too-many-digits"


def test_what_a_number_would_be_elsewhere_is_worked_out_up_to_the_limit_of_digits() -> None:
    doubts = [plain("0" + "7" * count, 30) for count in (29, 30)]
    assert doubts == [
        Doubt("ambiguous-number", (("text", "0" + "7" * 29), ("form", "leading-zero"), ("elsewhere", str(8**29 - 1)))),
        Doubt("ambiguous-number", (("text", "0" + "7" * 30), ("form", "leading-zero"), ("elsewhere", ""))),
    ]


def test_no_value_is_a_date() -> None:
    assert load(b"a: 2026-02-30\nb: 2026-01-01T10:00:00Z\n").data == {"a": "2026-02-30", "b": "2026-01-01T10:00:00Z"}
