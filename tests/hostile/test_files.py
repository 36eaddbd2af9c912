"""What is no readable file, and files with strange names: as whole processes, for root too."""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.cases import SCHEMA
from tests.hostile.child import Ended, run, start

AS_OF = ("--as-of", "2026-06-30")
GOOD = SCHEMA + "principles:\n- {id: openness, text: We say so before the date}\n"
_DROP = 24  # PR_CAPBSET_DROP, from linux/prctl.h
_PAST_PERMISSIONS = (1, 2)  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, from linux/capability.h


def bound_by_permissions() -> None:
    """Root may read and write everything: the child gives that up and stays root, for Python may lie in root's own folder."""
    if os.getuid() == 0:
        for capability in _PAST_PERMISSIONS:
            assert ctypes.CDLL(None).prctl(_DROP, capability, 0, 0, 0) == 0


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "x.yaml")
    return folder / "x.yaml"


def a_socket(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(folder / "s"))
    return folder / "s"


def a_folder(folder: Path) -> Path:
    (folder / "x.yaml").mkdir()
    return folder / "x.yaml"


def a_loop(folder: Path) -> Path:
    (folder / "x.yaml").symlink_to("x.yaml")
    return folder / "x.yaml"


def a_dangling_link(folder: Path) -> Path:
    (folder / "x.yaml").symlink_to("gone.yaml")
    return folder / "x.yaml"


def nothing(folder: Path) -> Path:
    return folder / "x.yaml"


def a_full_device(folder: Path) -> Path:
    return Path("/dev/full")


def a_random_device(folder: Path) -> Path:
    return Path("/dev/urandom")


def memory(folder: Path) -> Path:
    return Path("/proc/self/mem")


FILES: list[tuple[Callable[[Path], Path], str, str]] = [
    (a_pipe, "not-a-file", "is not an ordinary file"),
    (a_socket, "not-a-file", "is not an ordinary file"),
    (a_full_device, "not-a-file", "is not an ordinary file"),
    (a_random_device, "not-a-file", "is not an ordinary file"),
    (memory, "cannot-read", "could not be read"),
    (a_loop, "link-loop", "is a link that leads back to itself"),
    (a_dangling_link, "broken-link", "is a link to a file that is not there"),
    (nothing, "not-found", "There is no file"),
]


@pytest.mark.parametrize(("make", "code", "words"), FILES, ids=lambda each: getattr(each, "__name__", None))
def test_what_is_no_file_is_named_and_the_next_one_checked(
    make: Callable[[Path], Path], code: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    bad = make(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD)
    ended = run("check", "--format", "json", *AS_OF, bad, tmp_path / "good.yaml")
    schemes = json.loads(ended.out)["schemes"]
    assert ended.code == 3
    assert [problem["code"] for problem in schemes[0]["problems"]] == [code]
    assert words in schemes[0]["problems"][0]["message"]["en"]
    assert schemes[1]["assessed"]


def test_a_folder_with_the_name_of_a_scheme_is_a_folder(tmp_path: Path) -> None:
    ended = run("check", *AS_OF, a_folder(tmp_path))
    assert ended.code == 3
    assert "There is no compact scheme in" in ended.err
    (tmp_path / "x.yaml" / "in.yaml").write_text(GOOD)
    assert run("check", *AS_OF, tmp_path / "x.yaml").code == 1


def test_what_hides_in_a_folder_does_not_stop_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").symlink_to("b.yaml")
    (tmp_path / "c.yaml").mkdir()
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "d.yaml").write_text(GOOD)
    ended = run("check", "--format", "json", *AS_OF, tmp_path)
    schemes = json.loads(ended.out)["schemes"]
    assert ended.code == 3
    assert [(Path(each["file"]).name, each["assessed"]) for each in schemes if each["assessed"]] == [("d.yaml", True)]


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(GOOD)
    file.chmod(0)
    ended = run("check", *AS_OF, file, before=bound_by_permissions)
    assert (ended.code, "You have no permission to read" in ended.out) == (3, True)


def test_a_folder_that_may_not_be_listed(tmp_path: Path) -> None:
    folder = tmp_path / "schemes"
    folder.mkdir()
    (folder / "x.yaml").write_text(GOOD)
    folder.chmod(0)
    ended = run("check", *AS_OF, folder, before=bound_by_permissions)
    folder.chmod(0o755)
    assert (ended.code, "cannot be read" in ended.err) == (3, True)


