"""``history``: the versions of one scheme in git, and which commit changed its level."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from contextlib import suppress

from compact_rules.api import LIMITS, Report, Rulebook, Source, assess
from compact_rules.cli.discover import STANDARD_INPUT
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.git import FileVersion, Repository, repository
from compact_rules.cli.inputs import protect
from compact_rules.cli.output import tell, write_text
from compact_rules.cli.rulebook import rulebook_of
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.cli.stopping import Stoppable
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterator, Sequence
from compact_rules.report.changes_comparison import named
from compact_rules.report.changes_history import Commit, Judged, commit_entry
from compact_rules.report.safe import file_name
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes

WANTS_FILE = N_("A history is of one file in a git repository; {file} is not one.")
STOPPED = N_("Interrupted: {done} of {all} versions were judged.")


def run(options: Namespace, settings: Settings) -> int:
    """Write the history. What falls short in it never fails the run; that the last version was not assessed does."""
    if options.file == STANDARD_INPUT or os.path.isdir(options.file):
        raise UsageError(say(WANTS_FILE, file=options.file))
    protect(options.output, [options.file])
    walk = _Walk(repository(options.file), rulebook_of(settings), options.as_of)
    versions = walk.repository.versions()
    chosen = Stoppable(versions[-options.most :])
    with chosen:
        commits = list(walk.commits(chosen, min(len(versions), options.most)))
    told = walk.history(commits, len(versions) - min(len(versions), options.most), not chosen.stopped)
    write_text(_text(told, options, settings), options.output)
    if chosen.stopped:
        tell(say(STOPPED, done=len(commits), all=min(len(versions), options.most)), settings.lang)
        return Exit.INTERRUPTED
    return Exit.NOT_ASSESSED if _unjudged(commits) else Exit.CLEAN


def _text(told: wire_changes.History, options: Namespace, settings: Settings) -> str:
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        return json_text(told)
    from compact_rules.report.changes_history_page import render_history

    page = screen(options.output)
    return render_history(told, settings.lang, page.width, page.colour)


def _unjudged(commits: Sequence[wire_changes.Commit]) -> bool:
    """Whether there is no version that could be judged, or the last one that there is could not."""
    there = [each["state"] for each in commits if each["state"] != "removed"]
    return not there or there[-1] == "not_assessed"


class _Walk:
    """One way through the history: each version is judged on its day, and the one before it on that day too."""

    def __init__(self, versions_of: Repository, rulebook: Rulebook, as_of: date | None) -> None:
        self.repository, self.rulebook, self.as_of = versions_of, rulebook, as_of
        self._held: tuple[Source, wire.Scheme] | None = None  # the last version that was assessed, on its own day
        self._last: Report | None = None
        self._data = b""

    def commits(self, versions: Stoppable[FileVersion], of: int) -> Iterator[wire_changes.Commit]:
        """Each version in the wire model, while a line on the screen says how far it is."""
        for at, version in enumerate(versions, start=1):
            _progress(at, of)
            yield self._commit(version)
        _progress(0, of)

    def _commit(self, version: FileVersion) -> wire_changes.Commit:
        day = self.as_of or version.on
        source = Source(self.repository.file, self._content(version.blob)) if version.blob is not None else None
        report = self._last = assess([source] if source is not None else [], rulebook=self.rulebook, as_of=day)
        own = report.wire["schemes"][0] if source is not None else None
        judged = Judged(day.isoformat(), own, *self._before(day)) if own and own["assessed"] else Judged(day.isoformat(), own)
        if source is not None and own is not None and own["assessed"]:
            self._held = source, own
        about = Commit(version.commit, version.short, version.on.isoformat(), version.subject, version.path, version.renamed_from)
        return commit_entry(about, judged, report.wire["rulebook"])

    def _before(self, day: date) -> tuple[wire.Scheme | None, wire.Scheme | None]:
        """The last version that was assessed, as it stood on its own day and as it stands on ``day``."""
        if self._held is None:
            return None, None
        source, own = self._held
        return own, assess([source], rulebook=self.rulebook, as_of=day).wire["schemes"][0]

    def _content(self, blob: str) -> bytes:
        self._data = self.repository.content(blob, LIMITS.size + 1)
        return self._data

    def history(self, commits: Sequence[wire_changes.Commit], left_out: int, complete: bool) -> wire_changes.History:
        """All of it in the wire model."""
        last = self._last or assess([], rulebook=self.rulebook, as_of=self.as_of or date.min)
        return {
            "version": 1,
            "kind": "history",
            "tool": last.wire["tool"],
            "rulebook": named(last.wire["rulebook"]),
            "file": file_name(self.repository.file),
            "as_of": self.as_of.isoformat() if self.as_of is not None else None,
            "commits": list(commits),
            "left_out": left_out,
            "shallow": self.repository.shallow,
            "uncommitted": complete and self._uncommitted(),
            "complete": complete,
            "grades_note": last.wire["grades_note"],
            "what_this_does_not_show": last.wire["what_this_does_not_show"],
        }

    def _uncommitted(self) -> bool:
        """Whether the file holds something else than its last version; line ends are git's own matter."""
        try:
            with open(self.repository.file, "rb") as file:
                now = file.read(LIMITS.size + 1)
        except OSError:
            return False
        return now.replace(b"\r\n", b"\n") != self._data.replace(b"\r\n", b"\n")


def _progress(at: int, of: int) -> None:
    """How far it is, on a line that the next one takes the place of; only where somebody looks on."""
    with suppress(OSError, ValueError, AttributeError):
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{at}/{of} " if at else "\r" + " " * 20 + "\r")
            sys.stderr.flush()
