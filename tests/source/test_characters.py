"""Characters by themselves: what is composed, what is not seen, and what only looks like ours."""

from __future__ import annotations

import pytest

from compact_rules.source.characters import composed, visible, without_hidden, without_stray_blanks
from compact_rules.source.lookalikes import as_typed, lookalike, typed

UNSORTED = "\u0323\u0302\u0323"  # marks that have to be put in order


@pytest.mark.parametrize("mark", ["\u0301", "\u0903", "\u20dd"], ids=["above", "beside", "around"])
def test_marks_on_one_letter_are_counted_whatever_their_kind(mark: str) -> None:
    text = "ew\u0302" + "a" + mark * 5
    assert composed(text, 5) == "e\u0175a" + mark * 5 if mark != "\u0301" else "e\u0175\u00e1" + mark * 4
    assert composed(text, 4) is None


def test_marks_with_no_letter_before_them_are_counted_alike() -> None:
    assert composed(UNSORTED + "abc", 3) == "\u0323\u0323\u0302abc"
    assert composed(UNSORTED + "abc", 2) is None


def test_marks_on_several_letters_are_not_added_up() -> None:
    assert composed("w\u0302y\u0302w\u0302", 1) == "\u0175\u0177\u0175"


def test_a_short_text_of_many_marks_is_within_the_limit() -> None:
    assert composed("w\u0302", 2) == "\u0175"


@pytest.mark.parametrize(
    ("text", "seen"), [("abc", "abc"), ("a\u200bb\xadc", "abc"), ("tŷ", "tŷ"), ("a\xa0b", "a\xa0b"), ("\ufe0f", "")]
)
def test_what_nobody_sees_is_no_part_of_a_key(text: str, seen: str) -> None:
    assert visible(text) == seen


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("abc", "abc"),
        ("a\nb", "a\nb"),  # ASCII, and not to be printed
        ("tŷ", "tŷ"),
        ("co\xadoperation", "cooperation"),
        ("\u200bword", "word"),
        ("a \u200bword", "a word"),
        ("2\u200b0", "20"),
        ("\u2764\ufe0f\u200d\U0001f525", "\u2764\ufe0f\u200d\U0001f525"),  # a heart on fire, in one emoji
        ("\u2764\ufe0fa\u200b", "\u2764\ufe0fa"),
    ],
)
def test_what_nobody_sees_makes_no_other_word_and_stays_in_an_emoji(text: str, kept: str) -> None:
    assert without_hidden(text) == kept


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("abc", "abc"),
        (" a ", " a "),
        ("\xa0a\u2009", "a"),
        ("a\xa0b", "a b"),
        (" a\u200bb ", "ab"),
    ],
)
def test_stray_blanks_are_spaces_and_not_at_the_edges(text: str, seen: str) -> None:
    assert without_stray_blanks(text) == seen


@pytest.mark.parametrize(
    ("sign", "ours"),
    [
        ("\u0430", "a"),  # Cyrillic
        ("\u039d", "N"),  # Greek
        ("\u0131", "i"),
        ("\u2013", "-"),
        ("\uff1a", ":"),
        ("\u0663", "3"),  # Arabic
        ("\U0001d7d8", "0"),
        ("\uff21", "A"),  # full width
        ("\u212a", "K"),  # the sign for kelvin
        ("\u0175", ""),  # our own
        ("\uff0b", ""),  # a full-width plus is no letter
        ("\ufb01", ""),  # two letters in one sign
        ("\u4e2d", ""),
    ],
)
def test_what_a_character_looks_like(sign: str, ours: str) -> None:
    assert typed(sign) == ours
    assert as_typed(f"b{sign}c") == f"b{ours or sign}c"
    assert lookalike(f"b\u0175{sign}\u0430") == (sign if ours else "\u0430")
    assert lookalike(f"b{sign}") == (sign if ours else "")


def test_what_is_ours_looks_like_nothing_else() -> None:
    assert as_typed("Caerdydd 2027-01") == "Caerdydd 2027-01"
    assert lookalike("Caerdydd 2027-01") == ""
