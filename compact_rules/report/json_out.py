"""The report as JSON text."""

from __future__ import annotations

import json

from compact_rules.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from compact_rules.hints import Mapping
    from compact_rules.report import wire


def json_text(report: wire.Report | Mapping[str, object]) -> str:
    """``report`` as JSON in the order of its keys, indented, with a line end: the same report gives the same text.

    A lone surrogate, which UTF-8 cannot carry, becomes U+FFFD.
    """
    text = json.dumps(report, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
