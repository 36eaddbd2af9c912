from __future__ import annotations

import json
from typing import Any

import pytest
from rich.cells import cell_len

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.case import Checked
from compact_rules.report.excerpt import excerpt
from compact_rules.report.json_out import json_text
from compact_rules.report.safe import visible
from compact_rules.report.terminal import render
from tests.report.material import BROKEN, SCHEME, checked, lines, missing_file, report


@pytest.mark.parametrize("lang", LANGS)
def test_the_report_in_one_language(scheme: Checked, wire: Any, lang: Lang, snapshot: Any) -> None:
    assert render(wire, lines(scheme), lang) == snapshot


@pytest.mark.parametrize("lang", LANGS)
def test_a_run_with_files_that_were_not_assessed(lang: Lang, snapshot: Any) -> None:
    files = [checked("schema: compact-rules/scheme@1\n", "least.yaml"), missing_file(), checked(BROKEN, "broken.yaml")]
    assert render(report(*files), lines(*files), lang) == snapshot


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_page(scheme: Checked, wire: Any, lang: Lang, width: int) -> None:
    text = render(wire, lines(scheme), lang, width)
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_without_colour_the_report_is_plain_text(scheme: Checked, wire: Any) -> None:
    text = render(wire, lines(scheme), "en")
    assert "\x1b" not in text
    assert not set(text) & set("─│┌┐└┘━┃╭╮╰╯")
    assert text.endswith("\n")
    assert not any(line != line.rstrip() for line in text.splitlines())


def test_colour_adds_nothing_but_colour(scheme: Checked, wire: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import re

    monkeypatch.setenv("NO_COLOR", "1")  # whether there is colour is the caller's to say, and has been said
    coloured = render(wire, lines(scheme), "en", colour=True)
    assert "\x1b[1;31merror" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == render(wire, lines(scheme), "en").splitlines()


def test_carets_stand_under_the_exact_span(scheme: Checked, wire: Any) -> None:
    shown = render(wire, lines(scheme), "en").splitlines()
    at = shown.index("    scheme.yaml:23:20")
    assert shown[at + 1 : at + 3] == [
        "    23 |   - {n: 2, within: 30 working days}",
        "       |                    ^^^^^^^^^^^^^^^",
    ]


def test_a_stored_report_can_be_shown_without_the_file(wire: Any) -> None:
    stored = json.loads(json_text(wire))
    text = render(stored, {}, "en")
    assert "scheme.yaml:23:20" in text
    assert "30 working days}" not in text


@pytest.mark.parametrize("lang", LANGS)
def test_quiet_tells_only_what_needs_work(scheme: Checked, wire: Any, lang: Lang) -> None:
    text = render(wire, lines(scheme), lang, quiet=True)
    assert "MIN-1" in text
    assert "scheme.yaml:18:69" in text
    for heading in ("Grades", "Graddau", "What this does not show", "Yr hyn nad yw hyn yn ei ddangos"):
        assert heading not in text


def test_quiet_says_nothing_of_a_clean_run(wire: Any) -> None:
    clean = json.loads(json_text(wire))
    clean["schemes"][0] |= {"outcomes": [], "problems": []}
    clean["summary"]["findings"] = {"error": 0, "warning": 0, "note": 0}
    assert render(clean, {}, "en", quiet=True) == ""


HOSTILE = SCHEME.replace(
    "Provide meeting rooms where possible", '"[red]a[/red] \\e[2Jb \\u202Ec where possible [link=x]:smile:"'
).replace("rooms offered free", "'[bold]{item}%s <script>'")


def test_text_of_the_document_is_shown_and_never_obeyed() -> None:
    hostile = checked(HOSTILE, "[red]name\x1b[31m.yaml")
    for colour in (False, True):
        text = render(report(hostile), lines(hostile), "en", 200, colour, full=True)
        assert "\x1b[2J" not in text
        assert "\u202e" not in text
        assert "[red]name\\x1b[31m.yaml" in text
        assert "[bold]{item}%s <script>" in text
        assert ":smile:" in text


def test_findings_of_one_rule_share_one_heading_and_one_remedy() -> None:
    stages = "".join(f"  - {{n: {n}, within: 30 working days}}\n" for n in range(4, 15))
    many = checked(SCHEME.replace("  - {n: 3, within: tbc}\n", stages))
    text = render(report(many), lines(many), "en")
    assert text.count("MIN-2 Every stage has a time limit") == 1
    assert text.count("Give the stage a shorter limit.") == 1
    assert "8 more:" in text
    assert "- line 34: Stage no. 13:" in text


@pytest.mark.parametrize(
    ("line", "start", "end", "width", "source", "carets"),
    [
        ("a: b", 4, 5, 40, "a: b", "   ^"),
        ("a: 人数 x", 4, 6, 40, "a: 人数 x", "   ^^^^"),
        ("a: 人数 x", 7, 8, 40, "a: 人数 x", "        ^"),
        ("a: w\u0302 y", 7, 8, 40, "a: w\u0302 y", "     ^"),
        ("\ta: b", 5, 6, 40, "    a: b", "       ^"),
        ("a:\tb", 4, 5, 40, "a:  b", "    ^"),
        ("a: \x1bb", 4, 5, 40, "a: \\x1bb", "   ^^^^"),
        ("a:", 3, 3, 40, "a:", "  ^"),
        ("", 1, 1, 40, "", "^"),
        ("short", 99, 120, 40, "short", "     ^"),
        ("a: b c", 4, None, 40, "a: b c", "   ^^^"),
    ],
)
def test_an_excerpt_marks_what_is_shown(line: str, start: int, end: int | None, width: int, source: str, carets: str) -> None:
    shown = excerpt(line, start, end, width)
    assert (shown.source, shown.carets) == (source, carets)


@pytest.mark.parametrize("start", [1, 20, 60, 100, 150, 196])
@pytest.mark.parametrize("length", [1, 4, 60])
@pytest.mark.parametrize("letter", ["x", "数"])
def test_a_long_line_is_cut_around_the_span(start: int, length: int, letter: str) -> None:
    line = letter * 200
    end = min(start + length, 201)
    shown = excerpt(line, start, end, 40)
    assert cell_len(shown.source) <= 40
    assert cell_len(shown.carets) <= 40
    assert shown.carets.strip() == "^" * len(shown.carets.strip())
    assert cell_len(shown.carets) <= cell_len(shown.source)


def test_accents_take_no_room_and_yet_do_not_fill_the_page() -> None:
    marks = "e" + "\u0301" * 5_000
    assert len(excerpt(marks, 1, 2, 40).source) <= 4 * 40 + 1
    assert len(excerpt("x" * 80 + marks + "z", 5_081, 5_083, 40).source) <= 8 * 40 + 2


def test_what_a_terminal_would_obey_is_made_visible() -> None:
    assert visible("a\x1b[31mb\rc\u202ed\u200be\x00") == "a\\x1b[31mb\\x0dc\\u202ed\\u200be\\x00"
    assert visible("Tŷ Hafan – “iawn” ✓ 数") == "Tŷ Hafan – “iawn” ✓ 数"
    assert visible("a\xa0b\u3000c") == "a b c"
