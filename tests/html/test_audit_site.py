"""The site of an audit says what the audit says, and names nobody where it must not."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import pytest

from compact_rules.api import Rulebook, assess
from compact_rules.bilingual import Bilingual
from compact_rules.report.audit_build import build_audit
from compact_rules.report.html.site import site
from compact_rules.report.register import Register
from tests.html.conftest import AS_OF, ROOT
from tests.html.reading import named, rows, text, tree

CELLS = {
    "met": "met",
    "not_met": "not met",
    "not_shown": "not shown",
    "explained": "explained",
    "needs_judgement": "needs a judgement",
    "not_applicable": "does not apply",
    "stale": "record too old",
    "no_record": "no record",
    "dissent": "dissent",
    "not_attested": "not confirmed",
    "not_judged": "not judged",
    "no_scheme": "no scheme",
    "not_assessed": "not assessed",
}


@pytest.fixture(scope="module")
def index(all_trees: dict[str, dict[str, Element]]) -> Any:
    return all_trees["audit"]["en/index.html"]


def table(page: Any, name: str) -> list[list[str]]:
    return rows(next(each for each in page.iter("table") if each[0].get("id") == name))


def test_the_register_has_every_authority_in_its_order(index: Any, audit: Any) -> None:
    assert [row[0] for row in table(index, "authorities")] == [row["name"]["en"] for row in audit["authorities"]]
    assert len(table(index, "authorities")) == 22


def test_the_register_says_what_each_has(index: Any, audit: Any) -> None:
    by_name = {row[0]: row for row in table(index, "authorities")}
    assert by_name["Ceredigion"][1:] == ["no scheme found", "–", "–", "–", "–"]
    assert by_name["Powys"][1] == "a scheme that has ended"
    assert by_name["Bridgend"][1] == "several schemes"


@pytest.mark.parametrize("depth", ["on_paper", "in_practice", "agreed"])
def test_the_matrix_is_the_audits(index: Any, audit: Any, depth: str) -> None:
    graded = [row["requirement"] for row in audit["by_requirement"] if row["graded"]]
    shown = table(index, f"matrix-table-{depth}")
    assert [row[1:] for row in shown] == [[CELLS[row["cells"][depth][each]] for each in graded] for row in audit["matrix"]]


@pytest.mark.parametrize("depth", ["on_paper", "in_practice", "agreed"])
def test_the_figures_by_requirement_add_up(index: Any, audit: Any, depth: str) -> None:
    shown = table(index, f"requirements-table-{depth}")
    graded = [row for row in audit["by_requirement"] if row["graded"]]
    assert len(shown) == len(graded)
    for row, counted in zip(shown, graded, strict=True):
        figures = [int(each) for each in row[1:]]
        assert sum(figures[:-1]) == figures[-1] == counted["of"]
        assert figures[0] == counted["cells"][depth]["met"]


def test_the_levels_are_those_of_the_audit(index: Any, audit: Any) -> None:
    shown = next(each for each in index.iter("table") if each[0].get("id") == "levels-table")
    heads = [text(cell) for cell in next(shown.iter("tr"))]
    titles = {each["id"]: each["title"]["en"] for each in audit["rulebook"]["grades"]["levels"]} | CELLS
    titles |= {"several": "several schemes", "ended": "scheme ended"}
    for row, depth in zip(rows(shown), ("on_paper", "in_practice", "agreed"), strict=True):
        figures = dict(zip([each.casefold() for each in heads], row, strict=True))
        counts = {titles[state].casefold(): str(count) for state, count in audit["levels"][depth].items() if count}
        assert counts.items() <= figures.items()
        assert figures["all"] == "22"


def test_a_bar_is_as_long_as_its_figures(index: Any, audit: Any) -> None:
    states = audit["totals"]["states"]
    figure = next(each for each in index.iter("figure") if each.get("aria-labelledby") == "states-chart")
    rects = [each for each in figure.iter() if each.tag.endswith("rect") and (each.get("class") or "").startswith("f f-")]
    widths = {each.get("class").split("f-")[1]: each.get("width") for each in rects if each.get("width", "").endswith("%")}
    assert widths == {state: f"{round(100 * count / 22, 3)}%" for state, count in states.items() if count}


def test_a_legend_stands_in_the_order_of_its_bars(index: Any) -> None:
    for figure in index.iter("figure"):
        bars = [each for each in figure.iter() if each.get("class") == "bar-line"]
        keys = [each for each in figure.iter() if each.get("class") == "swatch"]
        legend = [part.get("class") for key in keys for part in key if part.get("class").startswith("f ")]
        for line in bars:
            states = [part.get("class") for part in line if (part.get("class") or "").startswith("f ")]
            assert states == [state for state in legend if state in states], figure.get("aria-labelledby")


def test_each_authority_has_a_page_with_its_schemes(all_trees: dict[str, dict[str, Element]], audit: Any) -> None:
    for lang in ("en", "cy"):
        for row in audit["authorities"]:
            page = all_trees["audit"][f"{lang}/authority-{row['gss']}.html"]
            assert text(next(page.iter("h1"))) == row["name"][lang]
            for ref in row["schemes"]:
                assert ref["file"] in text(page)
    two = all_trees["audit"]["en/authority-W06000013.html"]
    assert {"s1-grades", "s2-grades"} <= {each.get("id") for each in two.iter()}


def test_each_heading_has_a_page_with_its_rules(all_trees: dict[str, dict[str, Element]], audit: Any) -> None:
    for heading in audit["rulebook"]["requirements"]:
        ruled = [rule["id"] for rule in audit["rulebook"]["rules"] if rule["requirement"] == heading["id"]]
        page = all_trees["audit"][f"en/requirement-{heading['id']}.html"]
        assert [row[0].split()[0] for row in table(page, "figures-table")] == ruled
        for rule in ruled:
            assert named(page, f"rule-{rule}") is not None


def test_the_surveys_figures_are_the_audits(index: Any, audit: Any) -> None:
    assert [[int(each) for each in row[1:5]] for row in table(index, "survey-table")] == [
        [row["yes"], row["no"], row["not_shown"], row["of"]] for row in audit["survey"]
    ]


def test_figures_only_name_nobody(all_trees: dict[str, dict[str, Element]], audit: Any) -> None:
    pages = all_trees["aggregate"]
    assert not [name for name in pages if "authority" in name or "file" in name]
    for page in pages.values():
        shown = text(page)
        for row in audit["authorities"]:
            # Flintshire and its like; a name that is an ordinary word of the rules would not tell anything.
            assert row["name"]["en"] not in shown
            assert row["name"]["cy"] not in shown
            assert row["gss"] not in shown


def test_what_goes_stale_is_listed_with_the_days_that_remain(audit: Any) -> None:
    stale = [
        {"gss": "W06000002", "file": "a.yaml", "rule": "MIN-2a", "tier": "minimum", "latest": "2025-07-10"}
        | {"good_until": "2026-07-10", "days": 10, "place": None}
    ]
    page = tree(site({**audit, "going_stale": stale, "totals": {**audit["totals"], "going_stale": 1}})["cy/index.html"].decode())
    ((first, rule, latest, until, days),) = table(page, "stale-table")
    assert (first, rule.split()[0], latest, until, days) == (
        "Gwynedd",
        "MIN-2a",
        "10 Gorffennaf 2025",
        "10 Gorffennaf 2026",
        "10",
    )


def test_a_file_of_no_authority_has_a_page_of_its_own(book: Rulebook) -> None:
    file = ROOT / "examples" / "model.yaml"
    judged = assess([file], rulebook=book, as_of=AS_OF)
    # No register that is read has such a code; were there one, it must not lead out of the folder.
    register = Register("own", Bilingual("Own", "Ein hun"), {"X1/..": Bilingual("Elsewhere", "Rhywle")})
    pages = site(build_audit(judged.wire, register), judged.lines)
    assert {"en/file-1.html", "cy/file-1.html", "en/authority-X1_2f__2e__2e_.html"} <= set(pages)
    index = tree(pages["en/index.html"].decode())
    (row,) = table(index, "unmatched-table")
    assert str(file) in row[0]
