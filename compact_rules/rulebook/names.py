"""The names in a rulebook: every id once, every name that is used there, and the dates and values of parameters in order."""

from __future__ import annotations

from compact_rules.hints import Generic, Iterable, Mapping, TypeVar
from compact_rules.records import dataclass, field
from compact_rules.rulebook.faults import RulebookFault
from compact_rules.rulebook.fitting import kind_of_value
from compact_rules.rulebook.model import Document, Lexicon, Parameter, Requirement, Rule, Rulebook, Survivor
from compact_rules.rulebook.sheets import Loc, Sheet
from compact_rules.rulebook.wording import Wording
from compact_rules.scheme.suggest import nearest

T = TypeVar("T", Rule, Parameter, Lexicon, Document, Requirement, Survivor)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """One rule, parameter or the like: where it is written, the id it is written with, and its value unless it has faults."""

    sheet: Sheet
    loc: Loc
    id: str
    value: T | None

    def fault(
        self, loc: Loc, code: str, values: Mapping[str, object] | None = None, suggestion: str | None = None
    ) -> RulebookFault:
        """A fault at ``loc`` inside the entry."""
        return self.sheet.fault((*self.loc, *loc), code, values, suggestion)


@dataclass(frozen=True, slots=True)
class Entries:
    """Everything that a rulebook's files hold."""

    documents: list[Entry[Document]] = field(default_factory=list)
    requirements: list[Entry[Requirement]] = field(default_factory=list)
    parameters: list[Entry[Parameter]] = field(default_factory=list)
    lexicons: list[Entry[Lexicon]] = field(default_factory=list)
    rules: list[Entry[Rule]] = field(default_factory=list)
    survivors: list[Entry[Survivor]] = field(default_factory=list)
    wording: list[Wording] = field(default_factory=list)


def ids_of(entries: Iterable[Entry[T]]) -> frozenset[str]:
    """The ids of ``entries``, with those of entries that have faults."""
    return frozenset(entry.id for entry in entries if entry.id)


def read_well(entries: Iterable[Entry[T]]) -> tuple[T, ...]:
    """The values of ``entries`` that have no faults."""
    return tuple(entry.value for entry in entries if entry.value is not None)


def check_names(entries: Entries, base: Rulebook | None = None) -> Iterable[RulebookFault]:
    """Everything that is wrong with the names in a rulebook, which may use those of the rulebook that it extends."""
    yield from _used_before(entries.documents)
    yield from _used_before(entries.requirements)
    yield from _used_before(entries.parameters)
    yield from _used_before(entries.lexicons)
    yield from _used_before(entries.rules)
    documents = ids_of(entries.documents) | _named(base.documents if base else ())
    for parameter in entries.parameters:
        yield from _check_parameter(parameter, documents)
    requirements = ids_of(entries.requirements) | _named(base.requirements if base else ())
    rules = ids_of(entries.rules) | _named(base.rules if base else ())
    for rule in entries.rules:
        yield from _check_rule(rule, documents, requirements, rules)
    for survivor in entries.survivors:
        if survivor.value is not None:
            yield from _known(survivor, ("rule",), "unknown-rule", survivor.value.rule, rules)
    yield from _circles(entries.rules, base.rules if base else ())


def _named(held: Iterable[Document] | Iterable[Requirement] | Iterable[Rule]) -> frozenset[str]:
    return frozenset(each.id for each in held)


def _used_before(entries: Iterable[Entry[T]]) -> Iterable[RulebookFault]:
    first: dict[str, Entry[T]] = {}
    for entry in entries:
        earlier: Entry[T] = first.setdefault(entry.id, entry)
        if entry.id and earlier is not entry:
            where = f"{earlier.sheet.name}:{earlier.sheet.line((*earlier.loc, 'id'))}"
            yield entry.fault(("id",), "id-used-before", {"name": entry.id, "where": where})


def _check_parameter(entry: Entry[Parameter], documents: frozenset[str]) -> Iterable[RulebookFault]:
    if entry.value is None:
        return
    values = entry.value.values
    for at, value in enumerate(values):
        yield from _known(entry, ("values", at, "source", "document"), "unknown-document", value.source.document, documents)
        if at and value.start <= values[at - 1].start:
            yield entry.fault(("values", at, "start"), "values-out-of-order")
        if kind_of_value(value.value) != kind_of_value(values[0].value):
            yield entry.fault(("values", at, "value"), "mixed-values")


def _check_rule(
    entry: Entry[Rule], documents: frozenset[str], requirements: frozenset[str], rules: frozenset[str]
) -> Iterable[RulebookFault]:
    if entry.value is None:
        return
    yield from _known(entry, ("source", "document"), "unknown-document", entry.value.source.document, documents)
    yield from _known(entry, ("requirement",), "unknown-requirement", entry.value.requirement, requirements)
    for at, other in enumerate(entry.value.same_fault_as):
        yield from _known(entry, ("same_fault_as", at), "unknown-rule", other, rules)


def _known(entry: Entry[T], loc: Loc, code: str, name: str, known: frozenset[str]) -> Iterable[RulebookFault]:
    if known and name not in known:  # where none are known, the file that lists them is the fault
        yield entry.fault(loc, code, {"name": name}, nearest(name, sorted(known)) or None)


def _circles(rules: list[Entry[Rule]], others: Iterable[Rule]) -> Iterable[RulebookFault]:
    after = {rule.id: rule.same_fault_as for rule in (*others, *read_well(rules))}
    for entry in rules:
        circle = _way_back(entry.id, after)
        if circle:
            yield entry.fault(("same_fault_as",), "same-fault-circle", {"circle": " → ".join(circle)})


def _way_back(start: str, after: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """A way from ``start`` to itself; empty when there is none."""
    ways: list[tuple[str, ...]] = [(start, other) for other in after.get(start, ())]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [(*way, other) for other in after.get(way[-1], ())]
    return ()
