"""Reading a file's bytes: regular files only, never more than the limit, and nothing that can block."""

from __future__ import annotations

import errno
import os
import stat

from compact_rules.hints import BinaryIO
from compact_rules.places import Problem
from compact_rules.records import dataclass
from compact_rules.source.limits import LIMITS, Limits

# Non-blocking, so that opening a named pipe or a device returns at once; the flags that a platform lacks are left out.
_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)
_CHUNK = 1024 * 1024

_CODES = {
    errno.ENOENT: "not-found",
    errno.ENOTDIR: "not-found",
    errno.ENAMETOOLONG: "not-found",
    errno.ELOOP: "link-loop",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EISDIR: "is-a-directory",
}
_KINDS = (
    (stat.S_ISFIFO, "pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A document's bytes, and its name as the person gave it."""

    name: str
    data: bytes


def read_file(path: str | os.PathLike[str], limits: Limits = LIMITS) -> Source | Problem:
    """The bytes of a regular file, or why they cannot be had; never raises for the file's fault."""
    name = os.fspath(path)
    try:
        handle = os.open(name, _FLAGS)
    except (OSError, ValueError) as fault:  # ValueError: a NUL in the name
        return _fault(name, fault)
    try:
        state = os.fstat(handle)
        problem = _refused(name, state, limits)
        if problem is not None:
            return problem
        with os.fdopen(handle, "rb", closefd=False) as stream:
            return read_stream(stream, name, limits)
    except OSError as fault:
        return _fault(name, fault)
    finally:
        os.close(handle)


def read_stream(stream: BinaryIO, name: str = "-", limits: Limits = LIMITS) -> Source | Problem:
    """All bytes of an open binary stream (standard input, say), but no more than one chunk beyond the limit.

    The size is counted while reading, because a file can grow and a stream has none to ask for.
    """
    parts: list[bytes] = []
    total = 0
    try:
        while part := stream.read(_CHUNK):
            parts.append(part)
            total += len(part)
            if total > limits.size:
                return _too_large(name, total, limits)
    except OSError as fault:
        return _fault(name, fault)
    return Source(name, b"".join(parts))


def _refused(name: str, state: os.stat_result, limits: Limits) -> Problem | None:
    if stat.S_ISDIR(state.st_mode):
        return _problem("is-a-directory", name)
    if not stat.S_ISREG(state.st_mode):
        kind = next((word for test, word in _KINDS if test(state.st_mode)), "other")
        return _problem("not-a-file", name, kind=kind)
    if state.st_size > limits.size:
        return _too_large(name, state.st_size, limits)
    return None


def _fault(name: str, fault: OSError | ValueError) -> Problem:
    if isinstance(fault, ValueError):
        return _problem("not-found", name)
    number = fault.errno
    code = _CODES.get(number or 0)
    if number == errno.ENOENT and os.path.islink(name):
        return _problem("broken-link", name)
    if number == errno.ENXIO:  # opening a socket
        return _problem("not-a-file", name, kind="socket")
    if code is None:
        return _problem("cannot-read", name, reason=errno.errorcode.get(number or 0, "unknown"))
    return _problem(code, name)


def _too_large(name: str, size: int, limits: Limits) -> Problem:
    return _problem("too-large", name, size=size, limit=limits.size)


def _problem(code: str, name: str, **values: object) -> Problem:
    return Problem(code, values=(("name", name), *values.items()))
