"""Words that deserve another look: vague times and amounts, ways out, promises of effort. One signal for a place."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Iterable, Iterator
from compact_rules.judge.signals.exemptions import EXEMPTIONS
from compact_rules.judge.signals.fields import Passage
from compact_rules.judge.signals.phrases import Search
from compact_rules.judge.signals.sentence import Sentence
from compact_rules.judge.signals.spots import Background, Spot, named_words
from compact_rules.judge.signals.tokens import sentences
from compact_rules.places import Problem
from compact_rules.records import dataclass
from compact_rules.rulebook.wording import Category, Exemption, Wording


@dataclass(frozen=True, slots=True)
class Meant:
    """A term with its kind: ``rank`` 0 is the strongest."""

    term: str
    rank: int
    category: Category
    exempt: tuple[Exemption, ...] = ()


# A phrase in which a term is harmless means nothing.
Lexicon = dict[Lang, Search[Meant | None]]
# A figure alone does not exempt a term that these make harmless: it always has one ("up to ten"), or may stand beside one that
# says nothing of it ("regular meetings of the 20 partners").
_MORE_THAN_A_FIGURE: frozenset[Exemption] = frozenset({"frequency_given", "lower_bound_given", "tolerance_given"})


def compile_terms(wording: Wording) -> Lexicon:
    """Every term of ``wording``, ready to be looked for."""
    return {lang: Search(_meanings(wording, lang), lang) for lang in LANGS}


def _meanings(wording: Wording, lang: Lang) -> Iterator[tuple[str, Meant | None]]:
    for rank, category in enumerate(wording.categories):
        for term in category.terms.get(lang, ()):
            shared = category.exempt if _MORE_THAN_A_FIGURE.isdisjoint(term.exempt) else ()
            yield term.term, Meant(term.term, rank, category, (*shared, *term.exempt))
            yield from ((phrase, None) for phrase in term.but_not_in)


def vague_wording(texts: Iterable[Passage], lexicon: Lexicon, around: Background) -> Iterator[Problem]:
    """A signal for each field with such words: of the strongest kind in it, with every term found in either language."""
    found: dict[object, list[tuple[Passage, Meant]]] = {}
    for passage in texts:
        for meant in _terms_in(passage, lexicon[passage.lang], around):
            found.setdefault(passage.field, []).append((passage, meant))
    for each in found.values():
        passage, strongest = min(each, key=lambda pair: pair[1].rank)
        terms = dict.fromkeys(meant.term for _, meant in sorted(each, key=lambda pair: pair[1].rank))
        yield Problem("vague-wording", passage.path, values=(("category", strongest.category.id), ("terms", tuple(terms))))


def _terms_in(passage: Passage, search: Search[Meant | None], around: Background) -> Iterator[Meant]:
    for tokens in sentences(passage.tokens):
        sentence, named = Sentence(tokens, passage.lang), None
        for match in search.all_in(tokens):
            meant = match.means
            if meant is None or passage.sort not in meant.category.reads or tokens[match.at].quoted:
                continue
            if meant.term == "may" and tokens[match.at].capital and match.at:  # the month
                continue
            spot = Spot(meant.term, match.at, match.length, sentence, passage, around)
            if any(EXEMPTIONS[kind](spot) for kind in meant.exempt):
                continue
            if named is None:  # once for a sentence, however many terms are in it
                named = named_words(tokens, passage.lang, around)
            if match.at not in named:  # as in "Archwilio Cymru"
                yield meant
