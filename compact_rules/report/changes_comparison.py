"""Two versions of one scheme, laid beside each other with the lines that made the difference."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Iterable
from compact_rules.report.case import Checked
from compact_rules.report.changes import finding_counts, scheme_changes
from compact_rules.report.changes_lines import LineChanges, line_changes
from compact_rules.report.changes_places import Looked

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes


def comparison(old: tuple[wire.Report, Checked], new: tuple[wire.Report, Checked]) -> wire_changes.Comparison:
    """Two reports on one file each, by the same rules on the same day, with what each was built from."""
    before, after = old[0]["schemes"][0], new[0]["schemes"][0]
    changes = scheme_changes(before, after, new[0]["rulebook"])
    _add_lines(changes["findings"], Looked(old[1]), Looked(new[1]))
    return {
        "version": 1,
        "kind": "comparison",
        "tool": new[0]["tool"],
        "rulebook": named(new[0]["rulebook"]),
        "as_of": new[0]["as_of"],
        "old": _version(before),
        "new": _version(after),
        "changes": changes,
        "summary": finding_counts(changes["findings"]),
        "same_scheme": _same(_id(old[1]), _id(new[1])),
        "grades_note": new[0]["grades_note"],
        "what_this_does_not_show": new[0]["what_this_does_not_show"],
    }


def named(rulebook: wire.RulebookText) -> wire_changes.NamedRulebook:
    """A rulebook by what tells it from others."""
    return {
        "id": rulebook["id"],
        "version": rulebook["version"],
        "digest": rulebook["digest"],
        "title": rulebook["title"],
    }


def _version(scheme: wire.Scheme) -> wire_changes.Version:
    return {
        "file": scheme["file"],
        "sha256": scheme["sha256"],
        "assessed": scheme["assessed"],
        "title": scheme["title"],
    }


def _id(checked: Checked) -> object:
    own = checked.root.get("scheme")
    return own.get("id") if isinstance(own, dict) else None


def _same(one: object, other: object) -> bool:
    return not (isinstance(one, str) and isinstance(other, str)) or one == other


def _add_lines(findings: Iterable[wire_changes.FindingChange], old: Looked, new: Looked) -> None:
    changed = line_changes(old.rows, new.rows)
    for each in findings:
        if each["state"] != "unchanged":
            each["lines"] = _lines(each, changed, old, new)


def _lines(each: wire_changes.FindingChange, changed: LineChanges, old: Looked, new: Looked) -> list[wire_changes.LineChange]:
    """The changed lines at its place and at what its reasons read; where there are none, those of its item."""
    was, now = each["before"], each["after"]
    near = changed.touching(
        _shown(was) | (old.read(each["rule"], was["path"]) if was else set()),
        _shown(now) | (new.read(each["rule"], now["path"]) if now else set()),
    )
    if near:
        return near
    return changed.touching(
        old.around(each["rule"], was["path"]) if was else (),
        new.around(each["rule"], now["path"]) if now else (),
    )


def _shown(at: wire_changes.FoundAt | None) -> set[int]:
    place = at["place"] if at is not None else None
    return set(range(place["start"]["line"], place["end"]["line"] + 1)) if place is not None else set()
