"""What a machine can read the same in both languages: dates, amounts, percentages, numbers and numbering."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Iterator, Literal, Sequence
from compact_rules.judge.signals.dates import MONTHS, Day, date_at, numeric_date
from compact_rules.judge.signals.number_words import NUMBERS, number_at
from compact_rules.judge.signals.tokens import Token
from compact_rules.records import dataclass

Kind = Literal["date", "amount", "percentage", "number", "numbering"]
KINDS: tuple[Kind, ...] = ("date", "amount", "percentage", "number", "numbering")

_PER_CENT = (("per", "cent"), ("y", "cant"), ("percent",), ("pc",))
POUNDS_WORDS = "pound pounds punt bunt phunt punnau bunnau phunnau bunnoedd punnoedd gbp"
POUNDS = frozenset(POUNDS_WORDS.split())
_SIZES = {"k": 1e3, "m": 1e6, "bn": 1e9}
_SIZE_WORDS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "mil": 1e3, "miliwn": 1e6, "filiwn": 1e6, "biliwn": 1e9}
_LONGEST = 12  # figures: a longer run is a code, not a number
_ROMAN_WORDS = "i ii iii iv v vi vii viii ix x"
_ROMAN = frozenset(_ROMAN_WORDS.split())
# The words that one of them can begin with; a figure can too, and a bracket before it.
_STARTS: dict[Lang, frozenset[str]] = {lang: frozenset(MONTHS[lang]) | NUMBERS[lang] for lang in LANGS}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One of these: ``length`` words from the word numbered ``at``, and ``shown`` as it is written."""

    kind: Kind
    value: float | str | Day
    at: int
    length: int
    shown: str


def quantities(tokens: Sequence[Token], lang: Lang) -> list[Quantity]:
    """Every one in ``tokens``, from left to right; each word belongs to one at most."""
    return list(_each(tokens, lang))


def _each(tokens: Sequence[Token], lang: Lang) -> Iterator[Quantity]:
    at, starts = 0, _STARTS[lang]
    while at < len(tokens):
        token = tokens[at]
        if not (token.raw[0].isdigit() or token.word in starts or token.before.endswith("(")):
            at += 1  # nearly every word: nothing of the kind begins with it
            continue
        found = _numbering(tokens, at) or _dated(tokens, at, lang) or _counted(tokens, at, lang)
        if found is not None:
            yield found
        at += found.length if found is not None else 1


def _numbering(tokens: Sequence[Token], at: int) -> Quantity | None:
    """``(a)``, ``(iv)``, ``(2)``; and ``1.1`` where a text begins with it, or ``4.2.1`` anywhere."""
    token = tokens[at]
    short = (len(token.word) == 1 and token.word.isalpha()) or token.word in _ROMAN or (token.digits and len(token.raw) <= 2)
    if short and token.before.endswith("(") and token.after.startswith(")"):
        return Quantity("numbering", f"({token.word})", at, 1, f"({token.raw})")
    end = at
    while end + 1 < len(tokens) and tokens[end].digits and tokens[end].after == "." and tokens[end + 1].digits and end < at + 5:
        end += 1
    parts = end - at + 1
    if (parts >= 3 and numeric_date(tokens, at) is None) or (
        parts == 2 and at == 0 and len(tokens) > 2 and tokens[2].capital and len(tokens[end].raw) <= 2
    ):
        label = ".".join(each.raw for each in tokens[at : end + 1])
        return Quantity("numbering", label, at, parts, label)
    return None


def _dated(tokens: Sequence[Token], at: int, lang: Lang) -> Quantity | None:
    found = date_at(tokens, at, lang)
    return Quantity("date", found[0], at, found[1], written(tokens, at, found[1])) if found else None


def _counted(tokens: Sequence[Token], at: int, lang: Lang) -> Quantity | None:
    found = _figures(tokens, at) or _in_words(tokens, at, lang)
    if found is None:
        return None
    value, length = found
    end = at + length
    pounds = tokens[at].before.endswith("£")
    if end < len(tokens) and (tokens[at].raw[0].isdigit() or pounds) and tokens[end].word in _SIZE_WORDS:
        value, end = value * _SIZE_WORDS[tokens[end].word], end + 1
    if pounds:
        return Quantity("amount", value, at, end - at, "£" + written(tokens, at, end - at))
    if tokens[end - 1].after.lstrip().startswith("%"):
        return Quantity("percentage", value, at, end - at, written(tokens, at, end - at) + "%")
    for words in _PER_CENT:
        if tuple(token.word for token in tokens[end : end + len(words)]) == words:
            return Quantity("percentage", value, at, end - at + len(words), written(tokens, at, end - at) + "%")
    for of in (0, 1):  # "5,000 pounds", "5,000 o bunnoedd"
        if end + of < len(tokens) and tokens[end + of].word in POUNDS and (not of or tokens[end].word == "o"):
            return Quantity("amount", value, at, end - at + 1 + of, written(tokens, at, end - at + 1 + of))
    return Quantity("number", value, at, end - at, written(tokens, at, end - at))


def _in_words(tokens: Sequence[Token], at: int, lang: Lang) -> tuple[float, int] | None:
    found = number_at(tokens, at, lang)
    return (float(found[0]), found[1]) if found else None


def _figures(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """A number in figures: ``1,000``, ``160 000``, ``4.5``, ``5k``."""
    text, size = _sized(tokens[at].word)
    if not _plain(text):
        return None
    end = at + 1
    if text != tokens[at].word:
        return int(text) * size, 1
    while end < len(tokens) and end < at + 4 and _thousands(tokens[end - 1], tokens[end]):
        text, end = text + tokens[end].raw, end + 1
    if end < len(tokens) and tokens[end - 1].after == ".":
        part, size = _sized(tokens[end].word)
        if _plain(part):
            return float(f"{text}.{part}") * size, end + 1 - at
    return float(text), end - at


def _sized(word: str) -> tuple[str, float]:
    """The figures of "5k" and what they stand for; of anything else the word itself."""
    for name, size in _SIZES.items():
        if word.endswith(name):
            return word.removesuffix(name), size
    return word, 1


def _plain(figures: str) -> bool:
    return figures.isascii() and figures.isdigit() and len(figures) <= _LONGEST


def _thousands(one: Token, other: Token) -> bool:
    if not other.digits or len(other.raw) != 3 or len(one.raw) > 3:
        return False
    return one.after == "," or (one.after in (" ", "\u00a0") and other.raw == "000")


def written(tokens: Sequence[Token], at: int, length: int) -> str:
    """Some words of a text as they stand in it."""
    words = tokens[at : at + length]
    return "".join(token.raw + token.after for token in words[:-1]) + words[-1].raw
