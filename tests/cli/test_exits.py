"""One exit code for each way that a run can end, the same for every format; the highest that applies wins."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from compact_rules.cli import main as door
from compact_rules.cli import stopping
from compact_rules.cli.exits import EXITS, Exit
from tests.cli.running import AS_OF, Ran

Run = Callable[..., Ran]
FORMATS = ("terminal", "json")


@pytest.mark.parametrize("form", FORMATS)
class TestEveryFormat:
    def test_nothing_falls_short(self, run: Run, good: Path, form: str) -> None:
        assert run("check", good, *AS_OF, "--format", form)[0] == Exit.CLEAN

    def test_something_falls_short(self, run: Run, empty: Path, form: str) -> None:
        assert run("check", empty, *AS_OF, "--format", form)[0] == Exit.FOUND

    def test_a_syntax_error_is_a_finding(self, run: Run, broken: Path, form: str) -> None:
        assert run("check", broken, *AS_OF, "--format", form)[0] == Exit.FOUND

    def test_nothing_fails_when_never(self, run: Run, empty: Path, form: str) -> None:
        assert run("check", empty, *AS_OF, "--format", form, "--fail-on", "never")[0] == Exit.CLEAN

    def test_never_does_not_make_a_syntax_error_green(self, run: Run, broken: Path, form: str) -> None:
        assert run("check", broken, *AS_OF, "--format", form, "--fail-on", "never")[0] == Exit.NOT_ASSESSED

    def test_a_missing_file_was_not_assessed(self, run: Run, form: str) -> None:
        assert run("check", "missing.yaml", "--format", form)[0] == Exit.NOT_ASSESSED

    @pytest.mark.parametrize("first", [True, False])
    def test_a_link_to_itself_hides_no_other_file(self, run: Run, empty: Path, tmp_path: Path, form: str, first: bool) -> None:
        (tmp_path / "loop").symlink_to("loop")
        named = ("loop", empty) if first else (empty, "loop")
        code, out, _ = run("check", *named, *AS_OF, "--format", form)
        assert code == Exit.NOT_ASSESSED
        assert "MIN-1a" in out

    def test_not_assessed_goes_before_found(self, run: Run, empty: Path, broken: Path, form: str) -> None:
        assert run("check", empty, "missing.yaml", broken, *AS_OF, "--format", form)[0] == Exit.NOT_ASSESSED

    def test_never_does_not_hide_what_was_not_assessed(self, run: Run, form: str) -> None:
        assert run("check", "missing.yaml", "--fail-on", "never", "--format", form)[0] == Exit.NOT_ASSESSED

    def test_a_folder_without_a_scheme_was_not_assessed(self, run: Run, tmp_path: Path, form: str) -> None:
        (tmp_path / "ci.yaml").write_text("name: ci\n")
        code, _, err = run("check", ".", "--format", form)
        assert code == Exit.NOT_ASSESSED
        assert "There is no compact scheme in ." in err

    def test_an_empty_folder_beside_a_scheme_is_not_passed_over(self, run: Run, good: Path, tmp_path: Path, form: str) -> None:
        (tmp_path / "bare").mkdir()
        code, _, err = run("check", good, "bare", *AS_OF, "--format", form)
        assert code == Exit.NOT_ASSESSED
        assert "There is no compact scheme in bare" in err

    def test_a_fault_in_the_rules_is_usage(self, run: Run, good: Path, tmp_path: Path, form: str) -> None:
        (tmp_path / "rules").mkdir()
        assert run("check", good, "--rules", "rules", "--format", form)[0] == Exit.USAGE

    def test_output_that_cannot_be_written(self, run: Run, good: Path, form: str) -> None:
        code, out, err = run("check", good, *AS_OF, "--format", form, "--output", "no/such/report")
        assert (code, out) == (Exit.BROKEN, "")
        assert err == "compact-rules: Could not write no/such/report: the folder does not exist.\n"

    def test_a_crash_is_not_a_finding(self, run: Run, good: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def crash(*_: object, **__: object) -> None:
            raise RuntimeError("a\nb")

        monkeypatch.setattr("compact_rules.cli.check.assess", crash)
        code, out, err = run("check", good, "--format", form)
        assert (code, out) == (Exit.BROKEN, "")
        assert err == "compact-rules: internal error, a fault in the program: RuntimeError: a b\n"

    def test_too_little_memory(self, run: Run, good: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def grow(*_: object, **__: object) -> None:
            raise MemoryError

        monkeypatch.setattr("compact_rules.cli.check.assess", grow)
        code, out, err = run("check", good, *AS_OF, "--format", form)
        assert (code, out, err) == (Exit.BROKEN, "", "compact-rules: There is not enough memory to go on.\n")

    @pytest.mark.parametrize("command", ["check", "audit"])
    def test_a_day_on_which_no_rule_applies(self, run: Run, good: Path, form: str, command: str) -> None:
        code, out, err = run(command, good, "--as-of", "2006-06-30", "--format", form)
        assert (code, out) == (Exit.USAGE, "")
        assert err == (
            "compact-rules: No rule applies on 30 June 2006, so nothing was judged: the first does from 28 February 2013 on. "
            "Look at the date after --as-of.\n"
        )

    def test_an_interruption(self, run: Run, good: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def stop(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("compact_rules.cli.check.assess", stop)
        assert run("check", good, "--format", form)[0] == Exit.INTERRUPTED

    def test_an_interruption_of_which_other_code_made_another_error(
        self, run: Run, good: Path, form: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """PyYAML's extension, asked to stop while it is imported, ends with `AttributeError`."""

        def stop(*_: object, **__: object) -> None:
            with suppress(KeyboardInterrupt):
                stopping._interrupt(signal.SIGTERM, None)
            raise AttributeError("partially initialized module")

        monkeypatch.setattr("compact_rules.cli.check.assess", stop)
        code, out, err = run("check", good, "--format", form)
        assert (code, out, err) == (Exit.INTERRUPTED, "", "compact-rules: interrupted.\n")
        code, out, err = run("check", good, "--format", form, "--traceback")
        assert (code, out, err.splitlines()[0]) == (Exit.INTERRUPTED, "", "Traceback (most recent call last):")


