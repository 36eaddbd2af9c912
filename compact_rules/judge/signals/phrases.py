"""Looking for many phrases at once, each where it begins. Of two that begin at one word the longer is found."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import Any, Generic, Iterable, Iterator, Sequence, TypeVar
from compact_rules.judge.signals.tokens import Token
from compact_rules.judge.wording import mutated, words_of
from compact_rules.records import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """What was found: ``length`` words from the word numbered ``at``."""

    at: int
    length: int
    means: T


class Search(Generic[T]):
    """Phrases of one language, each with what it means."""

    __slots__ = ("_words",)

    def __init__(self, phrases: Iterable[tuple[str, T]], lang: Lang) -> None:
        # A tree of words: however many phrases begin alike, no word of a text is looked at more often than the longest is long.
        # Under each word are the phrases that go on with it, and under None what the phrase means that ends here.
        self._words: dict[str | None, Any] = {}
        for phrase, means in phrases:
            first, *rest = words_of(phrase) or [""]
            for form in mutated(first) if lang == "cy" else (first,):
                branch = self._words
                for word in (form, *rest):
                    below = branch.get(word)
                    if below is None:
                        below = branch[word] = {}
                    branch = below
                branch.setdefault(None, means)

    def all_in(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Every phrase in ``tokens``, from left to right; none overlaps another."""
        after, words = 0, self._words
        for at, token in enumerate(tokens):
            if token.word in words and at >= after:
                match = self._beginning(tokens, at)
                if match is not None:
                    yield match
                    after = at + match.length

    def _beginning(self, tokens: Sequence[Token], at: int) -> Match[T] | None:
        match: Match[T] | None = None
        branch = self._words.get(tokens[at].word)
        length = 1
        while branch is not None:
            if None in branch:
                match = Match(at, length, branch[None])
            branch = branch.get(tokens[at + length].word) if at + length < len(tokens) else None
            length += 1
        return match
