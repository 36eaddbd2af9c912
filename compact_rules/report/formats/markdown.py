"""Markdown: a summary that can be pasted into a committee report, and shown by a code host."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, cast
from compact_rules.report.formats.markdown_page import Page

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit


def render(report: wire.Report, lang: Lang) -> str:
    """Of a report every file in turn; of an audit the register and the figures."""
    page = Page(report, lang)
    if report.get("kind") == "audit":
        from compact_rules.report.formats.markdown_audit import write_audit

        write_audit(page, cast("wire_audit.Audit", report))
        return page.text()
    from compact_rules.report.formats.markdown_report import write_report

    write_report(page)
    return page.text()
