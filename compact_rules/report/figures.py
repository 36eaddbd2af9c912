"""The figures of one file that a run's summary is made of, small enough to be sent between processes."""

from __future__ import annotations

from compact_rules.assessing.failing import counting
from compact_rules.assessing.model import SEVERITIES, Finding, RatedProblem, Severity, WaiverUse
from compact_rules.assessing.waivers import over_run
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping, Sequence, TypeVar
from compact_rules.records import dataclass, field
from compact_rules.report.case import Checked
from compact_rules.rulebook.model import VERDICTS, Verdict

if TYPE_CHECKING:
    from compact_rules.report import wire


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figures:
    """One file, or several together. ``waivers`` says what became of each waiver; none for files that were not assessed."""

    files: int = 0
    assessed: int = 0
    findings: Mapping[Severity, int] = field(default_factory=dict)
    verdicts: Mapping[Verdict, int] = field(default_factory=dict)
    waived: int = 0
    baselined: int = 0
    waivers: tuple[WaiverUse, ...] = ()

    def plus(self, other: Figures) -> Figures:
        """Both together."""
        return Figures(
            self.files + other.files,
            self.assessed + other.assessed,
            {severity: self.findings.get(severity, 0) + other.findings.get(severity, 0) for severity in SEVERITIES},
            {verdict: self.verdicts.get(verdict, 0) + other.verdicts.get(verdict, 0) for verdict in VERDICTS},
            self.waived + other.waived,
            self.baselined + other.baselined,
            over_run((self.waivers, other.waivers)),
        )


def _counted(found: Iterable[T], kinds: Sequence[T]) -> dict[T, int]:
    """How many of each kind."""
    told = list(found)
    return {kind: told.count(kind) for kind in kinds}


def figures(checked: Checked) -> Figures:
    """The figures of one file."""
    assessment = checked.assessment
    if assessment is None:
        return Figures(files=1, findings=_counted((problem.severity for problem in checked.problems), SEVERITIES))
    told: list[Finding | RatedProblem] = [*assessment.findings, *assessment.problems, *assessment.signals]
    return Figures(
        files=1,
        assessed=1,
        findings=_counted(counting(assessment), SEVERITIES),
        verdicts=_counted((standing.verdict for standing in assessment.standings), VERDICTS),
        waived=sum(found.waived_by is not None for found in told),
        baselined=sum(found.baselined for found in told),
        waivers=assessment.waivers,
    )


def together(all_of_them: Iterable[Figures]) -> Figures:
    """The figures of a run."""
    total = Figures()
    for each in all_of_them:
        total = total.plus(each)
    return total


def summary(run: Figures, rules_in_force: int) -> wire.Summary:
    """The figures of a run, for the wire."""
    return {
        "files": run.files,
        "assessed": run.assessed,
        "not_assessed": run.files - run.assessed,
        "rules_in_force": rules_in_force,
        "findings": {severity: run.findings.get(severity, 0) for severity in SEVERITIES},
        "verdicts": {verdict: run.verdicts.get(verdict, 0) for verdict in VERDICTS},
        "waived": run.waived,
        "baselined": run.baselined,
    }
