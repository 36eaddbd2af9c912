"""The scheme format as a JSON Schema (draft 2020-12), for editors: written from the table, so that it cannot say anything else.

It accepts whatever the reader accepts without a problem. Where JSON Schema cannot say what the reader knows (a real day, a length
of time in words) it is the more lenient of the two.
"""

from __future__ import annotations

from compact_rules.hints import Any, Callable, Mapping
from compact_rules.scheme.authorities import AUTHORITIES
from compact_rules.scheme.scalars import NOT_IN_IDS, SCHEMA
from compact_rules.scheme.shape import Shape

Json = dict[str, Any]
ID = "urn:compact-rules:scheme:1"
_ID_PATTERN = r"^[^\s" + "".join(f"\\{char}" if char in "[]" else char for char in NOT_IN_IDS) + "]+$"
# What an editor offers; anything else that is a length of time may be written too.
_COMMON_LENGTHS = (
    "monthly|every 2 months|quarterly|every 6 months|annually|every 3 years|"
    "10 working days|20 working days|28 days|12 weeks|3 months|3 years|"
    "bob mis|bob 2 fis|bob chwarter|bob 6 mis|yn flynyddol|bob 3 blynedd|"
    "10 diwrnod gwaith|20 diwrnod gwaith|28 diwrnod|12 wythnos|3 mis|3 blynedd"
)


def scheme_schema(root: Shape) -> Json:
    """The schema of a whole scheme, from its table."""
    definitions: dict[str, Json] = {"Words": _words(), "Length": _length()}
    body = _body(root, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "A compact scheme · Cynllun compact (compact-rules/scheme@1)",
        "description": "A compact between a Welsh local authority and the third sector.\n\n"
        "Compact rhwng awdurdod lleol yng Nghymru a'r trydydd sector.",
        **body,
        "type": "object",
        "$defs": dict(sorted(definitions.items())),
    }


def _body(shape: Shape, definitions: dict[str, Json]) -> Json:
    properties = {name: _property(field, definitions) for name, field in shape.written().items()}
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def _property(shape: Shape, definitions: dict[str, Json]) -> Json:
    schema = _schema(shape, definitions)
    if shape.says is not None:
        schema = {"description": f"{shape.says.en}\n\n{shape.says.cy}", "x-description-cy": shape.says.cy, **schema}
    return schema if shape.default is None else {**schema, "default": shape.default}


def _schema(shape: Shape, definitions: dict[str, Json]) -> Json:
    if shape.kind == "record":
        return _record(shape, definitions)
    if shape.kind == "list":
        return _list(shape, definitions)
    if shape.kind == "choice":
        return {"enum": [*shape.choices, None]}
    return _SCALARS[shape.format if shape.format in _SCALARS else shape.kind]()


def _record(shape: Shape, definitions: dict[str, Json]) -> Json:
    if shape.name not in definitions:
        definitions[shape.name] = {}
        definitions[shape.name] = _body(shape, definitions)
    full = {"$ref": f"#/$defs/{shape.name}"}
    return {"anyOf": [_schema(shape.fields[shape.short], definitions), full]} if shape.short else full


def _list(shape: Shape, definitions: dict[str, Json]) -> Json:
    if shape.item is None:
        raise TypeError("a list without items in the table of the format")
    item = _schema(shape.item, definitions)
    full: Json = {"type": ["array", "null"], "items": item}
    if shape.single:
        return {"anyOf": [item, full]}
    if shape.pairs:
        value = _schema(shape.item.fields[shape.pairs[1]], definitions)
        return {"anyOf": [{"type": "object", "additionalProperties": value}, full]}
    return full


def _words() -> Json:
    text = {"type": ["string", "number", "null"], "minLength": 1}
    languages = {"type": "object", "properties": {"en": text, "cy": text}, "additionalProperties": False, "minProperties": 1}
    return {
        "description": "A text in the language of the file, or in both languages: {en: …, cy: …}.\n\n"
        "Testun yn iaith y ffeil, neu yn y ddwy iaith: {en: …, cy: …}.",
        "anyOf": [text, languages],
    }


def _length() -> Json:
    return {
        "description": "A length of time in days, working days, weeks, months or years, or how often: 20 working days, every 3 "
        "months, annually.\n\nHyd o amser mewn diwrnodau, diwrnodau gwaith, wythnosau, misoedd neu flynyddoedd, neu pa mor aml: "
        "20 diwrnod gwaith, bob 3 mis, yn flynyddol.",
        "anyOf": [{"enum": _COMMON_LENGTHS.split("|")}, {"type": ["string", "null"], "minLength": 2}],
    }


def _text(pattern: str | None = None) -> Json:
    # A number will do where text is wanted: it is taken as it was written.
    return {"type": ["string", "number", "null"], **({"pattern": pattern} if pattern else {"minLength": 1})}


_SCALARS: Mapping[str, Callable[[], Json]] = {
    "words": lambda: {"$ref": "#/$defs/Words"},
    "duration": lambda: {"$ref": "#/$defs/Length"},
    "most": lambda: {"$ref": "#/$defs/Length"},
    "least": lambda: {"$ref": "#/$defs/Length"},
    "text": _text,
    "id": lambda: _text(_ID_PATTERN),
    "ref": lambda: _text(_ID_PATTERN),
    "date": lambda: {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "number": lambda: {"type": ["number", "null"]},
    "share": lambda: {"type": ["number", "null"], "minimum": 0, "maximum": 100},
    "integer": lambda: {"type": ["integer", "null"], "minimum": 0},
    "boolean": lambda: {"type": ["boolean", "null"]},
    "gss": lambda: {"enum": [*AUTHORITIES, None]},
    "body-gss": lambda: {"type": ["string", "null"], "pattern": "^[A-Z][0-9]{8}$"},
    "url": lambda: {"type": ["string", "null"], "pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]?://"},
    "sha256": lambda: _text(r"^\s*[0-9A-Fa-f]{64}\s*$"),
    "schema": lambda: {"enum": [SCHEMA, None]},
}
