"""Figures that say two things: a text that says another figure or date than the field, and a target below what was reached."""

from __future__ import annotations

from datetime import date

from compact_rules.calendar import Duration
from compact_rules.hints import Any, Iterable, Iterator
from compact_rules.judge.signals.fields import Passage, Record, records_at
from compact_rules.judge.signals.quantities import Quantity, quantities
from compact_rules.judge.signals.times import times_in
from compact_rules.judge.wording import plain, words_of
from compact_rules.places import Path, Problem
from compact_rules.scheme.facts import Facts, Located
from compact_rules.scheme.links import due_on, records

_PER_CENT = frozenset({"%", "per cent", "percent", "pc", "y cant"})


def contradictions(facts: Facts, texts: Iterable[Passage]) -> Iterator[Problem]:
    """Texts whose figures, dates or intervals are not those of the fields beside them."""
    aims = {id(target): _figures_of([target]) for target in _targets(facts)}
    for passage in texts:
        if passage.sort == "indicator" and passage.field[-1] == "indicator":
            yield from _figure(passage, [passage.record], aims.get(id(passage.record), set()))
        elif passage.sort == "undertaking":
            targets = [target for _, target in records(passage.record, "targets")]
            yield from _figure(passage, targets, {figure for target in targets for figure in aims.get(id(target), set())})
            yield from _date(passage)
        elif isinstance(passage.record.get("every"), Duration):
            yield from _interval(passage, passage.record["every"])


def _targets(facts: Facts) -> Iterator[Record]:
    for where in ("action_plans[].actions[].targets[]", "commitments[].targets[]"):
        yield from (target for _, target in records_at(facts.root, where))


def _figures_of(targets: Iterable[Record]) -> set[float]:
    """Every figure that the fields of these targets give."""
    given: list[object] = []
    for target in targets:
        baseline = target.get("baseline")
        given += [target.get("value"), baseline.get("value") if isinstance(baseline, dict) else None]
        given += [entry.get("value") for part in ("staged", "history") for _, entry in records(target, part)]
    return {float(value) for value in given if isinstance(value, (int, float)) and not isinstance(value, bool)}


def _figure(passage: Passage, targets: list[Record], given: set[float]) -> Iterator[Problem]:
    units = {plain(unit) or unit for target in targets if isinstance(unit := target.get("unit"), str)}
    if not given or not units:
        return
    said = [each for each in quantities(passage.tokens, passage.lang) if _in_unit(each, passage, units)]
    if said and not any(each.value in given for each in said):
        aim = next((value for target in targets if (value := _aim(target)) is not None), None)
        values = (("said", said[0].shown), ("field", aim))
        yield Problem("figure-not-in-field", passage.path, values=values)


def _in_unit(each: Quantity, passage: Passage, units: set[str]) -> bool:
    if each.kind == "percentage":
        return not units.isdisjoint(_PER_CENT)
    if each.kind == "amount":
        return not units.isdisjoint({"£", "gbp", "pounds"})
    following = passage.tokens[each.at + each.length : each.at + each.length + 1]
    return each.kind == "number" and any(token.word in units for token in following)


def _aim(target: Record) -> float | None:
    aim = target.get("aim", target.get("value"))
    value = aim.value if isinstance(aim, Located) else aim
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _date(passage: Passage) -> Iterator[Problem]:
    """A whole date in the text of an undertaking or milestone, where none of its fields holds it."""
    work = passage.record
    due = work["due"] if isinstance(work.get("due"), date) else due_on(work)
    said = [each for each in quantities(passage.tokens, passage.lang) if each.kind == "date" and 0 not in _day(each)]
    milestones = [entry.get("due") for _, entry in records(work, "milestones")]
    given = {(day.year, day.month, day.day) for day in (due, work.get("start"), *milestones) if isinstance(day, date)}
    if due is not None and said and not any(each.value in given for each in said):
        yield Problem("date-not-in-field", passage.path, values=(("said", said[0].shown), ("field", due)))


def _day(each: Quantity) -> tuple[Any, ...]:
    return each.value if isinstance(each.value, tuple) else (0,)


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
            yield from _ratchet(path, target, reached.get(_indicator(target)), as_of)
        for _, target in targets:
            latest = [*_progress(target, as_of), *filter(None, [reached.get(_indicator(target))])]
            if latest and _indicator(target):
                reached[_indicator(target)] = max(latest)


def _ratchet(path: Path, target: Record, earlier: tuple[date, float] | None, as_of: date) -> Iterator[Problem]:
    history = (_measurement(entry, as_of) for _, entry in records(target, "history"))
    before = [measured for measured in (earlier, *history) if measured is not None]
    aim = _aim(target)
    if aim is None or not before:
        return
    on, outturn = max(before)
    if _falls_back(target.get("direction"), aim, outturn):
        yield Problem("target-below-outturn", (*path, "value"), values=(("target", aim), ("outturn", outturn), ("on", on)))


def _by_start(facts: Facts) -> list[list[tuple[Path, Record]]]:
    """The targets of each plan, those of the earlier plans first."""
    plans = sorted(records(facts.root, "action_plans"), key=lambda entry: _start(entry[1]))
    return [
        [target for at, work in records(plan, "actions", path) for target in records(work, "targets", at)] for path, plan in plans
    ]


def _start(plan: Record) -> date:
    period = plan.get("period")
    start = period.get("start") if isinstance(period, dict) else None
    return start if isinstance(start, date) else date.max


def _indicator(target: Record) -> str:
    words = target.get("indicator")
    text = next(iter(words.values()), "") if isinstance(words, dict) else ""
    return " ".join(words_of(text)) if isinstance(text, str) else ""


def _progress(target: Record, as_of: date) -> list[tuple[date, float]]:
    links = target.get("progress")
    entries = (link.value for link in (links if isinstance(links, list) else ()) if isinstance(link, Located))
    return [found for entry in entries if isinstance(entry, dict) and (found := _measurement(entry, as_of)) is not None]


def _measurement(entry: Record, as_of: date) -> tuple[date, float] | None:
    on, value = entry.get("on"), entry.get("value")
    if not isinstance(on, date) or on > as_of or not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    return on, float(value)


def _falls_back(direction: object, aim: float, outturn: float) -> bool:
    return aim < outturn if direction == "up" else aim > outturn if direction == "down" else False
