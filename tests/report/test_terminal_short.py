"""What the terminal report tells in a line: what does not stand in the way of the next level."""

from __future__ import annotations

import shlex
from datetime import date
from typing import Any

import pytest

from compact_rules.assessing.model import Waiver
from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.json_out import json_text
from compact_rules.report.safe import typed
from compact_rules.report.terminal import render
from tests.report.material import RENAMED, SCHEME, checked, lines, report


def words(text: str) -> str:
    return " ".join(text.split())


def told(source: str = SCHEME, lang: Lang = "en", full: bool = False, **more: Any) -> str:
    file = checked(source, **more)
    return words(render(report(file), lines(file), lang, 80, full=full))


NO_DEPARTURE = SCHEME.replace("- {rule: INC-1, reason", "- {rule: INC-9, reason")
# Nothing of the minimum falls short; the inclusion does.
REACHED = """\
schema: compact-rules/scheme@1
scheme: {id: s, adopted_from: 2024-04-01}
purpose: {text: To work well together.}
parties: [{id: council, kind: local_authority}, {id: cvc, kind: cvc}]
bodies: [{id: forum, seats: [{party: cvc, kind: sector, count: 4}]}]
action_plans:
- id: plan
  actions:
  - {id: a1, text: Open the hall, targets: [{id: t1, value: 2, direction: up, baseline: {value: 1, on: 2026-01-31}}]}
disputes: {stages: [{n: 1, within: 20 working days}]}
reporting: [{to: public, every: 24 months}]
"""


def test_below_the_minimum_an_inclusion_is_a_line_with_its_place() -> None:
    text = told(NO_DEPARTURE)
    assert "What falls short: recommended inclusion" in text
    assert "- warning INC-1 The scheme reports every year: not met, line 26" in text
    assert "Report at least once a year." not in text
    assert "- rhybudd INC-1 Mae'r cynllun yn adrodd bob blwyddyn: heb ei bodloni, llinell 26" in told(NO_DEPARTURE, "cy")


def test_where_the_minimum_is_reached_an_inclusion_is_told_in_full() -> None:
    text = told(REACHED)
    assert "What falls short: recommended inclusion" not in text
    assert "not met: Reporting: `every` is 24 months" in text
    assert "What would satisfy it: Report at least once a year." in text


def test_full_tells_everything_in_full() -> None:
    text = told(NO_DEPARTURE, full=True)
    assert "What would satisfy it: Report at least once a year." in text
    assert "What would satisfy it: Say what will be done." in text
    assert "By theme" not in text
    assert "In full:" not in text


@pytest.mark.parametrize(
    ("lang", "line"),
    [("en", "- Action plans: 0 of 1 met; falls short: PRA-1"), ("cy", "- Cynlluniau gweithredu: bodlonir 0 o 1; yn brin: PRA-1")],
)
def test_practice_is_a_profile_by_theme(lang: Lang, line: str) -> None:
    text = told(lang=lang)
    assert line in text
    assert "Say what will be done." not in text


def test_a_theme_that_is_met_is_told_with_its_denominator_and_quiet_leaves_it_out() -> None:
    assert "- Action plans: 1 of 1 met" in told(REACHED)
    file = checked(REACHED)
    assert "By theme" not in render(report(file), lines(file), "en", quiet=True)


def test_the_first_figures_count_rules_by_tier() -> None:
    assert (
        "Falls short: what makes it a scheme 0 of 1; proposed minimum 3 of 3; recommended inclusion 1 of 1; "
        "effective practice 1 of 1. Problems in the file: 2." in told(NO_DEPARTURE)
    )
    assert "For people to decide: 1." in told(REACHED)


def test_a_depth_that_says_the_same_says_so() -> None:
    text = told()
    assert "- In practice: the same." in text
    assert "- Agreed: not yet a scheme." in text
    assert "- Ar waith: yr un fath." in told(lang="cy")


def test_what_is_waived_is_listed_by_rule_with_whose_it_is() -> None:
    waiver = Waiver("MIN-2", "The stages are being redrafted", "Head of Policy", date(2026, 12, 31))
    text = told(waivers=[waiver])
    assert "What is waived" in text
    assert "- MIN-2, lines 23 and 24: waived by Head of Policy until 31 December 2026: The stages are being redrafted" in text
    assert "Waived: 2." in text
    assert "hepgorwyd gan Head of Policy tan 31 Rhagfyr 2026" in told(lang="cy", waivers=[waiver])


JUDGED = (
    SCHEME
    + """\
judgements:
- {rule: MIR-1, by_role: Chair, party: cvc, on: 2026-05-01, finding: satisfied, reason: It is}
- {rule: MIR-2, by_role: Chair, party: cvc, on: 2026-05-01, finding: satisfied, reason: It is}
- {rule: MIN-33, by_role: Chair, party: cvc, on: 2026-05-01, finding: satisfied, reason: It is}
"""
)


def test_entries_for_another_rulebook_are_passed_over_in_a_line_and_a_slip_is_not() -> None:
    text = told(JUDGED)
    passed = "2 entries for rules that the rulebook small does not have are passed over (lines 31 and 32): `MIR-1` and `MIR-2`."
    assert passed in text
    assert "line 33: The judgement on `MIN-33` does not count: the rulebook has no rule of that name." in text
    assert "Anwybyddir 2 gofnod ar gyfer rheolau nad ydynt yn y llyfr rheolau small" in told(JUDGED, "cy")


@pytest.mark.parametrize("lang", LANGS)
def test_the_rulebooks_own_note_and_names_of_tiers_are_used(lang: Lang) -> None:
    file = checked(NO_DEPARTURE)
    own = report(file, rulebook=RENAMED)
    assert own["grades_note"] == {"en": "Only a test.", "cy": "Dim ond prawf."}
    text = words(render(own, lines(file), lang))
    assert {"en": "Only a test.", "cy": "Dim ond prawf."}[lang] in text
    assert {"en": "the heart of it 3 of 3", "cy": "ei graidd 3 o 3"}[lang] in text
    assert "proposed minimum" not in text.replace("below the proposed minimum", "").replace("proposed minimum requirements", "")
    assert '"en": "the heart of it"' in json_text(own)


@pytest.mark.parametrize(
    "name", ["a b's.yaml", "-x.yaml", "50% £.yaml", 'a "b" $c.yaml', "it's `b`.yaml", "Sir Gâr (drafft).yaml"]
)
def test_the_name_of_a_file_in_a_command_is_one_word_of_it(name: str) -> None:
    (word,) = shlex.split(typed(name))
    assert word == (f"./{name}" if name.startswith("-") else name)


@pytest.mark.parametrize("name", ["-", "scheme.yaml", "in/cynllun-2026.yml", "C:\\schemes\\a.yaml", "cynllun-gŵyl.yaml"])
def test_an_ordinary_name_stands_in_a_command_as_it_is(name: str) -> None:
    assert typed(name) == name
