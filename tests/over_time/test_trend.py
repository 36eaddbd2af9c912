"""Reports of several dates laid beside each other."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from compact_rules.api import Source, assess
from compact_rules.bilingual import LANGS, Lang
from compact_rules.cli.exits import Exit
from compact_rules.report.audit_build import build_audit
from compact_rules.report.json_out import json_text
from compact_rules.report.register import Register
from compact_rules.report.trend import TrendError, trend
from compact_rules.report.trend_csv import csv_text
from compact_rules.report.trend_page import render_trend
from tests.audit.country import DRAFT, STRONG
from tests.cli.running import Ran
from tests.over_time.running import MENDED, released, valid
from tests.report.material import BROKEN, RULEBOOK, SCHEME

Run = Callable[..., Ran]
YEARS = (2025, 2026, 2027)
FILES = {"a.yaml": MENDED, "b.yaml": SCHEME, "c.yaml": BROKEN.decode()}


def report(year: int, files: Mapping[str, str] = FILES, rulebook: Any = RULEBOOK) -> Any:
    sources = [Source(name, text.encode()) for name, text in files.items()]
    return assess(sources, rulebook=rulebook, as_of=date(year, 6, 30)).wire


def audit(year: int, register: Register, files: Mapping[str, str] = FILES) -> Any:
    return build_audit(report(year, files), register)


def told(years: Sequence[int] = YEARS) -> Any:
    return valid(trend([(f"{year}.json", report(year)) for year in years]), "trend")


def counts(told: Any, depth: str) -> dict[str, list[int]]:
    (found,) = [each for each in told["depths"] if each["depth"] == depth]
    return {level["level"]: level["counts"] for level in found["levels"] if any(level["counts"])}


def test_levels_of_files_by_date() -> None:
    # The same files in three years. On paper nothing changes; in practice the mended one waits for a judgement in the first year,
    # has it and a recent report in the second, and in the third its report is too old and its departure over.
    found = told()
    assert [point["as_of"] for point in found["points"]] == ["2025-06-30", "2026-06-30", "2027-06-30"]
    assert [(point["of"], point["counted"]) for point in found["points"]] == [(3, 2)] * 3
    assert counts(found, "on_paper") == {
        "minimum_and_inclusions": [1, 1, 1],
        "below_minimum": [1, 1, 1],
        "not_assessed": [1, 1, 1],
    }
    assert counts(found, "in_practice") == {
        "minimum_and_inclusions": [0, 1, 0],
        "minimum": [0, 0, 1],
        "below_minimum": [2, 1, 1],
        "not_assessed": [1, 1, 1],
    }


def test_at_each_point_the_levels_are_all_of_them() -> None:
    found = told()
    for depth in found["depths"]:
        for at, point in enumerate(found["points"]):
            assert sum(level["counts"][at] for level in depth["levels"]) == point["of"]
    for at, point in enumerate(found["points"]):
        assert sum(state["counts"][at] for state in found["liveness"]) == point["counted"]


def test_requirements_with_what_they_are_of() -> None:
    (disputes,) = [each for each in told()["requirements"] if each["requirement"] == "disputes"]
    assert disputes["depths"]["on_paper"] == {"met": [1, 1, 1], "explained": [0, 0, 0], "of": [2, 2, 2]}


def test_a_draft_is_not_among_those_that_a_heading_is_asked_of_in_practice(register: Register) -> None:
    # One adopted scheme and one draft: on paper both are asked, in practice and agreed only the adopted one.
    files = {"a.yaml": STRONG, "e.yaml": DRAFT}
    found = trend([(f"{year}.json", audit(year, register, files)) for year in YEARS[:2]])
    assert counts(found, "in_practice")["not_judged"] == [1, 1]
    of = {row["requirement"]: {depth: share["of"] for depth, share in row["depths"].items()} for row in found["requirements"]}
    assert of["disputes"] == {"on_paper": [2, 2], "in_practice": [1, 1], "agreed": [1, 1]}
    files_only = trend([(f"{year}.json", report(year, files)) for year in YEARS[:2]])
    assert {row["requirement"]: row["depths"]["agreed"]["of"] for row in files_only["requirements"]}["disputes"] == [1, 1]


def test_reports_in_any_order_give_the_same_trend() -> None:
    assert told((2027, 2025, 2026)) == told()


def test_audits_count_authorities(register: Register) -> None:
    reports = [(f"{year}.json", audit(year, register, {"a.yaml": MENDED})) for year in YEARS]
    found = valid(trend(reports), "trend")
    assert (found["counts"], [(point["of"], point["counted"]) for point in found["points"]]) == ("authorities", [(22, 1)] * 3)
    assert counts(found, "in_practice") == {
        "minimum_and_inclusions": [0, 1, 0],
        "minimum": [0, 0, 1],
        "below_minimum": [1, 0, 0],
        "no_scheme": [21, 21, 21],
    }
    assert [row["id"] for row in found["survey"]] == [row["id"] for row in reports[0][1]["survey"]]
    assert all(len(row["yes"]) == len(row["of"]) == 3 for row in found["survey"])


def test_figures_alone_are_enough(register: Register) -> None:
    whole = [(f"{year}.json", build_audit(report(year, {"a.yaml": MENDED}), register)) for year in YEARS]
    bare = [(f"{year}.json", build_audit(report(year, {"a.yaml": MENDED}), register, aggregate_only=True)) for year in YEARS]
    assert trend(bare) == trend(whole)


def test_other_rules_are_told_first() -> None:
    changed = json.loads(json.dumps(report(2027)))
    changed["rulebook"] |= {"version": "1.3", "digest": "1" * 64}
    found = trend([("a", report(2026)), ("b", changed)])
    assert [note["en"][:46] for note in found["notes"]] == ["The rulebook changed between these reports (it"]
    assert render_trend(found, "en").startswith("The rulebook changed between these reports")
    other = json.loads(json.dumps(report(2027)))
    other["rulebook"] |= {"id": "other"}
    assert "different rulebooks" in trend([("a", report(2026)), ("b", other)])["notes"][0]["en"]


@pytest.mark.parametrize(
    ("reports", "message"),
    [
        (lambda _: [("a", report(2026))], "A trend needs reports of two dates or more."),
        (
            lambda _: [("a.json", report(2026)), ("b.json", report(2026))],
            "a.json and b.json are of the same day, 30 June 2026: leave one of them out.",
        ),
        (
            lambda register: [("a", report(2025)), ("b", audit(2026, register))],
            "Some of these reports are of `audit`, which counts authorities, and some of `check`, which counts files.",
        ),
    ],
)
def test_what_cannot_be_laid_side_by_side_is_refused(register: Register, reports: Any, message: str) -> None:
    with pytest.raises(TrendError) as error:
        trend(reports(register))
    assert error.value.message.en == message
    assert error.value.message.cy != message


@pytest.mark.parametrize("lang", LANGS)
def test_the_page(lang: Lang, snapshot: Any) -> None:
    assert render_trend(told(), lang) == snapshot


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("points", [2, 3, 5, 9])
def test_no_line_is_wider_than_the_page(lang: Lang, width: int, points: int) -> None:
    years = [("x", {**report(2026), "as_of": f"{2020 + at}-06-30"}) for at in range(points)]
    text = render_trend(trend(years), lang, width)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert f"{2020 + points - 1}" in text


def test_the_csv_has_one_figure_a_line() -> None:
    found = told()
    rows = list(csv.DictReader(StringIO(csv_text(found, "en"))))
    (row,) = [
        each for each in rows if each["Id"] == "minimum" and each["Depth"] == "In practice" and each["As of"] == "2027-06-30"
    ]
    assert (row["Table"], row["Count"], row["Of"]) == ("Level", "1", "3")
    assert len(rows) == 3 * (3 * 9 + 6 + 3 * len(found["requirements"]))


def test_no_cell_is_a_formula() -> None:
    hostile = json.loads(json.dumps(report(2027)))
    hostile["rulebook"]["requirements"][0]["title"] = {"en": "=HYPERLINK(1)", "cy": "@SUM(1)"}
    found = trend([("a", report(2026)), ("b", hostile)])
    for lang in LANGS:
        cells = [cell for row in csv.reader(StringIO(csv_text(found, lang))) for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "@", "+", "-")]


class TestCommand:
    @pytest.fixture
    def reports(self, tmp_path: Path) -> list[str]:
        for year in YEARS:
            (tmp_path / f"{year}.json").write_text(json_text(report(year)), encoding="utf-8")
        return [f"{year}.json" for year in YEARS]

    def test_it_draws(self, run: Run, reports: list[str]) -> None:
        code, out, err = run("trend", *reports)
        assert (code, err) == (Exit.CLEAN, "")
        assert "What became of the schemes from 30 June 2025 to 30 June 2027" in out

    def test_json(self, run: Run, reports: list[str]) -> None:
        code, out, _ = run("trend", *reports, "--format", "json")
        assert code == Exit.CLEAN
        assert released(out) == released(json_text(told()))

    @pytest.mark.parametrize(
        ("content", "code", "message"),
        [
            ("{", Exit.USAGE, "bad.json is no report of this program: it is not JSON."),
            (
                "[]",
                Exit.USAGE,
                "bad.json is no report of `check` or `audit` in JSON: `schemes` is missing or is not what it must be.",
            ),
            ('{"version": 1}', Exit.USAGE, "`tool` is missing or is not what it must be."),
            ('{"version": 2}', Exit.USAGE, "bad.json was written in version 2 of the format; this program reads version 1."),
            ('{"version": 1, "kind": "trend"}', Exit.USAGE, "bad.json is no report of `check` or `audit`: it is a `trend`."),
            ("[" * 100_000, Exit.USAGE, "it is not JSON."),
            ("\udcff", Exit.USAGE, "it is not JSON."),
            (None, Exit.NOT_ASSESSED, "There is no report bad.json."),
        ],
    )
    def test_what_is_no_report_is_refused_in_words(
        self, run: Run, reports: list[str], tmp_path: Path, content: str | None, code: int, message: str
    ) -> None:
        if content is not None:
            (tmp_path / "bad.json").write_bytes(content.encode("utf-8", "surrogateescape"))
        found, out, err = run("trend", reports[0], "bad.json")
        assert (found, out) == (code, "")
        assert message in err
        assert err.count("\n") == 1

    @pytest.mark.parametrize(
        ("where", "key", "value"),
        [("as_of", "as_of", "2026-99-99"), ("as_of", "as_of", "soon"), ("levels", "levels", {})],
    )
    def test_what_leads_nowhere_is_refused_in_words(
        self, run: Run, reports: list[str], tmp_path: Path, where: str, key: str, value: object, register: Register
    ) -> None:
        (tmp_path / "bad.json").write_text(json_text({**audit(2026, register), key: value}), "utf-8")
        code, out, err = run("trend", reports[0], "bad.json")
        assert (code, out) == (Exit.USAGE, "")
        assert f"bad.json is no report of `check` or `audit` in JSON: `{where}` is missing or is not what it must be." in err

    def test_a_row_that_points_at_no_scheme_is_refused_in_words(
        self, run: Run, reports: list[str], tmp_path: Path, register: Register
    ) -> None:
        whole = audit(2026, register)
        row = next(position for position, each in enumerate(whole["authorities"]) if each["schemes"])
        (tmp_path / "bad.json").write_text(json_text({**whole, "schemes": []}), "utf-8")
        code, out, err = run("trend", reports[0], "bad.json")
        assert (code, out) == (Exit.USAGE, "")
        assert f"`authorities[{row}].schemes` is missing or is not what it must be." in err

    def test_the_place_of_what_is_wrong_is_named(self, run: Run, reports: list[str], tmp_path: Path) -> None:
        broken = json.loads((tmp_path / reports[1]).read_text("utf-8"))
        broken["schemes"][1]["levels"]["agreed"]["level"] = "excellent"
        (tmp_path / "bad.json").write_text(json.dumps(broken))
        code, _, err = run("trend", reports[0], "bad.json")
        assert (code, "`schemes[1].levels.agreed.level`" in err) == (Exit.USAGE, True)

    def test_a_folder_and_a_pipe_are_no_reports(self, run: Run, reports: list[str], tmp_path: Path) -> None:
        import os

        (tmp_path / "folder").mkdir()
        os.mkfifo(tmp_path / "pipe")
        for name in ("folder", "pipe"):
            assert run("trend", reports[0], name) == (
                Exit.NOT_ASSESSED,
                "",
                f"compact-rules: {name} is not a file that can be read as a report.\n",
            )

    def test_a_report_is_not_written_over(self, run: Run, reports: list[str]) -> None:
        assert run("trend", *reports, "--output", reports[0])[0] == Exit.USAGE

    def test_a_format_that_it_has_not_is_refused(self, run: Run, reports: list[str]) -> None:
        assert run("trend", *reports, "--format", "sarif")[0] == Exit.USAGE

    def test_the_csv_of_a_file_is_one_that_spreadsheets_read(self, run: Run, reports: list[str], tmp_path: Path) -> None:
        code, out, _ = run("trend", *reports, "--format", "csv", "--lang", "cy")
        assert (code, out.splitlines()[0].split(",")[0], "\r" in out) == (Exit.CLEAN, "Tabl", False)
        assert run("trend", *reports, "--format", "csv", "--lang", "cy", "--output", "trend.csv")[0] == Exit.CLEAN
        assert (tmp_path / "trend.csv").read_bytes() == b"\xef\xbb\xbf" + out.replace("\n", "\r\n").encode()


def test_as_pages_it_is_a_pair_that_links_to_each_other(run: Run, tmp_path: Path) -> None:
    for year in YEARS[:2]:
        (tmp_path / f"{year}.json").write_text(json_text(report(year)), encoding="utf-8")
    asked = ["trend", "2025.json", "2026.json", "--format", "html"]
    code, _, _ = run(*asked)
    assert code == Exit.USAGE
    code, _, _ = run(*asked, "--output", "trend.html")
    assert code == Exit.CLEAN
    page, twin = ((tmp_path / name).read_text(encoding="utf-8") for name in ("trend.html", "trend.cy.html"))
    assert '<html lang="en"' in page
    assert 'href="trend.cy.html"' in page
    assert '<html lang="cy"' in twin
    assert 'href="trend.html"' in twin
