"""The list of rules on a terminal page."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.loosening_texts import loosening_text
from compact_rules.report.names import DECIDED_BY, name, tier_name, tier_names
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import N_, NN_, say, say_count
from compact_rules.rulebook.model import Rulebook

if TYPE_CHECKING:
    from compact_rules.report import wire

TITLE = N_("{title}, version {version}")
RULES = NN_("{n} rule", "{n} rules")
ABOUT = N_("{tier}; {decided_by}")
EXPLAIN = N_("For one of them: `compact-rules explain RULE`")


def write_loosening(page: Page, rulebook: wire.ListedRulebook, lang: Lang) -> None:
    """Before anything else: that the rulebook makes the minimum of another one laxer."""
    if rulebook["extends"] is not None and rulebook["loosens"]:
        page.write(prose(loosening_text(rulebook["extends"], rulebook["loosens"])[lang], "bold"))
        page.gap()


def write_rules(page: Page, rulebook: Rulebook, lang: Lang) -> None:
    """Every rule under its requirement, with what it counts towards and who decides it."""
    title = say(TITLE, title=rulebook.title, version=rulebook.version)[lang]
    page.write([(title, "bold"), (f" ({say_count(RULES, len(rulebook.rules))[lang]})", "")])
    tiers = tier_names(rulebook)
    longest = max((len(rule.id) for rule in rulebook.rules), default=0)
    for requirement in rulebook.requirements:
        rules = [rule for rule in rulebook.rules if rule.requirement == requirement.id]
        if not rules:
            continue
        page.heading(requirement.title[lang])
        for rule in rules:
            about = say(ABOUT, tier=tier_name(tiers, rule.tier), decided_by=name(DECIDED_BY, rule.decided_by))[lang]
            page.write([(rule.title[lang], "")], indent=2, lead=[(rule.id.ljust(longest + 2), "bold")])
            page.write([(about, "dim")], indent=longest + 4)
    page.gap()
    page.write([(say(EXPLAIN)[lang], "")])
