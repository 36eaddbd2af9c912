"""CSV and XLSX, read back by the readers that people's programs use."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from openpyxl import load_workbook

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.formats.csv_table import FORMULA
from compact_rules.report.formats.rows import COLUMNS
from compact_rules.report.formats.table import as_file, render
from compact_rules.report.safe import visible
from tests.formats.hostile import HOSTILE, poisoned

SHEETS = {
    "en": ["About", "Files", "Outcomes", "Findings", "Rules in force"],
    "cy": ["Ynghylch", "Ffeiliau", "Canlyniadau", "Canfyddiadau", "Y rheolau mewn grym"],
}


def table(report: Any, lang: Lang = "en") -> list[dict[str, str]]:
    made = render("csv", report, lang)
    assert isinstance(made, str)
    return list(csv.DictReader(StringIO(made, newline="")))


def workbook(report: Any, lang: Lang = "en") -> Any:
    made = render("xlsx", report, lang)
    assert isinstance(made, bytes)
    return load_workbook(BytesIO(made))


def records(book: Any, sheet: str) -> list[dict[str, Any]]:
    heads, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def dump(book: Any) -> str:
    lines = []
    for sheet in book:
        lines.append(f"[{sheet.title}]")
        lines += [" | ".join("" if value is None else str(value) for value in row) for row in sheet.iter_rows(values_only=True)]
    return "\n".join(lines)


@pytest.mark.parametrize("lang", LANGS)
def test_the_whole_table(wire: Any, lang: Lang, snapshot: Any) -> None:
    assert render("csv", wire, lang) == snapshot


@pytest.mark.parametrize("lang", LANGS)
def test_the_whole_workbook(wire: Any, lang: Lang, snapshot: Any) -> None:
    assert dump(workbook(wire, lang)) == snapshot


class TestCsv:
    def test_every_file_has_a_row_assessed_or_not(self, wire: Any) -> None:
        rows = [row for row in table(wire) if row["record"] == "scheme"]
        assert [(row["file"], row["assessed"], row["on_paper"]) for row in rows] == [
            ("scheme.yaml", "yes", "below_minimum"),
            ("docs/broken scheme.yaml", "no", ""),
            ("gone.yaml", "no", ""),
        ]

    def test_every_outcome_has_a_row(self, wire: Any) -> None:
        rows = [(row["file"], row["rule"], row["verdict"]) for row in table(wire) if row["record"] == "outcome"]
        assert rows == [("scheme.yaml", each["rule"], each["verdict"]) for each in wire["schemes"][0]["outcomes"]]

    def test_a_finding_has_its_place_and_its_remedy(self, wire: Any) -> None:
        found = next(row for row in table(wire) if row["record"] == "finding" and row["rule"] == "MIN-1")
        assert (found["line"], found["column"], found["severity"], found["tier"]) == ("18", "69", "error", "minimum")
        assert found["remedy"] == "Give the target a `baseline` with a `value` and a date (`on`)."
        assert found["source"] == "WGSR 08/2013, ch. 8: “measurable targets and realistic timescales”"

    def test_a_waiver_stands_beside_its_finding(self, wire: Any) -> None:
        waived = [row for row in table(wire) if row["waived_by"]]
        assert [(row["rule"], row["path"], row["waived_by"], row["waived_until"]) for row in waived] == [
            ("MIN-2", "disputes.stages[2]", "Head of Policy", "2026-12-31")
        ]

    def test_columns_and_codes_are_the_same_in_both_languages(self, wire: Any) -> None:
        machine = [
            column for column in COLUMNS if column not in ("scheme", "authority", "rule_title", "message", "remedy", "source")
        ]
        for one, other in zip(table(wire, "en"), table(wire, "cy"), strict=True):
            assert {column: one[column] for column in machine} == {column: other[column] for column in machine}

    def test_a_file_of_it_opens_in_excel_with_its_letters(self, wire: Any) -> None:
        data = as_file("csv", render("csv", wire, "cy"))
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\n") == data.count(b"\r\n")
        assert list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline=""))) == table(wire, "cy")

    @pytest.mark.parametrize("name", HOSTILE)
    def test_no_cell_is_a_formula_and_every_text_is_there(self, wire: Any, name: str) -> None:
        plain, rows = table(poisoned(wire, "harmless")), table(poisoned(wire, HOSTILE[name], files=True))
        assert len(rows) == len(plain)
        assert all(set(row) == set(COLUMNS) for row in rows)
        for row in rows:
            assert row["file"].removeprefix("'") == visible(HOSTILE[name])
            for value in row.values():
                assert value.lstrip()[:1] not in FORMULA or value == ""


class TestXlsx:
    @pytest.mark.parametrize("lang", LANGS)
    def test_its_sheets(self, wire: Any, lang: Lang) -> None:
        assert workbook(wire, lang).sheetnames == SHEETS[lang]

    def test_outcomes_and_findings_are_told_in_words(self, wire: Any) -> None:
        book = workbook(wire)
        outcomes = {row["Rule"]: row for row in records(book, "Outcomes")}
        assert outcomes["MIN-1"]["Verdict"] == "not met"
        assert outcomes["MIN-1"]["Requirement"] == "Action plans"
        assert outcomes["INC-1"]["Verdict"] == "explained"
        found = next(row for row in records(book, "Findings") if row["Rule"] == "MIN-1")
        assert (found["Line"], found["Kind"], found["Weight"]) == (18, "finding", "error")
        welsh = {row["Rheol"]: row for row in records(workbook(wire, "cy"), "Canlyniadau")}
        assert welsh["MIN-1"]["Dyfarniad"] == "heb ei bodloni"

    def test_every_file_and_every_rule_in_force_has_a_row(self, wire: Any) -> None:
        book = workbook(wire)
        assert [(row["File"], row["Assessed"]) for row in records(book, "Files")] == [
            ("scheme.yaml", "yes"),
            ("docs/broken scheme.yaml", "no"),
            ("gone.yaml", "no"),
        ]
        rules = records(book, "Rules in force")
        assert [row["Rule"] for row in rules] == [each["id"] for each in wire["rulebook"]["rules"]]
        assert rules[2]["Figures in force"] == "Longest stage: 20 working days"

    def test_it_says_what_it_was_made_by_and_what_it_does_not_show(self, wire: Any) -> None:
        lines = [row[0] for row in workbook(wire)["About"].iter_rows(values_only=True)]
        assert lines[0].startswith("Made by compact-rules 0.0.0 with the rulebook “A small rulebook” (small 1.2)")
        assert lines[-1] == wire["what_this_does_not_show"]["en"]

    def test_heads_stay_in_sight_and_rows_can_be_filtered(self, wire: Any) -> None:
        for sheet in list(workbook(wire))[1:]:
            assert sheet.freeze_panes == "C2"
            assert sheet.auto_filter.ref == sheet.dimensions
            assert all(cell.font.bold for cell in sheet[1])

    def test_the_same_report_gives_the_same_bytes(self, wire: Any) -> None:
        assert render("xlsx", wire, "en") == render("xlsx", wire, "en")
        assert workbook(wire).properties.created.date().isoformat() == wire["as_of"]

    @pytest.mark.parametrize("name", HOSTILE)
    def test_every_text_is_a_text_and_is_there(self, wire: Any, name: str) -> None:
        book = workbook(poisoned(wire, HOSTILE[name], files=True))
        text = visible(HOSTILE[name])
        expected = text if len(text) < 32_767 else text[:32_766] + "…"
        files = book["Files"]
        assert [files.cell(row, 1).value for row in (2, 3, 4)] == [expected] * 3
        assert files.cell(2, 1).quotePrefix == (text.lstrip()[:1] in FORMULA)
        for sheet in book:
            for row in sheet.iter_rows():
                assert {cell.data_type for cell in row} <= {"s", "n"}
                assert [cell.hyperlink for cell in row if cell.hyperlink] == []
