"""Numbers in words, spelt out here by rules of their own and read back: English, and Welsh in both of its ways of counting."""

from __future__ import annotations

from itertools import product

import pytest

from compact_rules.bilingual import Lang
from compact_rules.judge.signals.number_words import number_at
from compact_rules.judge.signals.tokens import tokens_of

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
ENGLISH = [*_WORDS.split(), "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WELSH = ["", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg"]
SHORT = [*WELSH[:5], "pum", "chwe", *WELSH[7:]]  # before a noun
SMALL = [
    *WELSH,
    *("un ar ddeg", "deuddeg", "tri ar ddeg", "pedwar ar ddeg", "pymtheg"),
    *("un ar bymtheg", "dau ar bymtheg", "deunaw", "pedwar ar bymtheg"),
]
LARGER = [100, 101, 110, 112, 120, 199, 200, 305, 540, 999, 1000, 1001, 1015, 1100, 2003, 2030, 2300, 2345, 9999, 12_000, 250_000]


def english(number: int) -> str:
    """The number in English: "two thousand three hundred and four"."""
    if number < 20:
        return ENGLISH[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ENGLISH[number % 10]}" if number % 10 else "")
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    many, rest = divmod(number, size)
    joint = " and " if rest < 100 else " "
    return f"{english(many)} {name}" + (f"{joint}{english(rest)}" if rest else "")


def by_tens(number: int) -> str:
    """The number in Welsh, as schools count: "dau ddeg tri"."""
    many, one = divmod(number, 10)
    if number < 11:
        return WELSH[number]
    return " ".join([SHORT[many], "ddeg" if many == 2 else "deg", WELSH[one]]).rstrip()


def by_scores(number: int) -> str:
    """The number in Welsh, as people say their age: "tri ar hugain", "deg a thrigain"."""
    if number < 20:
        return SMALL[number]
    score, one = divmod(number, 20)
    if score == 1:
        return f"{SMALL[one]} ar hugain" if one else "ugain"
    name, after = {2: ("deugain", "deugain"), 3: ("trigain", "thrigain"), 4: ("pedwar ugain", "phedwar ugain")}[score]
    return f"{SMALL[one]} a {after}" if one else name


def welsh(number: int) -> str:
    """The number in Welsh, beyond a hundred: "dwy fil tri chant pedwar deg pump"."""
    words = []
    for size, names in ((1000, ("mil", "fil")), (100, ("cant", "gant", "chant"))):
        many, number = divmod(number, size)
        if many:
            name = names[1] if many == 2 else names[-1] if size == 100 and many in (3, 6) else names[0]
            before = {1: "", 2: "dwy" if size == 1000 else "dau"}.get(many) if many < 3 else None
            words.append(f"{welsh(many) if before is None else before} {name}".strip())
    return " ".join([*words, by_tens(number)]).strip()


def read_back(text: str, lang: Lang) -> float | None:
    """What is read where the text begins, if it is read to its end."""
    tokens = tokens_of(text)
    found = number_at(tokens, 0, lang)
    return found[0] if found is not None and found[1] == len(tokens) else None


@pytest.mark.parametrize("number", [*range(100), *LARGER])
def test_a_number_in_english(number: int) -> None:
    assert read_back(english(number), "en") == number
    assert read_back(english(number).replace(" and ", " ").replace("-", " "), "en") == number


@pytest.mark.parametrize("number", range(1, 100))
def test_a_number_in_welsh(number: int) -> None:
    assert read_back(by_tens(number), "cy") == number
    assert read_back(by_scores(number), "cy") == number


@pytest.mark.parametrize("number", LARGER)
def test_a_large_number_in_welsh(number: int) -> None:
    assert read_back(welsh(number), "cy") == number


