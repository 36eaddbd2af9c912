"""What is wrong with one value: a code and the values that its text needs. Where it stands is the reader's business."""

from __future__ import annotations

from compact_rules.hints import Mapping, Sequence
from compact_rules.records import dataclass

_LONGEST = 60
_MOST_ITEMS = 4


@dataclass(frozen=True, slots=True)
class Fault:
    """``code`` is one of `scheme.codes.CODES`; ``values`` are the named values listed there."""

    code: str
    values: tuple[tuple[str, object], ...] = ()


def fault(code: str, **values: object) -> Fault:
    """A `Fault` with its values by name."""
    return Fault(code, tuple(values.items()))


def shown(value: object) -> str:
    """A value as a message quotes it: in one line, at most 60 characters, numbers and true/false as they were written."""
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, Mapping):
        text = ", ".join(f"{key}: …" for key in list(value)[:_MOST_ITEMS])
    elif isinstance(value, Sequence) and not isinstance(value, str):
        items = ["…" if sort_of(each) in ("list", "mapping") else shown(each) for each in value[:_MOST_ITEMS]]
        text = f"[{', '.join(items)}{', …' if len(value) > _MOST_ITEMS else ''}]"
    else:
        text = written(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def written(value: object) -> str:
    """The text of a single value as it stood in the document, where the loader kept it."""
    raw = getattr(value, "raw", None)
    return raw if isinstance(raw, str) else str(value)


def sort_of(value: object) -> str:
    """What sort of value this is: ``mapping``, ``list``, ``boolean``, ``number``, ``text`` or ``nothing``."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, Mapping):
        return "mapping"
    return "text" if isinstance(value, str) else "list" if isinstance(value, Sequence) else "other"
