"""What the review says of a rulebook that loads, and quotations held against their source."""

from __future__ import annotations

from pathlib import Path

import pytest

from compact_rules.rulebook.complaints import TEXTS, Complaint
from compact_rules.rulebook.load import load_rulebook
from compact_rules.rulebook.quotes import check_quotes, sections
from compact_rules.rulebook.review import review
from compact_rules.scheme.read import read
from tests.rulebook import small

# Nothing amiss: every value says where it comes from, every name is used.
_MORE_CHECKS = """\
  - at_least: {count: "reports[]", limit: {parameter: seats}}
  - at_most: {field: monitoring.every, limit: {parameter: answer-time}}
  - a_person_decides"""
GOOD = {
    "plans": small.RULES.replace('{document: report, section: "8"}', '{document: report, section: "5.4", quote: a report}')
    .replace("  - a_person_decides", _MORE_CHECKS)
    .replace(
        "{kind: false_pass, name: met already, expect: not_met,",
        "{kind: false_pass, name: b, expect: not_met, at: objectives,",
    ),
    "parameters": small.PARAMETERS.replace("section: 8}", "section: 8, quote: once a year}").replace(
        'section: "8"}', 'section: "8", note: {en: Our own figure., cy: Ein ffigur ein hunain.}}'
    ),
}


def complaints(folder: Path, **changed: tuple[str, str]) -> tuple[Complaint, ...]:
    files = dict(small.FILES, **{f"{name}.yaml": text for name, text in GOOD.items()})
    for name, (old, new) in changed.items():
        assert old in files[f"{name}.yaml"], old
        files[f"{name}.yaml"] = files[f"{name}.yaml"].replace(old, new, 1)
    return review(load_rulebook(small.write(folder, files), small.SHAPE))


def test_nothing_amiss(tmp_path: Path) -> None:
    assert complaints(tmp_path) == ()


_LAW = "- id: law\n  title: {en: Law, cy: Deddf}\n  short: {en: Law, cy: Deddf}\n"
CASES = {
    "long-quote": ("MIN-1a", {"plans": ("quote: measurable targets", "quote: " + "word " * 28)}),
    "no-quote": ("MIN-1a", {"plans": (", quote: measurable targets", "")}),
    "literal-figure": ("PRA-2", {"plans": ("limit: {parameter: seats}", "limit: 3")}),
    "same-text": ("PRA-2", {"plans": ("cy: Adroddwch.", "cy: Report.")}),
    "long-message": ("MIN-1a", {"plans": ('en: "Target {item}', 'en: "Target ' + "very " * 40 + "{item}")}),
    "same-example-name": ("MIN-1a", {"plans": ("name: bad, at", "name: good, at")}),
    "example-names-nothing": ("MIN-1a", {"plans": ('at: "action_plans[0].actions[0].targets[0].value", ', "")}),
    "unused-parameter": ("seats", {"plans": ("limit: {parameter: seats}", "limit: 1")}),
    "unused-lexicon": ("goodwill", {"plans": ("  - avoids: {field: indicator, lexicon: goodwill}\n", "")}),
    "unused-requirement": ("reports", {"plans": ("requirement: reports", "requirement: plans")}),
    "unused-document": ("law", {"rulebook": ("requirements:", _LAW + "requirements:")}),
    "unquoted-figure": ("reporting-interval", {"parameters": (", quote: once a year", "")}),
}  # fmt: skip


@pytest.mark.parametrize("code", CASES)
def test_what_is_amiss_is_told_of_the_right_thing(code: str, tmp_path: Path) -> None:
    about, changed = CASES[code]
    found = [complaint for complaint in complaints(tmp_path, **changed) if complaint.code == code]
    assert {complaint.about for complaint in found} == {about}
    for complaint in found:
        for lang in ("en", "cy"):
            assert "{" not in complaint.text[lang]
    if code == "same-example-name":
        (complaint,) = found
        assert complaint.file == "plans.yaml"
        assert "name: good, at" in GOOD["plans"].replace("name: bad, at", "name: good, at").splitlines()[complaint.line - 1]


def test_a_message_that_only_inserts_needs_no_translation(tmp_path: Path) -> None:
    message = 'message: {en: "{reason}, within {reporting_interval}.", cy: "{reason}, o fewn {reporting_interval}."}'
    assert complaints(tmp_path, plans=(message, 'message: {en: "{item}: {reason}.", cy: "{item}: {reason}."}')) == ()


def test_a_parameter_that_the_gates_use_is_used(tmp_path: Path) -> None:
    (tmp_path / "grades.yaml").write_text("liveness: [{window: seats}]\n")
    assert complaints(tmp_path, plans=("limit: {parameter: seats}", "limit: 1")) == ()


def test_schemes_of_examples_are_read_when_asked(tmp_path: Path) -> None:
    wrong = ("{kind: not_met, name: bad, scheme: {}}", "{kind: not_met, name: bad, scheme: {partys: []}}")
    files = dict(small.FILES, **{f"{name}.yaml": text for name, text in GOOD.items()})
    files["plans.yaml"] = files["plans.yaml"].replace(*wrong)
    (complaint,) = review(load_rulebook(small.write(tmp_path, files), small.SHAPE), read)
    assert complaint.code == "example-problem"
    assert dict(complaint.values)["path"] == "partys"
    assert "name: bad, scheme" in files["plans.yaml"].splitlines()[complaint.line - 1]


SOURCE = """\
Contents
5.0 Factors\t17
5.4 Arrangements\t19
8.0 Conclusions\t29

5.0 Factors
What matters.
5.4 Arrangements
There is to be a
report, and it is “read” – by all.
8.0 Conclusions
The plan has measurable  targets.
It is done once a year.
"""


def test_a_document_falls_into_sections_without_its_table_of_contents() -> None:
    assert list(sections(SOURCE)) == ["5", "5.4", "8"]
    assert sections(SOURCE)["5"] == "5.0 Factors\nWhat matters."


def quoted(folder: Path, quote: str, section: str = "5.4") -> list[str]:
    changed = (f"section: {small_section}, quote: a report", f'section: "{section}", quote: "{quote}"')
    files = dict(small.FILES, **{f"{name}.yaml": text for name, text in GOOD.items()})
    assert changed[0] in files["plans.yaml"]
    files["plans.yaml"] = files["plans.yaml"].replace(*changed)
    rulebook = load_rulebook(small.write(folder, files), small.SHAPE)
    assert check_quotes(rulebook, SOURCE, "another") == ()
    return [f"{complaint.about} {complaint.code}" for complaint in check_quotes(rulebook, SOURCE, "report")]


small_section = '"5.4"'


@pytest.mark.parametrize(
    ("quote", "section", "found"),
    [
        ("to be a report, and it is 'read'", "5.4", ["PRA-2 not-in-source"]),
        ("to be a report, and it is “read” - by all", "5.4", []),
        ("measurable targets", "5.4", ["PRA-2 quoted-from-elsewhere"]),
        ("measurable targets", "8.0", ["PRA-2 no-such-section"]),
        ("measurable target", "8", []),
        ("Measurable targets", "8", ["PRA-2 not-in-source"]),
    ],
)
def test_a_quotation_is_verbatim_in_the_section_it_cites(quote: str, section: str, found: list[str], tmp_path: Path) -> None:
    assert quoted(tmp_path, quote, section) == found


def test_every_complaint_has_both_languages() -> None:
    for text in TEXTS.values():
        assert text.en
        assert text.cy != text.en
