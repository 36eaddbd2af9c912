"""What a quiet run leaves out is nothing that could have made it fail: the bound may be too high, never too low."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_rules.api import Source, assess, load_rulebook
from compact_rules.assessing.bounds import may_weigh
from compact_rules.assessing.failing import counting
from compact_rules.assessing.model import SEVERITIES
from compact_rules.assessing.policy import read_policy
from compact_rules.places import Problem
from compact_rules.rulebook.model import Rulebook
from compact_rules.scheme.facts import UNREADABLE, Facts
from tests.adversary.test_adversary import as_of as day_of
from tests.adversary.test_adversary import cases, written
from tests.assess.making import AS_OF, FOUR, adopted, item, outcome, rulebook
from tests.assess.making import assess as assessed

ROOT = Path(__file__).resolve().parents[2]
BOOK = rulebook()
VERDICTS = st.sampled_from(["met", "not_met", "not_shown", "needs_judgement", "explained", "not_applicable"])
ENTRY = st.fixed_dictionaries(
    {"rule": st.sampled_from(["SCH", "MIN", "INC", "TXT", "XXX"]), "on": st.just(date(2026, 5, 1))},
    optional={
        "finding": st.sampled_from(["satisfied", "not_satisfied", UNREADABLE]),
        "by_role": st.just({"en": "Clerk"}),
        "reason": st.just({"en": "It does."}),
        "at": st.sampled_from(["a", "b"]),
        "alternative": st.just({"en": "Another way."}),
        "until": st.just(date(2027, 1, 1)),
    },
)


def bound(found: Any, facts: Facts, problems: Any = (), book: Rulebook = BOOK) -> set[str]:
    rules = {rule.id: rule for rule in book.rules}
    return set(may_weigh(found, rules, problems, facts.root, read_policy(book).severities))


@given(st.data())
def test_nothing_that_counts_weighs_more_than_the_bound(data: st.DataObject) -> None:
    items = [
        [item(("bodies", at), data.draw(VERDICTS), label) for at, label in enumerate(data.draw(st.sampled_from(["a", "ab"])))]
        for _ in FOUR
    ]
    found = [
        outcome(rule.id, min(each, key=lambda one: one.verdict).verdict, *each) for rule, each in zip(FOUR, items, strict=True)
    ]
    facts = adopted(
        bodies=[{"id": "a"}, {"id": "b"}],
        judgements=data.draw(st.lists(ENTRY, max_size=3) | st.just(UNREADABLE)),
        departures=data.draw(st.lists(ENTRY, max_size=2)),
    )
    problems = [Problem(code, ()) for code in data.draw(st.lists(st.sampled_from(["placeholder", "unknown-key"]), max_size=2))]
    counted = set(counting(assessed(found, facts, problems=problems)))
    assert counted <= bound(found, facts, problems)


@pytest.mark.parametrize(
    ("verdict", "judgements", "may"),
    [
        ("met", [], {"note"}),
        ("not_met", [], {"error", "note"}),
        ("not_shown", [], {"error", "note"}),
        ("needs_judgement", [], {"note"}),
        ("needs_judgement", [{"finding": "satisfied"}], {"note"}),
        ("needs_judgement", [{"finding": "not_satisfied"}], {"error", "note"}),
        ("needs_judgement", [{"finding": UNREADABLE}], {"error", "note"}),
        ("needs_judgement", UNREADABLE, {"error", "note"}),
    ],
)
def test_an_open_question_is_no_error_unless_somebody_may_have_said_no(verdict: Any, judgements: Any, may: set[str]) -> None:
    found = [outcome(rule.id, verdict if rule.id == "MIN" else "met") for rule in FOUR]
    assert bound(found, adopted(judgements=judgements)) == may


def test_every_item_of_a_rule_has_its_own_weight() -> None:
    book = replace(BOOK, severities={**BOOK.severities, "needs_judgement": "warning"})
    items = item(("bodies", 0), "not_met", "a"), item(("bodies", 1), "needs_judgement", "b")
    assert bound([outcome("MIN", "not_met", *items)], adopted(), book=book) == {"error", "warning", "note"}


def test_a_council_that_makes_signals_heavier_has_none_left_out() -> None:
    heavier = {**BOOK.severities, "signals": {"default": "note", "codes": {"vague-wording": "error"}}}  # type: ignore[dict-item]
    found = [outcome(rule.id, "met") for rule in FOUR]
    assert bound(found, adopted(), book=replace(BOOK, severities=heavier)) == {"error", "note"}


def test_problems_weigh_what_they_weigh() -> None:
    found = [outcome(rule.id, "met") for rule in FOUR]
    assert bound(found, adopted(), [Problem("placeholder", ())]) == {"warning", "note"}
    assert bound(found, adopted(), [Problem("unknown-key", ())]) == {"error", "note"}


@cache
def book() -> Rulebook:
    return load_rulebook(to_judge=True)


def examples() -> list[Path]:
    return sorted((ROOT / "examples").rglob("*.yaml"))


def test_no_example_counts_more_than_the_bound() -> None:
    sources = [Source(str(file), file.read_bytes()) for file in examples() if "expected" not in file.parts]
    assert len(sources) > 50
    for source in sources:
        _bounded(source, AS_OF)


def test_no_planted_fault_counts_more_than_the_bound() -> None:
    for name, case in cases()[::3]:
        _bounded(Source(name, written(case)), day_of(case))


def _bounded(source: Source, day: date) -> None:
    told = assess([source], rulebook=book(), as_of=day)
    seen = told.seen[0]
    facts = seen.facts or Facts({})
    may = bound(seen.outcomes or (), facts, seen.problems, book())
    assessment = told.checked[0].assessment
    counted = counting(assessment) if assessment else [problem.severity for problem in told.checked[0].problems]
    assert set(counted) <= may, source.name


@pytest.mark.parametrize("name", ["model.yaml", "draft.yaml", "tick-box.yaml", "lapsed.yaml"])
def test_a_quiet_run_ends_as_another(name: str) -> None:
    source = Source(name, (ROOT / "examples" / name).read_bytes())
    for sources in ([source], [source, source]):
        told = assess(sources, rulebook=book(), as_of=AS_OF)
        for heavy in SEVERITIES:
            quiet = assess(sources, rulebook=book(), as_of=AS_OF, at_once=False)
            assert quiet.fails(heavy) == told.fails(heavy)
        assert quiet.wire == told.wire


def test_files_that_cannot_be_read_fail_quiet_runs_too(tmp_path: Path) -> None:
    quiet = assess([tmp_path / "none.yaml"], rulebook=book(), as_of=AS_OF, at_once=False)
    assert (quiet.fails("error"), quiet.incomplete, quiet.partial) == (True, True, True)
