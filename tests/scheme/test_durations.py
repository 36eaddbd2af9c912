"""Lengths of time as people write them, in both languages; what cannot be held to is refused with its reason."""

from __future__ import annotations

import pytest

from compact_rules.calendar import Duration, Unit
from compact_rules.scheme.durations import parse_duration, parse_longest, parse_shortest
from compact_rules.scheme.faults import Fault, fault

READ: dict[tuple[int, Unit], str] = {
    (
        3,
        "months",
    ): "3 months|three months|every 3 months|every three months|Every  3 Months.|quarterly|every quarter|P3M|p3m|3 mis|"
    "tri mis|bob 3 mis|bob tri mis|bob chwarter|yn chwarterol|four times a year|pedair gwaith y flwyddyn|at least quarterly|"
    "4 times a year|"
    "at least every 3 months|every 3 months or more often if needed|3 calendar months|3-month|4x a year|4 x per year|4 × a year|"
    "4 gwaith y flwyddyn|4 times yearly|at least 4 times a year|o leiaf 4 gwaith y flwyddyn|4x/year|4 gwaith bob blwyddyn",
    (
        2,
        "months",
    ): "every two months|every two months (more frequently if required)|every other month|dau fis|bob dau fis|bob deufis|"
    "bob yn ail fis|six times a year|bob dau fis, neu'n amlach os oes angen",
    (
        1,
        "months",
    ): "12 times a year|twelve times a year|12 gwaith y flwyddyn|deuddeg gwaith y flwyddyn|month|every month|"
    "monthly|a month|one month|1 month|bob mis|yn fisol|mis|un mis|once a month|unwaith y mis|P1M",
    (6, "months"): "twice a year|2 times a year|2x a year|2 waith y flwyddyn|2 gwaith y flwyddyn|"
    "every six months|half-yearly|six-monthly|ddwywaith y flwyddyn|bob chwe mis|bob hanner blwyddyn",
    (4, "months"): "three times a year|tair gwaith y flwyddyn|3 times a year|3 gwaith y flwyddyn",
    (11, "months"): "eleven months|un ar ddeg mis",
    (18, "months"): "18 months|P1Y6M|1 year and 6 months|one year, six months|blwyddyn a chwe mis|deunaw mis",
    (
        1,
        "years",
    ): "annually|yearly|every year|once a year|at least annually|at least once a year|P1Y|1 year|yn flynyddol|bob blwyddyn|"
    "blwyddyn|unwaith y flwyddyn|o leiaf unwaith y flwyddyn|1 time a year|1x a year",
    (2, "years"): "2 years|every two years|biennially|dwy flynedd|bob dwy flynedd|bob yn ail flwyddyn|once every two years",
    (5, "years"): "5 years|pum mlynedd|bum mlynedd|5 mlynedd",
    (12, "weeks"): "12 weeks|twelve weeks|12-week|P12W|12 wythnos|deuddeg wythnos|o fewn 12 wythnos",
    (2, "weeks"): "2 weeks|fortnightly|a fortnight|every fortnight|pythefnos|bob pythefnos|bob yn ail wythnos",
    (20, "working_days"): "20 working days|twenty working days|within 20 working days|20 business days|20 diwrnod gwaith|"
    "ugain diwrnod gwaith|20 o ddiwrnodau gwaith|o fewn 20 diwrnod gwaith|not more than 20 working days",
    (10, "working_days"): "10 working days|10 working-days|deng niwrnod gwaith|deg diwrnod gwaith",
    (28, "days"): "28 days|28 calendar days|P28D|28 diwrnod|28 diwrnod calendr|28 o ddiwrnodau",
}

