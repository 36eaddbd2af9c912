"""Files that are not text at all, or text in another encoding, known by how they begin."""

from __future__ import annotations

from compact_rules.places import Problem

_MARKS = (  # the four-byte marks first: UTF-32's begins with UTF-16's
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INSIDE_ZIP = (
    (b"word/", "word-file", "docx"),
    (b"opendocument.text", "word-file", "odt"),
    (b"xl/", "other-file", "xlsx"),
    (b"opendocument.spreadsheet", "other-file", "ods"),
    (b"ppt/", "other-file", "pptx"),
)
_STARTS = (
    (b"%PDF-", "pdf-file", "pdf"),
    (b"{\\rtf", "rtf-file", "rtf"),
    (_OLE, "word-file", "doc"),
    (b"\x1f\x8b", "other-file", "gzip"),
    (b"\x89PNG", "other-file", "png"),
    (b"\xff\xd8\xff", "other-file", "jpeg"),
    (b"SQLite format 3", "other-file", "sqlite"),
)
_WEB_PAGES = (b"<!doctype html", b"<html", b"<?xml")
_SAMPLE = 400


def other_format(data: bytes) -> Problem | None:
    """The problem that says what else this file is, or None where nothing tells."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Problem("utf16", values=(("encoding", encoding),))
    if data.startswith(b"PK\x03\x04"):
        return next((_file(code, kind) for inside, code, kind in _INSIDE_ZIP if inside in data), _file("other-file", "zip"))
    for start, code, kind in _STARTS:
        if data.startswith(start):
            return _file(code, kind)
    if data[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGES):
        return _file("other-file", "html")
    return _by_nuls(data[:_SAMPLE])


def _by_nuls(sample: bytes) -> Problem | None:
    """Wide encodings without a mark give away every second, or three of four, bytes as NUL; a few NULs are another matter."""
    nuls = sample.count(0)
    if nuls * 3 < len(sample) or len(sample) < 4:
        return None
    lanes = [sample[lane::4].count(0) for lane in range(4)]
    full = [lane for lane, count in enumerate(lanes) if count >= len(sample) // 4 * 0.7]
    if len(full) == 3:
        return Problem("utf16", values=(("encoding", "UTF-32"),))
    if full in ([0, 2], [1, 3]):
        return Problem("utf16", values=(("encoding", "UTF-16"),))
    return _file("other-file", "binary")


def _file(code: str, kind: str) -> Problem:
    return Problem(code, values=(("format", kind),))
