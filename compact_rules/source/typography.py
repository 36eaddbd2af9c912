"""Typographic signs that stand where YAML wants its own: curly quotation marks, long dashes, bullets."""

from __future__ import annotations

from compact_rules.patterns import Pattern
from compact_rules.source.characters import BULLETS, DASHES, QUOTES, character_values, code_point
from compact_rules.source.scalars import Doubt

_SPACES = frozenset(" \t\xa0\u2002\u2003\u2009")
_DATE = Pattern(r"[0-9]{4}[-‐‑‒–—―−][0-9]{1,2}[-‐‑‒–—―−][0-9]{1,2}")


def typographic(text: str) -> Doubt | None:
    """The doubt about an unquoted text or key, if a word processor seems to have changed a sign that was meant for YAML."""
    first = text[0]
    if first in BULLETS and text[1:2] in _SPACES:
        return Doubt("bullet", character_values(first, 1))
    if first in QUOTES and text[-1] in QUOTES and len(text) > 1 and not QUOTES & set(text[1:-1]):
        return _doubt("typographic-quote", first)
    if first in DASHES and text[1:2].isdecimal():
        return _doubt("typographic-dash", first)
    if first.isdecimal() and _DATE.fullmatch(text) and not text.isascii():
        return _doubt("typographic-dash", next(sign for sign in text if sign in DASHES))
    return None


def _doubt(code: str, sign: str) -> Doubt:
    return Doubt(code, (("character", sign), ("code_point", code_point(sign))))
