"""From assessments to the report's wire model. Paths become places here, and codes become sentences in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from compact_rules.assessing.failing import counting
from compact_rules.assessing.model import SEVERITIES, Finding, RatedProblem, WaiverUse
from compact_rules.assessing.policy import Policy
from compact_rules.assessing.waivers import over_run
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import date_text
from compact_rules.report.build_rules import rulebook_text
from compact_rules.report.build_scheme import scheme
from compact_rules.report.case import Checked, law
from compact_rules.report.places import text
from compact_rules.report.saying import N_, say
from compact_rules.rulebook.model import VERDICTS, Rulebook

if TYPE_CHECKING:
    from compact_rules.report import wire

TOOL = "compact-rules"

_WAIVERS = {
    "unused": N_("The waiver for {rule} covers nothing: take it out."),
    "expired": N_("The waiver for {rule} ran out on {until}: mend what it covered, or decide on it again."),
}


def build(files: Iterable[Checked], rulebook: Rulebook, policy: Policy, as_of: date, version: str) -> wire.Report:
    """The report on ``files``, in their order, assessed or not. ``policy`` is the rulebook's own; ``version`` the tool's."""
    checked = tuple(files)
    rules = law(rulebook, policy, as_of)
    return {
        "version": 1,
        "tool": {"name": TOOL, "version": version},
        "rulebook": rulebook_text(rules),
        "as_of": as_of.isoformat(),
        "schemes": [scheme(each, rules) for each in checked],
        "waivers": _waivers(checked),
        "summary": _summary(checked, len(rules.rules)),
        "grades_note": text(say(texts.GRADES_NOTE)),
        "what_this_does_not_show": text(say(texts.DOES_NOT_SHOW)),
    }


def _waivers(checked: Sequence[Checked]) -> list[wire.WaiverNote]:
    uses = over_run([each.assessment for each in checked if each.assessment is not None])
    return [note for use in uses if (note := _waiver(use)) is not None]


def _waiver(use: WaiverUse) -> wire.WaiverNote | None:
    if use.state == "used":
        return None
    said = say(_WAIVERS[use.state], rule=f"`{use.waiver.rule}`", until=date_text(use.waiver.until))
    return {"state": use.state, "rule": use.waiver.rule, "path": use.waiver.path or "", "message": text(said)}


def _summary(checked: Sequence[Checked], in_force: int) -> wire.Summary:
    assessed = [each.assessment for each in checked if each.assessment is not None]
    unread = [p.severity for each in checked if each.assessment is None for p in each.problems]
    weights = Counter([severity for assessment in assessed for severity in counting(assessment)] + unread)
    verdicts = Counter(standing.verdict for assessment in assessed for standing in assessment.standings)
    told: list[Finding | RatedProblem] = []
    for assessment in assessed:
        told += [*assessment.findings, *assessment.problems]
    return {
        "files": len(checked),
        "assessed": len(assessed),
        "not_assessed": len(checked) - len(assessed),
        "rules_in_force": in_force,
        "findings": {severity: weights[severity] for severity in SEVERITIES},
        "verdicts": {verdict: verdicts[verdict] for verdict in VERDICTS},
        "waived": sum(found.waived_by is not None for found in told),
        "baselined": sum(found.baselined for found in told),
    }
