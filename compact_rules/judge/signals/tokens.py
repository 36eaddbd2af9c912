"""A text as words that know where they stand: what every signal about wording reads. Linear, and no regular expressions."""

from __future__ import annotations

from compact_rules.hints import Iterator
from compact_rules.records import dataclass

# A full stop after these ends no sentence.
_ABBREVIATIONS_WORDS = "eg ie e.g i.e no nos ch cf dr mr mrs ms st p pp para rhif h.y hy gw e.e ee tud s ss"
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_WORDS.split())
_OPENING, _CLOSING = '“"', '”"'
_AFTER_STOP = frozenset("”\"') \n\r\t\u00a0")
_QUOTES = '“”"'


@dataclass(frozen=True, slots=True)
class Token:
    """One word: ``word`` folded for comparison, ``raw`` as it is written, ``after`` what stands between it and the next."""

    word: str
    raw: str
    before: str
    after: str
    quoted: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.raw[:1].isupper()

    @property
    def digits(self) -> bool:
        """Whether it is written in figures."""
        return self.raw.isascii() and self.raw.isdigit()


# The words of the texts read last: several signals read each text, and the schemes of a run have many in common.
_MOST_KNOWN, _LONGEST_KNOWN = 1000, 1000
_KNOWN: dict[str, list[Token]] = {}


def tokens_of(text: str) -> list[Token]:
    """The words of ``text``, in order, for nobody to change. An apostrophe inside a word stays in it, straight."""
    found = _KNOWN.get(text)
    if found is None:
        found = _tokens_of(text)
        if len(text) <= _LONGEST_KNOWN:
            if len(_KNOWN) >= _MOST_KNOWN:
                _KNOWN.clear()
            _KNOWN[text] = found
    return found


def _tokens_of(text: str) -> list[Token]:
    pieces = list(_pieces(text.replace("\u2019", "'").replace("\u2018", "'")))
    found: list[Token] = []
    quoted, quotes = False, any(sign in text for sign in _QUOTES)
    for at in range(1, len(pieces), 2):
        quoted = quotes and _quoted(pieces[at - 1], quoted)
        raw = pieces[at]
        word = raw.casefold()
        if not word.strip("'"):
            continue
        after = pieces[at + 1]
        found.append(Token(word, raw, pieces[at - 1], after, quoted))
    return found


def _pieces(text: str) -> Iterator[str]:
    """What stands between words and the words themselves, in turn: it begins and ends with what stands between."""
    kinds, start = text.translate(_KINDS), 0
    while (at := kinds.find("w", start)) >= 0:
        yield text[start:at]
        start = kinds.find(" ", at)
        if start == -1:
            yield text[at:]
            yield ""
            return
        yield text[at:start]
    yield text[start:]


class _Kinds(dict[int, str]):
    """Of each character whether it belongs to a word. Worked out once for each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = self[code] = "w" if char.isalnum() or char == "'" else " "
        return kind


_KINDS = _Kinds()


def _quoted(between: str, quoted: bool) -> bool:
    for char in between:
        if char == '"':
            quoted = not quoted
        elif char in _OPENING:
            quoted = True
        elif char in _CLOSING:
            quoted = False
    return quoted


def sentences(tokens: list[Token]) -> list[list[Token]]:
    """The sentences of a text, each as its words."""
    found: list[list[Token]] = []
    start = 0
    for at, token in enumerate(tokens):
        if token.after != " " and _ends(token):
            found.append(tokens[start : at + 1])
            start = at + 1
    return [*found, tokens[start:]] if start < len(tokens) else found


def _ends(token: Token) -> bool:
    """Whether a sentence ends with it, if there is more."""
    between = token.after
    if "\n\n" in between or "!" in between or "?" in between or ";" in between:
        return True
    _, stop, rest = between.rpartition(".")
    return bool(stop) and rest[:1] in _AFTER_STOP and token.word not in _ABBREVIATIONS and len(token.raw) > 1
