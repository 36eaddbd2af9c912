"""What an audit comes to, and the exit code that it earns."""

from __future__ import annotations

from compact_rules._version import __version__
from compact_rules.cli.exits import Exit
from compact_rules.cli.stopping import Asked
from compact_rules.cli.written import weighs
from compact_rules.config.settled import FailOn
from compact_rules.desk import Desk, Judged
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.records import dataclass
from compact_rules.report.audit_build import build_audit
from compact_rules.report.build import around
from compact_rules.report.figures import together
from compact_rules.report.register import Register

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit


@dataclass(frozen=True, slots=True)
class Session:
    """What one audit goes by."""

    desk: Desk
    register: Register
    horizon: int
    aggregate_only: bool
    asked: Asked


@dataclass(slots=True)
class Counts:
    """What the exit code rests on beside the findings."""

    unread: bool = False
    failed_inside: bool = False
    interrupted: int = 0

    def note(self, judged: Judged) -> None:
        """One more file."""
        self.unread |= judged.unread
        if not judged.scheme["assessed"]:
            codes = {problem["code"] for problem in judged.scheme["problems"]}
            self.failed_inside |= "failed-inside" in codes
            self.interrupted += "interrupted" in codes


@dataclass(frozen=True, slots=True)
class Outcome:
    """An audit that has come to its end, or was stopped."""

    audit: wire_audit.Audit
    counts: Counts

    @property
    def interrupted(self) -> int:
        """How many files were not reached."""
        return self.counts.interrupted

    def code(self, fail_on: FailOn) -> Exit:
        """The highest that applies. What the register lacks fails no run: it is what an audit is there to find."""
        if self.counts.failed_inside:
            return Exit.BROKEN
        if self.counts.unread:
            return Exit.NOT_ASSESSED
        if _fails(self.audit["summary"], fail_on):
            return Exit.FOUND
        # A syntax error is a finding; where findings do not count, what remains is a file on which nothing was judged.
        return Exit.NOT_ASSESSED if self.audit["summary"]["not_assessed"] else Exit.CLEAN


def _fails(summary: wire.Summary, fail_on: FailOn) -> bool:
    return any(count and weighs(severity, fail_on) for severity, count in summary["findings"].items())


def whole(session: Session, judged: Iterator[Judged]) -> Outcome:
    """The audit with everything in it: every scheme is kept until the end."""
    counts, kept = Counts(), list[Judged]()
    for each in judged:
        counts.note(each)
        kept.append(each)
    run = session.desk.beside(kept)
    report = around([each.scheme for each in run], together(each.figures for each in run), session.desk.law, __version__)
    audit = build_audit(
        report,
        session.register,
        horizon=session.horizon,
        aggregate_only=session.aggregate_only,
        complete=not counts.interrupted,
    )
    return Outcome(audit, counts)
