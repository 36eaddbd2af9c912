"""For every path of any document, the text at the value's span reads as the value again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_rules.places import Path
from compact_rules.source.characters import SUSPECT
from compact_rules.source.events import has_libyaml
from compact_rules.source.tree import load

PARSERS = [pytest.param(True, id="pure"), *([pytest.param(False, id="libyaml")] if has_libyaml() else [])]

letters = st.sampled_from("abcdeŵŷâ")
words = st.text(letters, min_size=1, max_size=6)
keys = st.one_of(words, st.sampled_from(["id", "two words", "a: b", "#", "- x", "", "'", '"', "1", "true", "\U0001f600"]))
prose = st.lists(words, min_size=1, max_size=5).map(" ".join)
anything = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]) | st.sampled_from("\n :-#'\"[]{},&*!|>%@`\\"), max_size=12
)
texts = st.one_of(
    prose, anything.filter(lambda text: not SUSPECT.search(text)).map(lambda text: unicodedata.normalize("NFC", text))
)
numbers = st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e6, 1e6).map(lambda number: round(number, 3)))
scalars = st.one_of(texts, numbers, st.booleans(), st.none())
values: st.SearchStrategy[Any] = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)
documents = st.dictionaries(keys, values, min_size=1, max_size=4)


@dataclass
class Writer:
    """Writes data as YAML in ways that ``draw`` chooses: layout, quotation marks, comments, empty lines."""

    draw: Any

    def chance(self, *choices: str) -> str:
        return str(self.draw(st.sampled_from(choices)))

    def document(self, data: dict[str, Any]) -> str:
        return self.chance("", "# words\n", "---\n", "\n") + self.mapping(data, 0) + self.chance("", "\n# words\n", "\n\n")

    def mapping(self, data: dict[str, Any], column: int) -> str:
        pad = "\n" + " " * column
        return pad.join(self.pair(key, value, column) for key, value in data.items())

    def pair(self, key: str, value: Any, column: int) -> str:
        return f"{self.quoted(key) if self.needs_quotes(key) else key}:{self.below(value, column, is_item=False)}"

    def listing(self, data: list[Any], column: int) -> str:
        pad = "\n" + " " * column
        return pad.join("-" + self.below(value, column, is_item=True) for value in data)

    def below(self, value: Any, column: int, is_item: bool) -> str:
        """A value after a colon or hyphen at ``column``, with what separates them."""
        if isinstance(value, (dict, list)) and value and self.chance("block", "flow") == "block":
            deeper = column + int(self.chance("1", "2", "4"))
            if isinstance(value, list) and not is_item and self.chance("in", "out") == "out":
                deeper = column
            write = self.mapping if isinstance(value, dict) else self.listing
            if is_item and self.chance("same line", "next line") == "same line":
                return " " + write(value, column + 2)  # type: ignore[arg-type]
            return self.line_end() + " " * deeper + write(value, deeper)  # type: ignore[arg-type]
        if isinstance(value, str) and self.chance("inline", "block") == "block" and self.fits_block(value):
            return self.block(value, column)
        return self.inline(value, column) + self.chance("", "", "  # words")

    def line_end(self) -> str:
        return self.chance("\n", "\n", "  # words\n", "\n\n", "\n# words\n")

    def inline(self, value: Any, column: int) -> str:
        return self.chance("", " ~") if value is None and self.chance("a", "b") == "a" else " " + self.flow(value, column)

    def flow(self, value: Any, column: int) -> str:
        gap = self.chance("", " ", "\n" + " " * (column + 1))
        if isinstance(value, dict):
            return (
                "{"
                + f",{gap or ' '}".join(f"{self.quoted(key)}: {self.flow(each, column)}" for key, each in value.items())
                + gap
                + "}"
            )
        if isinstance(value, list):
            return "[" + gap + f", {gap}".join(self.flow(each, column) for each in value) + "]"
        if isinstance(value, str):
            return value if not self.needs_quotes(value) and self.chance("plain", "quoted") == "plain" else self.quoted(value)
        if isinstance(value, float):
            return f"{value:.3f}"
        return repr(value) if type(value) is int else {None: "null", True: "true", False: "false"}[value]

    def needs_quotes(self, text: str) -> bool:
        return (
            not text
            or not all(sign.isalpha() or sign == " " for sign in text)
            or text != text.strip()
            or text.lower() in ("true", "false", "null")
        )

    def quoted(self, text: str) -> str:
        if "\n" not in text and self.chance("single", "double") == "single":
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def fits_block(self, text: str) -> bool:
        lines = text.split("\n")
        return bool(lines[0].strip()) and not any(line.startswith(" ") or line != line.rstrip() for line in lines)

    def block(self, text: str, column: int) -> str:
        body = text.rstrip("\n")
        ends = len(text) - len(body)
        mark = "|" + {0: "-", 1: ""}.get(ends, "+")
        pad = " " * (column + int(self.chance("1", "2", "5")))
        rows = [pad + line if line else "" for line in body.split("\n")] + [""] * max(ends - 1, 0)
        return " " + mark + "\n" + "\n".join(rows)


@st.composite
def written(draw: st.DrawFn) -> tuple[dict[str, Any], str]:
    data = draw(documents)
    text = Writer(draw).document(data)
    return data, draw(st.sampled_from([text, text + "\n", text.replace("\n", "\r\n"), "\ufeff" + text]))


def paths(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield from paths(each, (*path, step))


@pytest.mark.parametrize("pure", PARSERS)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(case=written())
def test_the_text_at_a_span_reads_as_the_value(case: tuple[dict[str, Any], str], pure: bool) -> None:
    data, text = case
    document = load(text.encode(), pure=pure)
    assert document.ok, document.problems
    assert document.data == data
    for path, value in paths(data):
        span = document.span(path)
        place = document.place(path)
        again = load((" " * (span.start.column - 1) + document.text_at(span)).encode(), pure=pure)
        assert again.data == value
        assert type(again.data) is type(value) or isinstance(again.data, (int, float))
        assert place.start.line == place.end.line
        assert place.start < place.end


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_nothing_is_raised_for_any_bytes(data: bytes) -> None:
    document = load(data)
    assert document.ok or document.problems
    assert all(problem.span is not None and problem.span.start <= problem.span.end for problem in document.problems)


@settings(max_examples=100, deadline=None)
@given(written(), st.integers(0, 400), st.sampled_from("\t:-\"'[]{},#&*!|>%@` \n\xa0\u200b–“"))
def test_one_stray_character_leaves_a_document_or_a_place(case: tuple[dict[str, Any], str], where: int, sign: str) -> None:
    text = case[1]
    document = load((text[:where] + sign + text[where:]).encode())
    again = load((text[:where] + sign + text[where:]).encode(), pure=True)
    assert document.ok or document.problems[0].span is not None
    assert (document.data, document.problems) == (again.data, again.problems)
