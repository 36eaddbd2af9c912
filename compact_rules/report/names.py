"""What verdicts, tiers and severities are called. Levels and depths have their titles in `grades.yaml`; tiers may have."""

from __future__ import annotations

from compact_rules.assessing.policy import read_policy
from compact_rules.bilingual import Bilingual
from compact_rules.hints import Mapping
from compact_rules.report.saying import N_, same, say
from compact_rules.rulebook.model import Rulebook, Tier

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

DECIDED_BY: dict[str, str] = {
    "data": N_("decided from what the scheme states"),
    "refutation": N_("the tool can only rule it out; a person decides the rest"),
    "person": N_("a person decides"),
}


EXAMPLES: dict[str, str] = {
    "met": N_("met"),
    "not_met": N_("not met"),
    "empty": N_("the empty scheme"),
    "unknown": N_("a value that is not given"),
    "false_pass": N_("its own false pass"),
    "not_applicable": N_("does not apply"),
    "record": N_("a dated record"),
}

PRACTICE: dict[str, str] = {
    "in_window": N_("a record that is recent enough"),
    "stale": N_("only records that are too old"),
    "none": N_("no record"),
    "not_asked": N_("no record is asked for"),
}


def tier_name(titles: Mapping[Tier, Bilingual], tier: Tier) -> Bilingual:
    """What the rulebook calls ``tier``: its own title for it (`Gates.tiers`), or the usual one."""
    return titles.get(tier) or name(TIERS, tier)


def tier_names(rulebook: Rulebook) -> Mapping[Tier, Bilingual]:
    """The rulebook's own titles for its tiers; raises `PolicyError` for gates that cannot be used."""
    return read_policy(rulebook).gates.tiers


def name(table: dict[str, str], key: str) -> Bilingual:
    """What ``key`` is called; a key that the table does not know stands as it is."""
    return say(table[key]) if key in table else same(key)
