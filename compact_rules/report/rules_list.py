"""The rules of a rulebook as a list: for programs, and for people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compact_rules.bilingual import Lang
from compact_rules.report.places import text
from compact_rules.rulebook.model import Rule, Rulebook

if TYPE_CHECKING:
    from compact_rules.report import wire


def rules_list(rulebook: Rulebook) -> wire.RulesList:
    """Every rule, in force or not, in the rulebook's order."""
    return {
        "version": 1,
        "rulebook": {"id": rulebook.id, "version": rulebook.version, "digest": rulebook.digest, "title": text(rulebook.title)},
        "rules": [listed_rule(rule) for rule in rulebook.rules],
    }


def listed_rule(rule: Rule) -> wire.ListedRule:
    """One rule, with how many examples it carries of each kind."""
    period = rule.in_force
    return {
        "id": rule.id,
        "covers": list(rule.covers),
        "tier": rule.tier,
        "requirement": rule.requirement,
        "decided_by": rule.decided_by,
        "title": text(rule.title),
        "source": {"document": rule.source.document, "section": rule.source.section, "quote": rule.source.quote},
        "in_force": {"start": period.start.isoformat(), "end": period.end.isoformat() if period.end else None},
        "examples": dict(sorted(Counter(example.kind for example in rule.examples).items())),
    }


def render_rules(rulebook: Rulebook, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """The rules for people, under their requirements; no line is wider than ``width`` cells."""
    from compact_rules.report.page import Page  # rich, which the list for programs does not need
    from compact_rules.report.rules_page import write_rules

    page = Page(width, colour)
    write_rules(page, rulebook, lang)
    return page.text()
