"""What changed in one scheme, heading by heading, in a terminal report."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.records import dataclass
from compact_rules.report import changes_texts as texts
from compact_rules.report.changes_headings import falls, rises
from compact_rules.report.changes_page import write_levels
from compact_rules.report.names import VERDICTS, name
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import say, say_count
from compact_rules.report.view import where

if TYPE_CHECKING:
    from compact_rules.report import wire_changes

# Findings of one rule that are told; the rest are counted.
_MOST = 4


@dataclass(frozen=True, slots=True)
class Wording:
    """How a change of a rule's verdict, and of its records, is told: as what was and is, or as what would be."""

    falls: str
    rises: str
    otherwise: str
    record: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed in one scheme, and the files that it stood in before and stands in now."""

    before: str
    after: str
    levels: Sequence[wire_changes.LevelChange]
    liveness: wire_changes.LivenessChange | None
    requirements: Sequence[wire_changes.RequirementChange]


def write_changed(page: Page, changed: Changed, wording: Wording, lang: Lang) -> None:
    """Levels that changed and why, whether it is in use, and under each heading the rules with their findings and places."""
    write_levels(page, [each for each in changed.levels if _worth_telling(each)], lang)
    liveness = changed.liveness
    if liveness is not None and liveness["before"] != liveness["after"]:
        page.write(prose(liveness["message"][lang]), indent=2, lead=[("- ", "")])
    for heading in changed.requirements:
        page.write([(heading["title"][lang], "bold")], indent=2)
        _write_heading(page, heading, changed, wording, lang)


def _worth_telling(level: wire_changes.LevelChange) -> bool:
    return level["direction"] in ("up", "down") or level["before"]["judged"] != level["after"]["judged"]


def _write_heading(page: Page, heading: wire_changes.RequirementChange, changed: Changed, wording: Wording, lang: Lang) -> None:
    told = {rule["rule"] for rule in heading["rules"]}
    for rule in heading["rules"]:
        sentence = wording.falls if falls(rule) else wording.rises if rises(rule) else wording.otherwise
        said = say(sentence, before=_verdict(rule["before"]), after=_verdict(rule["after"]))
        page.write([(f"{rule['rule']} ", "bold"), (said[lang], "")], indent=4)
        _write_findings(page, [each for each in heading["findings"] if each["rule"] == rule["rule"]], changed, lang)
    for each in heading["findings"]:
        if each["rule"] not in told:  # the rule's verdict stayed, as others of its items decide it
            page.write([(f"{each['rule']} ", "bold"), (say(texts.FOUND[each["state"]])[lang], "")], indent=4)
            _write_findings(page, [each], changed, lang)
    for record in heading["evidence"]:
        _write_record(page, record, wording, lang)


def _write_findings(page: Page, findings: Sequence[wire_changes.FindingChange], changed: Changed, lang: Lang) -> None:
    for each in findings[:_MOST]:
        gone = each["state"] == "fixed"
        at, file = (each["before"], changed.before) if gone else (each["after"], changed.after)
        if at is not None:
            page.write(prose(at["message"][lang]), indent=6)
            page.verbatim([(where(file, at["place"]), "dim")], indent=6)
    if len(findings) > _MOST:
        page.write([(say_count(texts.MORE_FINDINGS, len(findings) - _MOST)[lang], "")], indent=6)


def _verdict(verdict: str | None) -> Bilingual:
    return name(VERDICTS, verdict) if verdict is not None else say(texts.NOT_IN_FORCE)


def _write_record(page: Page, record: wire_changes.EvidenceChange, wording: Wording, lang: Lang) -> None:
    shown = [name(texts.EVIDENCE, each) if each else say(texts.NOT_ASKED) for each in (record["before"], record["after"])]
    said = say(wording.record, before=shown[0], after=shown[1])
    page.write([(f"{record['rule']} ", "bold"), *prose(said[lang])], indent=4)
    if record["sentence"] is not None:
        page.write(prose(record["sentence"][lang]), indent=6)
