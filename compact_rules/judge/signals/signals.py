"""The way in: every signal of one scheme, and those that only a run of several schemes shows. Pure, and linear in the texts."""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import Sequence
from compact_rules.judge.signals.fields import passages, records_at
from compact_rules.judge.signals.figures import contradictions, ratchets
from compact_rules.judge.signals.parity import disagreements, missing_language, words_in
from compact_rules.judge.signals.plans import patterns
from compact_rules.judge.signals.readability import acronyms, acronyms_in, long_sentences
from compact_rules.judge.signals.sharing import Fingerprint, fingerprint, report_wording, shared_texts
from compact_rules.judge.signals.spots import background
from compact_rules.judge.signals.vague import Lexicon, compile_terms, vague_wording
from compact_rules.places import Problem
from compact_rules.records import dataclass
from compact_rules.rulebook.model import Rulebook
from compact_rules.rulebook.wording import Wording
from compact_rules.scheme.facts import Facts

# Where a scheme spells its short names out, or has names that hold them.
_SPELT_OUT = (
    ("definitions[]", "term"),
    ("parties[]", "name"),
    ("bodies[]", "name"),
    ("reporting[]", "name"),
    ("relations[]", "name"),
    ("codes[]", "title"),
)


@dataclass(frozen=True, slots=True)
class Signals:
    """The signals of one rulebook's wording, ready for any number of schemes."""

    wording: Wording
    lexicon: Lexicon
    as_of: date

    def of_scheme(self, facts: Facts) -> tuple[Problem, ...]:
        """The signals of one scheme by itself, sort by sort."""
        texts, words = passages(facts), words_in(facts)
        return (
            *vague_wording(texts, self.lexicon, background(facts)),
            *report_wording(texts, self.wording),
            *patterns(facts, self.wording),
            *contradictions(texts),
            *ratchets(facts, self.as_of),
            *disagreements(facts, words),
            *missing_language(words),
            *long_sentences(texts, self.wording.limits.sentence_words),
            *acronyms(texts, _spelt_out(facts)),
        )

    def fingerprint(self, name: str, facts: Facts) -> Fingerprint:
        """What a scheme, under the name of its file, is laid beside others by."""
        return fingerprint(name, facts, passages(facts), self.wording)

    def of_run(self, schemes: Sequence[Fingerprint]) -> list[list[Problem]]:
        """What the schemes of a run show beside each other: a list for each, in their order."""
        return shared_texts(schemes, self.wording) if len(schemes) > 1 else [[] for _ in schemes]


def compile_signals(rulebook: Rulebook, as_of: date) -> Signals | None:
    """The signals of ``rulebook`` on ``as_of``; None where it brings no wording."""
    wording = rulebook.wording
    return Signals(wording, compile_terms(wording), as_of) if wording is not None else None


def _spelt_out(facts: Facts) -> frozenset[str]:
    words = [record.get(field) for where, field in _SPELT_OUT for _, record in records_at(facts.root, where)]
    return acronyms_in(text for each in words if isinstance(each, dict) for text in each.values() if isinstance(text, str))
