"""The path that a problem has beside its place: the value that it is about, or none where nothing can be known by it."""

from __future__ import annotations

import pytest

from compact_rules.places import Path, Position, Problem, Span
from compact_rules.source.limits import too_much_to_judge
from compact_rules.source.tree import load


@pytest.mark.parametrize(
    ("text", "code", "path"),
    [
        ("a:\n  - b: no\n", "ambiguous-boolean", ("a", 0, "b")),
        ("a: [1, !x c]\n", "tag", ("a", 1)),
        ("a:\n  b: !x {c: 1}\n", "tag", ("a", "b")),
        ("a:\n  - {b: 1, b: 2}\n", "duplicate-key", None),  # which of the two it is about, no path can say
        ("a:\n  !x b: 1\n", "tag", ("a", "b")),
        ("!x a\n", "tag", ()),
        ("a:\n  - 1\n  - 'x\n y'\n", "continuation-indent", ("a", 1)),
        ("a:\n  -x\n  -y\n", "bullet", ("a",)),
        ("a:\n  b: *c\n", "alias-undefined", ("a", "b")),
        ("a: &c b\n", "anchor-unused", None),
    ],
)
@pytest.mark.parametrize("pure", [True, None])
def test_the_path_of_a_problem(text: str, code: str, path: Path | None, pure: bool | None) -> None:
    (problem,) = (each for each in load(text.encode(), pure=pure).problems if each.code == code)
    assert problem.path == path


def test_what_is_too_much_to_judge_is_told_at_the_top_with_the_rule() -> None:
    top = Span(Position(1, 1), Position(1, 1))
    assert too_much_to_judge("MIN-1") == Problem("too-much-to-judge", span=top, values=(("rule", "MIN-1"),))
