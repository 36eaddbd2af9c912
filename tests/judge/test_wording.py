"""Phrases found in English and Welsh text."""

import pytest

from compact_rules.judge.wording import Phrases, mutated, plain, words_of


@pytest.mark.parametrize(
    ("radical", "forms"),
    [
        ("priodol", {"priodol", "briodol", "mhriodol", "phriodol"}),
        ("teg", {"teg", "deg", "nheg", "theg"}),
        ("cefnogi", {"cefnogi", "gefnogi", "nghefnogi", "chefnogi"}),
        ("bod", {"bod", "fod", "mod"}),
        ("digonol", {"digonol", "ddigonol", "nigonol"}),
        ("gwella", {"gwella", "wella", "ngwella"}),
        ("mwy", {"mwy", "fwy"}),
        ("lle", {"lle", "le"}),
        ("rhesymol", {"rhesymol", "resymol"}),
        ("addas", {"addas", "haddas"}),
        ("sylweddol", {"sylweddol"}),
        ("ffordd", {"ffordd"}),
        ("chwarter", {"chwarter"}),
    ],
)
def test_initial_mutations(radical: str, forms: set[str]) -> None:
    assert mutated(radical) == forms


@pytest.mark.parametrize(
    ("phrase", "welsh", "text", "found"),
    [
        ("where possible", False, "Three-year agreements where\n possible.", True),
        ("where possible", False, "elsewhere possible", False),
        ("lle bo'n briodol", True, "Gwneir hyn lle bo’n briodol.", True),
        ("rhesymol", True, "pob cam rhesymol", True),
        ("rhesymol", True, "ar sail resymol", True),
        ("priodol", False, "cefnogaeth briodol", False),
        ("lle bo'n briodol", True, "Gwneir hyn lle bo‘n briodol.", True),
        ("user-friendly", False, "A user friendly page", True),
        ("", False, "anything", False),
    ],
)
def test_phrases(phrase: str, welsh: bool, text: str, found: bool) -> None:
    assert (Phrases([phrase], welsh).first_in(text) == phrase) is found


def test_the_first_phrase_in_the_text_is_named() -> None:
    assert Phrases(["soon", "where possible"], welsh=False).first_in("Where possible, soon.") == "where possible"


@pytest.mark.parametrize("text", ["Where possible, soon.", "Where practical, soon.", "Where it can, soon."])
def test_phrases_that_begin_alike_are_all_found(text: str) -> None:
    found = Phrases(["where possible", "where practical", "where it can"], welsh=False).first_in(text)
    assert found == text.partition(",")[0].casefold()


def test_words_keep_their_apostrophes_and_are_joined_by_one_space() -> None:
    assert words_of("It’s the Council's ‘own’ — don‘t, ask") == ["it's", "the", "council's", "'own'", "don't", "ask"]
    assert plain("  Trust,\n and RESPECT. ") == "trust and respect"
    assert plain("Trust  and respect") == "trust and respect"
