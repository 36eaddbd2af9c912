"""CSV: one table for spreadsheets and for programs, with the same columns whatever was asked. No cell is ever a formula."""

from __future__ import annotations

import csv
from io import StringIO

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.formats.rows import COLUMNS, rows
from compact_rules.report.safe import visible

if TYPE_CHECKING:
    from compact_rules.report import wire

# What makes a spreadsheet take a cell for a formula; the wide forms where the keyboard is an East Asian one.
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def render(report: wire.Report, lang: Lang) -> str:
    """The table with its head. Columns and codes are the machine's in both languages; sentences are in ``lang``."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows(report, lang):
        writer.writerow([cell(row.get(column)) for column in COLUMNS])
    return out.getvalue()


def cell(value: str | int | None) -> str | int:
    """A value as it is written: our own figures as they are; a text that could be a formula with an apostrophe before it."""
    if value is None or isinstance(value, int):
        return "" if value is None else value
    shown = visible(value)
    return f"'{shown}" if shown.lstrip()[:1] in FORMULA else shown
