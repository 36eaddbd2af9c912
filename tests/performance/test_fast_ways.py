"""Every shortcut says what the long way says."""

from __future__ import annotations

import argparse
import json
import random
import re
from dataclasses import fields, is_dataclass
from dataclasses import replace as stdlib_replace
from gettext import GNUTranslations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_rules import api, bundled
from compact_rules.calendar import Duration
from compact_rules.cli import parser
from compact_rules.cli.plain import plainly
from compact_rules.judge import wording
from compact_rules.judge.signals import tokens
from compact_rules.judge.signals.quantities import quantities
from compact_rules.records import dataclass, field, replace
from compact_rules.report import welsh
from compact_rules.report.json_out import json_text
from compact_rules.rulebook import ready
from compact_rules.rulebook.model import Catalogue
from compact_rules.rulebook.shipped import RULEBOOK
from compact_rules.scheme import durations, scalars
from compact_rules.scheme.dates import parse_date
from compact_rules.scheme.duration_words import UNITS
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.shapes import scheme_shape
from compact_rules.scheme.table import SHAPE
from compact_rules.source import comments, suspects
from compact_rules.source.characters import SUSPECT
from compact_rules.source.lines import Lines

# -- what is derived


def test_the_table_is_that_of_the_models() -> None:
    seen: set[tuple[int, int]] = set()

    def check(one: Shape, other: Shape) -> None:
        if (id(one), id(other)) in seen:
            return
        seen.add((id(one), id(other)))
        for name in ("kind", "choices", "refers", "derived", "format", "name", "short", "single", "pairs", "default"):
            assert getattr(one, name) == getattr(other, name)
        assert list(one.fields) == list(other.fields)
        assert (one.item is None) == (other.item is None)
        if one.item is not None and other.item is not None:
            check(one.item, other.item)
        for name in one.fields:
            check(one.fields[name], other.fields[name])

    check(SHAPE, scheme_shape())
    assert len(seen) > 500


def test_the_shipped_rulebook_is_the_one_in_the_files() -> None:
    full = api.load_rulebook()
    rules = tuple(replace(rule, examples=()) for rule in full.rules)
    assert replace(full, rules=rules, catalogue=Catalogue(), survivors=()) == RULEBOOK
    assert api.load_rulebook(to_judge=True) is RULEBOOK


@pytest.mark.parametrize("change", ["a rule", "grades", "a new file", "a file gone"])
def test_a_rulebook_whose_files_changed_is_read_anew(change: str, tmp_path: Path) -> None:
    shipped = Path(bundled.place("rules"))
    folder = tmp_path / "rules" / "wgsr-2013"
    folder.mkdir(parents=True)
    for file in (*shipped.glob("*.yaml"), *(shipped / "wgsr-2013").glob("*.yaml")):
        (tmp_path / "rules" / file.relative_to(shipped)).write_bytes(file.read_bytes())
    assert ready.ready_rulebook(str(folder)) is RULEBOOK
    match change:
        case "a rule":
            file = folder / "parameters.yaml"
            file.write_bytes(file.read_bytes() + b"# changed\n")
        case "grades":
            file = tmp_path / "rules" / "grades.yaml"
            file.write_bytes(file.read_bytes() + b"\n")
        case "a new file":
            (folder / "zzz.yaml").write_text("rules: []\n")
        case _:
            (folder / "vitality.yaml").unlink()
    assert ready.ready_rulebook(str(folder)) is None


def test_a_checkout_with_other_line_ends_has_the_same_rulebook(tmp_path: Path) -> None:
    shipped = Path(bundled.place("rules"))
    folder = tmp_path / "wgsr-2013"
    folder.mkdir()
    for file in (*shipped.glob("*.yaml"), *(shipped / "wgsr-2013").glob("*.yaml")):
        (tmp_path / file.relative_to(shipped)).write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert ready.ready_rulebook(str(folder)) is RULEBOOK


# -- command lines

