"""One result with either parser: what is put together of YAML's own signs is read or refused alike with and without libyaml."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compact_rules.source.events import has_libyaml
from fuzz.promises import loader

SIGNS = (
    "? ", "?", ": ", ":", ", ", ",", "[", "]", "{", "}", " ", "x", "yes", "012", '""', '"', "'", "- ", "-", "\t", "# c", "#",
    "&a ", "*a ", "!t ", "!!str ", "!a!b ", "!%41 ", "!%zz ", "!<t> ", "|", ">", "|2-\n  ", "\n", "\n  ", "\n    ", "\n---\n",
    "\n...\n", "\n%YAML 1.2\n", "\n%YAML 1.3\n", "\n%TAG ! x\n", "@", "`", "é", "\u2028", "\x85", "\r", "\r\n", "\ufeff",
    "\\u0041", "\u200b", "\u00a0", "“", "”", "–", "\x00", "<<: ", "=",
    '"\\ud83d"', '"\\U00110000"', '"\\x4"', "|0\n  ", ">0\n ", "|-1\n ", "?x", "- - ", "%TAG ! y\n---\n",
    "!", "!t", "!a!", "!<t", "!<t>", "%41", "a: 1\n...\n", "\n%YAML", "\n%TAG", "1.1", "X",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=14).map("".join)


def test_there_are_two_parsers_to_compare() -> None:
    assert has_libyaml(), "PyYAML was built without libyaml here: the promise cannot be tested"


@pytest.mark.parametrize("head", ["", "a: [", "a: {", "a: ", "- "])
@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("What has changed for you?]")
@example("? , ?]")
@example("a:?]")
@example('"": 1, ? : }x]]')
@example("? ]]")
@example("!a%41!b c\n")
@example("!<t>\tb\n")
@example("!a!b &x '\n")
@example("x\n...\n%TAG\t! x\n---\ny\n")
def test_both_parsers_read_the_same_and_refuse_the_same(head: str, text: str) -> None:
    loader((head + text).encode())
