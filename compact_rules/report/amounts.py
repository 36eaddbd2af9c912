"""Dates, lengths of time, numbers and lists as a person writes them, in both languages."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration, Unit
from compact_rules.days import date
from compact_rules.hints import Sequence
from compact_rules.report.saying import N_, NN_, Counted, same, say, say_count

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)

_LENGTHS: dict[Unit, Counted] = {
    "days": NN_("{n} day", "{n} days"),
    "weeks": NN_("{n} week", "{n} weeks"),
    "months": NN_("{n} month", "{n} months"),
    "years": NN_("{n} year", "{n} years"),
    "working_days": NN_("{n} working day", "{n} working days"),
}

# Welsh writes "ac" and "nac" before a vowel, and before a figure whose name begins with one: un, wyth, un ar ddeg.
_VOWELS = frozenset("aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü8")
_VOWEL_FIGURES = frozenset({"1", "11"})


def date_text(on: date) -> Bilingual:
    """30 June 2026 / 30 Mehefin 2026."""
    month = say(_MONTHS[on.month - 1])
    return Bilingual(f"{on.day} {month.en} {on.year}", f"{on.day} {month.cy} {on.year}")


def duration_text(length: Duration) -> Bilingual:
    """12 weeks / 12 wythnos; 2 months / 2 fis."""
    return say_count(_LENGTHS[length.unit], length.count)


def number_text(number: int | float) -> Bilingual:
    """The figure, without a needless ``.0``."""
    whole = isinstance(number, float) and number.is_integer() and abs(number) < 1e15
    return same(str(int(number)) if whole else str(number))


def listed(parts: Sequence[Bilingual], limit: int = 5) -> Bilingual:
    """``a, b and c`` / ``a, b ac c``; past ``limit`` parts the rest are counted."""
    return _joined(parts, limit, "and", ("a", "ac"))


def alternatives(parts: Sequence[Bilingual], limit: int = 5) -> Bilingual:
    """``a, b or c`` / ``a, b neu c``."""
    return _joined(parts, limit, "or", ("neu", "neu"))


def neither(parts: Sequence[Bilingual], limit: int = 5) -> Bilingual:
    """``a, b nor c`` / ``a, b nac c``: for after a negative."""
    return _joined(parts, limit, "nor", ("na", "nac"))


def _joined(parts: Sequence[Bilingual], limit: int, en: str, cy: tuple[str, str]) -> Bilingual:
    shown = list(parts)
    if len(parts) > limit:
        shown = [*parts[: limit - 1], say(N_("{count} more"), count=len(parts) - limit + 1)]
    if len(shown) < 2:
        return shown[0] if shown else same("")
    *head, last = shown
    joint = cy[1] if _starts_with_vowel(last.cy) else cy[0]
    return Bilingual(
        f"{', '.join(part.en for part in head)} {en} {last.en}",
        f"{', '.join(part.cy for part in head)} {joint} {last.cy}",
    )


def _starts_with_vowel(text: str) -> bool:
    bare = text.lstrip("`“‘'\"([").casefold()
    figure, _, _ = bare.partition(" ")
    # An initial w before l or r is no vowel: "a Wrecsam", but "ac wyth".
    return (bare[:1] in _VOWELS and bare[:2] not in ("wl", "wr")) or figure in _VOWEL_FIGURES
