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


def number_at(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[float, int] | None:
    """The number that begins at the word numbered ``at`` and how many words it takes; None where none does."""
    begun = _begun(tokens, at, lang)
    if begun is None:
        return None
    sizes, simple = _SIZES[lang], _SIMPLE[lang]
    below, end = begun
    above, limit = 0.0, _LARGEST
    while end < len(tokens) and (end == at or _joined(tokens[end - 1])):
        word = tokens[end].word
        size = sizes.get(word, 0)
        if lang == "cy" and (added := _after_ar(tokens, end, below) or _score(tokens, at, end, below)):
            below, end = below + added[0], added[1]
        elif size >= _LARGE and below and size < limit:
            above, below, limit, end = above + below * size, 0, size, end + 1
        elif size in _ABOVE and (rest := below % size) and (below - rest) % _ABOVE[size] == 0:
            below, end = below - rest + rest * size, end + 1
        elif size == 100 and above and not below:  # "mil cant"
            below, end = 100, end + 1
        elif (below or above) and _adds(simple.get(word, 0), below, lang):
            below, end = below + simple[word], end + 1
        elif word in _AND[lang] and below % 100 == 0 and _goes_on(tokens, at, end, lang, 100 if below else limit):
            end += 1
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
        return (0.5, size) if size < len(tokens) and tokens[size].word in sizes else None
    return (1, at) if word in sizes and (lang == "cy" or (at > 0 and tokens[at - 1].word == "a")) else None


def _adds(value: int, below: float, lang: Lang) -> bool:
    """Whether a word goes on with the number before it: "twenty one", "hundred twelve", "un deg un"."""
    return below % 100 == 0 if value >= 10 else value > 0 == below % 10 and (lang == "cy" or below % 100 != 10)


def _goes_on(tokens: Sequence[Token], at: int, joint: int, lang: Lang, limit: int) -> bool:
    """Whether the number goes on after "and": "a hundred and two", but not "between a hundred and two hundred"."""
    if not _follows(tokens, at, joint):
        return False
    word = tokens[joint + 1].word
    if word not in _SIMPLE[lang] and _SIZES[lang].get(word, limit) >= limit:
        return False
    after = tokens[joint + 2].word if joint + 2 < len(tokens) and _joined(tokens[joint + 1]) else ""
    size = _SIZES[lang].get(after, 0)
    return size < limit or (limit == 100 and size >= _LARGE)  # "two hundred and fifty thousand"


def _follows(tokens: Sequence[Token], at: int, joint: int) -> bool:
    """Whether a word stands after the joint that belongs to the number that begins at ``at``."""
    between = any(token.word in _BETWEEN for token in tokens[max(0, at - 2) : at])
    return joint + 1 < len(tokens) and _joined(tokens[joint]) and not between


def _score(tokens: Sequence[Token], at: int, joint: int, below: float) -> tuple[int, int] | None:
    """What "a thrigain" adds to a small number or "ac un" to eighty, and where it ends."""
    if tokens[joint].word not in _AND["cy"] or not _follows(tokens, at, joint):
        return None
    value, end = _SIMPLE["cy"].get(tokens[joint + 1].word, 0), joint + 2
    if value == 4 and end < len(tokens) and tokens[end].word == "ugain":
        value, end = 80, end + 1
    fits = 0 < value < 20 if below in _SCORES else value in _SCORES and 0 < below < 20
    return (value, end) if fits else None


def _after_ar(tokens: Sequence[Token], at: int, total: float) -> tuple[int, int] | None:
    """What "ar ddeg" adds, and where it ends; what is counted may stand before it: "tair wythnos ar ddeg"."""
    for end in range(at, min(at + _LONGEST_NOUN + 1, len(tokens) - 1)):
        if tokens[end].word == "ar":
            added = _ADDED_AFTER_AR.get(tokens[end + 1].word, 0)
            return (added, end + 2) if total < (10 if added < 20 else 20) and added else None
        if tokens[end].word in _SIMPLE["cy"] or not _joined(tokens[end]):
            return None
    return None


def _joined(one: Token) -> bool:
    """Whether the word after it may belong to the same number."""
    return one.after in (" ", "-", "\n", "\u00a0")
