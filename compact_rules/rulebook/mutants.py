"""Every way to change one small thing in a rule: what its examples must be able to tell from the rule as it stands.

A mutant is a plain `Rule`. Which of them the examples tell apart is found a few floors above, where rules are run.
"""

from __future__ import annotations

from compact_rules.hints import Any, Iterator, Mapping
from compact_rules.records import dataclass, field, replace
from compact_rules.rulebook.examples import all_checks
from compact_rules.rulebook.model import EACH, Check, FieldPath, Operand, Rule, Scope, Verdict
from compact_rules.rulebook.written import check_text

# The word that takes a word's place, with the same arguments.
SWAPS: dict[str, tuple[str, ...]] = {
    "at_least": ("at_most",),
    "at_most": ("at_least",),
    "not_before": ("not_after",),
    "not_after": ("not_before",),
    "avoids": ("mentions",),
    "mentions": ("avoids",),
    "every": ("some",),
    "some": ("every",),
    "last": ("every", "some"),
    "all": ("any",),
    "any": ("all",),
}
# Arguments that are lists of fields or words, each of which can be left out.
_LISTS = {"stated": "fields", "one_of": "values", "covers": "each", "avoids": "field", "mentions": "field", "in_order": "fields"}
# Arguments that are checks; the second says whether the check can simply be left out.
_INNER: dict[str, bool] = {"checks": False, "is": False, "check": False, "where": True, "some": True, "every": True}

_IF_NONE: tuple[Verdict, ...] = ("not_shown", "not_met", "not_applicable")

# A check that is always so, in place of one that is left out where something must stand.
ALWAYS = Check("stated", {"fields": (FieldPath("/as_of", ("as_of",), absolute=True),)})


@dataclass(frozen=True, slots=True)
class Mutant:
    """``rule`` with one thing changed at ``place``.

    ``key`` names the change within the rule, as survivors.yaml does; ``code`` and ``values`` say it to a person. Where a
    parameter is moved, ``moved`` says which and by how many of its own units, and ``rule`` is as it was.
    """

    rule: Rule
    place: str
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    moved: tuple[str, int] | None = None

    @property
    def key(self) -> str:
        """``require[1].any[0]: removed``, ``require[0]: at_least -> at_most``, ``reporting-interval: +1``."""
        return f"{self.place}: {_KEYS[self.code].format(**self.values)}"


_KEYS = {
    "removed": "removed",
    "swapped": "{word} -> {other}",
    "not-removed": "not removed",
    "strictly-on": "strictly",
    "strictly-off": "not strictly",
    "without": "without {part}",
    "literal": "{figure} -> {other}",
    "way": "{word} -> {other}",
    "direction": "direction removed",
    "open-start": "start removed",
    "open-end": "end removed",
    "no-evidence": "removed",
    "if-none": "{word} -> {other}",
    "parameter-up": "+1",
    "parameter-down": "-1",
}
CODES = tuple(_KEYS)


