"""What the changelog of the rulebooks says of each rule."""

from __future__ import annotations

import re

from compact_rules.hints import Iterable, Iterator
from compact_rules.records import dataclass

_HEADING = re.compile(r"## (\S+) (\S+)\s*$")
_RULE = r"[A-Z]{2,4}-[0-9]+[a-z]?"
_NAMED = re.compile(rf"({_RULE})(?: to ({_RULE}))?|\b([A-Z]{{3}})\b")


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the changelog that names ``rules``: a row of its table, with the version first, or a reading."""

    rules: frozenset[str]
    cells: tuple[str, ...] = ()
    reading: str = ""


def changes(changelog: str, rulebook: str, known: Iterable[str]) -> tuple[Change, ...]:
    """The lines under the versions of ``rulebook`` that name any of the rules ``known``."""
    names = tuple(known)
    return tuple(change for change in _lines(changelog, rulebook, names) if change.rules)


def _lines(changelog: str, rulebook: str, known: tuple[str, ...]) -> Iterator[Change]:
    version: str | None = None
    for block in _blocks(changelog):
        heading = _HEADING.match(block)
        if heading is not None:
            version = heading[2] if heading[1] == rulebook else None
        elif version is None or block.startswith("|---"):
            continue
        elif block.startswith("|"):
            cells = tuple(cell.strip() for cell in block.strip("| ").split(" | "))
            if len(cells) == 4:
                yield Change(_rules(f"{cells[1]} {cells[3]}", known), (version, cells[0], cells[2], cells[3]))
        elif block.startswith("* "):
            yield Change(_rules(block, known), reading=block[2:])


def _blocks(text: str) -> Iterator[str]:
    """Headings, rows and items of lists, each on one line."""
    block: list[str] = []
    for line in text.splitlines():
        if block and (not line.strip() or line.startswith(("#", "|", "* "))):
            yield " ".join(block)
            block = []
        if line.strip():
            block.append(line.strip())
    if block:
        yield " ".join(block)


def _rules(text: str, known: tuple[str, ...]) -> frozenset[str]:
    """The rules that a line names: by their ids, from one to another, or by the letters that their ids begin with."""
    found: set[str] = set()
    for first, last, letters in _NAMED.findall(text):
        if last:
            found.update(name for name in known if _between(first, name, last))
        elif letters:
            found.update(name for name in known if name.startswith(f"{letters}-"))
        else:
            found.add(first)
    return frozenset(found & set(known))


def _between(first: str, name: str, last: str) -> bool:
    return first.partition("-")[0] == name.partition("-")[0] and _order(first) <= _order(name) <= _order(last)


def _order(name: str) -> tuple[int, str]:
    number = name.partition("-")[2]
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(digits), number[len(digits) :]
