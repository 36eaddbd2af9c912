"""One target under atheris, in a process of its own: libFuzzer ends the process that it runs in."""

from __future__ import annotations

import importlib
import random
import sys
from pathlib import Path

import atheris

# The floors that each target is to find its way through. All the rest runs as it is: most of the time went into counting what the
# judge and the reports do, and what they do depends on values that these floors have read already.
FLOORS = {"loader": ("source",), "rules": ("rulebook",), "check": ("source", "scheme")}
# Data as Python: nothing in them depends on an input.
_TABLES = ("compact_rules.scheme.table", "compact_rules.rulebook.shipped", "compact_rules.rulebook.shipped_texts")


def _modules() -> list[str]:
    root = Path(__file__).resolve().parents[1]
    files = (file.relative_to(root).with_suffix("") for file in sorted((root / "compact_rules").rglob("*.py")))
    return [".".join(file.parts).removesuffix(".__init__") for file in files]


def _import_floors(target: str) -> None:
    """Import the modules of the target's floors, also those that the program imports only when they are needed."""
    starts = tuple(f"compact_rules.{floor}." for floor in FLOORS[target])
    counted = [name for name in _modules() if name.startswith(starts) and name not in _TABLES]
    with atheris.instrument_imports(include=["compact_rules"], exclude=sorted({*_modules()} - {*counted})):
        for name in counted:
            importlib.import_module(name)


_import_floors(sys.argv[1])

from fuzz.promises import TARGETS  # noqa: E402 - after what is to be counted
from fuzz.seeds import words  # noqa: E402

_WORDS = [word.encode() for word in words()]


def change(data: bytes, most: int, seed: int) -> bytes:
    """Half of the time libFuzzer's own change of some bytes, else one that keeps the text a document: by lines and words."""
    chance = random.Random(seed)
    if chance.random() < 0.5:
        return bytes(atheris.Mutate(data, most))
    rows = data.split(b"\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(rows))
        row = rows[at]
        match chance.randrange(6):
            case 0:
                del rows[at : at + chance.randint(1, 5)]
            case 1:
                rows[at:at] = rows[chance.randrange(len(rows)) :][: chance.randint(1, 8)]
            case 2:
                rows[at] = b" " * chance.randint(0, 8) + row.lstrip(b" ")
            case 3:
                rows[at] = row.split(b": ")[0] + b": " + chance.choice(_WORDS)
            case 4:
                cut = chance.randint(0, len(row))
                rows[at] = row[:cut] + chance.choice(_WORDS) + row[cut:]
            case _:
                rows[at] = row + b" " + chance.choice(_WORDS)
        rows = rows or [b""]
    return b"\n".join(rows)[:most]


def main() -> None:
    """``python -m fuzz.drive TARGET [libFuzzer's own arguments]``."""
    target = TARGETS[sys.argv[1]]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], lambda data: target(bytes(data)), custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
