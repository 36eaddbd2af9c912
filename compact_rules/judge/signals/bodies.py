"""Names of parties and bodies that a scheme gives in both languages, looked for in the two languages of a text."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Iterator
from compact_rules.judge.signals.fields import records_at
from compact_rules.judge.signals.phrases import Search
from compact_rules.judge.signals.tokens import Token, tokens_of
from compact_rules.judge.wording import mutated
from compact_rules.records import dataclass
from compact_rules.scheme.facts import Facts

_NAMED = ("parties[]", "bodies[]", "reporting[]")
_ARTICLES: dict[Lang, frozenset[str]] = {
    "en": frozenset({"the", "a", "of", "for", "and"}),
    "cy": frozenset({"y", "yr", "i", "a", "ac", "o"}),
}


@dataclass(frozen=True, slots=True)
class Name:
    """One name in both languages; ``parts`` are the words with a capital that make it up, in every form that they can take."""

    shown: dict[Lang, str]
    parts: dict[Lang, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Names:
    """Every name that is a proper one in both languages."""

    search: dict[Lang, Search[Name]]

    def differing(self, en: list[Token], cy: list[Token]) -> Iterator[tuple[str, object, object]]:
        """The first name that one language gives in full and the other does not touch on."""
        sides: dict[Lang, list[Token]] = {"en": en, "cy": cy}
        held = {lang: frozenset(token.word for token in tokens) for lang, tokens in sides.items()}
        for lang, other in (("en", "cy"), ("cy", "en")):
            for match in self.search[lang].all_in(sides[lang]):  # type: ignore[index]
                if match.means.parts[other].isdisjoint(held[other]):  # type: ignore[index]
                    shown = {lang: match.means.shown[lang], other: ""}  # type: ignore[index]
                    yield "parity-name", shown["en"], shown["cy"]
                    return


def names_of(facts: Facts) -> Names:
    """The names of the scheme's parties and bodies, and of those that it reports to."""
    found = []
    for where in _NAMED:
        for _, record in records_at(facts.root, where):
            name = _name(record.get("name"))
            if name is not None:
                found.append(name)
    return Names({lang: Search(((_bare(name.shown[lang], lang), name) for name in found), lang) for lang in LANGS})


def _name(words: object) -> Name | None:
    """A name with capitals in both languages; "the county voluntary council" is a description, which is put in many ways."""
    if not isinstance(words, dict) or not all(isinstance(words.get(lang), str) for lang in LANGS):
        return None
    parts = {lang: _parts(words[lang], lang) for lang in LANGS}
    return Name({lang: words[lang] for lang in LANGS}, parts) if all(len(part) > 1 for part in parts.values()) else None


def _parts(text: str, lang: Lang) -> frozenset[str]:
    words = [token.word for token in tokens_of(text) if token.capital and token.word not in _ARTICLES[lang]]
    if len(words) < 2:
        return frozenset()
    return frozenset(form for word in words for form in (mutated(word) if lang == "cy" else (word,)))


def _bare(text: str, lang: Lang) -> str:
    """The name without the article before it."""
    first, _, rest = text.strip().partition(" ")
    return rest if rest and first.casefold() in _ARTICLES[lang] else text
