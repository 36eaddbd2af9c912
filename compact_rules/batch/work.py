"""What a worker does: judges one document and never lets what goes wrong inside one reach another."""

from __future__ import annotations

import gc
import os
import signal
import threading
from contextlib import contextmanager, suppress
from types import FrameType

from compact_rules.api import Baseline, Input, Source
from compact_rules.batch.setup import Setup, SetupError, open_desk
from compact_rules.desk import Desk, Judged
from compact_rules.hints import Iterator
from compact_rules.places import Problem
from compact_rules.records import dataclass, replace
from compact_rules.report.safe import file_name


@dataclass(frozen=True, slots=True)
class Task:
    """One document of a run: its name, or its bytes, with the findings that a baseline holds of it.

    ``lost`` is the code of what keeps it from being judged, where that is known beforehand.
    """

    given: Input
    baseline: Baseline | None = None
    lost: str | None = None

    @property
    def name(self) -> str:
        """The file's name as the person gave it."""
        return self.given.name if isinstance(self.given, Source) else os.fspath(self.given)


class _TimeLimit(BaseException):
    """Time is up. No ordinary exception: nothing on the way may take it for a fault of its own."""


# One desk a worker, opened when it is first needed and kept.
_desks: dict[Setup, Desk] = {}


def begin(setup: Setup) -> None:
    """Make this process a worker: it leaves Ctrl-C to its parent, ends when its parent has ended, and has its rules ready."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(RuntimeError, MemoryError):  # one thread too many for the system: it works all the same
        threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(SetupError, MemoryError):  # told by the first task: what fails here would break the pool without a word
        _desk(setup)


def ready() -> None:
    """Does nothing: done by the first worker that has started."""


def judge(setup: Setup, task: Task) -> Judged:
    """What became of one document. Raises `SetupError`, which is about the run, and nothing that is about the document."""
    desk = _desk(setup)
    if task.baseline is not None:
        desk = replace(desk, baselines={file_name(task.name): task.baseline})
    try:
        with _limited(setup.time_limit):
            return desk.judged(desk.check_input(task.given))
    except _TimeLimit:
        return lost(desk, setup, task, "time-limit")
    except Exception as error:
        return lost(desk, setup, task, "failed-inside", " ".join(f"{type(error).__name__}: {error}".split())[:200])


def judge_and_write(setup: Setup, task: Task) -> Judged:
    """The same as `judge`, with its line of an audit that is written line by line, which is as much work as handing it over; of
    the scheme itself then only what is counted."""
    from compact_rules.report.audit_build import Tally
    from compact_rules.report.formats.jsonl import encoded

    judged = judge(setup, task)
    return replace(judged, line=encoded(judged.scheme), scheme=Tally.needed(judged.scheme))


def lost(desk: Desk, setup: Setup, task: Task, code: str, what: str = "") -> Judged:
    """A document on which nothing was judged, with the reason by its code."""
    told = {"time-limit": (("seconds", f"{setup.time_limit:g}"),), "failed-inside": (("what", what),)}
    problem = Problem(code, values=(("name", file_name(task.name)), *told.get(code, ())))
    return desk.judged(desk.not_assessed(task.name, problem))


def _desk(setup: Setup) -> Desk:
    if setup not in _desks:
        _desks.clear()
        _desks[setup] = open_desk(setup)
        # What a file leaves behind must go, however many follow; `start` does without the collector, for a few files. The rules
        # are there to stay, and it need not go through them again and again.
        gc.freeze()
        gc.enable()
    return _desks[setup]


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raises `_TimeLimit` inside when it lasts longer. Only where there are timers, and in a main thread; elsewhere whoever
    waits for the result has to look at the clock."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _time_is_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _time_is_up(_number: int, _frame: FrameType | None) -> None:
    raise _TimeLimit


def _end_with_parent() -> None:
    """A parent that was killed cannot tell its workers: they would wait for work for ever."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
