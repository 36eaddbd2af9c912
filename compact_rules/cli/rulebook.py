"""The rulebook that a command goes by, or everything that is wrong with it."""

from __future__ import annotations

from compact_rules.api import (
    DEFAULT_RULEBOOK,
    PolicyError,
    Rule,
    Rulebook,
    RulebookError,
    UnknownRuleError,
    load_rulebook,
    rule_named,
)
from compact_rules.bilingual import Bilingual
from compact_rules.cli.faults import UsageError
from compact_rules.cli.settings import Settings
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.amounts import listed
from compact_rules.report.saying import N_, same, say

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "rulebook.yaml"
NO_RULE = N_('There is no rule "{rule}". The rules are {rules}.')
NEAR_RULE = N_('There is no rule "{rule}". Did you mean "{near}"?')


def rules_folder(settings: Settings) -> Path | None:
    """The folder of the rulebook in effect; None for the one that comes with the program."""
    return None if settings.rules is None else _folder(settings.rules)


def rulebook_of(settings: Settings, *, to_judge: bool = False) -> Rulebook:
    """The rulebook in effect; ``to_judge``, only what judging reads of it. Raises `UsageError` with every fault in it."""
    return rulebook_at(settings.rules, to_judge=to_judge)


def rulebook_at(folder: Path | None, *, to_judge: bool = False) -> Rulebook:
    """The rulebook in ``folder``, or the shipped one. Raises `UsageError` with every fault in it."""
    try:
        if folder is None and to_judge:
            return load_rulebook(to_judge=True)
        return load_rulebook(None if folder is None else _folder(folder))
    except RulebookError as error:
        raise UsageError(*(Bilingual(fault.line("en"), fault.line("cy")) for fault in error.faults)) from error
    except PolicyError as error:
        raise UsageError(*(same(f"{fault.file}: {fault.where}: {fault.message}") for fault in error.faults)) from error


def rule_of(rulebook: Rulebook, name: str) -> Rule:
    """The rule called ``name``, in whatever case it was typed. Raises `UsageError` with what was probably meant."""
    try:
        return rule_named(rulebook, name)
    except UnknownRuleError as error:
        text = say(NEAR_RULE, rule=name, near=error.near) if error.near else say(NO_RULE, rule=name, rules=_named(rulebook))
        raise UsageError(text) from error


def _named(rulebook: Rulebook) -> Bilingual:
    """The ids of all rules."""
    return listed([same(rule.id) for rule in rulebook.rules], limit=len(rulebook.rules))


def _folder(named: Path) -> Path:
    """The rulebook's own folder: the one that was named, or the only rulebook in it, or of several there the usual one."""
    inside = [] if (named / HEAD).is_file() else [head.parent for head in sorted(named.glob(f"*/{HEAD}"))]
    usual = [folder for folder in inside if folder.name == DEFAULT_RULEBOOK]
    return next((found[0] for found in (inside, usual) if len(found) == 1), named)
