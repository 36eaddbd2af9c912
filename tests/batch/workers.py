"""Ways to spoil a worker, given to the engine in place of its plain work. A file's name says what happens to it."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from unittest.mock import patch

from compact_rules.batch.setup import Setup
from compact_rules.batch.work import Task, judge
from compact_rules.desk import Desk, Judged


def spoilt(setup: Setup, task: Task) -> Judged:
    """`judge`, but that ``kill`` ends the process, ``stop`` halts it, ``hang`` takes for ever, ``crash`` fails.

    ``half`` ends it while it hands over the result.
    """
    name = Path(task.name).name
    if name.startswith("kill"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("stop"):
        os.kill(os.getpid(), signal.SIGSTOP)
    if name.startswith("half"):
        Connection._send = _half_of  # type: ignore[attr-defined]
    if name.startswith("slow"):
        time.sleep(0.7)
    if name.startswith(("hang", "crash")):
        with patch.object(Desk, "check_input", _for_ever if name.startswith("hang") else _fails):
            return judge(setup, task)
    return judge(setup, task)


def _half_of(connection: Connection, buffer: bytes) -> None:
    os.write(connection.fileno(), buffer[: len(buffer) // 2])
    os.kill(os.getpid(), signal.SIGKILL)


def _for_ever(_desk: Desk, _given: Any) -> Any:
    while True:
        time.sleep(0.1)


def _fails(_desk: Desk, _given: Any) -> Any:
    raise RuntimeError("a fault\nof ours")
