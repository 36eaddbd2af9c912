"""docs/writing-rules.md, followed word for word: what it says to type is typed, and what it says comes back comes back."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

from compact_rules.cli.exits import Exit
from tests.cli.running import MODEL, ROOT, Ran

Run = Callable[..., Ran]
PAGE = ROOT / "docs" / "writing-rules.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# (\S+\.yaml)(, at the end)?\n")


def write(folder: Path, text: str) -> None:
    """Save a block of YAML as its first line says."""
    named = FILE.match(text)
    assert named is not None, text
    file, body = folder / named[1], text[named.end() :]
    file.parent.mkdir(exist_ok=True)
    held = file.read_text(encoding="utf-8") if file.exists() else ""
    # The page leaves the editor's line out; in the file it stays where it was.
    before = held if named[2] else "".join(line for line in held.splitlines(True)[:1] if line.startswith("#"))
    file.write_text(before + body, encoding="utf-8")


def test_the_page_is_right_to_the_letter(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scheme.yaml").write_bytes(MODEL.read_bytes())
    last, ran = "", 0
    for kind, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if kind == "yaml":
            write(tmp_path, text)
        elif kind == "sh":
            _, *arguments = shlex.split(text)
            code, last, err = run(*arguments)
            assert code in (Exit.CLEAN, Exit.FOUND), err
            ran += 1
        elif not text.startswith(("survivors:", "This rulebook", "  - kind: record")):  # shown, not run
            assert text in last
    assert ran == 7
    assert "It extends the rulebook wgsr-2013" in last
