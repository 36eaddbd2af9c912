"""The documents of a run, one after another."""

from __future__ import annotations

import os
import sys

from compact_rules.api import LIMITS, Input, Source
from compact_rules.cli.discover import STANDARD_INPUT
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.output import why
from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from pathlib import Path

NO_INPUT = N_("There is no standard input to read.")
UNREAD_INPUT = N_("Standard input cannot be read: {why}.")
OVERWRITES = N_("{file} is to be checked, and cannot be written over. Choose another file to write to.")


def sources(names: Iterable[str]) -> Iterator[Input]:
    """Each file by its name; standard input by what it holds, up to a byte beyond the limit that makes a document too large."""
    for name in names:
        yield Source(name, _standard_input(LIMITS.size + 1)) if name == STANDARD_INPUT else name


def protect(output: Path | None, names: Iterable[str]) -> None:
    """Raises `UsageError` when something would be written over a document that it is about."""
    if output is not None and os.path.realpath(output) in {os.path.realpath(name) for name in names if name != STANDARD_INPUT}:
        raise UsageError(say(OVERWRITES, file=output))


def _standard_input(most: int) -> bytes:
    if sys.stdin is None:
        raise UsageError(say(NO_INPUT), code=Exit.NOT_ASSESSED)
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        raise UsageError(say(UNREAD_INPUT, why=why(error)), code=Exit.NOT_ASSESSED) from error
