"""A part of a scheme that a rule does not look at changes nothing for it: neither its coming nor its going."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from compact_rules import api
from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.rulebook.model import Rule
from compact_rules.scheme.read import read
from compact_rules.source.tree import load

EXAMPLES = Path(__file__).parents[2] / "examples"
MODEL = load((EXAMPLES / "model.yaml").read_bytes()).data
TICK_BOX = load((EXAMPLES / "tick-box.yaml").read_bytes()).data
# What every rule may look at: what the scheme is, and since when.
OF_ALL = {"schema", "language", "scheme"}
# A reference is looked up in the part that it leads to, and a part is read together with what is derived from it.
TOGETHER = {"parties", "bodies", "commitments", "action_plans", "objectives", "relations"}


@cache
def rulebook() -> api.Rulebook:
    return api.load_rulebook()


@cache
def judge() -> Judge:
    return compile_rules(rulebook(), date(2026, 6, 30))


def verdicts(data: object) -> dict[str, str]:
    return {outcome.rule: outcome.verdict for outcome in judge().outcomes(read(data).facts)}


def looked_at(rule: Rule) -> set[str]:
    """Every name in the paths of what the rule asks."""
    asked = repr((rule.for_each, rule.require, rule.applies_when, rule.refuted_when, rule.evidence))
    return set(re.findall(r"[a-z_]+", asked))


@pytest.mark.parametrize("part", sorted(set(MODEL) - OF_ALL - TOGETHER))
def test_a_part_changes_only_the_rules_that_look_at_it(part: str) -> None:
    for base in (MODEL, TICK_BOX):
        without = {key: value for key, value in base.items() if key != part}
        before, after = verdicts(without), verdicts({**without, part: MODEL[part]})
        changed = {rule for rule in before if before[rule] != after[rule]}
        lookers = {rule.id for rule in rulebook().rules if part in looked_at(rule)}
        assert changed <= lookers, (part, {rule: (before[rule], after[rule]) for rule in changed - lookers})


def test_the_parts_that_are_tried_are_many_and_some_do_change_verdicts() -> None:
    tried = sorted(set(MODEL) - OF_ALL - TOGETHER)
    assert len(tried) >= 10
    changing = [part for part in tried if verdicts({k: v for k, v in MODEL.items() if k != part}) != verdicts(MODEL)]
    assert len(changing) >= 5
