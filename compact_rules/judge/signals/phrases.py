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
    """Phrases of one language, each with what it means.

    Those that begin with one word become a tree of words when that word is first met, which most never are. However many begin
    alike, no word of a text is then looked at more often than the longest is long.
    """

    __slots__ = ("_starts", "_trees")

    def __init__(self, phrases: Iterable[tuple[str, T]], lang: Lang) -> None:
        # By each word that a phrase may begin with, the phrases in their order: their number, their text and what they mean.
        self._starts: dict[str, list[tuple[int, str, T]]] = {}
        # Under each word are the phrases that go on with it, and under None what the phrase means that ends there.
        self._trees: dict[str, dict[str | None, Any]] = {}
        firsts: dict[str, list[tuple[int, str, T]]] = {}
        for number, (phrase, means) in enumerate(phrases):
            first = _first(phrase)
            if first in firsts:
                firsts[first].append((number, phrase, means))
            else:
                firsts[first] = [(number, phrase, means)]
        if lang != "cy":
            self._starts = firsts
            return
        for first, found in firsts.items():
            for form in mutated(first):
                other = self._starts.get(form)
                self._starts[form] = found if other is None else sorted(other + found, key=lambda one: one[0])

    def all_in(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Every phrase in ``tokens``, from left to right; none overlaps another."""
        after, starts = 0, self._starts
        for at, token in enumerate(tokens):
            if token.word in starts and at >= after:
                match = self._beginning(tokens, at)
                if match is not None:
                    yield match
                    after = at + match.length

    def _beginning(self, tokens: Sequence[Token], at: int) -> Match[T] | None:
        match: Match[T] | None = None
        branch: dict[str | None, Any] | None = self._tree(tokens[at].word)
        length = 1
        while branch is not None:
            if None in branch:
                match = Match(at, length, branch[None])
            branch = branch.get(tokens[at + length].word) if at + length < len(tokens) else None
            length += 1
        return match

    def _tree(self, first: str) -> dict[str | None, Any]:
        tree = self._trees.get(first)
        if tree is None:
            tree = self._trees[first] = {}
            for _, phrase, means in self._starts[first]:
                branch = tree
                for word in words_of(phrase)[1:]:
                    branch = branch.setdefault(word, {})
                branch.setdefault(None, means)
        return tree


def _first(phrase: str) -> str:
    """The first word of ``phrase``, folded; as `words_of`, which the plainest need not be asked for."""
    first = phrase.partition(" ")[0]
    return first.lower() if first.isascii() and first.isalnum() else (words_of(phrase) or [""])[0]
