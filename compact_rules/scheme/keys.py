"""Keys that the format does not have: what was meant, or where the key belongs."""

from __future__ import annotations

from compact_rules.hints import Iterator
from compact_rules.places import Path, Problem
from compact_rules.scheme.faults import shown
from compact_rules.scheme.mentions import list_text
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.suggest import nearest

_MOST_PLACES = 3


def unknown_key(root: Shape, shape: Shape, name: str, value: object, path: Path) -> Problem:
    """The problem of a key that ``shape`` does not have.

    ``derived-key`` for a field that the tool works out itself; ``text-cut-at-comma`` for several words without a value, which is
    what a comma leaves of a text between braces; ``parts-under-key`` for one that holds the parts of a scheme. Otherwise
    ``unknown-key``, with the sibling that was probably
    meant (``suggestion``, or the empty text) and, where there is none, up to three records that do have such a key
    (``elsewhere``: path texts, the empty one for the top level).
    """
    if name in shape.fields:
        return Problem("derived-key", path, values=(("name", name),))
    if (cut := cut_text(name, value, path)) is not None:
        return cut
    if shape is root and _holds_parts(root, value):
        return Problem("parts-under-key", path, values=(("name", name),))
    meant = _from_welsh(name, shape) or nearest(name, shape.written())
    places = () if meant else _nearest_first(_places(root).get(name, ()), list_text(path[:-1]))
    return Problem("unknown-key", path, values=(("name", name), ("suggestion", meant), ("elsewhere", places[:_MOST_PLACES])))


def _holds_parts(root: Shape, value: object) -> bool:
    """Whether a value is the whole scheme, or most of it, under a key of its own."""
    if not isinstance(value, dict) or not ("scheme" in value or "parties" in value):
        return False
    return sum(key in root.fields for key in value) > 1


def _from_welsh(name: str, shape: Shape) -> str:
    """The key of ``shape`` that ``name`` is the Welsh word for; the empty text when it is for none."""
    from compact_rules.scheme.welsh_keys import key_for  # only for a key that is not there

    meant = key_for(name)
    return meant if meant in shape.written() else ""


def _nearest_first(places: tuple[str, ...], here: str) -> tuple[str, ...]:
    """The places of a key, those below and around ``here`` first; of several records that are called the same, one."""
    nearest_first = sorted(places, key=lambda at: -_shared(at, here))
    return tuple({at.rpartition(".")[2]: at for at in reversed(nearest_first)}.values())[::-1]


def _shared(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), min(len(one), len(other))
    )


def cut_text(name: str, value: object, path: Path) -> Problem | None:
    """The problem of a key that is the rest of a text, cut off by a comma between braces; None for any other key."""
    if value is not None or " " not in name.strip():
        return None
    return Problem("text-cut-at-comma", path, values=(("text", shown(name)),))


def is_rest(name: str, length: bool) -> bool:
    """Whether ``name`` looks like the rest of a figure, or of a ``length`` of time, and not like a key: "000", "6 months"."""
    return name[:1].isdigit() and (not length or " " in name.strip())


def _places(root: Shape) -> dict[str, tuple[str, ...]]:
    """Where each key belongs; worked out once."""
    known = _KNOWN.get(id(root))
    if known is None or known[0] is not root:
        _KNOWN[id(root)] = known = root, _find_places(root)
    return known[1]


_KNOWN: dict[int, tuple[Shape, dict[str, tuple[str, ...]]]] = {}


def _find_places(root: Shape) -> dict[str, tuple[str, ...]]:
    places: dict[str, tuple[str, ...]] = {}
    for at, name in _keys(root, ""):
        places[name] = (*places.get(name, ()), at)
    return places


def _keys(shape: Shape, at: str) -> Iterator[tuple[str, str]]:
    for name, field in shape.written().items():
        yield at, name
        inner, below = field, f"{at}.{name}" if at else name
        while inner.item is not None:
            inner, below = inner.item, f"{below}[]"
        yield from _keys(inner, below)
