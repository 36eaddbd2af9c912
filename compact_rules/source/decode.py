"""Bytes to text: strict UTF-8, and a named problem for everything else that a drafting officer's computer may save."""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.places import Position, Problem, Span
from compact_rules.records import dataclass, replace
from compact_rules.source.lines import Lines
from compact_rules.source.signatures import other_format

_MARK = b"\xef\xbb\xbf"
# What only a program that writes UTF-8 badly, or a file that was cut off, leaves behind: a character in more bytes than it needs
# (but À and Á before a closing quotation mark or a dash are Windows'), half of a pair of UTF-16, or the start of one at the end.
_BROKEN = Pattern(
    rb"[\xc0\xc1](?![\x85\x91-\x97])[\x80-\xbf]|\xe0[\x80-\x9f][\x80-\xbf]|\xed[\xa0-\xbf][\x80-\xbf]|\xf0[\x80-\x8f][\x80-\xbf]{2}"
    rb"|(?:[\xe0-\xef](?![\x85\x91-\x97])[\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z"
)
_WINDOWS = "cp1252"
_LINE_SIGNS = "\t\r\n\f"
_TOP = Span(Position(1, 1), Position(1, 1))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document's text without its byte order mark, or the problem that left it without any."""

    text: str = ""
    problem: Problem | None = None


def decode(data: bytes) -> Decoded:
    """The text of ``data``; empty, with one problem, where it is not UTF-8 text. Never raises."""
    other = other_format(data)
    if other is not None:
        return Decoded(problem=replace(other, span=_TOP))
    body = data[len(_MARK) :] if data.startswith(_MARK) else data
    try:
        return Decoded(body.decode())
    except UnicodeDecodeError as fault:
        return Decoded(problem=_not_utf8(body, fault))


def _not_utf8(body: bytes, fault: UnicodeDecodeError) -> Problem:
    """Where the first bad byte stands, and what it would be in the encoding that older Windows programs save."""
    before = Lines(body[: fault.start].decode())
    row = len(before.rows) - 1
    column = len(before.rows[-1])
    byte = body[fault.start]
    values: tuple[tuple[str, object], ...] = (("byte", f"0x{byte:02X}"),)
    code = "not-utf8"
    if not _BROKEN.match(body[fault.start :]) and _is_windows_1252(body):
        code = "latin1"
        values = (*values, ("character", bytes([byte]).decode(_WINDOWS)), ("line_text", _line_around(body, fault.start)))
    return Problem(code, span=before.one(row, column), values=values)


def _is_windows_1252(body: bytes) -> bool:
    """Whether every byte means a letter or sign in Windows-1252 (Latin-1 is the same but for signs that texts rarely have)."""
    try:
        text = body.decode(_WINDOWS)
    except UnicodeDecodeError:
        return False
    return not any(ord(sign) < 32 and sign not in _LINE_SIGNS for sign in text)


def _line_around(body: bytes, index: int) -> str:
    """The line that the byte stands in, read as Windows-1252, so that a report can show it."""
    return Lines(body.decode(_WINDOWS)).row(len(Lines(body[:index].decode(_WINDOWS)).rows) - 1)
