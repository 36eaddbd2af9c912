"""The 22 principal authorities of Wales by GSS code, their health boards, and the codes that are no longer in use.

Read from the tables in ``compact_rules/_reference``. The names of county voluntary councils stand there too, with the day and the
source they were seen in; they change, so nothing here holds a scheme to them.
"""

from __future__ import annotations

import os

from compact_rules.bilingual import Bilingual
from compact_rules.hints import Any, Iterator, Mapping
from compact_rules.records import dataclass


@dataclass(frozen=True, slots=True)
class Authority:
    """A county or county borough council; ``health_board`` is the GSS code of the health board for its area."""

    gss: str
    name: Bilingual
    health_board: str


def _rows(table: str) -> Iterator[dict[str, str]]:
    # No value in these tables has a comma or a quotation mark in it, so that they need no `csv`, and no start waits for it.
    file = os.path.join(os.path.dirname(os.path.dirname(__file__)), "_reference", f"{table}.csv")
    loader: Any = __spec__.loader
    names, *rows = [line.split(",") for line in loader.get_data(file).decode("utf-8").splitlines()]
    return (dict(zip(names, row, strict=True)) for row in rows)


def _name(row: dict[str, str]) -> Bilingual:
    return Bilingual(row["en"], row["cy"])


AUTHORITIES: Mapping[str, Authority] = {
    row["gss"]: Authority(row["gss"], _name(row), row["health_board"]) for row in _rows("authorities")
}
HEALTH_BOARDS: Mapping[str, Bilingual] = {row["gss"]: _name(row) for row in _rows("health-boards")}
# Old code -> the code that replaced it.
RETIRED: Mapping[str, str] = {row["gss"]: row["replaced_by"] for row in _rows("retired-codes")}


def authority_named(name: str) -> Authority | None:
    """The authority with this name in either language, with or without "Council", "County Borough Council" or "Cyngor"."""
    wanted = _bare(name)
    return next((one for one in AUTHORITIES.values() if wanted in (_bare(one.name.en), _bare(one.name.cy))), None)


_STYLES = {"county", "borough", "council", "city", "the", "of", "and", "&", "cyngor", "bwrdeistref", "sirol", "sir", "dinas", "a"}


def _bare(name: str) -> str:
    return " ".join(word for word in name.casefold().replace("-", " ").split() if word not in _STYLES)
