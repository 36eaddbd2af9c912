"""A rule's checks in words: every word of the language, where it must hold and where it must clearly not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from compact_rules.api import load_rulebook
from compact_rules.bilingual import LANGS
from compact_rules.report.in_words import Clause, Phrasing
from compact_rules.report.rule_page import bullets
from compact_rules.report.word_texts import CLAUSES, HEADS
from compact_rules.rulebook import words
from compact_rules.rulebook.model import Check, Rulebook
from tests.report.material import RULES
from tests.rulebook.small import Plain

CHECKS: TypeAdapter[Check] = TypeAdapter(words.CheckIn)
BOOKS = sorted(head.parent.name for head in RULES.glob("*/rulebook.yaml"))


@cache
def shipped(name: str = "wgsr-2013") -> Rulebook:
    return load_rulebook(RULES / name)


def check(text: str) -> Check:
    return CHECKS.validate_python(yaml.load(text, Plain))


def worded(text: str, holds: bool = True, lang: Any = "en", among: str = "") -> str:
    phrasing = Phrasing(shipped(), among, among)
    return "\n".join(bullets([phrasing.clause(check(text), holds)], lang))


def test_every_word_has_its_clauses() -> None:
    assert {key.partition(" ")[0] for key in (*CLAUSES, *HEADS)} | {"not"} == set(words.WORDS)


EXAMPLES = {
    **{word: form.example for word, form in words.WORDS.items()},
    "avoids": "avoids: {field: text, lexicon: vague-indicator}",
    "mentions": "mentions: {field: [name, note], lexicon: source-words}",
    "a_person_decides": "a_person_decides: {question: {en: 'Is it so?', cy: 'A yw hi felly?'}, role: {en: Clerk, cy: Clerc}}",
    "sum": "at_most: {sum: 'resources[].amount', limit: 2}",
    "covers words": "covers: {each: [joint_planning], by: 'purposes[]'}",
    "moved": "within: {field: on, start: {at: /as_of, minus: {parameter: monitoring-window}}, end: /as_of}",
    "one_of several": "one_of: {field: 'purposes[]', values: [oversight, monitoring]}",
    "refers_to plain": "refers_to: {field: 'covers[]', in: '/objectives[]'}",
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_each_word_in_words(name: str, lang: Any, snapshot: Any) -> None:
    said = worded(EXAMPLES[name], True, lang)
    if name != "a_person_decides":  # stands under require alone, so it is never denied
        said += "\n" + worded(EXAMPLES[name], False, lang)
    assert "{" not in said
    assert said == snapshot


KINDS = (
    "some: {in: 'seats[]', where: {all: [{stated: term}, {stated: max_terms}]}, is: {all: [{stated: method}, {stated: kind}]}}"
)
KINDS_SAID = """\
- For at least one of `seats` this holds:
  - Only those count for which this holds:
    - `term` is given.
    - `max_terms` is given.
  - `method` is given.
  - `kind` is given."""
OF_RULE = "`url` (the entries for it under `publication`) (of the entry that the rule is read on)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not: {not: {stated: by}}", "- `by` is given."),
        ("not: {not_before: {field: due.on, limit: start}}", "- `due.on` is earlier than `start`."),
        ("any: [{stated: by}]", "- `by` is given."),
        ("not: {any: [{stated: by}, {stated: role}]}", "- None of these holds:\n  - `by` is given.\n  - `role` is given."),
        (KINDS, KINDS_SAID),
        (
            "every: {in: 'stages[]', is: {stated: within}}",
            "- For every one of `stages`, and there is at least one, this holds: `within` is given.",
        ),
        ("stated: action.plan.period.end", "- `period.end` (the action plan that its action stands in) is given."),
        ("stated: /bodies[].seats[].term", "- `term` (`seats`) is given."),
        ("stated: side", "- The side it belongs to is given."),
        ("not_after: {field: on, limit: /as_of}", "- `on` is no later than the as-of date."),
        ("stated: ^publications[].url", f"- {OF_RULE} is given."),
    ],
)
def test_clauses_in_english(text: str, said: str) -> None:
    assert worded(text) == said


def test_a_list_that_is_worked_out_is_named_after_the_list_it_stands_under() -> None:
    text = "some: {in: 'progress[]', is: {stated: value}}"
    assert (
        worded(text, among="targets") == "- For at least one of the entries for it under `progress` this holds: `value` is given."
    )
    assert worded(text) == "- For at least one of `progress` this holds: `value` is given."


def test_a_figure_is_named_with_its_value_unless_that_has_changed() -> None:
    text = "at_most: {field: every, limit: {parameter: reporting-interval}}"
    assert worded(text) == "- `every` is 12 months (“Longest time between two reports on the work of the scheme”) or less."


@pytest.mark.parametrize("book", BOOKS)
def test_every_check_of_the_shipped_rules_can_be_worded_in_both_languages(book: str) -> None:
    for rule in shipped(book).rules:
        phrasing = Phrasing(shipped(book))
        for each in (*rule.require, *rule.refuted_when):
            for text in _texts(phrasing.clause(each)):
                assert "{" not in text.en + text.cy, rule.id
                assert text.en != text.cy, (rule.id, text.en)


def _texts(clause: Clause) -> Iterator[Any]:
    yield clause.text
    for part in clause.parts:
        yield from _texts(part)


def test_the_folder_of_rules_is_where_the_tests_look_for_it() -> None:
    assert {"wgsr-2013", "mirror-s74"} <= set(BOOKS)
    assert Path(RULES).is_dir()
