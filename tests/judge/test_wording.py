"""Phrases found in English and Welsh text."""

import pytest

from compact_rules.judge.wording import Phrases, mutated


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
        ("user-friendly", False, "A user friendly page", True),
        ("", False, "anything", False),
    ],
)
def test_phrases(phrase: str, welsh: bool, text: str, found: bool) -> None:
    assert (Phrases([phrase], welsh).first_in(text) == phrase) is found


def test_the_first_phrase_in_the_text_is_named() -> None:
    assert Phrases(["soon", "where possible"], welsh=False).first_in("Where possible, soon.") == "where possible"
