"""The shipped rulebook and the shipped examples, told in both languages: nothing left unsaid, nothing wider than the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from rich.cells import cell_len

from compact_rules.api import assess, load_rulebook
from compact_rules.assessing.assessment import assess_scheme
from compact_rules.assessing.policy import read_policy
from compact_rules.bilingual import LANGS, Lang
from compact_rules.judge.judge import compile_rules
from compact_rules.report import schema
from compact_rules.report.build_items import outcomes
from compact_rules.report.case import Checked, law
from compact_rules.report.explain import explanation, render_explanation
from compact_rules.report.json_out import json_text
from compact_rules.report.terminal import render
from compact_rules.rulebook.model import Rule
from compact_rules.scheme.read import read

AS_OF = date(2026, 6, 30)
FILES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
RULEBOOK = load_rulebook()
POLICY = read_policy(RULEBOOK)
VALIDATOR = Draft202012Validator(json.loads((schema.SCHEMAS / "report.schema.json").read_text("utf-8")), registry=Registry())


def messages(value: Any) -> Iterator[dict[str, str]]:
    """Every text in both languages anywhere in a report."""
    if isinstance(value, dict):
        if value.keys() == {"en", "cy"}:
            yield value
        for each in value.values():
            yield from messages(each)
    elif isinstance(value, list):
        for each in value:
            yield from messages(each)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_example_is_told_in_both_languages(file: Path) -> None:
    report = assess([str(file)], rulebook=RULEBOOK, as_of=AS_OF)
    assert list(VALIDATOR.iter_errors(json.loads(json_text(report.wire)))) == []
    for text in messages(report.wire):
        assert text["en"]
        assert text["cy"]
    for lang in LANGS:
        for width in (60, 80):
            lines = render(report.wire, report.lines, lang, width).splitlines()
            assert [line for line in lines if cell_len(line) > width and str(file) not in line and set(line) != {"="}] == []


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=lambda rule: rule.id)
def test_no_finding_of_a_rule_leaves_a_placeholder(rule: Rule) -> None:
    for example in rule.examples:
        as_of = example.as_of or AS_OF
        reading = read(dict(example.scheme))
        found = compile_rules(RULEBOOK, as_of).outcomes(reading.facts)
        assessment = assess_scheme(found, reading.facts, reading.problems, RULEBOOK, as_of)
        checked = Checked("example", None, None, reading.facts, assessment)
        told = next(each for each in outcomes(checked, law(RULEBOOK, POLICY, as_of)) if each["rule"] == rule.id)
        for text in messages(told):
            assert "{" not in text["en"] + text["cy"], example.name
            # A sentence may begin with "None of the three …"; a Python None has leaked wherever else the word stands.
            assert not re.search(r"\bNone\b(?! of the )", text["en"] + text["cy"]), example.name


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_can_be_explained(lang: Lang) -> None:
    rules = law(RULEBOOK, POLICY, AS_OF)
    for rule in RULEBOOK.rules:
        text = render_explanation(explanation(rule, rules), lang)
        assert rule.title[lang].split()[0] in text
        assert max(cell_len(line) for line in text.splitlines()) <= 80
