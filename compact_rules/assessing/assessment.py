"""The way in: from outcomes to an assessment of one scheme on one day. Pure: no files, no clock, no text for people."""

from __future__ import annotations

from compact_rules.assessing.answers import read_answers
from compact_rules.assessing.findings import findings, rated, rated_signals
from compact_rules.assessing.identity import known
from compact_rules.assessing.levels import Ground, grade
from compact_rules.assessing.liveness import liveness
from compact_rules.assessing.model import Assessment, Baseline, Finding, Known, RatedProblem, Waiver
from compact_rules.assessing.order import document_order
from compact_rules.assessing.policy import Policy, read_policy
from compact_rules.assessing.standings import standing
from compact_rules.assessing.waivers import uses, waiver_for
from compact_rules.days import date
from compact_rules.hints import Iterable, Sequence
from compact_rules.judge.outcomes import Outcome
from compact_rules.places import Problem
from compact_rules.records import replace
from compact_rules.rulebook.model import Rulebook
from compact_rules.scheme.facts import Facts


def assess_scheme(
    outcomes: Sequence[Outcome],
    facts: Facts,
    problems: Iterable[Problem],
    rulebook: Rulebook,
    as_of: date,
    waivers: Sequence[Waiver] = (),
    baseline: Baseline | None = None,
    signals: Iterable[Problem] = (),
    policy: Policy | None = None,
) -> Assessment:
    """How the scheme in ``facts`` stands on ``as_of``.

    ``outcomes`` are the judge's, one for every rule in force; ``problems`` those of the document; ``baseline`` the one of this
    scheme; ``signals`` change no verdict and no grade; ``policy`` is the rulebook's, where it was read before.

    Raises `raw.PolicyError` where the rulebook's gates or severities cannot be used, and ValueError where an outcome
    is missing or left over: a grade is never computed over rules that did not run.
    """
    policy = policy or read_policy(rulebook)
    in_force = rulebook.in_force(as_of)
    by_rule = {outcome.rule: outcome for outcome in outcomes}
    if len(by_rule) != len(outcomes) or by_rule.keys() != {rule.id for rule in in_force}:
        raise ValueError("there must be exactly one outcome for every rule in force")
    answers = read_answers(by_rule, facts, rulebook, as_of, policy.gates)
    standings = tuple(standing(rule, by_rule[rule.id], answers) for rule in in_force)
    ground = Ground(policy.gates, in_force, standings, answers, facts.root, document_order(facts.root))
    on_paper, in_practice, agreed = (grade(ground, depth) for depth in policy.gates.depths)
    found = tuple(findings(standings, in_force, facts, policy.severities))
    assessment = Assessment(
        as_of=as_of,
        standings=standings,
        on_paper=on_paper,
        in_practice=in_practice,
        agreed=agreed,
        liveness=liveness(facts, as_of, answers.adopted, policy.gates.liveness, rulebook.parameters),
        entries=answers.entries,
        findings=found,
        problems=tuple(rated(problems, facts, policy.severities)),
        signals=tuple(rated_signals(signals, found, facts, policy.severities)),
    )
    return _marked(assessment, waivers, baseline or frozenset())


def with_signals(
    assessment: Assessment,
    signals: Iterable[Problem],
    facts: Facts,
    rulebook: Rulebook,
    waivers: Sequence[Waiver] = (),
    baseline: Baseline | None = None,
) -> Assessment:
    """``assessment`` with more signals: those that a scheme shows only beside the others of its run."""
    more = rated_signals(signals, assessment.findings, facts, read_policy(rulebook).severities)
    return _marked(replace(assessment, signals=(*assessment.signals, *more)), waivers, baseline or frozenset())


def _marked(assessment: Assessment, waivers: Sequence[Waiver], baseline: Baseline) -> Assessment:
    """``assessment`` with what waivers cover and the baseline holds marked, and what covers or matches nothing told."""
    found = tuple(_finding(finding, waivers, baseline, assessment.as_of) for finding in assessment.findings)
    problems = tuple(_problem(problem, waivers, baseline, assessment.as_of) for problem in assessment.problems)
    signals = tuple(_problem(signal, waivers, baseline, assessment.as_of) for signal in assessment.signals)
    told: tuple[Finding | RatedProblem, ...] = (*found, *problems, *signals)
    present = {each.fingerprint for each in told}
    return replace(
        assessment,
        findings=found,
        problems=problems,
        signals=signals,
        waivers=uses(waivers, [each.waived_by for each in told], assessment.as_of),
        gone=tuple(sorted((k for k in baseline if k.fingerprint not in present), key=lambda k: (k.path, k.rule, k.cause))),
    )


def _finding(finding: Finding, waivers: Sequence[Waiver], baseline: Baseline, as_of: date) -> Finding:
    if not waivers and not baseline:
        return finding
    same = Known(finding.rule, finding.identity, finding.cause, finding.fingerprint)
    return replace(finding, waived_by=waiver_for(finding, waivers, as_of), baselined=same in baseline)


def _problem(problem: RatedProblem, waivers: Sequence[Waiver], baseline: Baseline, as_of: date) -> RatedProblem:
    if problem.identity is None or not (waivers or baseline):
        return problem
    same = known(problem.problem.code, problem.identity, "problem")
    return replace(problem, waived_by=waiver_for(problem, waivers, as_of), baselined=same in baseline)
