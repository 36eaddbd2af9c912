"""Reports that were written earlier, read back from their files."""

from __future__ import annotations

from pathlib import Path

from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.output import why
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.earlier import NotAReportError, read_report
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire

NOT_THERE = N_("There is no report {file}.")
NO_FILE = N_("{file} is not a file that can be read as a report.")
CANNOT_READ = N_("The report {file} cannot be read: {why}.")


def earlier(file: str) -> wire.Report:
    """The report in ``file``. Raises `UsageError` where there is none, with 3 where it cannot be read."""
    path = Path(file)
    try:
        if not path.is_file():  # a pipe would be waited for
            raise UsageError(say(NO_FILE if path.exists() else NOT_THERE, file=file), code=Exit.NOT_ASSESSED)
        return read_report(path.read_bytes(), file)
    except NotAReportError as error:
        raise UsageError(error.message) from error
    except OSError as error:
        raise UsageError(say(CANNOT_READ, file=file, why=why(error)), code=Exit.NOT_ASSESSED) from error
    except ValueError as error:  # a NUL in the name
        raise UsageError(say(NOT_THERE, file=file), code=Exit.NOT_ASSESSED) from error
