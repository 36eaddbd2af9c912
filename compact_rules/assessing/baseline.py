"""Baselines: what was already there. Findings are known by rule, identity path and cause, never by line numbers.

A baseline belongs to one scheme; the data written to a file holds the baselines of several, by a name that the caller gives.
"""

from __future__ import annotations

from compact_rules.assessing.identity import known
from compact_rules.assessing.model import Assessment, Baseline, Known
from compact_rules.assessing.raw import PolicyError, Raw
from compact_rules.hints import Mapping

VERSION = 1


def make_baseline(assessment: Assessment) -> Baseline:
    """Everything that ``assessment`` found and no waiver covers."""
    rules = {Known(f.rule, f.identity, f.cause, f.fingerprint) for f in assessment.findings if f.waived_by is None}
    problems = {
        known(p.problem.code, p.identity, "problem")
        for p in (*assessment.problems, *assessment.signals)
        if p.identity is not None and p.waived_by is None
    }
    return frozenset(rules | problems)


def baseline_data(baselines: Mapping[str, Baseline]) -> dict[str, object]:
    """``baselines`` as plain data, ready for JSON or YAML, in a stable order."""
    schemes = {
        name: [
            {"rule": each.rule, "path": each.path, "cause": each.cause, "fingerprint": each.fingerprint}
            for each in sorted(baselines[name], key=lambda each: (each.path, each.rule, each.cause))
        ]
        for name in sorted(baselines)
    }
    return {"version": VERSION, "schemes": schemes}


def read_baselines(data: object, file: str = "baseline") -> dict[str, Baseline]:
    """The baselines in ``data`` by the schemes' names; raises `PolicyError` with everything wrong in it."""
    raw = Raw(file)
    top = raw.record(data, "", ("version", "schemes"))
    if top["version"] != VERSION:
        raw.fault("version", "version", version=VERSION)
    schemes = raw.table(top["schemes"], "schemes")
    baselines = {name: _read(raw, entries, f"schemes.{name}") for name, entries in schemes.items()}
    if raw.faults:
        raise PolicyError(raw.faults)
    return baselines


def _read(raw: Raw, data: object, where: str) -> Baseline:
    return frozenset(_known(raw, entry, f"{where}[{at}]") for at, entry in enumerate(raw.listing(data, where)))


def _known(raw: Raw, data: object, where: str) -> Known:
    entry = raw.record(data, where, ("rule", "path", "cause", "fingerprint"))
    rule, cause = raw.text(entry["rule"], f"{where}.rule"), raw.text(entry["cause"], f"{where}.cause")
    # The scheme as a whole has the empty path.
    path = "" if entry["path"] == "" else raw.text(entry["path"], f"{where}.path")
    same = known(rule, path, cause)
    if entry["fingerprint"] != same.fingerprint:
        raw.fault(where, "forged")
    return same
