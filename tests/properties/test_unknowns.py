"""What is not known settles nothing: where a rule is settled although a value cannot be read, no way of reading it turns that.

Every rule is held to it on the small schemes that it carries as examples, judged by itself. A value of each is made unreadable,
and then read as it was, and as others were that stand in its place in other examples: dates before and after, other words of the
same list, longer and shorter lists.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest

from compact_rules import api
from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.places import Path
from compact_rules.records import replace
from compact_rules.rulebook.model import Example, Rule, Rulebook
from compact_rules.scheme.facts import Facts
from compact_rules.scheme.read import read

SETTLED = ("met", "not_met")
READINGS, TRIED = 12, 100  # the same ones each time: what is open is known by place
HEAD = {"schema": "compact-rules/scheme@1"}
# Unreadable as a value or a list, and as a record.
NOT_READ = ({"neither": "this", "nor": "that"}, [["neither", "this", "nor", "that"]])


@cache
def rulebook() -> Rulebook:
    return api.load_rulebook()


@cache
def rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in rulebook().rules}


@cache
def judge(name: str, as_of: date) -> Judge:
    return compile_rules(replace(rulebook(), rules=(rules()[name],)), as_of)


def verdict(name: str, facts: Facts, as_of: date) -> str:
    (outcome,) = judge(name, as_of).outcomes(facts)
    return outcome.verdict


def places(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value below the top, lists and records too."""
    if path:
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield from places(each, (*path, step))


def general(path: Path) -> Path:
    return tuple("[]" if isinstance(step, int) else step for step in path)


@cache
def others() -> dict[Path, list[Any]]:
    """What stands in each place of the format in any example, each once."""
    found: dict[Path, dict[str, Any]] = {}
    for rule in rules().values():
        for example in rule.examples:
            for path, value in places(example.scheme):
                found.setdefault(general(path), {})[repr(value)] = value
    return {path: list(values.values()) for path, values in found.items()}


def put(value: Any, path: Path, new: Any) -> Any:
    """``value`` with ``new`` at ``path``; nothing of it is changed."""
    if not path:
        return new
    made = dict(value) if isinstance(value, dict) else list(value)
    made[path[0]] = put(value[path[0]], path[1:], new)
    return made


def unread(scheme: Any, path: Path) -> Facts | None:
    """The facts with the value at ``path`` unreadable, and nothing else; None where it is no place for that."""
    for given_instead in NOT_READ:
        reading = read({**HEAD, **put(scheme, path, given_instead)})
        if reading.unreadable == (path,):
            return reading.facts
    return None


def reversed_by(rule: Rule, example: Example, path: Path, chance: random.Random) -> Iterator[tuple[str, Path, str, str, Any]]:
    """The readings of the value at ``path`` that turn over what was settled without it."""
    facts = unread(example.scheme, path)
    settled = verdict(rule.id, facts, example.as_of) if facts is not None else ""
    if settled not in SETTLED:
        return
    before = {problem.code for problem in read({**HEAD, **example.scheme}).problems}
    known = others()[general(path)]
    for value in chance.sample(known, min(READINGS, len(known))):
        reading = read({**HEAD, **put(example.scheme, path, value)})
        # What is now twice there, or in a circle, is another fault than the one that was made good.
        if {problem.code for problem in reading.problems} <= before:
            found = verdict(rule.id, reading.facts, example.as_of)
            if found in SETTLED and found != settled:
                yield rule.id, path, settled, found, value


# Where the judge still settles too soon, by rule and place: the word or part of a rule that does.
OPEN = {
    "last: what cannot be read, or has no date that can be, may be later than the last that has one": {
        "ACC-07": {"progress.[]", "progress.[].on", "progress.[].target"},
        "IMP-05": {"monitoring.log.[]", "monitoring.log.[].on"},
        "VIT-02": {"bodies.[].meetings.[]", "reporting.[].reports.[]", "progress.[]"},
        "VIT-03": {"bodies.[].meetings.[]"},
    },
    "for_each of several lists: where the items of one cannot be read, those of the next are judged as if there were none": {
        "ACC-04": {"reporting.[]"},
        "MIN-3a": {"action_plans", "commitments", "commitments.[]", "commitments.[].due"},
    },
    "every, of what may not be meant and lacks what is asked: it is told as not given, and that refutes nothing": {
        "CAP-04": {"resources.[].kind"},
        "INC-04": {"elections.[].on"},
        "TXT-05": {"codes.[].topic"},
        "VIT-04": {"codes.[].topic"},
    },
    "mentions, of several texts: one that is not given is told before one that cannot be read": {
        "ACC-11": {"relations.[].note"},
        "INC-01": {"disputes.stages.[].decided_by.role"},
    },
    "covers: that what is missing may stand where nothing can be read is told by a code that refutes nothing": {
        "ACC-06": {"publication.[].papers.[]"},
    },
}
# In a text of two languages the one that cannot be read is left out, and the other one speaks for it: the reader's decision.
ONE_OF_TWO = ("en", "cy")
# Without its language every plain text is read in the one that its words lean to, if to any. The problem says so.
LANGUAGE = ("language",)


def is_excepted(rule: str, path: Path) -> bool:
    if path == LANGUAGE or path[-1] in ONE_OF_TWO:
        return True
    return any(".".join(map(str, general(path))) in known.get(rule, ()) for known in OPEN.values())


@pytest.mark.parametrize("name", sorted(rules()))
def test_no_reading_of_an_unreadable_value_turns_over_what_is_settled(name: str) -> None:
    rule, chance = rules()[name], random.Random(name)
    tried = [(example, path) for example in rule.examples for path, _ in places(example.scheme) if not is_excepted(name, path)]
    wrong = [
        found
        for example, path in chance.sample(tried, min(TRIED, len(tried)))
        for found in reversed_by(rule, example, path, chance)
    ]
    assert wrong == []
