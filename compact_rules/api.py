"""What other programs call, and all that the commands call: load a rulebook, assess schemes, take the report.

::

    from datetime import date
    from compact_rules import assess, load_rulebook

    report = assess(["scheme.yaml"], rulebook=load_rulebook(), as_of=date(2026, 6, 30))
    print(report.wire["schemes"][0]["levels"]["on_paper"]["sentence"]["en"])
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from compact_rules import bundled
from compact_rules._version import __version__
from compact_rules.assessing.baseline import baseline_data, make_baseline, read_baselines
from compact_rules.assessing.model import SEVERITIES, Baseline, FailOn, Waiver
from compact_rules.assessing.policy import read_policy
from compact_rules.assessing.raw import PolicyError
from compact_rules.desk import Input, desk
from compact_rules.report.build import build
from compact_rules.report.case import Checked, law
from compact_rules.report.explain import explanation
from compact_rules.report.safe import file_name
from compact_rules.rulebook.complaints import Complaint
from compact_rules.rulebook.faults import RulebookError, RulebookFault
from compact_rules.rulebook.model import Rule, Rulebook
from compact_rules.rulebook.what_if import BadFigureError, UnknownParameterError, with_parameters
from compact_rules.scheme.read import read
from compact_rules.scheme.suggest import nearest
from compact_rules.source.codes import NOT_ASSESSED
from compact_rules.source.limits import LIMITS
from compact_rules.source.read import Source, read_file
from compact_rules.source.tree import Document

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes, wire_impact

# What a caller needs beside the functions: their values, and what they raise.
__all__ = [
    "LIMITS",
    "BadFigureError",
    "Baseline",
    "Complaint",
    "Input",
    "PolicyError",
    "Report",
    "Rule",
    "Rulebook",
    "RulebookError",
    "RulebookFault",
    "Source",
    "UnknownParameterError",
    "UnknownRuleError",
    "Waiver",
    "assess",
    "baseline_data",
    "check_quotes",
    "compare",
    "count_quotes",
    "explain",
    "impact",
    "load_rulebook",
    "make_baseline",
    "read_baselines",
    "review",
    "rule_named",
    "with_parameters",
]

DEFAULT_RULEBOOK = "wgsr-2013"


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

    shipped = bundled.rules()
    rulebook = load_from(Path(folder) if folder is not None else shipped / DEFAULT_RULEBOOK, shipped=shipped)
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
    at = desk(rulebook, as_of, waivers, baselines)
    checked = tuple(at.side_by_side(tuple(at.check_all(inputs))))
    wired = build(checked, rulebook, at.law.policy, as_of, __version__)
    lines = {file_name(each.file): each.document.line for each in checked if isinstance(each.document, Document)}
    return Report(wired, lines, checked)


def compare(old: Report, new: Report) -> wire_changes.Comparison:
    """What is otherwise in ``new`` than in ``old``, and which lines made it so: one file, one rulebook, one day."""
    from compact_rules.report.changes_comparison import comparison

    return comparison((old.wire, old.checked[0]), (new.wire, new.checked[0]))


def impact(inputs: Iterable[Input], *, rulebook: Rulebook, against: Rulebook, as_of: date) -> wire_impact.Impact:
    """What would change for each of ``inputs`` if ``against`` applied and not ``rulebook``. Each is read once."""
    from compact_rules.report.impact import impact as laid_beside

    read = [each if isinstance(each, Source) else _read_or_named(each) for each in inputs]
    now, then = (assess(read, rulebook=book, as_of=as_of) for book in (rulebook, against))
    return laid_beside(now.wire, then.wire)


def _read_or_named(name: os.PathLike[str] | str) -> Input:
    source = read_file(name)
    return source if isinstance(source, Source) else name  # what cannot be read is told when it is assessed


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


def check_quotes(rulebook: Rulebook, text: str, document: str) -> tuple[Complaint, ...]:
    """A complaint for each quotation from ``document``, whose text is ``text``, that its section does not hold word for word."""
    from compact_rules.rulebook.quotes import check_quotes as complaints

    return complaints(rulebook, text, document)


def count_quotes(rulebook: Rulebook, document: str) -> int:
    """How many quotations from ``document`` the rules, the figures and the catalogue of ``rulebook`` hold."""
    from compact_rules.rulebook.quotes import count_quotes as count

    return count(rulebook, document)
