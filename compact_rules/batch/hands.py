"""Who does the work: this process, processes of our own, or an executor that somebody else keeps."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
import threading
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from compact_rules.batch.setup import Setup
from compact_rules.batch.work import begin
from compact_rules.hints import Any, Callable, Protocol

_UNTOLD = "ignore::UserWarning"
_KEEPER = 2.0  # seconds to wait for a pool that has lost its processes to clear up after them
_alone = False


def alone() -> None:
    """Say that nobody else in this process starts others, and that it deals with the closing of its terminal itself."""
    global _alone
    _alone = True


class NoHandsError(OSError):
    """The system lets this process have no others beside it."""

    def __init__(self) -> None:
        super().__init__(errno.EAGAIN, os.strerror(errno.EAGAIN))


class Hands(Protocol):
    """Gives executors, and can let go of one whose work is lost."""

    @property
    def many(self) -> int:
        """How many tasks run at once. An executor begins them in the order in which it is given them."""

    @property
    def ours(self) -> bool:
        """Whether the work happens on this machine, and reads files itself."""

    def executor(self, many: int) -> Executor:
        """A new executor for ``many`` tasks at once."""

    def lost(self, executor: Executor) -> bool:
        """Whether a process of ``executor`` has ended that should not have; never, where that is not for us to know.

        Raises `NoHandsError` where this system lets nobody keep an executor.
        """

    def drop(self, executor: Executor) -> None:
        """Let go of ``executor`` without waiting for what it is doing."""


class ThisProcess(Executor):
    """Does each task at once, in the process that asks for it. Is its own `Hands`."""

    many, ours = 1, True

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """The result, or what was raised, in a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future

    def executor(self, many: int) -> Executor:  # noqa: ARG002
        """Itself."""
        return self

    def lost(self, executor: Executor) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def drop(self, executor: Executor) -> None:
        """Nothing: nothing is ever under way."""


class _Pool(ProcessPoolExecutor):
    """Worker processes, begun as they are needed. ``submit`` raises `NoHandsError` where none can be begun."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        try:
            return super().submit(fn, *args, **kwargs)
        except BrokenExecutor:
            raise
        except (EOFError, ConnectionError, RuntimeError) as error:  # no process, or no thread, could be started
            raise NoHandsError from error


class Processes:
    """Worker processes on this machine, each with the rules loaded once."""

    ours = True

    def __init__(self, many: int, setup: Setup) -> None:
        self.many, self.setup = many, setup
        self._started: dict[int, _Recording] = {}

    def executor(self, many: int) -> Executor:
        """A pool of new processes."""
        recording = _Recording()
        _hear_of_keepers()
        pool = _Pool(many, mp_context=recording.context, initializer=begin, initargs=(self.setup,))
        self._started[id(pool)] = recording
        return pool

    def lost(self, executor: Executor) -> bool:
        """Whether one of the processes of ``executor`` has ended. Raises `NoHandsError` where nothing can keep them."""
        keeper = getattr(executor, "_executor_manager_thread", None)
        if keeper is not None and not keeper.is_alive() and not getattr(executor, "_broken", False):
            # Too little memory, or too few threads, for it or for the one that it starts: nobody would ever hand over a result.
            raise NoHandsError
        recording = self._started.get(id(executor))
        try:
            return recording is not None and bool(wait([each.sentinel for each in recording.processes if each.pid], 0))
        except (ValueError, OSError):  # it is being cleared up already
            return False

    def drop(self, executor: Executor) -> None:
        """End the processes of ``executor`` at once, whatever they are doing."""
        recording = self._started.pop(id(executor), None)
        keeper = getattr(executor, "_executor_manager_thread", None)  # it gives back the queues' semaphores when it ends
        results = getattr(executor, "_result_queue", None)
        executor.shutdown(wait=False, cancel_futures=True)
        for process in recording.processes if recording is not None else ():
            if process.pid is not None:  # one that could not be started has none, and nothing to end
                with suppress(ValueError, OSError):  # it has ended already
                    process.kill()
        # Of a process that was ended while it handed over a result the keeper has half, and would wait for the rest for ever, and
        # Python, when it ends, for the keeper: with this end shut too nobody can send any more.
        if (sending := getattr(results, "_writer", None)) is not None:
            sending.close()
        if keeper is not None and keeper.ident is not None:  # one that could not be started cannot be waited for
            keeper.join(_KEEPER)
        del keeper
        # The command's process ends without clearing up: what is left over would be told by Python on standard error.
        gc.collect()


def _hear_of_keepers() -> None:
    """Say nothing of the keeper of a pool of ours that fell: `Processes.lost` notices, and Python would tell its traceback."""
    before = threading.excepthook
    if getattr(before, "__name__", "") == _unless_keeper.__name__:
        return
    threading.excepthook = _unless_keeper(before)


def _unless_keeper(others: Callable[[threading.ExceptHookArgs], object]) -> Callable[[threading.ExceptHookArgs], object]:
    def told(fallen: threading.ExceptHookArgs) -> None:
        kept = getattr(fallen.thread, "executor_reference", None)
        if kept is None or not isinstance(kept(), _Pool):
            others(fallen)

    told.__name__ = _unless_keeper.__name__
    return told


class Borrowed:
    """Executors from elsewhere, such as those of a cluster: ``make`` gives one. Documents are sent there, not names of files."""

    ours = False

    def __init__(self, many: int, make: Callable[[], Executor]) -> None:
        self.many, self._make = many, make

    def executor(self, many: int) -> Executor:  # noqa: ARG002
        """The one that ``make`` gives."""
        return self._make()

    def lost(self, executor: Executor) -> bool:  # noqa: ARG002
        """Its keeper knows."""
        return False

    def drop(self, executor: Executor) -> None:
        """Leave it; what it is doing is its keeper's affair."""
        executor.shutdown(wait=False)  # Dask's takes nothing else, and takes back what has not begun


class _Recording:
    """A way of starting processes that remembers them, so that a hanging one can be ended."""

    def __init__(self) -> None:
        # Never fork: a progress bar may be running a thread, and a forked child would inherit what it holds.
        method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
        self.processes: list[BaseProcess] = []
        plain = get_context(method)
        if method == "forkserver":
            plain.set_forkserver_preload([f"compact_rules.batch.{'silent' if _alone else 'work'}"])
            if _alone:
                _begin_deaf()
        self.context: BaseContext = _recording(plain, self.processes)


def _begin_deaf() -> None:
    """Start the process that starts the others, and the one that keeps count of what they share, deaf to a closing terminal.

    They hand that on to all that they will ever start: not where somebody else may have them start something. The command hears
    of it, and ends them all in order; Python's own would say on standard error, with a traceback each, what one of them that is
    gone no longer knows.
    """
    from multiprocessing import forkserver, resource_tracker

    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
    try:
        # What the one that keeps count clears up in the end, after a pool that could not be kept, is nobody's concern.
        sys.warnoptions.append(_UNTOLD)
        try:
            resource_tracker.ensure_running()
        finally:
            sys.warnoptions.remove(_UNTOLD)
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _recording(plain: Any, processes: list[BaseProcess]) -> BaseContext:
    class Context(type(plain)):  # type: ignore[misc]
        def Process(self, *args: Any, **kwargs: Any) -> BaseProcess:  # noqa: N802  the name that the library calls
            process: BaseProcess = plain.Process(*args, **kwargs)
            processes.append(process)
            return process

    context: BaseContext = Context()
    return context


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
