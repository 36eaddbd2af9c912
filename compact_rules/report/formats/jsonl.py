"""JSON Lines: a line for each file, and the run itself last. The same keys and values as in the JSON report."""

from __future__ import annotations

import json

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Mapping, Sequence
from compact_rules.report.json_out import seen

if TYPE_CHECKING:
    from compact_rules.report import wire

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def render(report: wire.Report, lang: Lang) -> str:  # noqa: ARG001  both languages are in it
    """``{"kind": "scheme", "index": …, "scheme": …}`` for each file, then ``{"kind": "run", …}`` with all else of the report."""
    lines = [line({"kind": "scheme", "index": at, "scheme": each}) for at, each in enumerate(report["schemes"])]
    rest = {key: value for key, value in report.items() if key != "schemes"}
    return "".join([*lines, line({"kind": "run", **rest})])


def line(data: Mapping[str, object]) -> str:
    """``data`` on one line, with its end."""
    return encoded(data) + "\n"


def encoded(data: object) -> str:
    """``data`` without a line end: what some programs take for the end of a line is written as `seen` says."""
    return seen(_ENCODER.encode(data))


def scheme_line(index: int, gss: Sequence[str], scheme: str) -> str:
    """The line of one file of an audit; ``scheme`` is `encoded` already."""
    return f'{{"kind":"scheme","index":{index},"gss":{encoded(gss)},"scheme":{scheme}}}\n'
