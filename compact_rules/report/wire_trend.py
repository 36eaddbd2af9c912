"""Reports of several dates laid beside each other, as they are written to JSON: what `trend` gives.

Plain dicts, typed here, as in `report.wire`: imported only for type checking and by the schema generator. Every key is always
present. Each list of figures has one figure for each of `points`, in their order. Nobody is named and nobody is ranked.
"""

from __future__ import annotations

from typing_extensions import TypedDict

from compact_rules.hints import Literal
from compact_rules.report.wire import Depth, LevelName, LivenessState, Text, Tool
from compact_rules.report.wire_changes import NamedRulebook

# What stands beside the levels: no level was judged there, or there is no one scheme to judge.
Beside = Literal["not_judged", "several", "ended", "no_scheme", "not_assessed"]


class TrendPoint(TypedDict):
    """One report."""

    file: str
    """Its file."""
    as_of: str
    """Its as-of date."""
    rulebook: NamedRulebook
    """The rulebook that it was judged by."""
    of: int
    """What its levels are counted over: all authorities of the register, or all files."""
    counted: int
    """Those with a scheme that counts and was assessed: what liveness and requirements are counted over."""


class TrendLevel(TypedDict):
    """One level at one depth over time."""

    level: LevelName | Beside
    """The level, or why there is none."""
    title: Text
    """What it is called."""
    counts: list[int]
    """How many, at each point."""


class TrendDepth(TypedDict):
    """The spread of levels at one depth over time; at each point the counts together are its `of`."""

    depth: Depth
    """The depth."""
    title: Text
    """What it is called."""
    levels: list[TrendLevel]
    """The levels from the highest down, then what has none."""


class TrendLiveness(TypedDict):
    """One state of liveness over time."""

    state: LivenessState
    """The state."""
    title: Text
    """What it is called."""
    counts: list[int]
    """How many, at each point; together the point's `counted`."""


class TrendShare(TypedDict):
    """How many of how many, at each point."""

    met: list[int | None]
    """How many hold all that decides; null where the report does not have it."""
    explained: list[int | None]
    """How many besides hold it by an explained departure."""
    of: list[int | None]
    """To how many it applies."""


class TrendRequirement(TypedDict):
    """One heading over time."""

    requirement: str
    """The heading's id."""
    title: Text
    """Its title."""
    depths: dict[Depth, TrendShare]
    """At each depth."""


class TrendSurvey(TypedDict):
    """One of the surveys' figures over time."""

    id: str
    """Its id."""
    title: Text
    """What was counted."""
    yes: list[int | None]
    """How many say or show so; null where the report does not have it."""
    of: list[int | None]
    """Over how many."""


class Trend(TypedDict):
    """What `trend` gives: reports of several dates, the earliest first."""

    version: Literal[1]
    """The version of this format."""
    kind: Literal["trend"]
    """What this is."""
    tool: Tool
    """The program that wrote it."""
    counts: Literal["authorities", "schemes"]
    """What is counted: authorities of a register, where the reports are audits; else files."""
    points: list[TrendPoint]
    """The reports, by their dates."""
    notes: list[Text]
    """What a reader must know first: other rules, another register."""
    depths: list[TrendDepth]
    """The spread of levels."""
    liveness: list[TrendLiveness]
    """Whether schemes are in use."""
    requirements: list[TrendRequirement]
    """The headings, in the order of the latest rulebook."""
    survey: list[TrendSurvey]
    """The surveys' figures; empty where the reports are no audits."""
    grades_note: Text
    """What the grades rest on."""
    what_this_does_not_show: Text
    """What conformance does not show."""
