"""What a scheme answers to the rules, read once: adoption, departures, judgements, attestations and dissent."""

from __future__ import annotations

from compact_rules.assessing.adoption import Adoption, adoption
from compact_rules.assessing.attestations import Attested, read_attestations
from compact_rules.assessing.departures import Departure, read_departures
from compact_rules.assessing.gates import Gates
from compact_rules.assessing.judgements import Judgement, read_judgements, used
from compact_rules.assessing.model import Entry
from compact_rules.assessing.order import document_order
from compact_rules.assessing.policy import window
from compact_rules.days import date
from compact_rules.hints import Mapping
from compact_rules.judge.outcomes import Outcome
from compact_rules.records import dataclass
from compact_rules.rulebook.model import Rulebook
from compact_rules.scheme.facts import Facts


@dataclass(frozen=True, slots=True)
class Answers:
    """``departures`` that count, by rule; ``judgements`` made by the as-of date; ``entries`` say what became of each entry."""

    adopted: Adoption
    departures: Mapping[str, Departure]
    judgements: tuple[Judgement, ...]
    attested: Attested
    entries: tuple[Entry, ...]


def read_answers(outcomes: Mapping[str, Outcome], facts: Facts, rulebook: Rulebook, as_of: date, gates: Gates) -> Answers:
    """The answers in ``facts`` as they count on ``as_of``; ``outcomes`` are the judge's, by rule."""
    adopted = adoption(facts, as_of)
    departures, of_departures = read_departures(facts, rulebook, as_of, gates.never_explained)
    length = window(rulebook.parameters, gates.judgement_window, as_of)
    judgements, unusable = read_judgements(facts, rulebook, as_of, length)
    length = window(rulebook.parameters, gates.attestation_window, as_of)
    attested, of_attestations = read_attestations(facts, rulebook, as_of, adopted, length)
    entries = (*of_departures, *used(judgements, outcomes), *unusable, *of_attestations)
    order = document_order(facts.root)
    return Answers(adopted, departures, tuple(judgements), attested, tuple(sorted(entries, key=lambda entry: order(entry.path))))
