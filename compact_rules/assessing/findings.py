"""Findings: what falls short or waits for a judgement, each with its place and with what makes it the same finding tomorrow."""

from __future__ import annotations

from compact_rules.assessing.folding import told_under
from compact_rules.assessing.identity import identities, known
from compact_rules.assessing.model import SHORT, Finding, ItemStanding, RatedProblem, Severity, Standing
from compact_rules.assessing.order import document_order
from compact_rules.assessing.severities import Severities
from compact_rules.hints import Callable, Iterable, Iterator, Mapping
from compact_rules.judge.outcomes import Reason
from compact_rules.judge.reasons import deciding
from compact_rules.places import Path, Problem
from compact_rules.records import replace
from compact_rules.rulebook.model import Rule
from compact_rules.scheme.facts import Facts


def findings(standings: Iterable[Standing], rules: Iterable[Rule], facts: Facts, severities: Severities) -> list[Finding]:
    """Every finding, in document order, with what is told under another rule marked."""
    order, name = document_order(facts.root), identities(facts.root)
    found = [
        _finding(standing, item, name, severities)
        for standing in standings
        for item in standing.items
        if item.verdict in SHORT or item.verdict == "needs_judgement"
    ]
    ordered = sorted(found, key=lambda finding: order(finding.path))
    return _folded(ordered, {rule.id: rule.same_fault_as for rule in rules}, facts.root)


def rated(problems: Iterable[Problem], facts: Facts, severities: Severities) -> list[RatedProblem]:
    """Every problem of the document with its severity, in the order given."""
    name = identities(facts.root)
    return [_rated(problem, name, severities.problem(problem.code)) for problem in problems]


def rated_signals(
    signals: Iterable[Problem], found: Iterable[Finding], facts: Facts, severities: Severities
) -> list[RatedProblem]:
    """Every signal with its severity, in document order. Words that a finding names already are told under its rule."""
    order, name = document_order(facts.root), identities(facts.root)
    named = {finding.path: finding.rule for finding in found if finding.cause == "has_phrase" and finding.verdict in SHORT}
    ordered = sorted(signals, key=lambda signal: order(signal.path or ()))
    rating = ((signal, _rated(signal, name, severities.signal(signal.code))) for signal in ordered)
    return [
        replace(each, told_under=_named(signal.path or (), named)) if signal.code == "vague-wording" else each
        for signal, each in rating
    ]


def _named(path: Path, named: Mapping[Path, str]) -> str | None:
    """The rule with a finding at ``path``, or at the text of which ``path`` is one language."""
    return named.get(path) or (named.get(path[:-1]) if path[-1:] in (("en",), ("cy",)) else None)


def decisive(reason: Reason | None) -> Reason | None:
    """The first of the innermost reasons that made ``reason`` come out as it did.

    One about something that stands in the document comes before one about something that is absent: where a value could not be
    read and an alternative to it was not given, the value is what its author wants to see.
    """
    if reason is None:
        return None
    first: Reason | None = None
    for leaf in deciding(reason):
        if leaf.code != "absent":
            return leaf
        first = first or leaf
    return first


def place(item: ItemStanding) -> Path:
    """Where to look: the value that decided the verdict; where a person decides, the item that is to be judged."""
    return place_of(item, decisive(item.reason))


def place_of(item: ItemStanding, reason: Reason | None) -> Path:
    """The same, where the reason that decided it is known already."""
    if item.judged == "needs_judgement":
        # For the scheme as a whole, what the rule reads first: nobody judges a scheme at its first line.
        return item.path or next((path for path in _paths(item.reason) if path), ())
    return item.path if reason is None else reason.path


def _paths(reason: Reason | None) -> Iterator[Path]:
    if reason is not None:
        yield reason.path
        for part in reason.parts:
            yield from _paths(part)


def _finding(standing: Standing, item: ItemStanding, name: Callable[[Path], str], severities: Severities) -> Finding:
    reason = decisive(item.reason)
    path = place_of(item, reason)
    same = known(standing.rule, name(path), _cause(item, reason))
    return Finding(
        rule=standing.rule,
        tier=standing.tier,
        severity=severities.finding(standing.tier, item.verdict),
        verdict=item.verdict,
        item=item.path,
        path=path,
        identity=same.path,
        cause=same.cause,
        fingerprint=same.fingerprint,
        reason=item.reason,
        label=item.label,
    )


def _cause(item: ItemStanding, reason: Reason | None) -> str:
    if item.judgement is not None:
        return "judged_not_satisfied"
    return item.verdict if reason is None else reason.code


def _folded(found: list[Finding], same_fault_as: Mapping[str, tuple[str, ...]], root: object) -> list[Finding]:
    short = [at for at, finding in enumerate(found) if finding.verdict in SHORT]
    for at, under in zip(short, told_under([found[at] for at in short], same_fault_as, root), strict=True):
        if under is not None:
            found[at] = replace(found[at], told_under=found[short[under]].rule)
    return found


def _rated(problem: Problem, name: Callable[[Path], str], severity: Severity) -> RatedProblem:
    # A problem of the text alone has no path to be known by: it can neither be waived nor stand in a baseline.
    if problem.path is None:
        return RatedProblem(problem, severity)
    same = known(problem.code, name(problem.path), "problem")
    return RatedProblem(problem, severity, same.path, same.fingerprint)
