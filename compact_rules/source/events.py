"""PyYAML's event stream: libyaml's parser where it is built in, PyYAML's own, brought into line with it, where it is not."""

from __future__ import annotations

from compact_rules.hints import Iterator, Protocol
from compact_rules.source.libyaml import c_parser


class Mark(Protocol):
    """A place as a parser gives it; both count from 0, in code points."""

    @property
    def line(self) -> int:
        """The row."""

    @property
    def column(self) -> int:
        """The column."""


class Event(Protocol):
    """What every event has; scalars, aliases and the starts of lists and mappings have more."""

    @property
    def start_mark(self) -> Mark:
        """Where it begins."""

    @property
    def end_mark(self) -> Mark:
        """After its last character, unless it is a list or mapping or a block of text: then anywhere before the next token."""


class Parser(Protocol):
    """Either parser, once it has its text."""

    def get_event(self) -> Event | None:
        """The next event, or None after the last; raises `yaml.YAMLError` where the text is not YAML."""


def has_libyaml() -> bool:
    """Whether this PyYAML was built with libyaml."""
    return c_parser() is not None


def parser(text: str, pure: bool | None = None) -> Parser:
    """A parser of ``text``. ``pure`` chooses PyYAML's own (True) or libyaml's (False); by default libyaml's where there is one.

    yaml is imported when it is asked for, not with the module: a program that reads no document does not pay for it.
    """
    if pure is None:
        pure = not has_libyaml()
    if pure:
        from compact_rules.source.pure import PureParser

        return PureParser(text)
    made: Parser = c_parser()(text)
    return made


def events(source: Parser) -> Iterator[Event]:
    """Every event to the end of the stream; what the parser raises, this raises."""
    get = source.get_event
    while (event := get()) is not None:
        yield event
