"""How the templates are filled in: everything escaped, nothing missing, nothing that a reader would not see."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from compact_rules.report.html.charts import occurring
from compact_rules.report.safe import visible

_TEMPLATES = "templates"


@cache
def environment() -> Environment:
    """The one environment: autoescaping, and a name that is not there is a fault of ours that must not pass."""
    made = Environment(
        loader=PackageLoader("compact_rules.report.html", _TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_final,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.globals["occurring"] = occurring
    made.globals["style"] = Markup(style())  # noqa: S704  our own file
    made.globals["style_hash"] = Markup(style_hash())  # noqa: S704  Base64
    return made


@cache
def style() -> str:
    """The style sheet, which stands in every page."""
    loader = PackageLoader("compact_rules.report.html", _TEMPLATES)
    return loader.get_source(Environment(autoescape=True), "style.css")[0].strip()


@cache
def style_hash() -> str:
    """What the content security policy names the style sheet by: no other style applies."""
    return "sha256-" + b64encode(hashlib.sha256(style().encode()).digest()).decode()


def anchor(text: str) -> str:
    """``text`` as part of an id, a link target or a file name: letters, digits and hyphens; anything else by its number."""
    return "".join(char if char.isascii() and (char.isalnum() or char == "-") else f"_{ord(char):x}_" for char in text)


def _final(value: object) -> object:
    if value is None:
        raise TypeError("a template shows a value that is not there")
    # Direction marks and other characters that a browser would obey are shown instead, as on a terminal.
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