WORDS = (
    *(
        "a.yaml",
        "b",
        "-",
        "--",
        "--quiet",
        "--skip-others",
        "--traceback",
        "--as-of",
        "2026-06-30",
        "2026-6-3",
        "--as-of=2026-02-29",
    ),
    *(
        "--as-of=2026-06-30",
        "--format",
        "json",
        "terminal",
        "xml",
        "--format=json",
        "--lang",
        "cy",
        "--lang=en",
        "--fail-on",
        "never",
    ),
    *(
        "--fail-on=note",
        "--output",
        "x",
        "--rules",
        "--help",
        "-q",
        "--quiet=1",
        "--qui",
        "check",
        "",
        "--baseline=y",
        "é",
        "a b",
    ),
)


def test_plain_command_lines_are_read_as_the_parser_reads_them(capsys: pytest.CaptureFixture[str]) -> None:
    chance, plain = random.Random(7), 0
    for _ in range(6000):
        argv = ["check", *chance.choices(WORDS, k=chance.randint(0, 6))]
        asked = plainly(argv)
        if asked is None:
            continue
        plain += 1
        assert vars(asked) == vars(parser.parse(argv, "en")), argv
    capsys.readouterr()
    assert plain > 300


def test_what_is_not_plain_is_left_to_the_parser() -> None:
    for argv in ([], ["rules", "list"], ["check", "--help"], ["check", "a", "--quiet", "b"], ["check", "--format", "xml", "a"]):
        assert plainly(argv) is None
    assert isinstance(parser.parse(["check", "a"], "en"), argparse.Namespace)


# -- sentences and JSON


def test_the_catalogue_is_read_as_gettext_reads_it() -> None:
    with open(welsh.FILE, "rb") as file:
        catalogue = GNUTranslations(file)
    held = vars(catalogue)["_catalog"]
    texts = [key for key in held if isinstance(key, str) and key]
    assert len(texts) > 500
    for text in (*texts, "no such text", "", "\0"):
        if text:
            assert welsh.welsh_of(text) == catalogue.gettext(text)
    for one, many in [key for key in held if isinstance(key, tuple) and isinstance(key[1], str)]:
        assert welsh.welsh_of_count(one, many, 1) == catalogue.ngettext(one, many, 1)
    for one in {key[0] for key in held if isinstance(key, tuple)}:
        for n in (*range(25), 100, 101):
            assert welsh.welsh_of_count(one, one, n) == catalogue.ngettext(one, one, n)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


UNSEEN = {chr(sign) for sign in (0x7F, 0x85, 0xAD, 0x200B, 0x200D, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xE0041, *range(0x80, 0xA0))}


@given(st.dictionaries(st.text() | st.sampled_from(sorted(UNSEEN)), values, max_size=5))
def test_json_is_what_the_json_module_writes(value: dict[str, object]) -> None:
    long = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    text, plain = json_text(value), long.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert json.loads(text) == json.loads(plain)
    assert not UNSEEN & set(text)
    assert text == plain or UNSEEN & set(plain)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, object()])
def test_what_json_has_not_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="JSON has nothing for"):
        json_text({"a": value})


@pytest.mark.parametrize("key", [1, None, True, 1.5])
def test_what_json_has_not_as_a_key_is_refused(key: object) -> None:
    with pytest.raises(ValueError, match="JSON has nothing for the key"):
        json_text({"a": [{key: {"b": 1}}]})  # type: ignore[dict-item]


# -- values


@given(st.integers(0, 20000), st.sampled_from(sorted(UNITS)))
def test_a_length_in_figures_is_what_the_long_way_says(count: int, unit: str) -> None:
    text = f"{count} {unit}"
    assert durations._in_figures(text) == durations._read(text)


@given(st.text(st.sampled_from("0123456789-/. TZ年٣"), max_size=12))
def test_an_iso_date_is_seen_as_the_pattern_sees_it(text: str) -> None:
    from compact_rules.scheme import dates

    assert dates._is_iso(text) == bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text))
    parse_date(text)


