"""What a command can be written as, and what weighs enough to fail its run."""

from __future__ import annotations

from compact_rules.cli.faults import UsageError
from compact_rules.cli.settings import FAIL_ON, Settings
from compact_rules.config.settled import FailOn
from compact_rules.hints import Sequence
from compact_rules.report.amounts import alternatives
from compact_rules.report.saying import N_, same, say

NOT_SO = N_("This command cannot be written as {format}. Choose {formats}.")


def written_as(settings: Settings, formats: Sequence[str]) -> str:
    """The format in effect, one of ``formats``. Raises `UsageError` for any other."""
    if settings.format not in formats:
        choices = alternatives([same(f"`{each}`") for each in formats])
        raise UsageError(say(NOT_SO, format=f"`{settings.format}`", formats=choices))
    return settings.format


def weighs(severity: str, fail_on: FailOn) -> bool:
    """Whether ``severity`` is at or above ``fail_on``; never for ``never``."""
    severities: tuple[str, ...] = FAIL_ON[:-1]
    return fail_on != "never" and severities.index(severity) <= severities.index(fail_on)
