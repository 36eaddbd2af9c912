"""One rule, explained: what it asks, where it comes from, its figures; and for a file the reasons down to the values seen."""

from __future__ import annotations

from compact_rules.assessing.model import ItemStanding
from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING, Any, Literal, Mapping
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.places import path_text
from compact_rules.records import replace
from compact_rules.report.build_scheme import problems
from compact_rules.report.case import Checked, Law, telling
from compact_rules.report.entry_texts import evidence_text
from compact_rules.report.messages import item_name, noted_text, question_text, told_item
from compact_rules.report.parameters import parameters
from compact_rules.report.places import place_at, text
from compact_rules.report.reason_texts import HEADINGS
from compact_rules.report.reasons import decided_by, heading, leaf
from compact_rules.report.rules_list import listed_rule, listed_rulebook
from compact_rules.report.safe import file_name
from compact_rules.report.sources import source_text
from compact_rules.report.telling import Telling
from compact_rules.rulebook.model import Rule

if TYPE_CHECKING:
    from compact_rules.report import wire
    from compact_rules.report.view import Lines

_TRUTHS: Mapping[Truth, Literal["yes", "no", "unknown", "judgement"]] = {
    Truth.YES: "yes",
    Truth.NO: "no",
    Truth.UNKNOWN: "unknown",
    Truth.JUDGEMENT: "judgement",
}


def explanation(rule: Rule, law: Law, checked: Checked | None = None) -> wire.Explanation:
    """What ``rule`` says on the as-of date, and what it makes of a file."""
    return {
        "version": 1,
        "as_of": law.as_of.isoformat(),
        "rule": listed_rule(rule, law.policy.gates.tiers),
        "asks": text(rule.asks),
        "remedy": text(rule.remedy),
        "source": source_text(rule.source, law.rulebook),
        "in_force": rule.in_force.holds(law.as_of),
        "departure": rule.departure,
        "parameters": parameters(rule, law.rulebook, law.as_of),
        "rulebook": listed_rulebook(law.rulebook, law.as_of),
        "file": _file(rule, law, checked) if checked is not None else None,
    }


def render_explanation(
    told: wire.Explanation, lang: Lang, width: int = 80, colour: bool = False, lines: Lines | None = None
) -> str:
    """The explanation for people; no line is wider than ``width`` cells. ``lines`` gives the file's lines by their number."""
    from compact_rules.report.explain_page import write_explanation  # rich, which an explanation for programs does not need
    from compact_rules.report.page import Page

    page = Page(width, colour)
    write_explanation(page, told, lang, lines)
    return page.text()


def _file(rule: Rule, law: Law, checked: Checked) -> wire.ExplainedFile:
    file = file_name(checked.file)
    assessment = checked.assessment
    if assessment is None or rule.id not in law.rules:
        return {
            "file": file,
            "assessed": assessment is not None,
            "verdict": None,
            "items": [],
            "evidence": None,
            "problems": problems(checked) if assessment is None else [],
        }
    standing = assessment.standing(rule.id)
    evidence: Bilingual | None = None
    if standing.evidence is not None and rule.evidence is not None and standing.practice != "not_asked":
        evidence = evidence_text(standing.evidence, rule.evidence.title, law.window(standing.evidence.window))
    return {
        "file": file,
        "assessed": True,
        "verdict": standing.verdict,
        "items": [_item(rule, item, checked, law) for item in standing.items],
        "evidence": text(evidence) if evidence is not None else None,
        "problems": [],
    }


def _item(rule: Rule, item: ItemStanding, checked: Checked, law: Law) -> wire.ExplainedItem:
    own = replace(telling(checked, law), item=item.path)
    noted = noted_text(told_item(rule, item)) if item.verdict == "met" else None
    reason = _asked(item.reason, item.shown) if item.reason is not None else None
    return {
        "path": path_text(item.path),
        "name": text(item_name(item.path, item.label)),
        "verdict": item.verdict,
        "place": place_at(checked.document, item.path),
        "noted": text(noted) if noted is not None else None,
        "reasons": _node(reason, own, checked, decides=True) if reason is not None else None,
    }


def _asked(reason: Reason, shown: Mapping[str, Any]) -> Reason:
    """The tree of reasons with the item's figures in the question that a person decides."""
    if reason.code == "a_person_decides":
        return replace(reason, values={**reason.values, "question": question_text(reason.values["question"], shown)})
    return replace(reason, parts=tuple(_asked(part, shown) for part in reason.parts)) if reason.parts else reason


def _node(reason: Reason, own: Telling, checked: Checked, decides: bool) -> wire.ReasonNode:
    holds_others = bool(reason.parts) and reason.code in HEADINGS
    deciding = decided_by(reason) if decides else ()
    return {
        "truth": _TRUTHS[reason.truth],
        "code": reason.code,
        "word": reason.word,
        "message": text(heading(reason, own) if holds_others else leaf(reason, own)),
        "path": path_text(reason.path),
        "place": place_at(checked.document, reason.path),
        "decides": decides,
        "parts": [_node(part, own, checked, decides=any(part is one for one in deciding)) for part in reason.parts],
    }
