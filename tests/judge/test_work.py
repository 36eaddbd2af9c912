"""What judging may cost: a bound for any rule on any scheme, and no more than the text's length for what is read once."""

from __future__ import annotations

import time
from typing import Any

import pytest

from compact_rules.bilingual import Bilingual
from compact_rules.judge.items import Law
from compact_rules.judge.judge import WORK_OF_ONE, Judge, compile_rule
from compact_rules.judge.lookup import Scene, TooMuchWork
from compact_rules.judge.outcomes import Truth
from compact_rules.judge.signals.phrases import Search
from compact_rules.judge.signals.tokens import tokens_of
from compact_rules.judge.wording import Phrases
from compact_rules.rulebook.model import Lexicon
from compact_rules.scheme.read import read
from tests.judge.test_rules import AS_OF, rule

MANY = 3_000
PARTIES = [{"id": f"p{number}", "kind": "cvc", "name": f"Org {number}"} for number in range(MANY)]
BODIES = [{"id": f"b{number}", "seats": [{"party": f"p{number}", "count": 1}]} for number in range(MANY)]
TEXT = {"en": "Nothing much"}
LAW = Law({}, {"words": Lexicon("words", Bilingual("w", "w"), {"en": tuple(f"to be {n}" for n in range(20_000)), "cy": ("x",)})})


def cost(law: Any, scheme: dict[str, Any], lexicons: Law = LAW) -> float:
    """Seconds of this process until the rule has judged the scheme, or has given it up."""
    judge = Judge(AS_OF, (compile_rule(law, lexicons),))
    facts = read({"schema": "compact-rules/scheme@1", **scheme}).facts
    started = time.process_time()
    with pytest.raises(TooMuchWork) as stop:
        judge.outcomes(facts)
    assert stop.value.rule == law.id
    return time.process_time() - started


STATED = {"stated": "id"}
SAME = {"differs": {"field": "name", "from": "^name"}}
PRODUCTS = {
    "every in every": rule({"every": {"in": "/parties[]", "is": [{"every": {"in": "/bodies[]", "is": [{"stated": "name"}]}}]}}),
    "every in every in every": rule(
        {
            "every": {
                "in": "/parties[]",
                "is": [{"every": {"in": "/bodies[]", "is": [{"every": {"in": "seats[]", "is": [SAME]}}]}}],
            }
        }
    ),
    "every for each": rule({"every": {"in": "/parties[]", "is": [SAME]}}, each="parties[]"),
    "some for each, never found": rule({"some": {"in": "/parties[]", "is": [{"not": SAME}]}}, each="bodies[]"),
    "an answer that is told for each": rule({"every": {"in": "/parties[]", "is": [{"stated": "url"}]}}, each="parties[]"),
    "covers for each": rule({"covers": {"each": "/parties[]", "by": "seats[].party"}}, each="bodies[]"),
    "lists of references for each": rule(
        {"refers_to": {"field": "/bodies[].seats[].party", "in": "/parties[]"}}, each="parties[]"
    ),
    "unique for each": rule({"unique": "/parties[].name"}, each="bodies[]"),
    "in order for each": rule({"in_order": {"each": "/bodies[].seats[].count"}}, each="parties[]"),
    "sums for each": rule({"at_least": {"sum": "/bodies[].seats[].count", "limit": 1}}, each="parties[]"),
    "a lexicon for each": rule({"avoids": {"field": "/parties[].name", "lexicon": "words"}}, each="bodies[]"),
}


@pytest.mark.parametrize("law", PRODUCTS.values(), ids=PRODUCTS.keys())
def test_a_product_of_long_lists_is_given_up_and_soon(law: Any) -> None:
    assert cost(law, {"parties": PARTIES, "bodies": BODIES}) < 20


def test_a_long_text_compared_with_every_item_is_given_up() -> None:
    law = rule({"differs": {"field": "name", "from": "/purpose.text"}}, each="parties[]")
    assert cost(law, {"parties": PARTIES, "purpose": {"text": "a b " * 500_000}}) < 20


