"""Finding phrases in text, in English and in Welsh.

Matching folds case and apostrophes, keeps to word boundaries, and lets the first word of a Welsh phrase mutate.
No regular expressions: a lexicon is data from whoever wrote the rulebook, and this is linear in the text.
"""

from __future__ import annotations

from compact_rules.hints import Any, Iterable, Iterator

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


_FORMS = dict(_MUTATIONS)

# Words of a phrase that are looked for; what follows them makes no difference. The longest phrases of the language have six.
LONGEST_PHRASE = 40


def words_of(text: str) -> list[str]:
    """The words of ``text``, folded for comparison. An apostrophe inside a word stays in it, straight."""
    folded = text.casefold()
    if folded.replace(" ", "").isalnum():  # nearly every phrase, and many a text
        return folded.split()
    return folded.replace("\u2019", "'").replace("\u2018", "'").translate(_SPACED).split()


class _Spaced(dict[int, int]):
    """What becomes of each character, worked out once: letters, figures and apostrophes stay, anything else is a space."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        kept = self[code] = code if char.isalnum() or char == "'" else 32
        return kept


_SPACED = _Spaced()


def plain(text: str) -> str:
    """``text`` folded to its words: what two texts are compared by."""
    return " ".join(words_of(text))


def mutated(word: str) -> frozenset[str]:
    """A Welsh word, folded, in every form that its first letter can take."""
    initial = word[:2] if word[:2] in _FORMS else word[:1]
    rest = word[len(initial) :]
    return frozenset((word, *[form + rest for form in _FORMS.get(initial, ())]))


# The phrases that go on alike: under each word that may follow a tree, and under None the phrase that ends here.
Tree = dict[str | None, Any]


def tree_of(phrases: Iterable[str], welsh: bool) -> Tree:
    """A tree of words: however many phrases begin alike, no word of a text is looked at oftener than the longest is long."""
    root: Tree = {}
    for number, phrase in enumerate(phrases):
        first, *rest = words_of(phrase)[:LONGEST_PHRASE] or [""]
        for form in sorted(mutated(first)) if welsh else (first,):
            branch = root
            for word in (form, *rest):
                below = branch.get(word)
                if below is None:
                    below = branch[word] = {}
                branch = below
            branch.setdefault(None, (number, phrase))
    return root


class Phrases:
    """The phrases of one lexicon in one language, ready to be looked for. ``tree`` is theirs, where it was made beforehand."""

    __slots__ = ("_phrases", "_tree", "_welsh")

    def __init__(self, phrases: Iterable[str], welsh: bool, tree: Tree | None = None) -> None:
        self._phrases, self._welsh, self._tree = tuple(phrases), welsh, tree

    @property
    def _words(self) -> Tree:
        if self._tree is None:  # made when a first text is searched: most lexicons meet none in a run
            self._tree = tree_of(self._phrases, self._welsh)
        return self._tree

    def first_in(self, text: str) -> str | None:
        """The first phrase found in ``text``, as the lexicon writes it; None when there is none. Of several at one place the
        one that the lexicon names first."""
        words, tree = words_of(text), self._words
        for at, word in enumerate(words):
            if word in tree:
                found = list(self._starting(words, at))
                if found:
                    return min(found)[1]
        return None

    def _starting(self, words: list[str], at: int) -> Iterator[tuple[int, str]]:
        """The phrases that stand in ``words`` from ``at`` on, each with its number."""
        branch: Tree | None = self._words
        while branch is not None:
            if None in branch:
                yield branch[None]
            branch = branch.get(words[at]) if at < len(words) else None
            at += 1
