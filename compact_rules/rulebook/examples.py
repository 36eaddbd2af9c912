"""The examples that every rule carries: which kinds it must have, and the verdict that each kind stands for.

Running them needs the judge, a floor above; here stands what can be said without it.
"""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import Iterator, Literal
from compact_rules.rulebook.model import Check, DecidedBy, Rule, Verdict

Kind = Literal["met", "not_met", "empty", "unknown", "false_pass", "not_applicable", "record"]
KINDS: tuple[Kind, ...] = ("met", "not_met", "empty", "unknown", "false_pass", "not_applicable", "record")
DEFAULT_AS_OF = date(2026, 6, 30)

# What a false pass must never come out as: it is the tick-box version of compliance.
PASSING: tuple[Verdict, ...] = ("met", "explained", "not_applicable")


def default_expectation(kind: Kind, decided_by: DecidedBy) -> Verdict | None:
    """The verdict that an example of ``kind`` gets when it does not say; a false pass always says, a record need have none."""
    if kind == "record":
        return None
    if kind == "met" and decided_by != "data":
        return "needs_judgement"  # a machine can refute such a rule, never pass it
    if kind in ("empty", "unknown"):
        return "not_shown"
    return kind if kind in ("met", "not_applicable") else "not_met"


def kinds_present(rule: Rule) -> dict[Kind, int]:
    """How many examples the rule has of each kind."""
    from collections import Counter  # rules are judged far oftener than their examples are counted

    counted = Counter(example.kind for example in rule.examples)
    return {kind: counted[kind] for kind in KINDS}


def kinds_missing(rule: Rule) -> tuple[Kind, ...]:
    """The kinds of example that the rule must have and has not."""
    required: tuple[Kind, ...] = ("met", "not_met", "empty", "unknown", "false_pass")
    present = kinds_present(rule)
    return tuple(kind for kind in required if not present[kind] and (kind != "unknown" or reads_a_value(rule)))


def reads_a_value(rule: Rule) -> bool:
    """Whether the rule looks at anything in the scheme, and so can find it absent."""
    return any(check.word != "a_person_decides" for check in (*rule.require, *rule.refuted_when))


def inner_checks(check: Check) -> Iterator[Check]:
    """``check`` and every check inside it."""
    yield check
    for value in check.args.values():
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Check):
                yield from inner_checks(part)


def all_checks(rule: Rule) -> Iterator[Check]:
    """Every check of the rule, wherever it stands."""
    evidence = (rule.evidence.where,) if rule.evidence else ()
    scopes = (scope.where for scope in rule.for_each)
    for check in (*scopes, rule.applies_when, *rule.require, *rule.refuted_when, *evidence):
        if check is not None:
            yield from inner_checks(check)
