"""Small texts, each with what must be read and what must be said about it, and where: see ``cases/``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from compact_rules.places import Problem, Span
from compact_rules.source.codes import CODES
from compact_rules.source.events import has_libyaml
from compact_rules.source.tree import Document, load

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in load(b"cases:\n" + file.read_bytes()).data["cases"]
]
PARSERS = [pytest.param(True, id="pure"), *([pytest.param(False, id="libyaml")] if has_libyaml() else [])]


@pytest.mark.parametrize("pure", PARSERS)
@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any], pure: bool) -> None:
    document = load(case["text"].encode(), pure=pure)
    assert [said(document, problem) for problem in document.problems] == [expected(each) for each in case["problems"]]
    for problem, each in zip(document.problems, case["problems"], strict=True):
        if "path" in each:
            assert problem.path == tuple(each["path"])
    assert document.ok is (not case.get("stops", False))
    assert strict(document.data) == strict(case.get("data"))


@pytest.mark.parametrize("case", CASES)
def test_every_problem_is_in_the_table_with_its_values(case: dict[str, Any]) -> None:
    for problem in load(case["text"].encode()).problems:
        assert tuple(name for name, _ in problem.values) == CODES[problem.code].values


@pytest.mark.parametrize("case", CASES)
def test_both_parsers_say_the_same(case: dict[str, Any]) -> None:
    pure, usual = load(case["text"].encode(), pure=True), load(case["text"].encode())
    assert pure.problems == usual.problems


def said(document: Document, problem: Problem) -> dict[str, Any]:
    assert problem.span is not None
    return {
        "code": problem.code,
        "at": at(problem.span),
        "shows": document.text_at(problem.span),
        "values": dict(problem.values),
        "related": [at(span) for span in problem.related if isinstance(span, Span)],
    }


def expected(problem: dict[str, Any]) -> dict[str, Any]:
    return {"values": {}, "related": [], **{name: value for name, value in problem.items() if name != "path"}}


def at(span: Span) -> str:
    return f"{span.start.line}:{span.start.column}"


def strict(value: object) -> object:
    """The value with its type, so that 1 is not True and 1.0 is not 1. Of texts, `NotFollowed` too is a text."""
    if isinstance(value, dict):
        return {key: strict(each) for key, each in value.items()}
    if isinstance(value, list):
        return [strict(each) for each in value]
    return (str if isinstance(value, str) else type(value)), value
