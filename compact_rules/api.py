"""What other programs call, and all that the commands call: load a rulebook, assess schemes, take the report.

::

    from datetime import date
    from compact_rules import assess, load_rulebook

    report = assess(["scheme.yaml"], rulebook=load_rulebook(), as_of=date(2026, 6, 30))
    print(report.wire["schemes"][0]["levels"]["on_paper"]["sentence"]["en"])
"""

from __future__ import annotations

import os

from compact_rules import bundled
from compact_rules._version import __version__
from compact_rules.assessing.bounds import may_weigh
from compact_rules.assessing.raw import PolicyError, PolicyFault
from compact_rules.assessing.severities import Severities, severities_of
from compact_rules.assessing.terms import SEVERITIES, Baseline, FailOn, Severity, Waiver
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping, Sequence
from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.records import dataclass, replace
from compact_rules.report.safe import file_name
from compact_rules.rulebook.faults import RulebookError, RulebookFault
from compact_rules.rulebook.model import Rule, Rulebook
from compact_rules.rulebook.ready import ready_rulebook
from compact_rules.seen import Input, Seen, see
from compact_rules.source import libyaml
from compact_rules.source.limits import LIMITS
from compact_rules.source.read import Source, read_file

if TYPE_CHECKING:
    from compact_rules.assessing.baseline import baseline_data as baseline_data
    from compact_rules.assessing.baseline import make_baseline as make_baseline
    from compact_rules.assessing.baseline import read_baselines as read_baselines
    from compact_rules.desk import Desk
    from compact_rules.report import wire, wire_changes, wire_impact
    from compact_rules.report.case import Checked
    from compact_rules.rulebook.complaints import Complaint as Complaint
    from compact_rules.rulebook.sheets import Folder
    from compact_rules.rulebook.what_if import BadFigureError as BadFigureError
    from compact_rules.rulebook.what_if import UnknownParameterError as UnknownParameterError
    from compact_rules.rulebook.what_if import with_parameters as with_parameters

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

# Of these, what most runs do without: looked up when first asked for.
_LATE = {
    "baseline_data": "assessing.baseline",
    "make_baseline": "assessing.baseline",
    "read_baselines": "assessing.baseline",
    "Complaint": "rulebook.complaints",
    "BadFigureError": "rulebook.what_if",
    "UnknownParameterError": "rulebook.what_if",
    "with_parameters": "rulebook.what_if",
}

DEFAULT_RULEBOOK = "wgsr-2013"


def __getattr__(name: str) -> object:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(__import__(f"compact_rules.{_LATE[name]}", fromlist=[name]), name)


class UnknownRuleError(LookupError):
    """The rulebook has no rule called ``name``; ``near`` is what was probably meant, or None."""

    def __init__(self, name: str, near: str | None) -> None:
        super().__init__(name)
        self.name, self.near = name, near


class Report:
    """What one run found.

    ``seen`` holds each input as it was read and judged. What follows from that is made when it is first asked for: ``checked``,
    in the same order, and ``wire``, the report as JSON carries it. ``lines`` gives, by file as the report names it, a function
    from a 1-based line number to that line's text, for showing source lines. ``has_provisos`` says whether there may be
    something to tell although nothing was found: of waivers, or of what the rulebook makes of the one that it extends.
    """

    __slots__ = ("_case", "_checked", "_desk", "_wire", "has_provisos", "lines", "seen")

    def __init__(
        self, case: _Case, seen: Sequence[Seen], desk: Desk | None = None, checked: Iterable[Checked] | None = None
    ) -> None:
        self.seen, self._case, self._desk = seen, case, desk
        self.lines = {file_name(each.file): each.document.line for each in seen if each.document is not None}
        self.has_provisos = bool(case.waivers) or case.rulebook.base is not None
        self._checked = tuple(checked) if checked is not None else None
        self._wire: wire.Report | None = None

    @property
    def _at(self) -> Desk:
        if self._desk is None:
            self._desk = self._case.desk()
        return self._desk

    @property
    def checked(self) -> tuple[Checked, ...]:
        """What became of each input."""
        if self._checked is None:
            self._checked = tuple(self._at.side_by_side([self._at.assess(each) for each in self.seen]))
        return self._checked

    @property
    def wire(self) -> wire.Report:
        """The report as JSON carries it."""
        if self._wire is None:
            from compact_rules.report.build import build

            case = self._case
            self._wire = build(self.checked, case.rulebook, self._at.law.policy, case.judge.as_of, __version__)
        return self._wire

    def fails(self, fail_on: FailOn) -> bool:
        """Whether anything as severe as ``fail_on``, or more, was found that no waiver covers and no baseline holds."""
        if fail_on == "never":
            return False
        heavy = set(SEVERITIES[: SEVERITIES.index(fail_on) + 1])
        if self._checked is None and not self._case.may_weigh(self.seen, heavy):
            return False
        return any(heavy & weights for weights in map(_weights, self.checked))

    @property
    def partial(self) -> bool:
        """Whether some input was not assessed."""
        return any(each.outcomes is None for each in self.seen)

    @property
    def incomplete(self) -> bool:
        """Whether some input could not be had at all, or there was none: then the absence of findings says nothing."""
        return not self.seen or any(each.unread for each in self.seen)


