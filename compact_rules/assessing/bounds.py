"""How much a scheme's findings may weigh at most, told from its outcomes before anything is assessed.

A run that is to be silent unless something is heavy has no use for levels, places and signals where nothing can be. The bound may
be too high, never too low: then everything is assessed, and `failing.counting` says what it is.
"""

from __future__ import annotations

from compact_rules.assessing.severities import Severities
from compact_rules.assessing.terms import SHORT, Severity
from compact_rules.hints import Any, Iterable, Iterator, Mapping
from compact_rules.judge.outcomes import Outcome
from compact_rules.places import Problem
from compact_rules.rulebook.model import Rule


def may_weigh(
    outcomes: Iterable[Outcome],
    rules: Mapping[str, Rule],
    problems: Iterable[Problem],
    root: Mapping[str, Any],
    severities: Severities,
) -> set[Severity]:
    """Every severity that a finding, a problem or a signal of the scheme may have; ``root`` is what it says."""
    doubted = _may_be_doubted(root)
    found = {severities.finding(rules[each.rule].tier, verdict) for each in outcomes for verdict in _short(each, doubted)}
    return found | {severities.problem(each.code) for each in problems} | severities.of_signals()


def _short(outcome: Outcome, doubted: bool) -> Iterator[Any]:
    """The verdicts of what may come to be told of ``outcome``: an open question may have been answered with no."""
    for verdict in {item.verdict for item in outcome.items} | {outcome.verdict}:
        if verdict in SHORT:
            yield verdict
        elif verdict == "needs_judgement":
            yield "not_met" if doubted else verdict


def _may_be_doubted(root: Mapping[str, Any]) -> bool:
    """Whether any judgement in the scheme may be one that is not satisfied."""
    made = root.get("judgements")
    if not isinstance(made, list):
        return made is not None
    return any(not isinstance(each, dict) or each.get("finding") != "satisfied" for each in made)
