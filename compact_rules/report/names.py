"""What verdicts, tiers, severities, depths and levels are called."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.report.saying import N_, same, say

VERDICTS: dict[str, str] = {
    "met": N_("met"),
    "not_met": N_("not met"),
    "not_shown": N_("not shown"),
    "explained": N_("explained"),
    "needs_judgement": N_("needs a judgement"),
    "not_applicable": N_("does not apply"),
}

TIERS: dict[str, str] = {
    "threshold": N_("what makes it a scheme"),
    "minimum": N_("proposed minimum"),
    "inclusion": N_("recommended inclusion"),
    "practice": N_("effective practice"),
}

SEVERITIES: dict[str, str] = {
    "error": N_("error"),
    "warning": N_("warning"),
    "note": N_("note"),
}

DEPTHS: dict[str, str] = {
    "on_paper": N_("On paper"),
    "in_practice": N_("In practice"),
    "agreed": N_("Agreed"),
}

# What each depth asks, for a reader who meets the three words for the first time.
DEPTH_QUESTIONS: dict[str, str] = {
    "on_paper": N_("does the scheme say it?"),
    "in_practice": N_("is there a dated record of it, recent enough?"),
    "agreed": N_("have both sides confirmed it since?"),
}

LEVELS: dict[str, str] = {
    "not_a_scheme": N_("Not yet a scheme"),
    "below_minimum": N_("Below the proposed minimum"),
    "minimum": N_("Proposed minimum"),
    "minimum_and_inclusions": N_("Proposed minimum and recommended inclusions"),
}

LIVENESS: dict[str, str] = {
    "active": N_("active"),
    "resting": N_("resting"),
    "dormant": N_("dormant"),
    "unknown": N_("not known"),
}

DECIDED_BY: dict[str, str] = {
    "data": N_("decided from what the scheme states"),
    "refutation": N_("the tool can only rule it out; a person decides the rest"),
    "person": N_("a person decides"),
}


def name(table: dict[str, str], key: str) -> Bilingual:
    """What ``key`` is called; a key that the table does not know stands as it is."""
    return say(table[key]) if key in table else same(key)
