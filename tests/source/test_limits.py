"""Documents made to break a reader: each is refused at a place, soon, by both parsers."""

from __future__ import annotations

import time

import pytest

from compact_rules.places import Position, Problem, Span
from compact_rules.source.events import has_libyaml
from compact_rules.source.limits import Limits
from compact_rules.source.tree import load

PARSERS = [pytest.param(True, id="pure"), *([pytest.param(False, id="libyaml")] if has_libyaml() else [])]
MANY = 100_000
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n" for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE = [
    ("[" * MANY, "too-deep", Position(1, 65), "limit", 64),
    ("{a: " * MANY, "too-deep", Position(1, 257), "limit", 64),
    ("- " * MANY, "too-deep", Position(1, 129), "limit", 64),
    ("".join(" " * depth + "a:\n" for depth in range(200)), "too-deep", Position(65, 65), "limit", 64),
    (LAUGHS, "too-many-nodes", Position(6, 16), "limit", 250_000),
    (
        "a: [" + "[" * 60 + "]" * 60 + "]\nb: &b [[[[[[[[[[]]]]]]]]]]\n" + "c: " + "[" * 55 + "*b",
        "too-deep",
        Position(3, 59),
        "limit",
        64,
    ),
]


@pytest.mark.parametrize("pure", PARSERS)
@pytest.mark.parametrize(("text", "code", "where", "name", "limit"), HOSTILE, ids=range(len(HOSTILE)))
def test_a_limit_stops_the_reading_at_its_place(text: str, code: str, where: Position, name: str, limit: int, pure: bool) -> None:
    document = load(text.encode(), pure=pure)
    problem = document.problems[-1]
    assert not document.ok
    assert document.data is None
    assert (problem.code, problem.value(name)) == (code, limit)
    assert problem.span is not None
    assert problem.span.start == where


def test_depth_and_nodes_up_to_the_limit_are_read() -> None:
    limits = Limits(depth=3, nodes=6)
    assert load(b"a: [[1]]", limits).data == {"a": [[1]]}
    assert load(b"a: [[[1]]]", limits).problems[0].code == "too-deep"
    assert load(b"a: [1, 2, 3]", limits).data == {"a": [1, 2, 3]}
    assert load(b"a: [1, 2, 3, 4]", limits).problems[0].code == "too-many-nodes"


def test_a_text_up_to_the_limit_is_read() -> None:
    assert load(b"a: " + b"x" * 200_000).ok
    problem = load(b"a: b\nc: " + b"x" * 200_001).problems[-1]
    assert (problem.code, problem.value("letters"), problem.value("limit")) == ("too-long-text", 200_001, 200_000)
    assert problem.span is not None
    assert problem.span.start == Position(2, 4)


def test_an_alias_counts_for_all_that_it_stands_for() -> None:
    text = b"a: &a [1, 2]\nb: *a\n"
    assert load(text, Limits(nodes=9)).ok
    assert load(text, Limits(nodes=8)).problems[0].code == "too-many-nodes"


@pytest.mark.parametrize(
    ("text", "nodes", "where"),
    [
        ("a: [1, [2]]\n", 6, None),
        ("a: [1, [2]]\n", 4, Position(1, 8)),  # the inner list itself
        ("a: &x 1\nb: *x\n", 5, None),
        ("a: &x 1\nb: *x\n", 4, Position(2, 4)),
        ("a: *x\n", 3, None),  # what is not known counts for one
        ("a: *x\n", 2, Position(1, 4)),
        ("a: &x [1]\nb: &y [*x]\nc: *y\n", 12, None),
        ("a: &x [1]\nb: &y [*x]\nc: *y\n", 11, Position(3, 4)),
    ],
)
def test_every_value_counts_for_one_and_for_what_is_in_it(text: str, nodes: int, where: Position | None) -> None:
    problems = [problem for problem in load(text.encode(), Limits(nodes=nodes)).problems if problem.code == "too-many-nodes"]
    assert [problem.span.start for problem in problems if problem.span] == ([] if where is None else [where])


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("a: [[&x 1]]\nb: [[*x]]\n", 3),
        ("b: [[*x]]\n", 3),
        ("a: &x [1]\nb: [*x]\n", 3),
        ("a: &x [[1], 2]\nb: [*x]\n", 4),
        ("a: &x [[], [[]]]\nb: [*x]\n", 5),
    ],
)
def test_an_alias_is_as_deep_as_what_it_stands_for(text: str, depth: int) -> None:
    assert "too-deep" not in [problem.code for problem in load(text.encode(), Limits(depth=depth)).problems]
    problem = load(text.encode(), Limits(depth=depth - 1)).problems[-1]
    assert (problem.code, problem.value("limit")) == ("too-deep", depth - 1)


