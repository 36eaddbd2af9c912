"""The plain values of `wording.yaml`: words that deserve another look, what exempts each, and how much of anything is told."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import Literal, Mapping
from compact_rules.records import dataclass, field

# What sort of text a field of a scheme holds; `judge.signals.fields` says which field holds which.
Sort = Literal["undertaking", "indicator", "arrangement", "principle"]

# What makes a term harmless where it stands; `judge.signals.exemptions` holds the test for each.
Exemption = Literal[
    "numeric_context",
    "figure_given",
    "frequency_given",
    "tolerance_given",
    "lower_bound_given",
    "date_follows",
    "things_listed",
    "party_named",
    "quotation",
    "quoting_enactment",
    "code_cited",
    "standard_cited",
    "criteria_cited",
    "measured",
    "permission",
    "principle",
    "defined",
    "reason_follows",
]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase, with what makes it harmless. ``but_not_in`` are longer phrases in which it means something else."""

    term: str
    counterpart: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    exempt: tuple[Exemption, ...] = ()
    but_not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """Terms of one kind by language, and the sorts of text in which they are looked for."""

    id: str
    title: Bilingual
    reads: tuple[Sort, ...]
    terms: Mapping[Lang, tuple[Term, ...]]
    exempt: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of the report, verbatim, 27 at most."""

    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anything it takes before it is told: words of a sentence, things alike, words and texts shared."""

    sentence_words: int = 40
    alike: int = 3
    shared_words: int = 8
    shared_texts: int = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything in the file. The categories stand in order of strength, the strongest first."""

    categories: tuple[Category, ...] = ()
    activity_words: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)
    report_wording: tuple[Fragment, ...] = ()
    limits: Limits = Limits()
    sources: Mapping[str, str] = field(default_factory=dict)
