"""What must hold of any scheme: absence is no success, the order of keys says nothing, and no document makes the program fall."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Iterator
from dataclasses import replace
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
from tests.adversary.test_adversary import cases, written

EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = date(2026, 6, 30)

# What is stated can refute a rule that does not ask for it: taking it away takes the refutation away. For each rule, where that
# stands, and what it is.
REFUTED_BY_AN_EXTRA = {
    "ACC-02": (r"reporting\[\d+\]\.name", "a name that is not the council's own, beside the right word"),
    "ACC-11": (r"relations\[\d+\]\.(name|to)", "a name or a kind of relation that belongs to the scheme of 2000"),
    "IMP-05": (r"monitoring\.log.*", "a last round of monitoring that is too old; that none is recorded is told in practice"),
    "INC-04": (r"elections.*", "an election in which others voted than those who may"),
    "INC-05": (r"parties.*", "what a signatory is, which is known by the party of its name"),
    "LIA-01": (r"monitoring(\.body)?|bodies\[1\]\.seats.*", "a body of one side, beside that of both, which does the monitoring"),
    "MIN-3c": (r"progress.*|action_plans\[0\]\.adopted_on", "a figure that had reached the target when the plan was adopted"),
}
# With an item its fault goes too: another rule asks for the item.
ITEMS_OF_A_RULE = {"MIN-3c": r".*\.targets(\[\d+\]\.id)?"}
PLANTED = [
    ("a target that the scheme's own figures show reached before the plan", "MIN-3c"),
    ("a target that was passed before it was set", "MIN-3c"),
    ("all may vote, and in the election council officers did", "INC-04"),
    ("signed by the umbrella body alone, which does not say what it is", "INC-05"),
    ("a council team alone does the monitoring", "LIA-01"),
    ("an independent mediator whom the council appoints", "INC-03"),
    ("a plan made by a body of the council called joint planning", "MIN-2b"),
]


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
    assert {(rule, path) for rule, path in gained if not excepted(rule, path)} == set()


def excepted(rule: str, path: str) -> bool:
    """Whether what stood at ``path`` could refute the rule without being asked for by it, or was the item it is about."""
    patterns = (REFUTED_BY_AN_EXTRA.get(rule, ("",))[0], ITEMS_OF_A_RULE.get(rule, ""))
    return any(re.fullmatch(pattern, path) for pattern in patterns)


@pytest.mark.parametrize(("name", "rule"), PLANTED)
def test_taking_a_value_away_hides_no_planted_fault(name: str, rule: str, rulebook: Rulebook) -> None:
    alone = compile_rules(replace(rulebook, rules=tuple(each for each in rulebook.rules if each.id == rule)), AS_OF)
    (case,) = (case for title, case in cases() if title == f"planted: {name}")
    data = load(written(case)).data
    assert verdicts(alone, data) == {rule: "not_met"}
    gained = {path_text(path) for path in keys(data) if verdicts(alone, without(data, path)) == {rule: "met"}}
    assert {path for path in gained if not excepted(rule, path)} == set()
    assert not gained or rule in REFUTED_BY_AN_EXTRA


def test_the_order_of_keys_says_nothing(judge: Judge) -> None:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turned(inner) for key, inner in reversed(value.items())}
        return [turned(inner) for inner in value] if isinstance(value, list) else value

    for file in sorted(EXAMPLES.glob("*.yaml")):
        data = load(file.read_bytes()).data
        assert verdicts(judge, turned(data)) == verdicts(judge, data), file.name


# As they stand in a text, where a value would.
HARD = (
    "9" * 5000, "-" + "9" * 5000, "1e400", "-1.5e999", "0x" + "f" * 500, "0b" + "1" * 500, "0" + "7" * 400, "1_000",
    "12:30:45", ".inf", ".nan", "2023-02-29", "9999-12-31", "0001-01-01", "31/02/2027", "99999999 years", "-999999 months",
    "120000 months", "0 days", "P99999Y", "tbc", "''", "~", "true", "'\u202e'", '"\\0"', '"\\ud800"', "&a [*a]",
    "&a {b: *a}", "*a", "!!binary x", "!!python/object:os.system x", "[" * 70 + "]" * 70, "{en: 3}", "{cy: {en: x}}",
    "[[], {}]", "<<: x", "? x",
)  # fmt: skip


@pytest.mark.parametrize("hard", HARD, ids=lambda text: ascii(text)[:20])
def test_a_hard_value_in_every_place_or_in_some_makes_nothing_fall(hard: str, rulebook: Rulebook) -> None:
    rows = (EXAMPLES / "model.yaml").read_text("utf-8").split("\n")
    chance = random.Random(hard)
    for share in (1.0, 0.2, 0.02):
        changed = [_VALUE.sub(lambda found: found[1] + hard, row) if chance.random() < share else row for row in rows]
        report = api.assess([api.Source("x.yaml", "\n".join(changed).encode())], rulebook=rulebook, as_of=AS_OF)
        (scheme,) = report.wire["schemes"]
        assert scheme["problems"] or len(scheme["outcomes"]) == report.wire["summary"]["rules_in_force"]


# A key with its value on the same row, in block style or between brackets.
_VALUE = re.compile(r"(\b[a-z_]+: )(?![\[{>|])[^\[\]{},#]+")

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
