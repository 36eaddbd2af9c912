"""Lengths of time and how often, in prose: within 20 working days, every three months, quarterly, twice a year."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.calendar import Duration, Unit
from compact_rules.hints import Iterable, Iterator, Sequence
from compact_rules.judge.signals.phrases import Match, Search
from compact_rules.judge.signals.quantities import Quantity, written
from compact_rules.judge.signals.tokens import Token
from compact_rules.records import dataclass
from compact_rules.scheme.duration_words import FREQUENCIES, ORDINALS, TIMES, UNITS

_EVERY: dict[Lang, frozenset[str]] = {"en": frozenset({"every", "each"}), "cy": frozenset({"bob"})}
_EACH: dict[Lang, frozenset[str]] = {"en": _EVERY["en"] | {"per"}, "cy": _EVERY["cy"]}
_ADVERBS: dict[str, tuple[int, Unit]] = {word: size for word, size in UNITS.items() if word.endswith("ly")}
_PHRASES: dict[str, Duration] = {
    **{phrase: Duration(*size) for phrase, size in (*FREQUENCIES.items(), *_ADVERBS.items())},
    **{phrase: Duration(12 // times, "months") for phrase, times in TIMES.items()},
}
OFTEN = {lang: Search(_PHRASES.items(), lang) for lang in LANGS}
# "bi-monthly" is twice a month or every two months.
_EITHER = frozenset({"bi", "semi"})
# "twice a month": so many times in that length.
_TIMES_WORDS = "twice times ddwywaith dwywaith deirgwaith teirgwaith gwaith waith"
_TIMES_IN = frozenset(_TIMES_WORDS.split())
_IN = frozenset({"a", "per", "each", "every", "y", "yr", "bob"})


@dataclass(frozen=True, slots=True)
class Time:
    """One: ``length`` words from the word numbered ``at``. It comes again, ``often`` times in ``duration``, if ``repeats``."""

    duration: Duration
    often: int
    repeats: bool
    at: int
    length: int
    shown: str

    @property
    def value(self) -> tuple[str, int, int]:
        """What is the same in both languages: the length's kind, its size and how often in it."""
        return self.duration.kind, self.duration.size, self.often


def times_in(tokens: Sequence[Token], lang: Lang, found: Sequence[Quantity]) -> list[Time]:
    """Every one in ``tokens``, from left to right. ``found`` are the text's quantities."""
    numbers = {each.at: each for each in found if each.kind == "number"}
    phrases = _phrases(tokens, lang, numbers.values())
    times, at = [], 0
    while at < len(tokens):
        time = _phrase(tokens, at, phrases) or _counted(tokens, numbers.get(at), lang, phrases) or _each(tokens, at, lang)
        if time is not None:
            times.append(time)
        at += time.length if time is not None else 1
    return times


def _phrases(tokens: Sequence[Token], lang: Lang, numbers: Iterable[Quantity]) -> dict[int, Match[Duration]]:
    """The phrases for how often, by their first word. "Six monthly reports" come every six months, or are six."""
    found = {match.at: match for match in OFTEN[lang].all_in(tokens)}
    if found:
        ends = {each.at + each.length for each in numbers}
        for at in [at for at in found if at and _either(tokens[at - 1], tokens[at], at in ends)]:
            del found[at]
    return found


def _either(before: Token, often: Token, counted: bool) -> bool:
    count = counted and often.word in _ADVERBS and before.after != "-" and before.word not in _TIMES_IN
    return count or before.word in _EITHER


def _phrase(tokens: Sequence[Token], at: int, phrases: dict[int, Match[Duration]]) -> Time | None:
    match = phrases.get(at)
    return _time(tokens, at, match.length, match.means) if match is not None else None


def _counted(tokens: Sequence[Token], number: Quantity | None, lang: Lang, phrases: dict[int, Match[Duration]]) -> Time | None:
    """``20 working days``, ``10 o ddiwrnodau gwaith``, ``tair wythnos ar ddeg``, ``twice a month``, ``six-monthly``."""
    if number is None or not isinstance(number.value, float) or not number.value.is_integer() or number.value < 1:
        return None
    count, end = int(number.value), number.at + number.length
    if tokens[number.at].word in UNITS:  # "a fortnight", "deufis"
        return _time(tokens, number.at, number.length, Duration(*UNITS[tokens[number.at].word]), repeats=False)
    for start in (end, *range(number.at + 1, end)):
        unit, length = _unit(tokens, start + (start < len(tokens) and tokens[start].word == "o"))
        if unit is not None:
            repeats = any(token.word in _EVERY[lang] for token in tokens[number.at - 1 : number.at])
            return _time(tokens, number.at, max(end, length) - number.at, Duration(count * unit[0], unit[1]), repeats=repeats)
    often = phrases.get(end)
    if often is not None and tokens[end - 1].after == "-" and tokens[end - 1].word not in _TIMES_IN:
        length = end + often.length - number.at
        return _time(tokens, number.at, length, Duration(count * often.means.count, often.means.unit))
    return _times(tokens, number, count, phrases)


def _times(tokens: Sequence[Token], number: Quantity, count: int, phrases: dict[int, Match[Duration]]) -> Time | None:
    last = number.at + number.length
    if tokens[last - 1].word not in _TIMES_IN:
        if last >= len(tokens) or tokens[last].word not in _TIMES_IN:
            return None
        last += 1
    if last in phrases:  # "twice weekly"
        return _time(tokens, number.at, last + phrases[last].length - number.at, phrases[last].means, count)
    if last >= len(tokens) or tokens[last].word not in _IN:
        return None
    unit, end = _unit(tokens, last + 1)
    return _time(tokens, number.at, end - number.at, Duration(*unit), count) if unit is not None else None


def _each(tokens: Sequence[Token], at: int, lang: Lang) -> Time | None:
    """``every month``, ``bob chwarter``: a number after it is counted by itself."""
    if tokens[at].word not in _EACH[lang] or at + 1 >= len(tokens):
        return None
    count = ORDINALS.get(tokens[at + 1].word, 1)  # "every other month"
    unit, end = _unit(tokens, at + 1 + (count > 1))
    repeats = tokens[at].word in _EVERY[lang]  # "£500 per month" is no interval
    return _time(tokens, at, end - at, Duration(count * unit[0], unit[1]), repeats=repeats) if unit is not None else None


def _unit(tokens: Sequence[Token], at: int) -> tuple[tuple[int, Unit] | None, int]:
    """The unit that stands at ``at``, of two words or one, and where it ends."""
    for length in (2, 1):
        words = " ".join(token.word for token in tokens[at : at + length]).removesuffix("'s").rstrip("'")  # "20 days' notice"
        if len(tokens) >= at + length and words in UNITS and not words.endswith("ly"):
            return UNITS[words], at + length
    return None, at


def _time(tokens: Sequence[Token], at: int, length: int, duration: Duration, often: int = 1, *, repeats: bool = True) -> Time:
    return Time(duration, often, repeats, at, length, written(tokens, at, length))


def agreeing(en: Sequence[Time], cy: Sequence[Time]) -> tuple[list[Time], list[Time]]:
    """What of each has no equal in the other."""
    ours, theirs = {each.value for each in en}, {each.value for each in cy}
    return [each for each in en if each.value not in theirs], [each for each in cy if each.value not in ours]


def words_of_times(times: Sequence[Time]) -> Iterator[int]:
    """The numbers of the words that make them up."""
    for each in times:
        yield from range(each.at, each.at + each.length)
