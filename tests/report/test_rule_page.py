"""The pages of rules: what stands on one, and that those in the checkout are those that the rules make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from compact_rules.api import load_rulebook
from compact_rules.bilingual import LANGS, Bilingual, Lang
from compact_rules.report.rule_changes import changes
from compact_rules.report.rule_examples import as_yaml
from compact_rules.report.rule_fields import Fields
from compact_rules.report.rule_index import index_page
from compact_rules.report.rule_page import Book, rule_page
from compact_rules.rulebook.model import DatedValue, Parameter, Rulebook
from compact_rules.scheme.shapes import scheme_shape
from compact_rules.source.tree import load
from tests.report.material import AS_OF, BASELINE, RULEBOOK, RULES, SEATS, STAGES, source
from tests.report.test_by_source import CATALOGUE
from tools import generate, rule_pages

FIELDS = Fields(scheme_shape())
CHANGELOG = """\
# Changes

## small 2.0.0

| provision | rules | period | verdicts |
|---|---|---|---|
| ch. 8 | MIN-1 to MIN-2 | from 2013-02-28 | stricter |

* **Seats** (MIN-3). Read
  with care.

## another 1.0.0

| provision | rules | period | verdicts |
|---|---|---|---|
| ch. 9 | MIN-1 | from 2013-02-28 | of another rulebook |
"""


def book(rulebook: Rulebook = RULEBOOK) -> Book:
    return Book(rulebook, FIELDS, changes(CHANGELOG, "small", (rule.id for rule in rulebook.rules)), "rules/small")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["MIN-1", "MIN-3"])
def test_a_page(name: str, lang: Lang, snapshot: Any) -> None:
    rule = next(rule for rule in RULEBOOK.rules if rule.id == name)
    assert rule_page(book(), rule, lang, f"cy/{name}.md", "README.md") == snapshot


@pytest.mark.parametrize("lang", LANGS)
def test_the_index(lang: Lang, snapshot: Any) -> None:
    rulebook = replace(RULEBOOK, catalogue=CATALOGUE)
    assert index_page(book(rulebook), lang, "cy/README.md", {"other/README.md": Bilingual("Other", "Arall")}) == snapshot


def test_a_page_of_a_shipped_rule_has_everything_that_a_reader_looks_for() -> None:
    page = (generate.ROOT / "docs/rules/MIN-3c.md").read_text("utf-8")
    headings = [line[3:] for line in page.splitlines() if line.startswith("## ")]
    assert headings == [
        "What it asks",
        "Where it comes from",
        "How it is decided",
        "The figures that it rests on",
        "Meets it",
        "Does not meet it",
        "The false pass",
        "If you depart from it",
        "History",
    ]
    assert "> measurable targets and realistic timescales" in page
    assert "**A target that is already met at the baseline**: *not met*, at `action_plans[0].actions[0].targets[0]`." in page
    assert "[Cymraeg](cy/MIN-3c.md)" in page
    assert "[English](../MIN-3c.md)" in (generate.ROOT / "docs/rules/cy/MIN-3c.md").read_text("utf-8")


def test_a_figure_that_changed_is_told_with_both_periods() -> None:
    (held,) = (each for each in RULEBOOK.parameters.values() if each.id == "stage-limit")
    later = DatedValue(date(2027, 1, 1), 3, source("later"))
    changed = replace(
        RULEBOOK, parameters={**RULEBOOK.parameters, held.id: Parameter(held.id, held.title, (*held.values, later))}
    )
    page = rule_page(book(changed), STAGES, "en", "", "")
    assert "from 28 February 2013 until 1 January 2027" in page
    assert "- 3, from 1 January 2027" in page
    assert "in force on the as-of date" in page


def test_the_changelog_is_read_by_rule() -> None:
    page = rule_page(book(), BASELINE, "en", "", "")
    assert "| 2.0.0 | ch. 8 | from 2013-02-28 | stricter |" in page
    assert "of another rulebook" not in page
    assert "- **Seats** (MIN-3). Read with care." in rule_page(book(), SEATS, "en", "", "")


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("ACC-01 to ACC-03", {"ACC-01", "ACC-02", "ACC-03"}),
        ("BEN-05 to BEN-10", {"BEN-05", "BEN-10"}),
        ("MIN-3b to MIN-3d, ACC-01", {"MIN-3b", "MIN-3c", "MIN-3d", "ACC-01"}),
        ("BEN", {"BEN-04", "BEN-05", "BEN-10"}),
        ("MIN-3", set()),
    ],
)
def test_rules_named_one_by_one_from_one_to_another_and_by_their_letters(named: str, found: set[str]) -> None:
    known = (
        "ACC-01",
        "ACC-02",
        "ACC-03",
        "ACC-10",
        "BEN-04",
        "BEN-05",
        "BEN-10",
        "MIN-3a",
        "MIN-3b",
        "MIN-3c",
        "MIN-3d",
        "MIN-3e",
    )
    told = changes(f"## book 1.0.0\n\n* {named}.\n", "book", known)
    assert {rule for change in told for rule in change.rules} == found


def test_an_example_is_shown_as_a_person_writes_it_and_is_read_back_the_same() -> None:
    text = "a: {start: 2026-04-01, n: 95, v: 1.10}\nb: 'no'\nc: [x, 'true']\n"
    data = load(text.encode()).data
    assert isinstance(data, dict)
    shown = as_yaml(data)
    assert shown == text.replace("'true'", "'true'")
    assert load(shown.encode()).data == data


def test_every_rule_has_its_pages_in_both_languages_as_the_generator_makes_them() -> None:
    for name in ("wgsr-2013", "mirror-s74"):
        home = "docs/rules" if name == "wgsr-2013" else f"docs/rules/{name}"
        for rule in load_rulebook(RULES / name).rules:
            assert {f"{home}/{rule.id}.md", f"{home}/cy/{rule.id}.md"} <= generate.GENERATED.keys()
    for path, make in rule_pages.pages().items():
        assert (generate.ROOT / path).read_text("utf-8") == make(), path


def test_a_page_that_no_rule_makes_is_found(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs/rules/cy").mkdir(parents=True)
    (tmp_path / "docs/rules/cy/OLD-1.md").write_text("gone", encoding="utf-8")
    (tmp_path / "docs/rules/README.md").write_text("there", encoding="utf-8")
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    assert generate.strays() == ["docs/rules/cy/OLD-1.md"]


def test_pages_do_not_depend_on_the_day() -> None:
    assert AS_OF.isoformat() not in rule_page(book(), SEATS, "en", "", "")
