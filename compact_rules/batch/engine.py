"""Many documents through many hands: in stable order, with a bounded number under way, and nothing that happens to one document
loses another.

When the hands break (a worker died), nobody knows which document did it: those that were under way are done again, each
alone, and the one that breaks the hands once more is the one.
"""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from itertools import islice
from time import monotonic

from compact_rules.batch.hands import Hands
from compact_rules.batch.setup import Setup, SetupError
from compact_rules.batch.work import Task, judge, lost, ready
from compact_rules.desk import Desk, Judged
from compact_rules.hints import Callable, Iterable, Iterator
from compact_rules.records import dataclass
from compact_rules.source.read import Source, read_file

_TICK = 0.2
# With several hands, so many tasks more lie ready: a worker that is done need not wait for this process to give it the next.
_READY = 1
# Results that wait for an earlier one, at most: a slow document must not make memory grow.
_AHEAD = 64
# A worker that is stuck where its own timer cannot reach it gets this much longer, in seconds; and one that starts, this much.
GRACE = 10.0
START = 300.0
# After being asked to stop, this long for what is under way, in seconds.
PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class Desks:
    """What the engine itself needs: the setup that goes to the workers, and a desk for telling what was not judged."""

    setup: Setup
    desk: Desk


@dataclass(slots=True)
class _Flight:
    """A task that was handed over; ``begun`` is when it can have begun at the earliest, if it can have begun."""

    number: int
    task: Task
    begun: float | None = None


