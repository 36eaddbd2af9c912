"""One compact, encoded three times by the documentation of the format: other ids, order and short forms, the same verdicts.

The third was written by somebody who had read the text and the documentation and nothing else. Where an encoding first came out
differently, a field's description did not say what counts, and was mended.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compact_rules import assess, load_rulebook
from compact_rules.source.tree import load
from tests.examples.altered import levels

if TYPE_CHECKING:
    from compact_rules.report import wire

HERE = Path(__file__).parent / "twice"
AS_OF = date(2026, 6, 30)
# What a careful reader finds in the text: a principle that only praises, an evaluation without an interval, a last word that is
# the council's, a review without a date, and one party that does all the servicing.
FAULTS = {"MIN-1c": "not_met", "MIN-4b": "not_shown", "INC-03": "not_met", "TXT-01": "not_shown", "VOL-06": "not_met"}


@cache
def encoded(name: str) -> wire.Scheme:
    return assess([HERE / f"{name}.yaml"], rulebook=load_rulebook(), as_of=AS_OF).wire["schemes"][0]


def verdict_of_each(scheme: wire.Scheme) -> dict[str, str]:
    return {outcome["rule"]: outcome["verdict"] for outcome in scheme["outcomes"]}


def verdicts(scheme: wire.Scheme) -> dict[str, tuple[object, ...]]:
    """For each rule the verdict, what its records show, and how its items came out, whatever their order."""
    return {
        outcome["rule"]: (
            outcome["verdict"],
            outcome["evidence"] and (outcome["evidence"]["state"], outcome["evidence"]["latest"]),
            sorted(item["verdict"] for item in outcome["items"]),
        )
        for outcome in scheme["outcomes"]
    }


@pytest.mark.parametrize("name", ["second", "third"])
def test_every_encoding_gets_the_same_verdicts(name: str) -> None:
    first, other = encoded("first"), encoded(name)
    assert verdict_of_each(first) == verdict_of_each(other)
    assert levels(first) == levels(other)
    assert first["liveness"] == other["liveness"]


def test_two_of_them_get_them_for_the_same_items_and_records() -> None:
    assert verdicts(encoded("first")) == verdicts(encoded("second"))


def test_the_two_encodings_are_not_the_same_writing() -> None:
    first: Any
    second: Any
    first, second = (load((HERE / f"{name}.yaml").read_bytes()).data for name in ("first", "second"))
    assert list(first) != list(second)
    assert {party["id"] for party in first["parties"]}.isdisjoint(party["id"] for party in second["parties"])


@pytest.mark.parametrize("name", ["first", "second", "third"])
def test_each_of_them_shows_the_faults_of_the_text(name: str) -> None:
    found = verdict_of_each(encoded(name))
    assert {rule: found[rule] for rule in FAULTS} == FAULTS
