"""What stops a level, in words: the first reason of a grade and the steps of the way up."""

from __future__ import annotations

from compact_rules.assessing.model import Cause, Side, Stop
from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.hints import Mapping
from compact_rules.report.amounts import date_text, duration_text
from compact_rules.report.names import name, tier_name
from compact_rules.report.saying import N_, same, say
from compact_rules.rulebook.model import Rule, Tier

# Causes that a rule's own message tells are not here: not_met, not_shown and open_judgement.
CAUSES: dict[Cause, str] = {
    "no_record": N_("There is no dated record of this: {record}."),
    "stale_record": N_("The latest record of this is too old, {on}: {record}."),
    "dissent": N_("One side does not agree that this rule is met, and the dissent is not resolved."),
    "not_attested": N_("{side} has not confirmed the scheme: {why}."),
    "no_rules": N_("No rule of this kind applies: {tier}."),
    "not_adopted": N_("The scheme does not show that it is adopted."),
    "ended": N_("The scheme ended on {on}."),
}

REMEDIES: dict[Cause, str] = {
    "no_record": N_("Record it with its date. A record counts for {window}."),
    "stale_record": N_("Record what has been done since, with its date. A record counts for {window}."),
    "dissent": N_("Resolve it between the parties, and give `resolved_on`."),
    "not_attested": N_("Add an entry under `attestations` with `party`, `role`, `on` and `statement`."),
    "not_adopted": N_("Give `scheme.adopted_from`, or an entry under `adoptions`, once the scheme is adopted."),
    "ended": N_("Agree a new scheme, or a new `scheme.ends_on`."),
}

SIDES: dict[Side, str] = {
    "authority": N_("The authority"),
    "sector": N_("The third sector"),
}

# Why a side's latest attestation does not count; `none` where it has none.
WHY: dict[str, str] = {
    "none": N_("there is no entry for it under `attestations`"),
    "incomplete": N_("its entry is not complete"),
    "not_yet": N_("its entry is dated after the as-of date"),
    "before_adoption": N_("its entry is older than the adoption of the scheme"),
    "no_window": N_("the rulebook does not say how long an entry counts"),
    "expired": N_("its latest entry is too old"),
}


def cause_text(stop: Stop, rule: Rule | None, tiers: Mapping[Tier, Bilingual]) -> Bilingual:
    """What is missing, for a cause that is not a rule's verdict; ``tiers`` are the rulebook's own titles for its tiers."""
    record = rule.evidence.title if rule is not None and rule.evidence is not None else same("")
    return say(
        CAUSES[stop.cause],
        record=record,
        on=date_text(stop.on) if stop.on else same(""),
        side=say(SIDES[stop.side]) if stop.side else same(""),
        why=name(WHY, stop.why or "none"),
        tier=tier_name(tiers, stop.tier) if stop.tier else same(""),
    )


def cause_remedy(stop: Stop, window: object) -> Bilingual | None:
    """What would mend it; None where nothing that the parties do would. ``window`` is how long a record counts."""
    if stop.cause not in REMEDIES:
        return None
    length = duration_text(window) if isinstance(window, Duration) else same("?")
    return say(REMEDIES[stop.cause], window=length)
