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

    __slots__ = ("_starting",)

    def __init__(self, phrases: Iterable[tuple[str, T]], lang: Lang) -> None:
        self._starting: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, means in phrases:
            first, *rest = words_of(phrase) or [""]
            for form in mutated(first) if lang == "cy" else (first,):
                self._starting.setdefault(form, []).append((tuple(rest), means))
        for found in self._starting.values():
            if len(found) > 1:
                found.sort(key=lambda entry: -len(entry[0]))

    def all_in(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Every phrase in ``tokens``, from left to right; none overlaps another."""
        at, starting = 0, self._starting
        while at < len(tokens):
            if tokens[at].word not in starting:
                at += 1
                continue
            match = self._beginning(tokens, at)
            if match is not None:
                yield match
            at += match.length if match is not None else 1

    def _beginning(self, tokens: Sequence[Token], at: int) -> Match[T] | None:
        for rest, means in self._starting.get(tokens[at].word, ()):
            if len(rest) < len(tokens) - at and all(tokens[at + 1 + n].word == word for n, word in enumerate(rest)):
                return Match(at, 1 + len(rest), means)
        return None
