"""The invented country: what was dealt to whom, by hand, and what each scheme comes to in each year."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from compact_rules import assess, load_rulebook
from tools.national.country import DEALT, country
from tools.national.files import files

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "national"
FULL, MINIMUM, BELOW, NONE = "minimum_and_inclusions", "minimum", "below_minimum", "not_a_scheme"

# kind: (liveness, level on paper, level in practice) in 2024, 2025 and 2026. None where that depth is not judged.
FARES = {
    "strong": (("active", FULL, FULL),) * 3,
    "solid": (("active", MINIMUM, MINIMUM),) * 3,
    "weak": (("active", BELOW, BELOW),) * 3,
    "tick_box": (("active", BELOW, BELOW),) * 3,
    "principles": (("resting", NONE, NONE), ("dormant", NONE, NONE), ("dormant", NONE, NONE)),
    "growing": (("draft", MINIMUM, None), ("active", MINIMUM, MINIMUM), ("active", FULL, FULL)),
    "twice": (("active", FULL, FULL),) * 3,
    "ended": (("active", MINIMUM, MINIMUM), ("ended", MINIMUM, None), ("ended", MINIMUM, None)),
}
FADING = {  # by the year in which the forum last met
    2024: (("active", MINIMUM, MINIMUM), ("resting", BELOW, BELOW), ("dormant", BELOW, BELOW)),
    2025: (("active", MINIMUM, MINIMUM), ("active", MINIMUM, MINIMUM), ("resting", BELOW, BELOW)),
}
LAST_MET = {"Carmarthenshire": 2024, "Pembrokeshire": 2025, "Swansea": 2025, "Wrexham": 2025}
YEARS = (2024, 2025, 2026)


@cache
def judged(year):
    """Every scheme of that year, by the name of its file."""
    report = assess(sorted((FOLDER / str(year)).glob("*.yaml")), rulebook=load_rulebook(), as_of=date(year, 6, 30))
    return {Path(each["file"]).stem: each for each in report.wire["schemes"]}


def test_twenty_lots_and_one_region_of_two():
    kinds = [area.kind for area in country() if not area.board]
    assert sorted(kinds) == sorted(DEALT)
    assert [area.name[0] for area in country() if area.board] == ["Conwy", "Denbighshire"]
    assert [area.name[0] for area in country() if area.voice == "cy"] == ["Gwynedd"]


@pytest.mark.parametrize("year", YEARS)
def test_each_scheme_fares_as_its_kind_does(year):
    seen, dealt = {}, {}
    for area in country():
        if area.kind != "none":
            found = judged(year)["conwy-and-denbighshire" if area.board else area.slug]
            paper, practice = found["levels"]["on_paper"], found["levels"]["in_practice"]
            seen[area.slug] = found["liveness"], paper["level"], practice["level"] if practice["judged"] else None
            dealt[area.slug] = (FADING[LAST_MET[area.name[0]]] if area.kind == "fading" else FARES[area.kind])[YEARS.index(year)]
    assert seen == dealt


def test_nothing_is_wrong_with_the_files_but_what_a_tick_box_says():
    for year in YEARS:
        wrong = {name: [p["path"] for p in found["problems"]] for name, found in judged(year).items() if found["problems"]}
        assert wrong == {name: ["monitoring.every"] for name in ("isle-of-anglesey", "vale-of-glamorgan")}


def test_the_files_are_what_the_seed_makes():
    there = {path.relative_to(ROOT).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    made = files()
    assert there == set(made)
    assert [name for name in made if (ROOT / name).read_text(encoding="utf-8") != made[name]] == []


def test_every_file_says_that_it_is_invented():
    assert [name for name, text in files().items() if "invented" not in text.lower()] == []
