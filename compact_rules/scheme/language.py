"""The language of a scheme's plain texts: what the file says, and otherwise what its words show.

A Welsh scheme without `language: cy` must not be read as an English one: none of the phrases that a rule looks for would be found
in it, and a rule that asks a text to avoid them would be met by every text.
"""

from __future__ import annotations

from compact_rules.hints import Any, Iterator, Literal, Mapping

LANGS = ("en", "cy")
_LEAST = 8  # so many of the commonest words of Welsh, before a file that says nothing is taken for Welsh

# The commonest words of each language that the other does not have ("a", "i" and "o" are words of both, or initials).
_WELSH_WORDS = "y yr yn mae mae'r mae'n bydd caiff ac ar gan gyda i'r o'r a'r gyda'r sy'n sydd bob pob eu ei nid wedi drwy"
_ENGLISH_WORDS = "the and of to in is are that with which for by will from each has have it its be this their not"
_WELSH, _ENGLISH = frozenset(_WELSH_WORDS.split()), frozenset(_ENGLISH_WORDS.split())


def language_of(data: Mapping[Any, Any]) -> tuple[Literal["en", "cy"], bool]:
    """The language of the plain texts, ``en`` or ``cy``, and whether it had to be taken from their words."""
    said = data.get("language")
    if said == "en" or said == "cy":
        return said, False
    welsh = english = 0
    for text in _plain_texts(data):
        words = text.casefold().replace("’", "'").split()
        welsh += sum(word in _WELSH for word in words)
        english += sum(word in _ENGLISH for word in words)
    # Where a language is stated, in a word that is none of the two, some language was meant, and the words need only lean to it.
    seen = welsh > english and (welsh >= _LEAST or said is not None)
    return ("cy", True) if seen else ("en", False)


def _plain_texts(data: Mapping[Any, Any]) -> Iterator[str]:
    """The texts of several words that no key ``en`` or ``cy`` gives a language."""
    waiting: list[Any] = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if " " in value:
                yield value
        elif isinstance(value, Mapping):
            waiting += [inner for key, inner in value.items() if key not in LANGS]
        elif isinstance(value, list):
            waiting += value
