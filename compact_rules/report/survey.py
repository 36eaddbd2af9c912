"""What a scheme answers to the questions that the yearly surveys of county voluntary councils asked (WGSR 08/2013, 7.1).

Read from the facts, not from the rules' verdicts: the figures of one year must mean the same beside those of another, whatever
the rulebook. `no` is only what the scheme says; what it leaves out, or says so that it cannot be read, is not shown.
"""

from __future__ import annotations

from compact_rules.calendar import Duration, add
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Any, Iterable, Iterator, Literal, Mapping
from compact_rules.report.survey_plans import measurable_plan, plan_for_the_day
from compact_rules.scheme.facts import UNREADABLE
from compact_rules.scheme.links import records

if TYPE_CHECKING:
    from compact_rules.report import wire

Answer = Literal["yes", "no", "not_shown"]
Record = Mapping[str, Any]
_YEAR = Duration(1, "years")
_POLITICIANS = ("cabinet", "councillor")
_OF_COMMITTEE = (
    "liaison-interval",
    "liaison-met",
    "cabinet-member",
    "councillor",
    "councillor-came",
    "officer",
    "elected",
    "selected",
    "reserved",
    "agreed",
)


def survey(root: dict[str, Any], as_of: date) -> list[wire.SurveyAnswer]:
    """The answers of the scheme in ``root`` to all of `survey_texts.QUESTIONS` but the first two, which the register answers."""
    liaison = list(_liaison_bodies(root))
    has = _has_liaison(root, bool(liaison))
    return [
        _answer("joint-liaison-committee", has),
        *_plans(root, as_of),
        *([_answer(question, "no") for question in _OF_COMMITTEE] if has == "no" else _committee(liaison, as_of)),
    ]


def _plans(root: dict[str, Any], as_of: date) -> list[wire.SurveyAnswer]:
    return [
        _answer("action-plan", plan_for_the_day(root, as_of)),
        _answer("measurable-plan", measurable_plan(root, as_of)),
        _answer("funding-code", _funding_code(root, as_of)),
    ]


def _committee(liaison: list[Record], as_of: date) -> list[wire.SurveyAnswer]:
    """What is asked about the committee; where there is none, all of it is no."""
    return [
        _interval(liaison),
        _meetings(liaison, as_of),
        _answer("cabinet-member", _seats(liaison, "authority", "kind", ("cabinet",))),
        _answer("councillor", _seats(liaison, "authority", "kind", _POLITICIANS)),
        _answer("councillor-came", _came(liaison, as_of)),
        _answer("officer", _seats(liaison, "authority", "kind", ("officer",))),
        _answer("elected", _seats(liaison, "sector", "method", ("elected",))),
        _answer("selected", _seats(liaison, "sector", "method", ("selected",))),
        _answer("reserved", _seats(liaison, "sector", "method", ("reserved",))),
        _answer("agreed", _seats(liaison, "sector", "method", ("elected", "selected"))),
    ]


def _answer(question: str, answer: Answer, value: int | None = None) -> wire.SurveyAnswer:
    return {"id": question, "answer": answer, "value": value}


def none_or_unknown(value: object) -> Answer:
    """The answer where nothing fitting was found: no, where the list is given and all of it can be read; else not shown."""
    whole = isinstance(value, list) and all(item is not UNREADABLE for item in value)
    return "no" if whole else "not_shown"


def _liaison_bodies(root: dict[str, Any]) -> Iterator[Record]:
    """The bodies on which both sides sit."""
    for _, body in records(root, "bodies"):
        sides = {seat.get("side") for _, seat in records(body, "seats")}
        if {"authority", "sector"} <= sides:
            yield body


def _has_liaison(root: dict[str, Any], found: bool) -> Answer:
    if found:
        return "yes"
    if any(not _sides_known(body) for _, body in records(root, "bodies")):
        return "not_shown"
    return none_or_unknown(root.get("bodies"))


