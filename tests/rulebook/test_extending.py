"""A rulebook that extends another: where the other may lie, what the two say together, and what is said to be looser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compact_rules.calendar import Duration
from compact_rules.rulebook.faults import RulebookError
from compact_rules.rulebook.load import load_rulebook
from compact_rules.rulebook.loosening import Change, changes
from compact_rules.rulebook.model import Rulebook
from compact_rules.rulebook.review import review
from tests.rulebook import small

AS_OF = date(2026, 6, 30)
HEAD = """\
id: ours
version: 1.0.0
title: {en: Ours, cy: Ein rhai ni}
extends: ./small
"""
RULE = small.RULES.split("- id: PRA-2")[0].replace("MIN-1a", "LOC-1")


def parameter(name: str, value: str, start: str = "2026-01-01") -> str:
    source = "{document: report, section: 8}"
    return f"""\
parameters:
- id: {name}
  title: {{en: Ours, cy: Ein un ni}}
  values:
  - {{start: {start}, value: {value}, source: {source}}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A rulebook that adds nothing yet, with the small one inside."""
    (tmp_path / "ours" / "small").mkdir(parents=True)
    small.write(tmp_path / "ours" / "small")
    (tmp_path / "ours" / "rulebook.yaml").write_text(HEAD, encoding="utf-8")
    return tmp_path / "ours"


def load(folder: Path, shipped: Path | None = None, **files: str) -> Rulebook:
    for stem, text in files.items():
        (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
    return load_rulebook(folder, small.SHAPE, shipped)


def faults(folder: Path, shipped: Path | None = None, **files: str) -> list[tuple[str, str, str | None]]:
    with pytest.raises(RulebookError) as raised:
        load(folder, shipped, **files)
    return [(Path(fault.file).name, fault.code, fault.suggestion) for fault in raised.value.faults]


def test_it_holds_what_both_say(folder: Path) -> None:
    book = load(folder, ours=RULE)
    assert [(rule.id, rule.file) for rule in book.rules] == [
        ("MIN-1a", "small/plans.yaml"),
        ("LOC-1", "ours.yaml"),
        ("PRA-2", "small/plans.yaml"),
    ]
    assert [rule.id for rule in book.own_rules] == ["LOC-1"]
    assert book.inherited == ("MIN-1a", "PRA-2")
    assert (book.id, book.version, book.base.id if book.base else "") == ("ours", "1.0.0", "small")
    assert set(book.parameters) == {"reporting-interval", "seats", "answer-time"}
    assert changes(book, AS_OF) == ()


def test_a_rulebook_that_ships_is_extended_by_its_name(folder: Path, tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (folder / "small").rename(shipped / "small")
    assert load(folder, shipped, rulebook=HEAD.replace("./small", "small")).base is not None
    assert faults(folder, shipped, rulebook=HEAD.replace("./small", "smal")) == [("rulebook.yaml", "no-such-rulebook", "small")]


@pytest.mark.parametrize(
    "name", ["../small", "small/..", "/etc", "./a/../../b", "https://example.org/rules", "C:\\rules", "~/rules", ".", "./", "./."]
)
def test_it_never_leaves_its_folder(folder: Path, name: str) -> None:
    head = HEAD.replace("./small", f'"{name}"'.replace("\\", "\\\\"))
    assert faults(folder, folder.parent, rulebook=head) == [("rulebook.yaml", "leaves-folder", None)]


def test_a_link_does_not_lead_out_either(folder: Path, tmp_path: Path) -> None:
    (folder / "small").rename(tmp_path / "elsewhere")
    (folder / "small").symlink_to(tmp_path / "elsewhere")
    assert faults(folder) == [("rulebook.yaml", "leaves-folder", None)]
    (folder / "small").unlink()
    (folder / "small").symlink_to(folder)
    assert faults(folder) == [("rulebook.yaml", "leaves-folder", None)]


def test_a_folder_named_without_its_dot_is_suggested(folder: Path) -> None:
    assert faults(folder, rulebook=HEAD.replace("./small", "small")) == [("rulebook.yaml", "no-such-rulebook", "./small")]


def test_rulebooks_that_ship_cannot_go_in_a_circle(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        (tmp_path / one).mkdir()
        (tmp_path / one / "rulebook.yaml").write_text(HEAD.replace("./small", other), encoding="utf-8")
    assert faults(tmp_path / "a", tmp_path) == [("rulebook.yaml", "no-such-rulebook", None)]


def test_its_own_names_are_held_against_both(folder: Path) -> None:
    rule = RULE.replace("requirement: plans", "requirement: planes").replace("lexicon: goodwill", "lexicon: goodwil")
    assert faults(folder, ours=rule) == [
        ("ours.yaml", "unknown-requirement", "plans"),
        ("ours.yaml", "unknown-lexicon", "goodwill"),
    ]


def test_a_heading_or_a_document_of_the_other_is_not_said_again(folder: Path) -> None:
    head = HEAD + "requirements:\n- {id: plans, title: {en: P, cy: C}}\n"
    assert faults(folder, rulebook=head) == [("rulebook.yaml", "id-used-before", None)]


def test_without_another_documents_and_requirements_are_needed(folder: Path) -> None:
    found = faults(folder, rulebook=HEAD.replace("extends: ./small\n", ""))
    assert found[0] == ("rulebook.yaml", "missing-key", None)


def test_a_figure_holds_from_its_own_first_day(folder: Path) -> None:
    book = load(folder, parameters=parameter("reporting-interval", "3 months"))
    held = book.parameters["reporting-interval"]
    assert [(value.start.year, value.value) for value in held.values] == [
        (2013, Duration(12, "months")),
        (2020, Duration(6, "months")),
        (2026, Duration(3, "months")),
    ]
    assert changes(book, date(2025, 12, 31)) == ()


@pytest.mark.parametrize(("value", "how"), [("3 months", "stricter"), ("12 months", "looser"), ("26 weeks", "changed")])
def test_which_way_a_figure_moves_is_read_from_its_use(folder: Path, value: str, how: str) -> None:
    rules = small.RULES.replace("tier: practice", "tier: minimum")
    small.write(folder / "small", plans=rules)
    (change,) = changes(load(folder, parameters=parameter("reporting-interval", value)), AS_OF)
    # The rule asks for a report inside the interval, and refutes by the last one: to each of these a shorter one is stricter.
    assert (change.kind, change.id, change.how, change.minimum) == ("parameter", "reporting-interval", how, True)
    assert change.loosens == (how != "stricter")


def test_what_only_practice_rests_on_loosens_no_minimum(folder: Path) -> None:
    (change,) = changes(load(folder, parameters=parameter("reporting-interval", "24 months")), AS_OF)
    assert (change.how, change.minimum, change.loosens) == ("looser", False, False)


@pytest.mark.parametrize(("value", "code"), [("3", "mixed-values"), ("20 working days", "working-days-differ")])
def test_a_figure_of_another_kind_is_refused(folder: Path, value: str, code: str) -> None:
    assert faults(folder, parameters=parameter("reporting-interval", value)) == [("parameters.yaml", code, None)]


def test_a_rule_that_is_ended_or_asks_for_something_else_is_told(folder: Path) -> None:
    rule = RULE.replace("LOC-1", "MIN-1a")
    assert changes(load(folder, ours=rule), AS_OF) == ()
    ended = rule.replace("{start: 2013-02-28}", "{start: 2013-02-28, end: 2025-12-31}")
    assert changes(load(folder, ours=ended), AS_OF) == (Change("rule", "MIN-1a", "retired", True),)
    assert changes(load(folder, ours=ended), date(2025, 12, 31)) == ()
    other = rule.replace("  - differs: {field: value, from: baseline.value, direction: direction}\n", "")
    assert changes(load(folder, ours=other), AS_OF) == (Change("rule", "MIN-1a", "replaced", True),)
    worded = rule.replace("Give it one.", "Give it another.")
    assert changes(load(folder, ours=worded), AS_OF) == ()


def test_other_phrases_and_other_gates_are_told(folder: Path) -> None:
    book = load(folder, lexicons=small.LEXICONS.replace("work together", "play together"))
    assert changes(book, AS_OF) == (Change("lexicon", "goodwill", "changed", True),)
    assert book.lexicons["goodwill"].terms["en"] == ("play together",)
    book = load(folder, lexicons="lexicons: []\n", grades="levels: []\n")
    assert changes(book, AS_OF) == (Change("grades", "grades.yaml", "changed", True),)


def test_gates_come_from_the_other_and_not_from_the_folder_above(folder: Path) -> None:
    (folder.parent / "grades.yaml").write_text("levels: [above]\n")
    (folder / "small" / "grades.yaml").write_text("levels: [below]\n")
    assert load(folder).grades == {"levels": ["below"]}


def test_the_digest_covers_both(folder: Path) -> None:
    before = load(folder).digest
    small.write(folder / "small", plans=small.RULES.replace("Report.", "Report!"))
    assert load(folder).digest != before


def test_a_fault_of_the_other_is_told_at_its_own_place(folder: Path) -> None:
    small.write(folder / "small", plans=small.RULES.replace("lexicon: goodwill", "lexicon: goodwil"))
    assert faults(folder) == [("plans.yaml", "unknown-lexicon", "goodwill")]


def test_the_review_is_of_its_own_parts(folder: Path) -> None:
    rule = RULE.replace("quote: measurable targets", 'quote: "TODO: words"')
    found = {(complaint.about, complaint.code) for complaint in review(load(folder, ours=rule))}
    assert ("LOC-1", "unwritten") in found
    assert {about for about, _ in found} == {"LOC-1"}
