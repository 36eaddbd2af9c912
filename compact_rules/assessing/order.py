"""Document order: where a path comes in the scheme as it is written."""

from __future__ import annotations

from compact_rules.hints import Callable, Mapping
from compact_rules.places import Path

# Before any part of a value stands the value itself; after all its parts come those that are looked for and absent.
_Step = tuple[int, int]
_ABSENT: _Step = (1, 0)


def document_order(root: object) -> Callable[[Path], tuple[_Step, ...]]:
    """A sort key for paths into ``root``. Paths that are absent from the same value compare equal."""

    def key(path: Path) -> tuple[_Step, ...]:
        places: list[_Step] = []
        value = root
        for step in path:
            if isinstance(step, int) and isinstance(value, (list, tuple)) and step < len(value):
                places.append((0, step))
                value = value[step]
            elif isinstance(value, Mapping) and step in value:
                places.append((0, list(value).index(step)))
                value = value[step]
            else:
                places.append(_ABSENT)
                break
        return tuple(places)

    return key
