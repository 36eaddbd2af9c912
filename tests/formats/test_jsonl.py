from __future__ import annotations

import json
from typing import Any

import pytest

from compact_rules.report.formats.jsonl import line
from compact_rules.report.formats.table import render
from tests.formats.hostile import HOSTILE, poisoned


def lines(report: Any) -> list[Any]:
    made = render("jsonl", report, "en")
    assert isinstance(made, str)
    assert made.endswith("\n")
    return [json.loads(line) for line in made.splitlines()]


def test_a_line_for_each_file_and_the_run_last(wire: Any) -> None:
    *schemes, run = lines(wire)
    assert [(each["kind"], each["index"], each["scheme"]["file"]) for each in schemes] == [
        ("scheme", 0, "scheme.yaml"),
        ("scheme", 1, "docs/broken scheme.yaml"),
        ("scheme", 2, "gone.yaml"),
    ]
    assert run["kind"] == "run"


def test_nothing_of_the_report_is_lost(wire: Any) -> None:
    *schemes, run = lines(wire)
    del run["kind"]
    assert {**run, "schemes": [each["scheme"] for each in schemes]} == json.loads(json.dumps(wire))


def test_both_languages_are_in_it_whatever_is_spoken(wire: Any) -> None:
    assert render("jsonl", wire, "en") == render("jsonl", wire, "cy")


@pytest.mark.parametrize("name", sorted(set(HOSTILE) - {"surrogate"}))
def test_a_hostile_text_stays_on_its_line_and_as_it_is(wire: Any, name: str) -> None:
    report = poisoned(wire, HOSTILE[name], files=True)
    *schemes, _ = lines(report)
    assert [each["scheme"] for each in schemes] == json.loads(json.dumps(report["schemes"]))


def test_half_a_surrogate_pair_is_replaced(wire: Any) -> None:
    *schemes, _ = lines(poisoned(wire, HOSTILE["surrogate"]))
    assert schemes[0]["scheme"]["title"]["en"] == "half \ufffd pair"


def test_what_does_not_show_in_a_line_is_written_out() -> None:
    assert line({"file": "\u202elmay\u200b.yaml\x9b", "more": "ŵ\u2028"}) == (
        '{"file":"\\u202elmay\\u200b.yaml\\u009b","more":"ŵ\\u2028"}\n'
    )
