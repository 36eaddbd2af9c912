"""A comparison of two versions as text for a terminal."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.report import changes_texts as texts
from compact_rules.report import terminal_texts
from compact_rules.report.amounts import date_text
from compact_rules.report.changes_findings import Side, write_findings
from compact_rules.report.changes_reasons import level_reason
from compact_rules.report.names import name
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import say, say_count
from compact_rules.report.view import Lines, day

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes


def render_comparison(
    told: wire_changes.Comparison,
    sources: tuple[Lines | None, Lines | None],
    lang: Lang,
    width: int = 80,
    colour: bool = False,
) -> str:
    """``told`` for people, in one language. ``sources`` give the lines of the old and the new version by their number."""
    page = Page(width, colour)
    _write_header(page, told, lang)
    page.heading(say(texts.LEVELS)[lang])
    write_levels(page, told["changes"]["levels"], lang)
    old, new = Side(told["old"]["file"], sources[0]), Side(told["new"]["file"], sources[1])
    write_findings(page, told["changes"]["findings"], old, new, lang)
    _write_counts(page, told, lang)
    _write_rest(page, told["changes"], lang)
    page.heading(say(terminal_texts.NOT_SHOWN)[lang])
    page.write(prose(told["what_this_does_not_show"][lang]))
    write_draft_note(page, lang)
    return page.text()


def write_draft_note(page: Page, lang: Lang) -> None:
    """That the Welsh is a draft, under a Welsh page."""
    if lang == "cy":
        page.gap()
        page.write(prose(say(terminal_texts.DRAFT_WELSH)[lang]))


def write_run(page: Page, tool: wire.Tool, rulebook: wire_changes.NamedRulebook, lang: Lang, as_of: str | None = None) -> None:
    """Which program and which rulebook, and for which day where it is one."""
    on = date_text(day(as_of)) if as_of is not None else ""
    header = say(
        terminal_texts.HEADER if as_of is not None else texts.HEADER,
        version=tool["version"],
        rulebook=rulebook["id"],
        rulebook_version=rulebook["version"],
        as_of=on,
    )
    page.write([(header[lang], "dim")])


def _write_header(page: Page, told: wire_changes.Comparison, lang: Lang) -> None:
    write_run(page, told["tool"], told["rulebook"], lang, told["as_of"])
    page.gap()
    old, new = told["old"], told["new"]
    for label, version in ((texts.OLD, old), (texts.NEW, new)):
        page.verbatim([(say(label, file=version["file"])[lang], "bold")])
    notes = [say(texts.NOT_ASSESSED, file=each["file"]) for each in (old, new) if not each["assessed"]]
    if old["sha256"] is not None and old["sha256"] == new["sha256"]:
        notes.append(say(texts.SAME_TEXT))
    if not told["same_scheme"]:
        notes.append(say(texts.OTHER_SCHEME))
    for note in notes:
        page.write(prose(note[lang], "bold"))


def write_levels(page: Page, levels: Sequence[wire_changes.LevelChange], lang: Lang, indent: int = 2) -> None:
    """Each depth, and why it rose or fell."""
    told = None
    for level in levels:
        page.write(prose(level["message"][lang]), indent=indent, lead=[("- ", "")])
        why = level_reason(level)
        if why is not None:
            page.write(prose((say(terminal_texts.FIRST_SAME) if why == told else why)[lang]), indent=indent + 2)
        told = why


def _write_counts(page: Page, told: wire_changes.Comparison, lang: Lang) -> None:
    page.gap()
    page.write([(say(texts.COUNTS, **told["summary"])[lang], "")])
    folded = [each for each in told["changes"]["findings"] if each["told_under"] and each["state"] != "unchanged"]
    if folded:
        page.write([(say_count(terminal_texts.TOLD_COUNT, len(folded))[lang], "")])


def _write_rest(page: Page, changes: wire_changes.SchemeChanges, lang: Lang) -> None:
    alive = changes["liveness"]
    if changes["evidence"]:
        page.heading(say(texts.RECORDS)[lang])
    for each in changes["evidence"]:
        page.write(prose(record_text(each, lang)), indent=2, lead=[("- ", "")])
    if alive["before"] != alive["after"]:
        page.gap()
        page.write(prose(alive["message"][lang]))


def record_text(each: wire_changes.EvidenceChange, lang: Lang) -> str:
    """What the records of a rule showed and show."""
    title = each["title"][lang] if each["title"] else ""
    shown = [
        name(texts.EVIDENCE, state)[lang] if state else say(texts.NOT_ASKED)[lang] for state in (each["before"], each["after"])
    ]
    return say(texts.RECORD, rule=each["rule"], title=title, before=shown[0], after=shown[1])[lang]
