"""What a problem of a document says: what was found, and what cures it."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.places import Problem
from compact_rules.report import scheme_texts, source_texts
from compact_rules.report.amounts import alternatives, listed
from compact_rules.report.fields import list_name, shortened
from compact_rules.report.names import name
from compact_rules.report.saying import N_, same, say

TEXTS: dict[str, str] = source_texts.TEXTS | scheme_texts.TEXTS
RELATED: dict[str, str] = source_texts.RELATED | scheme_texts.RELATED

_UNKNOWN = N_("This could not be read ({code}).")
_OTHER = N_("see here too")
_TOP = N_("the top level of the file")
# Values that hold the texts of paths.
_LISTS = frozenset({"elsewhere", "among", "found_in"})
_MEGABYTE = 1_000_000


def problem_text(problem: Problem) -> Bilingual:
    """The problem as one or more sentences, with its values inserted."""
    values = dict(problem.values)
    variants = [f"{problem.code}/{name}" for name, value in values.items() if value]
    template = next((TEXTS[key] for key in variants if key in TEXTS), TEXTS.get(problem.code, _UNKNOWN))
    return say(template, **{"code": problem.code, **{key: _shown(problem.code, key, value) for key, value in values.items()}})


def related_text(problem: Problem) -> Bilingual:
    """What the other place of the problem is."""
    return say(RELATED.get(problem.code, _OTHER))


def _shown(code: str, key: str, value: object) -> Bilingual:
    if isinstance(value, Bilingual):
        return value
    if code == "too-large" and isinstance(value, int):
        return same(f"{value / _MEGABYTE:.1f} MB")
    if key in ("found", "format"):
        return name(scheme_texts.SORTS | source_texts.FORMATS, str(value))
    if key in _LISTS and isinstance(value, (tuple, list)):
        return listed([_place(str(each)) for each in value])
    if key == "expected":
        return alternatives([same(column) for column in str(value).split(", ")])
    if key == "found_in":
        return _place(str(value))
    if isinstance(value, (tuple, list)):
        return listed([same(f"`{each}`") for each in value], limit=len(value))
    return same(shortened(str(value), 120))


def _place(path: str) -> Bilingual:
    return list_name(path) if path else say(_TOP)
