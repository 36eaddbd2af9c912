"""JSON Lines: a line for each file, and the run itself last. The same keys and values as in the JSON report."""

from __future__ import annotations

import json

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Mapping

if TYPE_CHECKING:
    from compact_rules.report import wire

# JSON allows these bare; some programs take them for the end of a line.
_LINE_ENDS = "\x85\u2028\u2029"


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def render(report: wire.Report, lang: Lang) -> str:  # noqa: ARG001  both languages are in it
    """``{"kind": "scheme", "index": …, "scheme": …}`` for each file, then ``{"kind": "run", …}`` with all else of the report."""
    lines = [line({"kind": "scheme", "index": at, "scheme": each}) for at, each in enumerate(report["schemes"])]
    rest = {key: value for key, value in report.items() if key != "schemes"}
    return "".join([*lines, line({"kind": "run", **rest})])


def line(data: Mapping[str, object]) -> str:
    """``data`` on one line, with its end. A lone surrogate, which UTF-8 cannot carry, becomes U+FFFD."""
    text = _ENCODER.encode(data)
    for char in _LINE_ENDS:
        if char in text:  # looked for first: to go through every character takes six times as long as to encode them
            text = text.replace(char, f"\\u{ord(char):04x}")
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text + "\n"
