"""Looking for many phrases at once, each where it begins. Of two that begin at one word the longer is found."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import Generic, Iterable, Iterator, Sequence, TypeVar
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
        self._words: _Branch[T] = _Branch()
        for phrase, means in phrases:
            first, *rest = words_of(phrase) or [""]
            for form in mutated(first) if lang == "cy" else (first,):
                branch = self._words
                for word in (form, *rest):
                    branch = branch.below.setdefault(word, _Branch())
                if not branch.means:
                    branch.means.append(means)

    def all_in(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Every phrase in ``tokens``, from left to right; none overlaps another."""
        at, below = 0, self._words.below
        while at < len(tokens):
            if tokens[at].word not in below:
                at += 1
                continue
            match = self._beginning(tokens, at)
            if match is not None:
                yield match
            at += match.length if match is not None else 1

    def _beginning(self, tokens: Sequence[Token], at: int) -> Match[T] | None:
        match: Match[T] | None = None
        branch = self._words.below.get(tokens[at].word)
        length = 1
        while branch is not None:
            if branch.means:
                match = Match(at, length, branch.means[0])
            branch = branch.below.get(tokens[at + length].word) if at + length < len(tokens) else None
            length += 1
        return match


class _Branch(Generic[T]):
    """The phrases that go on alike: the words that may follow, and what the phrase that ends here means, if one does."""

    __slots__ = ("below", "means")

    def __init__(self) -> None:
        self.below: dict[str, _Branch[T]] = {}
        self.means: list[T] = []
