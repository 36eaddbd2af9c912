"""What is wrong where the parser stops, as a code that a drafting officer can be told about in plain words.

The parser says what it expected next, which is seldom what went wrong. Its messages (libyaml's and PyYAML's own differ) only
choose the kind of mistake; the text around the place decides the rest, and the problem's place is where the mistake was made.
"""

from __future__ import annotations

from compact_rules.hints import Any, Callable
from compact_rules.places import Problem
from compact_rules.source.build import Builder
from compact_rules.source.copied import copied_signs
from compact_rules.source.mistakes import (
    after_document,
    colon,
    directive,
    empty_item,
    escape,
    generic,
    hyphen,
    in_block,
    in_brackets,
    no_colon,
    open_quote,
    opening_sign,
    sign_of_yaml,
    tab,
    tag,
    text_mark,
    tight_colon,
    unknown_handle,
)
from compact_rules.source.nodes import Branch, Place
from compact_rules.source.stopped import Stopped

_BRACKETS = "[{"
# In this order, by a piece of the parser's context and message together.
_KINDS: tuple[tuple[str, Callable[[Stopped], Problem]], ...] = (
    ("a directive", directive),
    ("a %", directive),  # as libyaml names the two that it knows
    ("tab character", tab),
    ("mapping values are not allowed", colon),
    ("mapping keys are not allowed", sign_of_yaml),
    ("could not find expected ':'", no_colon),
    ("unexpected ':'", tight_colon),
    ("unexpected end of stream", open_quote),
    ("unexpected document", open_quote),
    ("sequence entries are not allowed", hyphen),
    ("cannot start any token", opening_sign),
    ("alphabetic or numeric", opening_sign),
    ("duplicate", generic),  # a directive; libyaml says so and no more
    ("a tag", tag),
    ("tag handle", unknown_handle),
    ("',' or '", in_brackets),
    ("node content", empty_item),
    ("scanning a block scalar", text_mark),
    ("quoted scalar", escape),
    ("double-quoted", escape),
    ("parsing a block", in_block),
    ("document start", after_document),
)


def syntax_problem(fault: Any, builder: Builder) -> Problem:
    """The problem for a parser's exception."""
    said = f"{fault.context} {fault.problem}"
    judge = next((judge for piece, judge in _KINDS if piece in said), generic)
    stopped = _stopped(fault, builder)
    return copied_signs(stopped) or judge(stopped)


def _stopped(fault: Any, builder: Builder) -> Stopped:
    lines = builder.lines
    mark = fault.problem_mark or fault.context_mark
    at = Place(mark.line, mark.column)
    if at.line >= len(lines.rows):  # libyaml counts an end of text without a line end as one row more
        at = Place(len(lines.rows) - 1, len(lines.rows[-1]))
    since = fault.context_mark
    starts = (frame.node.start_mark for frame in reversed(builder.stack) if frame.flow)
    bracket = next((mark for mark in starts if lines.row(mark.line)[mark.column] in _BRACKETS), None)  # not a single pair's start
    indents = [frame.indent for frame in builder.stack if not frame.flow]
    if not builder.stack and isinstance(builder.root, Branch):
        indents = [builder.root.start_mark.column]
    return Stopped(
        lines,
        at,
        Place(since.line, since.column) if since else None,
        builder.last,
        tuple(dict.fromkeys(indents)),
        Place(bracket.line, bracket.column) if bracket else None,
    )
