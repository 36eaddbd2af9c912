"""The shipped rulebook as modules, used where they are made from exactly the files that lie in the folder.

`shipped` holds what judging reads. What only reports read, mostly texts, is in `shipped_texts`, and is loaded when the first
of it is asked for.
"""

from __future__ import annotations

import _imp
import os

from compact_rules.hints import TYPE_CHECKING, Any, Mapping

if TYPE_CHECKING:
    from compact_rules.rulebook.model import Rulebook

# What the files beside the rules are called, in the folder above them or in their own.
BESIDE = ("grades.yaml", "severities.yaml")
_KEY = 0x5EA1  # any number that stays the same


def ready_rulebook(folder: str) -> Rulebook | None:
    """The rulebook in ``folder``, without what judging does not read; None where `shipped` is not made from what lies there."""
    from compact_rules.rulebook.shipped import RULEBOOK, SEAL

    try:
        return RULEBOOK if seal_of(folder) == SEAL else None
    except OSError:
        return None


def late(kind: type[Any], fields: Mapping[str, Any]) -> Any:
    """A value of ``kind`` that has these of its fields, and gets the others when one is asked for (`complete`)."""
    made = object.__new__(kind)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def complete() -> None:
    """Give the shipped rulebook and its rules all their fields."""
    from compact_rules.rulebook.shipped import RULEBOOK
    from compact_rules.rulebook.shipped_texts import BOOK, RULES

    for made, fields in ((RULEBOOK, BOOK), *zip(RULEBOOK.rules, RULES, strict=True)):
        for name, value in fields.items():
            setattr(made, name, value)


def seal_of(folder: str | os.PathLike[str]) -> str:
    """What changes when any file changes that a rulebook in ``folder`` is read from. Raises `OSError`.

    It tells accidents and edits: who could forge a file that has the same could as well write `shipped`.
    """
    folder = os.fspath(folder)
    names = sorted(name for name in os.listdir(folder) if name.lower().endswith((".yaml", ".yml")))
    files = [os.path.join(folder, name) for name in names]
    files += [os.path.join(os.path.dirname(folder), name) for name in BESIDE if name not in names]
    found = []
    for file in files:
        text = _read(file)
        if b"\r" in text:
            text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        name = os.path.basename(file).encode()
        # What Python itself tells changed sources by. To load the module with BLAKE2 takes as long as this does.
        found += [len(name).to_bytes(8, "big"), name, len(text).to_bytes(8, "big"), _imp.source_hash(_KEY, text)]
    return _imp.source_hash(_KEY, b"".join(found)).hex()


def _read(file: str) -> bytes:
    # Not by way of `open`, whose buffers and checks take as long as the reading.
    number = os.open(file, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
    try:
        parts = [os.read(number, 1 << 20)]
        while parts[-1]:
            parts.append(os.read(number, 1 << 20))
    finally:
        os.close(number)
    return b"".join(parts)
