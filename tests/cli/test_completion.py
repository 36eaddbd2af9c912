"""Completion scripts, tried in the shells that are here."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Ran

Run = Callable[..., Ran]

ASK = """
source ./script
COMP_WORDS=(compact-rules {words}); COMP_CWORD={at}
_shtab_compact_rules {program}
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_and_option_is_in_the_script(run: Run, shell: str) -> None:
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    for word in ("check", "explain", "rules", "review", "test", "completion", "as-of", "fail-on", "write-baseline"):
        assert word in out


@pytest.mark.parametrize(
    ("words", "at", "offered"),
    [
        ("ch", 1, ["check"]),
        ("rules re", 2, ["review"]),
        ("check --fail-on no", 3, ["note"]),
        ("check --wr", 2, ["--write-baseline"]),
    ],
)
def test_bash_completes(run: Run, tmp_path: Path, words: str, at: int, offered: list[str]) -> None:
    (tmp_path / "script").write_text(run("completion", "bash")[1], encoding="utf-8")
    asked = subprocess.run(
        ["bash", "--norc", "-c", ASK.format(words=words, at=at, program="compact-rules")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert asked.stdout.split() == offered


def test_help_in_the_script_is_in_the_language_asked_for(run: Run) -> None:
    assert run("completion", "fish", "--lang", "cy")[1] != run("completion", "fish", "--lang", "en")[1]