def _sides_known(body: dict[str, Any]) -> bool:
    """Whether the seats of ``body`` are given and it can be told of each whose it is."""
    seats = body.get("seats")
    return isinstance(seats, list) and all(isinstance(seat, dict) and isinstance(seat.get("side"), str) for seat in seats)


def _interval(liaison: list[Record]) -> wire.SurveyAnswer:
    """The time between meetings that is planned, in months rounded up; of several bodies, the one that is to meet most often."""
    lengths = [length for body in liaison if isinstance(length := body.get("meets_every"), Duration)]
    months = [value for length in lengths if (value := _months(length)) is not None]
    return _answer("liaison-interval", "yes" if months else "not_shown", min(months, default=None))


def _months(length: Duration) -> int | None:
    if length.kind == "months":
        return length.size
    return -(-length.size // 31) if length.kind == "days" else None


def _meetings(liaison: list[Record], as_of: date) -> wire.SurveyAnswer:
    """How many meetings were held in the year up to the day; of several bodies, of the one that met most often."""
    listed = [body for body in liaison if isinstance(body.get("meetings"), list)]
    held = [len(list(_of_the_year(body, as_of))) for body in listed]
    if any(held):
        return _answer("liaison-met", "yes", max(held))
    whole = bool(listed) and len(listed) == len(liaison) and all(_dated(body) for body in listed)
    return _answer("liaison-met", "no" if whole else "not_shown", 0 if whole else None)


def _dated(body: Record) -> bool:
    return all(isinstance(meeting, dict) and isinstance(meeting.get("on"), date) for meeting in body["meetings"])


def _of_the_year(body: Record, as_of: date) -> Iterator[Record]:
    """The meetings held on the day or less than a year before it."""
    since = add(as_of, _YEAR, -1) or date.min
    for _, meeting in records(dict(body), "meetings"):
        if isinstance(on := meeting.get("on"), date) and since < on <= as_of:
            yield meeting


def _funding_code(root: dict[str, Any], as_of: date) -> Answer:
    """A code of practice on funding of the area's own, adopted by the day."""
    funding = [code for _, code in records(root, "codes") if code.get("topic") == "funding" and code.get("national") is not True]
    if any(isinstance(on := code.get("adopted_on"), date) and on <= as_of for code in funding):
        return "yes"
    return "not_shown" if any(not isinstance(code.get("adopted_on"), date) for code in funding) else _no_code(root)


def _no_code(root: dict[str, Any]) -> Answer:
    topics = [code.get("topic") for _, code in records(root, "codes")]
    return none_or_unknown(root.get("codes")) if all(isinstance(topic, str) for topic in topics) else "not_shown"


def _seats(liaison: list[Record], side: str, field: str, values: tuple[str, ...]) -> Answer:
    """Whether a seat of ``side`` on a liaison body has one of ``values``; no, where every such seat says that it has another."""
    seats = [seat for body in liaison for _, seat in records(dict(body), "seats") if seat.get("side") == side]
    said = [seat.get(field) for seat in seats]
    if any(value in values for value in said if isinstance(value, str)):
        return "yes"
    return "no" if said and all(isinstance(value, str) for value in said) else "not_shown"


def _came(liaison: list[Record], as_of: date) -> Answer:
    """Whether a councillor or Cabinet member came to a meeting of the year; no, where all its lists of who came show none."""
    meetings = [meeting for body in liaison for meeting in _of_the_year(body, as_of)]
    if any(_politicians(meeting) for meeting in meetings):
        return "yes"
    return "no" if meetings and all(_kinds_known(meeting) for meeting in meetings) else "not_shown"


def _politicians(meeting: Record) -> bool:
    present: Iterable[Record] = (row for _, row in records(dict(meeting), "attendance"))
    return any(row.get("kind") in _POLITICIANS and isinstance(n := row.get("count"), int) and n > 0 for row in present)


def _kinds_known(meeting: Record) -> bool:
    rows = meeting.get("attendance")
    return isinstance(rows, list) and all(isinstance(row, dict) and isinstance(row.get("kind"), str) for row in rows)
