"""Writing a report in one of the formats for other programs."""

from __future__ import annotations

import os

from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.output import write_bytes, write_standard
from compact_rules.cli.settings import Settings
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.formats import table
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from pathlib import Path

    from compact_rules.report import wire

NEEDS_FILE = N_("The format {format} cannot be shown on the screen. Name a file for it, like --output report.{format}.")


def check_target(form: str, output: Path | None) -> None:
    """Raises `UsageError`, before anything is judged, where a format that is no text would go to standard output."""
    if output is None and form in table.FORMATS and table.FORMATS[form].binary:
        raise UsageError(say(NEEDS_FILE, format=form))


def write_formatted(report: wire.Report, settings: Settings, output: Path | None, code: Exit) -> None:
    """Write ``report`` in the format of ``settings`` to ``output``, or to standard output. Raises `OutputError`."""
    made = table.render(settings.format, report, settings.lang, table.Run(int(code), os.path.realpath(".")))
    if output is not None:
        write_bytes(table.as_file(settings.format, made), output)
    elif isinstance(made, str):
        write_standard(made)
