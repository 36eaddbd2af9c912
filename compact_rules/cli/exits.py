"""Exit codes: the same for every command and format; the highest that applies wins."""

from __future__ import annotations

from compact_rules.hints import ClassVar


class Exit(int):
    """What a run ended with."""

    CLEAN: ClassVar[Exit]  # all assessed; nothing at or above --fail-on
    FOUND: ClassVar[Exit]  # something at or above --fail-on; a syntax error in a scheme is a finding
    USAGE: ClassVar[Exit]  # a fault in the command line, the configuration or the rulebook
    NOT_ASSESSED: ClassVar[Exit]  # some input was missing, unreadable or over a limit, or nothing matched at all
    BROKEN: ClassVar[Exit]  # an internal error, or output that could not be written
    INTERRUPTED: ClassVar[Exit]  # stopped from outside; what was finished is kept


Exit.CLEAN, Exit.FOUND, Exit.USAGE, Exit.NOT_ASSESSED, Exit.BROKEN, Exit.INTERRUPTED = map(Exit, (0, 1, 2, 3, 4, 130))
EXITS = (Exit.CLEAN, Exit.FOUND, Exit.USAGE, Exit.NOT_ASSESSED, Exit.BROKEN, Exit.INTERRUPTED)
