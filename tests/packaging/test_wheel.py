"""What is shipped: the wheel holds the program and its data, and works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's contents, where Python finds them before the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def below(folder: str) -> set[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", folder], cwd=ROOT, capture_output=True
    )
    return {name for name in listed.stdout.decode().splitlines() if (ROOT / name).is_file()}


@pytest.mark.parametrize("folder", ["rules", "schemas"])
def test_the_shipped_data_are_those_of_the_checkout(wheel: Path, folder: str) -> None:
    inside = {
        name.removeprefix("compact_rules/_data/") for name in names(wheel) if name.startswith(f"compact_rules/_data/{folder}/")
    }
    assert inside == below(folder)
    assert inside


def test_the_package_is_whole(wheel: Path) -> None:
    inside = {name for name in names(wheel) if name.startswith("compact_rules/") and "/_data/" not in name}
    assert inside == below("compact_rules")
    assert {"compact_rules/py.typed", "compact_rules/locale/cy/LC_MESSAGES/compact_rules.mo"} <= inside


def test_data_hold_no_code(wheel: Path) -> None:
    assert not [name for name in names(wheel) if "/_data/" in name and name.endswith(".py")]


def test_licence_and_notice_go_with_it(wheel: Path) -> None:
    inside = names(wheel)
    assert any(name.endswith("licenses/LICENSE") for name in inside)
    assert any(name.endswith("licenses/NOTICE") for name in inside)


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    command = [sys.executable, "-P", "-m", "compact_rules", *arguments]
    return subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True)


def test_it_finds_its_rules_away_from_the_checkout(installed: Path) -> None:
    command = [sys.executable, "-P", "-c", "from compact_rules import bundled; print(bundled.rules()); print(bundled.schemas())"]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    printed = subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, check=True).stdout.split()
    assert printed == [str(installed / "compact_rules/_data/rules"), str(installed / "compact_rules/_data/schemas")]


def test_it_checks_an_example_away_from_the_checkout(installed: Path) -> None:
    done = run(installed, "check", "--as-of", "2026-06-30", str(ROOT / "examples" / "model.yaml"))
    assert (done.returncode, done.stderr) == (0, "")


def test_its_rules_pass_their_own_examples_away_from_the_checkout(installed: Path) -> None:
    done = run(installed, "rules", "test")
    assert (done.returncode, done.stderr) == (0, "")
