"""What a rulebook that extends another makes of it: which of its figures and rules are stricter, looser or only other.

Which way a figure is stricter is read from the checks that use it. Where one use says more and another less, or where a figure
decides which items are meant, it cannot be told, and the change is called a change.
"""

from __future__ import annotations

from compact_rules.calendar import Duration, compare
from compact_rules.days import date
from compact_rules.hints import Any, Iterator, Literal
from compact_rules.records import dataclass
from compact_rules.rulebook.examples import all_checks
from compact_rules.rulebook.model import TIERS, Check, Operand, Rule, Rulebook, Tier

Kind = Literal["parameter", "rule", "lexicon", "grades"]
How = Literal["stricter", "looser", "changed", "retired", "replaced"]
MINIMUM: tuple[Tier, ...] = ("threshold", "minimum")

# Which way a figure makes a rule stricter: more of it, or less.
_MORE, _LESS = 1, -1
_LIMITS = {"at_least": _MORE, "at_most": _LESS}
# A date that must not be before a limit is held to more the later the limit is.
_DATES = {("not_before", "limit"): _MORE, ("not_after", "limit"): _LESS, ("within", "start"): _MORE, ("within", "end"): _LESS}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing of the extended rulebook that is not as it was. ``was`` and ``now`` are a figure's values.

    ``minimum`` says whether the threshold or the minimum rests on it.
    """

    kind: Kind
    id: str
    how: How
    minimum: bool
    was: Duration | int | float | None = None
    now: Duration | int | float | None = None

    @property
    def loosens(self) -> bool:
        """Whether the minimum may be laxer for it: all but what is known to be stricter."""
        return self.minimum and self.how != "stricter"


def changes(rulebook: Rulebook, as_of: date) -> tuple[Change, ...]:
    """What of the rulebook that ``rulebook`` extends is not as it was on ``as_of``; nothing where it extends none."""
    base = rulebook.base
    if base is None:
        return ()
    own = (*_figures(base, rulebook, as_of), *_rules(base, rulebook, as_of), *_rest(base, rulebook, as_of))
    return (*changes(base, as_of), *own)


def _figures(base: Rulebook, now: Rulebook, as_of: date) -> Iterator[Change]:
    for name, parameter in base.parameters.items():
        held, found = parameter.at(as_of), now.parameters[name].at(as_of)
        if held is None or found is None or held.value == found.value:
            continue
        minimum = set(_ways(base, name, as_of, MINIMUM))
        how = _moved(held.value, found.value, minimum or set(_ways(base, name, as_of, TIERS)))
        yield Change("parameter", name, how, bool(minimum), held.value, found.value)


def _moved(was: Duration | int | float, now: Duration | int | float, ways: set[int]) -> How:
    """How a figure that is stricter in ``ways`` has moved."""
    if isinstance(was, Duration) or isinstance(now, Duration):
        grown = compare(now, was) if isinstance(was, Duration) and isinstance(now, Duration) else None
    else:
        grown = (now > was) - (now < was)
    if grown is None or len(ways) != 1 or 0 in ways:
        return "changed"
    return "stricter" if grown in ways else "looser"


def _ways(base: Rulebook, name: str, as_of: date, tiers: tuple[Tier, ...]) -> Iterator[int]:
    """The ways in which the figure makes rules of ``tiers`` stricter, one for each use; 0 where it cannot be told."""
    for rule in base.in_force(as_of):
        if rule.tier in tiers:
            yield from _ways_in_rule(rule, name)
    # Gates rest on windows: the shorter, the stricter.
    if name in set(_texts(base.grades)):
        yield _LESS


def _ways_in_rule(rule: Rule, name: str) -> Iterator[int]:
    for check in rule.require:
        yield from _ways_in_check(check, name, 1)
    for check in rule.refuted_when:
        yield from _ways_in_check(check, name, -1)
    for meant in (rule.applies_when, *(scope.where for scope in rule.for_each)):
        if meant is not None:
            yield from _ways_in_check(meant, name, 0)
    if rule.evidence is not None:
        if rule.evidence.window == name:
            yield _LESS
        if rule.evidence.where is not None:
            yield from _ways_in_check(rule.evidence.where, name, 1)


def _ways_in_check(check: Check, name: str, sign: int) -> Iterator[int]:
    """``sign`` is 1 where a yes is what the rule wants, -1 where it is what it does not, 0 where neither can be said."""
    for key, value in check.args.items():
        if isinstance(value, Operand) and _uses(value, name):
            way = _LIMITS.get(check.word) or _DATES.get((check.word, key), 0)
            yield sign * way * (-1 if value.minus is not None else 1)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Check):
                yield from _ways_in_check(inner, name, _turned(check.word, key, sign))


def _turned(word: str, key: str, sign: int) -> int:
    if key == "where":  # fewer items: for every one of them it is easier to hold, for some one of them harder
        return {"every": -sign, "some": sign}.get(word, 0)
    return -sign if word == "not" else sign


def _uses(operand: Operand | None, name: str) -> bool:
    return operand is not None and (operand.parameter == name or _uses(operand.plus, name) or _uses(operand.minus, name))


def _rules(base: Rulebook, now: Rulebook, as_of: date) -> Iterator[Change]:
    there = {rule.id: rule for rule in now.rules}
    for rule in base.in_force(as_of):
        found = there[rule.id]
        if not found.in_force.holds(as_of):
            yield Change("rule", rule.id, "retired", rule.tier in MINIMUM)
        elif _asks(found) != _asks(rule):
            yield Change("rule", rule.id, "replaced", rule.tier in MINIMUM)


def _asks(rule: Rule) -> tuple[Any, ...]:
    """What the rule's verdicts and their weight rest on: not its texts, its source or its examples."""
    logic = (rule.for_each, rule.if_none, rule.applies_when, rule.require, rule.refuted_when, rule.evidence)
    return (*logic, rule.tier, rule.requirement, rule.decided_by, rule.departure, rule.same_fault_as)


def _rest(base: Rulebook, now: Rulebook, as_of: date) -> Iterator[Change]:
    resting = {c.args["lexicon"] for r in base.in_force(as_of) if r.tier in MINIMUM for c in all_checks(r) if "lexicon" in c.args}
    for name, lexicon in base.lexicons.items():
        if now.lexicons[name].terms != lexicon.terms:
            yield Change("lexicon", name, "changed", name in resting)
    if _counted(now.grades) != _counted(base.grades):
        yield Change("grades", "grades.yaml", "changed", True)
    if now.severities != base.severities:
        yield Change("grades", "severities.yaml", "changed", True)


def _counted(grades: Any) -> Any:
    """The gates without what the rulebook says about them: its note, and what it calls its tiers."""
    named = ("note", "tiers")
    return {key: value for key, value in grades.items() if key not in named} if isinstance(grades, dict) else grades


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, (dict, list)):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _texts(value)
