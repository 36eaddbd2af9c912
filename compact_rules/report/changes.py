"""What has changed in one scheme: two of its entries in the wire model, compared. Pure; no file is opened and no text read."""

from __future__ import annotations

from collections import Counter

from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator, Mapping
from compact_rules.report.changes_found import Found, found, items, pair
from compact_rules.report.changes_levels import level_changes, liveness_change

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes


def scheme_changes(old: wire.Scheme, new: wire.Scheme, rulebook: wire.RulebookText) -> wire_changes.SchemeChanges:
    """What is otherwise in ``new`` than in ``old``. ``rulebook``, in use now, says what grades and rules are called.

    Where one of them was not assessed, nothing is said of what only judging would have found in it.
    """
    titles = {rule["id"]: rule["title"] for rule in rulebook["rules"]}
    judged = old["assessed"] and new["assessed"]
    return {
        "levels": level_changes(old["levels"], new["levels"], rulebook["grades"]),
        "liveness": liveness_change(old["liveness"], new["liveness"], rulebook["grades"]),
        "rules": list(_rules(_by_rule(old), _by_rule(new), titles)) if judged else [],
        "evidence": list(_evidence(_by_rule(old), _by_rule(new), titles)) if judged else [],
        "findings": [each for each in _findings(old, new, titles) if _known(each["state"], old, new)],
    }


def is_changed(changes: wire_changes.SchemeChanges) -> bool:
    """Whether anything at all is not as it was."""
    alive = changes["liveness"]
    levels = any(level["direction"] in ("up", "down") for level in changes["levels"])
    judged = any(level["before"]["judged"] != level["after"]["judged"] for level in changes["levels"])
    findings = any(each["state"] != "unchanged" for each in changes["findings"])
    return bool(levels or judged or findings or changes["rules"] or changes["evidence"] or alive["before"] != alive["after"])


def finding_counts(findings: Iterable[wire_changes.FindingChange]) -> wire_changes.FindingCounts:
    """How many are new, altered, fixed and unchanged, without what is told under another rule."""
    counts = Counter(each["state"] for each in findings if each["told_under"] is None)
    return {"new": counts["new"], "altered": counts["altered"], "fixed": counts["fixed"], "unchanged": counts["unchanged"]}


def _by_rule(scheme: wire.Scheme) -> dict[str, wire.Outcome]:
    return {outcome["rule"]: outcome for outcome in scheme["outcomes"]}


Outcomes = Mapping[str, "wire.Outcome"]
Titles = Mapping[str, "wire.Text"]


def _both(old: Outcomes, new: Outcomes) -> Iterator[tuple[wire.Outcome, wire.Outcome | None, wire.Outcome | None]]:
    """Every rule of either, in the order of ``new``, as whichever has it, ``old`` and ``new`` have it."""
    for rule, outcome in {**new, **{rule: each for rule, each in old.items() if rule not in new}}.items():
        yield outcome, old.get(rule), new.get(rule)


def _rules(old: Outcomes, new: Outcomes, titles: Titles) -> Iterator[wire_changes.RuleChange]:
    for rule, was, now in _both(old, new):
        before, after = was["verdict"] if was else None, now["verdict"] if now else None
        if before != after:
            yield {
                "rule": rule["rule"],
                "title": titles.get(rule["rule"]),
                "tier": rule["tier"],
                "requirement": rule["requirement"],
                "before": before,
                "after": after,
            }


def _evidence(old: Outcomes, new: Outcomes, titles: Titles) -> Iterator[wire_changes.EvidenceChange]:
    for rule, was, now in _both(old, new):
        before, after = was["evidence"] if was else None, now["evidence"] if now else None
        if (before and before["state"]) != (after and after["state"]):
            yield {
                "rule": rule["rule"],
                "title": titles.get(rule["rule"]),
                "tier": rule["tier"],
                "requirement": rule["requirement"],
                "before": before["state"] if before else None,
                "after": after["state"] if after else None,
                "sentence": after["sentence"] if after else None,
            }


def _findings(old: wire.Scheme, new: wire.Scheme, titles: Titles) -> Iterator[wire_changes.FindingChange]:
    were, are = items(old), items(new)
    for was, now in pair(found(old), found(new)):
        each = now or was
        if each is not None:
            told = _finding(each, was, now, were.get((each.rule, each.item)), are.get((each.rule, each.item)))
            yield {**told, "title": titles.get(each.rule)}


def _known(state: wire_changes.FindingState, old: wire.Scheme, new: wire.Scheme) -> bool:
    """Whether that something is fixed, or new, can be told from the two: what was not judged shows nothing by its silence."""
    if state == "fixed":
        return new["assessed"] or not old["assessed"]
    return state == "unchanged" or old["assessed"] or not new["assessed"]


def _finding(
    each: Found,
    was: Found | None,
    now: Found | None,
    before: wire_changes.FoundAt | None,
    after: wire_changes.FoundAt | None,
) -> wire_changes.FindingChange:
    state = _state(was, now)
    return {
        "state": state,
        "kind": each.kind,
        "rule": each.rule,
        "title": None,
        "tier": each.tier,
        "requirement": each.requirement,
        "severity": each.severity,
        "identity": each.identity,
        "cause": each.cause,
        "fingerprint": each.fingerprint,
        "before": was.at if was is not None else before,
        "after": now.at if now is not None else after,
        "told_under": each.told_under,
        "counts": state in ("new", "altered") and each.counts,
        "lines": [],
    }


def _state(was: Found | None, now: Found | None) -> wire_changes.FindingState:
    if was is None or now is None:
        return "new" if was is None else "fixed"
    # An id above the item may have changed, such as that of a plan that is made anew each year: that is no other cause.
    return "unchanged" if was.fingerprint == now.fingerprint or was.cause == now.cause else "altered"
