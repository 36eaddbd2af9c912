"""Running a rulebook's own examples: each rule on each scheme that stands beside it."""

from __future__ import annotations

from compact_rules.assessing.answers import Answers, read_answers
from compact_rules.assessing.findings import place
from compact_rules.assessing.model import SHORT, Practice, Standing
from compact_rules.assessing.policy import Policy, read_policy
from compact_rules.assessing.standings import standing
from compact_rules.days import date
from compact_rules.hints import Iterator
from compact_rules.judge.items import Law
from compact_rules.judge.judge import JudgeRule, compile_rule, parameter_values
from compact_rules.judge.lookup import Scene, TooMuchWork
from compact_rules.places import path_text
from compact_rules.records import dataclass
from compact_rules.rulebook.model import Example, Rule, Rulebook, Verdict
from compact_rules.scheme.read import read

# The day on which an example is read unless it names another.
EXAMPLES_AS_OF = date(2026, 6, 30)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one example.

    ``verdict`` is what the rule gave. ``missed`` are places that should have fallen short and did not, ``unexpected`` those
    that did and were not named (empty where the example names none); ``unknown_keys`` are keys that the scheme format lacks;
    ``practice`` is what became of the rule's evidence. With ``too_much`` the scheme was too large for the rule to be judged on
    it, and nothing else here says anything.
    """

    rule: Rule
    example: Example
    verdict: Verdict
    missed: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    unknown_keys: tuple[str, ...] = ()
    practice: Practice = "not_asked"
    too_much: bool = False

    @property
    def passed(self) -> bool:
        """Whether the verdict, every place and what became of the evidence came out as the example says."""
        return not (
            self.too_much or self.wrong_verdict or self.wrong_practice or self.missed or self.unexpected or self.unknown_keys
        )

    @property
    def wrong_verdict(self) -> bool:
        """Whether the example expects another verdict."""
        return self.example.expect not in (None, self.verdict)

    @property
    def wrong_practice(self) -> bool:
        """Whether the example expects that the evidence comes out otherwise."""
        return self.example.practice not in (None, self.practice)


@dataclass(frozen=True, slots=True)
class Stage:
    """An example with its scheme read, on which its rule, or a changed one, can be tried any number of times."""

    example: Example
    scene: Scene
    answers: Answers
    unknown_keys: tuple[str, ...]

    def trial(self, rule: Rule, judge: JudgeRule) -> Trial:
        """What becomes of the example under ``rule``, compiled as ``judge``.

        All that is tried here shares one bound of work: however many changes there are of a rule, they come to an end.
        """
        try:
            outcome = judge(self.scene)
        except TooMuchWork:
            return Trial(rule, self.example, "not_shown", too_much=True)
        stands = standing(rule, outcome, self.answers)
        missed, unexpected = _places(stands, self.example.at)
        return Trial(rule, self.example, stands.verdict, missed, unexpected, self.unknown_keys, stands.practice)


def try_examples(rulebook: Rulebook) -> Iterator[Trial]:
    """Every example of the rulebook's own rules, in its order. Raises `PolicyError` for gates that cannot be used.

    Rules of a rulebook that it extends are left out: their examples go by the figures that stand there.
    """
    policy = read_policy(rulebook)
    for rule in rulebook.own_rules:
        for example in rule.examples:
            yield try_example(rulebook, policy, rule, example)


def try_example(rulebook: Rulebook, policy: Policy, rule: Rule, example: Example) -> Trial:
    """One rule on one of its examples, with the judgements and departures that the example records."""
    stage = read_example(rulebook, policy, example)
    return stage.trial(rule, compile_rule(rule, law_on(rulebook, stage.scene.as_of)))


def read_example(rulebook: Rulebook, policy: Policy, example: Example) -> Stage:
    """The scheme of the example, read once, with what it answers to the rules."""
    as_of = example.as_of or EXAMPLES_AS_OF
    reading = read(dict(example.scheme))
    scene = Scene(reading.facts, as_of)
    # What a scheme answers is read without the outcomes but for what became of each entry, which no example asks.
    answers = read_answers({}, reading.facts, rulebook, as_of, policy.gates)
    unknown = tuple(path_text(problem.path or ()) for problem in reading.problems if problem.code == "unknown-key")
    return Stage(example, scene, answers, unknown)


def law_on(rulebook: Rulebook, as_of: date) -> Law:
    """What the rulebook's figures and lexicons are on ``as_of``."""
    return Law(parameter_values(rulebook, as_of), rulebook.lexicons)


def _places(stands: Standing, at: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Named places at which nothing falls short, and items that fall short at no named place. An item goes by either path."""
    if not at:
        return (), ()
    short = [{path_text(item.path), path_text(place(item))} for item in stands.items if item.verdict in SHORT]
    missed = tuple(name for name in at if not any(name in names for names in short))
    return missed, tuple(max(names, key=len) for names in short if not names & set(at))
