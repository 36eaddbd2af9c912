"""What makes a text hard to read in any language: very long sentences, and acronyms that nobody has spelt out.

No readability formula: those for English must not be run on Welsh (TXT-06 leaves plain wording to readers).
"""

from __future__ import annotations

from compact_rules.hints import Iterable, Iterator
from compact_rules.judge.signals.fields import Passage
from compact_rules.judge.signals.tokens import sentences
from compact_rules.places import Path, Problem

# Read by everybody: money, the law's own short names, roman numbers, and what the format itself says.
_KNOWN_WORDS = "UK EU GBP TV IT AM PM BSL GDPR PDF NHS GIG DU UE OK II III IV VI VII VIII IX XI XII MS AS MP AC AGM CCB"
_KNOWN = frozenset(_KNOWN_WORDS.split())
_SHORTEST, _LONGEST = 2, 6


def long_sentences(texts: Iterable[Passage], limit: int) -> Iterator[Problem]:
    """A signal for each field with a sentence of more than ``limit`` words: of the longest one."""
    longest: dict[Path, tuple[int, Passage]] = {}
    for passage in texts:
        for sentence in sentences(passage.tokens):
            if len(sentence) > longest.get(passage.field, (limit, passage))[0]:
                longest[passage.field] = (len(sentence), passage)
    for words, passage in longest.values():
        yield Problem("long-sentence", passage.path, values=(("words", words), ("limit", limit)))


def acronyms(texts: Iterable[Passage], spelt_out: frozenset[str]) -> Iterator[Problem]:
    """A signal where an acronym is first used that neither stands in brackets after its words nor is in ``spelt_out``."""
    seen: set[str] = set()
    for passage in texts:
        for token in passage.tokens:
            if not _is_acronym(token.raw) or token.raw in seen:
                continue
            seen.add(token.raw)
            bracketed = token.before.endswith("(") and token.after.startswith(")")
            if not bracketed and token.raw not in spelt_out:
                yield Problem("undefined-acronym", passage.path, values=(("acronym", token.raw),))


def _is_acronym(raw: str) -> bool:
    return raw.isalpha() and raw.isupper() and _SHORTEST <= len(raw) <= _LONGEST and raw not in _KNOWN


def acronyms_in(texts: Iterable[str]) -> frozenset[str]:
    """The acronyms in names and definitions: whoever reads the scheme has met them there."""
    return frozenset(word for text in texts for word in _split(text) if _is_acronym(word))


def _split(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()
