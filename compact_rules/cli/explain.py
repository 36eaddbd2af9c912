"""``explain``: what one rule asks and where it comes from, and for a scheme the reasons down to the values seen."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.api import Report, assess
from compact_rules.assessing.policy import read_policy
from compact_rules.cli.exits import Exit
from compact_rules.cli.inputs import protect, sources
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rule_of, rulebook_of
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.report.case import law
from compact_rules.report.explain import explanation, render_explanation
from compact_rules.report.safe import file_name
from compact_rules.rulebook.model import Rulebook


def run(options: Namespace, settings: Settings) -> int:
    """Explain the rule; the verdict on a scheme never changes the exit code, because nothing is being checked."""
    rulebook = rulebook_of(settings)
    rule = rule_of(rulebook, options.rule)
    report = _report(options, rulebook, settings) if options.file is not None else None
    checked = report.checked[0] if report is not None else None
    told = explanation(rule, law(rulebook, read_policy(rulebook), settings.as_of), checked)
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        text = json_text(told)
    else:
        page = screen(options.output)
        lines = report.lines.get(file_name(options.file)) if report is not None else None
        text = render_explanation(told, settings.lang, page.width, page.colour, lines)
    write_text(text, options.output)
    return Exit.NOT_ASSESSED if checked is not None and checked.assessment is None else Exit.CLEAN


def _report(options: Namespace, rulebook: Rulebook, settings: Settings) -> Report:
    protect(options.output, [options.file])
    return assess(sources([options.file]), rulebook=rulebook, as_of=settings.as_of)
