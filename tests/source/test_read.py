"""Files: only regular ones, only so much of them, and nothing that waits."""

from __future__ import annotations

import io
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.places import Problem
from compact_rules.source.codes import CODES
from compact_rules.source.limits import Limits
from compact_rules.source.read import Source, read_file, read_stream


def test_a_regular_file(tmp_path: Path) -> None:
    file = tmp_path / "scheme.yaml"
    file.write_bytes(b"a: 1\r\n")
    assert read_file(str(file)) == Source(str(file), b"a: 1\r\n")
    link = tmp_path / "link"
    link.symlink_to(file)
    assert read_file(link) == Source(str(link), b"a: 1\r\n")


def missing(folder: Path) -> Path:
    return folder / "missing"


def below_a_file(folder: Path) -> Path:
    (folder / "file").write_text("")
    return folder / "file" / "below"


def too_long_a_name(folder: Path) -> Path:
    return folder / ("x" * 5000)


def with_a_nul(folder: Path) -> Path:
    return folder / "a\0b"


def broken_link(folder: Path) -> Path:
    (folder / "link").symlink_to(folder / "gone")
    return folder / "link"


def link_loop(folder: Path) -> Path:
    (folder / "one").symlink_to(folder / "two")
    (folder / "two").symlink_to(folder / "one")
    return folder / "one"


def a_folder(folder: Path) -> Path:
    return folder


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def a_socket(folder: Path) -> Path:
    place = Path(os.path.relpath(folder / "s"))  # a socket's whole name is limited to about a hundred characters
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(place))
    return folder / "s"


def a_device(folder: Path) -> Path:
    return Path(os.devnull)


FAULTS: list[tuple[Callable[[Path], Path], str, dict[str, object]]] = [
    (missing, "not-found", {}),
    (below_a_file, "not-found", {}),
    (too_long_a_name, "not-found", {}),
    (with_a_nul, "not-found", {}),
    (broken_link, "broken-link", {}),
    (link_loop, "link-loop", {}),
    (a_folder, "is-a-directory", {}),
    (a_pipe, "not-a-file", {"kind": "pipe"}),
    (a_socket, "not-a-file", {"kind": "socket"}),
    (a_device, "not-a-file", {"kind": "device"}),
]


@pytest.mark.parametrize(("make", "code", "values"), FAULTS, ids=lambda each: getattr(each, "__name__", None))
def test_what_is_no_regular_file(
    make: Callable[[Path], Path], code: str, values: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = make(tmp_path)
    problem = read_file(path)
    assert isinstance(problem, Problem)
    assert (problem.code, dict(problem.values)) == (code, {"name": str(path), **values})


@pytest.mark.parametrize(
    ("fault", "code", "values"),
    [
        (PermissionError(13, "no"), "no-permission", {}),
        (OSError(5, "broken"), "cannot-read", {"reason": "EIO"}),
        (BlockingIOError(11, "later"), "cannot-read", {"reason": "EAGAIN"}),
    ],
)
def test_what_the_system_refuses(
    fault: OSError, code: str, values: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise fault

    monkeypatch.setattr(os, "open", refuse)
    problem = read_file("scheme.yaml")
    assert isinstance(problem, Problem)
    assert (problem.code, dict(problem.values)) == (code, {"name": "scheme.yaml", **values})


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large"
    file.write_bytes(b"x" * 11)
    problem = read_file(file, Limits(size=10))
    assert isinstance(problem, Problem)
    assert (problem.code, dict(problem.values)) == ("too-large", {"name": str(file), "size": 11, "limit": 10})
    file.write_bytes(b"x" * 10)
    assert read_file(file, Limits(size=10)) == Source(str(file), b"x" * 10)


class Growing(io.RawIOBase):
    """A stream that never ends."""

    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        self.given += size
        return b"x" * size


def test_a_file_that_grows_is_read_no_further_than_one_chunk_beyond_the_limit() -> None:
    stream = Growing()
    problem = read_stream(stream, "-", Limits(size=3_000_000))  # type: ignore[arg-type]
    assert isinstance(problem, Problem)
    assert (problem.code, problem.value("limit")) == ("too-large", 3_000_000)
    assert stream.given <= 3_000_000 + 2 * 1024 * 1024


def test_standard_input() -> None:
    assert read_stream(io.BytesIO(b"a: 1\n")) == Source("-", b"a: 1\n")


class Failing(io.RawIOBase):
    """A stream that cannot be read."""

    def read(self, size: int = -1) -> bytes:
        raise OSError(5, "broken")


def test_a_stream_that_fails() -> None:
    problem = read_stream(Failing(), "-")  # type: ignore[arg-type]
    assert isinstance(problem, Problem)
    assert (problem.code, problem.value("reason")) == ("cannot-read", "EIO")


@pytest.mark.parametrize("code", ["not-found", "not-a-file", "cannot-read", "too-large"])
def test_the_values_of_file_problems_are_in_the_table(code: str) -> None:
    assert CODES[code].values[0] == "name"
