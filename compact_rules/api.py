"""What other programs call, and all that the commands call: load a rulebook, assess schemes, take the report.

::

    from datetime import date
    from compact_rules import assess, load_rulebook

    report = assess(["scheme.yaml"], rulebook=load_rulebook(), as_of=date(2026, 6, 30))
    print(report.wire["schemes"][0]["levels"]["on_paper"]["sentence"]["en"])
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from compact_rules import bundled
from compact_rules._version import __version__
from compact_rules.assessing.assessment import assess_scheme
from compact_rules.assessing.baseline import baseline_data, make_baseline, read_baselines
from compact_rules.assessing.findings import rated
from compact_rules.assessing.model import SEVERITIES, Baseline, FailOn, RatedProblem, Waiver
from compact_rules.assessing.policy import Policy, read_policy
from compact_rules.assessing.raw import PolicyError
from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.places import Problem
from compact_rules.report.build import build
from compact_rules.report.case import Checked, law
from compact_rules.report.explain import explanation
from compact_rules.report.safe import file_name
from compact_rules.rulebook.complaints import Complaint
from compact_rules.rulebook.faults import RulebookError
from compact_rules.rulebook.model import Rule, Rulebook
from compact_rules.scheme.facts import Facts
from compact_rules.scheme.once import told_once
from compact_rules.scheme.read import read
from compact_rules.scheme.suggest import nearest
from compact_rules.source.codes import NOT_ASSESSED
from compact_rules.source.limits import LIMITS
from compact_rules.source.read import Source, read_file
from compact_rules.source.tree import Document, load

if TYPE_CHECKING:
    from compact_rules.report import wire

# What a caller needs beside the functions: their values, and what they raise.
__all__ = [
    "LIMITS",
    "Baseline",
    "Complaint",
    "Input",
    "PolicyError",
    "Report",
    "Rule",
    "Rulebook",
    "RulebookError",
    "Source",
    "UnknownRuleError",
    "Waiver",
    "assess",
    "baseline_data",
    "explain",
    "load_rulebook",
    "make_baseline",
    "read_baselines",
    "review",
    "rule_named",
]

DEFAULT_RULEBOOK = "wgsr-2013"
Input = Source | os.PathLike[str] | str


class UnknownRuleError(LookupError):
    """The rulebook has no rule called ``name``; ``near`` is what was probably meant, or None."""

    def __init__(self, name: str, near: str | None) -> None:
        super().__init__(name)
        self.name, self.near = name, near


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found.

    ``wire`` is the report as JSON carries it. ``lines`` gives, by file as the report names it, a function from a 1-based line
    number to that line's text, for showing source lines. ``checked`` holds what the report was built from, in its order.
    """

    wire: wire.Report
    lines: Mapping[str, Callable[[int], str]]
    checked: tuple[Checked, ...]

    def fails(self, fail_on: FailOn) -> bool:
        """Whether anything as severe as ``fail_on``, or more, was found that no waiver covers and no baseline holds."""
        if fail_on == "never":
            return False
        found = self.wire["summary"]["findings"]
        return any(found[severity] for severity in SEVERITIES[: SEVERITIES.index(fail_on) + 1])

    @property
    def incomplete(self) -> bool:
        """Whether some input could not be had at all, or there was none: then the absence of findings says nothing."""
        unread = (problem.problem.code in NOT_ASSESSED for each in self.checked for problem in each.problems)
        return not self.checked or any(unread)


def load_rulebook(folder: str | os.PathLike[str] | None = None) -> Rulebook:
    """The rulebook in ``folder``; without one, the shipped `DEFAULT_RULEBOOK`.

    Raises `RulebookError` with everything that is wrong with it, each with its file and line, and `PolicyError` where its
    gates or severities cannot be used.
    """
    from compact_rules.rulebook.load import load_rulebook as load_from

    rulebook = load_from(Path(folder) if folder is not None else bundled.rules() / DEFAULT_RULEBOOK)
    read_policy(rulebook)  # gates and severities that cannot be used are refused now, not when a scheme is judged by them
    return rulebook


def rule_named(rulebook: Rulebook, name: str) -> Rule:
    """The rule whose id is ``name``, in whatever case. Raises `UnknownRuleError`, which says what was probably meant."""
    by_name = {rule.id.casefold(): rule for rule in rulebook.rules}
    found = by_name.get(name.casefold())
    if found is None:
        near = nearest(name.casefold(), by_name)
        raise UnknownRuleError(name, by_name[near].id if near else None)
    return found


def assess(
    inputs: Iterable[Input],
    *,
    rulebook: Rulebook,
    as_of: date,
    waivers: Sequence[Waiver] = (),
    baselines: Mapping[str, Baseline] | None = None,
) -> Report:
    """Assess each of ``inputs`` (paths of files, or sources already read) by ``rulebook`` as things stand on ``as_of``.

    ``baselines`` holds, by file as the report names it, the findings that are known already. Nothing that is wrong with an
    input raises: what could not be read is in the report, in its place.
    """
    desk = _Desk(rulebook, read_policy(rulebook), compile_rules(rulebook, as_of), waivers, baselines or {})
    checked = tuple(desk.check_all(inputs))
    wired = build(checked, rulebook, desk.policy, as_of, __version__)
    lines = {file_name(each.file): each.document.line for each in checked if isinstance(each.document, Document)}
    return Report(wired, lines, checked)


def explain(rule: Rule, *, rulebook: Rulebook, as_of: date, report: Report | None = None) -> wire.Explanation:
    """What ``rule`` asks and where it comes from; with the ``report`` on a scheme, its reasons down to the values seen.

    Of a report on several schemes the first is explained.
    """
    checked = report.checked[0] if report is not None and report.checked else None
    return explanation(rule, law(rulebook, read_policy(rulebook), as_of), checked)


def review(rulebook: Rulebook) -> tuple[Complaint, ...]:
    """What a careful reader would send back though the rulebook loads, in its order."""
    from compact_rules.rulebook.review import review as complaints

    return complaints(rulebook, read)


@dataclass(frozen=True, slots=True)
class _Desk:
    """All that one run judges by."""

    rulebook: Rulebook
    policy: Policy
    judge: Judge
    waivers: Sequence[Waiver]
    baselines: Mapping[str, Baseline]

    def check_all(self, inputs: Iterable[Input]) -> Iterator[Checked]:
        for each in inputs:
            source = each if isinstance(each, Source) else read_file(each)
            if isinstance(source, Source):
                yield self.check(source)
            elif not isinstance(each, Source):
                yield Checked(os.fspath(each), problems=self._rated([source]))

    def check(self, source: Source) -> Checked:
        """One document through every stage."""
        digest = hashlib.sha256(source.data).hexdigest()
        document = load(source.data)
        if not document.ok:
            return Checked(source.name, digest, document, problems=self._rated(document.problems))
        reading = read(document.data)
        assessment = assess_scheme(
            self.judge.outcomes(reading.facts),
            reading.facts,
            told_once(document.problems, reading.problems, document),
            self.rulebook,
            self.judge.as_of,
            self.waivers,
            self.baselines.get(file_name(source.name)),
        )
        return Checked(source.name, digest, document, reading.facts, assessment)

    def _rated(self, problems: Iterable[Problem]) -> tuple[RatedProblem, ...]:
        return tuple(rated(problems, Facts({}), self.policy.severities))
