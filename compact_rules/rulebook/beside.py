"""Where the grades and severities of a rulebook stand: in its folder, beside it, or with the rulebook that it extends.

Loading keeps of them only what they say. Their places are asked for when something in them cannot be used.
"""

from __future__ import annotations

from compact_rules.places import Span
from compact_rules.rulebook.extending import HEAD, find_base
from compact_rules.rulebook.faults import RulebookFault
from compact_rules.rulebook.sheets import BESIDE, Folder, Loc, Sheet, read_sheets


class Beside:
    """The files of grades and severities of the rulebook in ``folder``, which is one that loads."""

    def __init__(self, folder: Folder, shipped: Folder | None) -> None:
        self._sheets = _sheets(folder, shipped, ())

    def __contains__(self, name: str) -> bool:
        return name in self._sheets

    def place(self, name: str, where: str, key: str | None = None) -> tuple[str, Span]:
        """The file called ``name``, as messages name it, and the place in it that ``where`` leads to, or as far as it does.

        With ``key``, where that one of the mapping at ``where`` stands.
        """
        sheet = self._sheets[name]
        path = sheet.path(_steps(where))
        span = sheet.document.key_span((*path, key)) if key is not None else None
        return sheet.file, span or sheet.document.place(path)


def _sheets(folder: Folder, shipped: Folder | None, way: tuple[str, ...]) -> dict[str, Sheet]:
    sheets, _ = read_sheets(folder, way)
    found = {name: sheets[name] for name in BESIDE if name in sheets}
    name = sheets[HEAD].value(("extends",)) if HEAD in sheets else None
    base = find_base(sheets[HEAD], folder, name, shipped) if isinstance(name, str) else None
    if base is None or isinstance(base, RulebookFault):
        return found
    own = {name: sheet for name, sheet in found.items() if sheet.file == str(folder / name)}
    return {**_sheets(base, shipped, (*way, str(folder))), **own}


def _steps(where: str) -> Loc:
    """``levels[1].needs`` as the steps that it stands for."""
    steps: list[str | int] = []
    for part in where.split("."):
        name, *positions = part.split("[")
        steps += [name, *(int(each.rstrip("]")) for each in positions if each.rstrip("]").isdecimal())]
    return tuple(steps)
