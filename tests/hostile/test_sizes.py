"""Too much of anything, as a whole process: an answer in time, within the memory promised, and a report that can be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.cases import SCHEMA
from tests.hostile.child import run

AS_OF = ("--as-of", "2026-06-30")
MEGABYTE = 1_000_000


def checked(file: Path) -> tuple[int, dict[str, Any]]:
    ended = run("check", "--format", "json", *AS_OF, file)
    assert ended.err == ""
    return ended.code, json.loads(ended.out)["schemes"][0]


def lines(unit: str, size: int, head: str = "") -> bytes:
    """As much of ``unit`` as makes a file of ``size`` bytes."""
    return (SCHEMA + head + unit * ((size - len(SCHEMA) - len(head)) // len(unit.encode()))).encode()


# What is more than a scheme may be: refused, exit 3.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a file of 100 MB": (lambda: b"a" * 100 * MEGABYTE, "too-large"),
    "a line of 10 MB": (lambda: SCHEMA.encode() + b"title: " + b"a" * 10 * MEGABYTE + b"\n", "too-large"),
    "a byte more than the limit": (lambda: b"#" * (4 * 1024 * 1024 + 1), "too-large"),
    "brackets a hundred thousand deep": (lambda: SCHEMA.encode() + b"x: " + b"[" * 100_000, "too-deep"),
    "a million items": (lambda: lines("- a\n", 4 * MEGABYTE, "parties:\n"), "too-many-nodes"),
    "a million keys": (lambda: SCHEMA.encode() + b"".join(b"k%d: 1\n" % number for number in range(300_000)), "too-many-nodes"),
    # Sorting the accents of one letter takes their number squared: a minute and more for each of these.
    "two hundred thousand accents on a letter": (
        lambda: (SCHEMA + "title: e" + "\u0301\u0316" * 99_000).encode(),
        "too-many-marks",
    ),
    "accents that come apart": (lambda: (SCHEMA + "title: " + "\u0f73" * 150_000).encode(), "too-many-marks"),
    "accents on a key": (lambda: (SCHEMA + "? e" + "\u0301\u0316" * 99_000 + "\n: 1").encode(), "too-many-marks"),
    "accents in quotation marks": (lambda: (SCHEMA + 'title: "e' + "\u0316\u0301" * 99_000 + '"').encode(), "too-many-marks"),
    # Each character that may do harm has a place to be told.
    "a million zero-width spaces": (lambda: lines("\u200b", 3 * MEGABYTE, "title: x"), "too-many-suspects"),
    "two million non-breaking spaces": (lambda: lines("\xa0", 4 * MEGABYTE, "title: x"), "too-many-suspects"),
    "four million control characters": (lambda: lines("\x01", 4 * MEGABYTE, "title: x"), "too-many-suspects"),
    "control characters in rows": (lambda: lines("\x01\n", 4 * MEGABYTE, "title: x"), "too-many-suspects"),
    "keys with zero-width spaces": (lambda: lines("a\u200bb: c\n", 4 * MEGABYTE), "too-many-suspects"),
    "rows with stray spaces": (lambda: lines("\xa0a: b\n", 4 * MEGABYTE), "too-many-suspects"),
    "marks of direction": (lambda: lines("x: \u202e\n", 4 * MEGABYTE), "too-many-suspects"),
    "aliases of aliases": (
        lambda: (SCHEMA + "k0: &k0 [x]\n" + "".join(f"k{n + 1}: &k{n + 1} [*k{n}, *k{n}]\n" for n in range(60))).encode(),
        "too-many-nodes",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_over_a_limit_is_refused_before_the_work_is_done(name: str, tmp_path: Path) -> None:
    data, code = REFUSED[name]
    file = tmp_path / "x.yaml"
    file.write_bytes(data())
    ended, scheme = checked(file)
    assert (ended, scheme["assessed"]) == (3, False)
    assert [problem["code"] for problem in scheme["problems"]][-1] == code


def test_a_sparse_file_of_a_terabyte(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    with file.open("wb") as stream:
        stream.truncate(10**12)
    ended = run("check", *AS_OF, file)
    assert ended.code == 3
    assert "too large" in ended.out
    assert ended.seconds < 30


ALL = ", ".join(f"c{number}" for number in range(300))

# As much as a scheme may hold of one thing: judged, or given up as too much, never in silence. 20,000 lines and more.
MUCH: dict[str, tuple[Callable[[], bytes], int, str | None]] = {
    "one text of 4 MB": (lambda: lines("a b ", 4 * MEGABYTE, "purpose:\n  text: "), 3, "too-long-text"),
    "one word of 4 MB": (lambda: lines("a", 4 * MEGABYTE, "purpose:\n  text: "), 3, "too-long-text"),
    "a text as long as may be": (lambda: lines("a b ", 200_000, "purpose:\n  text: "), 1, None),
    "50,000 principles": (lambda: lines("- Work\n", 350_000, "principles:\n"), 3, "too-much-to-judge"),
    "240,000 principles that say nothing": (lambda: lines("-\n", 480_000, "principles:\n"), 3, "too-much-to-judge"),
    "empty lines": (lambda: lines("\n", 4 * MEGABYTE), 1, None),
    "comments": (lambda: lines("# c\n", 4 * MEGABYTE), 1, None),
    "carriage returns": (lambda: lines("\r", 4 * MEGABYTE), 1, None),
    "non-breaking spaces": (lambda: lines("\xa0", 300_000, "purpose:\n  text: x"), 1, None),
    "zero-width spaces": (lambda: lines("\u200b", 500_000, "purpose:\n  text: x"), 1, "invisible-character"),
    "bullets": (lambda: lines("  • b\n", 300_000, "principles:\n"), 3, "too-much-to-judge"),
    "hashes": (lambda: lines(" #c", MEGABYTE, "a: b"), 1, "comment-cuts-text"),
    "an unclosed quotation mark": (lambda: lines("b ", 150_000, 'title: "'), 1, "syntax-unclosed-quote"),
    "an unclosed bracket": (lambda: lines("b, ", 300_000, "title: ["), 1, "syntax-unclosed-bracket"),
    "questions": (lambda: lines("? ", MEGABYTE), 3, "too-deep"),
    "the same key": (lambda: lines("a: 1\n", 500_000), 1, "more-of-the-same"),
    "words for truth": (lambda: lines("- no\n", 300_000, "a:\n"), 1, "more-of-the-same"),
    "anchors": (
        lambda: SCHEMA.encode() + b"a:\n" + b"".join(b"- &x%d y\n" % number for number in range(50_000)),
        1,
        "more-of-the-same",
    ),
    "tags": (lambda: lines("- !!str x\n", 500_000, "a:\n"), 1, "more-of-the-same"),
    "a chain that waits": (
        lambda: (SCHEMA + "commitments:\n" + "".join(f"- {{id: c{n}, depends_on: [c{n + 1}]}}\n" for n in range(5_000))).encode(),
        3,
        "too-much-to-judge",
    ),
    "all wait for all": (
        lambda: (SCHEMA + "commitments:\n" + "".join(f"- {{id: c{n}, depends_on: [{ALL}]}}\n" for n in range(300))).encode(),
        1,
        "circular-dependency",
    ),
    # Fifteen kilobytes, of which reports of 400 MB were made.
    "5,000 actions that say nothing": (
        lambda: (SCHEMA + "action_plans: [{id: p, actions: [" + ", ".join(["{}"] * 5_000) + "]}]\n").encode(),
        3,
        "too-much-to-judge",
    ),
    "a list of 50,000": (lambda: lines("- Work\n", 350_000, "purpose:\n  functions:\n"), 1, None),
}


@pytest.mark.parametrize("name", MUCH)
def test_much_of_one_thing(name: str, tmp_path: Path) -> None:
    data, code, found = MUCH[name]
    file = tmp_path / "x.yaml"
    file.write_bytes(data())
    ended, scheme = checked(file)
    codes = {problem["code"] for problem in scheme["problems"]}
    assert ended == code, codes
    assert found is None or found in codes


def test_ten_thousand_unknown_keys_make_a_report_that_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(SCHEMA.encode() + b"".join(b"k%d: 1\n" % number for number in range(10_000)))
    ended = run("check", "--format", "json", *AS_OF, file)
    assert ended.code == 1
    assert len(ended.out) < MEGABYTE
    problems = json.loads(ended.out)["schemes"][0]["problems"]
    assert problems[-1]["message"]["en"].startswith("From here on there are 9800 more problems")
    page = run("check", *AS_OF, file)
    assert page.code == 1
    assert "9800 more problems" in " ".join(page.out.split())
    assert len(page.out) < 200_000
