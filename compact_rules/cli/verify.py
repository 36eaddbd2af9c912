"""``verify``: whether a bundle's audit comes out the same again."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.output import why, write_text
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.cli.written import written_as
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire_bundle

NO_FILE = N_("There is no bundle {file}.")
CANNOT_READ = N_("The bundle {file} cannot be read: {why}.")
_MOST = 600_000_000


def run(options: Namespace, settings: Settings) -> int:
    """Say whether every result is the same; exit 1 when one is not."""
    form = written_as(settings, ("terminal", "json"))
    told = _verified(options.file)
    code = Exit.CLEAN if told["same"] else Exit.FOUND
    if form == "json":
        from compact_rules.report.json_out import json_text

        write_text(json_text(told), options.output)
    elif options.output is not None or not (options.quiet and code is Exit.CLEAN):
        from compact_rules.report.verification_page import render

        page = screen(options.output)
        write_text(render(told, settings.lang, page.width, page.colour), options.output)
    return code


def _verified(file: str) -> wire_bundle.Verification:
    from compact_rules.bundle.archive import BundleError
    from compact_rules.bundle.verify import verify

    path = Path(file)
    try:
        if not path.is_file():  # a pipe would be waited for
            raise UsageError(say(NO_FILE, file=file), code=Exit.NOT_ASSESSED)
        with path.open("rb") as opened:
            return verify(opened.read(_MOST), file)
    except BundleError as error:
        raise UsageError(error.message, code=Exit.NOT_ASSESSED) from error
    except OSError as error:
        raise UsageError(say(CANNOT_READ, file=file, why=why(error)), code=Exit.NOT_ASSESSED) from error
    except ValueError as error:  # a NUL in the name
        raise UsageError(say(NO_FILE, file=file), code=Exit.NOT_ASSESSED) from error
