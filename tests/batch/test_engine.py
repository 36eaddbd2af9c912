"""What happens to one document never touches another, and the order is that of the run."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from compact_rules.api import Source, assess
from compact_rules.batch import engine, work
from compact_rules.batch.engine import Desks, Engine
from compact_rules.batch.hands import Borrowed, Hands, Processes, ThisProcess, cores
from compact_rules.batch.setup import SetupError
from compact_rules.batch.work import Task, judge
from compact_rules.desk import Judged
from tests.batch.conftest import AS_OF
from tests.batch.workers import spoilt

ROOT = Path(__file__).resolve().parents[2]


def outcomes(run: Iterator[Judged]) -> list[tuple[str, str]]:
    """Each file's name with what became of it."""
    return [(Path(each.scheme["file"]).name, "judged" if each.scheme["assessed"] else code(each)) for each in run]


def code(judged: Judged) -> str:
    return judged.scheme["problems"][0]["code"]


def expected(names: list[str], **lost: str) -> list[tuple[str, str]]:
    return [(name, lost.get(name.partition(".")[0].rstrip("0123456789"), "judged")) for name in names]


SPOILT = ["a.yaml", "kill.yaml", "b.yaml", "crash.yaml", "c.yaml", "d.yaml", "kill2.yaml", "e.yaml"]


def test_only_the_document_that_kills_its_worker_is_blamed(desks: Callable[..., Desks], folder: Callable[..., list[str]]) -> None:
    ready = desks()
    run = Engine(ready, Processes(2, ready.setup), work=spoilt).run(map(Task, folder(*SPOILT)))
    assert outcomes(run) == expected(SPOILT, kill="worker-died", crash="failed-inside")


def test_a_worker_that_ends_while_it_hands_over_a_result_is_noticed_at_once(
    desks: Callable[..., Desks], folder: Callable[..., list[str]]
) -> None:
    ready, names = desks(60.0), ["a.yaml", "half.yaml", "b.yaml", "c.yaml"]
    begun = time.monotonic()
    run = Engine(ready, Processes(2, ready.setup), work=spoilt).run(map(Task, folder(*names)))
    assert outcomes(run) == expected(names, half="worker-died")
    assert time.monotonic() - begun < 60  # the time limit, twice of which it would have waited
    # Python waits for these when it ends, and one that waits for the rest of a result never ends.
    assert not [each for each in threading.enumerate() if type(each).__name__ == "_ExecutorManagerThread"]


def test_what_is_lost_says_why_in_both_languages(desks: Callable[..., Desks], folder: Callable[..., list[str]]) -> None:
    ready = desks()
    (path,) = folder("crash.yaml")
    (lost,) = Engine(ready, ThisProcess(), work=spoilt).run([Task(path)])
    said = lost.scheme["problems"][0]["message"]
    assert (
        said["en"] == f"{path} was not judged: a fault in the program itself (RuntimeError: a fault of ours). Please report it."
    )
    assert (
        said["cy"]
        == f"Ni farnwyd {path}: nam yn y rhaglen ei hun (RuntimeError: a fault of ours). Rhowch wybod amdano, os gwelwch yn dda."
    )
    assert lost.unread


@pytest.mark.parametrize("many", [1, 2])
def test_a_document_that_takes_for_ever_is_given_up(
    desks: Callable[..., Desks], folder: Callable[..., list[str]], many: int
) -> None:
    ready = desks(1.0)
    hands: Hands = Processes(many, ready.setup) if many > 1 else ThisProcess()
    names = ["a.yaml", "hang.yaml", "b.yaml"]
    lost = list(Engine(ready, hands, work=spoilt).run(map(Task, folder(*names))))
    assert outcomes(iter(lost)) == expected(names, hang="time-limit")
    assert "took longer than 1 seconds" in lost[1].scheme["problems"][0]["message"]["en"]


def test_a_worker_that_does_not_even_hear_its_own_timer_is_ended(
    desks: Callable[..., Desks], folder: Callable[..., list[str]]
) -> None:
    ready = desks(1.0)
    names = ["a.yaml", "stop.yaml", "b.yaml", "c.yaml"]
    run = Engine(ready, Processes(2, ready.setup), grace=3.0, work=spoilt).run(map(Task, folder(*names)))
    assert outcomes(run) == expected(names, stop="time-limit")


def test_order_is_that_of_the_run_whatever_is_done_first(desks: Callable[..., Desks], folder: Callable[..., list[str]]) -> None:
    ready = desks()
    names = ["slow.yaml", *(f"a{at}.yaml" for at in range(8))]
    assert outcomes(Engine(ready, Processes(2, ready.setup), work=spoilt).run(map(Task, folder(*names)))) == expected(names)


