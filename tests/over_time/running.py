"""What the tests over time share."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from compact_rules._version import __version__
from compact_rules.api import Report, Source, assess
from tests.report.material import AS_OF, RULEBOOK, SCHEME

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
ON = ("--as-of", AS_OF.isoformat())

JUDGEMENT = (
    "judgements:\n"
    "- {rule: MIN-3, at: forum, by_role: chair, party: cvc, on: 2026-01-09, finding: satisfied, reason: They are heard}\n"
)
# The scheme with its faults mended, line for line.
MENDED = (
    SCHEME.replace("value: 12, baseline: {value: 12, on: 2026-01-31}", "value: 20, baseline: {value: 12, on: 2026-01-31}")
    .replace("within: 30 working days", "within: 20 working days")
    .replace("within: tbc", "within: 10 working days")
    .replace("every: 24 months, reports: [{on: 2025-01-31}]", "every: 12 months, reports: [{on: 2026-01-31}]")
    .replace("direction: up, value: 80}", "direction: up, value: 80, baseline: {value: 60, on: 2026-01-31}}")
    .replace("kind: officer, count: 4}\n", "kind: officer, count: 4}\n  - {party: cvc, kind: sector, count: 4}\n")
    .replace("repotring: []\n", JUDGEMENT)
)


def judged(text: str, name: str = "scheme.yaml", as_of: date = AS_OF, rulebook: Any = RULEBOOK) -> Report:
    """A report on one text."""
    return assess([Source(name, text.encode())], rulebook=rulebook, as_of=as_of)


def released(text: str) -> str:
    """``text`` without the program's version, which is another with each release."""
    return text.replace(__version__, "‹version›")


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))


def valid(told: Any, name: str) -> Any:
    """``told`` itself, after the schema ``name`` has found it in order."""
    _validator(name).validate(told)
    return told


def findings(changes: Any, state: str) -> list[tuple[str, str | None, str | None]]:
    """Rule, identity and cause of what is in ``state``."""
    return [(each["rule"], each["identity"], each["cause"]) for each in changes["findings"] if each["state"] == state]
