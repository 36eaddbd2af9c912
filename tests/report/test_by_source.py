"""The rulebook read from its sources."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from rich.cells import cell_len

from compact_rules.bilingual import LANGS, Bilingual, Lang
from compact_rules.report import schema
from compact_rules.report.by_source import by_source, render_by_source, source_list
from compact_rules.report.json_out import json_text
from compact_rules.rulebook.model import Catalogue, Row, Rulebook, Section
from tests.report.material import AS_OF, RULEBOOK, source

CATALOGUE = Catalogue(
    sections=(
        Section("wgsr-08-2013", "5.4", Bilingual("Implementation", "Gweithredu")),
        Section("wgsr-08-2013", "5.10", Bilingual("More of it", "Rhagor ohono")),
        Section("wgsr-08-2013", "7.2", Bilingual("Issues", "Materion")),
    ),
    rows=(
        Row(
            "LC-01",
            "local_choice",
            source("a matter for local decision", "5.4"),
            Bilingual("For each area.", "Mater i bob ardal."),
        ),
        Row("CTX-01", "national", source("to make a scheme"), Bilingual("For the government.", "Mater i'r llywodraeth.")),
    ),
)
BOOK: Rulebook = replace(RULEBOOK, catalogue=CATALOGUE)


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_for_people(lang: Lang, snapshot: Any) -> None:
    text = render_by_source(BOOK, AS_OF, lang, 60)
    assert max(cell_len(line) for line in text.splitlines()) <= 60
    assert text == snapshot


def test_a_rulebook_without_a_catalogue_says_so() -> None:
    assert "does not list what its sources say and no rule asks" in " ".join(render_by_source(RULEBOOK, AS_OF, "en", 60).split())


def test_the_list_for_programs_fits_its_schema() -> None:
    wanted = json.loads((schema.SCHEMAS / "rules-by-source.schema.json").read_text("utf-8"))
    made = json.loads(json_text(source_list(BOOK, AS_OF)))
    assert list(Draft202012Validator(wanted, registry=Registry()).iter_errors(made)) == []
    assert list(Draft202012Validator(wanted, registry=Registry()).iter_errors({**made, "version": 2})) != []


def test_sections_stand_in_the_order_of_their_numbers_with_what_was_taken_from_each() -> None:
    found = [(section.section, len(section.fragments)) for section in by_source(BOOK)]
    assert [section for section, _ in found] == ["5.4", "5.10", "6.0", "7.2", "8"]
    assert dict(found)["5.10"] == 0


def test_words_that_several_rest_on_are_told_once() -> None:
    chapter = next(each for each in by_source(BOOK) if each.section == "8")
    fragment = next(each for each in chapter.fragments if each.quote == "to make a scheme")
    assert [rule.id for rule in fragment.rules] == ["THR-1"]
    assert [row.id for row in fragment.rows] == ["CTX-01"]


def test_every_rule_and_every_row_stands_in_the_list_once() -> None:
    fragments = [fragment for section in by_source(BOOK) for fragment in section.fragments]
    assert sorted(rule.id for each in fragments for rule in each.rules) == sorted(rule.id for rule in BOOK.rules)
    assert sorted(row.id for each in fragments for row in each.rows) == ["CTX-01", "LC-01"]
