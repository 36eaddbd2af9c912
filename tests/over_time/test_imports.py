"""What the commands load: their results for programs draw nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.test_imports import NEVER, PROBE, named

ROOT = Path(__file__).resolve().parents[2]
MODEL = str(ROOT / "examples" / "model.yaml")


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", MODEL, MODEL),
        ("impact", MODEL, "--set", "consultation-weeks=8"),
        ("history", MODEL, "--most", "1"),
        ("trend", "no-report.json"),
    ],
)
def test_results_for_programs_draw_nothing(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", PROBE, *arguments, "--format", "json", "--as-of", "2026-06-30"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "compact_rules.cli." + arguments[0] in done.stderr
    # Reports of different versions are laid beside each other, or a file was never committed: what was loaded by then counts.
    assert named(set(done.stderr.split("\n")), NEVER - {"importlib.metadata"}) == set()


def test_no_network_and_no_threads() -> None:
    command = [sys.executable, "-c", PROBE, "compare", MODEL, MODEL, "--format", "json", "--as-of", "2026-06-30"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert named(set(done.stderr.split("\n")), {"socket", "ssl", "concurrent", "multiprocessing", "asyncio"}) == set()
