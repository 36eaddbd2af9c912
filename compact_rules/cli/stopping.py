"""Being asked to stop: what is in hand is finished and kept, and nothing new is begun."""

from __future__ import annotations

import sys

from compact_rules.hints import TYPE_CHECKING, Any, Callable, Generic, Iterable, Iterator, TypeVar

if TYPE_CHECKING:
    import signal
    from types import FrameType
else:
    import _signal as signal  # what `signal` is made of, without the enumerations around it

T = TypeVar("T")
# The last comes when a terminal is closed; Windows has none. What is ignored (`nohup`, `&` in a script) stays so.
_HANG_UP = getattr(signal, "SIGHUP", None)
SIGNALS = (signal.SIGINT, signal.SIGTERM) if _HANG_UP is None else (signal.SIGINT, signal.SIGTERM, _HANG_UP)

_SHORTLY = 0.01  # seconds
_heard: list[int] = []  # the signals that asked this process to stop


def heard() -> bool:
    """Whether this process was asked to stop, whatever became of that: what fails afterwards fails because of it."""
    return bool(_heard)


def forget() -> None:
    """What another run in this process was asked no longer counts."""
    _heard.clear()


def stop_by_default() -> None:
    """From now on a request to stop raises `KeyboardInterrupt`, where nothing else deals with it, and not Ctrl-C alone.

    The system's own way would end the process where it stands, with what is half written left behind.
    """
    _handled_by(_interrupt)
    sys.unraisablehook = _put_once_more(sys.unraisablehook)


def _put_once_more(others: Callable[[Any], Any]) -> Callable[[Any], None]:
    """What is done with an exception that nobody can raise: `others`, but a request to stop is put once more.

    Code in C that calls back, such as pydantic's, may have no way to hand it on, and would go on as if nothing had been asked.
    """

    def told(lost: Any) -> None:
        if lost.exc_type is not KeyboardInterrupt or not heard():
            others(lost)
        elif hasattr(signal, "setitimer"):  # not on Windows
            signal.signal(signal.SIGALRM, _interrupt)
            signal.setitimer(signal.ITIMER_REAL, _SHORTLY)

    return told


def _interrupt(number: int, _frame: FrameType | None) -> None:
    _heard.append(number)
    raise KeyboardInterrupt


def _handled_by(asked: Callable[[int, FrameType | None], None]) -> dict[int, Any]:
    """Let ``asked`` handle the signals. Gives what handled them before."""
    before: dict[int, Any] = {}
    try:
        for number in SIGNALS:
            if signal.getsignal(number) == signal.SIG_IGN:
                continue
            before[number] = signal.signal(number, asked)
    except ValueError:
        pass  # Python allows handlers in the main thread only; elsewhere the process's own ways stand
    return before


class Later:
    """Whoever asks the process to stop meanwhile is heard when this ends: what is begun and noted must not fall apart."""

    def __enter__(self) -> None:
        mask = getattr(signal, "pthread_sigmask", None)  # Windows has none
        self._before = mask(signal.SIG_BLOCK, SIGNALS) if mask is not None else None

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, self._before)


class Asked:
    """Whether the process was asked to stop. The first request is only noted; a second one raises `KeyboardInterrupt`."""

    def __init__(self) -> None:
        self.stopped = False

    def __call__(self) -> bool:
        """Whether it was."""
        return self.stopped

    def __enter__(self) -> Asked:
        self._before = _handled_by(self._asked)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _asked(self, number: int, _frame: FrameType | None) -> None:
        _heard.append(number)
        if self.stopped:
            raise KeyboardInterrupt
        self.stopped = True


class Stoppable(Generic[T]):
    """Gives ``items`` one by one until the process is asked to stop; ``begun`` counts those that were given.

    The first request lets what is in hand be finished. A second one, or one that comes while nothing is in hand or the next
    item is awaited, raises `KeyboardInterrupt`.
    """

    def __init__(self, items: Iterable[T]) -> None:
        self.items = items
        self.begun = 0
        self.stopped = False
        self._waiting = True

    def __iter__(self) -> Iterator[T]:
        for item in self.items:
            self.begun += 1
            self._waiting = False
            yield item
            if self.stopped:
                return
            self._waiting = True
        self._waiting = False

    def __enter__(self) -> Stoppable[T]:
        self._before = _handled_by(self._asked)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _asked(self, number: int, _frame: FrameType | None) -> None:
        _heard.append(number)
        if self._waiting or self.stopped:
            raise KeyboardInterrupt
        self.stopped = True
