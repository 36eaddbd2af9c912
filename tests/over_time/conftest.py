"""The program and its parts, by the small rulebook of the report's tests: what the shipped rules ask may change, these do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.api import load_rulebook
from compact_rules.cli import rulebook
from compact_rules.cli.main import main
from compact_rules.report.register import Register, register_named
from tests.cli.running import Ran
from tests.report.material import RULEBOOK, SCHEME


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """No locale of the machine reaches the tests."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the program by the small rulebook, in an empty folder. Gives the exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(rulebook, "load_rulebook", lambda folder=None, **_: RULEBOOK if folder is None else load_rulebook(folder))

    def call(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def scheme(tmp_path: Path) -> Path:
    """The scheme with planted faults."""
    path = tmp_path / "scheme.yaml"
    path.write_text(SCHEME, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def register() -> Register:
    """The 22 authorities."""
    found = register_named("authorities")
    assert found is not None
    return found
