"""What a search for schemes did not find, told to the person who asked."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.cli.check import ALIKE, NO_SCHEME, OTHERS, UNREAD
from compact_rules.cli.discover import Found
from compact_rules.cli.exits import Exit
from compact_rules.cli.output import tell
from compact_rules.report.saying import say, say_count


def tell_about(found: Found, lang: Lang, quiet: bool) -> Exit:
    """Say which folders hold no scheme or cannot be read, and which files were left out."""
    for folder in found.unread:
        tell(say(UNREAD, folder=folder), lang)
    for file in found.alike:
        tell(say(ALIKE, file=file), lang)
    for folder in found.empty:
        tell(say(NO_SCHEME, folder=folder), lang)
    if found.others and not quiet:
        tell(say_count(OTHERS, found.others), lang)
    return Exit.NOT_ASSESSED if found.unread or found.empty or found.alike else Exit.CLEAN
