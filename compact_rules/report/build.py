"""From assessments to the report's wire model. Paths become places here, and codes become sentences in both languages."""

from __future__ import annotations

from compact_rules.assessing.model import WaiverUse
from compact_rules.assessing.policy import Policy
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import date_text
from compact_rules.report.build_rules import rulebook_text
from compact_rules.report.build_scheme import scheme
from compact_rules.report.case import Checked, Law, law
from compact_rules.report.figures import Figures, figures, summary, together
from compact_rules.report.places import text
from compact_rules.report.saying import N_, say
from compact_rules.rulebook.model import Rulebook

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
    return around([scheme(each, rules) for each in checked], together(map(figures, checked)), rules, version)


def around(schemes: list[wire.Scheme], run: Figures, rules: Law, version: str) -> wire.Report:
    """The report on ``schemes``, which are in the wire model already; ``run`` are their figures together."""
    return {
        "version": 1,
        "tool": {"name": TOOL, "version": version},
        "rulebook": rulebook_text(rules),
        "as_of": rules.as_of.isoformat(),
        "schemes": schemes,
        "waivers": [note for use in run.waivers if (note := _waiver(use)) is not None],
        "summary": summary(run, len(rules.rules)),
        "grades_note": text(rules.policy.gates.note or say(texts.GRADES_NOTE)),
        "what_this_does_not_show": text(say(texts.DOES_NOT_SHOW)),
    }


def _waiver(use: WaiverUse) -> wire.WaiverNote | None:
    if use.state == "used":
        return None
    said = say(_WAIVERS[use.state], rule=f"`{use.waiver.rule}`", until=date_text(use.waiver.until))
    return {"state": use.state, "rule": use.waiver.rule, "path": use.waiver.path or "", "message": text(said)}
