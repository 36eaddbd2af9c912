"""Paths in rules: reading ``a.b[].c``, and following it through the shape of a scheme."""

from __future__ import annotations

from compact_rules.hints import Iterator
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import EACH, FieldPath
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.suggest import nearest

AS_OF = ("as_of",)


def parse_path(text: str) -> FieldPath | None:
    """``a.b[].c``, ``/a.b`` or ``^a.b`` as steps; None when ``text`` is not such a path."""
    sign = text[:1] if text[:1] in ("/", "^") else ""
    steps: list[str] = []
    for part in text.removeprefix(sign).split("."):
        name = part.removesuffix(EACH)
        if not _is_name(name):
            return None
        steps.append(name)
        if name != part:
            steps.append(EACH)
    return FieldPath(text, tuple(steps), absolute=sign == "/", outer=sign == "^")


def _is_name(text: str) -> bool:
    return text.isascii() and text.isidentifier() and text == text.lower()


def written(steps: tuple[str, ...], sign: str = "") -> str:
    """The steps as a person writes them, after ``/`` or ``^`` where they do not start from the item in hand."""
    return sign + ".".join(steps).replace("." + EACH, EACH)


def _sign(path: FieldPath) -> str:
    return "/" if path.absolute else "^" if path.outer else ""


@dataclass(frozen=True, slots=True)
class Reached:
    """Where a path leads: the shape there, whether it fans out to several values, and its steps from the root.

    ``home`` is None behind a derived link, where the way from the root is not the way that was taken.
    """

    shape: Shape
    many: bool = False
    home: tuple[str, ...] | None = ()


@dataclass(frozen=True, slots=True)
class Astray:
    """Why a path leads nowhere: a fault's code, the values for its text, and the path that may have been meant."""

    code: str
    values: dict[str, str] = field(default_factory=dict)
    suggestion: str | None = None


def follow(path: FieldPath, item: Reached, ruled: Reached, root: Shape) -> Reached | Astray:
    """What ``path`` leads to from ``item``; with ``^`` from ``ruled``, on which the rule is read; with ``/`` from ``root``."""
    if path.absolute and path.steps == AS_OF:
        return Reached(Shape("date"))
    start = ruled if path.outer else item
    here = Reached(root) if path.absolute else Reached(start.shape, home=start.home)
    for at, step in enumerate(path.steps):
        reached = _into_items(here, path, at) if step == EACH else _into_field(here, path, at, root)
        if isinstance(reached, Astray):
            return reached
        here = reached
    return here


def _into_items(here: Reached, path: FieldPath, at: int) -> Reached | Astray:
    if here.shape.kind != "list" or here.shape.item is None:
        there = written(path.steps[:at], _sign(path))
        plain = written((*path.steps[:at], *path.steps[at + 1 :]), _sign(path))
        return Astray("not-a-list", {"path": there, "kind": here.shape.kind}, plain)
    return Reached(here.shape.item, True, None if here.home is None else (*here.home, EACH))


def _into_field(here: Reached, path: FieldPath, at: int, root: Shape) -> Reached | Astray:
    step, before, after = path.steps[at], path.steps[:at], path.steps[at:]
    there = written(before, _sign(path))
    if here.shape.kind == "list":
        return Astray("needs-each", {"path": there}, written((*before, EACH, *after), _sign(path)))
    if here.shape.kind != "record":
        return Astray("no-fields-inside", {"path": there, "kind": here.shape.kind, "field": step})
    shape = here.shape.fields.get(step)
    if shape is None:
        code = "no-such-field" if before else "no-field-in-scheme" if here.shape is root else "no-field-in-item"
        return Astray(code, {"field": step, "path": there}, _meant(here.shape, path, at, root))
    elsewhere = shape.derived and shape.kind in ("record", "list")
    return Reached(shape, here.many, None if here.home is None or elsewhere else (*here.home, step))


def _meant(shape: Shape, path: FieldPath, at: int, root: Shape) -> str | None:
    """The whole path with the field that was probably meant: one spelt alike, one further in, or one at the root."""
    step, before, after = path.steps[at], path.steps[:at], path.steps[at + 1 :]
    alike = nearest(step, shape.fields)
    if alike:
        return written((*before, alike, *after), _sign(path))
    inside = next(_inside(shape, step), None)
    if inside is not None:
        return written((*before, *inside, *after), _sign(path))
    if not before and step in root.fields:
        return written(path.steps, "/")
    return None


def _inside(shape: Shape, name: str) -> Iterator[tuple[str, ...]]:
    """Ways to a field called ``name`` one record or list further in."""
    for outer, inner in shape.fields.items():
        if inner.kind == "record" and not inner.derived and name in inner.fields:
            yield outer, name
        elif inner.kind == "list" and inner.item is not None and inner.item.kind == "record" and name in inner.item.fields:
            yield outer, EACH, name