NAMES: list[bytes] = [
    b"two\nlines.yaml",
    b'quote\'s "x".yaml',
    b"--format.yaml",
    b"-",
    b"\xff\xfe.yaml",
    b"caf\xe9.yaml",
    b"\xe2\x80\xaeslmay.yaml",
    b"[bold].yaml",
    b"\x1b[31mred.yaml",
    b"::error::.yaml",
    b"=1+1.yaml",
    b"<b>.yaml",
    b"a,b;c.yaml",
    b"%s{0}.yaml",
    b"%0A::error::x.yaml",
    b" .yaml",
    b"x" * 240 + b".yaml",
]


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_file_names_of_every_kind(form: str, tmp_path: Path) -> None:
    for name in NAMES:
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(GOOD.encode())
    dotted = run("check", "--format", form, *AS_OF, *(b"./" + name for name in NAMES), cwd=tmp_path)
    bare = run("check", "--format", form, *AS_OF, "--", *(name for name in NAMES if name != b"-"), cwd=tmp_path)
    found = run("check", "--format", form, *AS_OF, ".", cwd=tmp_path)
    for ended, files in ((dotted, len(NAMES)), (bare, len(NAMES) - 1), (found, len(NAMES) - 1)):
        assert ended.code == 1
        said(ended)
        if form == "json":
            assert json.loads(ended.out)["summary"]["assessed"] == files


def test_a_line_separator_in_a_file_name_is_escaped_for_gitlab(tmp_path: Path) -> None:
    (tmp_path / "a\u2028b.yaml").write_text(GOOD, encoding="utf-8")
    ended = run("check", "--format", "gitlab", *AS_OF, ".", cwd=tmp_path)
    assert "\u2028" not in ended.out
    assert {each["location"]["path"] for each in json.loads(ended.out)} == {"a\u2028b.yaml"}


def said(ended: Ended) -> None:
    """Nothing that a terminal, or whatever reads its lines, would take for a command."""
    for text in (ended.out, ended.err):
        odd = {sign for sign in text if not sign.isprintable()} - {"\n"}
        assert not odd, odd
        assert not [line for line in text.splitlines() if line.startswith("::")]
    ended.out.encode("utf-8")


def test_a_file_that_is_gone_when_it_is_read(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom datetime import date\nfrom compact_rules import api\n"
        "names = sys.argv[1:]\n"
        "def inputs():\n"
        "    for name in names:\n"
        "        yield name\n"
        "        Path(names[1]).unlink(missing_ok=True)\n"
        "report = api.assess(inputs(), rulebook=api.load_rulebook(), as_of=date(2026, 6, 30))\n"
        "print([(each['assessed'], [p['code'] for p in each['problems']][:1]) for each in report.wire['schemes']])\n"
    )
    files = [tmp_path / name for name in ("a.yaml", "b.yaml", "c.yaml")]
    for file in files:
        file.write_text(GOOD)
    command = [sys.executable, "-c", code, *map(str, files)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=True)
    assert ran.stdout.strip() == "[(True, []), (False, ['not-found']), (True, [])]"


def test_a_file_that_grows_while_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(GOOD)
    stop = threading.Event()

    def grow() -> None:
        with file.open("a") as stream:
            while not stop.is_set() and stream.tell() < 20_000_000:
                stream.write("# more\n" * 100_000)
                stream.flush()

    writer = threading.Thread(target=grow)
    process: Any = start("check", "--format", "json", *AS_OF, file)
    writer.start()
    out, err = process.communicate(timeout=120)
    stop.set()
    writer.join()
    scheme = json.loads(out)["schemes"][0]
    assert b"Traceback" not in err
    assert process.returncode == (1 if scheme["assessed"] else 3)


def test_standard_input_that_never_ends(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    process: Any = start("check", *AS_OF, "-", given=reading)
    os.close(reading)
    started = time.monotonic()
    try:
        while time.monotonic() - started < 60:
            os.write(writing, b"# more\n" * 10_000)
    except BrokenPipeError:
        pass
    os.close(writing)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, b"too large" in out, b"Traceback" in err) == (3, True, False)
