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
# What multiplies the number before it. From a thousand on it also closes it: "two thousand three hundred".
_SIZES: dict[Lang, dict[str, int]] = {
    "en": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9},
    "cy": {
        "deg": 10,
        "ddeg": 10,
        "ugain": 20,
        "can": 100,
        "cant": 100,
        "gant": 100,
        "chant": 100,
        "mil": 1000,
        "fil": 1000,
        "miliwn": 10**6,
        "filiwn": 10**6,
        "biliwn": 10**9,
    },
}
# What the number below it must be a multiple of, beside what it multiplies: "two hundred and three hundred" are two numbers.
_ABOVE = {10: 100, 20: 100, 100: 1000}
_LARGE, _LARGEST = 1000, 10**12
_AND: dict[Lang, frozenset[str]] = {"en": frozenset({"and"}), "cy": frozenset({"a", "ac"})}
_HALF: dict[Lang, str] = {"en": "half", "cy": "hanner"}
_BETWEEN = frozenset({"between", "rhwng"})
# "deg a thrigain" is 70, "pedwar ugain ac un" 81.
_SCORES = (40, 60, 80)
# Words for two that the other language need not say: "both sides" may be "y naill ochr a'r llall", "bob deufis" "every other
# month".
_TWO = {"en": "both pair couple two fortnight", "cy": "ill deufis ddeufis pythefnos bythefnos phythefnos"}
OPTIONAL = frozenset(word for words in _TWO.values() for word in words.split())
# Every word that a number can begin with.
NUMBERS: dict[Lang, frozenset[str]] = {lang: frozenset((*_SIMPLE[lang], *_SIZES[lang], _HALF[lang])) for lang in LANGS}
# "tri ar ddeg" is 13; "deg ar hugain" is 30: what may come before each.
_ADDED_AFTER_AR = {"ddeg": 10, "bymtheg": 15, "hugain": 20}
_LONGEST_NOUN = 2
_JOINED = (" ", "-", "\n", "\u00a0")


def number_at(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[float, int] | None:
    """The number that begins at the word numbered ``at`` and how many words it takes; None where none does."""
    begun = _begun(tokens, at, lang)
    if begun is None:
        return None
    sizes, simple = _SIZES[lang], _SIMPLE[lang]
    below, end = begun
    above, limit = 0.0, _LARGEST
    while word := tokens[at].word if end == at else _after(tokens, end):
        size, value = sizes.get(word, 0), simple.get(word)
        if lang == "cy" and (added := _after_ar(tokens, end, below)):
            below, end = below + added[0], added[1]
        elif word in _AND[lang]:
            added = _after_and(tokens, end, below, limit, lang)
            if added is None or any(token.word in _BETWEEN for token in tokens[max(0, at - 2) : at]):
                break
            below, end = below + added[0], added[1]
        elif size >= _LARGE and below and size < limit:
            above, below, limit, end = above + below * size, 0, size, end + 1
        elif size in _ABOVE and (rest := below % size) and (below - rest) % _ABOVE[size] == 0:
            below, end = below - rest + rest * size, end + 1
        elif size == 100 and above and not below:  # "mil cant"
            below, end = 100, end + 1
        elif value and (below or above) and _adds(value, below, lang):
            below, end = below + value, end + 1
        else:
            break
    return above + below, end - at


def _begun(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[float, int] | None:
    """What a number begins with, and where it goes on: "two", "a hundred", "half a million", "hanner cant"."""
    word, sizes = tokens[at].word, _SIZES[lang]
    if word in _SIMPLE[lang]:
        return _SIMPLE[lang][word], at + 1
    if word == _HALF[lang]:
        size = at + (2 if lang == "en" else 1)
        return (0.5, size) if _after(tokens, size) in sizes else None
    return (1, at) if word in sizes and (lang == "cy" or any(token.word == "a" for token in tokens[:at][-1:])) else None


def _adds(value: int, below: float, lang: Lang) -> bool:
    """Whether a word goes on with the number before it: "twenty one", "hundred twelve", "un deg un"."""
    return below % 100 == 0 if value >= 10 else below % 10 == 0 and (lang == "cy" or below % 100 != 10)


def _after_and(tokens: Sequence[Token], joint: int, below: float, limit: int, lang: Lang) -> tuple[int, int] | None:
    """What comes with "and", and where it ends: "a hundred and two", "pedwar ugain ac un"; not "a hundred and two hundred"."""
    sizes, word, then = _SIZES[lang], _after(tokens, joint + 1), _after(tokens, joint + 2)
    value = _SIMPLE[lang].get(word, 0)
    if below % 100 == 0:
        limit, size = 100 if below else limit, sizes.get(then, 0)
        whole = size < limit or (limit == 100 and size >= _LARGE)  # "two hundred and fifty thousand"
        return (0, joint + 1) if whole and (value or sizes.get(word, limit) < limit) else None
    if lang == "en":
        return None
    value, end = (80, joint + 3) if (value, then) == (4, "ugain") else (value, joint + 2)
    small, score = sorted((below, value))
    return (value, end) if 0 < small < 20 and score in _SCORES else None


def _after_ar(tokens: Sequence[Token], at: int, total: float) -> tuple[int, int] | None:
    """What "ar ddeg" adds, and where it ends; what is counted may stand before it: "tair wythnos ar ddeg"."""
    for end in range(at, at + _LONGEST_NOUN + 1):
        word = _after(tokens, end)
        if word == "ar":
            added = _ADDED_AFTER_AR.get(_after(tokens, end + 1), 0)
            return (added, end + 2) if total < (10 if added < 20 else 20) and added else None
        if not word or word in _SIMPLE["cy"]:
            return None
    return None


def _after(tokens: Sequence[Token], at: int) -> str:
    """The word numbered ``at``, if it may belong to the same number as the one before it."""
    return tokens[at].word if at < len(tokens) and tokens[at - 1].after in _JOINED else ""
