"""What an audit lists file by file: records about to go stale, judgements, departures, parties, and what was not assessed."""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterator

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit


def going_stale(scheme: wire.Scheme, gss: str | None, as_of: date, horizon: int) -> Iterator[wire_audit.GoingStale]:
    """Records that count on ``as_of`` and will not within ``horizon`` days. A scheme that has ended needs none."""
    for outcome in scheme["outcomes"] if scheme["liveness"] != "ended" else ():
        evidence = outcome["evidence"]
        if evidence is None or evidence["state"] != "in_window" or not (evidence["latest"] and evidence["good_until"]):
            continue
        days = (date.fromisoformat(evidence["good_until"]) - as_of).days
        if days <= horizon and outcome["verdict"] != "not_applicable":
            yield {
                "gss": gss,
                "file": scheme["file"],
                "rule": outcome["rule"],
                "tier": outcome["tier"],
                "latest": evidence["latest"],
                "good_until": evidence["good_until"],
                "days": days,
                "place": evidence["place"],
            }


def judgements(scheme: wire.Scheme, gss: str | None) -> Iterator[wire_audit.OpenJudgement]:
    """What waits for a person."""
    for outcome in scheme["outcomes"]:
        for item in outcome["items"]:
            if item["verdict"] == "needs_judgement" and not item["told_under"]:
                yield {
                    "gss": gss,
                    "file": scheme["file"],
                    "rule": outcome["rule"],
                    "tier": outcome["tier"],
                    "path": item["path"],
                    "message": item["message"],
                    "place": item["place"],
                }


def departures(scheme: wire.Scheme, gss: str | None) -> Iterator[wire_audit.Departing]:
    """Departures declared, with their end."""
    for entry in scheme["entries"]:
        if entry["kind"] == "departure":
            yield {
                "gss": gss,
                "file": scheme["file"],
                "rule": entry["rule"],
                "code": entry["code"],
                "until": entry["until"],
                "message": entry["message"],
                "place": entry["place"],
            }


def parties(scheme: wire.Scheme, gss: str | None) -> Iterator[wire_audit.PartyRow]:
    """The parties with what falls short in what they are named for."""
    for party in scheme["particulars"]["parties"]:
        yield {
            "gss": gss,
            "file": scheme["file"],
            "party": party["party"],
            "kind": party["kind"],
            "name": party["name"],
            "findings": party["findings"],
        }


def unassessed(scheme: wire.Scheme) -> wire_audit.Unassessed:
    """Why nothing was judged on a file: the first thing that stopped it."""
    first = next((p for p in scheme["problems"] if p["severity"] == "error"), None) or next(iter(scheme["problems"]), None)
    nothing: wire.Text = {"en": "", "cy": ""}
    return {
        "file": scheme["file"],
        "code": first["code"] if first else "",
        "message": first["message"] if first else nothing,
        "gss": scheme["particulars"]["codes"],
    }