@pytest.mark.parametrize(
    ("text", "where"), [("a: 'w\u0302\u0323\u0302'\n", Position(1, 4)), ("b: 1\nw\u0302\u0323\u0302: 1\n", Position(2, 1))]
)
def test_too_many_accents_in_quotation_marks_and_in_a_key(text: str, where: Position) -> None:
    assert load(text.encode(), Limits(marks=3)).ok
    (problem,) = load(text.encode(), Limits(marks=2)).problems
    assert (problem.code, problem.value("limit")) == ("too-many-marks", 2)
    assert problem.span is not None
    assert problem.span.start == where


def test_a_key_is_looked_for_no_further_than_a_key_can_be_long() -> None:
    (problem,) = load(("a: b\n" + "c" * 1100 + ": d: e\n").encode()).problems
    assert problem.code == "syntax-missing-colon"
    assert problem.span is not None
    assert problem.span.start == Position(2, 1)


def test_too_many_accents_on_one_letter_are_refused_where_they_stand() -> None:
    text = "a: b\nc: w" + "\u0302\u0323" * 51
    (problem,) = load(text.encode()).problems
    assert problem == Problem("too-many-marks", span=Span(Position(2, 4), Position(2, 107)), values=(("limit", 100),))


def test_accents_within_the_limit_are_composed() -> None:
    assert load(("a: w\u0302" + "x" * 200).encode()).data == {"a": "ŵ" + "x" * 200}
    assert load(("a: w" + "\u0323\u0302" * 50).encode()).ok


def test_too_many_characters_that_do_harm_are_refused_at_one_beyond_the_limit() -> None:
    text = "a: b\u200b\nc: d\u200b\u200be\n".encode()
    assert load(text, Limits(suspects=3)).ok
    (problem,) = load(text, Limits(suspects=2)).problems
    assert problem == Problem("too-many-suspects", span=Span(Position(2, 6), Position(2, 7)), values=(("limit", 2),))
    refused = load((text.decode() + "f: \u200b\u200b\n").encode(), Limits(suspects=2))
    assert refused.problems == (problem,)
    assert (refused.data, refused.ok) == (None, False)
    assert refused.line(2) == "c: d\u200b\u200be"


SLOW = {
    "an unclosed quotation mark": 'a: "' + "b " * MANY,
    "a list on one line": "a: [" + "b," * MANY + "]",
    "keys without values on one line": "a: {" + ", ".join(f"k{number}" for number in range(MANY // 2)) + "}",
    "left-out items": "a:\n" + "  -\n" * MANY,
    "non-breaking spaces": 'a: "' + "\xa0" * MANY + '"',
    "zero-width spaces": 'a: "' + "\u200b" * MANY + '"',
    "zero-width spaces written by their number": "a: [" + '"b\\u200B",' * (MANY // 10) + "]",
    "a long list for one key many times": "a: [" + "b," * (MANY // 10) + "]\n" + "a: [b]\n" * 20_000,
    "bullets": "a:\n" + "  – b\n" * 20_000,
    "a row of spaces before a mistake": "a: b\nc" + " " * 1_000_000 + "d: e\n",
    "a long number": "a: " + "1" * 1_000_000,
    "a long base-sixty number": "a: 1" + ":20" * 300_000,
    "hashes": "a: b" + " #c" * MANY,
    "empty lines in a block of text": "a: |\n" + " \n" * MANY,
    "brackets that close at once": "a: [" + "[]," * MANY + "]",
    "one key many times": "a: 1\n" * 20_000,
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW.keys())
def test_time_grows_with_the_text_and_not_with_its_square(text: str) -> None:
    started = time.process_time()
    load(text.encode())
    assert time.process_time() - started < 20  # a few seconds on a slow machine; the square would take hours
