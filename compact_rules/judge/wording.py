"""Finding phrases in text, in English and in Welsh.

Matching folds case and apostrophes, keeps to word boundaries, and lets the first word of a Welsh phrase mutate.
No regular expressions: a lexicon is data from whoever wrote the rulebook, and this is linear in the text.
"""

from __future__ import annotations

from compact_rules.hints import Any, Iterable, Iterator, Mapping

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


# By each word that a phrase may begin with, the numbers of those phrases among all of them.
Starts = Mapping[str, tuple[int, ...]]
# The phrases that begin alike: under each word the phrases that go on with it, and under None the one that ends here.
Tree = dict[str | None, Any]


def starts_of(phrases: Iterable[str], welsh: bool) -> Starts:
    """What each phrase may begin with, where its first word mutates if it is ``welsh``."""
    starts: dict[str, list[int]] = {}
    for number, phrase in enumerate(phrases):
        first = (words_of(phrase) or [""])[0]
        for form in sorted(mutated(first)) if welsh else (first,):
            starts.setdefault(form, []).append(number)
    return {form: tuple(numbers) for form, numbers in starts.items()}


class Phrases:
    """The phrases of one lexicon in one language, ready to be looked for. ``starts`` are theirs, where made beforehand.

    Those that begin with one word become a tree when that word is first met: most never are. However many there are, no word of
    a text is then looked at oftener than the longest phrase is long.
    """

    __slots__ = ("_phrases", "_starts", "_trees", "_welsh")

    def __init__(self, phrases: Iterable[str], welsh: bool, starts: Starts | None = None) -> None:
        self._phrases, self._welsh, self._starts = tuple(phrases), welsh, starts
        self._trees: dict[str, Tree] = {}

    def first_in(self, text: str) -> str | None:
        """The first phrase found in ``text``, as the lexicon writes it; None when there is none. Of several at one place the
        one that the lexicon names first."""
        starts = self._starts
        if starts is None:  # made when a first text is searched: most lexicons meet none in a run
            starts = self._starts = starts_of(self._phrases, self._welsh)
        words = words_of(text)
        for at, word in enumerate(words):
            if word in starts:
                found = list(self._starting(words, at))
                if found:
                    return self._phrases[min(found)]
        return None

    def _starting(self, words: list[str], at: int) -> Iterator[int]:
        """The numbers of the phrases that stand in ``words`` from ``at`` on."""
        branch: Tree | None = self._tree(words[at])
        while branch is not None:
            at += 1
            if None in branch:
                yield branch[None]
            branch = branch.get(words[at]) if at < len(words) else None

    def _tree(self, first: str) -> Tree:
        tree = self._trees.get(first)
        if tree is None:
            tree = self._trees[first] = {}
            for number in self._starts[first] if self._starts is not None else ():
                branch = tree
                for word in words_of(self._phrases[number])[1:LONGEST_PHRASE]:
                    branch = branch.setdefault(word, {})
                branch.setdefault(None, number)
        return tree
