"""The format: what every field says, the JSON schema that editors use, and the files that follow from the models."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from pydantic import ValidationError
from referencing import Registry

from compact_rules.scheme.generate import generated
from compact_rules.scheme.json_schema import scheme_schema
from compact_rules.scheme.model.root import Scheme
from compact_rules.scheme.model.types import ANY
from compact_rules.scheme.read import read
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.shapes import scheme_shape
from compact_rules.source.scalars import PlainFloat, PlainInt
from tests.scheme.parts import found, reading, schemes

ROOT = Path(__file__).parents[2]
VALIDATOR = Draft202012Validator(scheme_schema(scheme_shape()), registry=Registry())
# Problems that a value has beside others; a schema and a model look at one value at a time.
BETWEEN_VALUES = {
    "schema-missing",
    "language-unsaid",
    "duplicate-id",
    "similar-ids",
    "id-in-several-plans",
    "dangling-reference",
    "circular-dependency",
    "depends-on-itself",
    "circular-succession",
    "declared-absent-but-given",
    "email-address",
    "personal-name",
}


def fields(shape: Shape, at: str = "") -> Iterator[tuple[str, Shape]]:
    for name, field in shape.written().items():
        inner = field.item or field
        yield f"{at}.{name}".lstrip("."), field
        yield from fields(inner, f"{at}.{name}{'[]' if field.item else ''}")


ALL = dict(fields(scheme_shape()))


@pytest.mark.parametrize("path", ALL)
def test_every_field_says_in_both_languages_what_counts(path: str):
    says = ALL[path].says
    assert says is not None
    assert len(says.en) > 5
    assert len(says.cy) > 3
    assert says.en.endswith(".")
    assert says.cy.endswith(".")
    assert says.en != says.cy


def test_every_property_of_the_schema_is_described_in_both_languages():
    schema = VALIDATOR.schema
    assert isinstance(schema, dict)
    for body in (schema, *schema["$defs"].values()):
        for name, field in body.get("properties", {}).items():
            assert field["description"].endswith("\n\n" + field["x-description-cy"]), name


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(scheme_schema(scheme_shape()))


def test_references_lead_to_lists_of_things_with_ids():
    for among in {*ANY, *(path for field in ALL.values() for path in (field.item or field).refers)}:
        assert ALL[among].item is not None
        assert ALL[f"{among}[].id"].kind == "id", among


def test_the_parts_that_may_be_declared_absent_are_the_parts_of_a_scheme():
    declared = ALL["declared_absent"].item
    assert declared is not None
    assert set(declared.choices) == set(scheme_shape().written()) - {"schema", "language", "scheme", "declared_absent"}


def test_derived_fields_are_in_the_table_and_cannot_be_written():
    root = scheme_shape()
    body, seat = ALL["bodies"].item, ALL["bodies[].seats"].item
    assert body is not None
    assert seat is not None
    assert root.fields["as_of"].kind == "date"
    assert seat.fields["body"].fields["seats"].item is seat
    assert body.fields["seat_total"].derived
    assert "bodies[].seat_total" not in ALL


@pytest.mark.parametrize(
    "parts",
    [
        {"purpose": {"basis": "promote_interests"}, "commitments": [{"due": "2027-03-31", "number": 17}]},
        {"publication": [{"papers": ["minutes", {"kind": "scheme"}]}], "bodies": [{"meetings": [{"attendance": {"a": 2}}]}]},
        {"review": {"every": "bob tair blynedd"}, "local_context": {"en": "xy", "cy": None}, "parties": None},
    ],
)
def test_the_schema_takes_the_shorthands(parts: dict[str, Any]):
    assert not {code for code, _ in found(reading(**parts))} - BETWEEN_VALUES
    assert list(VALIDATOR.iter_errors({"schema": "compact-rules/scheme@1", **parts})) == []


@pytest.mark.parametrize(
    "parts",
    [
        {"purpos": {}},
        {"purpose": {"basis": "promote"}},
        {"commitments": [{"due": "31/03/2027"}]},
        {"bodies": [{"meets_every": 3}]},
        {"scheme": {"authority_gss": "W06000007"}},
        {"reach": {"organisations": -1}},
        {"local_context": {"fr": "x"}},
        {"parties": [{"id": "a b"}]},
        {"schema": "compact-rules/scheme@2"},
    ],
)
def test_the_schema_refuses_what_an_editor_should_underline(parts: dict[str, Any]):
    assert list(VALIDATOR.iter_errors(parts)) != []


def problems_of_values(data: Any) -> set[str]:
    return {problem.code for problem in read(data).problems} - BETWEEN_VALUES


@given(schemes(spoilt=False))
@settings(max_examples=150, deadline=None)
def test_the_schema_accepts_whatever_is_read_without_a_problem(data: Any):
    if not problems_of_values(data):
        assert [error.message for error in VALIDATOR.iter_errors(data)] == []


def is_refused(data: Any) -> bool:
    try:
        Scheme.model_validate(data)
    except ValidationError:
        return True
    return False


@given(schemes(spoilt=True))
@settings(max_examples=150, deadline=None)
def test_the_models_refuse_exactly_what_the_reader_reports(data: Any):
    assert is_refused(data) == bool(problems_of_values(data))


# What people and other programs write, right in some places and wrong in most.
ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 3, 10**20, 0.5, 1.0, -0.5, math.inf, math.nan, PlainInt(7, "007"), PlainFloat(1.1, "1.10"),
    "", " ", "x", "xy", "-", "tbc", "no", "true", "3", "3 %", "-1", "012", "one", "1_000", "\u0663", "a b", " ab", "a,b",
    "a\u00a0b", "e\u0301e", "x" * 80, "x" * 81, "2027-03-31", "2023-02-29", "2027-3-1", "31/03/2027", "1899-12-31",
    "9999-12-31", "0001-01-01", "2027-03-31T00:00:00Z", "3 months", "0 days", "-3 months", "18mo", "P1Y2M", "P0D",
    "annually", "99999999 years", "20 working days", "W06000015", "W06000099", "W11000023", "https://", "http:///a",
    "https://example.org", "HTTPS://EXAMPLE.ORG/a b", "ftp://example.org", "0f" * 32, "0g" * 32, "0F" * 32, "en", "council",
    [], [[]], [None], ["xy"], ["tbc"], [1], [{}], {}, {"en": "xy"}, {"en": None, "cy": None}, {"en": "xy", "fr": "xy"},
    {"en": 3, "cy": "tbc"}, {"id": "a"}, {"a": 1}, {"a": None}, {"a b": "xy"}, {"on": "2027-03-31"}, {"council": 3,
    "cvc": -1},
)  # fmt: skip


def put_at(path: str, value: Any) -> Any:
    for step in reversed(path.split(".")):
        value = {step.removesuffix("[]"): [value] if step.endswith("[]") else value}
    return value


@pytest.mark.parametrize("path", ALL)
def test_the_models_refuse_in_every_place_what_the_reader_reports(path: str):
    words = (ALL[path].item or ALL[path]).choices
    for value in (*ODD, *words, [*words], {"a": [*words]}):
        data = put_at(path, value)
        assert is_refused(data) == bool(problems_of_values(data)), value


@pytest.mark.parametrize(("name", "text"), generated().items())
def test_the_generated_files_are_what_the_models_say(name: str, text: str):
    assert (ROOT / name).read_text(encoding="utf-8") == text, "run python -m tools.generate"
