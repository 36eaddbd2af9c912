"""Dates are ISO dates of real days; any other is told what is wrong, with the cure where it is certain."""

from __future__ import annotations

from datetime import date

import pytest

from compact_rules.scheme.dates import parse_date
from compact_rules.scheme.faults import Fault, fault


def test_an_iso_date_is_a_day():
    assert parse_date("2028-02-29") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2027-02-29", fault("date-no-such-day", value="2027-02-29")),
        ("2027-13-01", fault("date-no-such-day", value="2027-13-01")),
        ("31/02/2027", fault("date-no-such-day", value="31/02/2027")),
        ("0202-03-31", fault("date-out-of-range", value="0202-03-31")),
        ("2027", fault("date-incomplete", value="2027")),
        (2027, fault("date-incomplete", value="2027")),
        ("2027-03", fault("date-incomplete", value="2027-03")),
        ("March 2027", fault("date-incomplete", value="March 2027")),
        ("Mawrth 2027", fault("date-incomplete", value="Mawrth 2027")),
        ("31/03/2027", fault("date-not-iso", value="31/03/2027", suggestion="2027-03-31")),
        ("31.3.27", fault("date-not-iso", value="31.3.27", suggestion="2027-03-31")),
        ("3/4/2027", fault("date-not-iso", value="3/4/2027", suggestion="2027-04-03")),
        ("31 March 2027", fault("date-not-iso", value="31 March 2027", suggestion="2027-03-31")),
        ("31st of March 2027", fault("date-not-iso", value="31st of March 2027", suggestion="2027-03-31")),
        ("March 31, 2027", fault("date-not-iso", value="March 31, 2027", suggestion="2027-03-31")),
        ("31 Mawrth 2027", fault("date-not-iso", value="31 Mawrth 2027", suggestion="2027-03-31")),
        ("1af o Fai 2027", fault("date-not-iso", value="1af o Fai 2027", suggestion="2027-05-01")),
        ("20270331", fault("date-not-iso", value="20270331", suggestion="2027-03-31")),
        ("2027-3-1", fault("date-not-iso", value="2027-3-1", suggestion="2027-03-01")),
        ("2027-03-31T00:00:00Z", fault("date-not-iso", value="2027-03-31T00:00:00Z", suggestion="2027-03-31")),
        ("ongoing", fault("unreadable-date", value="ongoing")),
        ("Spring 2027", fault("unreadable-date", value="Spring 2027")),
        ("٢٠٢٧-٠٣-٣١", fault("date-not-iso", value="٢٠٢٧-٠٣-٣١", suggestion="2027-03-31")),
        (True, fault("unreadable-date", value="true")),
        (20.27, fault("unreadable-date", value="20.27")),
        ([], fault("unreadable-date", value="[]")),
        ("", fault("blank")),
        ("tbc", fault("placeholder", text="tbc")),
    ],
)
def test_what_is_wrong_is_said(written: object, expected: Fault):
    assert parse_date(written) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [("Friday 29 January 2027", "2027-01-29"), ("Dydd Gwener 29 Ionawr 2027", "2027-01-29"), ("2027 01 29", "2027-01-29")],
)
def test_other_forms_of_a_day(text: str, day: str):
    assert parse_date(text) == fault("date-not-iso", value=text, suggestion=day)


@pytest.mark.parametrize("text", ["26-06-01", "2027-029", "202711", "2027111", "Sunday " * 5_000])
def test_no_day_is_suggested_where_two_may_be_meant(text: str):
    found = parse_date(text)
    assert isinstance(found, Fault)
    assert found.code == "unreadable-date"


@pytest.mark.parametrize("text", ["2027-01-29\n", " 2027-01-29 "])
def test_space_around_a_day_is_nothing(text: str):
    assert parse_date(text) == date(2027, 1, 29)
