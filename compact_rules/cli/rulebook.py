"""The rulebook that a command goes by, or everything that is wrong with it."""

from __future__ import annotations

import os

from compact_rules.api import (
    DEFAULT_RULEBOOK,
    PolicyError,
    Rule,
    Rulebook,
    RulebookError,
    RulebookFault,
    UnknownRuleError,
    load_rulebook,
    rule_named,
)
from compact_rules.bilingual import Bilingual
from compact_rules.cli.faults import UsageError
from compact_rules.cli.settings import Settings
from compact_rules.hints import TYPE_CHECKING
from compact_rules.places import place_text
from compact_rules.report.saying import N_, NN_, same, say, say_count

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

HEAD = "rulebook.yaml"
MOST = 200  # faults that are told
MORE = NN_("There is {n} more fault in the rulebook.", "There are {n} more faults in the rulebook.")
TOO_EARLY = N_(
    "No rule applies on {as_of}, so nothing was judged: the first does from {first} on. Look at the date after --as-of."
)
NO_LONGER = N_("No rule applies on {as_of}, so nothing was judged.")
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
        raise UsageError(*_told([_line(fault) for fault in error.faults])) from error
    except PolicyError as error:
        raise UsageError(*_told([Bilingual(fault.line("en"), fault.line("cy")) for fault in error.faults])) from error


def applies(rulebook: Rulebook, as_of: date) -> Rulebook:
    """``rulebook``, where some rule of it is in force. Raises `UsageError` otherwise: nothing would fall short of nothing."""
    if rulebook.in_force(as_of):
        return rulebook
    from compact_rules.report.amounts import date_text

    first = min((rule.in_force.start for rule in rulebook.rules), default=as_of)
    if first > as_of:
        raise UsageError(say(TOO_EARLY, as_of=date_text(as_of), first=date_text(first)))
    raise UsageError(say(NO_LONGER, as_of=date_text(as_of)))


def _line(fault: RulebookFault) -> Bilingual:
    """The fault with its place; of a file that cannot be read what a scheme's would be said to be, in plain words."""
    if fault.problem is None:
        return Bilingual(fault.line("en"), fault.line("cy"))
    from compact_rules.report.problem_texts import problem_text

    return say(N_("{place}: {message}"), place=place_text(fault.file, fault.span), message=problem_text(fault.problem))


def _told(lines: list[Bilingual]) -> list[Bilingual]:
    """The first of very many faults, and how many more there are."""
    more = len(lines) - MOST
    return lines if more <= 0 else [*lines[:MOST], say_count(MORE, more)]


def rule_of(rulebook: Rulebook, name: str) -> Rule:
    """The rule called ``name``, in whatever case it was typed. Raises `UsageError` with what was probably meant."""
    try:
        return rule_named(rulebook, name)
    except UnknownRuleError as error:
        text = say(NEAR_RULE, rule=name, near=error.near) if error.near else say(NO_RULE, rule=name, rules=_named(rulebook))
        raise UsageError(text) from error


def _named(rulebook: Rulebook) -> Bilingual:
    """The ids of all rules."""
    from compact_rules.report.amounts import listed

    return listed([same(rule.id) for rule in rulebook.rules], limit=len(rulebook.rules))


def _folder(named: Path) -> Path:
    """The rulebook's own folder: the one that was named, or the only rulebook in it, or of several there the usual one."""
    # By `os.path`, for which what cannot be looked at is not there; what keeps it from being read is told when it is read.
    searched = os.path.isdir(named) and not os.path.isfile(named / HEAD)
    inside = [head.parent for head in sorted(named.glob(f"*/{HEAD}"))] if searched else []
    usual = [folder for folder in inside if folder.name == DEFAULT_RULEBOOK]
    return next((found[0] for found in (inside, usual) if len(found) == 1), named)
