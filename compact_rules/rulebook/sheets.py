"""The files of a rulebook: reading them, and finding the place of anything in them."""

from __future__ import annotations

import hashlib
from errno import ENAMETOOLONG
from importlib.resources.abc import Traversable
from pathlib import Path as FilePath

from compact_rules.hints import Any, Iterable, Mapping
from compact_rules.places import Path, Problem
from compact_rules.records import dataclass
from compact_rules.rulebook.faults import RulebookFault
from compact_rules.rulebook.scalars import TAG
from compact_rules.source.read import read_file
from compact_rules.source.tree import Document, load, refused

# A place in a form: keys, list positions and tags. One thing written for a list of one has no position in the file.
Loc = tuple[str | int, ...]
Folder = Traversable | FilePath
GRADES, SEVERITIES = "grades.yaml", "severities.yaml"
BESIDE = (GRADES, SEVERITIES)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: ``name`` as the rulebook calls it, ``file`` as a message names it."""

    name: str
    file: str
    raw: bytes
    document: Document

    def path(self, loc: Loc) -> Path:
        """The place of ``loc`` in the file's data, as far as it is there."""
        here: Any = self.document.data
        path: list[str | int] = []
        for step in loc:
            if isinstance(step, str) and step.startswith(TAG):
                continue
            if isinstance(step, int) and not isinstance(here, list):
                continue
            if not _has(here, step):
                break
            here = here[step]
            path.append(step)
        return tuple(path)

    def value(self, loc: Loc) -> Any:
        """What stands at ``loc``, or at the nearest place around it."""
        here: Any = self.document.data
        for step in self.path(loc):
            here = here[step]
        return here

    def line(self, loc: Loc) -> int:
        """The first line of what stands at ``loc``."""
        return self.document.span(self.path(loc)).start.line

    def fault(
        self, loc: Loc, code: str, values: Mapping[str, object] | None = None, suggestion: str | None = None, at_key: bool = False
    ) -> RulebookFault:
        """A fault at ``loc``: at the key there when ``at_key``, at the value otherwise."""
        path = self.path(loc)
        span = self.document.key_span(path) if at_key and path else None
        return RulebookFault(self.file, span or self.document.place(path), code, values or {}, suggestion)


def _has(here: Any, step: str | int) -> bool:
    if isinstance(here, list):
        return isinstance(step, int) and step < len(here)
    return isinstance(here, dict) and step in here


def read_sheets(folder: Folder, but: tuple[str, ...] = ()) -> tuple[dict[str, Sheet], list[RulebookFault]]:
    """Every YAML file of the folder by name, with grades and severities from its parent where the folder has none of its own.

    The parent is left alone where it is one of ``but``: a rulebook that extends the one below it, and whose gates are its own.
    """
    try:
        if not folder.is_dir():
            return {}, [RulebookFault(str(folder), None, "no-folder")]
        # A pipe, or a link that leads nowhere, is not passed over: the rules that were meant would be missed by nobody.
        files = {
            each.name: each for each in folder.iterdir() if each.name.lower().endswith((".yaml", ".yml")) and not each.is_dir()
        }
    except OSError as error:
        if error.errno == ENAMETOOLONG:
            return {}, [RulebookFault(str(folder), None, "no-folder")]
        problem = Problem("no-permission", values=(("name", str(folder)),))
        return {}, [RulebookFault(str(folder), None, "unreadable-file", {"problem": problem.code}, problem=problem)]
    parent = getattr(folder, "parent", None)  # a folder inside a zip file has one too, though Traversable does not promise it
    for name in BESIDE:
        beside = parent / name if parent is not None and str(parent) not in but else None
        if name not in files and beside is not None and beside.is_file():
            files[name] = beside
    sheets: dict[str, Sheet] = {}
    faults: list[RulebookFault] = []
    for name in sorted(files):
        raw, document = _read(files[name])
        sheets[name] = Sheet(name, str(files[name]), raw, document)
        faults += [_unreadable(sheets[name], problem) for problem in document.problems]
    return sheets, faults


def _read(file: Folder) -> tuple[bytes, Document]:
    """A file's bytes and what they say; of a file on disk no more than a document may have."""
    if not isinstance(file, FilePath):
        raw = file.read_bytes()
        return raw, load(raw)
    source = read_file(file)
    return (b"", refused(source)) if isinstance(source, Problem) else (source.data, load(source.data))


def _unreadable(sheet: Sheet, problem: Any) -> RulebookFault:
    span = problem.span or sheet.document.place(problem.path or ())
    return RulebookFault(sheet.file, span, "unreadable-file", {"problem": problem.code}, problem=problem)


def digest(sheets: Iterable[Sheet], base: str = "") -> str:
    """The SHA-256, in hex, of every file's name and text; the same whatever line ends a checkout gives the files.

    ``base`` is the digest of the rulebook that these files extend.
    """
    total = hashlib.sha256(base.encode())
    for sheet in sorted(sheets, key=lambda sheet: sheet.name):
        text = sheet.raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        for part in (sheet.name.encode(), text):
            total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()
