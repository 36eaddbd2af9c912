"""What an assessment is: verdicts as they stand, the grade at each depth, findings, and what else bears on them.

Codes and values only; every text for people is the report's, or stands in `rules/grades.yaml`.
"""

from __future__ import annotations

from compact_rules.assessing.terms import SEVERITIES as SEVERITIES
from compact_rules.assessing.terms import SHORT as SHORT
from compact_rules.assessing.terms import Baseline as Baseline
from compact_rules.assessing.terms import FailOn as FailOn
from compact_rules.assessing.terms import Known as Known
from compact_rules.assessing.terms import Severity as Severity
from compact_rules.assessing.terms import Waiver as Waiver
from compact_rules.days import date
from compact_rules.hints import Any, Literal, Mapping
from compact_rules.judge.outcomes import EvidenceOutcome, Reason
from compact_rules.places import Path, Problem
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import Tier, Verdict

LevelId = Literal["not_a_scheme", "below_minimum", "minimum", "minimum_and_inclusions"]
LEVELS: tuple[LevelId, ...] = ("not_a_scheme", "below_minimum", "minimum", "minimum_and_inclusions")
DepthId = Literal["on_paper", "in_practice", "agreed"]
DEPTHS: tuple[DepthId, ...] = ("on_paper", "in_practice", "agreed")
Side = Literal["authority", "sector"]
SIDES: tuple[Side, ...] = ("authority", "sector")
LivenessState = Literal["active", "resting", "dormant", "draft", "ended", "unknown"]
LIVENESS_STATES: tuple[LivenessState, ...] = ("active", "resting", "dormant", "draft", "ended", "unknown")

# The tiers whose rules can move a level.
GRADED: tuple[Tier, ...] = ("threshold", "minimum", "inclusion")

# What the records say of a rule: one lies inside the window; the latest is too old; there is none; the rule asks for none.
Practice = Literal["in_window", "stale", "none", "not_asked"]

# Why something stops a level; `Stop` says what each carries.
Cause = Literal[
    "not_met",
    "not_shown",
    "open_judgement",
    "no_record",
    "stale_record",
    "dissent",
    "not_attested",
    "no_rules",
    "not_adopted",
    "ended",
]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one entry that people wrote to answer a rule: a departure, a judgement, an attestation or a dissent.

    ``code`` is ``counts``, or why it does not (`entries.CODES` lists them with the names of their ``values``). ``path`` is
    the entry's own place.
    """

    kind: Literal["departure", "judgement", "attestation", "dissent"]
    path: Path
    code: str
    rule: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Whether it changes anything on the as-of date."""
        return self.code == "counts"


