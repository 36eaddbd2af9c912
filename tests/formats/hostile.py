"""Texts that somebody could write into a scheme to make a program that shows a report do something."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

HOSTILE = {
    "terminal": "\x1b[31mred\x1b[0m \x1b]8;;http://evil.example\x07link\x1b]8;;\x07",
    "rich": "[bold red]loud[/] [link=http://evil.example]x[/link]",
    "html": "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- &amp; &lt;",
    "formula": "=cmd|'/C calc'!A0",
    "formulas": "+1+1 -2 @SUM(A1) \t=3 ＝4",
    "command": "::error file=x,line=1::gone\n::add-mask::secret ##[error]also",
    "cdata": "]]> <![CDATA[ ]]> <?xml ?> <!DOCTYPE x>",
    "bidi": "safe \u202egnihtemos\u202c \u2066x\u2069 \u200b\ufeff",
    "control": "a\x01b\x7fc\x85d\u2028e\ufffef",
    "long": "x" * 33_000,
    "markdown": "# h\n- l\n> q `c` **b** _i_ ~~s~~ [t](http://evil.example) ![i](http://evil.example/i.png) | a | b | \\| $x$",
    "autolinks": "http://evil.example www.evil.example me@evil.example @everyone #12 :tada: <http://evil.example>",
    "backquotes": "`` ` ``` a`b | `",
    "placeholders": "{0} {{1}} %s %(x)s ${HOME} {reason} [here](1) [a\\](2)",
    "list": "1. one",
    "numbers": "-5",
    "quotes": "\"a\",'b';c\\",
    "surrogate": "half \ud800 pair",
}


def poisoned(report: Any, text: str, *, files: bool = False) -> Any:
    """The report with ``text`` in every place that a document, a waiver or a file's name fills."""
    report = deepcopy(report)
    for scheme in report["schemes"]:
        scheme["title"] = {"en": text, "cy": text}
        if files:
            scheme["file"] = text
        for outcome in scheme["outcomes"]:
            for item in outcome["items"]:
                _poison(item, text)
                item["label"] = text
                if item["remedy"]:
                    item["remedy"] = {"en": text, "cy": text}
            if outcome["evidence"]:
                outcome["evidence"]["sentence"] = {"en": text, "cy": text}
        for noted in (*scheme["problems"], *scheme["signals"]):
            _poison(noted, text)
        for told in (*scheme["entries"], *scheme["way_up"]):
            told["message"] = {"en": text, "cy": text}
    return report


def _poison(told: Any, text: str) -> None:
    told["message"] = {"en": text, "cy": text}
    told["path"] = told["identity"] = text
    for other in told["related"]:
        other["message"] = {"en": text, "cy": text}
    if told["waived"]:
        told["waived"] = {"by": text, "reason": text, "until": "2026-12-31"}
