"""What a reason tells beside its verdict: word, values, related places. And the few turns that no case of a word takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.judge.evidence import compile_evidence
from compact_rules.judge.items import Law
from compact_rules.judge.logic import compile_check
from compact_rules.judge.lookup import Gap, Here, Scene
from compact_rules.judge.outcomes import Truth
from compact_rules.judge.reasons import Reason, deciding, first_open
from compact_rules.places import path_text
from compact_rules.rulebook.model import Evidence, FieldPath, Lexicon
from compact_rules.scheme.read import read
from tests.judge.test_cases import AS_OF, LAW, READ_CHECK, _cases


def reason_of(check: Any, scheme: Any, law: Law = LAW) -> Reason:
    facts = read(scheme).facts
    whole = Here((), facts.root)
    return compile_check(READ_CHECK.validate_python(check), law)(whole, Scene(facts, AS_OF, whole))


def told(reason: Reason, depth: int = 0) -> list[str]:
    """A reason and its parts, a line each."""
    values = {name: str(value) for name, value in sorted(reason.values.items())}
    related = [path_text(path) for path in reason.related]
    line = f"{'  ' * depth}{reason.word} {reason.truth.name} {reason.code} at {path_text(reason.path)!r} {values} {related}"
    return [line, *(below for part in reason.parts for below in told(part, depth + 1))]


@pytest.mark.parametrize(("word", "case"), _cases())
def test_everything_that_a_reason_tells(word: str, case: dict[str, Any], snapshot: SnapshotAssertion) -> None:
    assert told(reason_of(case["check"], case["scheme"])) == snapshot


def test_not_turns_yes_and_no_and_leaves_what_is_open() -> None:
    check = {"not": {"stated": "purpose.text"}}
    assert reason_of(check, {"purpose": {"text": "To work together"}}).truth is Truth.NO
    assert reason_of(check, {}).truth is Truth.UNKNOWN
    assert reason_of({"not": check}, {"purpose": {"text": "To work together"}}).truth is Truth.YES
    assert [each.code for each in deciding(reason_of({"not": check}, {}))] == ["absent"]


def test_the_first_open_gap_goes_before_what_is_declared_absent() -> None:
    absent, open_one = Gap((), "declared_absent"), Gap(("a",), "absent")
    assert first_open([absent, open_one]) is open_one
    assert first_open([absent, absent]) is absent


RECORDS = Evidence(
    (FieldPath("monitoring.log[]", ("monitoring", "log", "[]")),),
    FieldPath("on", ("on",)),
    "year",
    Bilingual("A record", "Cofnod"),
)


def evidence(log: list[dict[str, Any]] | None, on: date = AS_OF, records: Evidence = RECORDS, law: Law = LAW) -> Any:
    scheme = {"monitoring": {"log": log}} if log is not None else {}
    facts = read(scheme).facts
    return compile_evidence(records, law)(Scene(facts, on, Here((), facts.root)))


def test_the_latest_record_counts_wherever_it_stands_and_until_its_last_day() -> None:
    log = [{"on": "2025-06-30"}, {"on": "2025-09-01"}, {"on": "2024-01-01"}, {"on": "2027-01-01"}]
    found = evidence(log)
    assert (found.truth, found.window, found.latest, path_text(found.path), found.good_until) == (
        Truth.YES, "year", date(2025, 9, 1), "monitoring.log[1].on", date(2026, 9, 1),
    )  # fmt: skip
    assert evidence(log, date(2026, 9, 1)).truth is Truth.YES
    assert evidence(log, date(2026, 9, 2)).truth is Truth.NO


def test_without_a_record_the_place_that_is_missing_is_told() -> None:
    found = evidence(None)
    assert (found.truth, found.window, path_text(found.path)) == (Truth.UNKNOWN, "year", "monitoring.log")
    found = evidence([])
    assert (found.truth, found.path) == (Truth.UNKNOWN, None)


def test_of_two_records_of_one_day_the_first_is_shown() -> None:
    assert path_text(evidence([{"on": "2026-01-01"}, {"on": "2026-01-01"}]).path) == "monitoring.log[0].on"


def test_only_records_that_are_clearly_of_the_kind_asked_for_show_anything() -> None:
    where = READ_CHECK.validate_python({"not_before": {"field": "on", "limit": {"at": "/as_of", "minus": {"parameter": "year"}}}})
    late = replace(RECORDS, where=where)
    assert evidence([{"on": "2025-06-30"}, {"on": "2025-01-01"}], records=late).latest == date(2025, 6, 30)
    assert evidence([{"on": "2025-01-01"}], records=late).truth is Truth.UNKNOWN
    noted = replace(RECORDS, where=READ_CHECK.validate_python({"stated": "output"}))
    found = evidence([{"on": "2026-01-01", "output": "Report"}, {"on": "2026-05-01"}], records=noted)
    assert (found.truth, found.latest) == (Truth.YES, date(2026, 1, 1))


@pytest.mark.parametrize("values", [{}, {"year": 1}])
def test_a_window_that_has_no_length_shows_nothing_as_still_good(values: dict[str, Any]) -> None:
    found = evidence([{"on": "2026-06-30"}], law=Law(values, {}))
    assert (found.truth, found.latest, found.good_until) == (Truth.NO, date(2026, 6, 30), None)


def test_a_lexicon_of_one_language_finds_nothing_in_the_other() -> None:
    law = Law({}, {"vague": Lexicon("vague", Bilingual("Vague", "Amwys"), {"en": ("where possible",)})})
    check = {"mentions": {"field": "purpose.text", "lexicon": "vague"}}
    assert reason_of(check, {"purpose": {"text": {"cy": "Lle bo modd"}}}, law).code == "lacks_phrase"
    found = reason_of(check, {"purpose": {"text": {"cy": "Lle bo modd", "en": "Where possible"}}}, law)
    assert (found.code, found.values["language"]) == ("mentions", "en")


def test_a_limit_may_be_a_parameter_or_a_figure_and_be_moved() -> None:
    end = {"at": "scheme.in_force_from", "plus": {"parameter": "year"}}
    check = {"within": {"field": "scheme.adopted_from", "start": "scheme.in_force_from", "end": end}}
    inside = {"scheme": {"adopted_from": "2026-01-01", "in_force_from": "2025-01-01"}}
    outside = {"scheme": {"adopted_from": "2026-01-02", "in_force_from": "2025-01-01"}}
    assert reason_of(check, inside, Law({"year": Duration(12, "months")}, {})).truth is Truth.YES
    decided = next(deciding(reason_of(check, outside, Law({"year": Duration(12, "months")}, {}))))
    assert (decided.truth, decided.code) == (Truth.NO, "outside")


def test_a_day_that_no_calendar_tells_is_unread_at_the_date_that_it_starts_from() -> None:
    end = {"at": "scheme.in_force_from", "plus": {"parameter": "ten"}}
    check = {"not_after": {"field": "scheme.adopted_from", "limit": end}}
    scheme = {"scheme": {"adopted_from": "2026-01-01", "in_force_from": "2025-01-01"}}
    reason = reason_of(check, scheme, Law({"ten": Duration(10, "working_days")}, {}))
    assert (reason.truth, reason.code, path_text(reason.path)) == (Truth.UNKNOWN, "unreadable", "scheme.in_force_from")
