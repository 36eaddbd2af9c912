"""The small values that people write in rulebook files, and how each is read: texts, dates, periods, paths, one or several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    Strict,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.rulebook.model import FieldPath
from compact_rules.rulebook.paths import parse_path
from compact_rules.scheme.dates import parse_date
from compact_rules.scheme.durations import parse_duration
from compact_rules.scheme.faults import Fault

# Tags cannot be keys of a rule file, so that the place of an error can be told from the tags in it (`sheets`).
TAG = "~"


def told(en: str, cy: str, **more: Any) -> Any:
    """A field described in English and, in the next paragraph, in Welsh."""
    return Field(description=f"{en}\n\n{cy}", **more)


def _describe(schema: dict[str, Any], form: type[Any]) -> None:
    schema.pop("title", None)
    for field in schema.get("properties", {}).values():
        field.pop("title", None)
    if form.welsh:
        schema["description"] = f"{form.english()}\n\n{form.welsh}"


class Form(BaseModel):
    """A mapping that people write. Unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_extra=_describe)
    welsh: ClassVar[str] = ""

    @classmethod
    def english(cls) -> str:
        """The first paragraph of the form's docstring, on one line."""
        return " ".join((cls.__doc__ or "").strip().split("\n\n")[0].split())

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """The keys that may stand in this mapping, as they are written."""
        return tuple(info.alias or name for name, info in cls.model_fields.items())

    @model_validator(mode="before")
    @classmethod
    def _note_keys(cls, data: Any, info: ValidationInfo) -> Any:
        # pydantic's error for an unknown key does not say which keys are known: note them for the suggestion.
        if isinstance(info.context, dict):
            info.context[id(data)] = cls.keys()
        return data


def refused(code: str, **values: object) -> PydanticCustomError:
    """An error with one of the codes in `fault_texts`."""
    # pydantic's own template language would read the braces of a message; the sentence is made elsewhere, from the code.
    return PydanticCustomError(code, "refused", values)


def _text(value: Any) -> str:
    # A version 1.10 or a section 8 without quotes is read as a number, which keeps the text as it was written.
    written = getattr(value, "raw", value)
    if not isinstance(written, str):
        raise refused("wrong-type", expected="words")
    if not written.strip():
        raise refused("empty-text")
    return written.strip()


def _date(value: Any) -> date:
    day = parse_date(value)
    if isinstance(day, date):
        return day
    raise refused("bad-date", value=value, **_meant(day))


def _amount(value: Any) -> Duration | int | float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number(value)
    length = parse_duration(value)
    if isinstance(length, Duration):
        return length
    raise refused("bad-amount", value=value, **_meant(length))


def _meant(fault: Fault) -> dict[str, object]:
    return {name: value for name, value in fault.values if name == "suggestion"}


def _path(value: Any) -> FieldPath:
    path = parse_path(value) if isinstance(value, str) else None
    if path is None:
        raise refused("bad-path", value=value)
    return path


def _literal(value: Any) -> str | bool | int:
    if isinstance(value, bool) or (isinstance(value, str) and value.strip()):
        return value
    if isinstance(value, int):
        return int(value)
    raise refused("wrong-type", expected="literal")


def _plain(read: Any, **schema: Any) -> Any:
    return (PlainValidator(read), WithJsonSchema(schema))


def _number(value: Any) -> int | float:
    return float(value) if isinstance(value, float) else int(value)


_PATH_PATTERN = r"^[/^]?[a-z_][a-z0-9_]*(\[\])?(\.[a-z_][a-z0-9_]*(\[\])?)*$"


def _id_like(pattern: str, shown: str) -> Any:
    accepts = re.compile(pattern)

    def read(value: Any) -> str:
        text = _text(value)
        if not accepts.fullmatch(text):
            raise refused("bad-id", value=text, pattern=shown)
        return text

    return _plain(read, type="string", pattern=pattern)


Text = Annotated[str, *_plain(_text, type=["string", "number"], minLength=1)]
Key = Annotated[str, *_id_like(r"^[a-z0-9]+(-[a-z0-9]+)*$", "small-letters-with-hyphens")]
RuleId = Annotated[str, *_id_like(r"^[A-Z]{2,4}-[0-9]+[a-z]?$", "MIN-3c")]
Truth = Annotated[bool, Strict()]
Day = Annotated[date, *_plain(_date, type="string", format="date")]
Amount = Annotated[
    Duration | int | float, *_plain(_amount, type=["string", "number"], examples=["12 months", "20 working days", 3])
]
Number = Annotated[int | float, *_plain(_number, type="number")]
PathTo = Annotated[FieldPath, *_plain(_path, type="string", pattern=_PATH_PATTERN)]
Literal = Annotated[str | bool | int, *_plain(_literal, type=["string", "boolean", "integer"])]


class BothForm(Form):
    """The same text in English and in Welsh."""

    welsh = "Yr un testun yn Gymraeg ac yn Saesneg."
    en: Text = told("In English.", "Yn Saesneg.")
    cy: Text = told("In Welsh.", "Yn Gymraeg.")

    @model_validator(mode="before")
    @classmethod
    def _mapping(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            raise refused("not-both-languages")
        return data


def _bilingual(form: BothForm) -> Bilingual:
    return Bilingual(form.en, form.cy)


class _OneOrSeveral:
    """Accept one thing where a list is meant, and say so in the schema."""

    @staticmethod
    def __get_pydantic_json_schema__(core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = {**handler(core), "minItems": 1}
        return {"anyOf": [schema["items"], schema]}


def _listed(value: Any) -> Any:
    if value == []:
        raise refused("empty-list")
    return value if isinstance(value, list) else [value]


T = TypeVar("T")

if TYPE_CHECKING:
    Both = Bilingual
    Several = tuple[T, ...]
else:
    Both = Annotated[BothForm, AfterValidator(_bilingual)]
    Several = Annotated[tuple[T, ...], BeforeValidator(_listed), _OneOrSeveral]
