"""Schemes for the tests: small ones by hand, and hypothesis strategies drawn from the table of the format."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from compact_rules.places import Path
from compact_rules.scheme.read import Reading, read
from compact_rules.scheme.scalars import SCHEMA
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.shapes import scheme_shape


def reading(**parts: Any) -> Reading:
    """A scheme with these top-level parts, read."""
    return read({"schema": SCHEMA, **parts})


def found(outcome: Reading) -> list[tuple[str, Path | None]]:
    """Every problem's code and path."""
    return [(problem.code, problem.path) for problem in outcome.problems]


# What may stand anywhere in a document as the loader gives it.
plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["tbc", "council", "2027-03-31", "3 months"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8) | st.sampled_from(["id", "en", "on"]), inner, max_size=3)
    ),
    max_leaves=8,
)

_IDS = st.sampled_from(["a", "b", "1.2", "E4", "Câr"])
_GOOD: dict[str, st.SearchStrategy[Any]] = {
    "text": st.text(max_size=8) | st.integers(0, 99) | st.sampled_from(["Annex 2", "4.2"]),
    "date": st.dates().map(str) | st.sampled_from(["2027-03-31", "2025-02-28"]),
    "duration": st.sampled_from(["3 months", "20 working days", "bob 3 mis", "annually", "P1Y6M", "o fewn 12 wythnos", "x"]),
    "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "integer": st.integers(-1, 20),
    "boolean": st.booleans(),
    "id": _IDS | st.text(max_size=4),
    "ref": _IDS | st.integers(0, 9),
    "gss": st.sampled_from(["W06000015", "W06000024", "W06000007"]),
    "body-gss": st.sampled_from(["W06000015", "W11000023", "W06000007"]),
    "url": st.sampled_from(["https://example.org/a?b=c", "HTTP://example.org", "www.example.org", " https://example.org "]),
    "sha256": st.sampled_from(["0f" * 32, "0F" * 32, "00"]),
    "schema": st.just(SCHEMA),
}


@st.composite
def values(draw: st.DrawFn, shape: Shape, spoilt: bool) -> Any:
    """A value for ``shape``, mostly right; with ``spoilt``, now and then anything at all."""
    chance = draw(st.integers(0, 19))
    if chance == 0:
        return None
    if chance == 1 and spoilt:
        return draw(plain)
    if shape.kind == "record":
        return draw(_records(shape, spoilt, chance))
    if shape.kind == "list":
        return draw(_lists(shape, spoilt, chance))
    if shape.kind == "words":
        text = _GOOD["text"]
        return draw(text | st.fixed_dictionaries({}, optional={"en": text | st.none(), "cy": text}))
    if shape.kind == "choice":
        return draw(st.sampled_from(shape.choices))
    return draw(_GOOD.get(shape.format, _GOOD[shape.kind]))


@st.composite
def _records(draw: st.DrawFn, shape: Shape, spoilt: bool, chance: int) -> Any:
    if shape.short and chance % 2:
        return draw(values(shape.fields[shape.short], spoilt))
    names = draw(st.lists(st.sampled_from(list(shape.written())), max_size=4, unique=True))
    return {name: draw(values(shape.fields[name], spoilt)) for name in names}


@st.composite
def _lists(draw: st.DrawFn, shape: Shape, spoilt: bool, chance: int) -> Any:
    assert shape.item is not None
    if shape.single and chance % 2:
        return draw(values(shape.item, spoilt))
    if shape.pairs and chance % 2:
        return {key: draw(values(shape.item.fields[shape.pairs[1]], spoilt)) for key in draw(st.lists(_IDS, max_size=2))}
    return [draw(values(shape.item, spoilt)) for _ in range(draw(st.integers(0, 2)))]


def schemes(spoilt: bool) -> st.SearchStrategy[Any]:
    """A document that is nearly a scheme."""
    return values(scheme_shape(), spoilt).filter(lambda data: isinstance(data, dict))
