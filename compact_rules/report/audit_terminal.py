"""An audit as text for a terminal: the register first, then the tables with their denominators, then the lists."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import audit_terminal_texts as texts
from compact_rules.report import terminal_texts
from compact_rules.report.audit_terminal_lists import (
    write_departures,
    write_going_stale,
    write_judgements,
    write_parties,
    write_unassessed,
    write_unmatched,
)
from compact_rules.report.audit_terminal_register import write_levels, write_register
from compact_rules.report.audit_terminal_tables import write_matrix, write_requirements, write_survey
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import say_count
from compact_rules.report.terminal import write_header, write_loosening
from compact_rules.report.view import View

if TYPE_CHECKING:
    from compact_rules.report import wire_audit


def render(audit: wire_audit.Audit, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """``audit`` for people, in one language; no line but a long file name's is wider than ``width`` cells."""
    page = Page(width, colour)
    view = View(audit, lang, page)
    write_loosening(view)
    write_header(view)
    _write_what(view, audit)
    write_register(view, audit)
    write_unassessed(view, audit)
    write_unmatched(view, audit)
    if audit["counted"]["of"]:
        write_levels(view, audit)
        write_requirements(view, audit)
        write_matrix(view, audit)
    write_survey(view, audit)
    write_going_stale(view, audit)
    write_judgements(view, audit)
    write_departures(view, audit)
    write_parties(view, audit)
    _write_end(view, audit)
    return page.text()


def _write_what(view: View, audit: wire_audit.Audit) -> None:
    page, lang, totals = view.page, view.lang, audit["totals"]
    page.gap()
    page.write([(audit["register"]["title"][lang], "bold")])
    counts = {"assessed": totals["assessed"], "not_assessed": totals["not_assessed"]}
    page.write([(say_count(texts.FILES, totals["files"], **counts)[lang], "")])
    if not audit["complete"]:
        page.write([(view.say(texts.INCOMPLETE), "bold red")])
    if audit["aggregate_only"]:
        page.write([(view.say(texts.AGGREGATE), "")])
    page.gap()
    page.write([(audit["counted"]["sentence"][lang], "")])


def _write_end(view: View, audit: wire_audit.Audit) -> None:
    page, lang = view.page, view.lang
    page.heading(view.say(terminal_texts.NOT_SHOWN))
    page.write(prose(audit["grades_note"][lang]))
    page.gap()
    page.write(prose(audit["what_this_does_not_show"][lang]))
    if lang == "cy":
        page.gap()
        page.write(prose(view.say(terminal_texts.DRAFT_WELSH)))