@given(
    st.sampled_from(["http://", "https://", "HTTP://", "https:/", ""]),
    st.text(st.sampled_from('ab/.?#<>" \t\u00a0é@'), max_size=8),
)
def test_an_address_that_is_plain_is_one(start: str, rest: str) -> None:
    if scalars._is_plain_address(start + rest):
        assert scalars._URL.fullmatch(start + rest)


@given(st.text())
def test_a_text_without_suspects_holds_none(text: str) -> None:
    if suspects._innocent(text):
        assert SUSPECT.search(text) is None


@given(st.text(st.sampled_from("#a_ \t'0é-\n"), max_size=12))
def test_doubtful_comments_are_seen_as_the_pattern_sees_them(text: str) -> None:
    places = [at for at, sign in enumerate(text) if sign == "#"]
    assert comments.may_mislead(text) == any(at and comments._DOUBTFUL.match(text[at - 1 :]) for at in places)


def test_rows_are_split_once() -> None:
    lines = Lines("a\r\nb\rc\n")
    assert lines.rows == ["a", "b", "c", ""]
    assert lines.rows is lines.rows


# -- words


def pieces(text: str) -> list[str]:
    found, start, inside = [], 0, False
    for at, char in enumerate(text):
        if (char.isalnum() or char == "'") != inside:
            found.append(text[start:at])
            start, inside = at, not inside
    return [*found, text[start:], *([""] if inside else [])]


@given(st.text())
def test_a_text_falls_into_the_same_pieces(text: str) -> None:
    assert list(tokens._pieces(text)) == pieces(text)


@given(st.text())
def test_a_text_has_the_same_words(text: str) -> None:
    folded = text.replace("\u2019", "'").replace("\u2018", "'").casefold()
    assert wording.words_of(text) == "".join(char if char.isalnum() or char == "'" else " " for char in folded).split()


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "(b)",
                "ii",
                "1.2.3",
                "5k",
                "£5",
                "10",
                "%",
                "2026-06-30",
                "30",
                "June",
                "2026",
                "Mai",
                "un",
                "ar",
                "ddeg",
                "two",
                "hundred",
                "bn",
                "1,000",
            ]
        ),
        max_size=9,
    )
)
def test_nothing_that_is_skipped_was_a_quantity(words: list[str]) -> None:
    from compact_rules.judge.signals import quantities as module

    found = tokens.tokens_of(" ".join(words))
    for lang in ("en", "cy"):
        slow, at = [], 0
        while at < len(found):
            one = module._numbering(found, at) or module._dated(found, at, lang) or module._counted(found, at, lang)
            slow += [one] if one is not None else []
            at += one.length if one is not None else 1
        assert quantities(found, lang) == slow


# -- records


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 2
    more: dict[str, int] = field(default_factory=dict)


def test_records_are_what_dataclasses_are() -> None:
    one = Point(1)
    assert (one.x, one.y, one.more) == (1, 2, {})
    assert Point(1, y=2) == one != Point(1, 3)
    assert repr(one) == "Point(x=1, y=2, more={})"
    assert Point(1).more is not one.more
    assert is_dataclass(Point)
    assert [each.name for each in fields(Point)] == ["x", "y", "more"]
    assert stdlib_replace(one, x=5) == replace(one, x=5) == Point(5)
    assert Point.__match_args__ == ("x", "y", "more")
    with pytest.raises(TypeError, match="argument"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        one.z = 1  # type: ignore[attr-defined]
    assert hash(Duration(1, "days")) == hash(Duration(1, "days"))
    assert len({Duration(1, "days"), Duration(1, "days"), Duration(2, "days")}) == 2


@dataclass(frozen=True, slots=True)
class Looked:
    x: int
    seen: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.seen.append(self.x)


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True)
class Same(Looked):
    """No fields of its own."""


def test_what_is_to_follow_the_making_follows_it() -> None:
    assert Looked(3).seen == [3]
    assert Looked(3, [1]).seen == [1, 3]
    assert Nothing() == Nothing()
    assert Same(3) == Same(3) != Looked(3)
    assert Same(3, [1]).seen == [1, 3]
