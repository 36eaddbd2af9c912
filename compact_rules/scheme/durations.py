"""Lengths of time and frequencies as people write them in English and Welsh, and as ISO 8601 durations.

``every 3 months`` and ``3 months`` are the same length: a frequency is the longest gap that it allows. What cannot be held to,
such as "regularly" or "about three months", is refused with its reason, and so is what two readers would read differently
("bimonthly").
"""

from __future__ import annotations

import unicodedata

from compact_rules.calendar import Duration, Unit
from compact_rules.patterns import Pattern
from compact_rules.scheme.duration_words import (
    ABBREVIATION,
    AMBIGUOUS,
    BEGINNINGS,
    CEILINGS,
    ENDINGS,
    FLOORS,
    FREQUENCIES,
    HEDGES,
    NUMBERS,
    OPENINGS,
    ORDINALS,
    TIMES,
    TIMES_IN_FIGURES,
    UNITS,
    VAGUE,
)
from compact_rules.scheme.faults import Fault, fault, shown, written
from compact_rules.scheme.placeholders import no_answer

_LONGEST_TEXT = 100
_LARGEST = 9999
_ISO = Pattern(r"p(?:([0-9]+)y)?(?:([0-9]+)m)?(?:([0-9]+)w)?(?:([0-9]+)d)?")
_MORE_OFTEN = Pattern(
    r"[,;]? ?\(?(?:or |neu |neu'n |ac |and )?(?:more (?:often|frequently)|(?:yn )?amlach)"
    r"(?: (?:if|when|where|as|os|pan) .{1,30})?\)?"
)
_COUNTED = Pattern(r"(-|minus )? ?([0-9]+(?:[.,][0-9]+)?|[a-z]+(?: ar ddeg)?)?(?: |-)?(?:o )?([^\W\d_][^\d]*)")
_ENDINGS = tuple(ENDINGS)
_THOUSANDS = Pattern(r"[0-9]{1,3},[0-9]{3}")
_RANGE = Pattern(r"[0-9]+ ?(?:-|–|to|i|or|neu) ?[0-9]+ ?[a-z ]+")


def parse_duration(value: object) -> Duration | Fault:
    """The length that ``value`` names, in the unit it was written in: ``12 weeks`` stays 12 weeks; ``P1Y6M`` is 18 months.

    Faults: see the ``duration-…`` codes, ``unreadable-duration``, ``blank`` and ``placeholder``.
    """
    if isinstance(value, Duration):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return fault("duration-no-unit", value=written(value))
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        return fault("unreadable-duration", value=shown(value))
    if (nothing := no_answer(value)) is not None:
        return nothing
    text = _plain(value)
    found = _in_figures(text) or _read(text)
    return found if isinstance(found, Duration) else fault(found, value=shown(value))


def parse_longest(value: object) -> Duration | Fault:
    """The longest time that is allowed, or the longest gap: what says how long *at least* is a ``duration-not-most``."""
    return _at_the_other_end(value, FLOORS, "duration-not-most") or parse_duration(value)


def parse_shortest(value: object) -> Duration | Fault:
    """The shortest time that is allowed: what says how long *at most* is a ``duration-not-least``."""
    return _at_the_other_end(value, CEILINGS, "duration-not-least") or parse_duration(value)


def _at_the_other_end(value: object, openings: tuple[str, ...], code: str) -> Fault | None:
    """The fault of "within 12 weeks" where the least is asked for, and of "at least 3 months" where the most is.

    "At least every 3 months" and "at least quarterly" say how often, and so how long at most.
    """
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or (value[:1].isdigit() and not _ends_in_a_limit(value)):
        return None
    text = _plain(value)
    rest = next((text[len(opening) + 1 :] for opening in openings if text.startswith(opening + " ")), "")
    if not rest or rest in FREQUENCIES or rest in TIMES or TIMES_IN_FIGURES.fullmatch(rest) or rest.endswith("ly"):
        return None
    return fault(code, value=shown(value)) if _shorn(rest) == rest and isinstance(parse_duration(rest), Duration) else None


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold().replace("’", "'").replace("‘", "'")
    return _limit_first(" ".join(text.split()).rstrip("."))


def _ends_in_a_limit(text: str) -> bool:
    """Whether ``text`` ends like "3 months minimum", which few do."""
    return text.rstrip(".)").casefold().endswith(_ENDINGS)