class Engine:
    """One run. ``stop`` is asked again and again whether to come to an end; ``each_done`` is told of each result.

    ``grace`` is what a worker gets beyond the time limit, in seconds; ``work`` is what it does with each document.
    """

    def __init__(
        self,
        desks: Desks,
        hands: Hands,
        stop: Callable[[], bool] = lambda: False,
        each_done: Callable[[], object] = lambda: None,
        grace: float = GRACE,
        work: Callable[[Setup, Task], Judged] = judge,
    ) -> None:
        self.desks, self.hands, self.stop, self.each_done = desks, hands, stop, each_done
        self.grace, self.work = grace, work
        self._most = hands.many + (_READY if hands.many > 1 else 0)
        self._flying: dict[Future[Judged], _Flight] = {}
        self._done: dict[int, Judged] = {}
        self._executor: Executor | None = None
        self._clock = _Clock()
        self._stopped_at: float | None = None

    def run(self, tasks: Iterable[Task]) -> Iterator[Judged]:
        """What became of each of ``tasks``, in their order. Raises `SetupError` where nothing can be judged at all."""
        try:
            yield from self._run(enumerate(tasks))
        finally:
            self._let_go(at_once=True)

    def _run(self, tasks: Iterator[tuple[int, Task]]) -> Iterator[Judged]:
        out, more = 0, True
        while more or self._flying or self._done:
            if self._stopping():
                # What is not under way will not be: it is told, one by one, without being kept.
                yield from self._finish(tasks, out)
                return
            more = more and self._fill(tasks, out)
            self._collect()
            if self.hands.many > 1:  # a worker that is done has its next document before its last result is dealt with
                more = more and self._fill(tasks, out)
            while out in self._done:
                yield self._done.pop(out)
                out += 1
        self._let_go()

    _taken = 0

    def _fill(self, tasks: Iterator[tuple[int, Task]], out: int) -> bool:
        """Begin as many tasks as there are hands for, and what lies ready; False when there are no more."""
        while len(self._flying) < self._most and self._taken - out < _AHEAD and not self._stopping():
            if not self._take(tasks):
                return False
        return True

    def _take(self, tasks: Iterator[tuple[int, Task]]) -> bool:
        """Begin the next task; False when there is none."""
        number, task = next(tasks, (-1, None))
        if task is None:
            return False
        self._taken = number + 1
        ready = task if self.hands.ours else self._with_bytes(task)
        if task.lost is not None:
            self._land(number, lost(self.desks.desk, self.desks.setup, task, task.lost))
        elif isinstance(ready, Judged):
            self._land(number, ready)
        else:
            self._begin(number, ready)
        return True

    def _with_bytes(self, task: Task) -> Task | Judged:
        """The task with the document in place of its name; where that cannot be read, what becomes of it."""
        if isinstance(task.given, Source) or task.lost is not None:
            return task
        source = read_file(task.given)
        if isinstance(source, Source):
            return Task(source, task.baseline)
        desk = self.desks.desk
        return desk.judged(desk.not_assessed(task.name, source))

    def _begin(self, number: int, task: Task) -> None:
        flight = _Flight(number, task)
        try:
            if self._executor is None:
                self._executor = self.hands.executor(self.hands.many)
                self._clock = _Clock(self._executor)
            future = self._executor.submit(self.work, self.desks.setup, task)
        except Exception as error:  # broken since the last look, or it cannot send the task: told like a task that failed
            future = Future()
            future.set_exception(error if isinstance(error, BrokenExecutor) else BrokenExecutor(str(error)))
        self._flying[future] = flight
        self._note_begun()

    def _note_begun(self) -> None:
        """The first of those that fly have begun, as many as there are hands; the others wait, and their time does not run."""
        for flight in islice(self._flying.values(), self.hands.many):
            if flight.begun is None:
                flight.begun = monotonic()

    def _collect(self) -> None:
        """Wait for something to happen, and deal with it."""
        if not self._flying:
            return
        done, _ = wait(self._flying, _TICK, FIRST_COMPLETED)
        broken = [future for future in done if isinstance(_error(future), BrokenExecutor)]
        for future in done:
            if future not in broken:
                self._settle(self._flying.pop(future), future)
        self._note_begun()
        # One that was killed while it handed over a result leaves half of it: the pool waits for the rest, and notices nothing.
        if broken or (not done and self._executor is not None and self.hands.lost(self._executor)):
            self._again(self._all_flying())
        elif overdue := [flight for flight in self._flying.values() if self._clock.overdue(flight.begun, self._longest)]:
            others = [flight for flight in self._all_flying() if flight not in overdue]
            for flight in overdue:
                self._lose(flight, "time-limit")
            self._again(others)

    def _all_flying(self) -> list[_Flight]:
        flights = sorted(self._flying.values(), key=lambda flight: flight.number)
        self._flying.clear()
        return flights

    def _settle(self, flight: _Flight, future: Future[Judged]) -> None:
        error = _error(future)
        if isinstance(error, SetupError):
            raise error
        if error is not None:
            self._lose(flight, "worker-died")
        else:
            self._land(flight.number, future.result())

    def _again(self, flights: list[_Flight]) -> None:
        """Do ``flights`` once more, each alone, with new hands: whatever breaks them now is to blame."""
        self._let_go(at_once=True)
        alone: Executor | None = None
        for flight in flights:
            if self._stopping():
                self._lose(flight, "interrupted")
                continue
            alone = alone or self.hands.executor(1)
            if not self._alone(alone, flight):
                self.hands.drop(alone)
                alone = None
        if alone is not None:
            self.hands.drop(alone)

    def _alone(self, executor: Executor, flight: _Flight) -> bool:
        """Whether the executor is still of use after it."""
        begun, clock = monotonic(), _Clock(executor)
        try:
            future: Future[Judged] = executor.submit(self.work, self.desks.setup, flight.task)
        except Exception:
            self._lose(flight, "worker-died")
            return False
        while not future.done() and not clock.overdue(begun, self._longest):
            done, _ = wait([future], _TICK)
            if not done and self.hands.lost(executor):  # as above
                self._lose(flight, "worker-died")
                return False
            if self._out_of_patience():
                self._lose(flight, "interrupted")
                return False
        if not future.done():
            self._lose(flight, "time-limit")
            return False
        self._settle(flight, future)
        return not isinstance(_error(future), BrokenExecutor)

    def _finish(self, tasks: Iterator[tuple[int, Task]], out: int) -> Iterator[Judged]:
        """The end of a run that was asked to stop: a little time for what is under way, and a row for everything else."""
        self._land_done(0)
        self._note_begun()
        for future in [future for future, flight in self._flying.items() if flight.begun is None]:
            future.cancel()  # where it lies too near the worker to be taken back, nobody waits for it
            self._lose(self._flying.pop(future), "interrupted")
        while self._flying and not self._out_of_patience():
            self._land_done(_TICK)
        for flight in self._all_flying():
            self._lose(flight, "interrupted")
        self._let_go(at_once=True)
        for number in range(out, self._taken):
            yield self._done.pop(number)
        for _, task in tasks:
            yield lost(self.desks.desk, self.desks.setup, task, task.lost or "interrupted")

    def _land_done(self, seconds: float) -> None:
        """What is done within so many seconds of a run that was asked to stop."""
        done, _ = wait(self._flying, seconds, FIRST_COMPLETED)
        for future in done:
            flight = self._flying.pop(future)
            if isinstance(_error(future), BrokenExecutor):  # the whole group was asked to stop
                self._lose(flight, "interrupted")
            else:
                self._settle(flight, future)

    @property
    def _longest(self) -> float:
        return self.desks.setup.time_limit + self.grace

    def _stopping(self) -> bool:
        if self._stopped_at is None and self.stop():
            self._stopped_at = monotonic()
        return self._stopped_at is not None

    def _out_of_patience(self) -> bool:
        return self._stopping() and self._stopped_at is not None and monotonic() - self._stopped_at > PATIENCE

    def _lose(self, flight: _Flight, code: str) -> None:
        self._land(flight.number, lost(self.desks.desk, self.desks.setup, flight.task, code))

    def _land(self, number: int, judged: Judged) -> None:
        self._done[number] = judged
        self.each_done()

    def _let_go(self, at_once: bool = False) -> None:
        if self._executor is None:
            return
        if at_once:
            self.hands.drop(self._executor)
        else:
            self._executor.shutdown()
        self._executor = None


class _Clock:
    """When an executor was ready. Until then it is starting, and no document is to blame for how long that takes."""

    def __init__(self, executor: Executor | None = None) -> None:
        self._started = monotonic()
        self._since: float | None = None
        self._ready: Future[None] = Future()
        try:
            self._ready = executor.submit(ready) if executor is not None else self._ready
        except Exception:  # broken: the task that comes next says so
            self._ready.set_result(None)

    def overdue(self, begun: float | None, longest: float) -> bool:
        """Whether what was begun then has been under way for longer than that; never what has not begun."""
        if self._since is None and (self._ready.done() or monotonic() - self._started > START):
            self._since = monotonic()
        return begun is not None and self._since is not None and monotonic() - max(begun, self._since) > longest


def _error(future: Future[Judged]) -> BaseException | None:
    """What went wrong in a future that is done; one that was taken back is one that broke."""
    try:
        return future.exception()
    except CancelledError:
        return BrokenExecutor()
