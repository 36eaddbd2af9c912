"""The file of modules that the command keeps, and the compiled rulebook: spoilt, exchanged, written by two, or not to be had.

A copy of the program is attacked, each time as a whole process: the same answer, a true exit code, nothing left behind.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.test_files import bound_by_permissions

ROOT = Path(__file__).resolve().parents[2]
AS_OF = ("--as-of", "2026-06-30")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program in a place of its own, with a scheme that meets everything beside it."""
    for name in ("compact_rules", "rules"):
        shutil.copytree(ROOT / name, tmp_path / "p" / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "examples" / "model.yaml", tmp_path / "x.yaml")
    return tmp_path


def command(*args: str) -> list[str]:
    return [sys.executable, "-m", "compact_rules", *args]


def environment(place: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(place / "p"), "LANG": "C.UTF-8"}


def check(place: Path, *options: str, before: Any = None, **more: str) -> tuple[int, str, str]:
    done = subprocess.run(
        command("check", "--format", "json", *AS_OF, *options, str(place / "x.yaml")),
        cwd="/",
        env={**environment(place), **more},
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=before,
    )
    return done.returncode, done.stdout, done.stderr


def kept(place: Path) -> Path:
    (file,) = (place / "p" / "compact_rules" / "__pycache__").glob("modules.*")
    return file


