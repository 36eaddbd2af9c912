"""A document: its plain data, what was wrong with its text, and the places of everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from compact_rules.places import Path, Position, Problem, Span
from compact_rules.source.build import Builder, Stop
from compact_rules.source.decode import decode
from compact_rules.source.events import events, parser
from compact_rules.source.limits import LIMITS, Limits
from compact_rules.source.lines import Lines
from compact_rules.source.nodes import Gap
from compact_rules.source.spans import Spans
from compact_rules.source.syntax import syntax_problem

_TOP = Span(Position(1, 1), Position(1, 1))


@dataclass(frozen=True, slots=True)
class Document:
    """What a text says. ``data`` is dicts, lists, texts, truth values, numbers and None; None too when nothing can be read.

    Numbers are `PlainInt` and `PlainFloat`, which keep how they were written. All keys are texts. Nobody may change ``data``:
    what an alias stands for is the same object in every place. Every text and key is in Unicode's composed form (NFC).

    ``ok`` is False when nothing can be judged: a syntax error, a limit, several documents, or no mapping at the top. Other
    problems leave the value that they are about as a text, and everything else as it is.
    """

    text: str
    data: Any
    problems: tuple[Problem, ...]
    ok: bool
    spans: Spans

    def span(self, path: Path) -> Span:
        """The value's own span. Below a value without parts, that value's; of what is not there, the nearest value's above."""
        return self.spans.span(path)

    def key_span(self, path: Path) -> Span | None:
        """The span of the key that introduces the value; None for a list's item, for the root, and for what is not there."""
        return self.spans.key_span(path)

    def place(self, path: Path) -> Span:
        """What a report underlines for ``path``, always on one line.

        The value, if it is a text or number (its first line), or a list or mapping on one line; otherwise the key that
        introduces it. For a list's item over several lines its ``id`` and that one's value, or its first line. For what is not
        there the same of the nearest value above it; for the root, its first key.
        """
        return self.spans.place(path)

    def line(self, number: int) -> str:
        """A line of the text by its number from 1, without its end; empty beyond the last."""
        return self.spans.lines.row(number - 1)

    def text_at(self, span: Span) -> str:
        """The text of a span, with every line end as a line feed."""
        return self.spans.lines.at(span)


def load(data: bytes, limits: Limits = LIMITS, *, pure: bool | None = None) -> Document:
    """Read a document from its bytes. Never raises for the document's fault: ``problems`` says what is wrong, in order of place.

    ``pure`` chooses PyYAML's own parser (True) or libyaml's (False); both give the same. By default
    libyaml's, where there is one.
    """
    if len(data) > limits.size:
        values = (("name", ""), ("size", len(data)), ("limit", limits.size))
        return _refused(Problem("too-large", span=_TOP, values=values))
    decoded = decode(data)
    if decoded.problem is not None:
        return _refused(decoded.problem)
    return _read(decoded.text, limits, pure)


def _refused(problem: Problem) -> Document:
    return Document("", None, (problem,), False, Spans(Lines(""), None))


def _read(text: str, limits: Limits, pure: bool | None) -> Document:
    from yaml import YAMLError

    lines = Lines(text)
    builder = Builder(lines, limits)
    ok = True
    try:
        builder.build(events(parser(text, pure)))
    except Stop:
        ok = False
    except YAMLError as fault:
        builder.problems.append(syntax_problem(fault, builder))
        ok = False
    if ok:
        top = _not_a_mapping(builder)
        if top is not None:
            builder.problems.append(top)
            ok = False
    problems = sorted(builder.problems, key=lambda problem: problem.span or _TOP)
    root = builder.root if builder.root is not None else None
    return Document(text, builder.data if root is not None else None, tuple(problems), ok, Spans(lines, root))


def _not_a_mapping(builder: Builder) -> Problem | None:
    """The problem with a document that has no mapping at its top, if so."""
    if isinstance(builder.data, dict):
        return None
    if builder.root is None or isinstance(builder.root, Gap):
        return Problem("empty-document", span=_TOP)
    kind = "list" if isinstance(builder.data, list) else "text"
    return Problem("not-a-mapping", (), Spans(builder.lines, builder.root).place(()), (("found", kind),))
