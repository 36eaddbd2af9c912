"""What would change under other rules or figures, as it is written to JSON: what `impact` gives.

Plain dicts, typed here, as in `report.wire`: imported only for type checking and by the schema generator. Every key is always
present. It is a what-if and no report on conformance.
"""

from __future__ import annotations

from typing_extensions import TypedDict

from compact_rules.hints import Literal
from compact_rules.report.wire import RulebookChange, Text, Tier, Tool
from compact_rules.report.wire_changes import DepthCounts, LevelChange, LivenessChange, NamedRulebook, RequirementChange


class SchemeImpact(TypedDict):
    """One file under both rulebooks."""

    file: str
    """The file as it was named."""
    gss: str | None
    """The authority's code, as the scheme gives it."""
    name: Text | None
    """The authority's name."""
    title: Text | None
    """The scheme's title."""
    state: Literal["changed", "unchanged", "not_assessed"]
    """Whether anything would be otherwise."""
    levels: list[LevelChange]
    """All three depths; `before` is under the first rulebook, `after` under the second. Empty where it was not assessed."""
    liveness: LivenessChange | None
    """Whether the scheme is in use, by the windows of both."""
    requirements: list[RequirementChange]
    """The headings under which something would be otherwise, with the findings that would come or go, and their places."""
    message: Text | None
    """Why it was not assessed; else null."""


class RuleImpact(TypedDict):
    """One rule over all schemes that were assessed."""

    rule: str
    """The rule's id."""
    title: Text
    """Its title."""
    tier: Tier
    """What it counts towards."""
    requirement: str
    """The heading that it is grouped under."""
    falls: int
    """Schemes that hold it now and would not, or for which it would be new and not hold."""
    rises: int
    """Schemes that fall short of it now and would not."""
    records_fall: int
    """Schemes whose dated records show it now and would not."""
    records_rise: int
    """Schemes whose dated records would show it and do not now."""
    of: int
    """Schemes that were assessed."""


class ImpactCounts(TypedDict):
    """Files by what would become of them."""

    changed: int
    """Something would be otherwise."""
    unchanged: int
    """Nothing would."""
    not_assessed: int
    """No rule was judged on them."""
    of: int
    """All of them."""


class Impact(TypedDict):
    """What would change if other rules or figures applied."""

    version: Literal[1]
    """The version of this format."""
    kind: Literal["impact"]
    """What this is: a what-if, and no report on conformance."""
    tool: Tool
    """The program that wrote it."""
    as_of: str
    """The day on which everything was judged, as an ISO date."""
    rulebook: NamedRulebook
    """The rulebook that applies."""
    against: NamedRulebook
    """The rulebook that would apply; with figures set otherwise, its digest covers them."""
    differences: list[RulebookChange]
    """What the second makes otherwise, where it extends the first or figures were set."""
    rules_added: list[str]
    """Ids of rules that only the second has in force."""
    rules_gone: list[str]
    """Ids of rules that only the first has in force."""
    schemes: list[SchemeImpact]
    """Every file, in the order in which it was named. Nobody is ranked."""
    rules: list[RuleImpact]
    """The rules by which something would change, in the rulebook's order."""
    depths: list[DepthCounts]
    """How many schemes would rise and fall at each depth."""
    counts: ImpactCounts
    """How many would change at all."""
    what_if: Text
    """That this is a what-if, and no report on conformance."""
    grades_note: Text
    """What the grades rest on."""