@pytest.mark.parametrize(("command", "advice"), [("audit", " Try `--jobs 1`."), ("check", "")])
def test_too_few_processes(run: Run, good: Path, command: str, advice: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(f"compact_rules.cli.{command}.run", refused)
    told = "The system lets this program start too few processes (`ulimit -u` says how many)."
    for before in ((), ("--lang", "en"), ("--lang=en",)):
        assert run(*before, command, good) == (Exit.BROKEN, "", f"compact-rules: {told}{advice}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chek", "a.yaml"),
        ("check",),
        ("check", "--shape", "x", "a.yaml"),
        ("check", "--form", "json", "a.yaml"),
        ("check", "--format", "xml", "a.yaml"),
        ("check", "--fail-on", "all", "a.yaml"),
        ("check", "--lang", "fr", "a.yaml"),
        ("check", "--as-of", "30/06/2026", "a.yaml"),
        ("check", "--as-of", "2026-W26-2", "a.yaml"),
        ("check", "--as-of", "20260630", "a.yaml"),
        ("check", "--as-of", "2026-02-30", "a.yaml"),
        ("check", "--as-of", "%d%s", "a.yaml"),
        ("explain",),
        ("explain", "MIN-99"),
        ("rules",),
        ("rules", "show", "MIN-99"),
        ("rules", "test", "MIN-99"),
        ("completion", "tcsh"),
        ("check", "a.yaml", "--baseline", "missing.json"),
    ],
)
def test_a_command_line_that_cannot_be_followed(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (Exit.USAGE, "")
    assert err.startswith("compact-rules: ")
    assert "Traceback" not in err


def test_a_fault_in_the_configuration_is_usage(run: Run, good: Path, tmp_path: Path) -> None:
    (tmp_path / "compact-rules.toml").write_text('langs = "cy"\n')
    code, out, err = run("check", good)
    assert (code, out) == (Exit.USAGE, "")
    assert err == f'compact-rules: {tmp_path}/compact-rules.toml: langs: unknown key. Did you mean "lang"?\n'


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "--help"), ("rules", "test", "--help")])
def test_help_is_not_a_fault(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, err) == (Exit.CLEAN, "")
    assert out


