"""An Excel workbook. Every text is written as a text, never as a formula or a link; the same report gives the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Any, Sequence
from compact_rules.report.formats.csv_table import FORMULA
from compact_rules.report.formats.sheets import Sheet, about, sheets
from compact_rules.report.safe import visible

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from compact_rules.report import wire

_MOST = 32_767  # characters that Excel holds in a cell; a longer text is not written at all
_WIDE = {"message": 70, "remedy": 70, "asks": 70, "liveness_detail": 60, "evidence": 60, "source": 40, "rule_title": 45}
_MIDDLE = {"file": 34, "title": 34, "authority": 26, "requirement": 30, "figure": 45, "counts": 60, "path": 34, "waived": 40}
_NARROW = {"state": 26, "on_paper": 26, "in_practice": 26, "agreed": 26, "tier": 22, "verdict": 18, "line": 8}
_WIDTHS = {**_NARROW, **_MIDDLE, **_WIDE}
_USUAL = 16
_PAGE = 110
# A line of text in points, and the highest row that Excel shows.
_LINE, _HIGHEST = 15, 405
_FIXED = 2  # columns that stay in sight when one moves to the right


def render(report: wire.Report, lang: Lang) -> bytes:
    """The workbook."""
    import xlsxwriter

    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"title": about(report, lang)[1][0], "created": _day(report["as_of"])})
        styles = _Styles(workbook)
        _write_about(workbook, report, lang, styles)
        for sheet in sheets(report, lang):
            _write_sheet(workbook, sheet, styles)
    return out.getvalue()


class _Styles:
    """How cells look. One that could be a formula is marked as text, so that it stays one when somebody edits the cell."""

    def __init__(self, workbook: Workbook) -> None:
        shape: dict[str, Any] = {"valign": "top", "text_wrap": True}
        self.head: Format = workbook.add_format({**shape, "bold": True, "bottom": 1})
        self.text: Format = workbook.add_format(shape)
        self.marked: Format = workbook.add_format({**shape, "quote_prefix": True})

    def of(self, text: str) -> Format:
        return self.marked if text.lstrip()[:1] in FORMULA else self.text


def _write_about(workbook: Workbook, report: wire.Report, lang: Lang, styles: _Styles) -> None:
    name, lines = about(report, lang)
    page = workbook.add_worksheet(name)
    page.set_column(0, 0, _PAGE)
    for at, line in enumerate(lines):
        page.set_row(at, _height([line], [_PAGE]) + _LINE // 2)
        _write(page, at, 0, line, styles)


def _write_sheet(workbook: Workbook, sheet: Sheet, styles: _Styles) -> None:
    page = workbook.add_worksheet(sheet.name)
    widths = [_WIDTHS.get(column, _USUAL) for column in sheet.columns]
    page.set_row(0, _height(sheet.heads, widths))
    for at, head in enumerate(sheet.heads):
        page.set_column(at, at, widths[at])
        page.write_string(0, at, head, styles.head)
    for number, row in enumerate(sheet.rows, 1):
        page.set_row(number, _height(row, widths))
        for at, value in enumerate(row):
            _write(page, number, at, value, styles)
    page.freeze_panes(1, _FIXED)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _height(row: Sequence[str | int | None], widths: Sequence[int]) -> int:
    """High enough for the longest text: not every program that opens a workbook works it out."""
    lines = (-(-len(value) // (width - 2)) for value, width in zip(row, widths, strict=True) if isinstance(value, str))
    return min(_LINE * max(lines, default=1), _HIGHEST)


def _write(page: Worksheet, row: int, column: int, value: str | int | None, styles: _Styles) -> None:
    if isinstance(value, int):
        page.write_number(row, column, value, styles.text)
    elif value:
        text = visible(value)
        page.write_string(row, column, text if len(text) <= _MOST else f"{text[: _MOST - 1]}…", styles.of(text))


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
