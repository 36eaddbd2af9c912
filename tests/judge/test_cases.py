"""Every word of the rule language on parts of real schemes: whether it holds, why, and at which place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.judge.items import Law
from compact_rules.judge.logic import WORDS, compile_check
from compact_rules.judge.lookup import Here, Scene
from compact_rules.judge.outcomes import Truth
from compact_rules.judge.reasons import CODES, deciding
from compact_rules.places import path_text
from compact_rules.rulebook.model import Lexicon
from compact_rules.rulebook.words import CheckIn
from compact_rules.scheme.read import read
from compact_rules.source.tree import load

CASES = Path(__file__).parent / "cases"
AS_OF = date(2026, 6, 30)
TRUTHS = {"holds": Truth.YES, "fails": Truth.NO, "unknown": Truth.UNKNOWN, "person": Truth.JUDGEMENT}
VAGUE = Lexicon("vague", Bilingual("Vague", "Amwys"), {"en": ("where possible",), "cy": ("priodol", "lle bo'n briodol")})
READ_CHECK: TypeAdapter[Any] = TypeAdapter(CheckIn)
LAW = Law({"year": Duration(12, "months"), "two-months": Duration(2, "months")}, {"vague": VAGUE})


def _cases() -> list[Any]:
    found = []
    for file in sorted(CASES.glob("*.yaml")):
        for word, cases in load(file.read_bytes()).data.items():
            found += [pytest.param(word, case, id=f"{word}: {case['name']}") for case in cases]
    return found


@pytest.mark.parametrize(("word", "case"), _cases())
def test_case(word: str, case: dict[str, Any]) -> None:
    check = READ_CHECK.validate_python(case["check"])
    facts = read(case["scheme"]).facts
    whole = Here((), facts.root)
    reason = compile_check(check, LAW)(whole, Scene(facts, AS_OF, whole))
    decided = next(deciding(reason))
    assert (reason.truth, decided.code, path_text(decided.path)) == (TRUTHS[case["truth"]], case["code"], case["at"])
    assert decided.values.keys() >= set(CODES[decided.code])


def test_every_word_has_cases_for_each_way_it_can_come_out() -> None:
    seen: dict[str, set[str]] = {}
    for file in CASES.glob("*.yaml"):
        for word, cases in load(file.read_bytes()).data.items():
            seen.setdefault(word, set()).update(case["truth"] for case in cases)
    assert seen.keys() == WORDS.keys()
    for word in WORDS.keys() - {"a_person_decides", "all", "any"}:
        assert {"holds", "fails", "unknown"} <= seen[word], word
