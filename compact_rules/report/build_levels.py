"""Grades in the wire model: the level at each depth, its sentence, its first reason, and the way up."""

from __future__ import annotations

from compact_rules.assessing.gates import DepthGate, Gates
from compact_rules.assessing.model import LEVELS, Assessment, Grade, Stop, TierCount
from compact_rules.assessing.sentences import parts
from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Mapping
from compact_rules.places import path_text
from compact_rules.report.amounts import date_text
from compact_rules.report.case import Checked, Law, telling
from compact_rules.report.messages import Told, item_message, judgement_message, judgement_remedy
from compact_rules.report.places import place_at, text
from compact_rules.report.saying import N_, say
from compact_rules.report.steps import CAUSES, cause_remedy, cause_text
from compact_rules.rulebook.model import Rule

if TYPE_CHECKING:
    from compact_rules.report import wire


NOT_ASSESSED = N_("{depth}: not judged, because this file was not assessed.")


def levels(checked: Checked, law: Law) -> wire.Levels:
    """The grade at each depth; for a file that was not assessed, the lowest, not judged."""
    assessment = checked.assessment
    if assessment is None:
        on_paper, in_practice, agreed = (_unjudged(depth) for depth in law.policy.gates.depths)
        return {"on_paper": on_paper, "in_practice": in_practice, "agreed": agreed}
    return {
        "on_paper": _level(assessment.on_paper, checked, law),
        "in_practice": _level(assessment.in_practice, checked, law),
        "agreed": _level(assessment.agreed, checked, law),
    }


def way_up(checked: Checked, law: Law) -> list[wire.Step]:
    """The steps at the first depth that was judged and is not at the highest level."""
    assessment = checked.assessment
    if assessment is None:
        return []
    grade = next((g for g in assessment.grades if g.judged and g.level != LEVELS[-1]), None)
    if grade is None:
        return []
    return [_step(stop, grade, assessment, checked, law) for stop in grade.way_up]


def sentence(grade: Grade, gates: Gates) -> Bilingual:
    """The grade as a sentence, with its denominators."""
    filled = [template.fill(_written(values)) for template, values in parts(grade, gates)]
    return Bilingual("".join(part.en for part in filled), "".join(part.cy for part in filled))


def _written(values: Mapping[str, int | str | date | Bilingual]) -> dict[str, object]:
    return {name: date_text(value) if isinstance(value, date) else value for name, value in values.items()}


def _unjudged(depth: DepthGate) -> wire.Level:
    return {
        "level": LEVELS[0],
        "sentence": text(say(NOT_ASSESSED, depth=depth.title)),
        "met": 0,
        "of": 0,
        "judged": False,
        "counts": [],
        "first_reason": None,
    }


def _level(grade: Grade, checked: Checked, law: Law) -> wire.Level:
    assessment, first = checked.assessment, grade.first_reason
    return {
        "level": grade.level,
        "sentence": text(sentence(grade, law.policy.gates)),
        "met": grade.met,
        "of": grade.of,
        "judged": grade.judged,
        "counts": [_count(count) for count in grade.counts],
        "first_reason": _step(first, grade, assessment, checked, law) if first and assessment else None,
    }


def _count(count: TierCount) -> wire.TierCount:
    return {
        "tier": count.tier,
        "met": count.met,
        "explained": count.explained,
        "open": count.open,
        "short": count.short,
        "of": count.of,
    }


def _step(stop: Stop, grade: Grade, assessment: Assessment, checked: Checked, law: Law) -> wire.Step:
    rule = law.rules[stop.rule] if stop.rule is not None else None
    message, remedy = _texts(stop, rule, assessment, checked, law)
    return {
        "depth": grade.depth,
        "cause": stop.cause,
        "rule": stop.rule,
        "path": path_text(stop.path),
        "message": text(message),
        "remedy": text(remedy) if remedy is not None else None,
        "place": place_at(checked.document, stop.path),
    }


def _texts(
    stop: Stop, rule: Rule | None, assessment: Assessment, checked: Checked, law: Law
) -> tuple[Bilingual, Bilingual | None]:
    if rule is None or stop.cause in CAUSES:
        window = law.window(rule.evidence.window) if rule is not None and rule.evidence is not None else None
        return cause_text(stop, rule, law.policy.gates.tiers), cause_remedy(stop, window)
    told = _told(stop, rule, assessment)
    if stop.cause == "open_judgement":
        return judgement_message(told, checked.root), judgement_remedy(rule)
    if told.reason is None:
        return rule.title, rule.remedy
    return item_message(told, telling(checked, law)), rule.remedy


def _told(stop: Stop, rule: Rule, assessment: Assessment) -> Told:
    """The item that stops the level, with the values that its message shows."""
    for item in assessment.standing(rule.id).items:
        if item.path == stop.item:
            return Told(rule, item.path, item.reason, item.label, item.shown, item.judgement is not None)
    return Told(rule, stop.item or (), stop.reason, stop.label, {})