@dataclass(frozen=True, slots=True)
class _Case:
    """What one run assesses by."""

    rulebook: Rulebook
    judge: Judge
    severities: Severities
    waivers: Sequence[Waiver]
    baselines: Mapping[str, Baseline]

    def may_weigh(self, seen: Sequence[Seen], heavy: set[Severity]) -> bool:
        """Whether anything found may be one of ``heavy``; no is certain."""
        rules = {rule.id: rule for rule in self.rulebook.rules}
        return any(
            heavy & may_weigh(each.outcomes or (), rules, each.problems, each.facts.root if each.facts else {}, self.severities)
            for each in seen
        )

    def desk(self) -> Desk:
        """Where levels, places and signals are found."""
        from compact_rules.desk import desk  # a run with nothing to tell does without

        return desk(self.rulebook, self.judge.as_of, self.waivers, self.baselines, self.judge)


def _weights(checked: Checked) -> set[Severity]:
    """The severities of what counts."""
    if checked.assessment is None:
        return {problem.severity for problem in checked.problems}
    from compact_rules.assessing.failing import counting

    return set(counting(checked.assessment))


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

    from compact_rules.assessing.policy import read_policy
    from compact_rules.rulebook.load import load_rulebook as load_from

    shipped = bundled.rules()
    where = Path(folder) if folder is not None else shipped / DEFAULT_RULEBOOK
    rulebook = load_from(where, shipped=shipped)
    try:
        read_policy(rulebook)  # gates and severities that cannot be used are refused now, not when a scheme is judged by them
    except PolicyError as error:
        raise PolicyError(_placed(error.faults, where, shipped)) from None
    return rulebook


def _placed(faults: Sequence[PolicyFault], folder: Folder, shipped: Folder) -> list[PolicyFault]:
    """``faults`` with their places in the files; of a file that is not there, only that."""
    from compact_rules.rulebook.beside import Beside

    beside = Beside(folder, shipped)
    absent = [name for name in dict.fromkeys(fault.file for fault in faults) if name not in beside]
    found = [(fault, *beside.place(fault.file, fault.where, fault.key)) for fault in faults if fault.file in beside]
    return [
        *(PolicyFault(str(folder), "", "no-file", {"name": name}) for name in absent),
        *(replace(fault, file=file, span=span) for fault, file, span in found),
    ]


def rule_named(rulebook: Rulebook, name: str) -> Rule:
    """The rule whose id is ``name``, in whatever case. Raises `UnknownRuleError`, which says what was probably meant."""
    from compact_rules.scheme.suggest import nearest

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
    at_once: bool = True,
) -> Report:
    """Assess each of ``inputs`` (paths of files, or sources already read) by ``rulebook`` as things stand on ``as_of``.

    ``baselines`` holds, by file as the report names it, the findings that are known already. Nothing that is wrong with an
    input raises: what could not be read is in the report, in its place. Without ``at_once`` each is read and judged, and what
    is to be told of it is made when the report is first asked for it: a run with nothing to tell never does.

    Raises `PolicyError` where the rulebook's gates or severities cannot be used.
    """
    case = _Case(rulebook, compile_rules(rulebook, as_of), severities_of(rulebook), waivers, baselines or {})
    if not at_once:
        return Report(case, [see(each, case.judge) for each in inputs])
    desk = case.desk()
    pairs = [(seen, desk.assess(seen)) for seen in (see(each, case.judge) for each in inputs)]
    return Report(case, [seen for seen, _ in pairs], desk, desk.side_by_side([checked for _, checked in pairs]))


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
    from compact_rules.assessing.policy import read_policy
    from compact_rules.report.case import law
    from compact_rules.report.explain import explanation

    checked = report.checked[0] if report is not None and report.checked else None
    return explanation(rule, law(rulebook, read_policy(rulebook), as_of), checked)


def review(rulebook: Rulebook) -> tuple[Complaint, ...]:
    """What a careful reader would send back though the rulebook loads, in its order."""
    from compact_rules.rulebook.review import review as complaints
    from compact_rules.scheme.read import read

    return complaints(rulebook, read)


def check_quotes(rulebook: Rulebook, text: str, document: str) -> tuple[Complaint, ...]:
    """A complaint for each quotation from ``document``, whose text is ``text``, that its section does not hold word for word."""
    from compact_rules.rulebook.quotes import check_quotes as complaints

    return complaints(rulebook, text, document)


def count_quotes(rulebook: Rulebook, document: str) -> int:
    """How many quotations from ``document`` the rules, the figures and the catalogue of ``rulebook`` hold."""
    from compact_rules.rulebook.quotes import count_quotes as count

    return count(rulebook, document)
