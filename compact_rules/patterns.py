"""Regular expressions that are compiled when they are first used: most runs meet few of the texts that these are for."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Iterator

if TYPE_CHECKING:
    import re


class Pattern:
    """A regular expression, with the methods of a compiled one."""

    __slots__ = ("_compiled", "_flags", "_text")

    def __init__(self, text: str, flags: str = "") -> None:
        """``flags`` are those that would stand in ``(?…)``: ``i``, ``m``."""
        self._text, self._flags = text, flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as `re` has it."""
        if self._compiled is None:
            import re

            self._compiled = re.compile(f"(?{self._flags}){self._text}" if self._flags else self._text)
        return self._compiled

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole of ``text``."""
        return self.compiled.fullmatch(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match that begins at ``start``."""
        return self.compiled.match(text, start)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match from ``start`` on."""
        return self.compiled.search(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match."""
        return self.compiled.finditer(text)

    def sub(self, by: str, text: str) -> str:
        """``text`` with ``by`` for every match."""
        return self.compiled.sub(by, text)
