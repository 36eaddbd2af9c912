"""The history of a scheme: which commit changed its level at which depth, and why."""

from __future__ import annotations

from compact_rules.assessing.model import DEPTHS, SEVERITIES
from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING, Iterator, Sequence
from compact_rules.records import dataclass
from compact_rules.report import changes_texts as texts
from compact_rules.report.changes import scheme_changes
from compact_rules.report.changes_levels import level_changes, state
from compact_rules.report.changes_reasons import level_reason
from compact_rules.report.places import text
from compact_rules.report.safe import file_name
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.hints import Literal
    from compact_rules.report import wire, wire_changes


@dataclass(frozen=True, slots=True)
class Commit:
    """What git says of one version."""

    commit: str
    short: str
    on: str
    subject: str
    path: str
    renamed_from: str | None


@dataclass(frozen=True, slots=True)
class Judged:
    """One version judged: on its own day, and the version before it on its own day and on this one's.

    ``own`` is None where the commit took the file out; the two of the version before are None for the first.
    """

    as_of: str
    own: wire.Scheme | None
    before: wire.Scheme | None = None
    before_now: wire.Scheme | None = None


def commit_entry(commit: Commit, judged: Judged, rulebook: wire.RulebookText) -> wire_changes.Commit:
    """One version in the wire model."""
    own = judged.own
    assessed = own is not None and own["assessed"]
    findings = _findings(judged, rulebook) if assessed else []
    return {
        "commit": commit.commit,
        "short": commit.short,
        "date": commit.on,
        "subject": file_name(commit.subject),
        "file": file_name(commit.path),
        "renamed_from": file_name(commit.renamed_from) if commit.renamed_from is not None else None,
        "state": "removed" if own is None else "assessed" if assessed else "not_assessed",
        "as_of": judged.as_of,
        "sha256": own["sha256"] if own is not None else None,
        "levels": {depth: state(own["levels"][depth]) for depth in DEPTHS} if own is not None and assessed else None,
        "steps": list(_steps(judged, rulebook["grades"])) if assessed else [],
        "new": _told(findings, "new"),
        "altered": _told(findings, "altered"),
        "fixed": _told(findings, "fixed"),
        "message": text(_message(own)) if not assessed else None,
    }


def _message(own: wire.Scheme | None) -> Bilingual:
    if own is None:
        return say(texts.REMOVED)
    problem = next(iter(own["problems"]), None)
    said = problem["message"] if problem is not None else {"en": "", "cy": ""}
    return say(texts.UNREAD, message=Bilingual(said["en"], said["cy"]))


def _steps(judged: Judged, titles: wire.GradeTitles) -> Iterator[wire_changes.LevelStep]:
    """First what only time has changed since the version before, then what the commit changed on its day."""
    own, before, before_now = judged.own, judged.before, judged.before_now
    if own is None or before is None or before_now is None:
        return
    for change in level_changes(before["levels"], before_now["levels"], titles):
        yield from _step(change, "time")
    for change in level_changes(before_now["levels"], own["levels"], titles):
        yield from _step(change, "commit")


def _step(change: wire_changes.LevelChange, cause: Literal["commit", "time"]) -> Iterator[wire_changes.LevelStep]:
    if change["direction"] == "same" or not (change["before"]["judged"] or change["after"]["judged"]):
        return
    said, why = Bilingual(change["message"]["en"], change["message"]["cy"]), level_reason(change)
    yield {
        "depth": change["depth"],
        "direction": change["direction"],
        "cause": cause,
        "before": change["before"],
        "after": change["after"],
        "change": text(said if cause == "commit" else say(texts.BY_TIME, change=said)),
        "why": text(why) if why is not None else None,
    }


def _findings(judged: Judged, rulebook: wire.RulebookText) -> list[wire_changes.FindingChange]:
    if judged.own is None or judged.before_now is None:
        return []
    found = scheme_changes(judged.before_now, judged.own, rulebook)["findings"]
    return [each for each in found if each["told_under"] is None and each["kind"] != "signal"]


def _told(findings: Sequence[wire_changes.FindingChange], wanted: wire_changes.FindingState) -> list[wire_changes.CommitFinding]:
    chosen = [each for each in findings if each["state"] == wanted]
    return [_finding(each) for each in sorted(chosen, key=lambda each: SEVERITIES.index(each["severity"]))]


def _finding(each: wire_changes.FindingChange) -> wire_changes.CommitFinding:
    at = each["before"] if each["state"] == "fixed" else each["after"]
    place = at["place"] if at is not None else None
    return {
        "kind": "problem" if each["kind"] == "problem" else "rule",
        "rule": each["rule"],
        "severity": each["severity"],
        "message": at["message"] if at is not None else {"en": "", "cy": ""},
        "line": place["start"]["line"] if place is not None else None,
    }
