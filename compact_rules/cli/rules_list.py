"""``rules list``: every rule of the rulebook."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.cli.exits import Exit
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rulebook_of
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.report.rules_list import render_rules, rules_list


def run(options: Namespace, settings: Settings) -> int:
    """Write the list."""
    rulebook = rulebook_of(settings)
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        text = json_text(rules_list(rulebook))
    else:
        page = screen(options.output)
        text = render_rules(rulebook, settings.lang, page.width, page.colour)
    write_text(text, options.output)
    return Exit.CLEAN
