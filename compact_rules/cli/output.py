"""Writing what a command has to say: whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from io import TextIOWrapper

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.cli.faults import OutputError
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping
from compact_rules.report.safe import visible
from compact_rules.report.saying import N_, same, say

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO


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
        _accepting(sys.stdout).writelines(_pieces(text))
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
            target = Path(os.path.realpath(named))  # a link stays a link: the file it names is replaced
            if target.exists() and not target.is_file():
                with target.open("wb") as device:  # a pipe or a device cannot be replaced; a folder refuses here
                    device.write(data)
                continue
            part = target.with_name(f".{target.name}.{os.getpid()}.part")
            parts.append((part, target))
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            _fill(descriptor, data, part, target)
        for part, target in parts:
            part.replace(target)
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)


def _fill(descriptor: int, data: bytes, part: Path, target: Path) -> None:
    with open(descriptor, "wb") as file:
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
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
        _accepting(sys.stderr).write(f"compact-rules: {visible(message[lang])}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return


def silence() -> None:
    """Send the rest of standard output nowhere, so that the interpreter does not stumble over it while it shuts down."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        sys.stdout = None


def _pieces(text: str | Iterable[str]) -> Iterable[str]:
    return (text,) if isinstance(text, str) else text


def _accepting(stream: TextIO) -> TextIO:
    """``stream``, which from now on takes every text: a console that cannot show ŵ must still get its report, with \\u0175 in its
    place, and never a crash."""
    if isinstance(stream, TextIOWrapper) and stream.errors != "backslashreplace":
        stream.reconfigure(errors="backslashreplace")
    return stream


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
    errno.EPIPE: N_("the program that was reading it has stopped"),
}
