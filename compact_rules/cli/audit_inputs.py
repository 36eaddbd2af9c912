"""What an audit is to judge: files, folders and patterns, and what of them cannot be had."""

from __future__ import annotations

import glob
import os
from pathlib import Path

from compact_rules.api import Baseline, Input
from compact_rules.batch.work import Task
from compact_rules.bilingual import Bilingual
from compact_rules.cli.check import NO_SCHEME, OTHERS
from compact_rules.cli.discover import STANDARD_INPUT, Excluded, Found, find
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.inputs import sources
from compact_rules.config.reading import bytes_of
from compact_rules.hints import Iterable, Iterator, Mapping
from compact_rules.records import dataclass, replace
from compact_rules.report.register import KNOWN, Register, RegisterError, read_register, register_named
from compact_rules.report.safe import file_name
from compact_rules.report.saying import N_, say, say_count

LINK = N_("The folder {folder} is a link and was not entered.")
NO_REGISTER = N_("The register {file} cannot be read: {why}. There are also the registers {known}.")
NO_FILE = N_("there is no such file")
_MOST = 10_000_000


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the paths came to."""

    found: Found

    @property
    def names(self) -> list[str]:
        """Everything that gets a row, in its order: files, then what looks like a scheme, then folders that cannot be listed."""
        return [*self.found.files, *self.found.alike, *self.found.unread]

    def tasks(self, baselines: Mapping[str, Baseline]) -> Iterator[Task]:
        """A task for each."""
        for given in sources(self.found.files):
            yield Task(given, baselines.get(file_name(_name(given))))
        yield from (Task(name, lost="not-declared") for name in self.found.alike)
        yield from (Task(name, lost="folder-unread") for name in self.found.unread)

    def said(self, quiet: bool) -> Iterator[Bilingual]:
        """What has no row."""
        for folder in self.found.links:
            yield say(LINK, folder=folder)
        for folder in self.found.empty:
            yield say(NO_SCHEME, folder=folder)
        if self.found.others and not quiet:
            yield say_count(OTHERS, self.found.others)

    @property
    def code(self) -> Exit:
        """Whether anything that was asked for was not there to judge."""
        outside = any(not _within(link, self.found.files) for link in self.found.links)
        return Exit.NOT_ASSESSED if self.found.empty or outside or not self.names else Exit.CLEAN


def gather(paths: Iterable[str], excluded: Excluded) -> Gathered:
    """What ``paths`` come to, patterns expanded here too: a shell that was kept from it, or has no such thing, has not.

    In one order, however they were named: shells sort a pattern's files in different ways. A file that holds nothing, or no
    text, is not left out with those that are something else: what was a scheme once may have come to this.
    """
    found = find(sorted(name for path in paths for name in _expanded(path)), excluded)
    files = sorted({*found.files, *found.void})
    return Gathered(
        replace(found, files=tuple(files), alike=tuple(sorted(found.alike)), others=found.others - len(found.void), void=())
    )


def register_of(name: str) -> Register:
    """The register of that name, or in that file. Raises `UsageError`."""
    known = register_named(name)
    if known is not None:
        return known
    if not os.path.lexists(name):
        raise UsageError(say(NO_REGISTER, file=name, why=say(NO_FILE), known=", ".join(KNOWN)))
    found = bytes_of(Path(name), _MOST)
    if isinstance(found, Bilingual):
        raise UsageError(found)
    try:
        return read_register(found, name)
    except RegisterError as fault:
        raise UsageError(fault.message) from fault


def _expanded(path: str) -> list[str]:
    """A pattern that matches nothing stays as it is: the report then says that there is no such file."""
    if path == STANDARD_INPUT or os.path.lexists(path) or not glob.has_magic(path):
        return [path]
    return sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207  names stay as the person gave them


def _name(given: Input) -> str:
    return given if isinstance(given, str) else given.name if hasattr(given, "name") else os.fspath(given)


def _within(link: str, files: Iterable[str]) -> bool:
    """Whether the folder that ``link`` leads to holds nothing but what was found without it."""
    target = os.path.realpath(link)
    if not os.path.isdir(target):
        return True
    inside = {os.path.realpath(name) for name in find([target]).files}
    return inside <= {os.path.realpath(name) for name in files}
