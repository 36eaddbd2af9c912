"""The schemas of the report are generated, current, and describe every key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from compact_rules.report import schema


@pytest.mark.parametrize("name", schema.schemas())
def test_the_schema_in_the_checkout_is_the_generated_one(name: str) -> None:
    assert (schema.SCHEMAS / name).read_text("utf-8") == schema.text_of(schema.schemas()[name])


def properties(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.get("properties", {}).items()
        for each in value.values():
            yield from properties(each)
    elif isinstance(value, list):
        for each in value:
            yield from properties(each)


@pytest.mark.parametrize(("name", "made"), schema.schemas().items())
def test_every_key_is_described_and_required(name: str, made: Any) -> None:
    Draft202012Validator.check_schema(made)
    undescribed = [key for key, value in properties(made) if not value.get("description")]
    assert undescribed == []
    for record in [made, *made["$defs"].values()]:
        assert record["additionalProperties"] is False
        assert set(record["required"]) == set(record["properties"])
