"""Figures that say two things: a text that says another figure or date than the field, and a target below what was reached."""

from __future__ import annotations

from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Iterable, Iterator
from compact_rules.judge.signals.fields import Passage, Record, plain_text
from compact_rules.judge.signals.quantities import POUNDS, Quantity, quantities
from compact_rules.judge.signals.spots import aim_of
from compact_rules.judge.signals.times import times_in
from compact_rules.judge.wording import plain
from compact_rules.places import Path, Problem
from compact_rules.scheme.facts import Facts, Located
from compact_rules.scheme.links import due_on, records

_PER_CENT = frozenset({"%", "per cent", "percent", "pc", "y cant"})


def contradictions(texts: Iterable[Passage]) -> Iterator[Problem]:
    """Texts whose figures, dates or intervals are not those of the fields beside them."""
    for passage in texts:
        if passage.field[-1] == "indicator":
            yield from _figure(passage, [passage.record])
        elif passage.sort == "undertaking":
            yield from _figure(passage, [target for _, target in records(passage.record, "targets")])
            yield from _date(passage)
        elif isinstance(passage.record.get("every"), Duration):
            yield from _interval(passage, passage.record["every"])


def _figures_of(target: Record) -> Iterator[object]:
    """Every figure that the fields of a target give."""
    baseline = target.get("baseline")
    yield target.get("value")
    yield baseline.get("value") if isinstance(baseline, dict) else None
    for part in ("staged", "history"):
        yield from (entry.get("value") for _, entry in records(target, part))


def _figure(passage: Passage, targets: list[Record]) -> Iterator[Problem]:
    units = {plain(unit) or unit for target in targets if isinstance(unit := target.get("unit"), str)}
    given = {value for target in targets for value in _figures_of(target) if isinstance(value, (int, float))}
    aims = [aim for target in targets if (aim := aim_of(target)) is not None]
    if not aims or not units:
        return
    said = [each for each in quantities(passage.tokens, passage.lang) if _in_unit(each, passage, units)]
    if said and not any(each.value in given for each in said):
        yield Problem("figure-not-in-field", passage.path, values=(("said", said[0].shown), ("field", aims[0])))


def _in_unit(each: Quantity, passage: Passage, units: set[str]) -> bool:
    if each.kind == "percentage":
        return not units.isdisjoint(_PER_CENT)
    if each.kind == "amount":
        return "£" in units or not units.isdisjoint(POUNDS)
    after = each.at + each.length
    return each.kind == "number" and after < len(passage.tokens) and passage.tokens[after].word in units


def _date(passage: Passage) -> Iterator[Problem]:
    """A whole date in the text of an undertaking or milestone, where none of its fields holds it."""
    work = passage.record
    due = work["due"] if isinstance(work.get("due"), date) else due_on(work)
    found = quantities(passage.tokens, passage.lang)
    said = [each for each in found if isinstance(each.value, tuple) and 0 not in each.value]
    milestones = [entry.get("due") for _, entry in records(work, "milestones")]
    given = {(day.year, day.month, day.day) for day in (due, work.get("start"), *milestones) if isinstance(day, date)}
    if due is not None and said and not any(each.value in given for each in said):
        yield Problem("date-not-in-field", passage.path, values=(("said", said[0].shown), ("field", due)))


def _interval(passage: Passage, given: Duration) -> Iterator[Problem]:
    """How often, where the text says another length of time than the field: "every six months" beside 3 months."""
    times = times_in(passage.tokens, passage.lang, quantities(passage.tokens, passage.lang))
    said = [each.duration for each in times if each.repeats and each.often == 1]
    if said and not any(_same_length(each, given) for each in said):
        yield Problem("interval-not-in-field", passage.path, values=(("said", said[0]), ("field", given)))


def _same_length(one: Duration, other: Duration) -> bool:
    """Whether the two do not clearly differ: weeks and months have no fixed ratio."""
    return one.kind != other.kind or one.size == other.size


def ratchets(facts: Facts, as_of: date) -> Iterator[Problem]:
    """Targets that ask for less than was reached before: by their own history, or under the same indicator in an earlier plan."""
    reached: dict[str, tuple[date, float]] = {}
    for targets in _by_start(facts):
        for path, target in targets:
            yield from _ratchet(path, target, reached.get(plain_text(target.get("indicator"))), as_of)
        for _, target in targets:
            indicator = plain_text(target.get("indicator"))
            for measured in _progress(target, as_of) if indicator else ():
                reached[indicator] = max(measured, reached.get(indicator, measured))


def _ratchet(path: Path, target: Record, earlier: tuple[date, float] | None, as_of: date) -> Iterator[Problem]:
    history = (_measurement(entry, as_of) for _, entry in records(target, "history"))
    before = [measured for measured in (earlier, *history) if measured is not None]
    aim = aim_of(target)
    if aim is None or not before:
        return
    on, outturn = max(before)
    if _falls_back(target.get("direction"), aim, outturn):
        yield Problem("target-below-outturn", (*path, "value"), values=(("target", aim), ("outturn", outturn), ("on", on)))


def _by_start(facts: Facts) -> list[list[tuple[Path, Record]]]:
    """The targets of each plan, those of the earlier plans first, and then those of the commitments."""
    plans = sorted(records(facts.root, "action_plans"), key=lambda entry: _start(entry[1]))
    works = [records(plan, "actions", path) for path, plan in plans] + [records(facts.root, "commitments")]
    return [[target for at, work in each for target in records(work, "targets", at)] for each in works]


def _start(plan: Record) -> date:
    period = plan.get("period")
    start = period.get("start") if isinstance(period, dict) else None
    return start if isinstance(start, date) else date.max


def _progress(target: Record, as_of: date) -> list[tuple[date, float]]:
    links = target.get("progress")
    entries = (link.value for link in (links if isinstance(links, list) else ()) if isinstance(link, Located))
    return [found for entry in entries if isinstance(entry, dict) and (found := _measurement(entry, as_of)) is not None]


def _measurement(entry: Record, as_of: date) -> tuple[date, float] | None:
    on, value = entry.get("on"), entry.get("value")
    if not isinstance(on, date) or on > as_of or not isinstance(value, (int, float)):
        return None
    return on, float(value)


def _falls_back(direction: object, aim: float, outturn: float) -> bool:
    return aim < outturn if direction == "up" else aim > outturn if direction == "down" else False
