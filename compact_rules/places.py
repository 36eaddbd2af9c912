"""Where a thing stands: paths into a document, and the spans of text they stand for.

Paths travel through every stage; they become spans once, when the report is built.
"""

from __future__ import annotations

from compact_rules.records import dataclass

# A path names a value: field names and 0-based list positions, from the root of the document.
Path = tuple[str | int, ...]


def path_text(path: Path) -> str:
    """The path as a person reads it: ``action_plans[0].actions[2].due``; the root is the empty text."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A character's place: 1-based line, 1-based column counted in Unicode code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text; ``end`` is the position after its last character."""

    start: Position
    end: Position


def place_text(file: str, span: Span | None) -> str:
    """Where ``span`` begins, as messages about files name it: ``file:line:column``; without one, the file alone."""
    return f"{file}:{span.start.line}:{span.start.column}" if span is not None else file


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a document itself, apart from any rule.

    ``code`` is a stable kebab-case word; its text in both languages and its severity are data kept elsewhere. ``values``
    are inserted in that text. A problem has a span (found while reading the text) or a path (found in the data), or both.
    """

    code: str
    path: Path | None = None
    span: Span | None = None
    values: tuple[tuple[str, object], ...] = ()
    related: tuple[Path | Span, ...] = ()

    def value(self, name: str) -> object:
        """The inserted value called ``name``, or None."""
        return dict(self.values).get(name)
