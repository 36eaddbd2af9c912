"""``rules list``: every rule of the rulebook."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.cli.exits import Exit
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rulebook_of
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.report.by_source import render_by_source, source_list
from compact_rules.report.rules_list import render_rules, rules_list


def run(options: Namespace, settings: Settings) -> int:
    """Write the list."""
    rulebook = rulebook_of(settings)
    by_source = options.by == "source"
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        text = json_text(source_list(rulebook, settings.as_of) if by_source else rules_list(rulebook, settings.as_of))
    else:
        page = screen(options.output)
        text = (render_by_source if by_source else render_rules)(rulebook, settings.as_of, settings.lang, page.width, page.colour)
    write_text(text, options.output)
    return Exit.CLEAN
