"""Whether a run fails because of one scheme."""

from __future__ import annotations

from compact_rules.assessing.model import SEVERITIES, SHORT, Assessment, FailOn, Finding, Severity
from compact_rules.hints import Iterator


def fails(assessment: Assessment, fail_on: FailOn) -> bool:
    """Whether anything that counts is as severe as ``fail_on`` or more; never for ``never``."""
    if fail_on == "never":
        return False
    return any(_as_severe(severity, fail_on) for severity in counting(assessment))


def counting(assessment: Assessment) -> Iterator[Severity]:
    """The severity of each finding, problem and signal that can fail a run: not waived, not in the baseline, not told twice."""
    told = {finding.rule: finding.severity for finding in assessment.findings if finding.verdict in SHORT}
    for finding in assessment.findings:
        if finding.waived_by is None and not finding.baselined and not _told_elsewhere(finding, told):
            yield finding.severity
    for problem in assessment.problems:
        if problem.waived_by is None and not problem.baselined:
            yield problem.severity
    for signal in assessment.signals:
        if signal.waived_by is None and not signal.baselined and signal.told_under is None:
            yield signal.severity


def _told_elsewhere(finding: Finding, told: dict[str, Severity]) -> bool:
    # Folding must not make a fault lighter: under a lighter rule it counts in its own right.
    return finding.told_under is not None and _as_severe(told[finding.told_under], finding.severity)


def _as_severe(one: Severity, other: Severity) -> bool:
    return SEVERITIES.index(one) <= SEVERITIES.index(other)
