"""Running a rulebook's own examples: each rule on each scheme that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compact_rules.assessing.answers import read_answers
from compact_rules.assessing.findings import place
from compact_rules.assessing.model import SHORT, Standing
from compact_rules.assessing.policy import Policy, read_policy
from compact_rules.assessing.standings import standing
from compact_rules.judge.items import Law
from compact_rules.judge.judge import compile_rule, parameter_values
from compact_rules.judge.lookup import Scene
from compact_rules.places import path_text
from compact_rules.rulebook.model import Example, Rule, Rulebook, Verdict
from compact_rules.scheme.read import read

# The day on which an example is read unless it names another.
EXAMPLES_AS_OF = date(2026, 6, 30)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one example.

    ``verdict`` is what the rule gave. ``missed`` are places that should have fallen short and did not, ``unexpected`` those
    that did and were not named (empty where the example names none); ``unknown_keys`` are keys that the scheme format lacks.
    """

    rule: Rule
    example: Example
    verdict: Verdict
    missed: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    unknown_keys: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the verdict and every place came out as the example says."""
        return self.verdict == self.example.expect and not (self.missed or self.unexpected or self.unknown_keys)


def try_examples(rulebook: Rulebook) -> Iterator[Trial]:
    """Every example of every rule, in the rulebook's order. Raises `PolicyError` for gates that cannot be used."""
    policy = read_policy(rulebook)
    for rule in rulebook.rules:
        for example in rule.examples:
            yield try_example(rulebook, policy, rule, example)


def try_example(rulebook: Rulebook, policy: Policy, rule: Rule, example: Example) -> Trial:
    """One rule on one of its examples, with the judgements and departures that the example records."""
    as_of = example.as_of or EXAMPLES_AS_OF
    reading = read(dict(example.scheme))
    law = Law(parameter_values(rulebook, as_of), rulebook.lexicons)
    outcome = compile_rule(rule, law)(Scene(reading.facts, as_of))
    answers = read_answers({rule.id: outcome}, reading.facts, rulebook, as_of, policy.gates)
    stands = standing(rule, outcome, answers)
    unknown = tuple(path_text(problem.path or ()) for problem in reading.problems if problem.code == "unknown-key")
    missed, unexpected = _places(stands, example.at)
    return Trial(rule, example, stands.verdict, missed, unexpected, unknown)


def _places(stands: Standing, at: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Named places at which nothing falls short, and items that fall short at no named place. An item goes by either path."""
    if not at:
        return (), ()
    short = [{path_text(item.path), path_text(place(item))} for item in stands.items if item.verdict in SHORT]
    missed = tuple(name for name in at if not any(name in names for names in short))
    return missed, tuple(max(names, key=len) for names in short if not names & set(at))
