"""Who has what: kinds of scheme, dealt out by lot among the 22 authorities, and how each fares from year to year."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

YEARS = (2024, 2025, 2026)
SEED = 2013
_REGISTER = Path(__file__).resolve().parents[2] / "compact_rules" / "_reference" / "authorities.csv"

Kind = Literal["strong", "solid", "fading", "weak", "tick_box", "principles", "growing", "none", "ended", "twice"]
Voice = Literal["both", "en", "cy"]

# What the lot deals out. Conwy and Denbighshire share a public services board, and so one scheme; Gwynedd writes in Welsh, as it
# does in life. What the schemes say is invented like the rest.
DEALT: tuple[Kind, ...] = (
    *("strong",) * 2, *("solid",) * 5, *("fading",) * 4, *("weak",) * 2, *("tick_box",) * 2,
    "principles", "growing", "none", "ended", "twice",
)  # fmt: skip
SHARED_BOARD = ("W06000003", "W06000004")
WELSH_FIRST = "W06000002"
_ENGLISH_ONLY = 6


@dataclass(frozen=True, slots=True)
class Area:
    """One authority and the kind of scheme it was dealt."""

    gss: str
    name: tuple[str, str]
    kind: Kind
    voice: Voice = "both"
    board: bool = False
    number: int = 0

    @property
    def slug(self) -> str:
        """The name as it stands in file names and ids."""
        return self.name[0].lower().replace(" ", "-")


def country() -> tuple[Area, ...]:
    """The 22, in their statutory order; always the same."""
    lot = random.Random(SEED)  # noqa: S311 (a lot that anyone can draw again)
    kinds = list(DEALT)
    lot.shuffle(kinds)
    areas = list(_areas(kinds))
    plain = [at for at, area in enumerate(areas) if area.voice == "both" and not area.board]
    for at in lot.sample(plain, _ENGLISH_ONLY):
        areas[at] = replace(areas[at], voice="en")
    return tuple(areas)


def _areas(kinds: list[Kind]) -> Iterator[Area]:
    with _REGISTER.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            gss, name = row["gss"], (row["en"], row["cy"])
            if gss in SHARED_BOARD:
                yield Area(gss, name, "solid", board=True, number=number)
            else:
                yield Area(gss, name, kinds.pop(), "cy" if gss == WELSH_FIRST else "both", number=number)
