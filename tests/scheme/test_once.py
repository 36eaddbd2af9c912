"""One mistake is one problem: what the text and the field both say of one value is told once, by the one that knows more."""

from __future__ import annotations

import pytest

from compact_rules.scheme.once import told_once
from compact_rules.scheme.read import read
from compact_rules.source.tree import load


def told(text: str) -> list[tuple[str, int, int]]:
    """Each problem's code with its line and column."""
    document = load(f"schema: compact-rules/scheme@1\n{text}\n".encode())
    problems = told_once(document.problems, read(document.data).problems, document)
    spans = [problem.span or document.place(problem.path or ()) for problem in problems]
    return [(problem.code, span.start.line, span.start.column) for problem, span in zip(problems, spans, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signup: {open: yes}", [("unreadable-boolean", 2, 16)]),
        ("signup: {how: no}", [("bare-answer", 2, 15)]),
        ("review: {every: 012}", [("duration-no-unit", 2, 17)]),
        ("elections: [{votes: 012}]", [("number-zero-first", 2, 21)]),
        ("elections: [{votes: '012'}]", [("number-zero-first", 2, 21)]),
        ("scheme: &s {title: *s}", [("alias-inside-itself", 2, 20)]),
        ("review: {last_on: 2026–01–02}", [("typographic-dash", 2, 19)]),
        ("reach: {organisations: .inf}", [("not-a-number", 2, 24)]),
        ("bodies: [{id: a, kind: bespoke\u00a0}]", [("non-breaking-space", 2, 31)]),
        ("parties: [{id: a\u200b}]\nadoptions: [{party: a}]", [("invisible-character", 2, 17)]),
        ("parties: [{id: a}, {id: b\u200b}]\nadoptions: [{party: b\u200b}, {party: a\u200b}]", [("invisible-character", 2, 26)]),
        ("review: {every: 3\u00a0months}", []),
        ("reach: {organisations: [1,000]}", [("unreadable-number", 2, 24)]),
        ("reach: {organisations: {yes: 012}}", [("unreadable-number", 2, 24)]),
        ("elections: [{votes: 3, turnout: 134}]", [("share-over-all", 2, 33)]),
        ("review: {every: tbc, last_on: soon}", [("placeholder", 2, 17), ("unreadable-date", 2, 31)]),
    ],
)
def test_told_once(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "objectives: Better services\nevaluation: {questions: [Why]}",
        "objectives: [5, {id: O2, text: Grants in time}]",
        "objectives: [{id: [a], text: Grants in time}]",
        "objectives: tbc",
    ],
)
def test_what_may_be_there_is_not_missed(text: str) -> None:
    plan = "action_plans: [{id: p, actions: [{id: a, objective_ids: [O1]}]}]"
    assert "dangling-reference" not in {code for code, _, _ in told(f"{text}\n{plan}")}
    assert "dangling-reference" in {code for code, _, _ in told(f"objectives: [{{id: O2}}]\n{plan}")}
