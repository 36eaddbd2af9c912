"""``audit``: many schemes in one run, beside a register of authorities."""

from __future__ import annotations

from argparse import Namespace
from contextlib import AbstractContextManager, nullcontext

from compact_rules.api import Rulebook
from compact_rules.batch.engine import Desks, Engine
from compact_rules.batch.hands import Hands, Processes, ThisProcess, cores
from compact_rules.batch.hands import alone as alone
from compact_rules.batch.setup import Setup, SetupError
from compact_rules.batch.work import Task, judge, judge_and_write
from compact_rules.cli.audit_against import earlier_report, write_changes
from compact_rules.cli.audit_inputs import Gathered, gather, register_of
from compact_rules.cli.audit_outcome import Outcome, Session, whole
from compact_rules.cli.baselines import known
from compact_rules.cli.bundling import bundling_of
from compact_rules.cli.excluding import excluded
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.formatted import check_target, write_formatted
from compact_rules.cli.inputs import protect
from compact_rules.cli.output import tell, write_text
from compact_rules.cli.progress import progress
from compact_rules.cli.rulebook import applies, rulebook_of, rules_folder
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.cli.stopping import Asked
from compact_rules.desk import Judged, desk
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire

WANTS_PATH = N_("Say what to audit: a folder, files, or a pattern.")
CANNOT = N_("The workers cannot judge by these rules: {what}.")
NAMES_FILES = N_("The format {format} is a list of findings by file, of which nothing is left with --aggregate-only.")
STOPPED = N_("Interrupted: {done} of {all} files were judged. The others stand in the report as not assessed.")

# Without files nothing is left of these, and a code host would take an empty list for a clean one.
_BY_FILE = frozenset({"sarif", "github", "gitlab", "junit"})


def run(options: Namespace, settings: Settings) -> int:
    """Judge everything that was named, and write the audit."""
    if not options.paths:
        raise UsageError(say(WANTS_PATH))
    check_target(settings.format, options.output)
    if options.aggregate_only and settings.format in _BY_FILE:
        raise UsageError(say(NAMES_FILES, format=settings.format))
    _check_folder(options, settings)
    bundling = bundling_of(options, settings)
    before = earlier_report(options, settings)
    register, gathered = register_of(options.register), gather(options.paths, excluded(settings.config))
    protect(options.output, gathered.found.files)
    protect(options.bundle, gathered.found.files)
    rulebook = applies(rulebook_of(settings, to_judge=bundling is None), settings.as_of)
    setup = _setup(rulebook, options, settings)
    baselines = known(settings.baseline, gathered.names)
    desks = Desks(setup, desk(rulebook, setup.as_of, setup.waivers, baselines))
    session = Session(desks.desk, register, options.horizon, options.aggregate_only, Asked())
    with session.asked, _hands(setup, gathered, options) as hands:
        tasks = gathered.tasks(baselines)
        given = tasks if bundling is None else bundling.tasks(tasks)
        work = judge_and_write if settings.format == "jsonl" and not options.aggregate_only else judge
        judged = _judged(Engine(desks, hands, session.asked, work=work), given, len(gathered.names), options, settings)
        outcome = _outcome(session, judged, options, settings)
    code = _end(outcome, before, session, gathered, options, settings)
    if bundling is not None and not session.asked.stopped:
        bundling.write(session.desk, outcome.audit)
    return code


def _check_folder(options: Namespace, settings: Settings) -> None:
    """Pages are many files: there must be a folder for them, and nothing in it that they would take the place of."""
    if settings.format == "html" and options.against is None:
        from compact_rules.cli.pages import check_folder

        check_folder(options.output)


def _setup(rulebook: Rulebook, options: Namespace, settings: Settings) -> Setup:
    folder = rules_folder(settings)
    return Setup(
        digest=rulebook.digest,
        as_of=settings.as_of,
        rules=str(folder.resolve()) if folder is not None else None,
        waivers=tuple(settings.config.waivers),
        time_limit=options.time_limit,
    )


def _hands(setup: Setup, gathered: Gathered, options: Namespace) -> AbstractContextManager[Hands]:
    if options.scheduler is not None:
        from compact_rules.cli.cluster import cluster

        return cluster(options.scheduler)
    many = min(options.jobs or cores(), max(len(gathered.names), 1))
    return nullcontext(Processes(many, setup) if many > 1 else ThisProcess())


def _judged(engine: Engine, tasks: Iterator[Task], count: int, options: Namespace, settings: Settings) -> Iterator[Judged]:
    with progress(count, settings.lang, options.quiet) as each_done:
        engine.each_done = each_done
        try:
            yield from engine.run(tasks)
        except SetupError as error:
            raise UsageError(say(CANNOT, what=error)) from error


def _outcome(session: Session, judged: Iterator[Judged], options: Namespace, settings: Settings) -> Outcome:
    if settings.format == "jsonl":
        from compact_rules.cli.audit_stream import stream

        return stream(session, judged, options.output)
    return whole(session, judged)


def _end(
    outcome: Outcome, before: wire.Report | None, session: Session, gathered: Gathered, options: Namespace, settings: Settings
) -> Exit:
    for said in gathered.said(options.quiet):
        tell(said, settings.lang)
    code = max(gathered.code, outcome.code(settings.fail_on))
    if session.asked.stopped:
        code = Exit.INTERRUPTED
        totals = outcome.audit["totals"]
        tell(say(STOPPED, done=totals["files"] - outcome.interrupted, all=totals["files"]), settings.lang)
    if before is not None:
        write_changes(before, outcome.audit, options, settings)
    elif not (options.quiet and code is Exit.CLEAN):
        _write(outcome, code, options, settings)
    return code


def _write(outcome: Outcome, code: Exit, options: Namespace, settings: Settings) -> None:
    match settings.format:
        case "jsonl":
            pass  # written line by line already
        case "json":
            from compact_rules.report.json_out import json_pieces

            write_text(json_pieces(outcome.audit), options.output)
        case "terminal":
            from compact_rules.report.audit_terminal import render

            page = screen(options.output)
            write_text(render(outcome.audit, settings.lang, page.width, page.colour), options.output)
        case "html":
            from compact_rules.cli.pages import write_site

            write_site(outcome.audit, options.output)
        case _:
            write_formatted(outcome.audit, settings, options.output, code)
