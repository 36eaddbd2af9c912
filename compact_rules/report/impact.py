"""What would change under other rules: the same schemes judged by two rulebooks, laid beside each other. Pure."""

from __future__ import annotations

from collections import Counter

from compact_rules.hints import TYPE_CHECKING, Iterator, Sequence
from compact_rules.report import impact_texts as texts
from compact_rules.report.changes import is_changed, scheme_changes
from compact_rules.report.changes_comparison import named
from compact_rules.report.changes_headings import by_heading, depth_counts, falls, headings, rises
from compact_rules.report.places import text
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_impact


def impact(now: wire.Report, then: wire.Report) -> wire_impact.Impact:
    """``now`` and ``then`` are reports on the same files, of the same day, by the two rulebooks."""
    schemes = [_scheme(*pair, now["rulebook"], then["rulebook"]) for pair in zip(now["schemes"], then["schemes"], strict=True)]
    states = Counter(each["state"] for each in schemes)
    before, after = ([rule["id"] for rule in each["rulebook"]["rules"]] for each in (now, then))
    return {
        "version": 1,
        "kind": "impact",
        "tool": then["tool"],
        "as_of": then["as_of"],
        "rulebook": named(now["rulebook"]),
        "against": named(then["rulebook"]),
        "differences": _differences(now["rulebook"], then["rulebook"]),
        "rules_added": [rule for rule in after if rule not in before],
        "rules_gone": [rule for rule in before if rule not in after],
        "schemes": schemes,
        "rules": list(_rules(schemes, now["rulebook"], then["rulebook"])),
        "depths": depth_counts([each["levels"] for each in schemes if each["levels"]], then["rulebook"]["grades"]),
        "counts": {
            "changed": states["changed"],
            "unchanged": states["unchanged"],
            "not_assessed": states["not_assessed"],
            "of": len(schemes),
        },
        "what_if": text(say(texts.WHAT_IF)),
        "grades_note": then["grades_note"],
    }


def _differences(now: wire.RulebookText, then: wire.RulebookText) -> list[wire.RulebookChange]:
    base = then["extends"]
    near = base is not None and (base["digest"] == now["digest"] or base["id"] == then["id"])
    return base["changes"] if base is not None and near else []


def _scheme(now: wire.Scheme, then: wire.Scheme, book: wire.RulebookText, other: wire.RulebookText) -> wire_impact.SchemeImpact:
    assessed = now["assessed"] and then["assessed"]
    changes = scheme_changes(now, then, other) if assessed else None
    problem = next(iter(now["problems"]), None)
    return {
        "file": now["file"],
        "gss": now["authority"]["gss"],
        "name": now["authority"]["name"],
        "title": now["title"],
        "state": "not_assessed" if changes is None else "changed" if is_changed(changes) else "unchanged",
        "levels": changes["levels"] if changes is not None else [],
        "liveness": changes["liveness"] if changes is not None else None,
        "requirements": by_heading(changes, headings(book, other)) if changes is not None else [],
        "message": problem["message"] if problem is not None and not assessed else None,
    }


def _rules(
    schemes: Sequence[wire_impact.SchemeImpact], now: wire.RulebookText, then: wire.RulebookText
) -> Iterator[wire_impact.RuleImpact]:
    of = sum(each["state"] != "not_assessed" for each in schemes)
    rules: Counter[tuple[str, str]] = Counter()
    for heading in (heading for scheme in schemes for heading in scheme["requirements"]):
        rules.update((rule["rule"], "falls") for rule in heading["rules"] if falls(rule))
        rules.update((rule["rule"], "rises") for rule in heading["rules"] if rises(rule))
        rules.update((each["rule"], "records_fall") for each in heading["evidence"] if each["before"] == "in_window")
        rules.update((each["rule"], "records_rise") for each in heading["evidence"] if each["after"] == "in_window")
    touched = {rule for rule, _ in rules}
    for rule in {each["id"]: each for each in (*now["rules"], *then["rules"])}.values():
        if rule["id"] in touched:
            yield {
                "rule": rule["id"],
                "title": rule["title"],
                "tier": rule["tier"],
                "requirement": rule["requirement"],
                "falls": rules[rule["id"], "falls"],
                "rises": rules[rule["id"], "rises"],
                "records_fall": rules[rule["id"], "records_fall"],
                "records_rise": rules[rule["id"], "records_rise"],
                "of": of,
            }
