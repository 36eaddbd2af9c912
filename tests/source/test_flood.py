"""Ten thousand of one mistake: the first are told, the others counted, and nothing of another kind is drowned."""

from __future__ import annotations

import pytest

from compact_rules.places import Problem
from compact_rules.scheme.read import read
from compact_rules.source.codes import CODES, NOT_ASSESSED
from compact_rules.source.flood import MORE, MOST, Problems
from compact_rules.source.limits import too_much_to_judge
from compact_rules.source.tree import load


def test_of_one_code_so_many_are_kept_and_the_others_counted() -> None:
    many = [Problem("tag", (number,)) for number in range(MOST + 300)]
    found = list(Problems([*many, Problem("blank", (0,))]))
    assert found[:MOST] == many[:MOST]
    assert found[MOST] == Problem("blank", (0,))
    assert found[MOST + 1 :] == [Problem("more-of-the-same", (MOST,), values=(("count", 300),))]


def test_a_single_one_more_is_told_itself() -> None:
    many = [Problem("tag", (number,)) for number in range(MOST + 1)]
    assert list(Problems(many)) == many


def test_what_is_only_counted_need_not_be_made() -> None:
    problems = Problems(Problem("tag", (number,)) for number in range(MOST))
    assert not problems.counted("tag")
    problems.add(Problem("tag", ("first beyond",)))
    assert problems.counted("tag")
    assert list(problems)[-1] == Problem(MORE, ("first beyond",), values=(("count", 2),))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\n" * 10_000, "duplicate-key", MOST + 2),
        ("a:\n" + "- no\n" * 10_000, "ambiguous-boolean", MOST + 2),
        ("a:\n" + "- &x y\n" * 10_000, None, 0),  # one anchor, named ten thousand times, is unused once
        ("a:\n" + "".join(f"- &x{number} y\n" for number in range(10_000)), "anchor-unused", MOST + 2),
        ("a:\n" + "- b #c\n" * 10_000, "comment-cuts-text", MOST + 2),
    ],
)
def test_a_flood_in_a_text_ends_in_one_problem_at_the_place_where_it_goes_on(text: str, code: str | None, line: int) -> None:
    problems = load(text.encode()).problems
    more = [problem for problem in problems if problem.code == MORE]
    if code is None:
        assert not more
        return
    assert len([problem for problem in problems if problem.code == code]) == MOST
    assert [problem.span.start.line for problem in more if problem.span] == [line]
    assert more[0].value("count") in (10_000 - MOST, 10_000 - MOST - 1)
    assert more[0].related == ()


def test_a_flood_does_not_hide_the_mistake_that_ends_the_reading() -> None:
    problems = load(("a:\n" + "- no\n" * 10_000 + "b: c: d\n").encode()).problems
    assert [problem.code for problem in problems[MOST:]] == [MORE, "syntax-colon-in-text"]


def test_a_flood_of_unknown_keys_is_told_and_counted() -> None:
    problems = read({"schema": "compact-rules/scheme@1", **{f"k{number}": 1 for number in range(10_000)}}).problems
    assert [problem.code for problem in problems] == ["unknown-key"] * MOST + ["more-of-the-same"]
    assert (problems[-1].path, problems[-1].value("count")) == ((f"k{MOST}",), 10_000 - MOST)


def test_a_document_that_cannot_be_judged_is_one_that_was_not_assessed() -> None:
    problem = too_much_to_judge("MIN-1a")
    assert problem.code == "too-much-to-judge"
    assert tuple(name for name, _ in problem.values) == CODES["too-much-to-judge"].values
    assert "too-much-to-judge" in NOT_ASSESSED
