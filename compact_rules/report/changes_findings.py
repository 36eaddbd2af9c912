"""Findings that are new, altered, fixed or as before, in a terminal report: each with its place and the lines that changed."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.records import dataclass
from compact_rules.report import changes_texts as texts
from compact_rules.report import terminal_texts
from compact_rules.report.names import SEVERITIES, VERDICTS, name
from compact_rules.report.page import Page, Piece, prose
from compact_rules.report.saying import say, say_count
from compact_rules.report.view import SEVERITY_STYLES, Lines, write_place

if TYPE_CHECKING:
    from compact_rules.report import wire_changes

# What stands in place of a rule's id and title.
_ABOUT = {"problem": texts.IN_FILE, "signal": texts.SIGNAL}
# Changed lines that are told for one finding; the rest are counted.
_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Side:
    """One version: its file's name, and its lines by their number where they are at hand."""

    file: str
    lines: Lines | None


def write_findings(page: Page, findings: Sequence[wire_changes.FindingChange], old: Side, new: Side, lang: Lang) -> None:
    """All that is not told under another rule, by what became of it."""
    own = [each for each in findings if each["told_under"] is None]
    for heading, state in ((texts.NEW_FOUND, "new"), (texts.ALTERED, "altered"), (texts.FIXED, "fixed")):
        chosen = [each for each in own if each["state"] == state]
        if chosen:
            page.heading(say(heading)[lang])
        for at, each in enumerate(chosen):
            if at:
                page.gap()
            write_finding(page, each, old, new, lang)
    unchanged = [each for each in own if each["state"] == "unchanged"]
    if len(unchanged) == len(own):
        page.gap()
        page.write([(say(texts.NOTHING_CHANGED)[lang], "")])
    if unchanged:
        page.heading(say(texts.UNCHANGED)[lang])
    for each in unchanged:
        _write_short(page, each, lang)


def write_finding(page: Page, each: wire_changes.FindingChange, old: Side, new: Side, lang: Lang) -> None:
    """One finding with its severity, its title, its places and the lines that changed."""
    _write_title(page, each, lang)
    if each["state"] != "new":
        _write_found(page, each["before"], say(texts.BEFORE)[lang], lang)
    if each["state"] == "fixed":
        _write_place(page, each["before"], old)
        _write_outcome(page, each, lang)
    else:
        _write_found(page, each["after"], "" if each["state"] == "new" else say(texts.NOW)[lang], lang)
        _write_place(page, each["after"], new)
    write_lines(page, each["lines"], lang)


def write_lines(page: Page, lines: Sequence[wire_changes.LineChange], lang: Lang) -> None:
    """The lines that changed, the first few in words."""
    for change in lines[:_MOST_LINES]:
        page.write([(change["message"][lang], "")], indent=4, lead=[("- ", "")])
    if len(lines) > _MOST_LINES:
        page.write([(say_count(texts.MORE_LINES, len(lines) - _MOST_LINES)[lang], "")], indent=4, lead=[("- ", "")])


def _write_title(page: Page, each: wire_changes.FindingChange, lang: Lang) -> None:
    severity, title = each["severity"], f" {each['title'][lang]}" if each["title"] else ""
    about = f"{each['rule']}{title}" if each["kind"] == "rule" else say(_ABOUT[each["kind"]])[lang]
    weight: Piece = (f"{name(SEVERITIES, severity)[lang]} ", SEVERITY_STYLES[severity])
    page.write([weight, (about, "bold")], indent=2)


def _write_found(page: Page, at: wire_changes.FoundAt | None, label: str, lang: Lang) -> None:
    if at is None:
        return
    verdict = f"{name(VERDICTS, at['verdict'])[lang]}: " if at["verdict"] else ""
    page.write([(f"{label} " if label else "", "bold"), (verdict, ""), *prose(at["message"][lang])], indent=4)


def _write_outcome(page: Page, each: wire_changes.FindingChange, lang: Lang) -> None:
    """What has become of something that is fixed: it is met, or not there any more."""
    after = each["after"]
    if after is not None and after["verdict"]:
        page.write([(f"{say(texts.NOW)[lang]} ", "bold"), (name(VERDICTS, after["verdict"])[lang], "")], indent=4)
    elif after is None and each["kind"] == "rule":
        page.write([(f"{say(texts.NOW)[lang]} ", "bold"), (say(texts.NOT_THERE)[lang], "")], indent=4)


def _write_place(page: Page, at: wire_changes.FoundAt | None, side: Side) -> None:
    if at is not None:
        write_place(page, side.file, at["place"], side.lines, indent=4)


def _write_short(page: Page, each: wire_changes.FindingChange, lang: Lang) -> None:
    after = each["after"]
    message = after["message"][lang] if after else ""
    if after and after["place"]:
        message = say(terminal_texts.ALSO, line=after["place"]["start"]["line"], message=message)[lang]
    shown = f"{each['rule']}, {message}" if each["kind"] == "rule" else message
    page.write(prose(shown), indent=2, lead=[("- ", "")])
