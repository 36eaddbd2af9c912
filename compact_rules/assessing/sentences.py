"""Which parts of `grades.yaml` a grade's sentence is made of, with the values to insert. The report fills and joins them."""

from __future__ import annotations

from compact_rules.assessing.gates import Counted, Gates
from compact_rules.assessing.model import Grade
from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import Iterator, Mapping

# A template and what goes into it. A date is for the report to write out.
Part = tuple[Bilingual, Mapping[str, int | str | date | Bilingual]]


def parts(grade: Grade, gates: Gates) -> tuple[Part, ...]:
    """The parts in order; each brings its own punctuation, so that they are joined with nothing between."""
    return tuple(_parts(grade, gates) if grade.judged else _not_judged(grade, gates))


def _parts(grade: Grade, gates: Gates) -> Iterator[Part]:
    sentences = gates.sentences
    yield sentences.level, {"depth": gates.depth(grade.depth).title, "level": gates.level(grade.level).title}
    if grade.explained:
        yield _counted(sentences.explained, grade.explained)
    if grade.open:
        yield _counted(sentences.open, grade.open)
    met = {f"{count.tier}_met": count.met for count in grade.counts}
    of = {f"{count.tier}_of": count.of for count in grade.counts}
    yield sentences.met, {**met, **of}
    for stop in grade.stops:
        if stop.side is not None:
            yield sentences.not_attested[stop.side], {}
    if any(stop.cause == "no_rules" for stop in grade.stops):
        yield sentences.no_rules, {}


def _not_judged(grade: Grade, gates: Gates) -> Iterator[Part]:
    depth = gates.depth(grade.depth).title
    ended = next((stop.on for stop in grade.stops if stop.cause == "ended"), None)
    if ended is not None:
        yield gates.sentences.ended, {"depth": depth, "on": ended}
    else:
        yield gates.sentences.not_adopted, {"depth": depth}


def _counted(texts: Counted, count: int) -> Part:
    return texts.form(count), {"count": count}
