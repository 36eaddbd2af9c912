"""catalogue.yaml: every row of the catalogue is accounted for exactly once, by a rule or with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from compact_rules.api import load_rulebook
from compact_rules.bilingual import LANGS, Bilingual
from compact_rules.rulebook.faults import RulebookError
from compact_rules.rulebook.load import load_rulebook as load_from
from tests.rulebook import small

IDS = (Path(__file__).parent / "catalogue-ids.txt").read_text(encoding="utf-8").split()
KINDS = {"LC": "local_choice", "CTX": "national", "DES": "constraint"}

CATALOGUE = """\
sections:
- {section: "8", title: {en: Proposals, cy: Cynigion}}
catalogue:
- id: LC-01
  kind: local_choice
  source: {document: report, section: "8", quote: a matter for each area}
  reason: {en: For each area., cy: Mater i bob ardal.}
- id: CTX-01
  kind: national
  source: {document: report, section: "8", quote: for the government}
  reason: {en: For the government., cy: Mater i'r llywodraeth.}
"""


def test_every_row_of_the_catalogue_is_a_rule_or_has_a_reason_and_never_both() -> None:
    rulebook = load_rulebook()
    ruled = {row for rule in rulebook.rules for row in rule.covers}
    unruled = [row.id for row in rulebook.catalogue.rows]
    assert Counter(IDS).most_common(1)[0][1] == 1
    assert len(IDS) == 129
    assert ruled == {name for name in IDS if name.partition("-")[0] not in KINDS}
    assert len(ruled) == 97
    assert unruled == [name for name in IDS if name.partition("-")[0] in KINDS]


def test_rows_without_a_rule_say_why_in_both_languages_and_quote_their_source() -> None:
    for row in load_rulebook().catalogue.rows:
        assert row.kind == KINDS[row.id.partition("-")[0]]
        assert row.source.quote
        assert len(row.source.quote.split()) <= 27
        assert row.reason.en != row.reason.cy
        for lang in LANGS:
            assert row.reason[lang].endswith("."), row.id


def test_every_section_that_is_cited_is_listed_with_its_heading() -> None:
    rulebook = load_rulebook()
    listed = {(each.document, each.section) for each in rulebook.catalogue.sections}
    assert {(rule.source.document, rule.source.section) for rule in rulebook.rules} <= listed
    assert {(row.source.document, row.source.section) for row in rulebook.catalogue.rows} <= listed


def test_a_section_is_of_the_first_document_unless_it_says_otherwise(tmp_path: Path) -> None:
    rulebook = load_from(small.write(tmp_path, catalogue=CATALOGUE), small.SHAPE)
    (section,) = rulebook.catalogue.sections
    assert (section.document, section.section, section.title) == ("report", "8", Bilingual("Proposals", "Cynigion"))
    assert [(row.id, row.kind, row.line) for row in rulebook.catalogue.rows] == [
        ("LC-01", "local_choice", 4),
        ("CTX-01", "national", 8),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("id: CTX-01", "id: LC-01", "row-told-before", (8, 7)),
        ("id: CTX-01", "id: MIN-1a", "row-told-before", (8, 7)),
        ("id: CTX-01", "id: PRA-3", "row-told-before", (8, 7)),  # covered by a rule with another id
        ("kind: national", "kind: nationel", "not-allowed", (9, 9)),
        ('report, section: "8", quote: for', 'reprot, section: "8", quote: for', "unknown-document", (10, 22)),
        (", quote: for the government", "", "missing-key", (10, 11)),
        ("catalogue:\n", '- {section: "8", title: {en: Again, cy: Eto}}\ncatalogue:\n', "section-listed-before", (3, 13)),
        ("reason: {en: For each", "reasons: {en: For each", "unknown-key", (7, 3)),
    ],
)
def test_a_slip_in_the_catalogue_is_told_at_its_place(
    old: str, new: str, code: str, place: tuple[int, int], tmp_path: Path
) -> None:
    assert CATALOGUE.count(old) == 1
    with pytest.raises(RulebookError) as raised:
        load_from(small.write(tmp_path, catalogue=CATALOGUE.replace(old, new)), small.SHAPE)
    found = [(fault.code, (fault.span.start.line, fault.span.start.column)) for fault in raised.value.faults if fault.span]
    assert found == [(code, place)]


def test_a_rulebook_that_extends_another_keeps_its_rows_and_may_make_rules_of_them(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    small.write(base, catalogue=CATALOGUE)
    head = "id: own\nversion: 1\ntitle: {en: Our own, cy: Ein rhai ni}\nextends: ./base\n"
    rule = small.RULES[: small.RULES.index("- id: PRA-2")].replace("- id: MIN-1a", "- id: OWN-1\n  covers: [LC-01]")
    for name, text in {"rulebook.yaml": head, "plans.yaml": rule}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    rulebook = load_from(tmp_path, small.SHAPE)
    assert [row.id for row in rulebook.catalogue.rows] == ["CTX-01"]
    assert [section.section for section in rulebook.catalogue.sections] == ["8"]
