"""What must hold of any scheme: absence is no success, the order of keys says nothing, and no document makes the program fall."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_rules import api
from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.places import path_text
from compact_rules.rulebook.model import Rulebook
from compact_rules.scheme.read import read
from compact_rules.source.tree import load

EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = date(2026, 6, 30)

# Rules that what is stated can refute without being asked for: taking it away takes the refutation away.
REFUTED_BY_AN_EXTRA = {
    "ACC-02": "a name that belongs to the other council, beside the right word",
    "ACC-11": "a name or a kind of relation that belongs to the scheme of 2000",
    "IMP-05": "a last round of monitoring that is too old; that none is recorded is told in practice",
}


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return api.load_rulebook()


@pytest.fixture(scope="module")
def judge(rulebook: Rulebook) -> Judge:
    return compile_rules(rulebook, AS_OF)


def verdicts(judge: Judge, data: Any) -> dict[str, str]:
    return {outcome.rule: outcome.verdict for outcome in judge.outcomes(read(data).facts)}


def keys(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every key of every mapping."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inner:
        if isinstance(data, dict):
            yield (*path, step)
        yield from keys(value, (*path, step))


def without(data: Any, path: tuple[str | int, ...]) -> Any:
    made = copy.deepcopy(data)
    inner = made
    for step in path[:-1]:
        inner = inner[step]
    del inner[path[-1]]
    return made


@pytest.mark.parametrize("name", ["tick-box", "measurability-defects", "lapsed", "principles-only"])
def test_taking_a_value_away_meets_no_rule(name: str, judge: Judge) -> None:
    data = load((EXAMPLES / f"{name}.yaml").read_bytes()).data
    before = verdicts(judge, data)
    gained = {
        (rule, path_text(path))
        for path in keys(data)
        for rule, verdict in verdicts(judge, without(data, path)).items()
        if verdict == "met" and before[rule] in ("not_met", "not_shown", "needs_judgement")
    }
    assert {(rule, path) for rule, path in gained if rule not in REFUTED_BY_AN_EXTRA} == set()


def test_the_order_of_keys_says_nothing(judge: Judge) -> None:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turned(inner) for key, inner in reversed(value.items())}
        return [turned(inner) for inner in value] if isinstance(value, list) else value

    for file in sorted(EXAMPLES.glob("*.yaml")):
        data = load(file.read_bytes()).data
        assert verdicts(judge, turned(data)) == verdicts(judge, data), file.name


_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5000), st.floats(allow_nan=False), st.text(max_size=12), st.just("tbc"), st.just([])
)
_NAMES = [file.stem for file in sorted(EXAMPLES.glob("*.yaml"))]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(_NAMES), st.data())
def test_no_value_anywhere_makes_the_program_fall(rulebook: Rulebook, name: str, data: st.DataObject) -> None:
    text = (EXAMPLES / f"{name}.yaml").read_text("utf-8")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(start + 60, len(text))))
    changed = text[:start] + data.draw(st.one_of(_SCALARS.map(str), st.text(max_size=20))) + text[end:]
    report = api.assess([api.Source("x.yaml", changed.encode("utf-8", "surrogatepass"))], rulebook=rulebook, as_of=AS_OF)
    scheme = report.wire["schemes"][0]
    lines = changed.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    places = [item["place"] for outcome in scheme["outcomes"] for item in outcome["items"] if item["place"]]
    places += [problem["place"] for problem in scheme["problems"] if problem["place"]]
    assert scheme["problems"] or len(scheme["outcomes"]) == report.wire["summary"]["rules_in_force"]
    for place in places:
        assert 1 <= place["start"]["line"] <= place["end"]["line"] <= lines
        assert (place["start"]["line"], place["start"]["column"]) <= (place["end"]["line"], place["end"]["column"])
