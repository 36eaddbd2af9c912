"""What a machine reads in a sentence, in both languages: figures and dates, lengths of time, limits, and how strongly it binds.

Signals hold these against each other and against the fields. Each text under ``readings.yaml`` says all that is read in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from compact_rules.judge.signals.limits import limits_in
from compact_rules.judge.signals.quantities import quantities
from compact_rules.judge.signals.sentence import Sentence
from compact_rules.judge.signals.strength import strengths
from compact_rules.judge.signals.times import times_in
from compact_rules.judge.signals.tokens import sentences, tokens_of
from compact_rules.source.tree import load

READINGS = load((Path(__file__).parent / "readings.yaml").read_bytes()).data


def read_in(text: str, lang: Any) -> dict[str, list[str]]:
    """All that is read in a text, each as a line; what nothing is read of is left out."""
    tokens = tokens_of(text)
    found = quantities(tokens, lang)
    each = [Sentence(one, lang) for one in sentences(tokens)]
    quoted = [one.raw for one in tokens if one.quoted]
    said = {
        "quantities": [f"{one.kind} {one.value} at {one.at} for {one.length}: {one.shown}" for one in found],
        "times": [f"{one.value} at {one.at} for {one.length}: {one.shown}" for one in times_in(tokens, lang, found)],
        "limits": [f"{limit}: {phrase}" for limit, phrase in limits_in(tokens, lang).items()],
        "strengths": list(strengths(tokens, lang)),
        "sentences": [
            f"{len(one.tokens)} words, {len(one.figures)} figures"
            f"{', says when' if one.says_when else ''}, last date {one.last_date}, last joined {one.last_connected}"
            for one in each
        ],
        "quoted": quoted,
    }
    return {name: lines for name, lines in said.items() if lines}


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_the_texts_are_all_different(lang: str) -> None:
    texts = [each["text"] for each in READINGS[lang]]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("lang", "case"),
    [pytest.param(lang, case, id=f"{lang}: {case['text']}") for lang in ("en", "cy") for case in READINGS[lang]],
)
def test_what_is_read_in_a_text(lang: str, case: dict[str, Any]) -> None:
    assert {"text": case["text"], **read_in(case["text"], lang)} == case


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_a_space_or_the_end_of_a_line_after_a_text_changes_nothing(lang: str) -> None:
    for case in READINGS[lang]:
        assert read_in(case["text"] + " ", lang) == read_in(case["text"] + "\n", lang) == read_in(case["text"], lang)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("...", []),
        ("one", [("", "one", "")]),
        ("One, two", [("", "One", ", "), (", ", "two", "")]),
        ("(a) b.", [("(", "a", ") "), (") ", "b", ".")]),
        ("it\u2019s its\u2018 ' own", [("", "it's", " "), (" ", "its'", " "), (" ", "own", "")]),
        ("a.b", [("", "a", "."), (".", "b", "")]),
    ],
)
def test_a_text_is_words_and_what_stands_between_them(text: str, pieces: list[tuple[str, str, str]]) -> None:
    assert [(one.before, one.raw, one.after) for one in tokens_of(text)] == pieces
    assert [one.word for one in tokens_of(text)] == [one.raw.casefold() for one in tokens_of(text)]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("One stands. Two stands.", ["One", "Two"]),
        ("One stands! Two stands? Three stands; four stands.", ["One", "Two", "Three", "four"]),
        ("One stands\n\nTwo stands", ["One", "Two"]),
        ("One\nstands.\nTwo stands", ["One", "Two"]),
        ("One stands (so). Two stands.) Three.", ["One", "Two", "Three"]),
        ("“One stands.” Two stands.", ["One", "Two"]),
        ('"One stands." Two stands.', ["One", "Two"]),
        ("One stands... Two stands.", ["One", "Two"]),
        ("One, e.g. This, stands at no. 7 and para. 8.", ["One"]),
        ("Option B. Garden stands.", ["Option"]),
        ("One stands so. Two stands.", ["One", "Two"]),
        ("One.two stands. 4.5 stands.", ["One", "4"]),
        ("One stands., two stands.", ["One"]),
        ("Mae’n sefyll, h.y. Yma, tud. 12. Dyna ni.", ["Mae'n", "Dyna"]),
    ],
)
def test_where_a_sentence_begins(text: str, begins: list[str]) -> None:
    assert [one[0].raw for one in sentences(tokens_of(text))] == begins
