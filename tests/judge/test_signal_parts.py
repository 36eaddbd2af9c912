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
