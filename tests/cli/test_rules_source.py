"""``rules list --by source`` and ``rules quotes``: the rules and the texts that they come from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.cli.exits import Exit
from tests.cli.running import Ran
from tests.rulebook import small

Run = Callable[..., Ran]

# A made-up source with the headings of a report, and the words that the small rulebook quotes.
TEXT = """\
8.0 Proposals
Plans would hold measurable
targets, and somebody would read them.
9.1 Other matters
To each area its own.
"""


OWN = """\
id: own
version: 1
title: {en: Our own, cy: Ein rhai ni}
extends: wgsr-2013
documents:
- {id: report, title: {en: The report, cy: Yr adroddiad}, short: {en: Report, cy: Adroddiad}}
requirements:
- {id: plans, title: {en: Plans, cy: Cynlluniau}}
"""
ASKED = ("--document", "report")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A rulebook with one quotation of its own."""
    folder = tmp_path / "own"
    folder.mkdir()
    rule = small.RULES[: small.RULES.index("- id: PRA-2")].replace("- id: MIN-1a", "- id: OWN-1")
    rule = rule.replace("lexicon: goodwill", "lexicon: vague-indicator")
    for name, text in {"rulebook.yaml": OWN, "plans.yaml": rule}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "source.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_the_report_section_by_section_with_what_is_no_rule_and_why(run: Run) -> None:
    code, out, err = run("rules", "list", "--by", "source")
    assert (code, err) == (Exit.CLEAN, "")
    flat = " ".join(out.split())
    assert "97 with a rule; without a rule: 20 local choices, 5 national, 7 asked of the tool" in flat
    assert out.index("section 5.4: ") < out.index("section 7.2: ") < out.index("ch. 8: ")
    assert "LC-01 no rule (local choice): Two parties, three or many." in flat
    assert "CTX-01 no rule (national): " in flat
    assert "DES-07 no rule (asked of the tool): " in flat
    assert "MIN-3c Every target starts from a baseline" in flat


def test_the_report_section_by_section_in_welsh(run: Run) -> None:
    flat = " ".join(run("rules", "list", "--by", "source", "--lang", "cy")[1].split())
    assert "LC-01 dim rheol (dewis lleol): Dau barti, tri neu lawer." in flat
    assert "pennod 8: Casgliadau ac argymhellion" in flat


def test_the_report_section_by_section_for_programs(run: Run) -> None:
    told = json.loads(run("rules", "list", "--by", "source", "--format", "json")[1])
    fragments = [fragment for section in told["sections"] for fragment in section["fragments"]]
    rows = {row["id"] for fragment in fragments for row in fragment["without_rule"]}
    covered = {row for fragment in fragments for rule in fragment["rules"] for row in rule["covers"]}
    assert (len(rows), len(covered), rows & covered) == (32, 97, set())
    election = next(each for each in fragments if each["quote"] == "(openly elected/selected)")
    assert [row["id"] for row in election["without_rule"]] == ["LC-07"]


def test_by_requirement_is_the_list_as_it_was(run: Run) -> None:
    assert run("rules", "list", "--by", "requirement") == run("rules", "list")


def test_quotations_that_stand_in_the_source(run: Run, own: Path, source: Path) -> None:
    code, out, err = run("rules", "quotes", "--rules", own, "--source", source, *ASKED)
    assert (code, out, err) == (Exit.CLEAN, "1 quotation from report stands word for word in the section that it cites.\n", "")
    assert run("rules", "quotes", "--rules", own, "--source", source, *ASKED, "--quiet") == (Exit.CLEAN, "", "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            TEXT.replace("measurable", "measured"),
            "“measurable targets” is not in section 8 of the source, nor anywhere else in it.",
        ),
        (
            TEXT.replace("measurable", "measured").replace("To each", "Measurable targets: measurable targets to each"),
            "“measurable targets” is in section 9.1 of the source, not in 8.",
        ),
        (TEXT.replace("8.0", "7.0"), "The source has no section 8."),
    ],
)
def test_a_quotation_that_does_not_is_told_with_its_rule(text: str, said: str, run: Run, own: Path, source: Path) -> None:
    source.write_text(text, encoding="utf-8")
    code, out, _ = run("rules", "quotes", "--rules", own, "--source", source, *ASKED)
    assert code == Exit.FOUND
    assert out.splitlines()[0] == f"plans.yaml:2: OWN-1: {said}"
    code, out, _ = run("rules", "quotes", "--rules", own, "--source", source, *ASKED, "--format", "json")
    assert code == Exit.FOUND
    assert [(each["about"], each["line"]) for each in json.loads(out)["complaints"]] == [("OWN-1", 2)]


def test_the_rows_that_are_no_rules_are_looked_up_too(run: Run, own: Path, source: Path) -> None:
    row = "id: LC-21\n  kind: local_choice\n  source: {document: report, section: '9.1', quote: to each its own}\n"
    (own / "catalogue.yaml").write_text(f"catalogue:\n- {row}  reason: {{en: A., cy: B.}}\n", encoding="utf-8")
    code, out, _ = run("rules", "quotes", "--rules", own, "--source", source, *ASKED)
    assert (code, out.splitlines()[0].partition(" “")[0]) == (Exit.FOUND, "catalogue.yaml:2: LC-21:")


def test_what_cannot_be_looked_up_is_not_said_to_be_right(run: Run, own: Path, source: Path, tmp_path: Path) -> None:
    assert run("rules", "quotes", "--rules", own, "--source", "missing.txt")[0] == Exit.NOT_ASSESSED
    latin = tmp_path / "latin.txt"
    latin.write_bytes("8.0 Caf\xe9".encode("latin-1"))
    code, _, err = run("rules", "quotes", "--rules", own, "--source", latin, *ASKED)
    assert code == Exit.NOT_ASSESSED
    assert "plain text in UTF-8" in err
    code, _, err = run("rules", "quotes", "--rules", own, "--source", source, "--document", "nothing")
    assert (code, "It cites: wgsr-08-2013, maintainers, report." in err) == (Exit.USAGE, True)
    code, _, err = run("rules", "quotes", "--source", source, "--document", "maintainers")
    assert (code, "nothing to look for" in err) == (Exit.NOT_ASSESSED, True)


def test_the_source_is_not_written_over(run: Run, own: Path, source: Path) -> None:
    assert run("rules", "quotes", "--rules", own, "--source", source, "--output", source)[0] == Exit.USAGE
    assert source.read_text(encoding="utf-8") == TEXT
