"""Files: only regular ones, only so much of them, and nothing that waits."""

from __future__ import annotations

import errno
import io
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.places import Position, Problem, Span
from compact_rules.source import read as reading
from compact_rules.source.codes import CODES
from compact_rules.source.limits import Limits
from compact_rules.source.read import Source, read_file, read_stream
from compact_rules.source.scalars import NotFollowed
from compact_rules.source.tree import load


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


@pytest.mark.parametrize("code", ["not-found", "not-a-file", "cannot-read", "too-large"])
def test_the_values_of_file_problems_are_in_the_table(code: str) -> None:
    assert CODES[code].values[0] == "name"


class Failing(io.BytesIO):
    """A stream that cannot be read."""

    def __init__(self, fault: OSError) -> None:
        super().__init__()
        self.fault = fault

    def read(self, size: int | None = -1, /) -> bytes:
        raise self.fault


@pytest.mark.parametrize(
    ("fault", "reason"), [(OSError(errno.EIO, "lost"), "EIO"), (OSError("no number"), "unknown"), (OSError(-1, "odd"), "unknown")]
)
def test_a_fault_that_nobody_foresaw_is_told_by_its_name(fault: OSError, reason: str) -> None:
    assert read_stream(Failing(fault), "scheme.yaml") == Problem(
        "cannot-read", values=(("name", "scheme.yaml"), ("reason", reason))
    )


def test_a_stream_over_the_limit_is_told_with_its_name_and_what_was_read() -> None:
    assert read_stream(io.BytesIO(b"12345"), "scheme.yaml", Limits(size=4)) == Problem(
        "too-large", values=(("name", "scheme.yaml"), ("size", 5), ("limit", 4))
    )
    assert read_stream(io.BytesIO(b"1234"), limits=Limits(size=4)) == Source("-", b"1234")


def test_what_comes_in_several_chunks_is_put_together() -> None:
    data = bytes(range(256)) * 5000
    assert read_stream(io.BytesIO(data)) == Source("-", data)


def test_a_file_that_grew_after_it_was_looked_at_is_held_to_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "scheme.yaml"
    file.write_bytes(b"a: 12345\n")
    monkeypatch.setattr(reading, "_refused", lambda name, state, limits: None)
    assert read_file(str(file), Limits(size=4)) == Problem("too-large", values=(("name", str(file)), ("size", 9), ("limit", 4)))


def test_a_file_that_fails_once_it_is_open_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "scheme.yaml"
    file.write_bytes(b"a: 1\n")

    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "lost")

    monkeypatch.setattr(reading, "_refused", failing)
    assert read_file(str(file)) == Problem("cannot-read", values=(("name", str(file)), ("reason", "EIO")))


def test_what_is_no_known_kind_of_file_is_told_as_another(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "scheme.yaml"
    file.write_bytes(b"a: 1\n")
    monkeypatch.setattr(reading.os, "fstat", lambda handle: os.stat_result((0,) * 10))
    assert read_file(str(file)) == Problem("not-a-file", values=(("name", str(file)), ("kind", "other")))


def test_a_document_that_could_not_be_had_has_a_place_for_everything() -> None:
    top = Span(Position(1, 1), Position(1, 1))
    document = load(b"a: 1\n", Limits(size=4))
    assert document.problems == (Problem("too-large", span=top, values=(("name", ""), ("size", 5), ("limit", 4))),)
    assert (document.text, document.data, document.ok) == ("", None, False)
    assert (document.span(("a",)), document.place(("a",)), document.key_span(("a",))) == (top, top, None)
    assert (document.line(1), document.line(2), document.text_at(top)) == ("", "", "")
    assert load(b"a: 1\n", Limits(size=5)).ok is True


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("!!binary aGVsbG8=", "aGVsbG8="),
        ("!include x.txt", "x.txt"),
        ("!!null x", "x"),
        ("*nothing", "*nothing"),
        (".nan", ".nan"),
        ("!!str x", None),
        ("! x", None),
        ("!!timestamp 2026-01-01", None),
        ("'*x'", None),
        ("'.nan'", None),
        ("1e400", None),
    ],
)
def test_what_is_not_followed_is_no_mere_text(text: str, value: str | None) -> None:
    found = load(f"a: {text}\nb: [{text}]\n".encode()).data
    assert [type(one) is NotFollowed for one in (found["a"], found["b"][0])] == [value is not None] * 2
    assert value is None or found == {"a": value, "b": [value]}
