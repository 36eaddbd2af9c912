"""The mutation run: does anything in a rule go unnoticed by the rule's own examples?

Each rule is changed in one small thing at a time and tried on its own examples. A change that makes one of them come out
otherwise than it says, in its verdict or in a place that it names, is noticed. One that does not survives: either an example
is missing, or what was changed decides nothing.
"""

from __future__ import annotations

from compact_rules.assessing.policy import Policy, read_policy
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Iterator, Mapping
from compact_rules.judge.items import Law
from compact_rules.judge.judge import JudgeRule, compile_rule
from compact_rules.records import dataclass, replace
from compact_rules.rulebook.model import Example, Rule, Rulebook, Survivor
from compact_rules.rulebook.mutants import Mutant, mutants
from compact_rules.trial import Stage, Trial, law_on, read_example

__all__ = ["Example", "Mutant", "Mutated", "Run", "Survivor", "mutate"]


@dataclass(frozen=True, slots=True)
class Mutated:
    """One rule after the run: the examples that fail it as it stands, how many mutants there were, and those that survived.

    A rule that fails an example of its own is not changed at all: then nothing would be learnt from a failure.
    """

    rule: Rule
    failing: tuple[Trial, ...] = ()
    tried: int = 0
    survivors: tuple[Mutant, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run, held against the survivors that the rulebook lists.

    ``unlisted`` are those that it does not list, ``listed`` those that it does with the entry, ``stale`` the entries, each with
    one mutation, for what no longer survives or is no longer there.
    """

    rules: tuple[Mutated, ...]
    unlisted: tuple[Mutant, ...]
    listed: tuple[tuple[Mutant, Survivor], ...]
    stale: tuple[Survivor, ...]

    @property
    def tried(self) -> int:
        """How many mutants were tried."""
        return sum(each.tried for each in self.rules)

    @property
    def killed(self) -> int:
        """How many of them an example noticed."""
        return self.tried - len(self.unlisted) - len(self.listed)

    @property
    def failing(self) -> tuple[Trial, ...]:
        """The examples that fail without any change."""
        return tuple(trial for each in self.rules for trial in each.failing)

    @property
    def clean(self) -> bool:
        """Whether every survivor is listed and every example passes."""
        return not (self.unlisted or self.failing)


def mutate(rulebook: Rulebook, rules: tuple[Rule, ...] | None = None) -> Run:
    """The run over ``rules``, or all of the rulebook's own. Raises `PolicyError` for gates that cannot be used."""
    policy = read_policy(rulebook)
    chosen = rulebook.own_rules if rules is None else rules
    mutated = tuple(_mutated(rulebook, policy, rule) for rule in chosen)
    survived = [mutant for each in mutated for mutant in each.survivors]
    accepted = {(each.rule, key): each for each in rulebook.survivors for key in each.mutations}
    names = {each.rule.id for each in mutated if not each.failing}
    there = {(mutant.rule.id, mutant.key) for mutant in survived}
    return Run(
        rules=mutated,
        unlisted=tuple(mutant for mutant in survived if (mutant.rule.id, mutant.key) not in accepted),
        listed=tuple((mutant, accepted[of]) for mutant in survived if (of := (mutant.rule.id, mutant.key)) in accepted),
        stale=tuple(replace(each, mutations=(of[1],)) for of, each in accepted.items() if of[0] in names and of not in there),
    )


def _mutated(rulebook: Rulebook, policy: Policy, rule: Rule) -> Mutated:
    stages = [read_example(rulebook, policy, example) for example in rule.examples]
    laws = {stage.scene.as_of: law_on(rulebook, stage.scene.as_of) for stage in stages}
    failing = tuple(trial for trial in _trials(rule, stages, laws) if not trial.passed)
    if failing:
        return Mutated(rule, failing)
    tried, survivors = 0, []
    for mutant in mutants(rule):
        moved = _moved(laws, mutant)
        if moved is None:
            continue
        tried += 1
        noticed = next((trial for trial in _trials(mutant.rule, stages, moved) if not trial.passed), None)
        if noticed is None:
            survivors.append(mutant)
        elif noticed.too_much:  # nothing was noticed: an example is too large for all the changes that are to be tried on it
            return Mutated(rule, (replace(noticed, rule=rule),))
    return Mutated(rule, (), tried, tuple(survivors))


def _trials(rule: Rule, stages: list[Stage], laws: Mapping[date, Law]) -> Iterator[Trial]:
    judges: dict[date, JudgeRule] = {}
    for stage in stages:
        as_of = stage.scene.as_of
        if as_of not in judges:
            judges[as_of] = compile_rule(rule, laws[as_of])
        yield stage.trial(rule, judges[as_of])


def _moved(laws: Mapping[date, Law], mutant: Mutant) -> Mapping[date, Law] | None:
    """The laws with the mutant's parameter moved; None where it cannot be moved that way: no period is shorter than one."""
    if mutant.moved is None:
        return laws
    name, by = mutant.moved
    found: dict[date, Law] = {}
    for as_of, law in laws.items():
        value = law.parameters.get(name)
        if isinstance(value, Duration):
            if value.count + by < 1:
                return None
            value = Duration(value.count + by, value.unit)
        elif value is not None:
            value += by
        found[as_of] = Law({**law.parameters, name: value}, law.lexicons)
    return found
