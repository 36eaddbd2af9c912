"""The page of one scheme says what the report says of it."""

from __future__ import annotations

from datetime import date
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from syrupy.assertion import SnapshotAssertion

from compact_rules.api import Report, Rulebook, assess
from compact_rules.bilingual import LANGS
from compact_rules.report.html.names import names
from compact_rules.report.html.pages import pages
from tests.html.conftest import ROOT
from tests.html.hostile import MARKUP, TEMPLATE
from tests.html.reading import named, rows, text, tree
from tests.report.material import checked, report


@pytest.fixture(scope="module")
def page(all_trees: dict[str, dict[str, Element]]) -> Any:
    return all_trees["tick-box"]["report.html"]


def test_the_grades_are_sentences_at_three_depths(page: Any, tick_box: Report) -> None:
    levels = tick_box.wire["schemes"][0]["levels"]
    shown = text(next(each for each in page.iter() if each.get("aria-labelledby") == "grades"))
    for depth in ("on_paper", "in_practice", "agreed"):
        assert levels[depth]["sentence"]["en"] in shown
    assert "First reason: MIN-1b" in shown


def test_every_finding_that_is_told_stands_under_its_rule(page: Any, tick_box: Report) -> None:
    for outcome in tick_box.wire["schemes"][0]["outcomes"]:
        told = [item for item in outcome["items"] if item["verdict"] in ("not_met", "not_shown") and not item["told_under"]]
        if told:
            shown = text(named(page, f"rule-{outcome['rule']}"))
            for item in told:
                assert " ".join(item["message"]["en"].replace("`", "").split()) in shown


def test_a_finding_shows_its_line_with_the_place_marked(page: Any) -> None:
    finding = named(page, "rule-MIN-2a")
    (source,) = finding.iter("pre")
    (mark,) = source.iter("mark")
    assert text(mark) == "Terms of reference to be developed"
    assert "tor_ref: Terms of reference to be developed" in text(source)


def test_the_figures_are_those_of_the_report(page: Any, tick_box: Report) -> None:
    outcomes = tick_box.wire["schemes"][0]["outcomes"]
    order = ("met", "explained", "needs_judgement", "not_shown", "not_met", "not_applicable")
    table = next(each for each in page.iter("table") if each[0].get("id") == "counts-table")
    for row, tier in zip(rows(table), ("threshold", "minimum", "inclusion", "practice"), strict=True):
        of_tier = [each["verdict"] for each in outcomes if each["tier"] == tier]
        assert [int(figure) for figure in row[1:]] == [*(of_tier.count(verdict) for verdict in order), len(of_tier)]


def test_every_rule_in_force_is_listed_with_its_outcome(page: Any, tick_box: Report) -> None:
    table = next(each for each in page.iter("table") if each[0].get("id") == "rules-table")
    shown = {row[0].split()[0]: row[2] for row in rows(table)}
    words = {"met": "met", "not_met": "not met", "not_shown": "not shown", "explained": "explained"}
    words |= {"needs_judgement": "needs a judgement", "not_applicable": "does not apply"}
    assert shown == {each["rule"]: words[each["verdict"]] for each in tick_box.wire["schemes"][0]["outcomes"]}


def test_the_appendix_says_what_it_was_made_from(page: Any, tick_box: Report) -> None:
    shown = text(next(each for each in page.iter() if each.get("aria-labelledby") == "appendix"))
    wire = tick_box.wire
    for said in (wire["rulebook"]["digest"], wire["rulebook"]["version"], wire["tool"]["version"], "30 June 2026"):
        assert said in shown
    assert wire["schemes"][0]["sha256"] in shown
    assert wire["what_this_does_not_show"]["en"] in text(page)


def test_what_a_document_says_is_shown_and_does_nothing(all_pages: dict[str, dict[str, str]]) -> None:
    for page in all_pages["hostile"].values():
        root = tree(page)
        shown = text(root)
        assert MARKUP in shown
        assert "{{ 7 * 7 }}{% for a in b %}" in shown
        assert TEMPLATE.count("{{") == 2
        assert " 49" not in shown
        assert "\u202e" not in page
        assert "\\u202E" in shown or "\\u202e" in shown


def test_a_title_in_the_other_language_is_marked(all_trees: dict[str, dict[str, Element]]) -> None:
    english, welsh = (all_trees["several"][name] for name in ("report.html", "report.cy.html"))
    for page, marked in ((english, ["cy"]), (welsh, ["en"])):
        titles = [each for each in page.iter("h2") if (each.get("id") or "").endswith("-top")]
        assert [span.get("lang") for title in titles for span in title.iter("span")] == marked


def test_quotations_of_the_report_are_english_in_both(all_trees: dict[str, dict[str, Element]]) -> None:
    for page in all_trees["tick-box"].values():
        quotes = list(page.iter("q"))
        assert quotes
        assert {quote.get("lang") for quote in quotes} == {"en"}


def test_a_file_that_was_not_assessed_says_so(all_trees: dict[str, dict[str, Element]]) -> None:
    page = all_trees["several"]["report.html"]
    assert "Not assessed: no rule was judged on this file." in text(named(page, "content"))
    assert "s4-problems" in {each.get("id") for each in page.iter()}
    assert "s4-grades" not in {each.get("id") for each in page.iter()}


def test_without_its_lines_a_finding_still_names_them(tick_box: Report) -> None:
    page = tree(pages(tick_box.wire)["report.html"].decode())
    assert list(page.iter("pre")) == []
    (outcome,) = (each for each in tick_box.wire["schemes"][0]["outcomes"] if each["rule"] == "MIN-2a")
    place = outcome["items"][0]["place"]
    assert place is not None
    assert f"(line {place['start']['line']})" in text(named(page, "rule-MIN-2a"))


def test_the_same_report_gives_the_same_bytes(book: Rulebook, tick_box: Report) -> None:
    again = assess([ROOT / "examples" / "tick-box.yaml"], rulebook=book, as_of=date(2026, 6, 30))
    assert pages(again.wire, again.lines) == pages(tick_box.wire, tick_box.lines)


@pytest.mark.parametrize(
    ("name", "lang", "twin"),
    [
        ("report.html", "en", "report.cy.html"),
        ("report.html", "cy", "report.en.html"),
        ("report.cy.html", "cy", "report.en.html"),
        ("report", "en", "report.cy.html"),
    ],
)
def test_what_the_twin_is_called(name: str, lang: Any, twin: str) -> None:
    made = names(name, lang)
    assert list(made) == [lang, *(each for each in LANGS if each != lang)]
    assert list(made.values()) == [name, twin]


@pytest.mark.parametrize("name", ["report.html", "report.cy.html"])
def test_the_page(snapshot: SnapshotAssertion, name: str) -> None:
    page = pages(report(checked()))[name].decode()
    assert page[page.index('<a class="skip"') :] == snapshot