def test_a_thousand_rules_share_one_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compact_rules.judge.judge.WORK", 200_000)
    judges = tuple(compile_rule(PRODUCTS["every for each"], LAW) for _ in range(1_000))
    facts = read({"parties": PARTIES[:200]}).facts
    started = time.process_time()
    with pytest.raises(TooMuchWork):
        Judge(AS_OF, judges).outcomes(facts)
    assert time.process_time() - started < 20


@pytest.mark.parametrize("inner", [{"stated": "id"}, SAME], ids=["the same for all", "another for each"])
def test_checks_as_deep_as_a_rulebook_may_nest_them(inner: dict[str, Any]) -> None:
    check = inner
    for _ in range(30):
        check = {"some": {"in": "/parties[]", "is": [check]}}
    assert cost(rule(check, each="parties[]"), {"parties": PARTIES[:50]}) < 20


def test_a_list_of_the_scheme_is_gone_through_once_and_not_for_every_item() -> None:
    law = rule({"some": {"in": "/parties[]", "is": [{"one_of": {"field": "kind", "values": ["cvc"]}}]}}, each="bodies[]")
    facts = read({"parties": PARTIES, "bodies": BODIES}).facts
    scene = Scene(facts, AS_OF)
    scene.work.left = WORK_OF_ONE
    outcome = compile_rule(law, LAW)(scene)
    assert (outcome.verdict, len(outcome.items)) == ("met", MANY)
    assert WORK_OF_ONE - scene.work.left < 80 * MANY


def test_of_a_yes_a_few_witnesses_are_kept_and_of_a_no_all() -> None:
    def parts(check: dict[str, Any]) -> tuple[Truth, int]:
        outcome = compile_rule(rule(check), LAW)(Scene(read({"parties": PARTIES[:100]}).facts, AS_OF))
        reason = outcome.items[0].reason
        assert reason is not None
        return reason.truth, len(reason.parts)

    assert parts({"some": {"in": "/parties[]", "is": [STATED]}}) == (Truth.YES, 20)
    assert parts({"every": {"in": "/parties[]", "is": [STATED]}}) == (Truth.YES, 20)
    assert parts({"some": {"in": "/parties[]", "is": [{"stated": "url"}]}}) == (Truth.UNKNOWN, 100)


def test_what_is_counted_are_values_and_not_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compact_rules.judge.judge.WORK_OF_ONE", 1_000)
    judge = Judge(AS_OF, (compile_rule(PRODUCTS["every for each"], LAW),))
    fits = [number for number in range(1, 30) if judged(judge, number)]
    assert fits == list(range(1, len(fits) + 1))
    assert len(fits) == 4  # items that fall short count for more


def judged(judge: Judge, parties: int) -> bool:
    try:
        judge.outcomes(read({"parties": PARTIES[:parties]}).facts)
    except TooMuchWork:
        return False
    return True


def test_phrases_that_begin_alike_are_looked_for_together() -> None:
    phrases = [f"to be {number}" for number in range(100_000)]
    started = time.process_time()
    assert Phrases(phrases, welsh=False).first_in("to be " * 100_000) is None
    assert time.process_time() - started < 15


def test_of_two_phrases_at_one_place_the_first_named_is_found() -> None:
    assert Phrases(["a b", "a"], welsh=False).first_in("x a b c") == "a b"
    assert Phrases(["a", "a b"], welsh=False).first_in("x a b c") == "a"
    assert Phrases(["a b c d", "a b"], welsh=False).first_in("a b c") == "a b"
    assert Phrases(["b", "a c"], welsh=False).first_in("a b") == "b"


def test_a_signal_takes_the_longest_phrase_and_the_first_of_two_alike() -> None:
    search = Search([("a", 1), ("a b", 2), ("a b", 3), ("a b c d", 4)], "en")
    found = [(match.at, match.length, match.means) for match in search.all_in(tokens_of("a b c a"))]
    assert found == [(0, 2, 2), (3, 1, 1)]
