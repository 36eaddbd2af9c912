"""What every worker needs before it can judge anything, small enough to go with each task."""

from __future__ import annotations

from compact_rules.api import Waiver, load_rulebook
from compact_rules.days import date
from compact_rules.desk import Desk, desk
from compact_rules.records import dataclass

TIME_LIMIT = 60.0


class SetupError(Exception):
    """A worker cannot judge as it was asked to, whatever the file: the run has to end. The message is for a person."""


@dataclass(frozen=True, slots=True)
class Setup:
    """By which rules, as on which day, and for how long at most.

    ``rules`` is the rulebook's folder, None for the one that comes with the program; ``digest`` is what its files must have, so
    that no two files of a run are judged by different rules. ``time_limit`` is in seconds, for one file.
    """

    digest: str
    as_of: date
    rules: str | None = None
    waivers: tuple[Waiver, ...] = ()
    time_limit: float = TIME_LIMIT


def open_desk(setup: Setup) -> Desk:
    """The desk of one worker. Raises `SetupError` where the rules are not there or not those that the run began with."""
    try:
        rulebook = load_rulebook(setup.rules, to_judge=True)
    except Exception as error:
        raise SetupError(f"{setup.rules or 'rules'}: {type(error).__name__}") from error
    if rulebook.digest != setup.digest:
        raise SetupError(f"{setup.rules or 'rules'}: {rulebook.digest[:12]} ≠ {setup.digest[:12]}")
    return desk(rulebook, setup.as_of, setup.waivers)
