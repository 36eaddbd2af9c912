"""A progress bar on a terminal, on standard error; nothing anywhere else."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress

from compact_rules.bilingual import Lang
from compact_rules.hints import Callable, Iterator
from compact_rules.report.saying import N_, say

JUDGING = N_("Judging")


@contextmanager
def progress(total: int, lang: Lang, quiet: bool) -> Iterator[Callable[[], object]]:
    """Gives a function to be called once for each file that is done."""
    if quiet or total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
    task = bar.add_task(say(JUDGING)[lang], total=total)

    def each_done() -> None:
        with suppress(OSError):
            bar.advance(task)

    # A terminal that is closed while the run goes on must not end it.
    with suppress(OSError):
        bar.start()
    try:
        yield each_done
    finally:
        with suppress(OSError):
            bar.stop()
