"""Sentences as other programs take them: one language, nothing hidden in them, and what they rest on."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import terminal_texts as texts
from compact_rules.report.safe import visible
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire


def plain(text: wire.Text | Bilingual, lang: Lang) -> str:
    """``text`` in one language and on one line; what a screen would obey or hide is shown, as on the terminal."""
    return visible(text[lang])


def satisfy(remedy: wire.Text, lang: Lang) -> str:
    """What would satisfy the rule, with the words that introduce it."""
    return f"{say(texts.SATISFY)[lang]} {plain(remedy, lang)}"


def where(file: str, place: wire.Place | None) -> str:
    """``file:line:column``, as editors link it."""
    shown = visible(file)
    return f"{shown}:{place['start']['line']}:{place['start']['column']}" if place else shown


def tiers(report: wire.Report, lang: Lang) -> dict[str, str]:
    """What the rulebook calls its tiers."""
    return {each["id"]: plain(each["title"], lang) for each in report["rulebook"]["grades"]["tiers"]}


def rules_by_id(report: wire.Report) -> dict[str, wire.RuleText]:
    """The rules in force, by their ids."""
    return {rule["id"]: rule for rule in report["rulebook"]["rules"]}
