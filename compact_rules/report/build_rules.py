"""The rulebook in the wire model: what a reader needs of each rule, once for the whole report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compact_rules.report.case import Law
from compact_rules.report.places import text
from compact_rules.report.saying import same
from compact_rules.rulebook.model import Rule, Rulebook, Source

if TYPE_CHECKING:
    from compact_rules.report import wire


def rulebook_text(law: Law) -> wire.RulebookText:
    """The rulebook, its headings and its rules in force."""
    book = law.rulebook
    return {
        "id": book.id,
        "version": book.version,
        "digest": book.digest,
        "title": text(book.title),
        "requirements": [{"id": each.id, "title": text(each.title)} for each in book.requirements],
        "rules": [_rule(rule, law) for rule in law.rules.values()],
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
    }


def source_text(source: Source, rulebook: Rulebook) -> wire.SourceText:
    """The provision, with the short title of its document."""
    short = next((document.short for document in rulebook.documents if document.id == source.document), same(source.document))
    return {
        "document": source.document,
        "title": text(short),
        "section": source.section,
        "quote": source.quote,
        "note": text(source.note) if source.note is not None else None,
    }
