"""The program as a process of its own, watched: how it ends, what it says, how long it takes and how much memory."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SECONDS = 120  # a few on a machine with nothing else to do
MEGABYTES = 200


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended. ``memory`` is the most it held at once, in megabytes."""

    code: int
    out: str
    err: str
    seconds: float
    memory: int


def run(
    *args: str | bytes | Path,
    cwd: Path | None = None,
    given: bytes | None = None,
    before: Callable[[], Any] | None = None,
    out: Any = subprocess.PIPE,
    seconds: float = SECONDS,
) -> Ended:
    """Run the program and check what must hold of every run: an end, no traceback, no more memory than was promised."""
    started = time.monotonic()
    process = start(*args, cwd=cwd, before=before, out=out, given=subprocess.PIPE if given is not None else subprocess.DEVNULL)
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    said: dict[str, bytes] = {}
    readers = [threading.Thread(target=_read, args=(said, name, getattr(process, name))) for name in ("stdout", "stderr")]
    held: list[int] = [0]
    watcher = threading.Thread(target=_watch, args=(process, held))
    for each in (*readers, watcher):
        each.start()
    if process.stdin is not None:
        try:
            process.stdin.write(given or b"")
            process.stdin.close()
        except BrokenPipeError:
            pass
    for reader in readers:
        reader.join()
    process.wait()
    timer.cancel()
    watcher.join()
    took = time.monotonic() - started
    assert took < seconds, f"it took more than {seconds} s"
    ended = Ended(process.returncode, _text(said, "stdout"), _text(said, "stderr"), took, held[0] // 1024)
    assert "Traceback" not in ended.err, ended.err
    assert ended.memory < MEGABYTES, f"{ended.memory} MB"
    return ended


def start(
    *args: str | bytes | Path, cwd: Path | None = None, before: Any = None, out: Any = subprocess.PIPE, given: Any = None
) -> Any:
    """Start the program on ``args`` and do not wait."""
    command: Sequence[Any] = [sys.executable, "-m", "compact_rules", *args]
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": root, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
    return subprocess.Popen(command, stdin=given, stdout=out, stderr=subprocess.PIPE, cwd=cwd, env=environment, preexec_fn=before)


def _watch(process: Any, held: list[int]) -> None:
    """Note the most memory, in kilobytes, that the process ever held. (What the system says afterwards counts ours as well.)"""
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None and status.exists():
        with contextlib.suppress(OSError):
            most = next(
                (line for line in status.read_text("ascii", "replace").splitlines() if line.startswith("VmHWM:")), "VmHWM: 0"
            )
            held[0] = max(held[0], int(most.split()[1]))
        time.sleep(0.02)


def _read(said: dict[str, bytes], name: str, stream: Any) -> None:
    if stream is not None:
        with stream:
            said[name] = stream.read()


def _text(said: dict[str, bytes], name: str) -> str:
    return said.get(name, b"").decode("utf-8", "surrogateescape")
