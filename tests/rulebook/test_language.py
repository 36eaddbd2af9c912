"""The words themselves: their forms, their examples, the schemas and the reference page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from compact_rules.bilingual import placeholders
from compact_rules.judge.logic import WORDS as JUDGED
from compact_rules.rulebook import words
from compact_rules.rulebook.examples import default_expectation, inner_checks, kinds_missing, kinds_present
from compact_rules.rulebook.fault_texts import KINDS, TEXTS
from compact_rules.rulebook.load import load_rulebook
from compact_rules.rulebook.model import Check
from compact_rules.rulebook.paths import parse_path
from compact_rules.rulebook.word_fits import FITS
from tests.rulebook import small
from tools import rule_language, rule_schemas

ROOT = Path(__file__).parents[2]
CHECKS: TypeAdapter[Check] = TypeAdapter(words.CheckIn)


def test_each_word_is_read_fitted_and_judged() -> None:
    assert words.WORDS.keys() == FITS.keys() == JUDGED.keys()
    assert len(words.WORDS) == 21


@pytest.mark.parametrize("word", words.WORDS)
def test_the_example_of_a_word_is_a_check(word: str) -> None:
    example = yaml.load(words.WORDS[word].example, small.Plain)
    check = CHECKS.validate_python(example)
    assert check.word == word
    assert word in words.WORDS[word].english() or len(words.WORDS[word].english()) > 20
    assert words.WORDS[word].welsh


def test_inner_checks_are_found_wherever_they_stand() -> None:
    check = CHECKS.validate_python(
        {"every": {"in": "a[]", "where": {"stated": "b"}, "is": [{"not": {"any": [{"unique": "c[]"}]}}]}}
    )
    assert [inner.word for inner in inner_checks(check)] == ["every", "stated", "not", "any", "unique"]


@pytest.mark.parametrize("text", ["", "a.", ".a", "a..b", "a[0]", "a[]b", "//a", "a b", "á", "A", "a.*", "[]", "/", "^"])
def test_what_is_no_path(text: str) -> None:
    assert parse_path(text) is None


@pytest.mark.parametrize(
    ("text", "steps", "absolute", "outer"),
    [
        ("a", ("a",), False, False),
        ("a.b_2[].c", ("a", "b_2", "[]", "c"), False, False),
        ("/a[]", ("a", "[]"), True, False),
        ("^a.b", ("a", "b"), False, True),
    ],
)
def test_paths(text: str, steps: tuple[str, ...], absolute: bool, outer: bool) -> None:
    path = parse_path(text)
    assert path is not None
    assert (path.text, path.steps, path.absolute, path.outer) == (text, steps, absolute, outer)


def test_every_fault_is_told_in_both_languages_with_the_same_values() -> None:
    for code, text in TEXTS.items():
        if code not in ("not-both-languages", "not-an-operand", "not-a-date-limit"):  # these show braces as they are written
            assert placeholders(text.en) == placeholders(text.cy), code
        assert text.en != text.cy
    assert all(kind.cy for kind in KINDS.values())


def test_kinds_of_example(tmp_path: Path) -> None:
    (rule, _) = load_rulebook(small.write(tmp_path), small.SHAPE).rules
    assert kinds_missing(rule) == ()
    once = dict.fromkeys(("met", "not_met", "empty", "unknown", "false_pass"), 1)
    assert kinds_present(rule) == {**once, "not_applicable": 0, "record": 0}
    assert default_expectation("met", "person") == "needs_judgement"
    assert default_expectation("not_met", "refutation") == "not_met"


@pytest.mark.parametrize("name", rule_schemas.FORMS)
def test_schemas_are_those_in_the_checkout_and_describe_every_key_in_both_languages(name: str) -> None:
    schema = rule_schemas.schema(name)
    Draft202012Validator.check_schema(schema)
    assert (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8") == rule_schemas.page(name)
    for record in (schema, *schema.get("$defs", {}).values()):
        for key, value in record.get("properties", {}).items():
            assert "\n\n" in value["description"], key


def test_the_reference_page_is_that_in_the_checkout() -> None:
    assert (ROOT / "docs" / "rule-language.md").read_text(encoding="utf-8") == rule_language.page()


def as_json(text: str) -> Any:
    return json.loads(json.dumps(yaml.load(text, small.Plain)))


def validator(file: str) -> Draft202012Validator:
    name = file.removesuffix(".yaml")
    return Draft202012Validator(rule_schemas.schema(name if name in rule_schemas.FORMS else "rules"))


@pytest.mark.parametrize("file", small.FILES)
def test_the_schema_accepts_the_small_rulebook(file: str) -> None:
    assert list(validator(file).iter_errors(as_json(small.FILES[file]))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- avoids:", "- avoid:"),
        ("tier: minimum", "tier: minimun"),
        ("lexicon: goodwill", "lexikon: goodwill"),
        ("baseline.on]", "'baseline[0]']"),
    ],
)
def test_the_schema_refuses_slips_too(old: str, new: str) -> None:
    assert list(validator("plans.yaml").iter_errors(as_json(small.RULES.replace(old, new))))


SHIPPED = [path for pattern in ("*.yaml", "wgsr-2013/*.yaml") for path in sorted((ROOT / "rules").glob(pattern))]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_schema_accepts_the_shipped_rules(path: Path) -> None:
    data = as_json(path.read_text(encoding="utf-8"))
    assert [error.json_path for error in validator(path.name).iter_errors(data)] == []
