"""Following a path into facts: the values it leads to, and the gaps where it leads to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from compact_rules.places import Path
from compact_rules.rulebook.model import EACH, FieldPath
from compact_rules.scheme.facts import UNREADABLE, Facts, Located


@dataclass(frozen=True, slots=True)
class Scene:
    """What a check may look at besides the item in hand; ``ruled`` is the item that the rule is read on."""

    facts: Facts
    as_of: date
    ruled: Here | None = None


@dataclass(frozen=True, slots=True)
class Here:
    """A value and the path where it stands."""

    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing to judge at ``path``; ``code`` is one of the gap codes in `judge.reasons`.

    ``name`` is the parameter that has no value, or the part that the scheme says it does not have.
    """

    path: Path
    code: str
    name: str | None = None


_AS_OF = ("as_of",)


def look(item: Here, scene: Scene, field: FieldPath) -> Here | Gap:
    """The one value that ``field`` leads to. For paths without ``[]``."""
    found, gaps = look_all(item, scene, field)
    return found[0] if found else gaps[0]


def look_all(item: Here, scene: Scene, field: FieldPath) -> tuple[list[Here], list[Gap]]:
    """Every value that ``field`` leads to, in document order, and every gap on the way.

    An explicitly empty list leads to no value and no gap.
    """
    if field.absolute and field.steps == _AS_OF:
        return [Here((), scene.as_of)], []  # a date of the run, which stands nowhere in the document
    found = [_start(item, scene, field)]
    gaps: list[Gap] = []
    for at, step in enumerate(field.steps):
        reached: list[Here] = []
        for here in found:
            if step == EACH:
                _into_items(here, reached, gaps)
            else:
                _into_field(here, step, field.steps[at + 1 :], scene, reached, gaps)
        found = reached
    return found, gaps


def look_each(item: Here, scene: Scene, fields: tuple[FieldPath, ...]) -> tuple[list[Here], list[Gap]]:
    """What `look_all` gives for each of ``fields``, one after another."""
    found: list[Here] = []
    gaps: list[Gap] = []
    for field in fields:
        more, missing = look_all(item, scene, field)
        found += more
        gaps += missing
    return found, gaps


def _start(item: Here, scene: Scene, field: FieldPath) -> Here:
    if field.outer and scene.ruled is not None:
        return scene.ruled
    if not field.absolute and not field.outer:
        return item
    return Here((), scene.facts.root)


def _into_items(here: Here, reached: list[Here], gaps: list[Gap]) -> None:
    for position, value in enumerate(here.value):
        path: Path = (*here.path, position)
        if isinstance(value, Located):
            path, value = value.path, value.value
        if value is UNREADABLE:
            gaps.append(Gap(path, "unreadable"))
        else:
            reached.append(Here(path, value))


def _into_field(here: Here, name: str, rest: tuple[str, ...], scene: Scene, reached: list[Here], gaps: list[Gap]) -> None:
    value = here.value.get(name) if isinstance(here.value, dict) else None
    path: Path = (*here.path, name)
    if isinstance(value, Located):
        path, value = value.path, value.value
    if value is None:
        gaps.append(_nothing(path, rest, scene))
    elif value is UNREADABLE:
        gaps.append(Gap(path, "unreadable"))
    else:
        reached.append(Here(path, value))


def _nothing(path: Path, rest: tuple[str, ...], scene: Scene) -> Gap:
    """The gap where nothing is given. The whole way that was looked for, up to the next list, tells which value is missing."""
    part = path[0]
    if len(path) == 1 and isinstance(part, str) and part in scene.facts.declared_absent:
        return Gap(path, "declared_absent", part)
    return Gap((*path, *(rest[: rest.index(EACH)] if EACH in rest else rest)), "absent")
