"""Looking for many phrases at once: where each is found, and what it means."""

from __future__ import annotations

import pytest

from compact_rules.bilingual import Lang
from compact_rules.judge.signals.phrases import Search
from compact_rules.judge.signals.tokens import tokens_of


def found(phrases: list[str], text: str, lang: Lang = "en") -> list[str]:
    """The phrases found in a text, each with the number of its first word and how many words it takes."""
    search = Search([(phrase, phrase) for phrase in phrases], lang)
    return [f"{match.means} at {match.at} for {match.length}" for match in search.all_in(tokens_of(text))]


@pytest.mark.parametrize(
    ("phrases", "text", "says"),
    [
        (["late"], "Paid late, and late again", ["late at 1 for 1", "late at 3 for 1"]),
        (
            ["as soon", "as soon as possible"],
            "As soon as possible; as soon as it can",
            ["as soon as possible at 0 for 4", "as soon at 4 for 2"],
        ),
        (["a b", "b c"], "a b c", ["a b at 0 for 2"]),
        (["N/A"], "That is n/a here", ["N/A at 2 for 2"]),
        (["Best value"], "BEST VALUE", ["Best value at 0 for 2"]),
        (["—"], "One — two", []),
        (["late", "Late"], "late", ["late at 0 for 1"]),
    ],
)
def test_what_is_found(phrases: list[str], text: str, says: list[str]) -> None:
    assert found(phrases, text) == says


def test_of_phrases_that_mean_the_same_words_the_first_is_found() -> None:
    assert found(["mod yma", "bod yma"], "fod yma", "cy") == ["mod yma at 0 for 2"]
    assert found(["bod yma", "mod yma"], "fod yma", "cy") == ["bod yma at 0 for 2"]


def test_phrases_whose_first_words_become_one_are_all_found() -> None:
    text = "fod yma, fod acw, mod acw, bod acw"
    assert found(["bod yma", "mod acw"], text, "cy") == ["bod yma at 0 for 2", "mod acw at 2 for 2", "mod acw at 4 for 2"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("i’w gadarnhau", "Swm i'w gadarnhau"),
        ("tŷ", "Yr hen dŷ"),
        ("tŷ", "Ei thŷ"),
        ("pen y mis", "Ar ben y mis"),
        ("â", "gyda a â"),
    ],
)
def test_a_phrase_in_welsh(phrase: str, text: str) -> None:
    assert [each.partition(" at ")[0] for each in found([phrase], text, "cy")] == [phrase]


def test_only_the_first_word_of_a_phrase_in_welsh_has_other_forms() -> None:
    assert found(["pen y mis"], "pen y fis", "cy") == []
    assert found(["tŷ"], "dŷ", "en") == []
