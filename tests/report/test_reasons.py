from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.places import Path
from compact_rules.report.fields import field_name, list_name, value_text
from compact_rules.report.reasons import clause
from compact_rules.report.telling import Telling

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES
ROOT: dict[str, Any] = {
    "stages": [{"id": "s1", "within": Duration(30, "working_days")}, {"n": 2}],
    "plan": {"start": date(2026, 4, 1)},
    "targets": [{"id": "t1", "baseline": {}}],
}
ITEM: Path = ("targets", 0)


def absent(*steps: str | int) -> Reason:
    return Reason("stated", UNKNOWN, "absent", (*ITEM, *steps))


def node(code: str, truth: Truth, *parts: Reason, **values: object) -> Reason:
    return Reason(code, truth, code, ITEM, values, parts)


def told(reason: Reason) -> tuple[str, str]:
    said = clause(reason, Telling(ROOT, ITEM, {"vague": Bilingual("vague words", "geiriau amwys")}, date(2026, 6, 30)))
    return said.en, said.cy


def test_one_missing_value() -> None:
    assert told(absent("baseline", "value")) == ("`baseline.value` is not given", "nid yw `baseline.value` wedi'i nodi")


def test_missing_values_are_named_together_and_once() -> None:
    both = node("all", UNKNOWN, absent("unit"), node("all", UNKNOWN, absent("unit"), absent("value")), absent("data_source"))
    assert told(both) == (
        "`unit`, `value` and `data_source` are not given",
        "nid yw `unit`, `value` na `data_source` wedi'u nodi",
    )


def test_a_choice_of_which_nothing_is_given() -> None:
    assert told(node("any", UNKNOWN, absent("value"), absent("staged"))) == (
        "neither `value` nor `staged` is given",
        "nid yw `value` na `staged` wedi'i nodi",
    )
    three = node("any", UNKNOWN, absent("value"), absent("staged"), absent("unit"))
    assert told(three)[0] == "none of `value`, `staged` and `unit` is given"


def test_a_choice_that_fails_in_different_ways_tells_each() -> None:
    unreadable = Reason("stated", UNKNOWN, "unreadable", (*ITEM, "value"))
    assert told(node("any", UNKNOWN, unreadable, absent("staged"))) == (
        "one of these would do, but `value` could not be read, and `staged` is not given",
        "byddai un o'r rhain yn ddigon, ond ni ellid darllen `value`; nid yw `staged` wedi'i nodi",
    )


def test_only_what_decided_is_told() -> None:
    good = Reason("stated", YES, "stated", (*ITEM, "unit"), {"value": "people"})
    bad = Reason("differs", NO, "same", (*ITEM, "value"), {"value": 12, "from": 12, "from_path": "baseline.value"})
    said = told(node("all", NO, good, absent("due"), bad))
    assert said == ("`value` is 12, the same as `baseline.value`", "12 yw `value`, ac mae `baseline.value` yr un fath")


def test_under_not_what_holds_is_told() -> None:
    given = Reason("stated", YES, "stated", (*ITEM, "exempt"), {"value": True})
    assert told(node("not", NO, given)) == ("`exempt` is given: `true`", "mae `exempt` wedi'i nodi: `true`")


def test_more_than_three_are_counted() -> None:
    reasons = [Reason("stated", UNKNOWN, "unreadable", (*ITEM, name)) for name in ("a", "b", "c", "d", "e")]
    assert told(node("all", UNKNOWN, *reasons))[0] == "`a` could not be read; `b` could not be read; and 3 more"


def test_of_several_candidates_the_nearest_speaks() -> None:
    far = Reason("all", UNKNOWN, "all", ("stages", 0), {}, (absent("x"), absent("y")))
    good = Reason("stated", YES, "stated", ("stages", 1, "n"), {"value": 2})
    near = Reason("all", UNKNOWN, "all", ("stages", 1), {}, (good, Reason("stated", UNKNOWN, "absent", ("stages", 1, "within"))))
    said = told(node("some", UNKNOWN, far, near, list="/stages[]"))
    assert (
        said[0] == "none of the 2 under `stages` will do; of the one that comes nearest, `within` (`stages` no. 2) is not given"
    )


