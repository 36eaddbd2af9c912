"""The small parts that pages are made of."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from compact_rules.report.html.charts import bar, occurring
from compact_rules.report.html.environment import anchor, environment
from compact_rules.report.html.lines import Excerpts, excerpt
from compact_rules.report.html.speech import Speech, pieces


def place(line: int, start: int, end: int, last: int | None = None) -> dict[str, dict[str, int]]:
    return {"start": {"line": line, "column": start}, "end": {"line": last or line, "column": end}}


def test_a_value_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ a.b }}").render(a={})
    with pytest.raises(TypeError):
        environment().from_string("{{ a }}").render(a=None)


def test_what_a_browser_would_obey_is_shown() -> None:
    made = environment().from_string("<i>{{ a }}</i>").render(a="<b>\u202e\u0007&\ud800")
    assert made == "<i>&lt;b&gt;\\u202e\\x07&amp;\\ud800</i>"


def test_anchors_of_two_texts_differ() -> None:
    texts = ["a b", "a-b", "a_b", "a_20_b", "ŵ", "w", "../a", '"', "A"]
    made = [anchor(each) for each in texts]
    assert len(set(made)) == len(texts)
    assert all(char.isascii() and (char.isalnum() or char in "-_") for each in made for char in each)


def test_keys_are_code_and_quotations_are_marked() -> None:
    said = {"en": "`due` says “yn fuan”; see “Words”.", "cy": "Mae `due` yn dweud “yn fuan”; gweler “Geiriau”."}
    assert str(Speech("en").prose(said, "cy")) == '<code>due</code> says <span lang="cy">“yn fuan”</span>; see “Words”.'
    assert str(Speech("cy").prose(said, "cy")) == 'Mae <code lang="en">due</code> yn dweud “yn fuan”; gweler “Geiriau”.'


def test_quotation_marks_that_are_not_closed_stay_as_they_are() -> None:
    assert "".join(text for _, text in pieces("a “b `c` d")) == "a “b c d"
    assert list(pieces("a `b")) == [("", "a `b")]


def test_a_bar_is_divided_by_its_figures() -> None:
    made = bar("a", {"met": 3, "not_met": 1, "stale": 0}, ("met", "stale", "not_met"), 8)
    assert [(each.state, each.count, each.start, each.length) for each in made.segments] == [
        ("met", 3, 0.0, 37.5),
        ("not_met", 1, 37.5, 12.5),
    ]
    assert made.of == 4
    assert occurring([made], ("stale", "met", "not_met")) == ["met", "not_met"]
    assert bar("a", {}, ("met",)).segments == ()


def test_an_excerpt_marks_the_place() -> None:
    made = excerpt("a: b c", place(3, 4, 5))  # type: ignore[arg-type]
    assert (made.number, made.before, made.marked, made.after) == (3, "a: ", "b", " c")


def test_an_excerpt_of_a_long_line_is_cut_around_the_place() -> None:
    made = excerpt("x" * 500 + "HERE" + "y" * 500, place(1, 501, 505))  # type: ignore[arg-type]
    assert made.marked == "HERE"
    assert made.before == "…" + "x" * 80
    assert made.after == "y" * 60 + "…"


def test_a_place_over_several_lines_or_past_the_end_is_marked_as_far_as_the_line_goes() -> None:
    assert excerpt("abc", place(1, 2, 2, last=4)).marked == "bc"  # type: ignore[arg-type]
    assert excerpt("abc", place(1, 9, 12)).marked == ""  # type: ignore[arg-type]


def test_a_place_is_shown_once() -> None:
    excerpts = Excerpts(lambda line: "text")
    assert excerpts.at(place(1, 1, 2)) is not None  # type: ignore[arg-type]
    assert excerpts.at(place(1, 1, 3)) is None  # type: ignore[arg-type]
    assert excerpts.at(None) is None
    assert Excerpts(None).at(place(1, 1, 2)) is None  # type: ignore[arg-type]
