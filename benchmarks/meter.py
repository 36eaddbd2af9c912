"""CPU time of whole processes, as a ratio to starting Python: what two machines, and two hours on one machine, agree about."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

BASE = "python -c pass"


@dataclass
class Measured:
    """Seconds of one command, run by run: user and system together."""

    seconds: list[float] = field(default_factory=list)
    code: int = 0

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.seconds)


def cpu(command: Sequence[str], environment: Mapping[str, str] | None = None) -> tuple[float, int]:
    """User and system seconds that ``command`` and what it starts take, and its exit code; what it prints is thrown away."""
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawnp(command[0], list(command), dict(environment or os.environ), file_actions=nowhere)
    _, status, used = os.wait4(process, 0)
    return used.ru_utime + used.ru_stime, os.waitstatus_to_exitcode(status)


def tree(command: Sequence[str]) -> tuple[float, float, int]:
    """Processor seconds and wall seconds of ``command`` with every process under it, and the memory of the largest, in kB.

    A process of its own starts it and adopts what it leaves behind (`PR_SET_CHILD_SUBREAPER`, on Linux): the workers of an audit
    are children of a helper, whose own time would be seen by nobody.
    """
    done = subprocess.run([sys.executable, "-c", _KEEPER, *command], capture_output=True, text=True, check=True)
    used, wall, most = done.stderr.split()[-3:]
    return float(used), float(wall), int(most)


_KEEPER = """
import ctypes, os, resource, sys, time
try:
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
except (AttributeError, OSError):
    pass
begun = time.monotonic()
nowhere = [(os.POSIX_SPAWN_OPEN, at, os.devnull, os.O_WRONLY, 0) for at in (1, 2)]
first = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=nowhere)
wall = 0.0
while True:
    try:
        if os.wait()[0] == first:
            wall = time.monotonic() - begun
    except ChildProcessError:
        break
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, wall, used.ru_maxrss, file=sys.stderr)
"""


def measure(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, Measured]:
    """Each command ``runs`` times, in turn, so that what else the machine does falls on all alike; first once unmeasured."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    all_of_them = {BASE: [sys.executable, "-c", "pass"], **commands}
    found = {name: Measured() for name in all_of_them}
    for round_ in range(runs + 1):
        for name, command in all_of_them.items():
            seconds, code = cpu(command, environment)
            found[name].code = code
            if round_:
                found[name].seconds.append(seconds)
    return found


def table(found: Mapping[str, Measured], beside: str = BASE) -> str:
    """A line for each command: median milliseconds, and how many times as long as ``beside``."""
    width = max(map(len, found))
    lines = [f"{'':{width}}  {'median ms':>10}  {'x ' + beside:>18}  exit"]
    for name, each in found.items():
        lines.append(f"{name:{width}}  {each.median * 1000:10.1f}  {each.median / found[beside].median:18.2f}  {each.code:4}")
    return "\n".join(lines) + "\n"
