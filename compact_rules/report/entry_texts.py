"""What became of what people wrote to answer a rule, and what shows a rule in practice, in words."""

from __future__ import annotations

from compact_rules.assessing.model import Entry, Liveness, LivenessState
from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.hints import Mapping
from compact_rules.judge.outcomes import EvidenceOutcome, Truth
from compact_rules.places import path_text
from compact_rules.report.amounts import date_text, duration_text, listed
from compact_rules.report.fields import value_text
from compact_rules.report.saying import N_, same, say

KINDS: dict[str, str] = {
    "departure": N_("The departure from {rule}"),
    "judgement": N_("The judgement on {rule}"),
    "attestation": N_("The attestation"),
    "dissent": N_("The dissent on {rule}"),
}

# By the entry's code: a sentence that begins with {entry}, one of the above.
CODES: dict[str, str] = {
    "counts": N_("{entry} counts."),
    "counts_until": N_("{entry} counts until {until}."),
    "incomplete": N_("{entry} does not count: give {missing}."),
    "unknown_rule": N_("{entry} does not count: the rulebook has no rule of that name."),
    "not_in_force": N_("{entry} does not count: the rule is not in force on the as-of date."),
    "not_allowed": N_("{entry} does not count: this rule cannot be departed from."),
    "not_yet": N_("{entry} does not count yet: it begins on {from}."),
    "expired": N_("{entry} no longer counts: its last day was {until}."),
    "no_window": N_("{entry} does not count: the rulebook does not say for how long it would."),
    "not_needed": N_("{entry} is not needed: nothing waits for it."),
    "unknown_item": N_("{entry} does not count: no item of the rule has the id {at}."),
    "refuted": N_("{entry} does not count: what the scheme states already fails the rule."),
    "superseded": N_("{entry} does not count: a later one at {by} takes its place."),
    "unknown_party": N_("{entry} does not count: {party} is not one of the `parties`."),
    "other_side": N_("{entry} does not count for either side: {party} is neither the authority nor of the third sector."),
    "wrong_side": N_("{entry} does not count: the rule asks {side}, and its `party` is of another side."),
    "before_adoption": N_("{entry} does not count: it was made before the scheme was adopted."),
    "resolved": N_("{entry} was resolved on {on}."),
}
SIDES: dict[str, str] = {"authority": N_("the authority"), "sector": N_("the third sector")}
UNRESOLVED = N_("{entry} is not resolved.")

LIVENESS: dict[LivenessState, str] = {
    "active": N_(
        "The scheme is active: its latest dated record of work is of {on}. Without a later one it stays so until {until}."
    ),
    "resting": N_(
        "The scheme is resting: its latest dated record of work is of {on}. Without a later one it is dormant after {until}."
    ),
    "dormant": N_("The scheme is dormant: its latest dated record of work is of {on}."),
    "draft": N_("The scheme counts as a draft: it does not show that it is adopted."),
    "ended": N_("The scheme ended on {on}."),
    "unknown": N_("Whether the scheme is in use cannot be told: it holds no dated record of work."),
}

IN_WINDOW = N_("{record}: the latest is of {on}; it counts until {until}.")
STALE = N_("{record}: the latest is of {on}, more than {window} ago.")
NO_RECORD = N_("{record}: there is none with a date.")


def entry_text(entry: Entry) -> Bilingual:
    """What became of ``entry``, as a sentence."""
    rule = same(f"`{entry.rule}`") if entry.rule else say(N_("an unnamed rule"))
    subject = say(KINDS[entry.kind], rule=rule)
    text = CODES[entry.code]
    if entry.counts:
        text = UNRESOLVED if entry.kind == "dissent" else CODES["counts_until"] if entry.values.get("until") else CODES["counts"]
    return say(text, entry=subject, **_values(entry.values))


def liveness_text(liveness: Liveness) -> Bilingual:
    """Whether the scheme is in use, and what that rests on."""
    return say(LIVENESS[liveness.state], on=value_text(liveness.on), until=value_text(liveness.until))


def evidence_text(evidence: EvidenceOutcome, record: Bilingual, window: object) -> Bilingual:
    """Whether a dated record shows the rule in practice. ``window`` is how long a record counts."""
    text = {Truth.YES: IN_WINDOW, Truth.NO: STALE}.get(evidence.truth, NO_RECORD)
    return say(
        text,
        record=record,
        on=date_text(evidence.latest) if evidence.latest else same(""),
        until=date_text(evidence.good_until) if evidence.good_until else same(""),
        window=duration_text(window) if isinstance(window, Duration) else same("?"),
    )


def _values(values: Mapping[str, object]) -> dict[str, Bilingual]:
    shown = {name: value_text(value) for name, value in values.items()}
    missing, by = values.get("missing"), values.get("by")
    if isinstance(missing, tuple):
        shown["missing"] = listed([same(f"`{each}`") for each in missing])
    if isinstance(by, tuple):
        shown["by"] = same(f"`{path_text(by)}`")
    if values.get("side") in SIDES:
        shown["side"] = say(SIDES[str(values["side"])])
    return shown
