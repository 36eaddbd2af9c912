"""A scheme's history as text for a terminal: commit by commit, the oldest first."""

from __future__ import annotations

from compact_rules.assessing.model import DEPTHS
from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.report import changes_texts as texts
from compact_rules.report import terminal_texts
from compact_rules.report.amounts import date_text
from compact_rules.report.changes_page import write_draft_note, write_run
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import Counted, say, say_count
from compact_rules.report.view import day

if TYPE_CHECKING:
    from compact_rules.report import wire_changes

# Findings that are told of one commit; the rest are counted.
_MOST = 4


def render_history(history: wire_changes.History, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """``history`` for people, in one language."""
    page = Page(width, colour)
    write_run(page, history["tool"], history["rulebook"], lang)
    _write_scope(page, history, lang)
    first = next((each for each in history["commits"] if each["levels"] is not None), None)
    for commit in history["commits"]:
        _write_commit(page, commit, commit is first, lang)
    last = history["commits"][-1] if history["commits"] else None
    if last is not None and last["levels"] is not None and last is not first:
        page.heading(say(texts.AT_LAST)[lang])
        _write_grades(page, last, lang)
    page.gap()
    page.write(prose(history["grades_note"][lang]))
    write_draft_note(page, lang)
    return page.text()


def _write_scope(page: Page, history: wire_changes.History, lang: Lang) -> None:
    page.gap()
    page.write([(say_count(texts.VERSIONS, len(history["commits"]), file=history["file"])[lang], "bold")])
    as_of = history["as_of"]
    notes = [say(texts.EACH_DAY) if as_of is None else say(texts.ONE_DAY, as_of=date_text(day(as_of)))]
    if history["left_out"]:
        notes.append(say_count(texts.LEFT_OUT, history["left_out"]))
    if history["shallow"]:
        notes.append(say(texts.SHALLOW))
    if history["uncommitted"]:
        notes.append(say(texts.UNCOMMITTED))
    for note in notes:
        page.write(prose(note[lang]))


def _write_commit(page: Page, commit: wire_changes.Commit, first: bool, lang: Lang) -> None:
    page.gap()
    lead = [(f"{commit['date']} {commit['short']} ", "dim")]
    page.write([(commit["subject"], "bold")], lead=lead)
    if commit["renamed_from"] is not None:
        page.write([(say(texts.RENAMED, file=commit["renamed_from"])[lang], "")], indent=2)
    if commit["message"] is not None:
        page.write(prose(commit["message"][lang]), indent=2)
        return
    if first:
        page.write([(say(texts.AT_FIRST)[lang], "")], indent=2)
        _write_grades(page, commit, lang)
        return
    _write_steps(page, commit["steps"], lang)
    if not commit["steps"]:
        page.write([(say(texts.STAYED)[lang], "")], indent=2)
    for label, findings in ((texts.BROUGHT, commit["new"]), (texts.TURNED, commit["altered"]), (texts.MENDED, commit["fixed"])):
        _write_findings(page, label, findings, lang)


def _write_steps(page: Page, steps: Sequence[wire_changes.LevelStep], lang: Lang) -> None:
    told = None
    for step in steps:
        page.write(prose(step["change"][lang]), indent=2, lead=[("- ", "")])
        why = step["why"]
        if why is not None:
            page.write(prose(say(terminal_texts.FIRST_SAME)[lang] if why == told else why[lang]), indent=4)
        told = why


def _write_grades(page: Page, commit: wire_changes.Commit, lang: Lang) -> None:
    levels = commit["levels"]
    if levels is not None:
        for depth in DEPTHS:
            page.write(prose(levels[depth]["sentence"][lang]), indent=2, lead=[("- ", "")])


def _write_findings(page: Page, label: Counted, findings: Sequence[wire_changes.CommitFinding], lang: Lang) -> None:
    if not findings:
        return
    page.write([(say_count(label, len(findings))[lang], "")], indent=2)
    for each in findings[:_MOST]:
        message = each["message"][lang]
        if each["line"] is not None:
            message = say(terminal_texts.ALSO, line=each["line"], message=message)[lang]
        shown = f"{each['rule']}, {message}" if each["kind"] == "rule" else message
        page.write(prose(shown), indent=4, lead=[("- ", "")])
    if len(findings) > _MOST:
        page.write([(say_count(texts.MORE_FINDINGS, len(findings) - _MOST)[lang], "")], indent=4, lead=[("- ", "")])
