"""What has changed between two reports, as it is written to JSON: two versions of one scheme, a scheme's history, two audits.

Plain dicts, typed here, as in `report.wire`: imported only for type checking and by the schema generator. Every key is always
present.
"""

from __future__ import annotations

from typing_extensions import TypedDict

from compact_rules.hints import Literal
from compact_rules.report.wire import (
    Depth,
    LevelName,
    LivenessState,
    Place,
    Severity,
    Step,
    Text,
    Tier,
    Tool,
    Verdict,
)

# `altered`: the same rule still falls short at the same place, for another cause.
FindingState = Literal["new", "altered", "fixed", "unchanged"]
Direction = Literal["up", "down", "same", "not_comparable"]
EvidenceName = Literal["in_window", "stale", "none"]


class NamedRulebook(TypedDict):
    """A rulebook, by what tells it from others."""

    id: str
    """Its id."""
    version: str
    """Its version."""
    digest: str
    """The SHA-256 of its files, in hex; of what it extends and of figures set otherwise, too."""
    title: Text
    """Its title."""


class NumberedLine(TypedDict):
    """One line of one version."""

    line: int
    """Its number, counted from 1."""
    text: str
    """The line, without its end."""


class LineChange(TypedDict):
    """One line that is not as it was."""

    kind: Literal["changed", "added", "removed"]
    """What became of it."""
    before: NumberedLine | None
    """The line in the old version; null where it was added."""
    after: NumberedLine | None
    """The line in the new version; null where it was removed."""
    message: Text
    """The same, for a person."""


class FoundAt(TypedDict):
    """What one version says of an item."""

    verdict: Verdict | None
    """The verdict on the item; null for a problem of the document and for a signal."""
    message: Text
    """What was found; where the rule is met, its title."""
    remedy: Text | None
    """What would satisfy it."""
    path: str
    """The path of the item; of a problem or a signal, of its value."""
    place: Place | None
    """Where to look in that version."""


class FindingChange(TypedDict):
    """One finding, known in both versions by its fingerprint: rule, path with ids for positions, and cause. Never by its line."""

    state: FindingState
    """Whether it is new, gone, still there, or there for another cause."""
    kind: Literal["rule", "problem", "signal"]
    """Whether a rule finds it, or it is wrong with the document itself, or it is a note about prose or a pattern."""
    rule: str
    """The rule's id, or the code of the problem or signal."""
    title: Text | None
    """The rule's title; null for a problem or signal, and for a rule that is not in force."""
    tier: Tier | None
    """What the rule counts towards."""
    requirement: str | None
    """The heading that the rule is grouped under."""
    severity: Severity
    """How much it weighs; of what is fixed, how much it weighed."""
    identity: str | None
    """The path with ids in place of positions."""
    cause: str | None
    """The code of what decides it; of what is fixed, of what decided it."""
    fingerprint: str
    """A short SHA-256 of rule, identity and cause."""
    before: FoundAt | None
    """What the old version says of the item; null where it has none such."""
    after: FoundAt | None
    """What the new version says of it; null where it has none such."""
    told_under: str | None
    """The rule under which the same fault is told already; else null."""
    counts: bool
    """Whether it can fail the run: it is new or altered, no waiver covers it, and it is not told under a rule as severe."""
    lines: list[LineChange]
    """The changed lines at its place or at what the rule read to decide it; empty where the texts are not at hand."""


class RuleChange(TypedDict):
    """A rule whose verdict is not as it was."""

    rule: str
    """The rule's id."""
    title: Text | None
    """Its title; null where it is not in force."""
    tier: Tier
    """What it counts towards."""
    requirement: str
    """The heading that it is grouped under."""
    before: Verdict | None
    """The verdict before; null where the rule was not in force or the scheme not assessed."""
    after: Verdict | None
    """The verdict after; null where the rule is not in force or the scheme not assessed."""


class EvidenceChange(TypedDict):
    """A rule whose dated records show something else than they did."""

    rule: str
    """The rule's id."""
    title: Text | None
    """Its title; null where it is not in force."""
    tier: Tier
    """What it counts towards."""
    requirement: str
    """The heading that it is grouped under."""
    before: EvidenceName | None
    """What they showed; null where nothing was asked."""
    after: EvidenceName | None
    """What they show."""
    sentence: Text | None
    """What they show now, for a person."""


