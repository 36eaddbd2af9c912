"""What the terminal can show."""

from __future__ import annotations

import os
import sys

from compact_rules.hints import TYPE_CHECKING
from compact_rules.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = 80
WIDEST = 110  # longer lines of prose are hard to read, however wide the window is


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide a page may be, in cells, and whether it may have colour."""

    width: int = WIDTH
    colour: bool = False


def screen(output: Path | None) -> Screen:
    """The screen that standard output leads to; a plain one when it leads elsewhere, or when the result goes to a file."""
    if output is not None or sys.stdout is None or not sys.stdout.isatty():
        return Screen()
    import shutil

    width = min(shutil.get_terminal_size((WIDTH, 24)).columns, WIDEST)
    return Screen(width, not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
