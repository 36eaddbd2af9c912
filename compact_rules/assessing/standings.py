"""From the judge's outcomes to standings: judgements settle what is open, then departures explain what is left."""

from __future__ import annotations

from compact_rules.assessing.answers import Answers
from compact_rules.assessing.judgements import Judgement, settling
from compact_rules.assessing.model import SHORT, ItemStanding, Practice, Standing
from compact_rules.hints import Iterable
from compact_rules.judge.judge import worst
from compact_rules.judge.outcomes import EvidenceOutcome, ItemOutcome, Outcome, Truth
from compact_rules.records import replace
from compact_rules.rulebook.model import Rule, Verdict

# A rule that is departed from is not also to be judged: an open judgement is explained with the rest.
_EXPLAINABLE = SHORT | {"needs_judgement"}


def standing(rule: Rule, outcome: Outcome, answers: Answers) -> Standing:
    """How ``rule`` stands, given what the judge found and what the scheme answers."""
    own = [judgement for judgement in answers.judgements if judgement.rule == rule.id]
    departure = answers.departures.get(rule.id)
    items = tuple(_settled(item, own) for item in outcome.items or _whole(outcome))
    if departure is not None:
        items = tuple(_explained(item) for item in items)
    return Standing(
        rule=rule.id,
        tier=rule.tier,
        requirement=rule.requirement,
        verdict=_verdict(items, outcome.verdict),
        judged=outcome.verdict,
        items=items,
        practice=_practice(outcome.evidence),
        evidence=outcome.evidence,
        departure=departure.path if departure else None,
        explained_until=departure.until if departure else None,
        dissent=answers.attested.dissent.get(rule.id, ()),
    )


def _whole(outcome: Outcome) -> tuple[ItemOutcome, ...]:
    """The scheme as a whole, where the judge read the rule on no item."""
    return (ItemOutcome((), outcome.verdict),)


def _settled(item: ItemOutcome, judgements: Iterable[Judgement]) -> ItemStanding:
    winner = settling(item, judgements)
    return ItemStanding(
        path=item.path,
        verdict=winner.verdict if winner else item.verdict,
        judged=item.verdict,
        reason=item.reason,
        label=item.label,
        shown=item.shown,
        judgement=winner.path if winner else None,
    )


def _explained(item: ItemStanding) -> ItemStanding:
    return replace(item, verdict="explained") if item.verdict in _EXPLAINABLE else item


def _verdict(items: tuple[ItemStanding, ...], judged: Verdict) -> Verdict:
    # Where nothing was settled the judge's own word stands.
    if all(item.verdict == item.judged for item in items):
        return judged
    return worst([item.verdict for item in items])


def _practice(evidence: EvidenceOutcome | None) -> Practice:
    if evidence is None:
        return "not_asked"
    if evidence.truth is Truth.YES:
        return "in_window"
    return "stale" if evidence.truth is Truth.NO else "none"
