"""The world goes wrong: a full disk, a folder nobody may write to, a pipe that closes, a request to stop, two runs at once."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import resource
import select
import signal
import termios
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.cases import SCHEMA
from tests.hostile.child import run, start
from tests.hostile.test_files import bound_by_permissions
from tests.hostile.waiting import until_at_work, until_heard, until_it_waits

AS_OF = ("--as-of", "2026-06-30")
GOOD = SCHEMA + "principles: [We say so before the date]\n"


@pytest.fixture
def scheme(tmp_path: Path) -> Path:
    file = tmp_path / "x.yaml"
    file.write_text(GOOD)
    return file


def left(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_full_disk_under_standard_output(scheme: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = run("check", "--format", "json", *AS_OF, scheme, out=full)
    assert ended.code == 4
    assert ended.err.splitlines() == ["compact-rules: Could not write the output: the disk is full."]


def small_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, 4_096))


@pytest.mark.parametrize("option", ["--output", "--write-baseline"])
def test_a_disk_that_is_full_half_way_leaves_what_was_there(option: str, scheme: Path) -> None:
    target = scheme.parent / "out.json"
    target.write_text("as it was")
    many = "".join(f"- {{id: p{number}, text: We promise thing {number}}}\n" for number in range(100))
    scheme.write_text(SCHEMA + "principles:\n" + many)
    ended = run("check", "--format", "json", *AS_OF, option, target, scheme, before=small_files)
    assert ended.code == 4
    assert f"Could not write {target}" in ended.err
    assert target.read_text() == "as it was"
    assert left(scheme.parent) == ["out.json", "x.yaml"]


def test_a_folder_that_may_not_be_written_to(scheme: Path) -> None:
    folder = scheme.parent / "shut"
    folder.mkdir(mode=0o555)
    ended = run("check", "--format", "json", *AS_OF, "--output", folder / "out.json", scheme, before=bound_by_permissions)
    assert ended.code == 4
    assert "permission was refused" in ended.err
    assert left(folder) == []


def test_an_output_in_a_folder_that_is_not_there_and_one_that_is_a_folder(scheme: Path) -> None:
    for target, words in ((scheme.parent / "none" / "o.json", "the folder does not exist"), (scheme.parent, "it is a folder")):
        ended = run("check", "--format", "json", *AS_OF, "--output", target, scheme)
        assert (ended.code, words in ended.err) == (4, True)


def test_a_reader_that_goes_away(scheme: Path) -> None:
    process: Any = start("check", "--format", "json", *AS_OF, scheme)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 4
    assert err.decode().splitlines() == [
        "compact-rules: Could not write the output: the program that was reading it has stopped."
    ]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["Ctrl-C", "SIGTERM", "a terminal closed"])
def test_asked_to_stop_while_it_waits_for_input(number: signal.Signals, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    target = tmp_path / "out.json"
    process: Any = start("check", "--format", "json", *AS_OF, "--output", target, "-", given=reading)
    until_it_waits(process)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    os.close(reading)
    os.close(writing)
    assert (process.returncode, err) == (130, b"compact-rules: interrupted.\n")
    assert left(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["Ctrl-C", "SIGTERM", "a terminal closed"])
def test_asked_to_stop_among_many_files_keeps_what_was_done(number: signal.Signals, tmp_path: Path) -> None:
    many_schemes(tmp_path / "in")
    target = tmp_path / "out.json"
    process: Any = start("check", "--format", "json", *AS_OF, "--output", target, tmp_path / "in", before=os.setsid)
    until_at_work(process, 2, "check", "--format", "json", *AS_OF, tmp_path / "in" / "000.yaml")
    process.send_signal(number)
    _, err = process.communicate(timeout=120)
    assert (process.returncode, b"Traceback" in err) == (130, False)
    assert left(tmp_path) == ["in", "out.json"]
    assert 0 < json.loads(target.read_text())["summary"]["files"] < 200


def test_two_runs_that_write_the_same_file(scheme: Path) -> None:
    target = scheme.parent / "out.json"
    runs: list[Any] = [start("check", "--format", "json", *AS_OF, "--output", target, scheme) for _ in range(4)]
    for process in runs:
        _, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (1, b"")
    assert json.loads(target.read_text())["summary"]["files"] == 1
    assert left(scheme.parent) == ["out.json", "x.yaml"]


def test_closed_streams(scheme: Path) -> None:
    def shut() -> None:
        for each in (0, 1, 2):
            os.close(each)

    process: Any = start("check", *AS_OF, scheme, before=shut)
    process.stdout.close()
    process.stderr.close()
    assert process.wait(timeout=60) == 4


@pytest.mark.parametrize(
    "arguments", [("check", "."), ("check",), ("check", "-"), ("audit", "."), ("check", "x.yaml", "--output", "y")]
)
def test_the_working_folder_is_taken_away(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    ended = run(*arguments, cwd=folder, before=folder.rmdir, given=GOOD.encode())
    assert ended.code in (2, 3)
    assert "internal error" not in ended.err
    if ended.code == 3:
        assert ended.err.splitlines() == [
            "compact-rules: The folder that this was started in is no longer there. Go to another folder and start again."
        ]


def test_a_scheme_elsewhere_is_checked_all_the_same(scheme: Path, tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    ended = run("check", "--format", "json", *AS_OF, scheme, cwd=folder, before=folder.rmdir)
    assert ended.code == 1
    assert json.loads(ended.out)["schemes"][0]["assessed"]


def test_too_little_memory(scheme: Path) -> None:
    """Whatever little there is: the whole answer, or that there was too little for it."""
    whole, codes = run("check", "--format", "json", *AS_OF, scheme), []
    for megabytes in (24, 36, 44, 52, 60, 512):
        limit = megabytes * 1024 * 1024
        ended = run(
            "check",
            "--format",
            "json",
            *AS_OF,
            scheme,
            before=lambda most=limit: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
        )
        codes.append(ended.code)
        if ended.code == 1:
            assert (ended.out, ended.err) == (whole.out, "")
        elif ended.code == 4:
            assert ended.err.startswith(
                ("compact-rules: There is not enough memory to go on.\n", "compact-rules: the program could not be loaded: ")
            )
        else:  # the system's own loader, before Python has begun
            assert (ended.code, ended.out) == (127, "")
    assert (codes[0] in (4, 127), codes[-1]) == (True, 1)


def test_what_is_not_to_be_asked_is_left_alone() -> None:
    """A shell lets what it runs behind `&` ignore Ctrl-C."""
    process: Any = start("rules", "test", before=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    until_heard(process)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["Ctrl-C", "SIGTERM", "a terminal closed"])
def test_asked_to_stop_by_a_command_that_makes_one_thing(number: signal.Signals, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("as it was")
    process: Any = start("rules", "test", "--mutate", "--format", "json", "--output", target)
    until_heard(process)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"compact-rules: interrupted.\n")
    assert (left(tmp_path), target.read_text()) == (["out.json"], "as it was")


def many_schemes(folder: Path) -> None:
    folder.mkdir()
    text = SCHEMA + "principles:\n" + "".join(f"- {{id: p{number}, text: We promise thing {number}}}\n" for number in range(300))
    for each in range(200):
        (folder / f"{each:03}.yaml").write_text(text)


def test_a_terminal_that_closes_ends_all_processes_of_an_audit_without_a_word_of_python(tmp_path: Path) -> None:
    many_schemes(tmp_path / "in")
    process: Any = start("audit", tmp_path / "in", "--jobs", "2", *AS_OF, "--format", "json", before=os.setsid)
    until_at_work(process, 6, "check", *AS_OF, tmp_path / "in" / "000.yaml")
    os.killpg(process.pid, signal.SIGHUP)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    (line,) = err.decode().splitlines()
    assert line.startswith("compact-rules: Interrupted: ")
    assert json.loads(out)["summary"]


@pytest.mark.parametrize(("command", "runs"), [(("check",), 2), (("audit", "--jobs", "2"), 6)], ids=["check", "audit"])
def test_the_terminal_itself_is_gone(command: tuple[str, ...], runs: int, tmp_path: Path) -> None:
    """Then nothing can be written to it any more, but that is not what ended the run."""
    many_schemes(tmp_path / "in")
    ours, theirs = pty.openpty()

    def own_terminal() -> None:
        os.setsid()
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)
        os.dup2(theirs, 1)
        os.dup2(theirs, 2)

    process: Any = start(*command, tmp_path / "in", *AS_OF, before=own_terminal)
    os.close(theirs)
    reader = threading.Thread(target=_read_on, args=(ours,))
    reader.start()
    until_at_work(process, runs, "check", *AS_OF, tmp_path / "in" / "000.yaml")
    os.close(ours)
    process.communicate(timeout=60)
    reader.join()
    assert process.returncode == 130


def _read_on(end: int) -> None:
    while select.select([end], [], [], 0.5)[0] if _is_open(end) else False:
        with contextlib.suppress(OSError):
            os.read(end, 65_536)


def _is_open(end: int) -> bool:
    try:
        os.fstat(end)
    except OSError:
        return False
    return True


@pytest.mark.parametrize("form", ["terminal", "json", "jsonl"])
def test_a_pipe_that_is_not_ready_is_waited_for(form: str, scheme: Path) -> None:
    """A program may share with this one a pipe that it does not wait for itself: nothing is lost of either."""
    straight = run("check", "--format", form, *AS_OF, "-", given=GOOD.encode())
    reading, given = os.pipe()
    taken, writing = os.pipe()
    for each in (reading, writing):
        os.set_blocking(each, False)
    with contextlib.suppress(BlockingIOError):
        while True:
            os.write(writing, b"-" * 4_096)
    process: Any = start("check", "--format", form, *AS_OF, "-", given=reading, out=writing)
    os.close(reading)
    os.close(writing)
    until_it_waits(process)
    os.write(given, GOOD.encode())
    os.close(given)
    with open(taken, "rb") as stream:
        out = stream.read().lstrip(b"-")
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode()) == (straight.code, straight.err)
    assert out.decode() == straight.out.lstrip("-")


@pytest.mark.parametrize("command", [("check", "x.yaml", *AS_OF), ("check", "--no-such"), ("check", "gone.yaml")])
def test_a_stream_that_others_share_is_in_the_end_as_it_was(command: tuple[str, ...], scheme: Path) -> None:
    """A shell has the terminal after this program, and may have asked not to be kept waiting by it."""
    taken, writing = os.pipe()
    for waits in (False, True):
        os.set_blocking(writing, waits)
        process: Any = start(*command, cwd=scheme.parent, out=writing)
        process.communicate(timeout=60)
        assert os.get_blocking(writing) is waits
    os.close(taken)
    os.close(writing)


LONG = "n" * 300


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("history", LONG), 3),
        (("history", "n/" * 3000 + "x"), 3),
        (("check", "x.yaml", "--rules", LONG), 2),
        (("rules", "list", "--rules", f"{LONG}/{LONG}"), 2),
        (("rules", "quotes", "--source", LONG), 3),
        (("check", LONG), 3),
        (("audit", LONG, "--jobs", "1"), 3),
        (("audit", "x.yaml", "--jobs", "1", "--register", LONG), 2),
        (("compare", LONG, LONG), 3),
        (("verify", LONG), 3),
        (("trend", LONG, LONG), 3),
        (("impact", "x.yaml", "--against", LONG), 2),
    ],
)
def test_a_name_longer_than_any_is_the_name_of_nothing(command: tuple[str, ...], code: int, scheme: Path) -> None:
    ended = run(*command, cwd=scheme.parent)
    assert ended.code == code
    assert "internal error" not in ended.err


def test_a_rulebook_that_may_not_be_looked_into(scheme: Path) -> None:
    shut = scheme.parent / "shut"
    (shut / "rules").mkdir(parents=True)
    shut.chmod(0)
    try:
        ended = run("check", "--rules", shut / "rules", scheme, before=bound_by_permissions)
    finally:
        shut.chmod(0o755)
    assert (ended.code, "internal error" in ended.err, str(shut / "rules") in ended.err) == (2, False, True)


@pytest.mark.parametrize("how", [(), ("--format", "jsonl", "--output", "out")], ids=["a table", "lines in a file"])
@pytest.mark.parametrize("most", [7, 9, 11])
def test_too_few_files_for_the_processes_of_an_audit(most: int, how: tuple[str, ...], scheme: Path) -> None:
    for number in range(8):
        (scheme.parent / f"{number}.yaml").write_text(GOOD)
    ended = run(
        "audit",
        "--jobs",
        "2",
        scheme.parent,
        *AS_OF,
        *how,
        cwd=scheme.parent,
        before=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)),
    )
    assert "internal error" not in ended.err
    assert "could not be loaded" not in ended.err
    told = "compact-rules: The system lets this program open too few files at once (`ulimit -n` says how many)."
    assert ended.code == 4
    assert ended.err.splitlines()[0] == told
    assert not list(scheme.parent.glob("*out*"))
