"""One document through every stage, apart from every other; and what shows only when documents are laid side by side."""

from __future__ import annotations

from compact_rules.assessing.assessment import assess_scheme, with_signals
from compact_rules.assessing.findings import rated
from compact_rules.assessing.model import Baseline, RatedProblem, Waiver
from compact_rules.assessing.policy import read_policy
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator, Mapping, Sequence
from compact_rules.judge.judge import Judge, compile_rules
from compact_rules.judge.signals.sharing import Fingerprint
from compact_rules.judge.signals.signals import Signals, compile_signals
from compact_rules.places import Path, Problem
from compact_rules.records import dataclass, field, replace
from compact_rules.report.case import Checked, Law, law
from compact_rules.report.figures import Figures, figures
from compact_rules.report.safe import file_name
from compact_rules.rulebook.model import Rulebook
from compact_rules.scheme.facts import Facts
from compact_rules.seen import Input, Seen, see, see_document
from compact_rules.source.codes import NOT_ASSESSED
from compact_rules.source.read import Source

if TYPE_CHECKING:
    from compact_rules.report import wire
    from compact_rules.report.run_signals import Spot

# How many schemes of a run are laid beside each other: what is kept for that must not grow with the run.
MOST_BESIDE = 500


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one file: its part of the report, and what the rest of the report needs of it. Plain values throughout.

    ``unread`` says that the input could not be had at all. ``fingerprint`` and ``spots`` are for laying it beside others.
    ``line`` is ``scheme`` as JSON, where whoever judged it was asked to write that too.
    """

    scheme: wire.Scheme
    figures: Figures
    unread: bool = False
    fingerprint: Fingerprint | None = None
    spots: Mapping[Path, Spot] = field(default_factory=dict)
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """All that one run judges by."""

    law: Law
    judge: Judge
    signals: Signals | None
    waivers: Sequence[Waiver]
    baselines: Mapping[str, Baseline]

    def check_input(self, given: Input) -> Checked:
        """One input: a document, or the name of a file, which may turn out not to be had."""
        return self.assess(see(given, self.judge))

    def check(self, source: Source) -> Checked:
        """One document through every stage."""
        return self.assess(see_document(source, self.judge))

    def assess(self, seen: Seen) -> Checked:
        """What becomes of one input that was read and judged."""
        if seen.facts is None or seen.outcomes is None:
            return Checked(seen.file, seen.sha256, seen.document, problems=self._rated(seen.problems))
        assessment = assess_scheme(
            seen.outcomes,
            seen.facts,
            seen.problems,
            self.law.rulebook,
            self.judge.as_of,
            self.waivers,
            self.baselines.get(file_name(seen.file)),
            self.signals.of_scheme(seen.facts) if self.signals is not None else (),
            policy=self.law.policy,
        )
        return Checked(seen.file, seen.sha256, seen.document, seen.facts, assessment)

    def not_assessed(self, name: str, problem: Problem) -> Checked:
        """A file on which nothing was judged, because of ``problem``."""
        return Checked(name, problems=self._rated([problem]))

    def judged(self, checked: Checked) -> Judged:
        """What the report says of one file, with what it needs to be laid beside others."""
        from compact_rules.report.build_scheme import scheme  # sentences, which a run with nothing to tell does without

        unread = any(problem.problem.code in NOT_ASSESSED for problem in checked.problems)
        part = Judged(scheme(checked, self.law), figures(checked), unread)
        if checked.facts is None or self.signals is None:
            return part
        from compact_rules.report.run_signals import spots

        own = self.signals.fingerprint(file_name(checked.file), checked.facts)
        return replace(part, fingerprint=own, spots=spots(checked, (path for path, _ in own.fields)))

    def side_by_side(self, checked: Sequence[Checked]) -> Iterator[Checked]:
        """``checked`` with the signals that show only when the schemes of a run are laid beside each other."""
        if len(checked) < 2:
            yield from checked
            return
        facts = [each.facts for each in checked]
        own = [self._fingerprint(each) for each in checked]
        for each, fact, found in zip(checked, facts, self._shared(own), strict=True):
            if found and fact is not None and each.assessment is not None:
                known = self.baselines.get(file_name(each.file))
                signalled = with_signals(each.assessment, found, fact, self.law.rulebook, self.waivers, known)
                yield replace(each, assessment=signalled)
            else:
                yield each

    def beside(self, run: Sequence[Judged]) -> list[Judged]:
        """The same for files that were judged apart: each with the signals that it shows beside the others."""
        shared = self._shared([each.fingerprint for each in run])
        return [self._with(each, found) for each, found in zip(run, shared, strict=True)]

    def _with(self, judged: Judged, found: Sequence[Problem]) -> Judged:
        if not found or self.signals is None:
            return judged
        from compact_rules.report.run_signals import Ground, with_run_signals

        ground = Ground(self.signals.wording, self.law.policy.severities, self.waivers, self.judge.as_of)
        known = self.baselines.get(judged.scheme["file"], frozenset())
        part, run = with_run_signals(judged.scheme, judged.figures, found, judged.spots, ground, known)
        return replace(judged, scheme=part, figures=run)

    def _fingerprint(self, checked: Checked) -> Fingerprint | None:
        if checked.facts is None or self.signals is None:
            return None
        return self.signals.fingerprint(file_name(checked.file), checked.facts)

    def _shared(self, prints: Sequence[Fingerprint | None]) -> list[Sequence[Problem]]:
        """For each of ``prints`` what it shares with others among the first `MOST_BESIDE`."""
        at = [number for number, each in enumerate(prints) if each is not None][:MOST_BESIDE]
        found = self.signals.of_run([own for number in at if (own := prints[number])]) if self.signals is not None else []
        by_number = dict(zip(at, found, strict=True)) if found else {}
        return [by_number.get(number, ()) for number in range(len(prints))]

    def _rated(self, problems: Iterable[Problem]) -> tuple[RatedProblem, ...]:
        return tuple(rated(problems, Facts({}), self.law.policy.severities))


def desk(
    rulebook: Rulebook,
    as_of: date,
    waivers: Sequence[Waiver] = (),
    baselines: Mapping[str, Baseline] | None = None,
    judge: Judge | None = None,
) -> Desk:
    """The desk at which everything is judged by ``rulebook`` as things stand on ``as_of``; ``judge`` may be there already.

    Raises `PolicyError` where the rulebook's gates or severities cannot be used.
    """
    rules = law(rulebook, read_policy(rulebook), as_of)
    return Desk(rules, judge or compile_rules(rulebook, as_of), compile_signals(rulebook, as_of), waivers, baselines or {})
