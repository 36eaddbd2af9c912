"""The list of rules on a terminal page."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.report.names import DECIDED_BY, TIERS, name
from compact_rules.report.page import Page
from compact_rules.report.saying import N_, NN_, say, say_count
from compact_rules.rulebook.model import Rulebook

TITLE = N_("{title}, version {version}")
RULES = NN_("{n} rule", "{n} rules")
ABOUT = N_("{tier}; {decided_by}")
EXPLAIN = N_("For one of them: `compact-rules explain RULE`")


def write_rules(page: Page, rulebook: Rulebook, lang: Lang) -> None:
    """Every rule under its requirement, with what it counts towards and who decides it."""
    title = say(TITLE, title=rulebook.title, version=rulebook.version)[lang]
    page.write([(title, "bold"), (f" ({say_count(RULES, len(rulebook.rules))[lang]})", "")])
    longest = max((len(rule.id) for rule in rulebook.rules), default=0)
    for requirement in rulebook.requirements:
        rules = [rule for rule in rulebook.rules if rule.requirement == requirement.id]
        if not rules:
            continue
        page.heading(requirement.title[lang])
        for rule in rules:
            about = say(ABOUT, tier=name(TIERS, rule.tier), decided_by=name(DECIDED_BY, rule.decided_by))[lang]
            page.write([(rule.title[lang], "")], indent=2, lead=[(rule.id.ljust(longest + 2), "bold")])
            page.write([(about, "dim")], indent=longest + 4)
    page.gap()
    page.write([(say(EXPLAIN)[lang], "")])
