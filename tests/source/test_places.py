"""What a report underlines for a path: see ``places.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from compact_rules.places import Position, Span
from compact_rules.source.events import has_libyaml
from compact_rules.source.tree import Document, load

PARSERS = [pytest.param(True, id="pure"), *([pytest.param(False, id="libyaml")] if has_libyaml() else [])]
FILE = Path(__file__).parent / "places.yaml"
PLACES = [
    pytest.param(case["text"], place, id=f"{number}: {place['path']}")
    for number, case in enumerate(load(b"cases:\n" + FILE.read_bytes()).data["cases"])
    for place in case["places"]
]


@pytest.mark.parametrize("pure", PARSERS)
@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(text: str, place: dict[str, Any], pure: bool) -> None:
    document = load(text.encode(), pure=pure)
    path = tuple(place["path"])
    shown = document.place(path)
    assert document.text_at(shown) == place["shows"]
    assert f"{shown.start.line}:{shown.start.column}" == place["at"]
    assert shown.start.line == shown.end.line
    assert key_text(document, path) == place.get("key")
    span = document.span(path)
    if "lines" in place:
        assert [span.start.line, span.end.line] == place["lines"]
    else:
        assert document.text_at(span) == place.get("span", place["shows"])
    assert f"{span.start.line}:{span.start.column}" == place.get("from", f"{span.start.line}:{span.start.column}")


def key_text(document: Document, path: tuple[str | int, ...]) -> str | None:
    span = document.key_span(path)
    return None if span is None else document.text_at(span)


@pytest.mark.parametrize("text", ["", "# nothing\n", "a: [1\n"])
def test_a_document_without_data_has_a_place_for_everything(text: str) -> None:
    document = load(text.encode())
    top = Span(Position(1, 1), Position(1, 1))
    assert document.data is None
    assert not document.ok
    assert {document.place(()), document.place(("a", 0)), document.span(("a",))} == {top}
    assert document.key_span(("a",)) is None


@pytest.mark.parametrize("text", ["---\n", "# a: b\n---\n", "--- # a\n...\n", "%YAML 1.1\n---\n", "&x\n"])
def test_a_document_of_nothing_shows_the_signs_that_begin_it(text: str) -> None:
    document = load(text.encode())
    assert (document.data, document.ok) == (None, False)
    assert document.text_at(document.place(())) in ("-", "&x")


def test_a_block_of_text_with_nothing_in_it_ends_where_it_begins() -> None:
    assert load(b"- |\n        \n").span((0,)) == Span(Position(1, 3), Position(1, 4))


def test_a_block_of_text_and_nothing_else_shows_its_first_row() -> None:
    assert load(b"|\n\n  X\n").place(()) == Span(Position(3, 3), Position(3, 4))


def test_lines_are_counted_alike_for_every_line_end() -> None:
    document = load(b"a: 1\r\nb:\r  c: 2\n\nd: 3")
    assert [document.line(number) for number in range(8)] == ["", "a: 1", "b:", "  c: 2", "", "d: 3", "", ""]
    assert document.place(("b", "c")) == Span(Position(3, 6), Position(3, 7))
    assert document.place(("d",)).start == Position(5, 4)


def test_columns_count_characters_whatever_their_width() -> None:
    document = load("tŷ: {\U0001f600: w\u0302w, b: 1}\n".encode())
    assert document.data == {"tŷ": {"\U0001f600": "ŵw", "b": 1}}
    assert document.place(("tŷ", "b")) == Span(Position(1, 17), Position(1, 18))


def test_several_lines_of_a_document_mark() -> None:
    document = load(b"--- # start\nparties:\n  - id: a\n...\n")
    assert document.ok
    assert document.place(("parties", 0, "name")) == Span(Position(3, 5), Position(3, 10))
