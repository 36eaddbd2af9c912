"""Names of the scheme's parties and bodies, and of national ones, looked for in the two languages of a text."""

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
# Bodies that any scheme may name. A text that names one of them in one language and another in the other says two things.
_NATIONAL: tuple[dict[Lang, str], ...] = (
    {"en": "Welsh Government", "cy": "Llywodraeth Cymru"},
    {"en": "Third Sector Partnership Council", "cy": "Cyngor Partneriaeth y Trydydd Sector"},
    {"en": "Partnership Council for Wales", "cy": "Cyngor Partneriaeth Cymru"},
    {"en": "Third Sector Support Wales", "cy": "Cefnogi Trydydd Sector Cymru"},
    {"en": "Wales Council for Voluntary Action", "cy": "Cyngor Gweithredu Gwirfoddol Cymru"},
    {"en": "Audit Wales", "cy": "Archwilio Cymru"},
    {"en": "Auditor General for Wales", "cy": "Archwilydd Cyffredinol Cymru"},
    {"en": "Public Services Ombudsman for Wales", "cy": "Ombwdsmon Gwasanaethau Cyhoeddus Cymru"},
    {"en": "Public Services Board", "cy": "Bwrdd Gwasanaethau Cyhoeddus"},
    {"en": "Natural Resources Wales", "cy": "Cyfoeth Naturiol Cymru"},
    {"en": "Welsh Language Commissioner", "cy": "Comisiynydd y Gymraeg"},
    {"en": "Charity Commission", "cy": "Comisiwn Elusennau"},
)
_ARTICLES: dict[Lang, frozenset[str]] = {
    "en": frozenset({"the", "a", "of", "for", "and"}),
    "cy": frozenset({"y", "yr", "i", "a", "ac", "o"}),
}


NATIONAL: dict[Lang, Search[int]] = {
    lang: Search(((names[lang], at) for at, names in enumerate(_NATIONAL)), lang) for lang in LANGS
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
        """The first name that one language gives in full and the other does not touch on; or two national bodies, one in each."""
        sides: dict[Lang, list[Token]] = {"en": en, "cy": cy}
        held = {lang: frozenset(token.word for token in tokens) for lang, tokens in sides.items()}
        for lang, other in (("en", "cy"), ("cy", "en")):
            for match in self.search[lang].all_in(sides[lang]):  # type: ignore[index]
                if match.means.parts[other].isdisjoint(held[other]):  # type: ignore[index]
                    shown = {lang: match.means.shown[lang], other: ""}  # type: ignore[index]
                    yield "parity-name", shown["en"], shown["cy"]
                    return
        ours, theirs = ([match.means for match in NATIONAL[lang].all_in(sides[lang])] for lang in LANGS)
        only_en, only_cy = ([each for each in side if each not in other] for side, other in ((ours, theirs), (theirs, ours)))
        if only_en and only_cy:
            yield "parity-name", _NATIONAL[only_en[0]]["en"], _NATIONAL[only_cy[0]]["cy"]


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
    return Name({lang: words[lang] for lang in LANGS}, parts) if all(parts.values()) else None


def _parts(text: str, lang: Lang) -> frozenset[str]:
    words = [token.word for token in tokens_of(text) if token.capital and token.word not in _ARTICLES[lang]]
    if len(words) < 2:
        return frozenset()
    return frozenset(form for word in words for form in mutated(word))


def _bare(text: str, lang: Lang) -> str:
    """The name without the article before it."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.casefold() in _ARTICLES[lang] else text
