"""From pydantic's errors to faults: the right place, a plain sentence, and what was probably meant."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from compact_rules.places import Path
from compact_rules.rulebook.fault_texts import TEXTS
from compact_rules.rulebook.faults import RulebookFault
from compact_rules.rulebook.scalars import TAG, Form
from compact_rules.rulebook.sheets import Loc, Sheet
from compact_rules.rulebook.words import WORDS
from compact_rules.scheme.suggest import nearest
from compact_rules.source.scalars import NotFollowed

F = TypeVar("F", bound=Form)
Known = Mapping[int, tuple[str, ...]]

_EXPECTED = {
    "string_type": "words",
    "bool_type": "boolean",
    "bool_parsing": "boolean",
    "list_type": "sequence",
    "tuple_type": "sequence",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
}


def read_form(form: type[F], sheet: Sheet, loc: Loc = ()) -> F | list[RulebookFault]:
    """What stands at ``loc`` of the file as ``form``, or everything that is wrong with it."""
    known: dict[int, tuple[str, ...]] = {}
    faults: list[RulebookFault] = []
    amiss: set[Path] = set()
    read: F | None = None
    try:
        read = form.model_validate(sheet.value(loc), context=known)
    except ValidationError as error:
        faults += _faults(error, sheet, loc, known)
        amiss.update(sheet.path(loc + found["loc"]) for found in error.errors(include_url=False))
    for at in _left_empty(sheet, loc, known):
        if at not in amiss:  # a key that must be given is told already
            faults.append(sheet.fault(at, "nothing-given", {"name": at[-1]}, at_key=True))
    return faults if read is None or faults else read


def _left_empty(sheet: Sheet, loc: Loc, known: Known) -> Iterator[Path]:
    """Where a key of a form is written and nothing after it: a condition whose text was lost must not pass for none."""
    here: list[tuple[Path, Any]] = [(sheet.path(loc), sheet.value(loc))]
    while here:
        at, data = here.pop()
        keys = known.get(id(data), ()) if isinstance(data, dict) else ()
        for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
            if value is None and step in keys:
                yield (*at, step)
            elif isinstance(value, (dict, list)):
                here.append(((*at, step), value))


# Stands in for a check that could not be read: it reads nothing of the scheme, so nothing can be wrong with it.
_HARMLESS = {"stated": "/as_of"}


def read_around(form: type[F], sheet: Sheet, loc: Loc) -> F | None:
    """What stands at ``loc`` of the file as ``form`` with every faulty check left out, so that the other checks can be held
    against the scheme all the same; None where more than checks is at fault.
    """
    data = copy.deepcopy(sheet.value(loc))
    try:
        return form.model_validate(data)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            check = _check_around(found["loc"], found["type"])
            if check is None or not _replaced(data, sheet.path(loc + check)[len(sheet.path(loc)) :]):
                return None
    try:
        return form.model_validate(data)
    except ValidationError:
        return None


def _check_around(at: Loc, kind: str) -> Loc | None:
    """The place of the outermost check that the error at ``at`` is in; None where it is in none."""
    for length, step in enumerate(at):
        if isinstance(step, str) and step.removeprefix(TAG) in WORDS and step.startswith(TAG):
            return at[:length]
    return at if kind == "not-a-check" else None


def _replaced(data: Any, path: Path) -> bool:
    """Put a harmless check at ``path`` of ``data``; False where there is no place for it, or a person's question stands there."""
    if not path:
        return False
    for step in path[:-1]:
        data = data[step]
    if isinstance(data[path[-1]], dict) and "a_person_decides" in data[path[-1]]:
        return False
    data[path[-1]] = _HARMLESS
    return True


def _faults(error: ValidationError, sheet: Sheet, loc: Loc, known: Known) -> Iterator[RulebookFault]:
    errors = error.errors(include_url=False)
    # A key written wrong is one mistake: it is not also missing.
    meant = {_key_meant(sheet, loc + found["loc"], known) for found in errors if found["type"] == "extra_forbidden"}
    for found in errors:
        at = loc + found["loc"]
        if found["type"] == "missing" and (sheet.path(at[:-1]), at[-1]) in meant:
            continue
        if found["type"] not in ("missing", "extra_forbidden") and type(sheet.value(at)) is NotFollowed:
            continue  # it was told when the file was read
        yield _fault(found["type"], at, found.get("ctx", {}), sheet, known)


def _key_meant(sheet: Sheet, at: Loc, known: Known) -> tuple[Loc, str]:
    there = known.get(id(sheet.value(at[:-1])), ())
    return sheet.path(at[:-1]), nearest(str(at[-1]), there)


def _fault(kind: str, at: Loc, values: Mapping[str, Any], sheet: Sheet, known: Known) -> RulebookFault:
    if kind == "extra_forbidden":
        return sheet.fault(at, "unknown-key", {"name": at[-1]}, _key_meant(sheet, at, known)[1] or None, at_key=True)
    if kind == "missing":
        return sheet.fault(at[:-1], "missing-key", {"name": at[-1]})
    if kind == "literal_error":
        return _not_allowed(at, str(values["expected"]), sheet)
    if kind == "not-a-check":
        return _not_a_check(at, sheet)
    if kind == "too_short":
        return sheet.fault(at, "empty-list")
    if kind in TEXTS:
        shown = {name: value for name, value in values.items() if name != "suggestion"}
        return sheet.fault(at, kind, shown, values.get("suggestion"))
    return sheet.fault(at, "wrong-type", {"expected": _EXPECTED.get(kind, "words")})


def _not_allowed(at: Loc, expected: str, sheet: Sheet) -> RulebookFault:
    allowed = expected.replace(" or ", ", ").replace("'", "").split(", ")
    value = sheet.value(at)
    shown = value if isinstance(value, str) else "…"
    return sheet.fault(at, "not-allowed", {"value": shown, "allowed": ", ".join(allowed)}, nearest(shown, allowed) or None)


def _not_a_check(at: Loc, sheet: Sheet) -> RulebookFault:
    data = sheet.value(at)
    if not isinstance(data, dict) or not data:
        return sheet.fault(at, "not-a-check")
    names = [str(name) for name in data]
    if len(names) > 1:
        return sheet.fault((*at, names[1]), "several-words", {"words": ", ".join(names)}, at_key=True)
    return sheet.fault((*at, names[0]), "unknown-word", {"name": names[0]}, nearest(names[0], WORDS) or None, at_key=True)
