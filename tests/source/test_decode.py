"""Bytes that are not UTF-8 text: what they are instead, and where that shows."""

from __future__ import annotations

import io
import zipfile

import pytest

from compact_rules.places import Position, Span
from compact_rules.source.codes import CODES
from compact_rules.source.limits import Limits
from compact_rules.source.tree import load

SCHEME = "scheme: {id: tŷ}\nparties:\n  - id: cvc\n"


ASCII, OTHER = "a" * 2, "\u2019" * 2


def zipped(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "<x/>")
    return held.getvalue()


OTHERS = [
    (SCHEME.encode("utf-16"), "utf16", {"encoding": "UTF-16"}),
    (SCHEME.encode("utf-16-le"), "utf16", {"encoding": "UTF-16"}),
    (SCHEME.encode("utf-16-be"), "utf16", {"encoding": "UTF-16"}),
    (b"\xfe\xff" + SCHEME.encode("utf-16-be"), "utf16", {"encoding": "UTF-16"}),
    (SCHEME.encode("utf-32"), "utf16", {"encoding": "UTF-32"}),
    (SCHEME.encode("utf-32-be"), "utf16", {"encoding": "UTF-32"}),
    (SCHEME.encode("utf-32-le"), "utf16", {"encoding": "UTF-32"}),
    ("a: b".encode("utf-16-le"), "utf16", {"encoding": "UTF-16"}),
    (zipped("[Content_Types].xml", "word/document.xml"), "word-file", {"format": "docx"}),
    (zipped("mimetype", "content.xml"), "word-file", {"format": "odt"}),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "word-file", {"format": "doc"}),
    (zipped("xl/workbook.xml"), "other-file", {"format": "xlsx"}),
    (zipped("a.txt"), "other-file", {"format": "zip"}),
    (b"%PDF-1.7\n%\xe2\xe3", "pdf-file", {"format": "pdf"}),
    (b"{\\rtf1\\ansi Scheme}", "rtf-file", {"format": "rtf"}),
    (b"\n <!DOCTYPE html><html>", "other-file", {"format": "html"}),
    (b"\x89PNG\r\n\x1a\n", "other-file", {"format": "png"}),
    (b"\x01\x02\0\0\0\0\0\0\0\0", "other-file", {"format": "binary"}),
    (b"\xef\xbb\xbf<!doctype HTML>", "other-file", {"format": "html"}),
    (b"\0\0\0\0", "other-file", {"format": "binary"}),
    (b"ab\0" * 4, "other-file", {"format": "binary"}),  # just a third
    ((ASCII * 7 + OTHER * 3 + "\u2019").encode("utf-16-le"), "utf16", {"encoding": "UTF-16"}),  # seven in ten, and half a four
    ((("ab" * 6 + "\u2019a" * 2 + "\u2019\u2019" * 2).encode("utf-16-le")), "other-file", {"format": "binary"}),  # fewer
]


@pytest.mark.parametrize("data", [b"X<html>: 1\n", b"a: '" + b"\0" * 5 + b"123456'", b"\0\0\0"])
def test_what_is_no_other_format(data: bytes) -> None:
    assert load(data).text == data.decode()


@pytest.mark.parametrize(("data", "code", "values"), OTHERS, ids=lambda each: each if isinstance(each, str) else "")
def test_another_format(data: bytes, code: str, values: dict[str, object]) -> None:
    document = load(data)
    assert not document.ok
    assert (document.data, document.text) == (None, "")
    assert [(problem.code, dict(problem.values)) for problem in document.problems] == [(code, values)]
    assert document.problems[0].span is not None
    assert document.problems[0].span.start == Position(1, 1)
    assert tuple(values) == CODES[code].values


def test_windows_1252_says_which_character_and_where() -> None:
    document = load("a: 1\r\nname: Gr\u0175p\rb: the sector\u2019s caf\u00e9\n".replace("\u0175", "w").encode("cp1252"))
    assert document.text == ""
    (problem,) = document.problems
    assert problem.code == "latin1"
    assert problem.span == Span(Position(3, 14), Position(3, 15))
    assert dict(problem.values) == {"byte": "0x92", "character": "\u2019", "line_text": "b: the sector\u2019s caf\u00e9"}


def test_the_column_counts_the_characters_before_a_bad_byte() -> None:
    (problem,) = load("tŷ: ".encode() + b"caf\xe9\n").problems
    assert (problem.code, problem.value("character")) == ("latin1", "\u00e9")
    assert problem.span is not None
    assert problem.span.start == Position(1, 8)


@pytest.mark.parametrize("byte", [b"\x81", b"\x9d", b"\xff\x00"])
def test_bytes_in_no_known_encoding(byte: bytes) -> None:
    (problem,) = load(b"a: 1\nb: " + byte + b"\n").problems
    assert (problem.code, problem.value("byte")) == ("not-utf8", f"0x{byte[0]:02X}")
    assert problem.span == Span(Position(2, 4), Position(2, 5))


@pytest.mark.parametrize("data", [b"\xc0\xaf: 1\n", b"a: \xed\xa0\x80\n", b"a: \xf4\x90\x80\x80\n", b"a: \xe2\x82"])
def test_utf8_is_strict(data: bytes) -> None:
    assert load(data).problems[0].code in ("not-utf8", "latin1")


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document = load(b"\xef\xbb\xbf" + SCHEME.encode())
    assert document.text == SCHEME
    assert document.problems == ()
    assert document.place(("scheme",)).start == Position(1, 9)


def test_bytes_over_the_limit() -> None:
    (problem,) = load(b"a: 12345\n", Limits(size=8)).problems
    assert (problem.code, dict(problem.values)) == ("too-large", {"name": "", "size": 9, "limit": 8})


@pytest.mark.parametrize(
    ("data", "code", "column"),
    [
        (b"a: \xc0\xaf\n", "not-utf8", 4),  # a stroke in two bytes
        (b"a: \xe0\x80\xaf\n", "not-utf8", 4),  # in three
        (b"a: \xf0\x80\x80\xaf\n", "not-utf8", 4),  # in four
        (b"a: \xed\xa0\x80\n", "not-utf8", 4),  # half of a pair of UTF-16
        (b"a: \xf4\x90\x80\x80\n", "not-utf8", 4),  # beyond Unicode
        (b"a: \xe2\x82", "not-utf8", 4),  # a file that was cut off
        (b"a: VOIL\xc0\x94\n", "latin1", 8),  # À and a closing quotation mark, as Windows saves them
        (b"a: caf\xe9\x94", "latin1", 7),
        (b"a: caf\xe9\n", "latin1", 7),
    ],
)
def test_utf8_that_is_broken_is_told_from_an_older_encoding(data: bytes, code: str, column: int) -> None:
    problem = load(data).problems[0]
    assert problem.code == code
    assert problem.span is not None
    assert (problem.span.start.line, problem.span.start.column) == (1, column)
