"""Changes under the headings of a rulebook, and how many schemes rose and fell."""

from __future__ import annotations

from collections import Counter

from compact_rules.hints import TYPE_CHECKING, Sequence

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes

_SHORT = ("not_met", "not_shown")


def by_heading(changes: wire_changes.SchemeChanges, headings: Sequence[wire.Requirement]) -> list[wire_changes.RequirementChange]:
    """What has changed under each of ``headings``, in their order; those under which nothing has are left out."""
    found = (_under(changes, heading) for heading in headings)
    return [each for each in found if each["rules"] or each["evidence"] or each["findings"]]


def _under(changes: wire_changes.SchemeChanges, heading: wire.Requirement) -> wire_changes.RequirementChange:
    own = heading["id"]
    return {
        "requirement": own,
        "title": heading["title"],
        "rules": [each for each in changes["rules"] if each["requirement"] == own],
        "evidence": [each for each in changes["evidence"] if each["requirement"] == own],
        "findings": [each for each in changes["findings"] if each["requirement"] == own and each["state"] != "unchanged"],
    }


def headings(old: wire.RulebookText, new: wire.RulebookText) -> list[wire.Requirement]:
    """The headings of both rulebooks, in the order of the new one."""
    known = {each["id"] for each in new["requirements"]}
    return [*new["requirements"], *(each for each in old["requirements"] if each["id"] not in known)]


def depth_counts(
    levels: Sequence[Sequence[wire_changes.LevelChange]], titles: wire.GradeTitles
) -> list[wire_changes.DepthCounts]:
    """How many rose and fell at each depth; ``levels`` holds the depths of one scheme after the other."""
    return [_depth(depth, levels) for depth in titles["depths"]]


def _depth(depth: wire.DepthTitle, levels: Sequence[Sequence[wire_changes.LevelChange]]) -> wire_changes.DepthCounts:
    counts = Counter(level["direction"] for scheme in levels for level in scheme if level["depth"] == depth["id"])
    return {
        "depth": depth["id"],
        "title": depth["title"],
        "up": counts["up"],
        "down": counts["down"],
        "same": counts["same"],
        "not_comparable": counts["not_comparable"],
        "of": counts.total(),
    }


def falls(rule: wire_changes.RuleChange) -> bool:
    """Whether the rule held, or was not there, and would fall short."""
    return rule["after"] in _SHORT and rule["before"] not in _SHORT


def rises(rule: wire_changes.RuleChange) -> bool:
    """Whether it fell short and would not."""
    return rule["before"] in _SHORT and rule["after"] not in _SHORT
