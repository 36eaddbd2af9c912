"""What a run is given to hold findings against: how heavy is too heavy, what is waived, and what is known already."""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import Literal
from compact_rules.records import dataclass
from compact_rules.rulebook.model import Verdict

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
FailOn = Literal["error", "warning", "note", "never"]

# The verdicts that fall short.
SHORT: frozenset[Verdict] = frozenset({"not_met", "not_shown"})


@dataclass(frozen=True, slots=True)
class Waiver:
    """A decision in the tool's configuration that a finding shall not fail the build until a day, that day included.

    ``rule`` is a rule's id or a problem's code. ``path`` is a path or an identity path, ``*`` in it standing for anything; it
    covers what it names and all that lies in it; None covers every place. It never changes a verdict or a grade.
    """

    rule: str
    reason: str
    who: str
    until: date
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that a baseline holds: what makes it the same finding tomorrow. Never a line number."""

    rule: str
    path: str
    cause: str
    fingerprint: str


Baseline = frozenset[Known]