@dataclass(frozen=True, slots=True)
class ItemStanding:
    """The verdict on one item after judgements and departures; ``judged`` is the verdict before them.

    ``judgement`` is the place of the judgement that settled it, if one did.
    """

    path: Path
    verdict: Verdict
    judged: Verdict
    reason: Reason | None = None
    label: str | None = None
    shown: Mapping[str, Any] = field(default_factory=dict)
    judgement: Path | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """One rule on one scheme, after judgements and departures; ``judged`` is the verdict before them.

    ``departure`` is the place of the departure that counts on the as-of date and ``explained_until`` its last day, whether or
    not the rule needed it. ``dissent`` holds the places of unresolved dissents that name the rule.
    """

    rule: str
    tier: Tier
    requirement: str
    verdict: Verdict
    judged: Verdict
    items: tuple[ItemStanding, ...]
    practice: Practice = "not_asked"
    evidence: EvidenceOutcome | None = None
    departure: Path | None = None
    explained_until: date | None = None
    dissent: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing that stops the next level at one depth, and so one step on the way up.

    ``path`` is where to look. ``rule``, ``item``, ``label`` and ``reason`` are given for ``not_met``, ``not_shown`` and
    ``open_judgement``; ``rule`` also for ``no_record``, ``stale_record`` and ``dissent``. ``side`` and ``why`` go with
    ``not_attested`` (``why``: the code of that side's latest attestation, or ``none``), ``tier`` with ``no_rules``, ``on``
    with ``ended`` and with ``stale_record`` (the date of the latest record).
    """

    cause: Cause
    path: Path
    rule: str | None = None
    item: Path | None = None
    label: str | None = None
    reason: Reason | None = None
    side: Side | None = None
    tier: Tier | None = None
    why: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class TierCount:
    """The rules of one tier that apply: ``met + explained + open + short == of``, at one depth.

    ``met`` hold by their verdict, ``explained`` through a departure, ``open`` wait for a judgement, ``short`` are the rest.
    """

    tier: Tier
    met: int
    explained: int
    open: int
    short: int

    @property
    def of(self) -> int:
        """How many rules of the tier are in force and apply."""
        return self.met + self.explained + self.open + self.short


@dataclass(frozen=True, slots=True)
class Grade:
    """The level at one depth, with what stops the next one.

    ``judged`` is False where this depth was not judged at all; then ``level`` is the lowest and ``why`` is ``not_adopted`` or
    ``ended``. ``stops`` holds everything that stops the next level, in document order; ``way_up`` the smallest set that lifts
    it: the same without what is told under another rule.
    """

    depth: DepthId
    level: LevelId
    judged: bool
    counts: tuple[TierCount, ...]
    stops: tuple[Stop, ...]
    way_up: tuple[Stop, ...]
    why: Cause | None = None

    @property
    def met(self) -> int:
        """How many rules of the tiers that can move a level are met at this depth."""
        return sum(count.met for count in self.counts)

    @property
    def of(self) -> int:
        """How many rules of those tiers are in force and apply. The same at every depth."""
        return sum(count.of for count in self.counts)

    @property
    def explained(self) -> int:
        """How many of them hold through an explained departure."""
        return sum(count.explained for count in self.counts)

    @property
    def open(self) -> int:
        """How many of them wait for a judgement."""
        return sum(count.open for count in self.counts)

    @property
    def first_reason(self) -> Stop | None:
        """The first thing in document order that stops the next level; None at the highest level."""
        return self.stops[0] if self.stops else None


@dataclass(frozen=True, slots=True)
class Liveness:
    """Whether the scheme is alive, from its dates alone.

    ``on`` and ``path`` are the event behind it: the latest one, or the end of a scheme that ended. ``until`` is the last day
    of the state if nothing more happens; None where it does not end by itself.
    """

    state: LivenessState
    on: date | None = None
    path: Path | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """What became of a waiver: it covers something, it covers nothing, or its last day is past."""

    waiver: Waiver
    state: Literal["used", "unused", "expired"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One item that falls short of one rule or waits for a judgement.

    ``item`` is the item; ``path`` the place to look at; ``identity`` the same place with ids for positions. ``cause`` is the
    code of the reason that decided it. ``told_under`` names the rule under which the same fault is already told.
    """

    rule: str
    tier: Tier
    severity: Severity
    verdict: Verdict
    item: Path
    path: Path
    identity: str
    cause: str
    fingerprint: str
    reason: Reason | None = None
    label: str | None = None
    told_under: str | None = None
    waived_by: Waiver | None = None
    baselined: bool = False


@dataclass(frozen=True, slots=True)
class RatedProblem:
    """A problem of the document, or a signal, with its severity. One that has a path can be waived and can stand in a baseline.

    ``told_under`` names the rule that already tells a signal's words as a finding at the same place.
    """

    problem: Problem
    severity: Severity
    identity: str | None = None
    fingerprint: str | None = None
    told_under: str | None = None
    waived_by: Waiver | None = None
    baselined: bool = False


@dataclass(frozen=True, slots=True)
class Assessment:
    """One scheme on one day.

    ``standings`` are in the rulebook's order, one for every rule in force; ``findings`` and ``problems`` in document order.
    ``signals``, in document order too, are notes about prose and patterns: no verdict and no grade depends on them. ``gone`` are
    entries of the baseline that no longer match anything.
    """

    as_of: date
    standings: tuple[Standing, ...]
    on_paper: Grade
    in_practice: Grade
    agreed: Grade
    liveness: Liveness
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    problems: tuple[RatedProblem, ...]
    signals: tuple[RatedProblem, ...] = ()
    waivers: tuple[WaiverUse, ...] = ()
    gone: tuple[Known, ...] = ()

    @property
    def grades(self) -> tuple[Grade, Grade, Grade]:
        """The grade at each depth, from the shallowest down."""
        return self.on_paper, self.in_practice, self.agreed

    def standing(self, rule: str) -> Standing:
        """The standing of the rule called ``rule``; raises KeyError where it is not in force."""
        for standing in self.standings:
            if standing.rule == rule:
                return standing
        raise KeyError(rule)
