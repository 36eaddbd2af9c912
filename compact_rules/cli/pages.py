"""Writing web pages: a document and its twin in the other language, or the folder of a site."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

from compact_rules.bilingual import LANGS, Lang
from compact_rules.cli.faults import OutputError, UsageError
from compact_rules.cli.inputs import protect
from compact_rules.cli.output import names_beside, why, write_files
from compact_rules.hints import TYPE_CHECKING, Callable, Iterable, Iterator, Mapping
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit, wire_trend

NEEDS_PAGE = N_(
    "Pages are written in both languages, as two files that link to each other. Name the first: --output report.html."
)
NEEDS_FOLDER = N_("An audit's pages are many files. Name a folder for them, like --output audit.")
NOT_FOLDER = N_("{folder} is a file. An audit's pages need a folder.")
NOT_OURS = N_(
    "{folder} holds {file}, which is none of this program's pages. Choose a new folder, or one that holds only such pages."
)
NOT_WRITTEN = N_("Could not write {file}: {why}.")

_SUFFIX = ".html"
# Every page says in its first lines what made it.
_MADE_BY = b'<meta name="generator" content="compact-rules '
_FIRST_LINES = 2048

Lines = Callable[[int], str]


def check_page(output: Path | None, lang: Lang, names: Iterable[str] = ()) -> None:
    """Raises `UsageError`, before anything is judged, where no file is named, or one of the two is a document to be checked.

    `OutputError` where it is a folder.
    """
    if output is None:
        raise UsageError(say(NEEDS_PAGE))
    if not output.name:
        raise OutputError(say(NOT_WRITTEN, file=output, why=why(IsADirectoryError(errno.EISDIR, ""))))
    documents = list(names)
    for target in _twins(output, lang).values():
        protect(target, documents)


def write_page_pair(report: wire.Report, sources: Mapping[str, Lines], lang: Lang, output: Path | None) -> None:
    """Write ``report`` to ``output`` in ``lang``, and its twin beside it. ``sources`` gives the lines of the files.

    Raises `UsageError` without ``output``, and `OutputError`.
    """
    from compact_rules.report.html.pages import pages

    if output is None:
        raise UsageError(say(NEEDS_PAGE))
    _write_pair(pages(report, sources, lang, output.name), output)


def write_trend_pair(trend: wire_trend.Trend, lang: Lang, output: Path | None) -> None:
    """Write ``trend`` to ``output`` in ``lang``, and its twin beside it. Raises `UsageError` without it, and `OutputError`."""
    from compact_rules.report.html.trend import trend_pages

    if output is None:
        raise UsageError(say(NEEDS_PAGE))
    _write_pair(trend_pages(trend, lang, output.name), output)


def check_folder(folder: Path | None) -> None:
    """Raises `UsageError`, before anything is judged, where no folder is named or it holds what is not this program's.

    `OutputError` where there can be none of that name.
    """
    if folder is None:
        raise UsageError(say(NEEDS_FOLDER))
    try:
        there = folder.exists()
    except OSError as error:  # a name without end
        raise OutputError(say(NOT_WRITTEN, file=folder, why=why(error))) from error
    if there and not folder.is_dir():
        raise UsageError(say(NOT_FOLDER, folder=folder))
    stranger = next((path for path in _held(folder) if not _ours(path, folder)), None)
    if stranger is not None:
        raise UsageError(say(NOT_OURS, folder=folder, file=stranger.relative_to(folder)))


def write_site(audit: wire_audit.Audit, folder: Path | None) -> None:
    """Write the pages of ``audit`` to ``folder``, all of them or none; pages of an earlier audit there make way.

    Raises `UsageError` where the folder holds anything else, and `OutputError`.
    """
    from compact_rules.report.html.site import site

    check_folder(folder)
    if folder is not None:
        write_folder(site(audit, lines_of(audit["schemes"])), folder)


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Put ``files`` in ``folder`` in one step, in place of all that it holds. Raises `OutputError`."""
    target = Path(os.path.realpath(folder))
    try:
        room = _room(target)
        old = room / "old"
        try:
            _fill(room / "new", files)
            _swap(room / "new", target, old)
        finally:
            if target.exists() or not old.exists():  # what could not be put back is not thrown away
                shutil.rmtree(room, ignore_errors=True)
    except OSError as error:
        raise OutputError(say(NOT_WRITTEN, file=folder, why=why(error))) from error


def _room(target: Path) -> Path:
    """A new folder beside ``target`` for what is in the making and what makes way. Raises `OSError`."""
    for room in names_beside(target):
        try:
            room.mkdir()
        except FileExistsError:
            continue
        return room
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def lines_of(schemes: Iterable[wire.Scheme]) -> dict[str, Lines]:
    """The lines of the files, read again, by file; of those alone that still hold what was judged."""
    return {each["file"]: lines for each in schemes if (lines := _lines(each)) is not None}


def _lines(scheme: wire.Scheme) -> Lines | None:
    data = b""
    with suppress(OSError, ValueError):
        data = Path(scheme["file"]).read_bytes() if Path(scheme["file"]).is_file() else b""
    if hashlib.sha256(data).hexdigest() != scheme["sha256"]:
        return None
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    return lambda number: lines[number - 1] if 0 < number <= len(lines) else ""


def _write_pair(made: Mapping[str, bytes], output: Path) -> None:
    # The one that was asked for comes last: once it is there, so is what it links to.
    try:
        write_files({output.with_name(name): made[name] for name in reversed(list(made))})
    except OSError as error:
        raise OutputError(say(NOT_WRITTEN, file=output, why=why(error))) from error


def _twins(output: Path, lang: Lang) -> dict[Lang, Path]:
    from compact_rules.report.html.names import names

    return {each: output.with_name(name) for each, name in names(output.name, lang).items()}


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for lang in LANGS:
        (folder / lang).mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _swap(new: Path, target: Path, old: Path) -> None:
    if not target.exists():
        new.replace(target)
        return
    try:
        target.replace(old)
        new.replace(target)
    finally:
        if not target.exists():  # refused, or asked to stop in between
            old.replace(target)


def _held(folder: Path) -> Iterator[Path]:
    """Everything in the folder but the two that pages stand in."""
    if folder.is_dir():
        yield from (
            path for path in sorted(folder.rglob("*")) if not (path.is_dir() and path.parent == folder and path.name in LANGS)
        )


def _ours(path: Path, folder: Path) -> bool:
    if path.parent not in (folder, *(folder / lang for lang in LANGS)) or path.suffix != _SUFFIX or not path.is_file():
        return False
    with path.open("rb") as file:
        return _MADE_BY in file.read(_FIRST_LINES)
