"""``audit --bundle``: everything that the audit is made from, in one file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from compact_rules.batch.work import Task
from compact_rules.cli.faults import OutputError, UsageError
from compact_rules.cli.output import why, write_bytes
from compact_rules.cli.rulebook import rules_folder
from compact_rules.cli.settings import Settings
from compact_rules.desk import Desk
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report.register import register_named
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire_audit

STREAMED = N_("--bundle needs the whole audit: choose another format than jsonl.")
UNREAD = N_("No bundle was made: {why}.")


class Bundling:
    """One bundle in the making."""

    def __init__(self, options: Namespace, settings: Settings) -> None:
        from compact_rules.bundle.keeping import Keeping

        self.options, self.settings = options, settings
        self._keeping = Keeping()

    def tasks(self, tasks: Iterator[Task]) -> Iterator[Task]:
        """``tasks`` with what they are about kept for the bundle."""
        return self._keeping.tasks(tasks)

    def write(self, desk: Desk, audit: wire_audit.Audit) -> None:
        """Write the bundle of ``audit``. Raises `OutputError`."""
        from compact_rules.bundle.archive import BundleError
        from compact_rules.bundle.make import Ground, make

        options, settings = self.options, self.settings
        try:
            ground = Ground(
                rulebook=desk.law.rulebook,
                rules=rules_folder(settings),
                as_of=settings.as_of,
                waivers=desk.waivers,
                baselines=desk.baselines,
                register_name=options.register,
                register=None if register_named(options.register) else Path(options.register).read_bytes(),
                config=settings.config.file.read_bytes() if settings.config.file is not None else None,
                horizon=options.horizon,
                aggregate_only=options.aggregate_only,
            )
            write_bytes(make(ground, self._keeping.kept, audit), options.bundle)
        except BundleError as error:
            raise OutputError(error.message) from error
        except OSError as error:
            raise OutputError(say(UNREAD, why=why(error))) from error


def bundling_of(options: Namespace, settings: Settings) -> Bundling | None:
    """The bundle that was asked for; None where none was. Raises `UsageError`."""
    if options.bundle is None:
        return None
    if settings.format == "jsonl":
        raise UsageError(say(STREAMED))
    return Bundling(options, settings)
