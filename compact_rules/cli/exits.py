"""Exit codes: the same for every command and format; the highest that applies wins."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a run ended with."""

    CLEAN = 0  # all assessed; nothing at or above --fail-on
    FOUND = 1  # something at or above --fail-on; a syntax error in a scheme is a finding
    USAGE = 2  # a fault in the command line, the configuration or the rulebook
    NOT_ASSESSED = 3  # some input was missing, unreadable or over a limit, or nothing matched at all
    BROKEN = 4  # an internal error, or output that could not be written
    INTERRUPTED = 130  # stopped from outside; what was finished is kept
