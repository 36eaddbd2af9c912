"""The rulebook in the wire model: what a reader needs of each rule, once for the whole report."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.case import Law
from compact_rules.report.loosening_texts import change_text
from compact_rules.report.names import tier_name
from compact_rules.report.parameters import parameters
from compact_rules.report.places import text
from compact_rules.report.sources import source_text as source_text
from compact_rules.rulebook.loosening import changes
from compact_rules.rulebook.model import TIERS, Rule

if TYPE_CHECKING:
    from compact_rules.report import wire


def rulebook_text(law: Law) -> wire.RulebookText:
    """The rulebook, its headings and its rules in force; where it extends another, what it makes of that one."""
    book = law.rulebook
    found = changes(book, law.as_of)
    return {
        "id": book.id,
        "version": book.version,
        "digest": book.digest,
        "title": text(book.title),
        "extends": _extended(law, [change_text(each) for each in found]),
        "loosens": [change_text(each) for each in found if each.loosens],
        "grades": _grades(law),
        "requirements": [{"id": each.id, "title": text(each.title)} for each in book.requirements],
        "rules": [_rule(rule, law) for rule in law.rules.values()],
    }


def _extended(law: Law, made: list[wire.RulebookChange]) -> wire.Extended | None:
    base = law.rulebook.base
    if base is None:
        return None
    return {"id": base.id, "version": base.version, "digest": base.digest, "title": text(base.title), "changes": made}


def _grades(law: Law) -> wire.GradeTitles:
    gates = law.policy.gates
    return {
        "levels": [{"id": each.id, "title": text(each.title)} for each in gates.levels],
        "depths": [{"id": each.id, "title": text(each.title), "asks": text(each.asks)} for each in gates.depths],
        "tiers": [{"id": tier, "title": text(tier_name(gates.tiers, tier))} for tier in TIERS],
        "liveness": [{"id": state, "title": text(title)} for state, title in gates.liveness.titles.items()],
    }


def _rule(rule: Rule, law: Law) -> wire.RuleText:
    return {
        "id": rule.id,
        "title": text(rule.title),
        "asks": text(rule.asks),
        "tier": rule.tier,
        "requirement": rule.requirement,
        "severity": law.policy.severities.tiers[rule.tier],
        "remedy": text(rule.remedy),
        "source": source_text(rule.source, law.rulebook),
        "parameters": parameters(rule, law.rulebook, law.as_of),
    }