@pytest.mark.parametrize(
    ("values", "related", "en", "cy"),
    [
        (
            {"limit": Duration(20, "working_days"), "parameter": "p"},
            (),
            "20 working days (the figure `p`)",
            "20 diwrnod gwaith (y ffigur `p`)",
        ),
        ({"limit": date(2026, 4, 1), "limit_from": "/plan.start"}, (("plan", "start"),), "1 April 2026 (`plan.start`)", None),
        (
            {"limit": date(2026, 7, 1), "limit_from": "/plan.start"},
            (("plan", "start"),),
            "1 July 2026 (counted from `plan.start`)",
            "1 Gorffennaf 2026 (cyfrifwyd o: `plan.start`)",
        ),
        ({"limit": date(2026, 6, 30), "limit_from": "/as_of"}, (), "30 June 2026 (the as-of date)", None),
        ({"limit": date(2026, 3, 30), "limit_from": "/as_of"}, (), "30 March 2026 (counted from the as-of date)", None),
    ],
)
def test_a_limit_says_where_it_comes_from(values: dict[str, object], related: tuple[Path, ...], en: str, cy: str | None) -> None:
    value = values["limit"] if isinstance(values["limit"], date) else Duration(30, "working_days")
    late = Reason("at_most", NO, "too_much", (*ITEM, "due"), {"value": value, **values}, related=related)
    said = told(late)
    assert said[0].endswith(f"more than {en}")
    if cy is not None:
        assert said[1].endswith(cy)


@pytest.mark.parametrize("path", [("plan", "end"), ()])
def test_the_as_of_date_that_lies_outside_a_period_is_not_taken_for_the_end_of_it(path: Path) -> None:
    # The reason points at the end of the period, for the as-of date stands nowhere in the scheme; the words must not.
    values = {"value": date(2026, 6, 30), "start": date(2025, 4, 1), "end": date(2026, 3, 31)}
    said = told(Reason("within", NO, "outside", path, values, related=(("plan", "start"), ("plan", "end"))))
    assert said[0] == "the as-of date is 30 June 2026, outside the period 1 April 2025 to 31 March 2026"
    due = Reason("within", NO, "outside", (*ITEM, "due"), values, related=(("plan", "start"), ("plan", "end")))
    assert told(due)[0].startswith("`due` is 30 June 2026, outside")


def test_names_of_lexicons_and_lists() -> None:
    vague = Reason("mentions", NO, "lacks_phrase", (*ITEM, "text"), {"lexicon": "vague"})
    assert told(vague) == (
        "`text` mentions nothing from the list “vague words”",
        "nid yw `text` yn crybwyll dim o'r rhestr “geiriau amwys”",
    )
    missing = Reason(
        "covers", NO, "not_covered", ("stages", 0), {"missing": ("cvc", "gavo"), "by": "seats[].party, seats[].forum"}
    )
    assert told(missing)[0] == "nothing under `party` (`seats`) and `forum` (`seats`) names `cvc` and `gavo`"


@pytest.mark.parametrize(
    ("path", "en", "cy"),
    [
        ((), "the scheme", "y cynllun"),
        (ITEM, "this entry", "y cofnod hwn"),
        ((*ITEM, "baseline", "value"), "`baseline.value`", "`baseline.value`"),
        (("plan", "start"), "`plan.start`", "`plan.start`"),
        (("stages", 0, "within"), "`within` (`s1`)", "`within` (`s1`)"),
        (("stages", 1, "within"), "`within` (`stages` no. 2)", "`within` (`stages` rhif 2)"),
        (("stages", 1), "`stages` no. 2", "`stages` rhif 2"),
        (
            ("bodies", 0, "sector_seats"),
            "the number of seats of the sector (`bodies` no. 1)",
            "nifer seddi'r sector (`bodies` rhif 1)",
        ),
        (("as_of",), "the as-of date", "dyddiad yr asesiad"),
        (("parties", 0, "publications"), "an entry for it under `publication` (`parties` no. 1)", None),
    ],
)
def test_what_a_value_is_called(path: Path, en: str, cy: str | None) -> None:
    name = field_name(path, ITEM, ROOT)
    assert name.en == en
    if cy is not None:
        assert name.cy == cy


@pytest.mark.parametrize(
    ("text", "en"),
    [
        ("stages", "`stages`"),
        ("/stages[]", "`stages`"),
        ("seats[].party", "`party` (`seats`)"),
        ("/a[].b[]", "`b`"),
        ("^a[].b.c", "`b.c` (`a`)"),
    ],
)
def test_what_a_list_is_called(text: str, en: str) -> None:
    assert list_name(text).en == en


@pytest.mark.parametrize(
    ("value", "en", "cy"),
    [
        ({"en": "Hello", "cy": "Helo"}, "“Hello”", "“Helo”"),
        ({"cy": "Dim ond Cymraeg."}, "“Dim ond Cymraeg.”", "“Dim ond Cymraeg.”"),
        ("officer", "`officer`", "`officer`"),
        ("two words", "“two words”", "“two words”"),
        (True, "`true`", "`true`"),
        (80.0, "80", "80"),
        (date(2026, 8, 1), "1 August 2026", "1 Awst 2026"),
        ({"id": "a1", "text": "x"}, "`a1`", "`a1`"),
        (None, "(not given)", "(heb ei nodi)"),
        ("word " * 30, "“word word word word word word word word word word word…”", None),
    ],
)
def test_how_a_value_is_shown(value: object, en: str, cy: str | None) -> None:
    said = value_text(value)
    assert said.en == en
    assert cy is None or said.cy == cy
