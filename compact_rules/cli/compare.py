"""``compare``: two versions of one scheme, and which lines made the difference."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.api import Report, Rulebook, assess, compare
from compact_rules.cli.discover import STANDARD_INPUT
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.inputs import protect, sources
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import applies, rulebook_of
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.cli.written import weighs
from compact_rules.hints import TYPE_CHECKING, Callable
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire_changes

TWICE = N_("Standard input can be read once only: name at least one of the two versions as a file.")


def run(options: Namespace, settings: Settings) -> int:
    """Write what changed; exit 1 when something is new at or above ``--fail-on``."""
    named = [options.old, options.file]
    if named == [STANDARD_INPUT, STANDARD_INPUT]:
        raise UsageError(say(TWICE))
    protect(options.output, named)
    rulebook = applies(rulebook_of(settings), settings.as_of)
    old, new = (_assessed(name, rulebook, settings) for name in named)
    told = compare(old, new)
    code = _code(old, new, told, settings)
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        text = json_text(told)
    else:
        from compact_rules.report.changes_page import render_comparison

        page = screen(options.output)
        text = render_comparison(told, (_lines(old), _lines(new)), settings.lang, page.width, page.colour)
    if settings.format == "json" or options.output is not None or not (options.quiet and code is Exit.CLEAN):
        write_text(text, options.output)
    return code


def _assessed(name: str, rulebook: Rulebook, settings: Settings) -> Report:
    return assess(sources([name]), rulebook=rulebook, as_of=settings.as_of, waivers=settings.config.waivers)


def _lines(report: Report) -> Callable[[int], str] | None:
    return next(iter(report.lines.values()), None)


def _code(old: Report, new: Report, told: wire_changes.Comparison, settings: Settings) -> Exit:
    if old.incomplete or new.incomplete:
        return Exit.NOT_ASSESSED
    if any(each["counts"] and weighs(each["severity"], settings.fail_on) for each in told["changes"]["findings"]):
        return Exit.FOUND
    # A version on which nothing was judged has no findings by rule: that none is new says nothing then.
    return Exit.CLEAN if told["old"]["assessed"] and told["new"]["assessed"] else Exit.NOT_ASSESSED
