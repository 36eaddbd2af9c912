"""Every code that the floors below can return has a text, and no text asks for a value that its code does not carry."""

from __future__ import annotations

import pytest

from compact_rules.assessing.entries import CODES as ENTRY_CODES
from compact_rules.assessing.model import LIVENESS_STATES, Cause, Entry
from compact_rules.bilingual import placeholders
from compact_rules.judge.reasons import FOUND, GAPS
from compact_rules.places import Problem
from compact_rules.report import entry_texts, problem_texts, reason_texts, steps
from compact_rules.report.names import DECIDED_BY, EXAMPLES, SEVERITIES, TIERS, VERDICTS
from compact_rules.report.problem_texts import problem_text
from compact_rules.rulebook.model import TIERS as ALL_TIERS
from compact_rules.rulebook.model import VERDICTS as ALL_VERDICTS
from compact_rules.scheme.codes import CODES as SCHEME_CODES
from compact_rules.source.codes import CODES as SOURCE_CODES

PROBLEMS = {code: set(note.values) for code, note in {**SOURCE_CODES, **SCHEME_CODES}.items()}
# What `reasons` makes of the values that a reason carries.
MADE = {"field", "period", "other"}


@pytest.mark.parametrize("code", [*GAPS, *FOUND])
def test_every_reason_has_a_text(code: str) -> None:
    heads = code in reason_texts.HEADINGS
    text = reason_texts.HEADINGS[code] if heads else (reason_texts.GAP_TEXTS | reason_texts.FOUND_TEXTS)[code]
    known = set((GAPS | FOUND)[code]) | MADE | ({"value"} if code in ("stated", "last") else set())
    assert placeholders(text) <= known


def test_no_reason_text_is_left_over() -> None:
    texts = reason_texts.GAP_TEXTS | reason_texts.FOUND_TEXTS | reason_texts.HEADINGS
    assert texts.keys() <= (GAPS | FOUND).keys()
    assert reason_texts.RELATED.keys() <= FOUND.keys()


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_problem_has_a_text(code: str) -> None:
    assert placeholders(problem_texts.TEXTS[code]) <= PROBLEMS[code]


@pytest.mark.parametrize("code", [*problem_texts.TEXTS, *problem_texts.RELATED])
def test_no_problem_text_is_left_over(code: str) -> None:
    name, _, value = code.partition("/")
    assert name in PROBLEMS
    if value:
        assert value in PROBLEMS[name]
        assert placeholders(problem_texts.TEXTS[code]) <= PROBLEMS[name]


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_problem_is_told_with_all_that_it_carries(code: str) -> None:
    problem = Problem(code, values=tuple((name, f"<{name}>") for name in sorted(PROBLEMS[code])))
    said = problem_text(problem)
    for text in (said.en, said.cy):
        assert not placeholders(text.replace("{value}", "")), text
        assert text.rstrip("`- '\"").endswith((".", "?", "!", ":")) or text.endswith(("`", "'", "-")), text
    assert said.en != said.cy


@pytest.mark.parametrize("code", ENTRY_CODES)
def test_every_entry_has_a_text(code: str) -> None:
    assert placeholders(entry_texts.CODES[code]) <= {"entry", *ENTRY_CODES[code]}
    for kind in ("departure", "judgement", "attestation", "dissent"):
        values = dict.fromkeys(ENTRY_CODES[code], ("departures", 0))
        said = entry_texts.entry_text(Entry(kind, (), code, "MIN-1", values))
        assert not placeholders(said.en)
        assert not placeholders(said.cy)


def test_every_cause_state_and_name_is_told() -> None:
    told_by_rules = {"not_met", "not_shown", "open_judgement"}
    assert steps.CAUSES.keys() | told_by_rules == set(Cause.__args__)
    assert set(entry_texts.LIVENESS) == set(LIVENESS_STATES)
    assert set(VERDICTS) == set(ALL_VERDICTS)
    assert set(TIERS) == set(ALL_TIERS)
    assert set(SEVERITIES) == {"error", "warning", "note"}
    assert set(DECIDED_BY) == {"data", "refutation", "person"}
    assert set(EXAMPLES) >= {"met", "not_met", "empty", "unknown", "false_pass", "not_applicable"}