def random_bits(data: bytes) -> bytes:
    chance, spoilt = random.Random(len(data)), bytearray(data)
    for _ in range(100):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda data: b"",
    "half of it": lambda data: data[: len(data) // 2],
    "the last byte missing": lambda data: data[:-1],
    "a byte more": lambda data: data + b"!",
    "only its first line": lambda data: data.split(b"\n")[0] + b"\n",
    "zeros after its first line": lambda data: data.split(b"\n")[0] + b"\n" + bytes(1000),
    "one bit near its end": lambda data: data[:-50] + bytes([data[-50] ^ 1]) + data[-49:],
    "bits here and there": random_bits,
    "nesting without end": lambda data: data.split(b"\n")[0] + b"\n" + bytes(8) + b"[\x01\x00\x00\x00" * 100_000,
    "of another Python": lambda data: data.replace(sys.version.split()[0].encode(), b"3.99.0", 1),
    "of another version of the program": lambda data: data.replace(b" 0.", b" 9.", 1),
    "a first line without end": lambda data: b"9" * 1_000_000,
    "in the form that it once had": lambda data: sys.version.encode() + b"\n5\nabcde",
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_file_of_modules_changes_no_answer(name: str, copy: Path) -> None:
    first = check(copy)
    assert (first[0], first[2]) == (0, "")
    data = kept(copy).read_bytes()
    spoilt = SPOILT[name](data)
    assert spoilt != data
    kept(copy).write_bytes(spoilt)
    assert check(copy) == first
    again = kept(copy).read_bytes()
    assert again != spoilt, "it was not made anew"
    assert check(copy) == first
    assert kept(copy).read_bytes() == again


# Flips a bit in the code of one module, as it is kept by itself; the piece that every check loads stays whole.
FLIP = """
import sys
from compact_rules import start
kept = start._Kept()
_, _, at, length, _ = kept.index[sys.argv[1]]
with open(start._FILE, "r+b") as file:
    file.seek(kept._first + at + length // 2)
    byte = file.read(1)
    file.seek(-1, 1)
    file.write(bytes([byte[0] ^ 1]))
"""


@pytest.mark.parametrize(
    "name", ["compact_rules.judge", "compact_rules.source", "compact_rules.judge.judge", "compact_rules.api"]
)
def test_one_spoilt_module_is_made_anew_whatever_is_run_next(name: str, copy: Path) -> None:
    first = check(copy)
    # Not from the checkout, whose own package would be found before the copy.
    subprocess.run([sys.executable, "-c", FLIP, name], cwd="/", env=environment(copy), check=True)
    other = subprocess.run(command("--version"), cwd="/", env=environment(copy), capture_output=True, text=True)
    assert (other.returncode, other.stderr) == (0, "")
    assert check(copy) == first
    assert check(copy) == first


def a_pipe(file: Path) -> None:
    os.mkfifo(file)


def a_device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def a_loop(file: Path) -> None:
    file.symlink_to(file.name)


def a_huge_file(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(10**12)


@pytest.mark.parametrize("put", [a_pipe, a_device, a_loop, a_huge_file])
def test_what_is_no_file_of_modules_is_not_waited_for(put: Callable[[Path], None], copy: Path) -> None:
    first = check(copy)
    file = kept(copy)
    file.unlink()
    put(file)
    assert check(copy) == first


def test_what_a_link_in_its_place_leads_to_is_not_written_to(copy: Path) -> None:
    first = check(copy)
    file = kept(copy)
    file.unlink()
    (copy / "precious").write_text("as it was")
    file.symlink_to(copy / "precious")
    assert check(copy) == first
    assert (copy / "precious").read_text() == "as it was"


def test_several_first_runs_at_once(copy: Path) -> None:
    runs = [
        subprocess.Popen(
            command("check", "--format", "json", *AS_OF, str(copy / "x.yaml")),
            cwd="/",
            env=environment(copy),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    said = [process.communicate(timeout=120) for process in runs]
    assert {process.returncode for process in runs} == {0}
    assert len(set(said)) == 1
    assert said[0][1] == b""
    kept(copy)  # one file, and no part of another
    assert check(copy) == (0, said[0][0].decode(), "")


def test_a_program_that_may_not_be_written_to(copy: Path) -> None:
    first = check(copy, PYTHONDONTWRITEBYTECODE="1")
    assert not list((copy / "p" / "compact_rules").rglob("modules.*"))
    for each in (copy, *copy.rglob("*")):
        each.chmod(0o555 if each.is_dir() else 0o444)
    try:
        assert check(copy, before=bound_by_permissions) == first
        assert not list((copy / "p" / "compact_rules").rglob("*.bin*"))
    finally:
        for each in (copy, *(each for each in copy.rglob("*") if each.is_dir())):
            each.chmod(0o755)


def on_a_full_disk() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_no_room_for_the_file_of_modules_leaves_no_part_of_it(copy: Path) -> None:
    first = check(copy, PYTHONDONTWRITEBYTECODE="1")
    assert check(copy, before=on_a_full_disk) == first
    assert not list((copy / "p" / "compact_rules").rglob("modules.*"))


def test_an_edited_rule_counts_at_once_whatever_is_kept(copy: Path) -> None:
    assert check(copy)[0] == 0
    assert check(copy)[0] == 0
    file = copy / "p" / "rules" / "wgsr-2013" / "parameters.yaml"
    text, state = file.read_bytes(), file.stat()
    file.write_bytes(text.replace(b"{", b"[", 1))
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))  # as old and as long as it was
    code, out, err = check(copy)
    assert (code, out) == (2, "")
    assert "parameters.yaml:" in err
    file.write_bytes(text.replace(b"\n", b"\r\n"))  # as Git writes it on other systems
    assert check(copy)[0] == 0


def test_a_rule_file_that_is_taken_away_is_missed(copy: Path) -> None:
    assert check(copy)[0] == 0
    (copy / "p" / "rules" / "wgsr-2013" / "parameters.yaml").unlink()
    code, out, err = check(copy)
    assert (code, out) == (2, "")
    assert "parameter" in err


def test_a_python_that_warns_of_everything_has_nothing_to_say(copy: Path) -> None:
    warned = {"PYTHONWARNINGS": "always", "PYTHONDEVMODE": "1"}
    runs = [check(copy, **warned) for _ in range(2)]  # the first one writes the modules, the other one reads them
    assert [(code, told) for code, _, told in runs] == [(0, "")] * 2
    assert kept(copy).is_file()


def test_out_of_a_zip_file(copy: Path) -> None:
    first = check(copy)
    archive = copy / "program.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for folder in ("compact_rules", "rules"):
            for file in sorted((copy / "p" / folder).rglob("*")):
                if file.is_file() and "__pycache__" not in file.parts:
                    inside = file.relative_to(copy / "p")
                    made.write(file, inside if folder == "compact_rules" else Path("compact_rules", "_data", inside))
    shutil.rmtree(copy / "p")
    assert check(copy, PYTHONPATH=str(archive)) == first


@pytest.mark.parametrize("lost", ["yaml", "compact_rules.judge.judge", "compact_rules.cli.main"])
def test_a_program_that_is_not_whole_finds_nothing_and_says_so(lost: str, copy: Path) -> None:
    """Exit 1 would be a finding."""
    file = copy / "p" / Path(*lost.split(".")).with_suffix(".py")
    file.write_text("raise ImportError('[31m it is not here')\n".replace("[", "\\x1b["))
    code, out, err = check(copy)
    assert (code, out) == (4, "")
    assert len(err.splitlines()) == 1
    assert "it is not here" in err
    assert all(sign.isprintable() for sign in err.rstrip("\n"))


def test_stopped_while_it_begins(copy: Path) -> None:
    file = copy / "p" / "compact_rules" / "cli" / "main.py"
    file.write_text("raise KeyboardInterrupt\n")
    assert check(copy) == (130, "", "")


def test_what_cannot_be_kept_for_the_next_run_changes_nothing_of_this_one(copy: Path) -> None:
    first = check(copy, PYTHONDONTWRITEBYTECODE="1")
    file = copy / "p" / "compact_rules" / "together.py"
    file.write_text("raise EOFError('marshal data too short')\n")
    assert check(copy) == first
