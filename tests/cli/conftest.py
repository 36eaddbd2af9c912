"""The program as a person runs it: in this process, where it is quick, or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from compact_rules.api import load_rulebook
from compact_rules.cli import rulebook
from compact_rules.cli.main import main
from compact_rules.rulebook.model import Rulebook
from tests.cli.running import MODEL, Ran


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """No locale of the machine, and no configuration of the checkout, reaches the tests."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@cache
def shipped() -> Rulebook:
    """The shipped rulebook, read once for all tests."""
    return load_rulebook()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the program in this process and an empty folder. Gives the exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        rulebook, "load_rulebook", lambda folder=None, **_: shipped() if folder is None else load_rulebook(folder)
    )

    def call(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def spawn(tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Start the program in a process of its own, in an empty folder."""

    def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "compact_rules", *map(str, arguments)]
        kept = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": tmp_path, "env": environment, **options}
        return subprocess.Popen(command, **kept)  # type: ignore[call-overload, no-any-return]

    return start


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A scheme in which nothing falls short."""
    path = tmp_path / "good.yaml"
    path.write_bytes(MODEL.read_bytes())
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A scheme with a syntax error."""
    path = tmp_path / "broken.yaml"
    path.write_text("schema: compact-rules/scheme@1\nscheme: {id: a\n", encoding="utf-8")
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A scheme that says nothing."""
    path = tmp_path / "empty.yaml"
    path.write_text("schema: compact-rules/scheme@1\n", encoding="utf-8")
    return path
