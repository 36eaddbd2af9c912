"""Finding phrases in text, in English and in Welsh.

Matching folds case and apostrophes, keeps to word boundaries, and lets the first word of a Welsh phrase mutate.
No regular expressions: a lexicon is data from whoever wrote the rulebook, and this is linear in the text.
"""

from __future__ import annotations

from compact_rules.hints import Iterable

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


class Phrases:
    """The phrases of one lexicon in one language, ready to be looked for."""

    __slots__ = ("_phrases", "_ready", "_welsh")

    def __init__(self, phrases: Iterable[str], welsh: bool) -> None:
        self._phrases, self._welsh = tuple(phrases), welsh
        # Made ready when a first text is searched: most lexicons meet none in a run.
        self._ready: dict[str, list[tuple[list[str], str]]] | None = None

    @property
    def _starting(self) -> dict[str, list[tuple[list[str], str]]]:
        """First word in each form -> (rest of the phrase, the phrase as its author wrote it)."""
        if self._ready is None:
            self._ready = {}
            for phrase in self._phrases:
                first, *rest = words_of(phrase) or [""]
                for form in mutated(first) if self._welsh else (first,):
                    self._ready.setdefault(form, []).append((rest, phrase))
        return self._ready

    def first_in(self, text: str) -> str | None:
        """The first phrase found in ``text``, as the lexicon writes it; None when there is none."""
        words, starting = words_of(text), self._starting
        for at, word in enumerate(words):
            for rest, phrase in starting.get(word, ()):
                if words[at + 1 : at + 1 + len(rest)] == rest:
                    return phrase
        return None
