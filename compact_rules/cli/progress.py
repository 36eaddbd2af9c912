"""A progress bar on a terminal, on standard error; nothing anywhere else."""

from __future__ import annotations

import sys
from contextlib import contextmanager

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
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task(say(JUDGING)[lang], total=total)
        yield lambda: bar.advance(task)
