"""A git repository to walk through, with dates that do not depend on the day of the test."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_FIXED = {
    "GIT_AUTHOR_NAME": "The clerk",
    "GIT_AUTHOR_EMAIL": "clerk@compact.example",
    "GIT_COMMITTER_NAME": "The clerk",
    "GIT_COMMITTER_EMAIL": "clerk@compact.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_DEFAULT_HASH": "sha1",
}


class Repo:
    """A repository in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, on: str = "2026-01-01") -> str:
        when = f"{on}T12:00:00+00:00"
        environment = {**os.environ, **_FIXED, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(
            ["git", "-C", str(self.folder), *arguments], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self, subject: str, on: str) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", subject, on=on)
        return self.git("rev-parse", "HEAD").strip()
