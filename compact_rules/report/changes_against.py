"""What changed since an earlier run, by authority and by requirement: two reports, or two audits, compared. Pure."""

from __future__ import annotations

from collections import Counter

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report import changes_texts as texts
from compact_rules.report.changes import finding_counts, is_changed, scheme_changes
from compact_rules.report.changes_comparison import named
from compact_rules.report.changes_headings import by_heading, depth_counts, headings
from compact_rules.report.changes_holders import Holder, holders, names_schemes
from compact_rules.report.places import text
from compact_rules.report.saying import say
from compact_rules.report.trend_points import is_audit

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes


def changes(old: wire.Report, new: wire.Report) -> wire_changes.Changes:
    """What is otherwise in ``new`` than in ``old``; either may be a report of `check` or an audit. Nobody is ranked."""
    authorities = list(_authorities(old, new)) if names_schemes(old) and names_schemes(new) else []
    states = Counter(each["state"] for each in authorities)
    return {
        "version": 1,
        "kind": "changes",
        "tool": new["tool"],
        "old": _run(old),
        "new": _run(new),
        "notes": [text(note) for note in _notes(old, new)],
        "authorities": authorities,
        "depths": depth_counts([each["levels"] for each in authorities if each["levels"]], new["rulebook"]["grades"]),
        "counts": {
            "changed": states["changed"],
            "unchanged": states["unchanged"],
            "appeared": states["appeared"],
            "gone": states["gone"],
            "several": states["several"],
            "of": len(authorities),
        },
        "grades_note": new["grades_note"],
        "what_this_does_not_show": new["what_this_does_not_show"],
    }


def _run(report: wire.Report) -> wire_changes.Run:
    return {
        "kind": "audit" if is_audit(report) else "report",
        "as_of": report["as_of"],
        "rulebook": named(report["rulebook"]),
        "tool": report["tool"],
        "schemes": len(report["schemes"]),
    }


def _notes(old: wire.Report, new: wire.Report) -> Iterator[Bilingual]:
    was, now = old["rulebook"], new["rulebook"]
    if was["id"] != now["id"]:
        yield say(texts.OTHER_RULEBOOK, old=was["id"], new=now["id"])
    elif (was["version"], was["digest"]) != (now["version"], now["digest"]):
        yield say(texts.OTHER_RULES, old=was["version"], new=now["version"])
    if old["as_of"] > new["as_of"]:
        yield say(texts.OTHER_ORDER)
    if is_audit(old) != is_audit(new):
        yield say(texts.OTHER_KIND)
    elif _register(old) != _register(new):
        yield say(texts.OTHER_REGISTER)
    if False in (old.get("complete"), new.get("complete")):
        yield say(texts.INCOMPLETE)
    if not (names_schemes(old) and names_schemes(new)):
        yield say(texts.NO_NAMES)


def _register(report: wire.Report) -> object:
    register = report.get("register")
    return (register.get("id"), register.get("count")) if isinstance(register, dict) else None


def _authorities(old: wire.Report, new: wire.Report) -> Iterator[wire_changes.AuthorityChange]:
    was, now = holders(old), holders(new)
    for key in {**now, **was}:
        yield _authority(was.get(key), now.get(key), old["rulebook"], new["rulebook"])


def _authority(
    was: Holder | None, now: Holder | None, old: wire.RulebookText, new: wire.RulebookText
) -> wire_changes.AuthorityChange:
    holder = now or was or Holder(None, None)
    before, after = (each.scheme if each is not None else None for each in (was, now))
    found: wire_changes.AuthorityChange = {
        "gss": holder.gss,
        "name": holder.name,
        "state": "unchanged",
        "before": before["file"] if before is not None else None,
        "after": after["file"] if after is not None else None,
        "levels": [],
        "liveness": None,
        "requirements": [],
        "problems": [],
        "message": text(say(texts.NO_SCHEME)),
    }
    if (was is not None and was.several) or (now is not None and now.several):
        return {**found, "state": "several", "message": text(say(texts.SEVERAL))}
    if before is not None and after is not None:
        return _both(found, before, after, old, new)
    if after is not None:
        return {**found, "state": "appeared", "message": text(say(texts.APPEARED, file=after["file"]))}
    if before is not None:
        return {**found, "state": "gone", "message": text(say(texts.WENT, file=before["file"]))}
    return found


def _both(
    found: wire_changes.AuthorityChange,
    before: wire.Scheme,
    after: wire.Scheme,
    old: wire.RulebookText,
    new: wire.RulebookText,
) -> wire_changes.AuthorityChange:
    made = scheme_changes(before, after, new)
    problems = [each for each in made["findings"] if each["kind"] == "problem" and each["state"] != "unchanged"]
    told = [each for each in made["findings"] if each["kind"] != "signal"]
    changed = is_changed({**made, "findings": told})
    said = say(texts.NOTHING)
    if not (before["assessed"] and after["assessed"]):
        said = say(texts.NOT_COMPARED)
    elif changed:
        said = say(texts.CHANGED, **finding_counts(told))
    return {
        **found,
        "state": "changed" if changed else "unchanged",
        "levels": made["levels"],
        "liveness": made["liveness"],
        "requirements": by_heading(made, headings(old, new)),
        "problems": problems,
        "message": text(said),
    }
