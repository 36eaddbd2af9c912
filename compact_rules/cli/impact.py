"""``impact``: what if other rules, or other figures, applied."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.api import BadFigureError, Rulebook, UnknownParameterError, impact, with_parameters
from compact_rules.cli.discover import find
from compact_rules.cli.excluding import excluded
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.found import tell_about
from compact_rules.cli.inputs import protect, sources
from compact_rules.cli.output import tell, write_text
from compact_rules.cli.rulebook import applies, rulebook_at, rulebook_of
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.cli.stopping import Stoppable
from compact_rules.hints import TYPE_CHECKING, Mapping
from compact_rules.report.amounts import listed
from compact_rules.report.fields import value_text
from compact_rules.report.saying import N_, same, say

if TYPE_CHECKING:
    from compact_rules.report import wire_impact

NOTHING_ASKED = N_("Say what would be otherwise: other rules with --against FOLDER, or a figure with --set FIGURE=VALUE.")
NO_EQUALS = N_('"{given}" does not say a value. Write it like consultation-weeks=8.')
TWICE = N_("The figure `{figure}` is set twice.")
NO_FIGURE = N_('There is no figure "{figure}". These rules have: {figures}.')
NEAR_FIGURE = N_('There is no figure "{figure}". Did you mean `{near}`? These rules have: {figures}.')
BAD_FIGURE = N_('"{value}" cannot be the value of `{figure}`, which is {held} now. Write it in the same way.')
STOPPED = N_("Interrupted: {done} of {all} files were looked at.")


def run(options: Namespace, settings: Settings) -> int:
    """Write what would change. That schemes would fall never fails the run: nothing is being checked."""
    if options.against is None and not options.figures:
        raise UsageError(say(NOTHING_ASKED))
    rulebook = applies(rulebook_of(settings), settings.as_of)
    against = rulebook if options.against is None else applies(rulebook_at(options.against), settings.as_of)
    against = _set(against, _figures(options.figures)) if options.figures else against
    found = find(options.paths, excluded(settings.config))
    protect(options.output, found.files)
    missing = tell_about(found, settings.lang, options.quiet)
    inputs = Stoppable(sources(found.files))
    with inputs:
        told = impact(inputs, rulebook=rulebook, against=against, as_of=settings.as_of)
    write_text(_text(told, options, settings), options.output)
    if inputs.stopped:
        tell(say(STOPPED, done=inputs.begun, all=len(found.files)), settings.lang)
        return Exit.INTERRUPTED
    return max(missing, Exit.NOT_ASSESSED if told["counts"]["not_assessed"] or not told["schemes"] else Exit.CLEAN)


def _text(told: wire_impact.Impact, options: Namespace, settings: Settings) -> str:
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        return json_text(told)
    from compact_rules.report.impact_page import render_impact

    page = screen(options.output)
    return render_impact(told, settings.lang, page.width, page.colour)


def _figures(given: list[str]) -> Mapping[str, str]:
    figures: dict[str, str] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not (equals and name.strip() and value.strip()):
            raise UsageError(say(NO_EQUALS, given=each))
        if name.strip().replace("_", "-") in figures:
            raise UsageError(say(TWICE, figure=name.strip()))
        figures[name.strip().replace("_", "-")] = value
    return figures


def _set(rulebook: Rulebook, figures: Mapping[str, str]) -> Rulebook:
    try:
        return with_parameters(rulebook, figures)
    except UnknownParameterError as error:
        every = listed([same(f"`{name}`") for name in error.known], limit=len(error.known))
        text = NEAR_FIGURE if error.near else NO_FIGURE
        raise UsageError(say(text, figure=error.name, near=error.near, figures=every)) from error
    except BadFigureError as error:
        raise UsageError(say(BAD_FIGURE, value=error.value, figure=error.name, held=value_text(error.held))) from error
