"""A document: its plain data, what was wrong with its text, and the places of everything in it."""

from __future__ import annotations

from compact_rules.hints import Any
from compact_rules.places import Path, Problem, Span
from compact_rules.records import dataclass
from compact_rules.source.attempt import TOP, read_text
from compact_rules.source.decode import decode
from compact_rules.source.limits import LIMITS, Limits
from compact_rules.source.lines import Lines
from compact_rules.source.spans import Spans


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
    """Read a document from its bytes. Never raises for the document's fault: ``problems`` says what is wrong, in its order.

    ``pure`` chooses PyYAML's own parser (True) or libyaml's (False), by default libyaml's where there is one; both give the same.
    """
    if len(data) > limits.size:
        return refused(Problem("too-large", span=TOP, values=(("name", ""), ("size", len(data)), ("limit", limits.size))))
    decoded = decode(data)
    if decoded.problem is not None:
        return refused(decoded.problem)
    reading = read_text(decoded.text, limits, pure)
    return Document(decoded.text, reading.data, reading.problems, reading.ok, Spans(reading.lines, reading.root))


def refused(problem: Problem) -> Document:
    """The document of a text that could not be had at all, because of ``problem``."""
    return Document("", None, (problem,), False, Spans(Lines(""), None))
