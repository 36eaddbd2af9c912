"""Finding phrases in text, in English and in Welsh.

Matching folds case and apostrophes, keeps to word boundaries, and lets the first word of a Welsh phrase mutate.
No regular expressions: a lexicon is data from whoever wrote the rulebook, and this is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable

# Radical initial -> the forms it takes after soft, nasal and aspirate mutation, and before an h after a vowel (Thorne, A
# Comprehensive Welsh Grammar, the tables of initial mutations). Longest initials first.
_MUTATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ll", ("l",)),
    ("rh", ("r",)),
    ("ch", ()),
    ("dd", ()),
    ("ff", ()),
    ("ph", ()),
    ("th", ()),
    ("p", ("b", "mh", "ph")),
    ("t", ("d", "nh", "th")),
    ("c", ("g", "ngh", "ch")),
    ("b", ("f", "m")),
    ("d", ("dd", "n")),
    ("g", ("", "ng")),
    ("m", ("f",)),
    *((vowel, (f"h{vowel}",)) for vowel in "aeiouwy"),
)


def words_of(text: str) -> list[str]:
    """The words of ``text``, folded for comparison. An apostrophe inside a word stays in it, straight."""
    folded = text.replace("\u2019", "'").replace("\u2018", "'").casefold()
    return "".join(char if char.isalnum() or char == "'" else " " for char in folded).split()


def plain(text: str) -> str:
    """``text`` folded to its words: what two texts are compared by."""
    return " ".join(words_of(text))


def mutated(word: str) -> frozenset[str]:
    """A Welsh word, folded, in every form that its first letter can take."""
    for initial, forms in _MUTATIONS:
        if word.startswith(initial):
            return frozenset({word, *(form + word[len(initial) :] for form in forms)})
    return frozenset({word})


class Phrases:
    """The phrases of one lexicon in one language, ready to be looked for."""

    __slots__ = ("_starting",)

    def __init__(self, phrases: Iterable[str], welsh: bool) -> None:
        # First word in each form -> (rest of the phrase, the phrase as its author wrote it).
        self._starting: dict[str, list[tuple[list[str], str]]] = {}
        for phrase in phrases:
            first, *rest = words_of(phrase) or [""]
            for form in mutated(first) if welsh else (first,):
                self._starting.setdefault(form, []).append((rest, phrase))

    def first_in(self, text: str) -> str | None:
        """The first phrase found in ``text``, as the lexicon writes it; None when there is none."""
        words = words_of(text)
        for at, word in enumerate(words):
            for rest, phrase in self._starting.get(word, ()):
                if words[at + 1 : at + 1 + len(rest)] == rest:
                    return phrase
        return None
