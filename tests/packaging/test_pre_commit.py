"""The hook, run by the real pre-commit in a real repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = (ROOT / "examples" / "model.yaml").read_text(encoding="utf-8")
AS_OF = "2026-06-30"

CONFIG = """\
repos:
- repo: {hooks}
  rev: {rev}
  hooks:
  - id: compact-rules
    args: [--as-of, "{as_of}", --lang, en]
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A git that knows nobody, and a home for pre-commit that is thrown away."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    who = {f"GIT_{part}_{what}": "a@b.example" for part in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    home = str(tmp_path_factory.mktemp("pre-commit-home"))
    return {**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "PRE_COMMIT_HOME": home, "PRE_COMMIT_COLOR": "never"}


def git(folder: Path, environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> tuple[Path, str]:
    """This project as pre-commit fetches it: a repository, and its latest commit."""
    folder = tmp_path_factory.mktemp("hooks")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    git(folder, environment, "init", "-q")
    git(folder, environment, "add", "--all")
    git(folder, environment, "commit", "-q", "--no-verify", "-m", "as it stands")
    return folder, git(folder, environment, "rev-parse", "HEAD")


class Repository:
    """A repository of schemes with the hook in place."""

    def __init__(self, folder: Path, environment: dict[str, str], hooks: tuple[Path, str]) -> None:
        self.folder, self.environment = folder, environment
        git(folder, environment, "init", "-q")
        (folder / ".pre-commit-config.yaml").write_text(
            CONFIG.format(hooks=hooks[0], rev=hooks[1], as_of=AS_OF), encoding="utf-8"
        )
        self.run(sys.executable, "-m", "pre_commit", "install")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True, encoding="utf-8")

    def commit(self, **files: str) -> tuple[int, str]:
        """Commit ``files`` (``.yaml`` is added to their names). Returns git's exit code and everything that was printed."""
        for name, text in files.items():
            (self.folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return self.commit_all()

    def commit_all(self) -> tuple[int, str]:
        """Commit whatever has changed."""
        git(self.folder, self.environment, "add", "--all")
        done = self.run("git", "commit", "-m", "a change")
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str], hooks: tuple[Path, str]) -> Repository:
    return Repository(tmp_path, environment, hooks)


def test_a_good_scheme_passes_quietly(repository: Repository) -> None:
    code, printed = repository.commit(scheme=GOOD)
    assert code == 0, printed
    (line,) = [line for line in printed.splitlines() if line.startswith("compact schemes")]
    assert line.endswith("Passed")
    assert "scheme.yaml:" not in printed


def test_a_bad_scheme_blocks_the_commit_with_its_line(repository: Repository) -> None:
    bad = GOOD + "\n  - [\n"
    code, printed = repository.commit(scheme=bad, good=GOOD)
    assert code == 1
    assert "exit code: 1" in printed
    assert f"scheme.yaml:{len(bad.splitlines())}:" in printed or f"scheme.yaml:{len(bad.splitlines()) - 1}:" in printed
    assert "good.yaml:" not in printed


def test_a_finding_blocks_the_commit_with_its_line(repository: Repository) -> None:
    start = next(line for line in GOOD.splitlines() if line.startswith("monitoring:"))
    bad = GOOD.replace(start, "unknown_part:")
    code, printed = repository.commit(scheme=bad)
    assert code == 1
    assert f"scheme.yaml:{bad.splitlines().index('unknown_part:') + 1}:1" in printed


def test_other_yaml_passes_where_there_are_schemes(repository: Repository) -> None:
    repository.commit(scheme=GOOD)
    code, printed = repository.commit(ci="name: ci\n")
    assert code == 0, printed


def test_a_repository_with_no_scheme_says_so(repository: Repository) -> None:
    code, printed = repository.commit(ci="name: ci\n")
    assert code == 1
    assert "exit code: 3" in printed
    assert "There is no compact scheme in this repository" in printed


def test_a_commit_without_yaml_is_no_way_round_it(repository: Repository) -> None:
    (repository.folder / "notes.md").write_text("Notes\n", encoding="utf-8")
    code, printed = repository.commit_all()
    assert code == 1
    assert "There is no compact scheme in this repository" in printed
    repository.commit(scheme=GOOD)
    (repository.folder / "notes.md").write_text("More notes\n", encoding="utf-8")
    code, printed = repository.commit_all()
    assert code == 0, printed


def test_a_scheme_that_does_not_say_so_is_not_passed_over(repository: Repository) -> None:
    repository.commit(scheme=GOOD)
    undeclared = "\n".join(line for line in GOOD.splitlines() if not line.startswith("schema:"))
    code, printed = repository.commit(other=undeclared)
    assert code == 1
    assert "other.yaml looks like a compact scheme" in printed
