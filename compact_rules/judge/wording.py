"""Finding phrases in text, in English and in Welsh.

Matching folds case and apostrophes, keeps to word boundaries, and lets the first word of a Welsh phrase mutate.
No regular expressions: a lexicon is data from whoever wrote the rulebook, and this is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


# Words of a phrase that are looked for; what follows them makes no difference. The longest phrases of the language have six.
LONGEST_PHRASE = 40


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

    __slots__ = ("_words",)

    def __init__(self, phrases: Iterable[str], welsh: bool) -> None:
        # A tree of words: however many phrases begin alike, no word of a text is looked at more often than the longest is long.
        self._words = _Branch()
        for number, phrase in enumerate(phrases):
            first, *rest = words_of(phrase)[:LONGEST_PHRASE] or [""]
            for form in mutated(first) if welsh else (first,):
                branch = self._words
                for word in (form, *rest):
                    branch = branch.below.setdefault(word, _Branch())
                if branch.phrase is None:
                    branch.phrase = (number, phrase)

    def first_in(self, text: str) -> str | None:
        """The first phrase found in ``text``, as the lexicon writes it; None when there is none. Of several at one place the
        one that the lexicon names first."""
        words = words_of(text)
        for at, word in enumerate(words):
            if word in self._words.below:
                found = list(self._starting(words, at))
                if found:
                    return min(found)[1]
        return None

    def _starting(self, words: list[str], at: int) -> Iterator[tuple[int, str]]:
        """The phrases that stand in ``words`` from ``at`` on, each with its number."""
        branch: _Branch | None = self._words
        while branch is not None:
            if branch.phrase is not None:
                yield branch.phrase
            branch = branch.below.get(words[at]) if at < len(words) else None
            at += 1


class _Branch:
    """The phrases that go on alike: the words that may follow, and the phrase that ends here, if any."""

    __slots__ = ("below", "phrase")

    def __init__(self) -> None:
        self.below: dict[str, _Branch] = {}
        self.phrase: tuple[int, str] | None = None
