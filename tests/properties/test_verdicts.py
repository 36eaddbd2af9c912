"""What no change of writing may change: comments, quotation marks, layout, the order of keys, another part; and the report."""

from __future__ import annotations

import copy
import json
import random
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_rules import api
from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.report.json_out import json_text
from compact_rules.scheme.facts import UNREADABLE
from compact_rules.scheme.read import read
from compact_rules.source.tree import load
from tests.scheme.parts import schemes

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.glob("*.yaml"))
AS_OF = date(2026, 6, 30)
SETTLED = ("met", "not_met")


@cache
def rulebook() -> api.Rulebook:
    return api.load_rulebook()


@cache
def judge() -> Judge:
    return compile_rules(rulebook(), AS_OF)


def verdicts(data: Any) -> dict[str, str]:
    return {outcome.rule: outcome.verdict for outcome in judge().outcomes(read(data).facts)}


def plain(value: Any) -> Any:
    """Plain data for PyYAML to write: numbers as they were, and no class of ours."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return getattr(value, "raw", value) if not isinstance(value, bool) else value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("flow", [True, False, None], ids=["in brackets", "in lines", "mixed"])
def test_layout_and_quotation_marks_change_no_verdict(file: Path, flow: bool | None) -> None:
    document = load(file.read_bytes())
    numbers = load(yaml.dump(plain(document.data), default_flow_style=flow, allow_unicode=True, width=60).encode())
    assert numbers.ok
    # PyYAML writes the numbers that we keep as they were written in quotation marks: the same facts need the same sorts.
    assert shapes(numbers.data) == shapes(document.data)
    assert verdicts(restored(numbers.data, document.data)) == verdicts(document.data)


def shapes(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: shapes(each) for key, each in value.items()}
    return [shapes(each) for each in value] if isinstance(value, list) else "text"


def restored(value: Any, like: Any) -> Any:
    if isinstance(value, dict):
        return {key: restored(each, like[key]) for key, each in value.items()}
    if isinstance(value, list):
        return [restored(each, other) for each, other in zip(value, like, strict=True)]
    return like if str(value) == str(getattr(like, "raw", like)) else value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_comments_empty_lines_and_line_ends_change_nothing(file: Path, end: str) -> None:
    chance = random.Random(file.name)
    rows: list[str] = []
    block = None  # inside a block of text every row counts
    for row in file.read_text("utf-8").split("\n"):
        indent = len(row) - len(row.lstrip())
        if block is not None and row.strip() and indent <= block:
            block = None
        if block is None and row.strip() and chance.random() < 0.3:
            rows += ["", " " * chance.randrange(4) + "# a remark: [that, {says: 'nothing"]
        rows.append(row)
        if block is None and row.split(" #")[0].rstrip().endswith((">-", ">", "|", "|-")):
            block = indent
    before, after = load(file.read_bytes()), load(end.join(rows).encode())
    assert after.data == before.data
    assert verdicts(after.data) == verdicts(before.data)


@settings(max_examples=60, deadline=None)
@given(schemes(spoilt=True), st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_no_verdict(data: Any, chance: random.Random) -> None:
    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            keys = list(value)
            chance.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(each) for each in value] if isinstance(value, list) else value

    assert verdicts(shuffled(data)) == verdicts(data)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_nobody_reads_changes_no_verdict(file: Path) -> None:
    data = load(file.read_bytes()).data
    before = verdicts(data)
    assert verdicts({**data, "nobody_knows_this_key": {"at": ["all"]}}) == before
    deep = copy.deepcopy(data)
    for value in list(deep.values()):
        if isinstance(value, dict):
            value["nobody_knows_this_key"] = [1]
    assert verdicts(deep) == before


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(value, dict):
        return [leaf for key, each in value.items() for leaf in leaves(each, (*path, key))]
    if isinstance(value, list):
        return [leaf for at, each in enumerate(value) for leaf in leaves(each, (*path, at))]
    return [path]


def put(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    made = copy.deepcopy(data)
    inner = made
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return made


# An unreadable value, once it can be read, may change these: what they ask of it is that it should not say something.
@pytest.mark.parametrize("name", ["model", "tick-box", "measurability-defects"])
def test_making_a_value_readable_never_turns_met_into_not_met_nor_back(name: str) -> None:
    """A rule that is settled although a value cannot be read does not depend on it: reading it cannot turn the verdict over."""
    data = load((EXAMPLES / f"{name}.yaml").read_bytes()).data
    readable = verdicts(data)
    chance = random.Random(name)
    wrong = []
    for path in chance.sample(leaves(data), 120):
        spoilt = put(data, path, {"neither": "this", "nor": "that"})
        for rule, verdict in verdicts(spoilt).items():
            if verdict in SETTLED and readable[rule] in SETTLED and verdict != readable[rule]:
                wrong.append((rule, path, verdict, readable[rule]))
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_json_carries_the_scheme_and_gives_the_same_report(file: Path) -> None:
    """JSON is YAML: a scheme written as JSON is judged alike; and a report is the same text every time."""
    data = load(file.read_bytes()).data
    text = json.dumps(data, default=str, ensure_ascii=False, indent=1)
    again = load(text.encode())
    assert again.ok
    assert verdicts(again.data) == verdicts(data)
    made = [api.assess([api.Source("x", file.read_bytes())], rulebook=rulebook(), as_of=AS_OF).wire for _ in range(2)]
    assert json_text(made[0]) == json_text(made[1])


def test_the_mark_of_what_cannot_be_read_is_not_a_value() -> None:
    assert UNREADABLE not in (None, False, 0, "", [], {})


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda data: data.decode("latin-1")))
def test_no_text_makes_the_reading_fall(text: str) -> None:
    for data in (
        text.encode("utf-8", "surrogatepass"),
        text.encode("utf-16", "surrogatepass"),
        text.encode("latin-1", "replace"),
    ):
        document = load(data)
        assert document.ok or document.problems
        if document.ok:
            verdicts(document.data)
