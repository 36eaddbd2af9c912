"""The lines of a text, and places in them."""

from __future__ import annotations

from compact_rules.places import Position, Span
from compact_rules.source.lines import Lines, indent_of

LINES = Lines("a:  \n\t bX \n")


def span(line: int, start: int, end: int) -> Span:
    return Span(Position(line, start), Position(line, end))


def test_a_place_has_at_least_one_character_where_there_is_one() -> None:
    assert LINES.rest(0, 3) == span(1, 4, 5)
    assert LINES.rest(0, 4) == span(1, 5, 5)
    assert LINES.rest(0, 0) == span(1, 1, 3)
    assert LINES.one(0, 1) == span(1, 2, 3)
    assert LINES.span(0, 1, 1) == span(1, 2, 3)


def test_what_stands_in_a_row() -> None:
    assert LINES.content(1) == span(2, 3, 5)
    assert LINES.content(2) == span(3, 1, 1)
    assert [LINES.row(number) for number in (-1, 0, 2, 3)] == ["", "a:  ", "", ""]


def test_only_spaces_are_an_indentation() -> None:
    assert [indent_of(text) for text in ("", "  a ", "\ta", " \ta", "X", "   ")] == [0, 2, 0, 1, 0, 3]
