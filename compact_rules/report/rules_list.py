"""The rules of a rulebook as a list: for programs, and for people."""

from __future__ import annotations

from collections import Counter

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Mapping
from compact_rules.report.loosening_texts import loosened
from compact_rules.report.names import tier_name, tier_names
from compact_rules.report.places import text
from compact_rules.rulebook.model import Rule, Rulebook, Tier

if TYPE_CHECKING:
    from compact_rules.report import wire


def rules_list(rulebook: Rulebook, as_of: date) -> wire.RulesList:
    """Every rule, in force on ``as_of`` or not, in the rulebook's order. Raises `PolicyError` for gates that cannot be used."""
    tiers = tier_names(rulebook)
    return {
        "version": 1,
        "rulebook": listed_rulebook(rulebook, as_of),
        "rules": [listed_rule(rule, tiers) for rule in rulebook.rules],
    }


def listed_rulebook(rulebook: Rulebook, as_of: date) -> wire.ListedRulebook:
    """The rulebook that a list is of, and what it loosens on ``as_of``."""
    return {
        "id": rulebook.id,
        "version": rulebook.version,
        "digest": rulebook.digest,
        "title": text(rulebook.title),
        "extends": rulebook.base.id if rulebook.base is not None else None,
        "loosens": loosened(rulebook, as_of),
    }


def listed_rule(rule: Rule, tiers: Mapping[Tier, Bilingual]) -> wire.ListedRule:
    """One rule, with how many examples it carries of each kind; ``tiers`` are the rulebook's own titles for its tiers."""
    period = rule.in_force
    return {
        "id": rule.id,
        "covers": list(rule.covers),
        "tier": rule.tier,
        "tier_title": text(tier_name(tiers, rule.tier)),
        "requirement": rule.requirement,
        "decided_by": rule.decided_by,
        "title": text(rule.title),
        "source": {"document": rule.source.document, "section": rule.source.section, "quote": rule.source.quote},
        "in_force": {"start": period.start.isoformat(), "end": period.end.isoformat() if period.end else None},
        "examples": dict(sorted(Counter(example.kind for example in rule.examples).items())),
    }


def render_rules(rulebook: Rulebook, as_of: date, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """The rules for people, under their requirements; no line is wider than ``width`` cells.

    Where the rulebook loosens a minimum on ``as_of``, that is the first line.
    """
    from compact_rules.report.page import Page  # rich, which the list for programs does not need
    from compact_rules.report.rules_page import write_loosening, write_rules

    page = Page(width, colour)
    write_loosening(page, listed_rulebook(rulebook, as_of), lang)
    write_rules(page, rulebook, lang)
    return page.text()
