"""Outcomes in the wire model: every rule in force, each with its items, their messages and their places."""

from __future__ import annotations

from compact_rules.assessing.findings import decisive, place_of
from compact_rules.assessing.identity import identities
from compact_rules.assessing.model import SHORT, Finding, ItemStanding, Standing, Waiver
from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING, Callable, Mapping
from compact_rules.judge.outcomes import Reason
from compact_rules.places import Path, path_text
from compact_rules.report import reason_texts
from compact_rules.report.case import Checked, Law, telling
from compact_rules.report.entry_texts import evidence_text
from compact_rules.report.messages import item_message, judgement_message, judgement_remedy, noted_text, told_item
from compact_rules.report.places import place_at, related, text
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire


NOT_APPLICABLE = N_("The rule does not apply here.")


def outcomes(checked: Checked, law: Law) -> list[wire.Outcome]:
    """One outcome for every rule in force, in the rulebook's order; none for a file that was not assessed."""
    if checked.assessment is None:
        return []
    found = {(finding.rule, finding.item): finding for finding in checked.assessment.findings}
    name = identities(checked.root)  # looks through each list once, however many items lie in it
    return [_outcome(standing, found, checked, law, name) for standing in checked.assessment.standings]


def _outcome(
    standing: Standing, found: Mapping[tuple[str, Path], Finding], checked: Checked, law: Law, name: Callable[[Path], str]
) -> wire.Outcome:
    until = standing.explained_until
    return {
        "rule": standing.rule,
        "tier": standing.tier,
        "requirement": standing.requirement,
        "verdict": standing.verdict,
        "judged": standing.judged,
        "severity": law.policy.severities.finding(standing.tier, standing.verdict),
        "items": [_item(standing, item, found.get((standing.rule, item.path)), checked, law, name) for item in standing.items],
        "evidence": _evidence(standing, checked, law),
        "explained_until": until.isoformat() if until and standing.verdict == "explained" else None,
    }


def _item(
    standing: Standing, item: ItemStanding, finding: Finding | None, checked: Checked, law: Law, name: Callable[[Path], str]
) -> wire.Item:
    reason = decisive(item.reason)
    path = finding.path if finding is not None else place_of(item, reason)
    message, remedy = _texts(law, checked, standing.rule, item)
    noted = noted_text(told_item(law.rules[standing.rule], item)) if item.verdict == "met" else None
    waiver = finding.waived_by if finding is not None else None
    return {
        "path": path_text(item.path),
        "identity": finding.identity if finding is not None else name(path),
        "label": item.label,
        "verdict": item.verdict,
        "reason": finding.cause if finding is not None else reason.code if reason is not None else None,
        "message": text(message),
        "remedy": text(remedy) if remedy is not None else None,
        "noted": text(noted) if noted is not None else None,
        "place": place_at(checked.document, path),
        "related": related(checked.document, _related(reason) if finding is not None else []),
        "told_under": finding.told_under if finding is not None else None,
        "waived": waived(waiver),
        "baselined": finding.baselined if finding is not None else False,
    }


def _texts(law: Law, checked: Checked, rule_id: str, item: ItemStanding) -> tuple[Bilingual, Bilingual | None]:
    """What was found and what would satisfy the rule; of what holds, the rule's title, which then is so."""
    rule = law.rules[rule_id]
    told = told_item(rule, item)
    if item.verdict == "needs_judgement" or (item.verdict == "explained" and item.judged == "needs_judgement"):
        return judgement_message(told, checked.root), judgement_remedy(rule)
    if item.verdict in SHORT or item.verdict == "explained":
        return item_message(told, telling(checked, law)), rule.remedy
    return rule.title if item.verdict == "met" else say(NOT_APPLICABLE), None


def _related(reason: Reason | None) -> list[tuple[Path, Bilingual]]:
    """The other places that the deciding reason speaks of."""
    if reason is None:
        return []
    message = say(reason_texts.RELATED.get(reason.code, reason_texts.RELATED_LIMIT))
    return [(path, message) for path in reason.related if path and path != reason.path]


def waived(waiver: Waiver | None) -> wire.Waived | None:
    """A waiver, for the wire."""
    if waiver is None:
        return None
    return {"by": waiver.who, "reason": waiver.reason, "until": waiver.until.isoformat()}


def _evidence(standing: Standing, checked: Checked, law: Law) -> wire.EvidenceState | None:
    evidence, asked = standing.evidence, law.rules[standing.rule].evidence
    if evidence is None or asked is None or standing.practice == "not_asked":
        return None
    return {
        "state": standing.practice,
        "window": evidence.window,
        "latest": evidence.latest.isoformat() if evidence.latest else None,
        "good_until": evidence.good_until.isoformat() if evidence.good_until else None,
        "place": place_at(checked.document, evidence.path) if evidence.path is not None else None,
        "sentence": text(evidence_text(evidence, asked.title, law.window(evidence.window))),
    }
