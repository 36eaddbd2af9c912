"""Output is written whole or not at all."""

from __future__ import annotations

import io
import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from compact_rules.cli import output
from compact_rules.cli.audit_stream import _lines
from compact_rules.cli.faults import OutputError
from compact_rules.cli.output import tell, write_standard, write_text
from compact_rules.report.saying import same


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    write_text("newydd ŵ\n", target)
    assert target.read_bytes() == "newydd ŵ\n".encode()
    assert os.listdir(tmp_path) == ["report.json"]


def test_when_writing_fails_the_old_file_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output.os, "fsync", full)
    with pytest.raises(OutputError, match="the disk is full"):
        write_text("new", target)
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.json"]


def test_an_interruption_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")

    def stop(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output.os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_text("new", target)
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.json"]


@pytest.mark.parametrize("at", ["open", "replace", "unlink"])
def test_a_request_to_stop_at_any_step_leaves_nothing_half_done(at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes where the new file is there and not yet noted, where it takes its place, and where it is cleared up."""
    target = tmp_path / "report.json"
    target.write_text("old")
    where = output.os if at == "open" else Path
    real = getattr(where, at)

    def asked(*args: object, **more: object) -> object:
        done = real(*args, **more)
        signal.raise_signal(signal.SIGINT)
        return done

    monkeypatch.setattr(where, at, asked)
    with pytest.raises(KeyboardInterrupt):
        write_text("new", target)
    monkeypatch.undo()
    assert os.listdir(tmp_path) == ["report.json"]
    assert target.read_text() == ("old" if at == "open" else "new")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")
    write_text("new", tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text() == "new"


def test_the_mode_of_an_old_file_is_kept_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    old.write_text("")
    old.chmod(0o640)
    write_text("x", old)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    with _lines(old) as write:
        write("y")
    assert (stat.S_IMODE(old.stat().st_mode), old.read_text()) == (0o640, "y")
    before = os.umask(0o022)
    try:
        write_text("x", tmp_path / "new.json")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.json").stat().st_mode) == 0o644


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("no/such/folder.json", "the folder does not exist"),
        ("", "it is a folder"),
        ("file/below.json", "the folder does not exist"),
    ],
)
def test_a_target_that_cannot_be_written_is_named_in_plain_words(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError) as caught:
        write_text("x", tmp_path / name)
    assert caught.value.message.en == f"Could not write {tmp_path / name}: {why}."


def test_a_device_is_written_and_not_replaced() -> None:
    write_text("x", Path(os.devnull))
    assert not Path(os.devnull).is_file()


def test_letters_that_the_screen_lacks_are_written_as_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    write_standard("dŵr\n")
    assert raw.getvalue() == b"d\\u0175r\n"


def test_no_standard_output_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError):
        write_standard("x")


def test_what_a_terminal_would_obey_is_shown_instead(capsys: pytest.CaptureFixture[str]) -> None:
    tell(same("a\x1b[31mb\u202ec.yaml"), "en")
    assert capsys.readouterr().err == "compact-rules: a\\x1b[31mb\\u202ec.yaml\n"


class Tee:
    """All that `print` asks for of a stream."""

    encoding = "ascii"

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text.encode("ascii").decode()

    def flush(self) -> None:
        pass


def test_a_stream_of_somebody_elses_making_takes_what_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Tee())
    write_text(["G\u0175yl, ", "too"], None)
    assert sys.stdout.text == "G\\u0175yl, too"  # type: ignore[attr-defined]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("form", ["json", "jsonl", "sarif"])
def test_what_a_program_reads_is_utf_8_whatever_the_locale(form: str, encoding: str, tmp_path: Path) -> None:
    text = "Café, tŷ a 😀"
    (tmp_path / "x.yaml").write_text(f"schema: compact-rules/scheme@1\nscheme: {{title: '{text}'}}\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(Path(__file__).parents[2])}
    ended = subprocess.run(
        [sys.executable, "-m", "compact_rules", "check", "x.yaml", "--as-of", "2026-06-30", "--format", form],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, b"")
    for line in ended.stdout.decode("utf-8").splitlines() if form == "jsonl" else [ended.stdout.decode("utf-8")]:
        json.loads(line)
    assert form == "sarif" or text in ended.stdout.decode("utf-8")
