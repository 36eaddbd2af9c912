"""The shipped examples and the JSON schema say the same: an editor underlines what the reader reports, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry

from compact_rules.scheme.json_schema import scheme_schema
from compact_rules.scheme.read import read
from compact_rules.scheme.shapes import scheme_shape
from compact_rules.source.tree import load

EXAMPLES = Path(__file__).parents[2] / "examples"
VALIDATOR = Draft202012Validator(scheme_schema(scheme_shape()), registry=Registry())


@pytest.mark.parametrize("name", sorted(file.name for file in EXAMPLES.glob("*.yaml") if "expect" not in file.name))
def test_an_example_is_what_the_schema_says(name: str):
    document = load((EXAMPLES / name).read_bytes())
    assert document.ok
    reported = [problem.path or () for problem in read(document.data).problems]
    for error in VALIDATOR.iter_errors(document.data):
        # A key that is not allowed is underlined at the record that it stands in.
        place = tuple(error.absolute_path)
        assert any(path[: len(place)] == place for path in reported), error.message