BESIDE_OTHERS = """
import signal
from multiprocessing import get_context
from compact_rules.cli.main import main

def blocked():
    return signal.SIGHUP in signal.pthread_sigmask(signal.SIG_BLOCK, [])

if __name__ == "__main__":
    codes = main(["audit", "a.yaml", "b.yaml", "--jobs", "2", "--as-of", "2026-06-30", "--output", "out"])
    with get_context("forkserver").Pool(1) as pool:
        print(codes, pool.apply(blocked))
"""


def test_what_another_program_starts_later_hears_its_terminal_close(folder: Callable[..., list[str]], tmp_path: Path) -> None:
    folder("a.yaml", "b.yaml")
    (tmp_path / "program.py").write_text(BESIDE_OTHERS)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = [sys.executable, "program.py"]
    ended = subprocess.run(program, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "1 False\n", "")


def test_one_worker_and_many_give_the_same_bytes_as_a_check(desks: Callable[..., Desks], rulebook: Any) -> None:
    names = [str(path) for path in sorted((ROOT / "examples").glob("[cdm]*.yaml"))]
    # The same texts under another authority: only laid beside each other do they show that they are shared.
    copy = (ROOT / "examples" / "model.yaml").read_bytes().replace(b"W06000008", b"W06000024")
    given: list[Any] = [*names, Source("copy.yaml", copy), "nowhere.yaml"]
    ready = desks()
    alone = ready.desk.beside(list(Engine(ready, ThisProcess()).run(map(Task, given))))
    many = ready.desk.beside(list(Engine(ready, Processes(2, ready.setup)).run(map(Task, given))))
    report = assess(given, rulebook=rulebook, as_of=AS_OF)
    told = [json.dumps([each.scheme for each in run]) for run in (alone, many)]
    assert told == [json.dumps(report.wire["schemes"])] * 2
    shared = [signal["code"] for each in many for signal in each.scheme["signals"] if signal["code"] == "shared-text"]
    assert len(shared) == 2
    from compact_rules.report.figures import together

    figures = together(each.figures for each in many)
    assert figures.findings == report.wire["summary"]["findings"]


