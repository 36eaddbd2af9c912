"""Until a process is as far as a test needs it, however fast the machine: told by what the system says of it, not by a clock."""

from __future__ import annotations

import os
import resource
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.hostile.child import run

_MOST = 100.0  # seconds
_TICKS = os.sysconf("SC_CLK_TCK")


def until_heard(process: Any) -> None:
    """Until the process deals with requests to stop itself, and a little longer."""
    _until(process, lambda: bool(_caught(process) & 1 << signal.SIGTERM - 1))
    time.sleep(0.5)


def until_it_waits(process: Any) -> None:
    """Until it sleeps and uses no time: it waits for somebody."""
    before: list[float] = []

    def waits() -> bool:
        before.append(_used(process.pid))
        return _state(process.pid) == "S" and before[-3:] == [before[-1]] * 3

    until_heard(process)
    _until(process, waits, 0.2)


def until_at_work(process: Any, runs: float, *checked: str | Path) -> None:
    """Until the processes of the session that ``process`` leads have used as much time as so many runs of ``checked``."""
    start = _by_children()
    run(*checked)
    much = (_by_children() - start) * runs
    _until(process, lambda: sum(map(_used, _session(process.pid))) > much)


def _until(process: Any, so_far: Callable[[], bool], every: float = 0.02) -> None:
    end = time.monotonic() + _MOST
    while not so_far():
        assert process.poll() is None, "it has ended"
        assert time.monotonic() < end, "it does not come so far"
        time.sleep(every)


def _caught(process: Any) -> int:
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next((int(line.split()[1], 16) for line in lines if line.startswith("SigCgt:")), 0)


def _by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _session(leader: int) -> Iterator[int]:
    for each in Path("/proc").iterdir():
        if each.name.isdecimal() and _fields(int(each.name))[3:4] == [str(leader)]:
            yield int(each.name)


def _state(pid: int) -> str:
    return "".join(_fields(pid)[:1])


def _used(pid: int) -> float:
    return sum(map(int, _fields(pid)[11:13])) / _TICKS


def _fields(pid: int) -> list[str]:
    """What stands after the name in ``/proc/…/stat``; nothing where there is no such process any more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
