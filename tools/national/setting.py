"""Where, when and in which language a scheme stands, and how well it is kept."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tools.national.country import SEED, Area
from tools.national.matters import MATTERS, Matter, Pair

Data = dict[str, Any]

# The last year in which a fading scheme was worked on: some went quiet sooner than others.
_FADED = (2024, 2025)


@dataclass(frozen=True, slots=True)
class Setting:
    """What one scheme is made from: where, when, in which language, and how well it is kept."""

    area: Area
    year: int
    matters: Sequence[Matter]
    kept_in: int
    """The year up to whose 30 June there are records."""

    def say(self, pair: Pair) -> Any:
        """``pair`` in the language or languages of the scheme."""
        en, cy = pair
        return {"en": en, "cy": cy}[self.area.voice] if self.area.voice != "both" else {"en": en, "cy": cy}

    def day(self, month: int, day: int, ago: int = 0) -> date:
        """A day in the twelve months up to the last 30 June of which there are records; ``ago`` years before that."""
        year = self.kept_in - ago - (1 if month > 6 else 0)
        # Not every council meets on the same day of the month.
        return date(year, month, day) + timedelta(days=self.area.number % 7)

    @property
    def strong(self) -> bool:
        """Whether the scheme has the recommended inclusions too."""
        return self.area.kind in ("strong", "twice") or (self.area.kind == "growing" and self.year > 2025)

    @property
    def sides(self) -> list[str]:
        """The parties that are partners, by their ids."""
        councils = ["council", "second-council"] if self.area.board else ["council"]
        return [*councils, "cvc", "sector"]

    @property
    def present(self) -> list[str]:
        """Those of them that are there: behind a tick-box scheme there is no sector, only its council."""
        return [side for side in self.sides if side != "sector" or self.area.kind != "tick_box"]

    @property
    def url(self) -> str:
        """The council's page on the scheme, at an address that is nobody's."""
        return f"https://{self.area.slug}.example/compact"


def setting(area: Area, year: int) -> Setting:
    """The setting of ``area``'s scheme in ``year``, always the same."""
    lot = random.Random(f"{SEED} {area.gss}")  # noqa: S311 (a lot that anyone can draw again)
    kept_in = min(year, _FADED[area.number % 2]) if area.kind == "fading" else year
    return Setting(area, year, lot.sample(MATTERS, 4 if area.kind == "strong" else 3), kept_in)