@pytest.mark.parametrize(
    ("lang", "text", "value", "length"),
    [
        ("cy", "cant ac un", 101, 3),
        ("cy", "cant a deg", 110, 3),
        ("cy", "dwy fil a thri chant", 2300, 5),
        ("cy", "mil a chant", 1100, 3),
        ("cy", "mil a mil", 1000, 1),
        ("cy", "pedwar ugain ac un", 81, 4),
        ("cy", "pedwar ugain a deg", 90, 4),
        ("cy", "deugain a dau", 42, 3),
        ("cy", "hanner", None, 0),
        ("cy", "can mlynedd", 100, 1),
        ("cy", "gan bwyll", None, 0),
        ("cy", "tri aelod ar ddeg", 13, 4),
        ("cy", "un swyddog rhan amser ar ddeg", 1, 1),
        ("cy", "un mis ar y tro", 1, 1),
        ("cy", "deg aelod ar ddeg pwyllgor", 10, 1),
        ("cy", "deg ar bymtheg", 10, 1),
        ("cy", "ugain ar hugain", 20, 1),
        ("cy", "un neu ddau ar ddeg", 1, 1),
        ("cy", "un ar", 1, 1),
        ("cy", "tri, pedwar ar ddeg", 3, 1),
        ("cy", "dau ddeg, pump", 20, 2),
        ("cy", "dwy filiwn pum can mil", 2_500_000, 5),
        ("cy", "deg a thri", 10, 1),
        ("cy", "ugain a thrigain", 20, 1),
        ("cy", "deugain a thrigain", 40, 1),
        ("cy", "deugain a chath", 40, 1),
        ("en", "one hundred and two hundred", 100, 2),
        ("en", "one hundred and", 100, 2),
        ("en", "one hundred and all", 100, 2),
        ("en", "one hundred, and two", 100, 2),
        ("en", "one hundred and, two", 100, 2),
        ("en", "one hundred and two, thousand", 102, 4),
        ("en", "two thousand and three thousand", 2000, 2),
        ("en", "two thousand three thousand", 2003, 3),
        ("en", "one hundred ten two", 110, 3),
        ("en", "two thousand and three hundred", 2300, 5),
        ("en", "two hundred and fifty thousand", 250_000, 5),
        ("en", "one hundred and two thousand", 102_000, 5),
        ("en", "two hundred and fifty hundred", 200, 2),
        ("en", "two thousand three million", 2003, 3),
        ("en", "two million three thousand", 2_003_000, 4),
        ("en", "two hundred three hundred", 203, 3),
        ("en", "fifteen hundred", 1500, 2),
        ("en", "twenty ", 20, 1),
        ("en", "twenty ten", 20, 1),
        ("en", "ten two", 10, 1),
        ("en", "fifteen one", 15, 1),
        ("en", "thirteen two", 13, 1),
        ("en", "twenty one two", 21, 2),
        ("en", "two three", 2, 1),
        ("en", "zero five", 0, 1),
        ("en", "zero hundred", 0, 1),
        ("en", "zero thousand", 0, 1),
        ("en", "twenty zero", 20, 1),
        ("en", "forty and two", 40, 1),
        ("en", "ten and forty", 10, 1),
        ("en", "hundred", None, 0),
        ("en", "thousands", None, 0),
        ("en", "twenty\u00a0one", 21, 2),
        ("en", "a", None, 0),
    ],
)
def test_where_a_number_ends(lang: Lang, text: str, value: float | None, length: int) -> None:
    assert number_at(tokens_of(text), 0, lang) == (None if value is None else (value, length))


@pytest.mark.parametrize(
    ("lang", "text", "at", "value", "length"),
    [
        ("en", "for a hundred", 2, 100, 1),
        ("en", "a hundred and two", 1, 102, 3),
        ("en", "a few hundred", 2, None, 0),
        ("en", "for half a million", 1, 500_000, 3),
        ("en", "for half a day", 1, None, 0),
        ("en", "for half a", 1, None, 0),
        ("en", "half two", 1, 2, 1),
        ("cy", "am hanner cant", 1, 50, 2),
        ("cy", "am hanner can mil", 1, 50_000, 3),
        ("cy", "hanner miliwn", 0, 500_000, 2),
        ("cy", "am hanner awr", 1, None, 0),
        ("cy", "am hanner Mai", 2, None, 0),
        ("cy", "am gant", 1, 100, 1),
        ("en", "between one hundred and two", 1, 100, 2),
        ("en", "between about one hundred and two", 2, 100, 2),
        ("cy", "rhwng deg a deugain", 1, 10, 1),
        ("cy", "rhwng tua deg a deugain", 2, 10, 1),
        ("en", "between us all one hundred and two", 3, 102, 4),
    ],
)
def test_what_stands_before_a_number(lang: Lang, text: str, at: int, value: float | None, length: int) -> None:
    assert number_at(tokens_of(text), at, lang) == (None if value is None else (value, length))


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_any_words_of_numbers_in_a_row_are_read_on(lang: Lang) -> None:
    words = {"en": "one twelve forty hundred thousand and", "cy": "un pedwar deg ugain deugain cant mil a ar ddeg hanner"}[lang]
    for row in product(words.split(), repeat=4):
        tokens = tokens_of(" ".join(row))
        found = [number_at(tokens, at, lang) for at in range(len(tokens))]
        assert all(each is None or (each[0] > 0 and 0 < each[1] <= len(tokens) - at) for at, each in enumerate(found))
