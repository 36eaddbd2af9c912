"""One text, read: once as it stands, and once more with its stray spaces mended if they spoilt the structure."""

from __future__ import annotations

from compact_rules.hints import Any, Callable, Iterable
from compact_rules.places import Position, Problem, Span
from compact_rules.records import dataclass, replace
from compact_rules.source.build import Builder, Stop
from compact_rules.source.comments import comment_problems, may_mislead
from compact_rules.source.cover import Cover
from compact_rules.source.directives import directive_problem
from compact_rules.source.events import events, parser
from compact_rules.source.flood import Problems
from compact_rules.source.libyaml import yaml_error
from compact_rules.source.limits import Limits
from compact_rules.source.lines import Lines
from compact_rules.source.nodes import Gap, Node
from compact_rules.source.spans import Spans
from compact_rules.source.suspects import (
    Suspect,
    bullets,
    find_suspects,
    harmful_anywhere,
    in_syntax,
    in_values,
    mended,
    readable,
    suspect_problems,
    too_many,
)

_Runner = Callable[[str, bool], "_Attempt"]
TOP = Span(Position(1, 1), Position(1, 1))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says, what was wrong with it, and its tree. ``lines`` are those of the text as it was given."""

    lines: Lines
    data: Any
    root: Node | None
    problems: tuple[Problem, ...]
    ok: bool


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One run of the parser. ``stop`` is what ended it; ``mended`` the problems with the characters that were changed for it."""

    builder: Builder
    problems: list[Problem]
    stop: Problem | None = None
    mended: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the whole text was read."""
        return self.stop is None

    @property
    def text(self) -> str:
        """The text that the parser had."""
        return self.builder.lines.text

    def cover(self) -> Cover:
        """The scalars that were read; built anew each time."""
        return Cover(self.builder.lines, self.builder.watched or [])


def read_text(text: str, limits: Limits, pure: bool | None) -> Reading:
    """Read a document's text; nothing is raised for its faults."""
    lines = Lines(text)
    stop = directive_problem(lines) if text.lstrip().startswith(("%", "#")) else None
    if "<<<<<<<" in text or "=======" in text or ">>>>>>>" in text or "|||||||" in text:
        from compact_rules.source.conflicts import conflict_problem  # hardly any text has such rows

        stop = conflict_problem(lines) or stop
    if stop is not None:
        return Reading(lines, None, None, (stop,), False)

    def run(text: str, watch: bool) -> _Attempt:
        return _run(Lines(text), limits, pure, watch)

    suspects = find_suspects(lines, limits.suspects + 1)
    if len(suspects) > limits.suspects:
        return Reading(lines, None, None, (too_many(lines, suspects[-1], limits.suspects),), False)
    misleading = may_mislead(text)
    attempt = _with_suspects(lines, suspects, run) if suspects else run(text, misleading)
    if any(problem.code == "bullet" for problem in attempt.problems):
        attempt = _with_bullets(lines, attempt, run)
    return _reading(lines, attempt, misleading)


def _reading(lines: Lines, attempt: _Attempt, misleading: bool) -> Reading:
    builder, ok = attempt.builder, attempt.ok
    problems = [*attempt.problems, *attempt.mended]
    if misleading:
        cover = attempt.cover()
        found = Problems(comment_problems(lines, cover))
        problems += found if ok else [each for each in found if cover.is_read((each.span or TOP).start)]
    top = _not_a_mapping(builder) if ok else None
    if top is not None:
        problems.append(top)
    problems.sort(key=lambda problem: problem.span or TOP)
    data, root = (builder.data, builder.root) if ok else (None, None)
    return Reading(lines, data, root, tuple(problems), ok and top is None)


def _run(lines: Lines, limits: Limits, pure: bool | None, watch: bool) -> _Attempt:
    builder = Builder(lines, limits, watch)
    try:
        builder.build(events(parser(_ended(lines.text), pure)))
    except Stop as stop:
        return _Attempt(builder, [*builder.problems, stop.problem], stop.problem)
    except yaml_error() as fault:
        from compact_rules.source.syntax import syntax_problem  # most texts have no mistake for it to tell

        problem = _cause(syntax_problem(fault, builder), builder.problems)
        return _Attempt(builder, [*_before(problem, builder.problems), problem], problem)
    return _Attempt(builder, [*builder.problems])


def _cause(stop: Problem, problems: Iterable[Problem]) -> Problem:
    """What the parser stopped at; where it is a block of text that it did not take for one, that this is why."""
    at = (stop.span or TOP).start
    return next((each for each in problems if each.code == "block-indent" and (each.span or TOP).start == at), stop)


def _ended(text: str) -> str:
    """The text with an end to its last line, without which a block of text would lose its own."""
    return text if text.endswith("\n") else text + "\n"


def _before(stop: Problem, problems: Iterable[Problem]) -> list[Problem]:
    """What was found before the place of a syntax error; what was found after it may only be its consequence."""
    return [problem for problem in problems if (problem.span or TOP).start < (stop.span or TOP).start]


def _with_suspects(lines: Lines, suspects: tuple[Suspect, ...], run: _Runner) -> _Attempt:
    """A text with suspect characters: those that took YAML's signs out of their place are read as spaces."""
    attempt = run(readable(lines.text), True)
    cover = attempt.cover()
    wrong = in_syntax(lines, suspects, cover)
    if wrong:
        again = run(mended(attempt.text, wrong, " "), True)
        if again.ok or not attempt.ok:
            attempt, cover = again, again.cover()
            wrong = [each for each in wrong if cover.scalar_at(each.row, each.column) is None]
        else:
            wrong = []
    spoiling = {*harmful_anywhere(suspects), *wrong, *in_values(suspects, cover)}
    problems = suspect_problems(lines, (each for each in suspects if each in spoiling))
    return replace(attempt, mended=tuple(problems))


def _with_bullets(lines: Lines, first: _Attempt, run: _Runner) -> _Attempt:
    """A text whose lists have bullets or dashes for hyphens: read with hyphens in their place, if it can be."""
    wrong = bullets(lines, first.cover())
    again = run(mended(first.text, wrong, "-"), True)
    cover = again.cover()
    inside = {each for each in wrong if cover.is_quoted(each.row, each.column)}
    if inside:  # they belong to texts that the first attempt did not reach
        wrong = [each for each in wrong if each not in inside]
        again = run(mended(first.text, wrong, "-"), True)
    if not again.ok:
        return first
    return replace(again, mended=(*first.mended, *suspect_problems(lines, wrong)))


def _not_a_mapping(builder: Builder) -> Problem | None:
    """The problem with a document that has no mapping at its top, if so."""
    if isinstance(builder.data, dict):
        return None
    if builder.root is None or isinstance(builder.root, Gap):
        return Problem("empty-document", span=TOP)
    kind = "list" if isinstance(builder.data, list) else "text"
    return Problem("not-a-mapping", (), Spans(builder.lines, builder.root).place(()), (("found", kind),))
