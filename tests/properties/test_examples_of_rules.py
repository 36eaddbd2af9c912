"""Absence, the order of keys and what is beside the point, held to on the small schemes that each rule carries as examples.

The shipped examples are whole schemes, in which most of what a rule might wrongly make of one value is hidden by the others.
"""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from typing import Any

import pytest

from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.places import Path
from compact_rules.records import replace
from compact_rules.rulebook.model import Example
from compact_rules.scheme.read import read
from compact_rules.scheme.reader import Reader
from compact_rules.scheme.table import SHAPE
from tests.properties.test_unknowns import HEAD, general, places, rulebook, rules

# What can meet a rule by going, and what it is. Any rule by the language: plain texts are then read as English, with a warning.
LANGUAGE = "language"
MEETS_BY_GOING = {
    "ACC-07": {
        "action_plans.[].actions.[].milestones": "what makes figures due so early",
        "action_plans.[].actions.[].targets": "the item itself: another rule asks for it",
        "progress.[].on": "a later entry, which is the last no more when nobody knows its day",
        "progress.[].target": "a later entry, which is of this target no more",
    },
    "LIA-02": {"bodies.[].seats.[].party": "whose seat it is; a councillor's without a party is the authority's"},
    "MIN-2a": {"bodies.[].name": "a name that the rule does not ask for, and that says what the body is"},
    "VOL-02": {"parties.[].status": "who does not say otherwise is a partner"},
}


@cache
def asking(name: str, as_of: date) -> Judge:
    """The rule by what it requires alone: what is stated can refute it, and that goes with what is taken away."""
    rule = replace(rules()[name], refuted_when=())
    return compile_rules(replace(rulebook(), rules=(rule,)), as_of)


@cache
def whole(name: str, as_of: date) -> Judge:
    return compile_rules(replace(rulebook(), rules=(rules()[name],)), as_of)


def verdict(judge: Judge, scheme: Any) -> str:
    (outcome,) = judge.outcomes(read({**HEAD, **scheme}).facts)
    return outcome.verdict


def without(value: Any, path: Path) -> Any:
    if len(path) == 1:
        return {key: each for key, each in value.items() if key != path[0]}
    made = dict(value) if isinstance(value, dict) else list(value)
    made[path[0]] = without(value[path[0]], path[1:])
    return made


@pytest.mark.parametrize("name", sorted(rules()))
def test_taking_a_value_away_meets_no_rule(name: str) -> None:
    met = set()
    for example in rules()[name].examples:
        judge = asking(name, example.as_of)
        if verdict(judge, example.scheme) in ("not_met", "not_shown"):
            for path, _ in places(example.scheme):
                if isinstance(path[-1], str) and verdict(judge, without(example.scheme, path)) == "met":
                    met.add(".".join(map(str, general(path))))
    assert met - {LANGUAGE} == set(MEETS_BY_GOING.get(name, ()))


def shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        keys = [*value]
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(each, chance) for each in value] if isinstance(value, list) else value


def told(name: str, example: Example, scheme: Any) -> Any:
    (outcome,) = whole(name, example.as_of).outcomes(read({**HEAD, **scheme}).facts)
    return outcome.verdict, sorted((each.verdict, each.label or "") for each in outcome.items)


@pytest.mark.parametrize("name", sorted(rules()))
def test_the_order_of_keys_changes_nothing_that_is_told(name: str) -> None:
    chance = random.Random(name)
    for example in rules()[name].examples:
        assert told(name, example, shuffled(example.scheme, chance)) == told(name, example, example.scheme), example.name


@pytest.mark.parametrize("name", sorted(rules()))
def test_the_order_of_keys_changes_no_fact(name: str) -> None:
    chance = random.Random(name)
    for example in rules()[name].examples:
        given, other = (Reader("en").root(SHAPE, data) for data in (example.scheme, shuffled(example.scheme, chance)))
        assert plain(other) == plain(given), example.name


def test_nor_in_which_order_the_languages_of_a_text_stand() -> None:
    text = {"purpose": {"text": {"en": "The council will listen.", "cy": "Bydd y cyngor yn gwrando."}}}
    turned = {"purpose": {"text": dict(reversed(text["purpose"]["text"].items()))}}
    assert Reader("en").root(SHAPE, turned) == Reader("en").root(SHAPE, text)


def plain(value: Any, name: object = "") -> Any:
    """Facts, but that who came to a meeting stands in no order: it may be written as a mapping."""
    if isinstance(value, dict):
        return {key: plain(each, key) for key, each in value.items()}
    if isinstance(value, list):
        items = [plain(each) for each in value]
        return sorted(items, key=lambda each: sorted(map(repr, each.items()))) if name == "attendance" else items
    return value


@pytest.mark.parametrize("name", sorted(rules()))
def test_what_is_said_to_be_absent_elsewhere_changes_nothing(name: str) -> None:
    part = "servicing" if name == "VIT-08" else "local_context"  # which that rule looks at
    for example in rules()[name].examples:
        if not {"declared_absent", part} & example.scheme.keys():
            declared = {**example.scheme, "declared_absent": [part]}
            assert told(name, example, declared) == told(name, example, example.scheme), example.name
