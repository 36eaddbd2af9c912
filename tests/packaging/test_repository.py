"""What is tracked: no machine's paths, no registry's address, and the pins agree with what is declared."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import compact_rules

ROOT = Path(__file__).resolve().parents[2]


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]


def test_no_address_of_a_registry_and_no_path_of_a_machine_is_tracked() -> None:
    # Spelt in parts, so that this file does not hold what it looks for.
    unwanted = re.compile("|".join(["py" + r"pi\.org", "python" + "hosted", "/wo" + "rk/", "/op" + "t/cr", "/ro" + "ot/"]))
    found = {}
    for path in tracked():
        match = unwanted.search(path.read_bytes().decode("utf-8", "replace"))
        if match:
            found[str(path.relative_to(ROOT))] = match.group()
    assert found == {}


PINNED = {
    "dev": "requirements-dev.txt",
    "browser": "requirements-browser.txt",
    "fuzz": "requirements-fuzz.txt",
    "mutation": "requirements-mutation.txt",
    "supply": "requirements-supply.txt",
}  # an extra that is not named is in the first


def pins(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("file", PINNED.values())
def test_the_pinned_requirements_hold_hashes_and_no_address(file: str) -> None:
    text = pins(file)
    assert "://" not in text
    whole = re.findall(r"^[a-z0-9][a-z0-9._-]*==\S+.*(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+$", text, re.MULTILINE)
    assert len(whole) == len(re.findall(r"^[a-z0-9].*$", text, re.MULTILINE))


def test_everything_declared_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for extra, wishes in {"dev": project["dependencies"], **project["optional-dependencies"]}.items():
        wanted = {re.split(r"[\[<>=~! ]", wish)[0].lower() for wish in wishes} - {"compact-rules"}
        found = re.findall(r"^([a-z0-9][a-z0-9._-]*)==", pins(PINNED.get(extra, PINNED["dev"])), re.MULTILINE)
        assert wanted <= set(found), extra


def test_the_version_stands_in_one_place() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", compact_rules.__version__)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {compact_rules.__version__}" in changelog