def test_a_traceback_is_shown_only_when_asked_for(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("here")

    monkeypatch.setattr("compact_rules.cli.check.assess", crash)
    assert "Traceback" in run("check", good, "--traceback")[2]


@pytest.mark.parametrize("error", [RecursionError("deep"), MemoryError()])
def test_running_out_of_room_is_a_crash_too(run: Run, good: Path, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("compact_rules.cli.check.assess", crash)
    assert run("check", good)[0] == Exit.BROKEN


def test_a_reader_that_goes_away(spawn: Callable[..., subprocess.Popen[bytes]], empty: Path) -> None:
    process = spawn("check", empty, *AS_OF, "--format", "json")
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert process.returncode == Exit.BROKEN
    assert err.decode() == "compact-rules: Could not write the output: the program that was reading it has stopped.\n"


@pytest.mark.parametrize("arguments", [("rules", "list"), ("completion", "bash"), ("--help",)])
def test_a_full_disk(spawn: Callable[..., subprocess.Popen[bytes]], arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        process = spawn(*arguments, stdout=full)
        _, err = process.communicate()
    assert process.returncode == Exit.BROKEN
    assert err.decode() == "compact-rules: Could not write the output: the disk is full.\n"


def test_standard_input_is_read(spawn: Callable[..., subprocess.Popen[bytes]], good: Path) -> None:
    process = spawn("check", "-", *AS_OF, "--format", "json", stdin=subprocess.PIPE)
    out, _ = process.communicate(good.read_bytes())
    assert process.returncode == Exit.CLEAN
    (scheme,) = json.loads(out)["schemes"]
    assert (scheme["file"], scheme["assessed"]) == ("-", True)


def test_standard_input_that_holds_nothing_is_a_finding(spawn: Callable[..., subprocess.Popen[bytes]]) -> None:
    process = spawn("check", "-", stdin=subprocess.DEVNULL)
    process.communicate()
    assert process.returncode == Exit.FOUND


def unread(pipe: int) -> int:
    """How many bytes in the pipe nobody has taken yet."""
    (count,) = struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"    "))
    return int(count)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_waiting_for_standard_input_can_be_interrupted(
    spawn: Callable[..., subprocess.Popen[bytes]], number: signal.Signals
) -> None:
    process = spawn("check", "-", stdin=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(b"schema: ")
    process.stdin.flush()
    while unread(process.stdin.fileno()):
        time.sleep(0.05)
    process.send_signal(number)
    _, err = process.communicate(timeout=20)
    assert process.returncode == Exit.INTERRUPTED
    assert err.decode() == "compact-rules: interrupted.\n"


SLOW = """
import os, signal, sys
from compact_rules import api
from compact_rules.cli.main import main

plain = api.see

def see(source, judge):
    if source == "b.yaml":
        os.kill(os.getpid(), signal.{number})
    return plain(source, judge)

api.see = see
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_what_was_finished_is_kept(tmp_path: Path, good: Path, number: str) -> None:
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        (tmp_path / name).write_bytes(good.read_bytes())
    command = [
        sys.executable,
        "-c",
        SLOW.format(number=number),
        "check",
        "a.yaml",
        "b.yaml",
        "c.yaml",
        *AS_OF,
        "--format",
        "json",
    ]
    command += ["--output", "report.json", "--write-baseline", "baseline.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == Exit.INTERRUPTED
    assert done.stderr == "compact-rules: Interrupted: 2 of 3 files were checked.\n"
    assert not (tmp_path / "baseline.json").exists()
    assert not (tmp_path / "baseline.json").exists()
    kept = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [(scheme["file"], scheme["assessed"]) for scheme in kept["schemes"]] == [("a.yaml", True), ("b.yaml", True)]


def test_every_code_is_documented() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    assert [line.split("|")[1].strip() for line in page.splitlines() if line.startswith(("| 0", "| 1", "| 2", "| 3", "| 4"))] == [
        str(int(code)) for code in EXITS
    ]


def test_the_door_reads_the_process_s_own_arguments(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["compact-rules", "--version"])
    assert door.main() == 0
    assert capsys.readouterr().out.startswith("compact-rules ")
    assert os.environ.get("LANGUAGE") is None


LOST = """
import os, signal, sys, time, weakref
from compact_rules.cli import check
from compact_rules.cli.main import main

class Thing:
    pass

def lost(*_, **__):
    thing = Thing()
    called = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIGTERM))
    del thing  # what is raised in the call above, Python itself can hand on to nobody
    while True:
        time.sleep(0.01)

check.assess = lost
sys.argv = ["compact-rules", "check", "x.yaml"]
sys.exit(main())
"""


def test_an_interruption_that_other_code_could_not_hand_on(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("schema: compact-rules/scheme@1\n")
    env = {**os.environ, "PYTHONPATH": str(Path(door.__file__).parents[2])}
    ended = subprocess.run([sys.executable, "-c", LOST], cwd=tmp_path, env=env, capture_output=True, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"compact-rules: interrupted.\n")
