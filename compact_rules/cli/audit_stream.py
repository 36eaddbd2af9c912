"""An audit as JSON Lines: each scheme is written as soon as it is done and then forgotten, so that a run may be of any length.

``{"kind": "scheme", "index": …, "gss": […], "scheme": {…}}`` for each file in the order of the run; then ``{"kind": "signal",
"index": …, "file": …, "signal": {…}}`` for what shows only when the schemes are laid beside each other; and last
``{"kind": "audit", …}`` with the tables. In it the lists by file are empty: what they would hold stands in the lines above.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path

from compact_rules._version import __version__
from compact_rules.cli.audit_outcome import Counts, Outcome, Session
from compact_rules.cli.faults import OutputError
from compact_rules.cli.output import beside, why, write_standard
from compact_rules.desk import MOST_BESIDE, Judged
from compact_rules.hints import TYPE_CHECKING, Callable, Iterator, cast
from compact_rules.records import replace
from compact_rules.report.audit_build import Tally
from compact_rules.report.build import around
from compact_rules.report.build_rules import rulebook_text
from compact_rules.report.figures import Figures
from compact_rules.report.formats.jsonl import encoded, line, scheme_line
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from typing import BinaryIO

    from compact_rules.report import wire

Write = Callable[[str], None]


def stream(session: Session, judged: Iterator[Judged], output: Path | None) -> Outcome:
    """Write every scheme as it comes, and the audit last, to ``output`` or to standard output. Raises `OutputError`."""
    law, counts, run, kept = session.desk.law, Counts(), Figures(), list[tuple[int, Judged]]()
    tally = Tally(rulebook_text(law), session.register, law.as_of, session.horizon, listing=False)
    with _lines(output) as write:
        for index, each in enumerate(judged):
            counts.note(each)
            run = run.plus(each.figures)
            codes = tally.add(each.scheme)
            if not session.aggregate_only:
                write(scheme_line(index, codes, each.line or encoded(each.scheme)))
            if each.fingerprint is not None and len(kept) < MOST_BESIDE:
                kept.append((index, _bare(each)))
        for index, found in _beside(session, kept):
            run = run.plus(found.figures)
            for signal in found.scheme["signals"] if not session.aggregate_only else ():
                write(line({"kind": "signal", "index": index, "file": found.scheme["file"], "signal": signal}))
        audit = tally.audit(
            around([], run, law, __version__), aggregate_only=session.aggregate_only, complete=not counts.interrupted
        )
        write(line(audit))
    return Outcome(audit, counts)


def _bare(judged: Judged) -> Judged:
    """``judged`` with no more of the scheme than is needed to tell a signal about it."""
    part = {"file": judged.scheme["file"], "signals": [], "gone": judged.scheme["gone"]}
    return replace(judged, scheme=cast("wire.Scheme", part), figures=Figures(), line=None)


def _beside(session: Session, kept: list[tuple[int, Judged]]) -> Iterator[tuple[int, Judged]]:
    run = session.desk.beside([each for _, each in kept])
    return ((index, found) for (index, _), found in zip(kept, run, strict=True) if found.scheme["signals"])


@contextmanager
def _lines(output: Path | None) -> Iterator[Write]:
    """Gives what a line is written with. A file appears whole at the end, or not at all.

    Raises `OutputError` where the output is at fault. What fails besides, while the lines are made, is none of its affair.
    """
    if output is None:
        yield write_standard
        return
    elsewhere: list[OSError] = []
    try:
        if output.exists() and not output.is_file():  # a pipe or a device is written to as it is; it cannot be replaced
            with output.open("wb") as device, _noting(elsewhere):
                yield lambda text: _put(device, text, output)
            return
        target = Path(os.path.realpath(output))
        part, descriptor = beside(target)
        try:
            with open(descriptor, "wb") as file:
                with _noting(elsewhere):
                    yield lambda text: _put(file, text, output)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        if error in elsewhere:
            raise
        raise _not_written(output, error) from error


@contextmanager
def _noting(errors: list[OSError]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        errors.append(error)
        raise


def _put(file: BinaryIO, text: str, output: Path) -> None:
    try:
        file.write(text.encode())
    except OSError as error:
        raise _not_written(output, error) from error


def _not_written(output: Path, error: OSError) -> OutputError:
    return OutputError(say(N_("Could not write {file}: {why}."), file=output, why=why(error)))
