"""The rulebook that a command goes by, or everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

from compact_rules.api import PolicyError, Rule, Rulebook, RulebookError, UnknownRuleError, load_rulebook, rule_named
from compact_rules.bilingual import Bilingual
from compact_rules.cli.faults import UsageError
from compact_rules.cli.settings import Settings
from compact_rules.report.saying import N_, same, say

HEAD = "rulebook.yaml"
NO_RULE = N_('There is no rule "{rule}". `compact-rules rules list` names them all.')
NEAR_RULE = N_('There is no rule "{rule}". Did you mean "{near}"?')


def rulebook_of(settings: Settings) -> Rulebook:
    """The rulebook in effect. Raises `UsageError` with every fault in it."""
    try:
        return load_rulebook(None if settings.rules is None else _folder(settings.rules))
    except RulebookError as error:
        raise UsageError(*(Bilingual(fault.line("en"), fault.line("cy")) for fault in error.faults)) from error
    except PolicyError as error:
        raise UsageError(*(same(f"{fault.file}: {fault.where}: {fault.message}") for fault in error.faults)) from error


def rule_of(rulebook: Rulebook, name: str) -> Rule:
    """The rule called ``name``, in whatever case it was typed. Raises `UsageError` with what was probably meant."""
    try:
        return rule_named(rulebook, name)
    except UnknownRuleError as error:
        text = say(NEAR_RULE, rule=name, near=error.near) if error.near else say(NO_RULE, rule=name)
        raise UsageError(text) from error


def _folder(named: Path) -> Path:
    """The rulebook's own folder: the one that was named, or the only rulebook in it, so that `--rules rules` is understood."""
    inside = [] if (named / HEAD).is_file() else [head.parent for head in sorted(named.glob(f"*/{HEAD}"))]
    return inside[0] if len(inside) == 1 else named