def _limit_first(text: str) -> str:
    """ "3 months minimum" as "at least 3 months"."""
    for beginning, limit in BEGINNINGS.items():
        if text.startswith(beginning + " "):
            return limit + text[len(beginning) :]
    if _ends_in_a_limit(text):
        bare = text.removesuffix(")")
        for ending, limit in ENDINGS.items():
            if bare.endswith((" " + ending, "(" + ending)):
                return f"{limit} {bare.removesuffix(ending).rstrip(' ,(')}"
    return text


def _in_figures(text: str) -> Duration | str | None:
    """A figure, a space and a unit, which most lengths are: what `_read` says of it, said faster. None for anything else."""
    count, _, unit = text.partition(" ")
    return _sized(int(count), unit) if unit in UNITS and count.isascii() and count.isdigit() else None


def _read(text: str) -> Duration | str:
    """The length, or the code of what is wrong."""
    if text.startswith("p") and (iso := _ISO.fullmatch(text)) and text != "p":
        return _from_iso([int(part) if part else 0 for part in iso.groups()])
    text = _shorn(text)
    if text in FREQUENCIES:
        return Duration(*FREQUENCIES[text])
    if text in TIMES:
        return _spread(TIMES[text])
    if figures := TIMES_IN_FIGURES.fullmatch(text):
        return _spread(int(figures[1]))
    for code, signs in (("duration-ambiguous", AMBIGUOUS), ("duration-vague", VAGUE)):
        if text in signs:
            return code
    if any(hedge in f" {text} " for hedge in HEDGES):
        return "duration-hedged"
    if _RANGE.fullmatch(text):
        return "duration-range"
    return _years_and_months(text) or _counted(text)


def _shorn(text: str) -> str:
    """``text`` without what opens or closes it and changes nothing: "every", "within", "or more often if needed"."""
    for start in range(len(text)):
        if text[start] in " ,;(" and _MORE_OFTEN.fullmatch(text[start:]):
            text = text[:start]
            break
    for opening in OPENINGS:
        if text.startswith(opening + " "):
            return text[len(opening) + 1 :].strip()
    return text.strip()


def _spread(times: int) -> Duration:
    """The gap between things that come ``times`` in a year, which divides it into whole months."""
    return Duration(12 // times, "months") if times > 1 else Duration(1, "years")


def _from_iso(parts: list[int]) -> Duration | str:
    years, months, weeks, days = parts
    if max(parts) > _LARGEST:
        return "duration-too-long"
    if ((years or months) and (weeks or days)) or (weeks and days):
        return "duration-mixed"
    if years and months:
        return Duration(years * 12 + months, "months")
    units: tuple[tuple[int, Unit], ...] = ((years, "years"), (months, "months"), (weeks, "weeks"), (days, "days"))
    return next((Duration(count, unit) for count, unit in units if count), "duration-zero")


def _years_and_months(text: str) -> Duration | None:
    """A length of years and months together: "1 year and 6 months", "blwyddyn a chwe mis"."""
    for joint in (" and ", " a ", ", ", " "):
        head, found, tail = text.partition(joint)
        while found:
            years, months = _counted(head), _counted(tail)
            if isinstance(years, Duration) and isinstance(months, Duration) and (years.unit, months.unit) == ("years", "months"):
                return Duration(years.count * 12 + months.count, "months")
            more, found, tail = tail.partition(joint)
            head += joint + more
    return None


def _counted(text: str) -> Duration | str:
    """A number and a unit: "20 working days", "two months", "12-week", "ugain diwrnod gwaith"; a bare unit is one of it."""
    if text in UNITS:
        return _sized(1, text)
    if ABBREVIATION.fullmatch(text):
        return "duration-abbreviated"
    if not text.strip("0123456789.,") or text in NUMBERS:
        return "duration-no-unit"
    parts = _COUNTED.fullmatch(text)
    if parts is None or parts[2] is None or parts[3] not in UNITS:
        return "unreadable-duration"
    if parts[1]:
        return "duration-negative"
    if not parts[2].isdigit() and parts[2][0].isdigit():
        return "unreadable-duration" if _THOUSANDS.fullmatch(parts[2]) else "duration-not-whole"
    count = int(parts[2]) if parts[2].isdigit() else NUMBERS.get(parts[2], ORDINALS.get(parts[2], -1))
    return _sized(count, parts[3]) if count >= 0 else "unreadable-duration"


def _sized(count: int, unit: str) -> Duration | str:
    size, name = UNITS[unit]
    if count == 0:
        return "duration-zero"
    return Duration(count * size, name) if count <= _LARGEST else "duration-too-long"
