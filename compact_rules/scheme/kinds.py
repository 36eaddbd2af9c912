"""The marks that a model's fields carry: what kind of value stands there, and which shorthands may be written for it.

A mark is plain data. pydantic calls it to check one value, with the same functions that the reader uses; `shapes` turns it into
the table that the reader walks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from compact_rules.scheme.faults import Fault
from compact_rules.scheme.scalars import PARSERS, parse_prose, parse_text
from compact_rules.scheme.shape import Format, ShapeKind


def said(en: str, cy: str, *, alias: str | None = None, otherwise: str | int | bool | None = None) -> Any:
    """An optional field with what counts there in both languages. The Welsh is draft until a translator has read it.

    ``otherwise`` is the fact where nothing is written.
    """
    return Field(default=None, alias=alias, description=en, json_schema_extra={"x-description-cy": cy, "default": otherwise})


@dataclass(frozen=True, slots=True)
class Kind:
    """A single value of this kind, or text in one or both languages (``words``)."""

    name: ShapeKind
    format: Format = ""
    refers: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        if self.name == "words":
            parse: Callable[[object], object] = partial(_words, parse_text if self.format == "name" else parse_prose)
        else:
            parse = PARSERS[self.format or self.name]
        return core_schema.no_info_plain_validator_function(partial(_checked, parse))


@dataclass(frozen=True, slots=True)
class Short:
    """A bare value may stand for the record: it is the value of ``field``."""

    field: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._long, handler(source))

    def _long(self, value: object) -> object:
        return value if value is None or isinstance(value, Mapping) else {self.field: value}


@dataclass(frozen=True, slots=True)
class Single:
    """A list of one may be written without its dash."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._long, handler(source))

    def _long(self, value: object) -> object:
        return value if isinstance(value, list) else [value]


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping may stand for the list: its keys are the items' ``key``, its values their ``value``."""

    key: str
    value: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._long, handler(source))

    def _long(self, value: object) -> object:
        if isinstance(value, Mapping):
            return [{self.key: key, self.value: one} for key, one in value.items()]
        return value


def _checked(parse: Callable[[object], object], value: object) -> object:
    found = parse(value)
    if isinstance(found, Fault):
        raise PydanticCustomError(found.code, found.code, {name: str(inserted) for name, inserted in found.values})
    return found


def _words(parse: Callable[[object], object], value: object) -> object:
    if not isinstance(value, Mapping):
        return parse(value)
    if not value or set(value) - {"en", "cy"}:
        return Fault("unreadable-text")
    read = {str(lang): parse(text) for lang, text in value.items() if text is not None}
    faults = [text for text in read.values() if isinstance(text, Fault)]
    return faults[0] if faults else read or Fault("unreadable-text")
