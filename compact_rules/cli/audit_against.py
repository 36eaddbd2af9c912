"""``audit --against``: not what an audit finds, but what changed since an earlier one."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.cli.inputs import protect
from compact_rules.cli.output import write_text
from compact_rules.cli.reports import earlier
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.cli.written import written_as
from compact_rules.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from compact_rules.report import wire


def earlier_report(options: Namespace, settings: Settings) -> wire.Report | None:
    """The report that was named with ``--against``; None without one. Raises `UsageError`, before anything is judged."""
    if options.against is None:
        return None
    written_as(settings, ("terminal", "json"))
    protect(options.output, [options.against])
    return earlier(options.against)


def write_changes(old: wire.Report, new: wire.Report, options: Namespace, settings: Settings) -> None:
    """Write what changed from ``old`` to ``new``. Raises `OutputError`."""
    from compact_rules.report.changes_against import changes

    told = changes(old, new)
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        text = json_text(told)
    else:
        from compact_rules.report.changes_against_page import render_changes

        page = screen(options.output)
        text = render_changes(told, options.against, settings.lang, page.width, page.colour)
    write_text(text, options.output)
