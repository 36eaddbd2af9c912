"""Dates: written year-month-day (ISO 8601), and real days. Any other is told what is wrong, with the cure where it is certain."""

from __future__ import annotations

from compact_rules.days import date, datetime
from compact_rules.patterns import Pattern
from compact_rules.scheme.faults import Fault, fault, shown, written
from compact_rules.scheme.placeholders import no_answer

_INCOMPLETE = Pattern(r"[0-9]{4}|[0-9]{4}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{4}")
_YEAR_FIRST = Pattern(r"([0-9]{4})(?:[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?:[T ][0-9:.+Zz-]*)?")
# A year of two figures goes with a stroke or a point; with hyphens it may as well stand first.
_DAY_FIRST = Pattern(r"([0-9]{1,2})(?:[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})|[/.]([0-9]{1,2})[/.]([0-9]{2}))")
_WEEKDAY = Pattern(
    r"(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|"
    r"dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)),? "
)
_IN_WORDS = Pattern(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)? (?:o |of )?)?([^\W\d_]+),? ?"
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)?,? )?([0-9]{4})"
)

# Years outside these are slips of the finger: nothing that a compact records lies there.
FIRST_YEAR, LAST_YEAR = 1900, 2199

_MONTHS = (
    "january jan ionawr ion",
    "february feb chwefror chwef",
    "march mar mawrth fawrth",
    "april apr ebrill ebr",
    "may mai fai",
    "june jun mehefin fehefin meh",
    "july jul gorffennaf orffennaf gorff",
    "august aug awst",
    "september sept sep medi fedi",
    "october oct hydref hyd",
    "november nov tachwedd dachwedd tach",
    "december dec rhagfyr ragfyr rhag",
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}


def parse_date(value: object) -> date | Fault:
    """The day that ``value`` names, as ``2027-03-31``.

    Faults: ``date-no-such-day``, ``date-out-of-range``, ``date-incomplete`` (a year, or a month), ``date-not-iso`` (a day written
    some other way, with its ISO form; 3/4/2027 is taken as 3 April), ``unreadable-date``, ``blank``, ``placeholder``.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        return fault("unreadable-date", value=shown(value))
    text = written(value).strip()
    if _is_iso(text):
        return _real(text)
    if (nothing := no_answer(text)) is not None:
        return nothing
    if _INCOMPLETE.fullmatch(text):
        return fault("date-incomplete", value=text)
    return _otherwise(text)


def _is_iso(text: str) -> bool:
    """Whether ``text`` is four figures, two and two, with hyphens between them."""
    return len(text) == 10 and text[4] == text[7] == "-" and text.isascii() and f"{text[:4]}{text[5:7]}{text[8:]}".isdigit()


def _real(text: str) -> date | Fault:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return fault("date-no-such-day", value=text)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return fault("date-out-of-range", value=text)
    return day


def _otherwise(text: str) -> Fault:
    """The fault of a text that is not an ISO date, with the ISO form of the day when it is some other form of one."""
    typed = text if text.isascii() else _as_typed(text)
    if typed != text and _is_iso(typed):
        return _not_iso(text, typed[:4], typed[5:7], typed[8:])
    weekday = _WEEKDAY.match(typed)
    bare = typed[weekday.end() :] if weekday else typed
    if found := _YEAR_FIRST.fullmatch(bare):
        return _not_iso(text, found[1], found[2] or found[4], found[3] or found[5])
    if found := _DAY_FIRST.fullmatch(bare):
        return _not_iso(text, found[3] or "20" + found[5], found[2] or found[4], found[1])
    if found := _IN_WORDS.fullmatch(" ".join(bare.split())):
        month = _MONTH.get(found[2].casefold())
        day = found[1] or found[3]
        if month and day:
            return _not_iso(text, found[4], str(month), day)
        if month:
            return fault("date-incomplete", value=text)
    return fault("unreadable-date", value=shown(text))


def _not_iso(text: str, year: str, month: str, day: str) -> Fault:
    try:
        meant = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return fault("date-no-such-day", value=shown(text))
    return fault("date-not-iso", value=shown(text), suggestion=meant)


def _as_typed(text: str) -> str:
    from compact_rules.source.lookalikes import as_typed  # hardly any date is written so

    return as_typed(text)
