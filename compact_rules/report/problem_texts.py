"""What a problem of a document says: what was found, and what cures it."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import Mapping
from compact_rules.places import Problem
from compact_rules.report import scheme_texts, source_texts
from compact_rules.report.amounts import alternatives, listed
from compact_rules.report.fields import list_name, shortened
from compact_rules.report.names import name
from compact_rules.report.saying import N_, same, say
from compact_rules.source.characters import DASHES, code_point
from compact_rules.source.lookalikes import lookalike, typed

TEXTS: dict[str, str] = source_texts.TEXTS | scheme_texts.TEXTS
RELATED: dict[str, str] = source_texts.RELATED | scheme_texts.RELATED

_UNKNOWN = N_("This could not be read ({code}).")
_OTHER = N_("see here too")
_TOP = N_("the top level of the file")
_LOOKALIKE = N_("The {sign} in it ({code_point}) only looks like {typed}. Type it again.")
_FIGURE = N_("The {sign} in it ({code_point}) is none of the figures 0 to 9. Type {typed}.")
_EDGE = N_("There is a space at its edge; take it out.")
# Values that hold what was written, where a name or a figure is wanted.
_WRITTEN = ("value", "name", "id", "other")
# Problems with them: in running text, a dash of any kind is as good as another.
_EXACT = (
    *(
        "unknown-key",
        "ids-look-alike",
        "dangling-reference",
        "unreadable-id",
        "unreadable-choice",
        "unreadable-boolean",
        "schema-unknown",
        "gss-",
    ),
    *("unreadable-number", "number-", "unreadable-date", "date-", "unreadable-duration", "duration-"),
)
# Values that hold the texts of paths.
_LISTS = frozenset({"elsewhere", "among", "found_in"})
_MEGABYTE = 1_000_000


def problem_text(problem: Problem) -> Bilingual:
    """The problem as one or more sentences, with its values inserted."""
    values = dict(problem.values)
    variants = [f"{problem.code}/{name}" for name, value in values.items() if value]
    template = next((TEXTS[key] for key in variants if key in TEXTS), TEXTS.get(problem.code, _UNKNOWN))
    told = say(template, **{"code": problem.code, **{key: _shown(problem.code, key, value) for key, value in values.items()}})
    hint = _hint(problem.code, values) if problem.code.startswith(_EXACT) else None
    return told if hint is None else Bilingual(f"{told.en} {hint.en}", f"{told.cy} {hint.cy}")


def _hint(code: str, values: Mapping[str, object]) -> Bilingual | None:
    """What the eye does not see in the text that was written, and that makes another one of it."""
    texts = [value for key in _WRITTEN if isinstance(value := values.get(key), str)]
    written = next((text for text in texts if not text.isascii()), texts[0] if texts else "")
    if written.isascii():
        return say(_EDGE) if written != written.strip() and values.get("suggestion") else None
    sign = lookalike(written)
    if not sign or (sign in DASHES and code.startswith(("duration-", "unreadable-duration"))):
        return None
    return say(_FIGURE if sign.isdecimal() else _LOOKALIKE, sign=sign, code_point=code_point(sign), typed=typed(sign))


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