@dataclass(frozen=True, slots=True)
class _Change:
    """A check in place of another; None where it is left out."""

    place: str
    code: str
    check: Check | None
    values: Mapping[str, str] = field(default_factory=dict)


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Every mutant of ``rule``, in the order of its parts."""
    yield from _scopes(rule)
    if rule.applies_when is not None:
        for change in _changes(rule.applies_when, "applies_when"):
            yield _mutant(replace(rule, applies_when=change.check), change)
    yield from _listed(rule, "require", rule.require)
    yield from _listed(rule, "refuted_when", rule.refuted_when)
    yield from _without_items(rule)
    yield from _evidence(rule)
    for name in dict.fromkeys(_parameters(rule)):
        for by, code in ((1, "parameter-up"), (-1, "parameter-down")):
            yield Mutant(rule, name, code, moved=(name, by))


def _mutant(rule: Rule, change: _Change) -> Mutant:
    return Mutant(rule, change.place, change.code, change.values)


def _scopes(rule: Rule) -> Iterator[Mutant]:
    for at, scope in enumerate(rule.for_each):
        place = "for_each" if len(rule.for_each) == 1 else f"for_each[{at}]"
        if len(rule.for_each) > 1:
            values = {"check": scope.path.text}
            yield Mutant(replace(rule, for_each=_without(rule.for_each, at)), place, "removed", values)
        if scope.where is not None:
            for change in _changes(scope.where, f"{place}.where"):
                scopes = _with(rule.for_each, at, Scope(scope.path, change.check))
                yield _mutant(replace(rule, for_each=scopes), change)


def _without_items(rule: Rule) -> Iterator[Mutant]:
    """Another verdict for when there is nothing to read the rule on."""
    for other in _IF_NONE if rule.for_each else ():
        if other != rule.if_none:
            yield Mutant(replace(rule, if_none=other), "if_none", "if-none", {"word": rule.if_none, "other": other})


def _evidence(rule: Rule) -> Iterator[Mutant]:
    """The evidence left out, read from fewer records, or of another kind. Its window is moved with the other parameters."""
    evidence = rule.evidence
    if evidence is None:
        return
    yield Mutant(replace(rule, evidence=None), "evidence", "no-evidence")
    for at, path in enumerate(evidence.records if len(evidence.records) > 1 else ()):
        fewer = replace(evidence, records=_without(evidence.records, at))
        yield Mutant(replace(rule, evidence=fewer), "evidence.records", "without", {"part": path.text})
    if evidence.where is not None:
        for change in _changes(evidence.where, "evidence.where"):
            yield _mutant(replace(rule, evidence=replace(evidence, where=change.check)), change)


def _listed(rule: Rule, name: str, checks: tuple[Check, ...]) -> Iterator[Mutant]:
    for checks_now, change in _changes_in(checks, name, empty=name == "refuted_when"):
        changed = replace(rule, require=checks_now) if name == "require" else replace(rule, refuted_when=checks_now)
        yield _mutant(changed, change)


def _changes_in(checks: tuple[Check, ...], place: str, empty: bool = False) -> Iterator[tuple[tuple[Check, ...], _Change]]:
    """Each list of checks with one thing changed. Of a check left out alone remains one that always holds, unless ``empty``."""
    for at, check in enumerate(checks):
        for change in _changes(check, place if len(checks) == 1 else f"{place}[{at}]"):
            if change.check is not None:
                yield _with(checks, at, change.check), change
            elif len(checks) > 1 or empty:
                yield _without(checks, at), change
            else:
                yield (ALWAYS,), change


def _changes(check: Check, place: str) -> Iterator[_Change]:
    """``check`` left out, and every change to it and inside it."""
    yield _Change(place, "removed", None, {"check": check_text(check)})
    for other in SWAPS.get(check.word, ()):
        if check.word not in ("all", "any") or len(check.args["checks"]) > 1:
            swapped = Check(other, {name: value for name, value in check.args.items() if name != "by" or other == "last"})
            yield _Change(place, "swapped", swapped, {"word": check.word, "other": other})
    yield from _own(check, place)
    for name in _INNER.keys() & check.args.keys():
        yield from _inner(check, place, name)


def _inner(check: Check, place: str, name: str) -> Iterator[_Change]:
    """Every change to the checks that stand in ``check`` under ``name``."""
    held: Any = check.args[name]
    if isinstance(held, tuple):
        there = f"{place}.{check.word}" if name == "checks" else f"{place}.{check.word}.{name}"
        for checks, change in _changes_in(held, there):
            # Of one check alone nothing is left: leaving out the whole, which is also done, says the same.
            if change.check is not None or len(held) > 1 or name == "is":
                yield replace(change, check=_given(check, **{name: checks}))
        return
    there = f"{place}.{check.word}" if name == "check" else f"{place}.{check.word}.{name}"
    for change in _changes(held, there):
        if change.check is not None:
            yield replace(change, check=_given(check, **{name: change.check}))
        elif _INNER[name]:
            yield replace(change, check=Check(check.word, {n: v for n, v in check.args.items() if n != name}))


def _own(check: Check, place: str) -> Iterator[_Change]:
    """Changes to the check's own arguments."""
    if check.word == "not":
        yield _Change(place, "not-removed", check.args["check"])
    if check.word == "in_order":
        strictly = bool(check.args.get("strictly", False))
        yield _Change(place, "strictly-off" if strictly else "strictly-on", _given(check, strictly=not strictly))
    # Of one reference alone, some and every say the same.
    if check.word == "refers_to" and ("some" in check.args) != ("every" in check.args) and EACH in check.args["field"].steps:
        word, other = ("some", "every") if "some" in check.args else ("every", "some")
        args = {other if name == word else name: value for name, value in check.args.items()}
        yield _Change(place, "swapped", Check(check.word, args), {"word": word, "other": other})
    if check.word == "differs" and "direction" in check.args:
        yield _Change(place, "direction", Check("differs", {n: v for n, v in check.args.items() if n != "direction"}))
    if check.word == "within":
        yield _Change(place, "open-end", Check("not_before", {"field": check.args["field"], "limit": check.args["start"]}))
        yield _Change(place, "open-start", Check("not_after", {"field": check.args["field"], "limit": check.args["end"]}))
    yield from _parts(check, place)
    for name, value in check.args.items():
        if isinstance(value, Operand):
            for code, operand, values in _operands(value):
                yield _Change(f"{place}.{name}", code, _given(check, **{name: operand}), values)


def _parts(check: Check, place: str) -> Iterator[_Change]:
    """The check without one of the fields or words that it lists."""
    name = _LISTS.get(check.word, "")
    given = check.args.get(name)
    listed = given if isinstance(given, tuple) and len(given) > 1 else ()
    for at, part in enumerate(listed):
        shown = part.text if isinstance(part, FieldPath) else str(part)
        yield _Change(place, "without", _given(check, **{name: _without(listed, at)}), {"part": shown})


def _operands(operand: Operand) -> Iterator[tuple[str, Operand, Mapping[str, str]]]:
    if operand.plus is not None or operand.minus is not None:
        turned = replace(operand, plus=operand.minus, minus=operand.plus)
        word, other = ("plus", "minus") if operand.plus is not None else ("minus", "plus")
        yield "way", turned, {"word": word, "other": other}
    elif isinstance(operand.literal, (int, float)):
        for figure in (operand.literal + 1, operand.literal - 1):
            if figure >= 0:
                yield "literal", Operand(literal=figure), {"figure": str(operand.literal), "other": str(figure)}


def _parameters(rule: Rule) -> Iterator[str]:
    """The parameters that the rule's verdict rests on, and the window of its evidence."""
    for check in all_checks(rule):
        for value in check.args.values():
            if isinstance(value, Operand):
                yield from _named(value)
    if rule.evidence is not None:
        yield rule.evidence.window


def _named(operand: Operand) -> Iterator[str]:
    if operand.parameter is not None:
        yield operand.parameter
    for inner in (operand.plus, operand.minus):
        if inner is not None:
            yield from _named(inner)


def _given(check: Check, /, **args: Any) -> Check:
    return Check(check.word, {**check.args, **args})


def _without(items: tuple[Any, ...], at: int) -> tuple[Any, ...]:
    return (*items[:at], *items[at + 1 :])


def _with(items: tuple[Any, ...], at: int, item: Any) -> tuple[Any, ...]:
    return (*items[:at], item, *items[at + 1 :])
