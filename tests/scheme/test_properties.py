"""Whatever stands in a document: reading never raises, and what it says of a place is said of a place that is there."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from compact_rules.bilingual import Bilingual
from compact_rules.places import Path
from compact_rules.scheme.codes import CODES
from compact_rules.scheme.facts import UNREADABLE, Located
from compact_rules.scheme.read import read
from tests.scheme.parts import plain, schemes


def is_there(data: Any, path: Path) -> bool:
    for step in path:
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            data = data[step]
        else:
            return False
    return True


@given(plain)
@settings(max_examples=100, deadline=None)
def test_reading_never_raises(data: Any):
    assert read(data).problems


@given(schemes(spoilt=True))
@settings(max_examples=150, deadline=None)
def test_every_problem_is_listed_and_stands_at_a_place_in_the_document(data: Any):
    outcome = read(data)
    for problem in outcome.problems:
        assert problem.path is not None
        assert is_there(data, problem.path), problem
        assert all(isinstance(place, tuple) and is_there(data, place) for place in problem.related), problem
        assert tuple(name for name, _ in problem.values) == CODES[problem.code].values, problem
        assert all(isinstance(value, (str, tuple, Bilingual)) for _, value in problem.values), problem
    assert all(is_there(data, path) for path in outcome.unreadable)


@given(schemes(spoilt=True))
@settings(max_examples=100, deadline=None)
def test_every_unreadable_place_is_told_once(data: Any):
    outcome = read(data)
    told = [problem.path for problem in outcome.problems]
    assert all(told.count(path) >= 1 for path in outcome.unreadable)
    assert len(set(outcome.unreadable)) == len(outcome.unreadable) or any("attendance" in path for path in outcome.unreadable)


@given(schemes(spoilt=True))
@settings(max_examples=100, deadline=None)
def test_facts_hold_what_is_unreadable_only_where_it_was_told(data: Any):
    outcome = read(data)
    marks = sum(1 for _ in unreadable(outcome.facts.root))
    assert (marks > 0) <= bool(outcome.unreadable)


def unreadable(value: Any) -> Any:
    if value is UNREADABLE:
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from unreadable(one)
    elif isinstance(value, list):
        for one in value:
            yield from unreadable(one)
    elif isinstance(value, Located):
        return


def test_a_deep_or_wide_document_is_read():
    deep: Any = "x"
    for _ in range(5000):
        deep = {"scheme": deep}
    assert [problem.code for problem in read({"schema": "compact-rules/scheme@1", **deep}).problems] == ["unknown-key"]
    wide = {"schema": "compact-rules/scheme@1", "incentives": ["xy"] * 20_000}
    assert read(wide).problems == ()
