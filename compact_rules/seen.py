"""One input read and judged, and nothing made of it yet: the stages that every run goes through."""

from __future__ import annotations

import os

from compact_rules.digests import sha256
from compact_rules.hints import Sequence
from compact_rules.judge.judge import Judge
from compact_rules.judge.lookup import TooMuchWork
from compact_rules.judge.outcomes import Outcome
from compact_rules.places import Problem
from compact_rules.records import dataclass
from compact_rules.scheme.facts import Facts
from compact_rules.scheme.once import told_once
from compact_rules.scheme.read import read
from compact_rules.source.codes import NOT_ASSESSED
from compact_rules.source.limits import too_much_to_judge
from compact_rules.source.read import Source, read_file
from compact_rules.source.tree import Document, load

Input = Source | os.PathLike[str] | str


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found of one input.

    ``file`` is its name as the person gave it. ``facts`` and ``outcomes`` are None where nothing could be judged, and
    ``problems`` say why; ``document`` is None too where it could not be had.
    """

    file: str
    sha256: str | None = None
    document: Document | None = None
    facts: Facts | None = None
    outcomes: Sequence[Outcome] | None = None
    problems: Sequence[Problem] = ()

    @property
    def unread(self) -> bool:
        """Whether it could not be had at all."""
        return any(problem.code in NOT_ASSESSED for problem in self.problems)


def see(given: Input, judge: Judge) -> Seen:
    """One input: a document, or the name of a file, which may turn out not to be had."""
    if isinstance(given, Source):
        return see_document(given, judge)
    source = read_file(given)
    return see_document(source, judge) if isinstance(source, Source) else Seen(os.fspath(given), problems=(source,))


def see_document(source: Source, judge: Judge) -> Seen:
    """One document, read and judged."""
    digest, document = sha256(source.data), load(source.data)
    if not document.ok:
        return Seen(source.name, digest, document, problems=document.problems)
    reading = read(document.data)
    try:
        outcomes = judge.outcomes(reading.facts)
    except TooMuchWork as stop:
        return Seen(source.name, digest, document, problems=(too_much_to_judge(stop.rule),))
    problems = told_once(document.problems, reading.problems, document)
    return Seen(source.name, digest, document, reading.facts, outcomes, tuple(problems))
