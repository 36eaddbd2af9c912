"""``explain``: what one rule asks and where it comes from, and for a scheme the reasons down to the values seen."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.api import Report, Rulebook, assess, explain
from compact_rules.cli.exits import Exit
from compact_rules.cli.inputs import protect, sources
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rule_of, rulebook_of
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.report.safe import file_name


def run(options: Namespace, settings: Settings) -> int:
    """Explain the rule; the verdict on a scheme never changes the exit code, because nothing is being checked."""
    rulebook = rulebook_of(settings)
    rule = rule_of(rulebook, options.rule)
    report = _report(options, rulebook, settings) if options.file is not None else None
    told = explain(rule, rulebook=rulebook, as_of=settings.as_of, report=report)
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        text = json_text(told)
    else:
        from compact_rules.report.explain import render_explanation

        page = screen(options.output)
        lines = report.lines.get(file_name(options.file)) if report is not None else None
        text = render_explanation(told, settings.lang, page.width, page.colour, lines)
    write_text(text, options.output)
    return Exit.NOT_ASSESSED if report is not None and report.wire["summary"]["not_assessed"] else Exit.CLEAN


def _report(options: Namespace, rulebook: Rulebook, settings: Settings) -> Report:
    protect(options.output, [options.file])
    return assess(sources([options.file]), rulebook=rulebook, as_of=settings.as_of)