REFUSED = {
    "duration-no-unit": "3|three|20.5",
    "duration-abbreviated": "18mo|3m|6 m|2w|3 yrs|10wd",
    "duration-ambiguous": "bimonthly|biannually|bi-weekly",
    "duration-vague": "regularly|as soon as possible|ongoing|yn rheolaidd|cyn gynted â phosibl|parhaus|reasonable notice",
    "duration-hedged": "about three months|about 4 times a year|tua 4 gwaith y flwyddyn|"
    "up to 3 months|every two months where possible|12 weeks if possible|tua thri mis|"
    "hyd at 3 mis|bob mis lle bo modd",
    "duration-range": "3-6 months|3 to 6 months|3 neu 4 mis",
    "duration-mixed": "P1M3D|P1Y2W|P1W1D",
    "duration-not-whole": "1.5 years|2,5 weeks",
    "duration-zero": "0 days|P0D|0 months",
    "duration-negative": "-3 months|minus 3 months",
    "duration-too-long": "99999 days|P99999D",
    "unreadable-duration": "next meeting|PT3H|five times a year|5 times a year|5 gwaith y flwyddyn|0 times a year|3 parsecs|P",
    "placeholder": "tbc|(to be agreed)|i'w gytuno|i’w gadarnhau",
    "blank": "| ",
}


@pytest.mark.parametrize(
    ("written", "expected"), [(text, Duration(*size)) for size, texts in READ.items() for text in texts.split("|")]
)
def test_a_length_is_read_in_the_unit_it_was_written_in(written: str, expected: Duration):
    assert parse_duration(written) == expected


@pytest.mark.parametrize(("written", "code"), [(text, code) for code, texts in REFUSED.items() for text in texts.split("|")])
def test_what_cannot_be_held_to_is_refused_with_its_reason(written: str, code: str):
    outcome = parse_duration(written)
    assert isinstance(outcome, Fault)
    assert outcome.code == code


@pytest.mark.parametrize("value", [3, 1.5])
def test_a_number_alone_has_no_unit(value: float):
    assert parse_duration(value) == fault("duration-no-unit", value=str(value))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(True, "true"), (["a", [1], 2, True, 4], "[a, …, 2, true, …]"), ({"months": 3}, "months: …"), ("x" * 200, "x" * 59 + "…")],
)
def test_anything_else_is_no_length(value: object, shown: str):
    assert parse_duration(value) == fault("unreadable-duration", value=shown)


@pytest.mark.parametrize(
    "text",
    [
        *("at least 3 months", "not less than 12 weeks", "o leiaf 3 mis", "At least a year"),
        *("3 months minimum", "12 weeks (minimum)", "3 months at least", "3 Months Minimum.", "a minimum of 3 months"),
        *("minimum 12 weeks", "3 mis o leiaf", "isafswm o 3 mis", "3 mis ar y lleiaf", "three months, at least"),
    ],
)
def test_how_long_at_least_is_not_how_long_at_most(text: str):
    assert parse_longest(text) == fault("duration-not-most", value=text)
    assert isinstance(parse_shortest(text), Duration)
    assert isinstance(parse_duration(text), Duration)


@pytest.mark.parametrize(
    "text",
    [
        *("within 12 weeks", "no more than 12 weeks", "up to 12 weeks", "o fewn 12 wythnos", "dim mwy na mis"),
        *("12 weeks maximum", "12 weeks at most", "a maximum of 12 weeks", "12 wythnos ar y mwyaf", "uchafswm o 12 wythnos"),
    ],
)
def test_how_long_at_most_is_not_how_long_at_least(text: str):
    assert parse_shortest(text) == fault("duration-not-least", value=text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "at least every 3 months",
            "at least quarterly",
            "at least 4 times a year",
            "o leiaf bob 3 mis",
            "at least six-monthly",
        ),
        *("quarterly at least", "every 3 months minimum", "bob 3 mis o leiaf", "4 times a year minimum"),
    ],
)
def test_how_often_at_least_is_how_long_at_most(text: str):
    assert isinstance(parse_longest(text), Duration)


@pytest.mark.parametrize(
    "text", ["at least tbc", "at least", "within reason", "at least at least 3 months", "minimum", "tbc minimum"]
)
def test_what_is_no_length_is_told_as_that(text: str):
    assert parse_longest(text) == parse_shortest(text) == parse_duration(text)


def test_a_comma_between_thousands_is_no_fraction():
    assert parse_duration("3,000 days") == fault("unreadable-duration", value="3,000 days")


@pytest.mark.parametrize(
    "text", ["10 working days maximum", "at most 10 working days", "a maximum of 10 working days", "10 diwrnod gwaith ar y mwyaf"]
)
def test_what_says_how_long_at_most_is_as_firm_as_no_more_than(text: str):
    assert parse_longest(text) == Duration(10, "working_days")
