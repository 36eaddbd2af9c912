"""Regular expressions that are compiled when they are first used: most runs meet few of the texts that these are for."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, AnyStr, Callable, Generic, Iterator

if TYPE_CHECKING:
    from re import Match
    from re import Pattern as Compiled


class Pattern(Generic[AnyStr]):
    """A regular expression, with the methods of a compiled one. Flags stand in the text itself: ``(?im)``."""

    __slots__ = ("_compiled", "_text")

    def __init__(self, text: AnyStr) -> None:
        self._text: AnyStr = text
        self._compiled: Compiled[AnyStr] | None = None

    @property
    def compiled(self) -> Compiled[AnyStr]:
        """The pattern as `re` has it."""
        if self._compiled is None:
            import re

            self._compiled = re.compile(self._text)
        return self._compiled

    def fullmatch(self, text: AnyStr) -> Match[AnyStr] | None:
        """A match of the whole of ``text``."""
        return self.compiled.fullmatch(text)

    def match(self, text: AnyStr) -> Match[AnyStr] | None:
        """A match at the beginning of ``text``."""
        return self.compiled.match(text)

    def search(self, text: AnyStr) -> Match[AnyStr] | None:
        """The first match."""
        return self.compiled.search(text)

    def finditer(self, text: AnyStr) -> Iterator[Match[AnyStr]]:
        """Every match."""
        return self.compiled.finditer(text)

    def findall(self, text: AnyStr) -> list[AnyStr]:
        """What every match holds."""
        return self.compiled.findall(text)

    def sub(self, by: AnyStr | Callable[[Match[AnyStr]], AnyStr], text: AnyStr) -> AnyStr:
        """``text`` with ``by`` for every match."""
        return self.compiled.sub(by, text)
