from __future__ import annotations

from datetime import date

import pytest

from compact_rules.calendar import Duration, Unit
from compact_rules.report.amounts import alternatives, date_text, duration_text, listed, neither, number_text
from compact_rules.report.saying import same


@pytest.mark.parametrize(
    ("on", "en", "cy"),
    [
        (date(2026, 6, 30), "30 June 2026", "30 Mehefin 2026"),
        (date(2026, 1, 1), "1 January 2026", "1 Ionawr 2026"),
        (date(2026, 2, 2), "2 February 2026", "2 Chwefror 2026"),
        (date(2026, 12, 31), "31 December 2026", "31 Rhagfyr 2026"),
    ],
)
def test_a_date_in_both_languages(on: date, en: str, cy: str) -> None:
    assert (date_text(on).en, date_text(on).cy) == (en, cy)


@pytest.mark.parametrize(
    ("count", "unit", "en", "cy"),
    [
        (12, "weeks", "12 weeks", "12 wythnos"),
        (1, "months", "1 month", "1 mis"),
        (2, "months", "2 months", "2 fis"),
        (3, "months", "3 months", "3 mis"),
        (6, "months", "6 months", "6 mis"),
        (12, "months", "12 months", "12 mis"),
        (20, "working_days", "20 working days", "20 diwrnod gwaith"),
        (1, "working_days", "1 working day", "1 diwrnod gwaith"),
        (2, "working_days", "2 working days", "2 ddiwrnod gwaith"),
        (2, "days", "2 days", "2 ddiwrnod"),
        (1, "years", "1 year", "1 flwyddyn"),
        (2, "years", "2 years", "2 flynedd"),
        (3, "years", "3 years", "3 blynedd"),
        (4, "years", "4 years", "4 blynedd"),
        (5, "years", "5 years", "5 mlynedd"),
        (6, "years", "6 years", "6 blynedd"),
        (10, "years", "10 years", "10 mlynedd"),
    ],
)
def test_a_length_of_time_with_its_mutation(count: int, unit: Unit, en: str, cy: str) -> None:
    said = duration_text(Duration(count, unit))
    assert (said.en, said.cy) == (en, cy)


@pytest.mark.parametrize(
    ("parts", "en", "cy"),
    [
        ([], "", ""),
        (["`a`"], "`a`", "`a`"),
        (["`b`", "`d`"], "`b` and `d`", "`b` a `d`"),
        (["`b`", "`d`", "`on`"], "`b`, `d` and `on`", "`b`, `d` ac `on`"),
        (["Conwy", "Wrecsam"], "Conwy and Wrecsam", "Conwy a Wrecsam"),
        (["7", "8"], "7 and 8", "7 ac 8"),
        (["7", "1"], "7 and 1", "7 ac 1"),
        (["7", "12"], "7 and 12", "7 a 12"),
        (list("bdfghj"), "b, d, f, g and 2 more", "b, d, f, g a 2 arall"),
    ],
)
def test_a_list_in_both_languages(parts: list[str], en: str, cy: str) -> None:
    said = listed([same(part) for part in parts])
    assert (said.en, said.cy) == (en, cy)


def test_alternatives_and_negatives() -> None:
    parts = [same("`due`"), same("`on`")]
    assert (alternatives(parts).en, alternatives(parts).cy) == ("`due` or `on`", "`due` neu `on`")
    assert (neither(parts).en, neither(parts).cy) == ("`due` nor `on`", "`due` nac `on`")


@pytest.mark.parametrize(("number", "text"), [(80, "80"), (80.0, "80"), (7.5, "7.5"), (-3, "-3")])
def test_a_number_has_no_needless_decimals(number: float, text: str) -> None:
    assert number_text(number).en == text
