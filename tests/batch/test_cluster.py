"""An audit on a Dask cluster of worker processes of their own, one of which is killed while it works."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from compact_rules.batch.engine import Desks, Engine
from compact_rules.batch.hands import ThisProcess
from compact_rules.batch.work import Task
from compact_rules.cli.cluster import cluster
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.desk import Judged
from tests.batch.workers import spoilt

pytestmark = pytest.mark.filterwarnings("ignore")  # of Dask's own
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A cluster of two worker processes on this machine, each with a nurse that starts it again."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        yield local.scheduler_address


def worker_pids(address: str) -> list[int]:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        return [int(pid) for pid in client.run(os.getpid).values()]


def told(run: list[Judged]) -> str:
    return json.dumps([each.scheme for each in run])


def test_the_cluster_gives_the_same_bytes_though_a_worker_is_killed(
    desks: Callable[..., Desks], folder: Callable[..., list[str]], address: str
) -> None:
    ready, victim = desks(), worker_pids(address)[0]
    paths = folder(*(f"slow{at}.yaml" for at in range(8)))
    paths.insert(3, "nowhere.yaml")
    here = list(Engine(ready, ThisProcess()).run(map(Task, paths)))
    killer = threading.Timer(1.0, os.kill, (victim, signal.SIGKILL))
    with cluster(address) as hands:
        killer.start()
        there = list(Engine(ready, hands, work=spoilt).run(map(Task, paths)))
    killer.join()
    assert told(there) == told(here)
    assert victim not in worker_pids(address)


def test_the_command_gives_the_same_bytes(tmp_path: Path, folder: Callable[..., list[str]], address: str) -> None:
    folder(*(f"a{at}.yaml" for at in range(5)))
    plain = ["audit", ".", "--as-of", "2026-06-30", "--format", "json", "--fail-on", "never"]
    runs = [
        subprocess.run([sys.executable, "-m", "compact_rules", *plain, *more], cwd=tmp_path, capture_output=True)
        for more in (["--jobs", "1"], ["--scheduler", address])
    ]
    assert [(done.returncode, done.stderr) for done in runs] == [(Exit.CLEAN, b"")] * 2
    assert runs[0].stdout == runs[1].stdout


def test_no_cluster_is_a_fault_in_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from compact_rules.cli import cluster as module

    class Unreachable:
        @staticmethod
        def Client(*_: Any, **__: Any) -> None:  # noqa: N802
            raise TimeoutError

    monkeypatch.setattr(module, "import_module", lambda _: Unreachable)
    with pytest.raises(UsageError) as fault, cluster("tcp://localhost:1"):
        pass
    assert str(fault.value) == "There is no Dask cluster to be reached at tcp://localhost:1."


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError) as fault, cluster("tcp://localhost:1"):
        pass
    assert str(fault.value) == "Dask is not installed. Install compact-rules[dask] here and on every worker of the cluster."
