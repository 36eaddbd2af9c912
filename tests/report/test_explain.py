from __future__ import annotations

import json
from typing import Any

import pytest
from rich.cells import cell_len

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.case import Checked, law
from compact_rules.report.explain import explanation, render_explanation
from compact_rules.report.json_out import json_text
from tests.report.material import AS_OF, BASELINE, BROKEN, POLICY, REPORTING, RULEBOOK, SEATS, STAGES, checked, lines

LAW = law(RULEBOOK, POLICY, AS_OF)


@pytest.mark.parametrize("lang", LANGS)
def test_a_rule_on_a_file(scheme: Checked, lang: Lang, snapshot: Any) -> None:
    told = explanation(BASELINE, LAW, scheme)
    assert render_explanation(told, lang, lines=lines(scheme)["scheme.yaml"]) == snapshot


@pytest.mark.parametrize("lang", LANGS)
def test_a_rule_with_its_figures(lang: Lang, snapshot: Any) -> None:
    assert render_explanation(explanation(STAGES, LAW), lang, 60) == snapshot


def test_the_reasons_go_down_to_the_values_seen(scheme: Checked) -> None:
    told = json.loads(json_text(explanation(STAGES, LAW, scheme)))
    first, second, third = told["file"]["items"]
    assert first["reasons"]["message"]["en"] == "`within` is 20 working days"
    assert (second["reasons"]["truth"], second["reasons"]["place"]["start"]) == ("no", {"line": 23, "column": 20})
    assert (third["reasons"]["truth"], third["reasons"]["code"]) == ("unknown", "unreadable")


def test_what_decided_is_marked(scheme: Checked) -> None:
    told = explanation(BASELINE, LAW, scheme)
    assert told["file"] is not None
    first = told["file"]["items"][0]["reasons"]
    assert first is not None
    assert [(part["truth"], part["decides"]) for part in first["parts"]] == [("yes", False), ("no", True)]


def test_figures_in_force_with_their_dates_and_sources() -> None:
    told = explanation(REPORTING, LAW)
    assert [(figure["id"], figure["value"]["cy"], figure["start"]) for figure in told["parameters"]] == [
        ("reporting-interval", "12 mis", "2013-02-28")
    ]
    assert told["parameters"][0]["source"]["title"]["en"] == "WGSR 08/2013"
    assert told["departure"]


def test_a_file_that_could_not_be_judged_says_so() -> None:
    told = explanation(STAGES, LAW, checked(BROKEN, "broken.yaml"))
    assert told["file"] is not None
    assert (told["file"]["assessed"], told["file"]["verdict"]) == (False, None)
    assert "Not assessed" in render_explanation(told, "en")


@pytest.mark.parametrize("width", [40, 60, 80])
def test_no_line_is_wider_than_the_page(scheme: Checked, width: int) -> None:
    text = render_explanation(explanation(BASELINE, LAW, scheme), "cy", width, lines=lines(scheme)["scheme.yaml"])
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_an_explanation_shows_figures_in_the_question_and_what_is_noted() -> None:
    text = """\
parties: [{id: council, kind: local_authority}, {id: cvc, kind: cvc}]
bodies: [{id: forum, seats: [{party: council, count: 6}, {party: cvc, count: 4}]}]
disputes: {stages: [{n: 1, within: 20 working days}]}
"""
    file = checked(text)
    rules = law(RULEBOOK, POLICY, AS_OF)
    asked = render_explanation(explanation(SEATS, rules, file), "en")
    assert "The sector has 4 of 10 seats." in " ".join(asked.split())
    noted = render_explanation(explanation(STAGES, rules, file), "cy")
    assert "Nodir: Mae cam rhif 1 yn cymryd 20 diwrnod gwaith." in " ".join(noted.split())