class LevelState(TypedDict):
    """The grade at one depth, in short."""

    level: LevelName
    """The level; the lowest where this depth was not judged."""
    judged: bool
    """Whether this depth was judged."""
    sentence: Text
    """The grade as a sentence."""
    first_reason: Step | None
    """The first thing in document order that stops the next level."""


class LevelChange(TypedDict):
    """The level at one depth, before and after."""

    depth: Depth
    """The depth."""
    direction: Direction
    """Whether it rose or fell; `not_comparable` where it was not judged on both."""
    before: LevelState
    """The grade before."""
    after: LevelState
    """The grade after."""
    message: Text
    """The same, for a person."""


class LivenessChange(TypedDict):
    """Whether the scheme is in use, before and after."""

    before: LivenessState
    """The state before."""
    after: LivenessState
    """The state after."""
    message: Text
    """The same, for a person."""


class SchemeChanges(TypedDict):
    """What has changed in one scheme."""

    levels: list[LevelChange]
    """All three depths, from the shallowest down, changed or not."""
    liveness: LivenessChange
    """Whether it is in use."""
    rules: list[RuleChange]
    """Rules with another verdict, in the rulebook's order."""
    evidence: list[EvidenceChange]
    """Rules with other dated records, in the rulebook's order."""
    findings: list[FindingChange]
    """Every finding of either, in the order of the new version; what is fixed comes last, in the order of the old one."""


class FindingCounts(TypedDict):
    """Findings, problems and signals by what became of them, without what is told under another rule."""

    new: int
    """Not there before."""
    altered: int
    """There for another cause."""
    fixed: int
    """No longer there."""
    unchanged: int
    """Still there."""


class Version(TypedDict):
    """One version of the scheme that was read."""

    file: str
    """The file as it was named."""
    sha256: str | None
    """The SHA-256 of its bytes, in hex."""
    assessed: bool
    """Whether the rules were judged on it."""
    title: Text | None
    """The scheme's title."""


class Comparison(TypedDict):
    """What `compare` gives: two versions of one scheme, judged by the same rules on the same day."""

    version: Literal[1]
    """The version of this format."""
    kind: Literal["comparison"]
    """What this is."""
    tool: Tool
    """The program that wrote it."""
    rulebook: NamedRulebook
    """The rulebook that both were judged by."""
    as_of: str
    """The day on which both were judged, as an ISO date."""
    old: Version
    """The old version."""
    new: Version
    """The new version."""
    changes: SchemeChanges
    """What has changed."""
    summary: FindingCounts
    """The same in figures."""
    same_scheme: bool
    """Whether both give the same `scheme.id`, or one gives none."""
    grades_note: Text
    """What the grades rest on."""
    what_this_does_not_show: Text
    """What conformance does not show."""


class CommitFinding(TypedDict):
    """A finding that a commit brought or mended, told in short. Signals are not among them."""

    kind: Literal["rule", "problem"]
    """Whether a rule finds it, or it is wrong with the document itself."""
    rule: str
    """The rule's id, or a problem's code."""
    severity: Severity
    """How much it weighs."""
    message: Text
    """What was found; of what is fixed, what had been found."""
    line: int | None
    """Where it stands in the version that has it."""


class LevelStep(TypedDict):
    """A level that changed at one depth."""

    depth: Depth
    """The depth."""
    direction: Direction
    """Whether it rose or fell."""
    cause: Literal["commit", "time"]
    """Whether the text changed it, or only that time had passed since the version before."""
    before: LevelState
    """The grade before."""
    after: LevelState
    """The grade after."""
    change: Text
    """The same, for a person."""
    why: Text | None
    """The first reason: what stops the level now, or what had stopped it; null where nothing does."""


class Commit(TypedDict):
    """One version of the scheme in its history."""

    commit: str
    """The commit's full hash."""
    short: str
    """The same, abbreviated."""
    date: str
    """The day of the commit, as an ISO date."""
    subject: str
    """The first line of its message."""
    file: str
    """The file's path in the repository at that commit."""
    renamed_from: str | None
    """Its path before, where the commit renamed it."""
    state: Literal["assessed", "not_assessed", "removed"]
    """Whether the rules were judged on this version; `removed` where the commit took the file out."""
    as_of: str
    """The day on which it was judged, as an ISO date."""
    sha256: str | None
    """The SHA-256 of its bytes, in hex."""
    levels: dict[Depth, LevelState] | None
    """The grade at each depth; null where there was nothing to judge."""
    steps: list[LevelStep]
    """Levels that are not as they were at the version before; first what time had changed, then what the commit changed."""
    new: list[CommitFinding]
    """Findings that the commit brought, both versions judged on its day; the most severe first."""
    altered: list[CommitFinding]
    """Findings that are there for another cause since the commit."""
    fixed: list[CommitFinding]
    """Findings that the commit mended or took out."""
    message: Text | None
    """Why nothing was judged; else null."""


