"""Which lines two texts do not share."""

from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from compact_rules.report.changes_lines import line_changes

TEXTS = st.lists(st.sampled_from(["a: 1", "a: 2", "  b: 1", "b: 1", "", "- x", "c:"]), max_size=14)


def said(old: list[str], new: list[str]) -> list[str]:
    changes = line_changes(old, new)
    return [change["message"]["en"] for change in changes.touching(range(len(old) + 1), range(len(new) + 1))]


@given(TEXTS, TEXTS)
def test_without_the_changed_lines_the_texts_are_the_same(old: list[str], new: list[str]) -> None:
    changes = line_changes(old, new)
    rest = [line for at, line in enumerate(old, 1) if at not in changes.old]
    assert rest == [line for at, line in enumerate(new, 1) if at not in changes.new]
    for at, change in changes.old.items():
        assert change["before"] == {"line": at, "text": old[at - 1]}
    for at, change in changes.new.items():
        assert change["after"] == {"line": at, "text": new[at - 1]}


@given(TEXTS)
def test_a_text_has_not_changed_beside_itself(text: list[str]) -> None:
    changes = line_changes(text, text)
    assert not changes.old
    assert not changes.new


def test_a_changed_line_is_told_by_its_number_now() -> None:
    assert said(["a: 1", "b: 1"], ["x: 0", "a: 1", "b: 2"]) == [
        "line 1 was added: “x: 0”",
        "line 3 (line 2 before) changed from “b: 1” to “b: 2”",
    ]


def test_lines_with_one_key_are_one_line_changed() -> None:
    old, new = ["due: 2026-01-31", "owner: a"], ["text: new", "due: 2027-01-31", "more: 1", "owner: b"]
    assert [each for each in said(old, new) if "changed" in each] == [
        "line 2 (line 1 before) changed from “due: 2026-01-31” to “due: 2027-01-31”",
        "line 4 (line 2 before) changed from “owner: a” to “owner: b”",
    ]


def test_other_spaces_are_called_that() -> None:
    assert said(["a:", "  b: 1"], ["a:", "    b: 1"]) == ["line 2 has other spaces: “b: 1”"]


def test_a_long_line_is_shortened_where_it_is_told() -> None:
    (message,) = said(["a: " + "x" * 500], ["a: " + "y" * 500])
    assert len(message) < 200


def test_texts_made_to_be_slow_are_not() -> None:
    begun = process_time()
    line_changes(["- x"] * 20_000, ["- x", "- y"] * 10_000)
    assert process_time() - begun < 5
