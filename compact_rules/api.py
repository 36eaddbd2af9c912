"""What other programs call, and all that the commands call: load a rulebook, assess schemes, take the report.

::

    from datetime import date
    from compact_rules import assess, load_rulebook

    report = assess(["scheme.yaml"], rulebook=load_rulebook(), as_of=date(2026, 6, 30))
    print(report.wire["schemes"][0]["levels"]["on_paper"]["sentence"]["en"])
"""

from __future__ import annotations

import os
from datetime import date

from compact_rules import bundled
from compact_rules._version import __version__
from compact_rules.assessing.baseline import baseline_data, make_baseline, read_baselines
from compact_rules.assessing.failing import counting
from compact_rules.assessing.model import SEVERITIES, Baseline, FailOn, Waiver
from compact_rules.assessing.policy import read_policy
from compact_rules.assessing.raw import PolicyError
from compact_rules.desk import Input, desk
from compact_rules.hints import TYPE_CHECKING, Callable, Iterable, Mapping, Sequence
from compact_rules.report.case import Checked, law
from compact_rules.report.safe import file_name
from compact_rules.rulebook.complaints import Complaint
from compact_rules.rulebook.faults import RulebookError, RulebookFault
from compact_rules.rulebook.model import Rule, Rulebook
from compact_rules.rulebook.ready import ready_rulebook
from compact_rules.rulebook.what_if import BadFigureError, UnknownParameterError, with_parameters
from compact_rules.scheme.read import read
from compact_rules.scheme.suggest import nearest
from compact_rules.source import libyaml
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
    "alone",
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


class Report:
    """What one run found.

    ``wire`` is the report as JSON carries it; it is built when it is first asked for. ``lines`` gives, by file as the report
    names it, a function from a 1-based line number to that line's text, for showing source lines. ``checked`` holds what the
    report is built from, in its order. ``has_provisos`` says whether there may be something to tell although nothing was found:
    of waivers, or of what the rulebook makes of the one that it extends.
    """

    __slots__ = ("_wire", "_write", "checked", "has_provisos", "lines")

    def __init__(
        self,
        write: Callable[[], wire.Report],
        lines: Mapping[str, Callable[[int], str]],
        checked: tuple[Checked, ...],
        has_provisos: bool,
    ) -> None:
        self.lines, self.checked, self.has_provisos = lines, checked, has_provisos
        self._write = write
        self._wire: wire.Report | None = None

    @property
    def wire(self) -> wire.Report:
        """The report as JSON carries it."""
        if self._wire is None:
            self._wire = self._write()
        return self._wire

    def fails(self, fail_on: FailOn) -> bool:
        """Whether anything as severe as ``fail_on``, or more, was found that no waiver covers and no baseline holds."""
        if fail_on == "never":
            return False
        heavy = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        for each in self.checked:
            weights = counting(each.assessment) if each.assessment is not None else (p.severity for p in each.problems)
            if any(severity in heavy for severity in weights):
                return True
        return False

    @property
    def partial(self) -> bool:
        """Whether some input was not assessed."""
        return any(each.assessment is None for each in self.checked)

    @property
    def incomplete(self) -> bool:
        """Whether some input could not be had at all, or there was none: then the absence of findings says nothing."""
        unread = (problem.problem.code in NOT_ASSESSED for each in self.checked for problem in each.problems)
        return not self.checked or any(unread)


def load_rulebook(folder: str | os.PathLike[str] | None = None, *, to_judge: bool = False) -> Rulebook:
    """The rulebook in ``folder``; without one, the shipped `DEFAULT_RULEBOOK`.

    ``to_judge`` is for those who only assess schemes by it: what that does not read, such as the rules' examples, may be left
    out, and the shipped rulebook is then there at once.

    Raises `RulebookError` with everything that is wrong with it, each with its file and line, and `PolicyError` where its
    gates or severities cannot be used.
    """
    if folder is None and to_judge and (ready := ready_rulebook(os.path.join(bundled.place("rules"), DEFAULT_RULEBOOK))):
        return ready

    from pathlib import Path

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


def alone() -> None:
    """Say that this process does nothing but what is called here: then what it never needs is not loaded."""
    libyaml.alone()


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

    def write() -> wire.Report:
        from compact_rules.report.build import build  # a run that has nothing to tell does without the sentences

        return build(checked, rulebook, at.law.policy, as_of, __version__)

    lines = {file_name(each.file): each.document.line for each in checked if isinstance(each.document, Document)}
    return Report(write, lines, checked, bool(waivers) or rulebook.base is not None)


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
    from compact_rules.report.explain import explanation

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