class History(TypedDict):
    """What `history` gives: the versions of one scheme in git, the oldest first."""

    version: Literal[1]
    """The version of this format."""
    kind: Literal["history"]
    """What this is."""
    tool: Tool
    """The program that wrote it."""
    rulebook: NamedRulebook
    """The rulebook that every version was judged by: the one in use, whatever stood in the repository."""
    file: str
    """The file as it was named."""
    as_of: str | None
    """The day on which all were judged; null where each was judged as on the day of its commit."""
    commits: list[Commit]
    """The versions, the oldest first."""
    left_out: int
    """How many older versions were not looked at."""
    shallow: bool
    """Whether the repository itself lacks older commits."""
    uncommitted: bool
    """Whether the file has changes that are not committed, and so are not in this history."""
    complete: bool
    """Whether every version that was to be judged was; false after an interruption."""
    grades_note: Text
    """What the grades rest on."""
    what_this_does_not_show: Text
    """What conformance does not show."""


class Run(TypedDict):
    """One of the two reports that are laid beside each other."""

    kind: Literal["report", "audit"]
    """What wrote it: `check` or `audit`."""
    as_of: str
    """Its as-of date."""
    rulebook: NamedRulebook
    """The rulebook that it was judged by."""
    tool: Tool
    """The program that wrote it."""
    schemes: int
    """How many files it holds."""


class RequirementChange(TypedDict):
    """What changed under one heading."""

    requirement: str
    """The heading's id."""
    title: Text
    """Its title."""
    rules: list[RuleChange]
    """Rules with another verdict."""
    evidence: list[EvidenceChange]
    """Rules with other dated records."""
    findings: list[FindingChange]
    """Findings that are new, altered or fixed."""


class AuthorityChange(TypedDict):
    """One authority, or one file that is no authority's, in both reports."""

    gss: str | None
    """The authority's code; null for a file that is known by its name alone."""
    name: Text | None
    """The authority's name."""
    state: Literal["changed", "unchanged", "appeared", "gone", "several"]
    """`appeared`, `gone`: only one report has a scheme; `several`: one of them has more than one, which cannot be paired."""
    before: str | None
    """The file in the earlier report."""
    after: str | None
    """The file in the later report."""
    levels: list[LevelChange]
    """All three depths; empty where there are not two schemes to compare."""
    liveness: LivenessChange | None
    """Whether the scheme is in use."""
    requirements: list[RequirementChange]
    """The headings under which something changed, in the rulebook's order."""
    problems: list[FindingChange]
    """Problems of the document that are new or fixed."""
    message: Text
    """What became of it, in a sentence."""


class DepthCounts(TypedDict):
    """How many rose and fell at one depth; together `of`."""

    depth: Depth
    """The depth."""
    title: Text
    """What it is called."""
    up: int
    """Levels that rose."""
    down: int
    """Levels that fell."""
    same: int
    """Levels that stayed."""
    not_comparable: int
    """Not judged at this depth in one of the two."""
    of: int
    """Schemes that stand in both reports."""


class ChangeCounts(TypedDict):
    """Authorities or files by what became of them."""

    changed: int
    """Something is not as it was."""
    unchanged: int
    """Everything is as it was."""
    appeared: int
    """A scheme was found where none was."""
    gone: int
    """A scheme that was there was not found."""
    several: int
    """More than one scheme, which cannot be paired."""
    of: int
    """All of them."""


class Changes(TypedDict):
    """What `audit --against` gives: what changed since an earlier run, by authority and requirement. Nobody is ranked."""

    version: Literal[1]
    """The version of this format."""
    kind: Literal["changes"]
    """What this is."""
    tool: Tool
    """The program that wrote it."""
    old: Run
    """The earlier report."""
    new: Run
    """The later one."""
    notes: list[Text]
    """What a reader must know first: another rulebook, an earlier date."""
    authorities: list[AuthorityChange]
    """Every authority or file of either report, in the order of the new one. Empty where one of them names none."""
    depths: list[DepthCounts]
    """How many rose and fell."""
    counts: ChangeCounts
    """How many changed at all."""
    grades_note: Text
    """What the grades rest on."""
    what_this_does_not_show: Text
    """What conformance does not show."""
