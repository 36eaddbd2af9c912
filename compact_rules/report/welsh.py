"""The Welsh catalogue, looked up where it lies: `gettext` would read all of it, and `re` and more before that.

The compiled catalogue (``.mo``) is two tables of places, in the order of the texts that they lead to, and then the texts.
"""

from __future__ import annotations

import os

from compact_rules.hints import Any

FILE = os.path.join(os.path.dirname(os.path.dirname(__file__)), "locale", "cy", "LC_MESSAGES", "compact_rules.mo")


class _Catalogue:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.found: dict[str, list[str]] = {}
        self.words = memoryview(data)[: len(data) & ~3].cast("I")
        magic, _, self.count, self.keys, self.values = self.words[:5]
        if magic != 0x950412DE:
            raise ValueError("a catalogue of the other byte order")

    def forms(self, text: str) -> list[str]:
        """The forms of the translation; none where the catalogue has no such text."""
        if text not in self.found:
            self.found[text] = self.find(text.encode("utf-8"))
        return self.found[text]

    def find(self, key: bytes) -> list[str]:
        """The same, looked for."""
        low, high = 0, self.count
        while low < high:
            middle = (low + high) // 2
            held = self._text(self.keys, middle)
            if held == key or held.startswith(key + b"\0"):  # after a NUL stands what one says of several
                return self._text(self.values, middle).decode("utf-8").split("\0")
            low, high = (middle + 1, high) if held < key else (low, middle)
        return []

    def _text(self, table: int, number: int) -> bytes:
        length, start = self.words[table // 4 + 2 * number : table // 4 + 2 * number + 2]
        return self.data[start : start + length]


def _read(file: str) -> bytes:
    loader: Any = __spec__.loader  # reads out of a zip file too
    return bytes(loader.get_data(file))


_OPEN: list[_Catalogue] = []


def _catalogue() -> _Catalogue:
    if not _OPEN:
        _OPEN.append(_Catalogue(_read(FILE)))
    return _OPEN[0]


def welsh_of(text: str) -> str:
    """The Welsh of ``text``; the text itself where the catalogue has none."""
    found = _catalogue().find(text.encode("utf-8"))  # `saying` keeps it
    return found[0] if found and found[0] else text


def welsh_of_count(one: str, many: str, n: int) -> str:
    """The Welsh of what is said of ``n`` things; the English where the catalogue has none."""
    found = _catalogue().forms(one)
    return found[form_of(n)] if len(found) > 1 else one if n == 1 else many


def form_of(n: int) -> int:
    """Which of the forms goes with ``n``: what mutates the word after a figure differs for these."""
    return {1: 0, 2: 1, 3: 2, 4: 3, 6: 4}.get(n, 5)
