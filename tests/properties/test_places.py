"""For every path of a document: the text at its span, read by itself, is its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import pytest

from compact_rules.places import Path
from compact_rules.source.lines import Lines
from compact_rules.source.tree import Document, load

EXAMPLES = FilePath(__file__).parents[2] / "examples"
ALIAS = re.compile(r"(?m)(?:^|[ :,\[{-])\*\w+\s*(?:[,}\]]|$)")
FILES = sorted(file for file in EXAMPLES.rglob("*.yaml") if "expected" not in file.parts)


def paths(data: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inner:
        yield from paths(value, (*path, step))


def value_at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def reread(document: Document, path: Path) -> Any:
    """What the text at the path's span says, set back to where its first line began so that its indentation holds."""
    span = document.span(path)
    text = " " * (span.start.column - 1) + document.text_at(span)
    return load(b"x:\n" + "\n".join(" " + row for row in Lines(text).rows).encode() + b"\n").data["x"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(EXAMPLES)))
def test_the_text_at_a_span_is_read_as_the_value(file: FilePath) -> None:
    document = load(file.read_bytes())
    for path in paths(document.data):
        value = value_at(document.data, path)
        if value is None or value == "" or ALIAS.search(document.text_at(document.span(path))):
            continue  # nothing to read, or what it says stands elsewhere, at its anchor
        again = reread(document, path)
        # A block of text that ends its document has no more empty rows to keep.
        assert again == value or (isinstance(value, str) and again.rstrip() == value.rstrip()), path


def test_a_row_of_spaces_longer_than_the_indentation_is_the_last_of_a_block() -> None:
    document = load(b"a: |\n  x\n   \n\nb: 1\n")
    assert document.data == {"a": "x\n \n", "b": 1}
    assert document.text_at(document.span(("a",))) == "|\n  x\n   "
