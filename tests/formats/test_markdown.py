from __future__ import annotations

from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.formats.markdown_text import cell, code, md
from compact_rules.report.formats.table import render
from compact_rules.report.safe import visible
from tests.formats.hostile import HOSTILE, poisoned

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "code_inline", "softbreak",
    "bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close",
    "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close",
    "th_open", "th_close", "td_open", "td_close", "strong_open", "strong_close",
}  # fmt: skip


def tokens(text: str) -> list[Token]:
    return [each for token in READER.parse(text) for each in (token, *(token.children or ()))]


def words(text: str) -> str:
    """What a reader sees, without the marks of code."""
    return "".join(each.content for each in tokens(text) if each.type in ("text", "code_inline"))


def shape(text: str) -> list[tuple[str, str]]:
    return [(each.type, each.markup) for each in READER.parse(text)]


@pytest.mark.parametrize("lang", LANGS)
def test_the_whole_page(wire: Any, lang: Lang, snapshot: Any) -> None:
    assert render("markdown", wire, lang) == snapshot


def page(report: Any, lang: Lang = "en") -> str:
    made = render("markdown", report, lang)
    assert isinstance(made, str)
    return made


def test_it_says_what_was_assessed_at_three_depths_and_what_it_does_not_show(wire: Any) -> None:
    seen = words(page(wire))
    levels = wire["schemes"][0]["levels"]
    for depth in ("on_paper", "in_practice", "agreed"):
        assert levels[depth]["sentence"]["en"] in seen
    assert wire["what_this_does_not_show"]["en"] in seen
    assert wire["grades_note"]["en"] in seen
    assert "3 files: 1 assessed, 2 not assessed." in seen
    assert "Not assessed: no rule was judged on this file." in seen


def test_what_falls_short_is_told_rule_by_rule_with_lines(wire: Any) -> None:
    assert "MIN-1 Every target starts from a baseline (proposed minimum): not met, lines 18 and 19" in words(page(wire))


def test_the_way_up_is_a_numbered_list_with_remedies(wire: Any) -> None:
    text = page(wire)
    assert "\n1. **MIN-1, lines 18 and 19: Every target starts from a baseline** What would satisfy it: Give the target" in text


def test_what_is_waived_is_counted(wire: Any) -> None:
    assert "1 finding is waived." in words(page(wire))


@pytest.mark.parametrize("lang", LANGS)
def test_no_page_holds_more_than_headings_paragraphs_lists_and_code(wire: Any, lang: Lang) -> None:
    assert {each.type for each in tokens(page(wire, lang))} <= OURS


def test_a_rulebook_that_loosens_the_minimum_is_named_first(wire: Any) -> None:
    change = {"kind": "rule", "id": "MIN-9", "how": "retired", "minimum": True, "was": None, "now": None}
    told = {**change, "message": {"en": "rule MIN-9 is no longer in force", "cy": "nid yw rheol MIN-9 mewn grym"}}
    base = {"id": "big", "version": "1.0", "digest": "0", "title": {"en": "", "cy": ""}, "changes": [told]}
    text = page({**wire, "rulebook": {**wire["rulebook"], "extends": base, "loosens": [told]}})
    assert text.split("\n\n")[1].startswith("**This rulebook loosens the proposed minimum of big")


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("lang", LANGS)
def test_a_hostile_text_changes_nothing_but_the_words(wire: Any, name: str, lang: Lang) -> None:
    text = page(poisoned(wire, HOSTILE[name], files=True), lang)
    plain = page(poisoned(wire, "harmless", files=True), lang)
    assert shape(text) == shape(plain)
    assert {each.type for each in tokens(text)} <= OURS
    assert visible(HOSTILE[name]).replace("`", "").replace(" ", "") in words(text).replace("`", "").replace(" ", "")
    for made in tokens(text):
        if made.type == "text":  # what code hosts act on even in a plain text stands in code
            assert not set(made.content) & {"@"}
            assert "://" not in made.content
            assert "www." not in made.content


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_stays_in_its_cell(name: str) -> None:
    text = f"| a | b |\n| --- | --- |\n| {cell(HOSTILE[name])} | end |\n"
    cells = [token.children or [] for token in READER.parse(text) if token.type == "inline"]
    assert len(cells) == 4
    assert "".join(each.content for each in cells[3]) == "end"
    assert {each.type for each in tokens(text)} <= OURS


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", ""),
        ("a*b_c", "a\\*b\\_c"),
        ("1. one", "1\\. one"),
        ("- item", "\\- item"),
        ("`due` is late", "`due` is late"),
        ("one ` only", "one \\` only"),
        ("ask me@x.wales now", "ask `me@x.wales` now"),
        ("see http://x.wales/", "see `http://x.wales/`"),
        ("issue #12", "issue `#12`"),
        ("so: it is", "so: it is"),
    ],
)
def test_text_as_markdown(text: str, made: str) -> None:
    assert md(text) == made


@pytest.mark.parametrize("text", ["a", "`", "``a`", " a ", "a`b", "\\"])
def test_code_holds_any_text(text: str) -> None:
    (inline,) = [token for token in READER.parse(code(text)) if token.type == "inline"]
    (only,) = inline.children or []
    assert (only.type, only.content) == ("code_inline", text)
