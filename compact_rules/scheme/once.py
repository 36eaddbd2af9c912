"""One mistake, one problem: what the text and the data both found about one value is told once."""

from __future__ import annotations

from compact_rules.hints import Iterable, Protocol
from compact_rules.places import Path, Problem, Span

# What the text can only doubt, and the field, which knows what is wanted there, can say for certain.
_DOUBTS = frozenset({"ambiguous-boolean", "ambiguous-number"})
# What the field says of a list or of keys where one value belongs: of what stands in them no more need be said.
_WHOLE = frozenset({"unreadable-number", "unreadable-date", "unreadable-duration", "unreadable-boolean", "unreadable-id"})
# What the text knows and the field cannot see: which character spoils the value, or what kind of number it is.
_CAUSES = frozenset(
    {
        *("non-breaking-space", "invisible-character", "line-separator", "control-character", "bidi-override"),
        *("typographic-dash", "not-a-number", "too-many-digits", "tag", "alias-undefined", "alias-inside-itself"),
    }
)


class Spans(Protocol):
    """A document that knows where its values and keys stand."""

    def span(self, path: Path) -> Span:
        """The value's span."""

    def key_span(self, path: Path) -> Span | None:
        """The span of the key that introduces it."""


def told_once(text: Iterable[Problem], data: Iterable[Problem], document: Spans) -> tuple[Problem, ...]:
    """The problems of the text and then those of the data, without the one of two that says less about the same value."""
    found, told = list(text), list(data)
    doubts = {problem.span: problem for problem in found if problem.code in _DOUBTS}
    causes = [span for problem in found if problem.code in _CAUSES for span in _places(problem)]
    certain: set[Span | None] = set()
    kept: list[Problem] = []
    for problem in told:
        if problem.path is None or not problem.path:
            kept.append(problem)
            continue
        spans = [span for span in (document.span(problem.path), document.key_span(problem.path)) if span is not None]
        certain.update(span for span in spans if span in doubts)
        if doubts and problem.code in _WHOLE:
            certain.update(span for span in doubts if span is not None and _holds(spans[0], span))
        if not any(_holds(span, cause) for span in spans[: 1 if problem.code != "unknown-key" else 2] for cause in causes):
            kept.append(problem)
    return (*(problem for problem in found if problem.code not in _DOUBTS or problem.span not in certain), *kept)


def _places(problem: Problem) -> list[Span]:
    return [span for span in (problem.span, *problem.related) if isinstance(span, Span)]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
