"""Following a path into facts: the values it leads to, and the gaps where it leads to nothing."""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import Any
from compact_rules.places import Path
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import EACH, FieldPath
from compact_rules.scheme.facts import UNREADABLE, Facts, Located


class TooMuchWork(Exception):  # noqa: N818 - nobody's error: this scheme and these rules are more together than can be judged
    """A scheme asks for more looks than `Work` allows; ``rule`` is the one that was being judged."""

    rule = ""


class Work:
    """How many more values may be looked at while one scheme is judged, and what need not be looked at twice.

    Lists inside lists make the cost of a rule a product, and both the rule and the scheme may come from a stranger. What is
    counted is values, not seconds: the same scheme is refused on every machine, or on none.
    """

    __slots__ = ("kept", "left")

    def __init__(self, left: int = 1_000_000) -> None:
        self.left = left
        self.kept: dict[object, Any] = {}

    def spend(self, amount: int) -> None:
        """Count ``amount`` values. Raises `TooMuchWork` where that is more than is left."""
        self.left -= amount
        if self.left < 0:
            raise TooMuchWork


@dataclass(frozen=True, slots=True)
class Scene:
    """What a check may look at besides the item in hand; ``ruled`` is the item that the rule is read on."""

    facts: Facts
    as_of: date
    ruled: Here | None = None
    work: Work = field(default_factory=Work, compare=False)

    def on(self, item: Here) -> Scene:
        """The same scene for a rule that is read on ``item``."""
        return Scene(self.facts, self.as_of, item, self.work)


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
_UNREAD = 8  # looks for a value that cannot be read: it is told each time, and may be the whole of a long list
_LETTERS = 64  # about as many as are folded and compared in the time that one look takes


def look(item: Here, scene: Scene, field: FieldPath) -> Here | Gap:
    """The one value that ``field`` leads to. For paths without ``[]``."""
    steps = field.steps
    if field.absolute and steps == _AS_OF:
        return Here((), scene.as_of)
    start = item if not field.absolute and not field.outer else _start(scene, field)
    value, path, done = start.value, start.path, 0  # the path is that of the value ``done`` steps on; it is made only once
    at = 0
    for step in steps:
        at += 1
        value = value.get(step) if type(value) is dict else None
        if type(value) is Located:
            path, value, done = value.path, value.value, at
        if value is None or value is UNREADABLE:
            scene.work.spend(at)
            path = (*path, *steps[done:at])
            return _nothing(path, steps[at:], scene) if value is None else Gap(path, "unreadable")
    kind = type(value)
    scene.work.spend(at + 1 + _length(value) if kind is str or kind is dict else at + 1)
    return Here((*path, *steps[done:]), value)


def look_all(item: Here, scene: Scene, field: FieldPath) -> tuple[list[Here], list[Gap]]:
    """Every value that ``field`` leads to, in document order, and every gap on the way.

    An explicitly empty list leads to no value and no gap.
    """
    steps = field.steps
    if EACH not in steps:
        one = look(item, scene, field)
        return ([one], []) if type(one) is Here else ([], [one])  # type: ignore[list-item]
    start = item if not field.absolute and not field.outer else _start(scene, field)
    if start.value is not scene.facts.root:
        found, gaps, cost = _reached(start, scene, steps)
    else:  # the scheme's own lists, which one rule asks for after another
        kept = scene.work.kept
        if steps not in kept:
            kept[steps] = _reached(start, scene, steps)
        found, gaps, cost = kept[steps]
        found, gaps = found.copy(), gaps.copy()
    scene.work.spend(cost)
    return found, gaps


def _reached(start: Here, scene: Scene, steps: tuple[str, ...]) -> tuple[list[Here], list[Gap], int]:
    """What `look_all` gives, and how many values were looked at for it."""
    found, gaps, cost = [start], list[Gap](), 0
    for at, step in enumerate(steps, 1):
        cost += len(found)
        reached: list[Here] = []
        for here in found:
            if step == EACH:
                into_items(here, reached, gaps)
            else:
                _into_field(here, step, steps[at:], scene, reached, gaps)
        found = reached
    cost += len(found) + sum([_length(here.value) for here in found])
    return found, gaps, cost + _UNREAD * len([gap for gap in gaps if gap.code == "unreadable"])


def _length(value: Any) -> int:
    """What a text costs to be compared or searched, in looks."""
    if type(value) is str:
        return len(value) // _LETTERS
    if type(value) is dict and ("en" in value or "cy" in value):
        return sum([len(text) for text in value.values() if type(text) is str]) // _LETTERS
    return 0


def look_each(item: Here, scene: Scene, fields: tuple[FieldPath, ...]) -> tuple[list[Here], list[Gap]]:
    """What `look_all` gives for each of ``fields``, one after another."""
    found: list[Here] = []
    gaps: list[Gap] = []
    for each in fields:
        more, missing = look_all(item, scene, each)
        found += more
        gaps += missing
    return found, gaps


def _start(scene: Scene, field: FieldPath) -> Here:
    """Where a path begins that does not begin at the item in hand."""
    if field.outer and scene.ruled is not None:
        return scene.ruled
    return Here((), scene.facts.root)


def into_items(here: Here, reached: list[Here], gaps: list[Gap]) -> None:
    """Add each of a list's values to ``reached``, or to ``gaps`` where it could not be read."""
    above = here.path
    for position, value in enumerate(here.value):
        path: Path = (*above, position)
        if type(value) is Located:
            path, value = value.path, value.value
        if value is UNREADABLE:
            gaps.append(Gap(path, "unreadable"))
        else:
            reached.append(Here(path, value))


def _into_field(here: Here, name: str, rest: tuple[str, ...], scene: Scene, reached: list[Here], gaps: list[Gap]) -> None:
    value = here.value.get(name) if type(here.value) is dict else None
    path: Path = (*here.path, name)
    if type(value) is Located:
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