class Held(Executor):
    """Two hands, and what they were given; they finish nothing by themselves."""

    many, ours = 2, True

    def __init__(self) -> None:
        self.given: list[tuple[Future[Any], tuple[Any, ...]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if fn is not work.ready:
            self.given.append((future, args))
        else:
            future.set_result(None)
        return future

    def finish(self, *numbers: int) -> None:
        for number in numbers:
            future, args = self.given[number]
            future.set_result(judge(*args))

    def executor(self, many: int) -> Executor:
        return self

    def lost(self, executor: Executor) -> bool:
        return False

    def drop(self, executor: Executor) -> None:
        pass


@pytest.mark.parametrize(("seconds", "becomes"), [(29, "judged"), (31, "time-limit")])
def test_the_time_of_a_document_that_lies_ready_runs_once_a_hand_is_free(
    desks: Callable[..., Desks], folder: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, seconds: int, becomes: str
) -> None:
    ready, hands, now = desks(20.0), Held(), 0

    def first_are_done() -> None:
        nonlocal now
        assert len(hands.given) == 3  # two under way, one ready
        now = 25
        hands.finish(0, 1)

    def time_goes_by() -> None:
        nonlocal now
        now = 25 + seconds

    script = iter([lambda: None, first_are_done, time_goes_by, lambda: hands.finish(2, 3)])

    def waited(futures: Iterable[Future[Any]], *_: object) -> tuple[set[Future[Any]], set[Future[Any]]]:
        next(script)()
        return {each for each in futures if each.done()}, set()

    monkeypatch.setattr(engine, "monotonic", lambda: now)
    monkeypatch.setattr(engine, "wait", waited)
    names = ["a0.yaml", "a1.yaml", "b2.yaml", "b3.yaml"]
    run = Engine(ready, hands, grace=10.0).run(map(Task, folder(*names)))
    assert outcomes(run) == expected(names, b=becomes)


def test_documents_are_taken_as_they_are_needed(desks: Callable[..., Desks], monkeypatch: pytest.MonkeyPatch) -> None:
    taken = 0

    def tasks() -> Iterator[Task]:
        nonlocal taken
        for at in range(10_000):
            taken += 1
            yield Task(Source(f"{at}.yaml", b"[]"))

    monkeypatch.setattr(engine, "_AHEAD", 8)
    run = Engine(desks(), ThisProcess()).run(tasks())
    for _ in range(3):
        next(run)
    assert taken <= 3 + 8 + 1
    run.close()  # type: ignore[attr-defined]


def test_after_being_asked_to_stop_everything_else_has_a_row(
    desks: Callable[..., Desks], folder: Callable[..., list[str]]
) -> None:
    names = [f"a{at}.yaml" for at in range(6)]
    done = 0

    def one_done() -> None:
        nonlocal done
        done += 1

    run = Engine(desks(), ThisProcess(), stop=lambda: done >= 2, each_done=one_done).run(map(Task, folder(*names)))
    assert outcomes(run) == [(name, "judged" if at < 2 else "interrupted") for at, name in enumerate(names)]


@pytest.mark.parametrize(("free", "judged"), [(False, 2), (True, 3)])
def test_what_only_lies_ready_when_asked_to_stop_is_not_begun(
    desks: Callable[..., Desks], folder: Callable[..., list[str]], free: bool, judged: int
) -> None:
    hands, stopped, names = Held(), False, [f"a{at}.yaml" for at in range(5)]

    def stop() -> bool:
        nonlocal stopped
        if len(hands.given) == 3 and not stopped:
            stopped = True
            if free:  # the hand that is done has begun the one that lay ready
                hands.finish(0)
        return stopped

    def first_is_told() -> None:
        hands.finish(*(number for number in range(judged) if not hands.given[number][0].done()))

    run = Engine(desks(), hands, stop=stop, each_done=first_is_told).run(map(Task, folder(*names)))
    assert outcomes(run) == [(name, "judged" if at < judged else "interrupted") for at, name in enumerate(names)]
    assert [future.cancelled() for future, _ in hands.given] == [False, False, not free]


def test_threads_and_borrowed_executors_do_as_well(desks: Callable[..., Desks], folder: Callable[..., list[str]]) -> None:
    ready, names = desks(), ["a.yaml", "b.yaml", "c.yaml"]
    paths = folder(*names)
    run = Engine(ready, Borrowed(2, lambda: ThreadPoolExecutor(2))).run(map(Task, [*paths, "gone.yaml"]))
    assert outcomes(run) == [*expected(names), ("gone.yaml", "not-found")]


def test_a_borrowed_executor_that_breaks_is_asked_for_again(
    desks: Callable[..., Desks], folder: Callable[..., list[str]]
) -> None:
    ready, names = desks(), ["a.yaml", "kill.yaml", "b.yaml"]
    made = Borrowed(2, lambda: ProcessPoolExecutor(2, get_context("forkserver")))  # a fork of many threads may hang
    assert outcomes(Engine(ready, made, work=spoilt).run(map(Task, folder(*names)))) == expected(names, kill="worker-died")


def test_rules_that_have_changed_end_the_run(desks: Callable[..., Desks], folder: Callable[..., list[str]]) -> None:
    ready = desks()
    changed = Desks(replace(ready.setup, digest="0" * 64), ready.desk)
    with pytest.raises(SetupError):
        list(Engine(changed, Processes(2, changed.setup)).run(map(Task, folder("a.yaml"))))
    with pytest.raises(SetupError):
        judge(changed.setup, Task(Source("a.yaml", b"")))


def test_what_is_known_to_be_lost_is_not_tried(desks: Callable[..., Desks]) -> None:
    run = Engine(desks(), ThisProcess()).run([Task("some/folder", lost="folder-unread")])
    assert outcomes(run) == [("folder", "folder-unread")]


ORPHANS = """
import os, sys
from datetime import date
from compact_rules.api import load_rulebook
from compact_rules.batch.hands import Processes
from compact_rules.batch.setup import Setup

if __name__ == "__main__":
    pool = Processes(2, Setup(load_rulebook().digest, date(2026, 6, 30))).executor(2)
    print(*{pool.submit(os.getpid).result() for _ in range(4)}, flush=True)
    sys.stdin.read()
"""


def test_workers_end_with_their_parent(tmp_path: Path) -> None:
    script = tmp_path / "orphans.py"
    script.write_text(ORPHANS)
    parent = subprocess.Popen([sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    assert parent.stdout is not None
    workers = [int(word) for word in parent.stdout.readline().split()]
    parent.kill()
    parent.communicate()
    until = time.monotonic() + 20
    while any(map(runs, workers)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not [worker for worker in workers if runs(worker)]


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    return state != "Z"


def test_no_more_workers_than_cores() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_what_a_file_leaves_behind_is_collected(desks: Callable[..., Desks], folder: Callable[..., list[str]]) -> None:
    """The command begins without Python's collector; in a run of any length it must be there."""
    gc.disable()
    try:
        work._desks.clear()
        ready = desks()
        assert len(list(Engine(ready, ThisProcess()).run(map(Task, folder("a.yaml"))))) == 1
        assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()


def test_a_worker_that_never_started_is_let_go(desks: Callable[..., Desks]) -> None:
    hands = Processes(1, desks().setup)
    pool = hands.executor(1)
    hands._started[id(pool)].context.Process(target=print)
    hands.drop(pool)
