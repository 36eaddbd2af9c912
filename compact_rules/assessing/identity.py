"""Paths that survive editing: ids in place of positions, so that a line added above changes nothing."""

from __future__ import annotations

from compact_rules.assessing.model import Known
from compact_rules.days import date
from compact_rules.digests import sha256
from compact_rules.hints import Any, Callable, Mapping, Sequence
from compact_rules.places import Path

# What tells an item from its siblings where it has no id: the first of these that no sibling shares.
_KEYS = ("id", "n", "number", "party", "organisation", "to", "topic", "rule", "target", "body", "term", "name", "kind", "on")


def identities(root: object) -> Callable[[Path], str]:
    """A function that gives a path as text with ids for positions: ``bodies[forum].seats[party=cvc].count``.

    An item with nothing of its own to be known by keeps its 0-based position: ``bodies[forum].seats[#2]``.
    """
    # Each list is looked through once, however many paths lead into it.
    marks: dict[Path, list[str]] = {}

    def text_of(path: Path) -> str:
        text, value = "", root
        for at, step in enumerate(path):
            if isinstance(step, int):
                items = value if isinstance(value, (list, tuple)) else ()
                if path[:at] not in marks:
                    marks[path[:at]] = _marks(items)
                inside = step < len(items)
                text += f"[{marks[path[:at]][step]}]" if inside else f"[#{step}]"
                value = items[step] if inside else None
            else:
                text += f".{step}" if text else step
                value = value.get(step) if isinstance(value, Mapping) else None
        return text

    return text_of


def identity(root: object, path: Path) -> str:
    """One path into ``root`` as `identities` gives it."""
    return identities(root)(path)


def known(rule: str, path: str, cause: str) -> Known:
    """What makes a finding the same finding tomorrow, with a short SHA-256 of it."""
    digest = sha256("\n".join((rule, path, cause)).encode())
    return Known(rule, path, cause, digest[:16])


def _marks(items: Sequence[Any]) -> list[str]:
    """What each item is known by."""
    marks = [f"#{position}" for position in range(len(items))]
    unmarked = set(range(len(items)))
    for key in _KEYS:
        if not unmarked:
            break
        names = [_name(item, key) for item in items]
        shared: dict[str | None, int] = {}
        for name in names:
            shared[name] = shared.get(name, 0) + 1
        for position in [at for at in unmarked if names[at] is not None and shared[names[at]] == 1]:
            marks[position] = f"{names[position]}" if key == "id" else f"{key}={names[position]}"
            unmarked.discard(position)
    return marks


def _name(item: object, key: str) -> str | None:
    value = item.get(key) if isinstance(item, Mapping) else None
    if isinstance(value, bool) or not isinstance(value, (str, int, date)):
        return None
    return str(value)
