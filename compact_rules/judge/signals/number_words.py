"""Numbers written in words, in English and Welsh: a table for each, and how words next to each other make one number."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Sequence
from compact_rules.judge.signals.tokens import Token

_ENGLISH_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ENGLISH = _ENGLISH_WORDS.split()
_ENGLISH_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_TENS = _ENGLISH_TENS_WORDS.split()
# Each with the forms that it has before nouns and after mutations.
_WELSH: tuple[tuple[int, str], ...] = (
    (1, "un"),
    (2, "dau ddau dwy ddwy deuddydd ddeuddydd deufis ddeufis pythefnos bythefnos phythefnos dwywaith ddwywaith"),
    (3, "tri dri thri tair dair thair tridiau dridiau thridiau teirgwaith deirgwaith"),
    (4, "pedwar bedwar phedwar pedair bedair phedair"),
    (5, "pump bump phump pum bum phum"),
    (6, "chwech chwe"),
    (7, "saith"),
    (8, "wyth"),
    (9, "naw"),
    (10, "deg ddeg deng ddeng"),
    (12, "deuddeg ddeuddeg deuddeng ddeuddeng"),
    (15, "pymtheg bymtheg phymtheg pymtheng bymtheng"),
    (18, "deunaw ddeunaw"),
    (20, "ugain hugain"),
    (40, "deugain ddeugain"),
    (60, "trigain drigain thrigain"),
)
_SIMPLE: dict[Lang, dict[str, int]] = {
    "en": {
        **{word: value for value, word in enumerate(_ENGLISH)},
        **{word: 10 * (2 + at) for at, word in enumerate(_ENGLISH_TENS)},
        "dozen": 12,
        "twice": 2,
        "fortnight": 2,
    },
    "cy": {word: value for value, words in _WELSH for word in words.split()},
}
_TIMES: dict[Lang, dict[str, int]] = {
    "en": {"hundred": 100, "thousand": 1000},
    "cy": {"deg": 10, "ddeg": 10, "cant": 100, "gant": 100, "chant": 100, "mil": 1000, "fil": 1000},
}
# Words for a number that the other language need not say: "both sides" may be "y ddwy ochr" or "y naill ochr a'r llall".
OPTIONAL: dict[Lang, dict[str, int]] = {"en": {"both": 2, "pair": 2, "couple": 2, "two": 2}, "cy": {"ill": 2}}
# Every word that a number can begin with.
NUMBERS: dict[Lang, frozenset[str]] = {lang: frozenset(_SIMPLE[lang]) | frozenset(_TIMES[lang]) for lang in LANGS}
# "tri ar ddeg" is 13; "deg ar hugain" is 30: what may come before each.
_ADDED_AFTER_AR = {"ddeg": 10, "bymtheg": 15, "hugain": 20}
_LONGEST_NOUN = 2


def number_at(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[int, int] | None:
    """The number that begins at the word numbered ``at`` and how many words it takes; None where none does."""
    simple, times = _SIMPLE[lang], _TIMES[lang]
    first = tokens[at].word
    if first not in simple and (first not in times or lang == "en"):
        return None
    total = simple.get(first, times.get(first, 0))
    end = at + 1
    while end < len(tokens) and _joined(tokens[end - 1], tokens[end]):
        word = tokens[end].word
        if lang == "cy" and (added := _after_ar(tokens, end, total)):
            total, end = total + added[0], added[1]
        elif word in times and 0 < total < times[word]:
            total, end = total * times[word], end + 1
        elif 0 < simple.get(word, 0) < 10 and total >= 20 and total % 10 == 0:
            total, end = total + simple[word], end + 1
        else:
            break
    return total, end - at


def _after_ar(tokens: Sequence[Token], at: int, total: int) -> tuple[int, int] | None:
    """What "ar ddeg" adds, and where it ends; what is counted may stand before it: "tair wythnos ar ddeg"."""
    for end in range(at, min(at + _LONGEST_NOUN + 1, len(tokens) - 1)):
        if tokens[end].word == "ar":
            added = _ADDED_AFTER_AR.get(tokens[end + 1].word, 0)
            return (added, end + 2) if total < (10 if added < 20 else 20) and added else None
        if tokens[end].word in _SIMPLE["cy"] or not _joined(tokens[end], tokens[end + 1]):
            return None
    return None


def _joined(one: Token, other: Token) -> bool:
    return one.after in (" ", "-", "\n", "\u00a0")
