"""The table of the scheme format (`Shape`), built from the models, with the fields that are worked out added to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from compact_rules.bilingual import Bilingual
from compact_rules.scheme.derived import add_derived_shapes
from compact_rules.scheme.kinds import Kind, Pairs, Short, Single
from compact_rules.scheme.links import add_link_shapes
from compact_rules.scheme.model.root import Scheme
from compact_rules.scheme.model.types import Part
from compact_rules.scheme.pace import add_pace_shapes
from compact_rules.scheme.shape import Shape


@cache
def scheme_shape() -> Shape:
    """The scheme's table: what may be written, and what is derived from it (`derived`). The same object every time."""
    root = _record(Scheme, None)
    add_derived_shapes(root)
    add_link_shapes(root)
    add_pace_shapes(root)
    return root


def _record(model: type[Part], says: Bilingual | None, short: str = "") -> Shape:
    fields = {field.alias or name: _of_field(field) for name, field in model.model_fields.items()}
    return Shape("record", fields=fields, name=model.__name__, short=short, says=says)


def _of_field(field: FieldInfo) -> Shape:
    extra: Mapping[str, Any] = field.json_schema_extra if isinstance(field.json_schema_extra, Mapping) else {}
    says = Bilingual(field.description or "", str(extra.get("x-description-cy", "")))
    shape = _of(field.annotation, tuple(field.metadata), says)
    return shape if extra.get("default") is None else replace(shape, default=extra["default"])


def _of(annotation: Any, marks: tuple[Any, ...], says: Bilingual | None = None) -> Shape:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(args[0], (*args[1:], *marks), says)
    if origin in (Union, UnionType):
        (one,) = (arg for arg in args if arg is not NoneType)
        return _of(one, marks, says)
    if origin is Literal:
        return Shape("choice", choices=args, says=says)
    if origin is list:
        return _list(_of(args[0], ()), marks, says)
    for mark in marks:
        if isinstance(mark, Kind):
            return Shape(mark.name, refers=mark.refers, format=mark.format, says=says)
    return _record(annotation, says, short=next((mark.field for mark in marks if isinstance(mark, Short)), ""))


def _list(item: Shape, marks: tuple[Any, ...], says: Bilingual | None) -> Shape:
    pairs = next(((mark.key, mark.value) for mark in marks if isinstance(mark, Pairs)), None)
    return Shape("list", item=item, single=any(isinstance(mark, Single) for mark in marks), pairs=pairs, says=says)
