"""The states that tables and bars show, in the order in which they stand there."""

from __future__ import annotations

CELLS: tuple[str, ...] = (
    "met",
    "explained",
    "needs_judgement",
    "not_shown",
    "not_met",
    "stale",
    "no_record",
    "not_attested",
    "dissent",
    "not_applicable",
    "not_judged",
    "no_scheme",
    "not_assessed",
)
STATES: tuple[str, ...] = ("live", "draft", "several", "ended", "none", "not_assessed")
LIVENESS: tuple[str, ...] = ("active", "resting", "dormant", "draft", "ended", "unknown")
LEVELS: tuple[str, ...] = (
    "minimum_and_inclusions",
    "minimum",
    "below_minimum",
    "not_a_scheme",
    "not_judged",
    "several",
    "ended",
    "no_scheme",
    "not_assessed",
)
