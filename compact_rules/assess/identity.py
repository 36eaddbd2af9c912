"""Paths that survive editing: ids in place of positions, so that a line added above changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from compact_rules.assess.model import Known
from compact_rules.places import Path

# What tells an item from its siblings where it has no id: the first of these that no sibling shares.
_KEYS = ("id", "n", "number", "party", "organisation", "to", "topic", "rule", "target", "body", "term", "name", "kind", "on")


def identity(root: object, path: Path) -> str:
    """``path`` as text with ids for positions: ``bodies[forum].seats[party=cvc].count``.

    An item with nothing of its own to be known by keeps its 0-based position: ``bodies[forum].seats[#2]``.
    """
    text, value = "", root
    for step in path:
        if isinstance(step, int):
            text += f"[{_mark(value, step)}]"
            value = value[step] if isinstance(value, (list, tuple)) and step < len(value) else None
        else:
            text += f".{step}" if text else step
            value = value.get(step) if isinstance(value, Mapping) else None
    return text


def known(rule: str, path: str, cause: str) -> Known:
    """What makes a finding the same finding tomorrow, with a short SHA-256 of it."""
    digest = sha256("\n".join((rule, path, cause)).encode()).hexdigest()
    return Known(rule, path, cause, digest[:16])


def _mark(items: object, position: int) -> str:
    if isinstance(items, (list, tuple)) and position < len(items):
        for key in _KEYS:
            name = _name(items[position], key)
            if name is not None and _alone(items, key, name):
                return name if key == "id" else f"{key}={name}"
    return f"#{position}"


def _alone(items: Sequence[Any], key: str, name: str) -> bool:
    return sum(_name(item, key) == name for item in items) == 1


def _name(item: object, key: str) -> str | None:
    value = item.get(key) if isinstance(item, Mapping) else None
    if isinstance(value, bool) or not isinstance(value, (str, int, date)):
        return None
    return str(value)
