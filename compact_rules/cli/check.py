"""``check``: the main job."""

from __future__ import annotations

import gc
import os

from compact_rules.api import Baseline, Input, Report, assess
from compact_rules.api import alone as alone
from compact_rules.cli.discover import Excluded, Found, find, holds_scheme
from compact_rules.cli.excluding import excluded
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.inputs import protect, sources
from compact_rules.cli.output import tell, write_text
from compact_rules.cli.rulebook import applies, rulebook_of
from compact_rules.cli.settings import PLAIN, Settings
from compact_rules.cli.stopping import Stoppable
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping, Sequence
from compact_rules.report.saying import N_, NN_, say, say_count

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

_FEW = 4  # files; so many leave nothing behind that is worth looking for
WANTS_PATH = N_("Say what to check: a file, a folder, or - for standard input.")
NO_SCHEME = N_("There is no compact scheme in {folder}: no YAML file there says `schema: compact-rules/scheme@1`.")
NO_SCHEME_HERE = N_("There is no compact scheme in this repository: no YAML file in it says `schema: compact-rules/scheme@1`.")
UNREAD = N_("The folder {folder} cannot be read.")
ALIKE = N_(
    "{file} looks like a compact scheme, but was not checked: write `schema: compact-rules/scheme@1` in its first line, or leave "
    "it out under `exclude` in the configuration."
)
OTHERS = NN_(
    "{n} YAML file was left out, because it does not say `schema: compact-rules/scheme@1`.",
    "{n} YAML files were left out, because they do not say `schema: compact-rules/scheme@1`.",
)
STOPPED = N_("Interrupted: {done} of {all} files were checked.")


def run(options: Namespace, settings: Settings) -> int:
    """Check what was named and write the report."""
    if not options.paths and not options.skip_others:
        raise UsageError(say(WANTS_PATH))
    if settings.format not in PLAIN:
        from compact_rules.cli.formatted import check_target

        check_target(settings.format, options.output)
    left_out = excluded(settings.config)
    found = find(options.paths, left_out, options.skip_others)
    protect(options.output, found.files)
    protect(options.write_baseline, found.files)
    _check_pages(found, options, settings)
    _tidy(len(found.files))
    inputs = Stoppable(sources(found.files))
    report = _assess(inputs, found.files, options, settings)
    code = max(_tell_about(found, left_out, options, settings), _code(report, options, settings))
    if settings.format != "terminal" or options.output is not None or _worth_telling(report, code, options.quiet):
        _write(report, Exit.INTERRUPTED if inputs.stopped else code, options, settings)
    if inputs.stopped:
        # No baseline: one that lacks the files that were not reached would undo the one that has them.
        tell(say(STOPPED, done=inputs.begun, all=len(found.files)), settings.lang)
        return Exit.INTERRUPTED
    if options.write_baseline is not None:
        from compact_rules.cli.baselines import write_baseline

        write_baseline(options.write_baseline, report)
    return code


def _tidy(files: int) -> None:
    """Where there are many files, see to what each leaves behind: `start` does without, for a few."""
    if files > _FEW and not gc.isenabled():
        gc.freeze()
        gc.enable()


def _assess(inputs: Stoppable[Input], names: Sequence[str], options: Namespace, settings: Settings) -> Report:
    rulebook = applies(rulebook_of(settings, to_judge=True), settings.as_of)
    baselines = _known(settings, names, options.write_baseline)
    with inputs:
        report = assess(
            inputs,
            rulebook=rulebook,
            as_of=settings.as_of,
            waivers=settings.config.waivers,
            baselines=baselines,
            at_once=not options.quiet,
        )
        report.fails(settings.fail_on)  # what is still to be made for that is made now, while Ctrl-C keeps what is finished
    return report


def _known(settings: Settings, names: Sequence[str], written: Path | None) -> Mapping[str, Baseline]:
    if settings.baseline is None:
        return {}
    from compact_rules.cli.baselines import known

    try:
        return known(settings.baseline, names)
    except UsageError:  # which says that this is how to make it
        if written is not None and os.path.realpath(written) == os.path.realpath(settings.baseline):
            return {}
        raise


def _check_pages(found: Found, options: Namespace, settings: Settings) -> None:
    """A page and its twin are two files, and neither may be written over a document."""
    if settings.format == "html":
        from compact_rules.cli.pages import check_page

        check_page(options.output, settings.lang, found.files)


def _tell_about(found: Found, left_out: Excluded, options: Namespace, settings: Settings) -> Exit:
    """Say what was looked for and not found.

    In the hook (``--skip-others``) a change that touches no scheme is in order, as long as there is a scheme somewhere here.
    """
    lang = settings.lang
    nowhere = not found.files and not found.empty and not holds_scheme(".", left_out)
    if nowhere:
        tell(say(NO_SCHEME_HERE), lang)
    alike = find(["."], left_out).alike if nowhere else found.alike
    for folder in found.unread:
        tell(say(UNREAD, folder=folder), lang)
    for file in alike:
        tell(say(ALIKE, file=file), lang)
    for folder in found.empty:
        tell(say(NO_SCHEME, folder=folder), lang)
    if found.others and not options.skip_others and not options.quiet:
        tell(say_count(OTHERS, found.others), lang)
    return Exit.NOT_ASSESSED if nowhere or found.unread or found.empty or alike else Exit.CLEAN


def _code(report: Report, options: Namespace, settings: Settings) -> Exit:
    # No file at all is `_tell_about`'s to judge.
    if report.seen and report.incomplete:
        return Exit.NOT_ASSESSED
    if report.fails(settings.fail_on) and options.write_baseline is None:
        return Exit.FOUND
    # A syntax error is a finding; where findings do not count, what remains is a file on which nothing was judged.
    return Exit.NOT_ASSESSED if report.partial else Exit.CLEAN


def _worth_telling(report: Report, code: Exit, quiet: bool) -> bool:
    if quiet and code is Exit.CLEAN:
        # A clean run under rules that loosen the minimum is not one to be silent about.
        return report.has_provisos and bool(report.wire["waivers"] or report.wire["rulebook"]["loosens"])
    return bool(report.seen)


def _write(report: Report, code: Exit, options: Namespace, settings: Settings) -> None:
    if settings.format in PLAIN:
        write_text(_text(report, options, settings), options.output)
    elif settings.format == "html":
        from compact_rules.cli.pages import write_page_pair

        write_page_pair(report.wire, report.lines, settings.lang, options.output)
    else:
        from compact_rules.cli.formatted import write_formatted

        write_formatted(report.wire, settings, options.output, code)


def _text(report: Report, options: Namespace, settings: Settings) -> str | Iterable[str]:
    if settings.format == "json":
        from compact_rules.report.json_out import json_pieces

        return json_pieces(report.wire)
    from compact_rules.cli.screen import screen
    from compact_rules.report.terminal import render

    page = screen(options.output)
    return render(report.wire, report.lines, settings.lang, page.width, page.colour, options.quiet, options.full)
