"""Dates in prose: 30 June 2026, 30 Mehefin 2026, June 2026, mis Mehefin, 2026-06-30, 30/6/2026."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import Sequence
from compact_rules.judge.signals.tokens import Token
from compact_rules.judge.wording import mutated

_ENGLISH_WORDS = "january february march april may june july august september october november december"
_ENGLISH = _ENGLISH_WORDS.split()
_WELSH_WORDS = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
_WELSH = _WELSH_WORDS.split()
# Each with the forms that it has in a text.
MONTHS: dict[Lang, dict[str, int]] = {
    "en": {name: 1 + at for at, name in enumerate(_ENGLISH)} | {name[:3]: 1 + at for at, name in enumerate(_ENGLISH)},
    "cy": {form: 1 + at for at, name in enumerate(_WELSH) for form in mutated(name)},
}
_SHORT = frozenset(name[:3] for name in _ENGLISH) - {"may"}
_ORDINAL_ENDS = ("st", "nd", "rd", "th", "af", "il", "ydd", "fed", "ed", "eg", "ain")
_OF = frozenset({"of", "o", "fis", "mis"})
# Before a month that stands by itself. Without one of these "May" may be a verb, and "Mai" and "Medi" another word.
_BEFORE_WORDS: dict[Lang, str] = {
    "en": "in by of to from until till before after during since each every next last early late mid and or",
    "cy": "mis fis o i erbyn hyd tan cyn wedi ym yn ers rhwng bob a ac neu ddechrau dechrau ddiwedd diwedd ganol canol",
}
_BEFORE: dict[Lang, frozenset[str]] = {lang: frozenset(words.split()) for lang, words in _BEFORE_WORDS.items()}

# Year, month and day; 0 where it is not said.
Day = tuple[int, int, int]


def date_at(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[Day, int] | None:
    """The date that begins at the word numbered ``at`` and how many words it takes; None where none does."""
    return numeric_date(tokens, at) or _day_first(tokens, at, lang) or _month_first(tokens, at, lang)


def numeric_date(tokens: Sequence[Token], at: int) -> tuple[Day, int] | None:
    """The date in figures that begins at the word numbered ``at``: 2027-03-31, 31/3/2027, 31.03.2027."""
    if at + 2 >= len(tokens):
        return None
    parts = tokens[at : at + 3]
    mark = parts[0].after
    if mark not in ("-", "/", ".") or parts[1].after != mark or not all(part.digits for part in parts):
        return None
    year, month, day = (part.raw for part in (parts if len(parts[0].raw) == 4 else reversed(parts)))
    if len(year) != 4 or len(month) > 2 or len(day) > 2 or not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
        return None
    return (int(year), int(month), int(day)), 3


def _day_first(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[Day, int] | None:
    day = _day(tokens[at])
    if day is None:
        return None
    here = at + 1
    while here < len(tokens) and tokens[here].word in _OF:
        here += 1
    month = _month(tokens, here, lang)
    if month is None:
        return None
    year = _year(tokens, here + 1)
    return (year or 0, month, day), here + (2 if year else 1) - at


def _month_first(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[Day, int] | None:
    month = _month(tokens, at, lang)
    if month is None:
        return None
    year = _year(tokens, at + 1)
    if year:
        return (year, month, 0), 2
    day = _day(tokens[at + 1]) if at + 1 < len(tokens) else None
    if day is None or tokens[at].after.strip():
        alone = at > 0 and tokens[at - 1].word in _BEFORE[lang]
        return ((0, month, 0), 1) if alone and tokens[at].word not in _SHORT else None
    year = _year(tokens, at + 2)
    return (year or 0, month, day), 3 if year else 2


def _month(tokens: Sequence[Token], at: int, lang: Lang) -> int | None:
    """A month's name. It has a capital: "may" is a verb, and "mai" and "medi" are other words."""
    if at >= len(tokens) or not tokens[at].capital:
        return None
    if at and tokens[at - 1].word in ("dydd", "ddydd", "nos"):  # Tuesday is Mawrth too
        return None
    return MONTHS[lang].get(tokens[at].word)


def _day(token: Token) -> int | None:
    figures = token.raw[:2] if token.raw[:2].isdigit() else token.raw[:1]
    rest = token.word[len(figures) :]
    if not (figures.isascii() and figures.isdigit()) or (rest and rest not in _ORDINAL_ENDS):
        return None
    return int(figures) if 1 <= int(figures) <= 31 else None


def _year(tokens: Sequence[Token], at: int) -> int | None:
    if at >= len(tokens) or not tokens[at].digits or len(tokens[at].raw) != 4:
        return None
    return int(tokens[at].raw)
