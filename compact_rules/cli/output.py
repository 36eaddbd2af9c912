"""Writing what a command has to say: whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from io import TextIOWrapper

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.cli.faults import OutputError
from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator, Mapping
from compact_rules.report.safe import visible
from compact_rules.report.saying import N_, same, say

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

_MOST_TOLD = 5_000  # letters of one message: more than the longest path and what is said of it
_LONGEST, _NAMES = 200, 100  # bytes of a name of at most 255; names that are tried


def write_text(text: str | Iterable[str], target: Path | None) -> None:
    """Write ``text``, or its pieces, to the file ``target``, or to standard output when it is None. Raises `OutputError`."""
    if target is None:
        write_standard(text)
    else:
        write_bytes(b"".join(piece.encode() for piece in _pieces(text)), target)


def write_bytes(data: bytes, target: Path) -> None:
    """Write ``data`` to the file ``target``. Raises `OutputError`."""
    try:
        write_file(target, data)
    except OSError as error:
        raise OutputError(say(N_("Could not write {file}: {why}."), file=target, why=why(error))) from error


def write_standard(text: str | Iterable[str]) -> None:
    """Write ``text``, or its pieces, to standard output and see it off. Raises `OutputError`, for a closed pipe too."""
    if sys.stdout is None:
        raise OutputError(say(N_("There is no standard output to write to.")))
    try:
        for piece in _pieces(text):
            sys.stdout.write(_acceptable(piece, sys.stdout))
        sys.stdout.flush()
    except OSError as error:
        silence()
        raise OutputError(say(N_("Could not write the output: {why}."), why=why(error))) from error


def write_file(target: Path, data: bytes) -> None:
    """Put ``data`` in ``target`` in one step, so that a reader sees the old file or the new one. Raises `OSError`."""
    write_files({target: data})


def write_files(files: Mapping[Path, bytes]) -> None:
    """Put each of ``files`` in its place in one step, in their order, once there is room for all. Raises `OSError`."""
    from pathlib import Path

    parts: list[tuple[Path, Path]] = []
    try:
        for named, data in files.items():
            # As it was named: where `/dev/stdout` leads to a pipe, the pipe has no other name.
            if named.exists() and not named.is_file():
                with named.open("wb") as device:  # a pipe or a device cannot be replaced; a folder refuses here
                    device.write(data)
                continue
            target = Path(os.path.realpath(named))  # a link stays a link: the file it names is replaced
            part, descriptor = beside(target)
            parts.append((part, target))
            _fill(descriptor, data)
        for part, target in parts:
            part.replace(target)
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)


def beside(target: Path) -> tuple[Path, int]:
    """A new file beside ``target``, and its descriptor. A name that something left behind, or another run has, is not used.

    Raises `OSError`.
    """
    for part in names_beside(target):
        try:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            continue
        _open_as_it_was(part, descriptor, target)
        return part, descriptor
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def names_beside(target: Path) -> Iterator[Path]:
    """Names for what is in the making beside ``target``, one after the other: something may have the first."""
    start = os.fsdecode(os.fsencode(target.name)[:_LONGEST])  # names have an end, and this one is longer than the target's
    for number in range(_NAMES):
        yield target.with_name(f".{start}.{os.getpid()}{f'-{number}' if number else ''}.part")


def _open_as_it_was(part: Path, descriptor: int, target: Path) -> None:
    """Let those read and write ``part``, and no others, who may read and write the file that it takes the place of."""
    try:
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
    except OSError:
        os.close(descriptor)
        part.unlink(missing_ok=True)
        raise


def _fill(descriptor: int, data: bytes) -> None:
    with open(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def finish() -> None:
    """See off what argparse or a command left in standard output's buffer. Raises `OutputError`."""
    if sys.stdout is not None:
        write_standard("")


def tell(message: Bilingual, lang: Lang) -> None:
    """One line for the person at the keyboard, on standard error. There is no help for a standard error that refuses."""
    try:
        text = visible(message[lang])
        if len(text) > _MOST_TOLD:  # somebody wrote a word without end
            text = f"{text[:_MOST_TOLD]}…"
        sys.stderr.write(_acceptable(f"compact-rules: {text}\n", sys.stderr))
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return


def silence() -> None:
    """Send the rest of standard output nowhere, so that the interpreter does not stumble over it while it shuts down."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        sys.stdout = None


def _pieces(text: str | Iterable[str]) -> Iterable[str]:
    return (text,) if isinstance(text, str) else text


def _acceptable(text: str, stream: TextIO) -> str:
    """``text`` as ``stream`` takes it: a console that cannot show ŵ must still get its report, with \\u0175 in its
    place, and never a crash."""
    if isinstance(stream, TextIOWrapper):  # it encodes by itself, once
        if stream.errors != "backslashreplace":
            stream.reconfigure(errors="backslashreplace")
        return text
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def why(error: OSError) -> Bilingual:
    """What the system refused, in plain words where it is one of the usual reasons."""
    words = _REASONS.get(error.errno or 0)
    return say(words) if words else same(error.strerror or type(error).__name__)


_REASONS = {
    errno.EACCES: N_("permission was refused"),
    errno.EPERM: N_("permission was refused"),
    errno.EROFS: N_("nothing can be written there"),
    errno.ENOSPC: N_("the disk is full"),
    errno.ENOENT: N_("the folder does not exist"),
    errno.ENOTDIR: N_("the folder does not exist"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.EFBIG: N_("the file would be larger than it may be"),
    errno.EDQUOT: N_("there is no room left for you on the disk"),
    errno.ELOOP: N_("it is a link that leads back to itself"),
    errno.EPIPE: N_("the program that was reading it has stopped"),
}
