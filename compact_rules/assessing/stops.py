"""What stops a rule from holding at a depth."""

from __future__ import annotations

from compact_rules.assessing.attestations import Attested
from compact_rules.assessing.findings import place
from compact_rules.assessing.gates import DepthGate, Gates
from compact_rules.assessing.model import Cause, Standing, Stop
from compact_rules.hints import Iterator
from compact_rules.places import Path
from compact_rules.rulebook.model import EACH, Rule, Tier, Verdict

_CAUSES: dict[Verdict, Cause] = {"not_met": "not_met", "not_shown": "not_shown", "needs_judgement": "open_judgement"}


def stops(standing: Standing, rule: Rule, depth: DepthGate, gates: Gates) -> Iterator[Stop]:
    """Everything that stops ``standing``, whose rule is ``rule``, from holding at ``depth``; nothing where it holds."""
    if standing.verdict == "not_applicable":
        return
    yield from _verdict_stops(standing, depth, gates)
    # A departure from a rule excuses its records too; what is not done leaves none.
    excused = standing.departure is not None and _holds("explained", standing.tier, depth, gates)
    if depth.evidence and not excused:
        yield from _record_stops(standing, rule)
    if depth.dissent:
        for path in standing.dissent:
            yield Stop("dissent", path, rule.id)


def not_attested(attested: Attested, depth: DepthGate) -> Iterator[Stop]:
    """One stop for each side whose attestation ``depth`` asks for and that has none that counts."""
    for side in depth.attested_by:
        if side not in attested.counts:
            yield Stop("not_attested", ("attestations",), side=side, why=attested.why[side])


def _holds(verdict: Verdict, tier: Tier, depth: DepthGate, gates: Gates) -> bool:
    return verdict in depth.holds and not (verdict == "explained" and tier in gates.never_explained)


def _verdict_stops(standing: Standing, depth: DepthGate, gates: Gates) -> Iterator[Stop]:
    if _holds(standing.verdict, standing.tier, depth, gates):
        return
    falling = [item for item in standing.items if not _holds(item.verdict, standing.tier, depth, gates)]
    for item in falling:
        cause = _CAUSES.get(item.verdict, "not_met")
        yield Stop(cause, place(item), standing.rule, item.path, item.label, item.reason)
    # No item says why: the rule's own verdict must stop it all the same.
    if not falling:
        yield Stop(_CAUSES.get(standing.verdict, "not_met"), (), standing.rule, ())


def _record_stops(standing: Standing, rule: Rule) -> Iterator[Stop]:
    evidence = standing.evidence
    if evidence is not None and standing.practice in ("none", "stale"):
        cause: Cause = "stale_record" if standing.practice == "stale" else "no_record"
        yield Stop(cause, evidence.path or _where_records_belong(rule), rule.id, on=evidence.latest)


def _where_records_belong(rule: Rule) -> Path:
    """The list that the rule's records are looked for in first."""
    if rule.evidence is None or not rule.evidence.records:
        return ()
    steps = rule.evidence.records[0].steps
    return steps[: steps.index(EACH)] if EACH in steps else steps
