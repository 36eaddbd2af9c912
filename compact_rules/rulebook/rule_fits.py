"""Whether a rule holds together: its scopes, checks and evidence fit the scheme, its message its item, its parts one another."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Bilingual, placeholders
from compact_rules.hints import Iterator
from compact_rules.rulebook.examples import PASSING, all_checks, kinds_missing
from compact_rules.rulebook.fitting import WANTED, Fitting, Found
from compact_rules.rulebook.model import Operand, Rule
from compact_rules.rulebook.operands import fit_window
from compact_rules.rulebook.paths import Astray, Reached, follow, parse_path
from compact_rules.rulebook.sheets import Loc
from compact_rules.rulebook.word_fits import fit_check, fit_checks
from compact_rules.scheme.suggest import nearest

ALWAYS = frozenset({"item", "reason", "position"})


def misfits(fit: Fitting, rule: Rule, loc: Loc) -> list[Found]:
    """Everything in ``rule``, which stands at ``loc`` of its file, that does not fit."""
    fit = fit.on(Reached(fit.root))
    items = list(_scopes(fit, rule, loc)) if rule.for_each else [fit.ruled]
    for found in _on_items(fit, rule, items, loc):
        fit.findings.faults.append(found)
    _fit_message(fit, rule, items, loc)
    _fit_fixed(fit, rule, loc)
    _fit_evidence(fit, rule, loc)
    _fit_person(fit, rule, loc)
    _fit_parameters(fit, rule, loc)
    _fit_rest(fit, rule, loc)
    _fit_examples(fit, rule, loc)
    return fit.findings.faults


def _on_items(fit: Fitting, rule: Rule, items: list[Reached], loc: Loc) -> Iterator[Found]:
    """What is wrong with the checks. Where a rule has several scopes, a path need only lead somewhere on one of them."""
    readings = [fit.on(item) for item in items]
    for reading in readings:
        fit_checks(reading, rule.require, reading.ruled, (*loc, "require"))
        fit_checks(reading, rule.refuted_when, reading.ruled, (*loc, "refuted_when"))
        if rule.applies_when is not None:
            fit_check(reading, rule.applies_when, reading.ruled, (*loc, "applies_when"))
    told: set[Loc] = set()
    for reading in readings:
        new = [found for found in reading.findings.faults if found.loc not in told]
        told.update(found.loc for found in new)
        yield from (found for found in new if not any(other.findings.excuses(found.loc) for other in readings))


def _scopes(fit: Fitting, rule: Rule, loc: Loc) -> Iterator[Reached]:
    for at, scope in enumerate(rule.for_each):
        here: Loc = (*loc, "for_each", at)
        reached = fit.records(scope.path, fit.ruled, (*here, "in"), "for_each")
        if reached is None:
            continue
        if scope.where is not None:
            candidate = fit.on(reached)
            fit_check(candidate, scope.where, reached, (*here, "where"))
            fit.findings.faults.extend(candidate.findings.faults)
        yield reached


def _fit_message(fit: Fitting, rule: Rule, items: list[Reached], loc: Loc) -> None:
    """What the message inserts is there to be inserted, and the same in both languages; so of the note and the question."""
    _fit_inserted(fit, rule.message, ALWAYS, items, (*loc, "message"))
    if rule.noted is not None:
        _fit_inserted(fit, rule.noted, ALWAYS - {"reason"}, items, (*loc, "noted"))
    for at, check in enumerate(rule.require):
        if check.word == "a_person_decides":
            _fit_inserted(fit, check.args["question"], frozenset(), items, (*loc, "require", at, check.word, "question"))


def _fit_inserted(fit: Fitting, text: Bilingual, always: frozenset[str], items: list[Reached], loc: Loc) -> None:
    parameters = {name.replace("-", "_") for name in fit.known_parameters}
    inserted = {lang: placeholders(text[lang]) for lang in LANGS}
    unknown = [
        (lang, name)
        for lang in LANGS
        for name in sorted(inserted[lang] - always - parameters)
        if items and not any(_is_value(fit, name, item) for item in items)
    ]
    single = [field for item in items for field, shape in item.shape.fields.items() if shape.kind in WANTED["scalar"]]
    for lang, name in unknown:
        meant = nearest(name, (*sorted(always), *single, *sorted(parameters)))
        fit.report((*loc, lang), "unknown-placeholder", {"braces": f"{{{name}}}"}, meant or None)
    for lang, other in zip(LANGS, reversed(LANGS), strict=True) if not unknown else ():
        for name in sorted(inserted[lang] - inserted[other]):
            fit.report((*loc, lang), "placeholders-differ", {"braces": f"{{{name}}}"})


def _fit_fixed(fit: Fitting, rule: Rule, loc: Loc) -> None:
    """In texts other than these nothing is inserted: braces would be shown as they stand."""
    for place, text in _fixed(rule):
        for lang in LANGS:
            for name in sorted(placeholders(text[lang])):
                fit.report((*loc, *place, lang), "nothing-inserted", {"braces": f"{{{name}}}"})


def _fixed(rule: Rule) -> Iterator[tuple[Loc, Bilingual]]:
    yield from ((("title",), rule.title), (("asks",), rule.asks), (("remedy",), rule.remedy))
    if rule.source.note is not None:
        yield ("source", "note"), rule.source.note
    if rule.evidence is not None:
        yield ("evidence", "title"), rule.evidence.title
    for at, check in enumerate(rule.require):
        if check.word == "a_person_decides":
            yield ("require", at, check.word, "role"), check.args["role"]


def _is_value(fit: Fitting, name: str, item: Reached) -> bool:
    path = parse_path(name)
    reached = follow(path, item, item, fit.root) if path is not None and not path.absolute and not path.outer else None
    return isinstance(reached, Reached) and not reached.many and reached.shape.kind in WANTED["scalar"]


def _fit_evidence(fit: Fitting, rule: Rule, loc: Loc) -> None:
    evidence = rule.evidence
    if evidence is None:
        return
    loc = (*loc, "evidence")
    fit_window(fit, evidence.window, (*loc, "window"))
    for at, path in enumerate(evidence.records):
        record = fit.records(path, fit.ruled, (*loc, "records", at), "evidence")
        if record is None:
            continue
        fit.value(evidence.on, record, (*loc, "on"), "evidence", "date", one=True)
        if evidence.where is not None:
            fit_check(fit, evidence.where, record, (*loc, "where"))


def _fit_person(fit: Fitting, rule: Rule, loc: Loc) -> None:
    asked = sum(check.word == "a_person_decides" for check in rule.require)
    anywhere = sum(check.word == "a_person_decides" for check in all_checks(rule))
    if rule.decided_by == "data":
        if anywhere:
            fit.report((*loc, "decided_by"), "person-in-data")
    elif asked != 1:
        fit.report((*loc, "require"), "no-person-decides", {"decided_by": rule.decided_by, "count": asked}, at_key=True)
    elif anywhere > asked:
        fit.report((*loc, "require"), "person-inside", at_key=True)
    if rule.decided_by == "refutation" and not rule.refuted_when and len(rule.require) == 1:
        fit.report((*loc, "decided_by"), "nothing-refutes")


def parameters_of(rule: Rule) -> dict[str, None]:
    """The ids of the parameters that the rule rests on, in the order in which it names them."""
    operands = [value for check in all_checks(rule) for value in check.args.values() if isinstance(value, Operand)]
    names = [name for operand in operands for name in _named(operand)]
    return dict.fromkeys([*names, rule.evidence.window] if rule.evidence else names)


def _named(operand: Operand | None) -> Iterator[str]:
    if operand is not None:
        if operand.parameter is not None:
            yield operand.parameter
        yield from _named(operand.plus)
        yield from _named(operand.minus)


def _fit_parameters(fit: Fitting, rule: Rule, loc: Loc) -> None:
    for name in parameters_of(rule):
        parameter = fit.parameters.get(name)
        if parameter is not None and parameter.values[0].start > rule.in_force.start:
            values = {"name": name, "start": rule.in_force.start, "first": parameter.values[0].start}
            fit.report((*loc, "in_force", "start"), "no-value-yet", values)


def _fit_rest(fit: Fitting, rule: Rule, loc: Loc) -> None:
    period = rule.in_force
    if period.end is not None and period.end < period.start:
        fit.report((*loc, "in_force", "end"), "ends-before-start", {"start": period.start, "end": period.end})
    if rule.departure and rule.tier in ("threshold", "minimum"):
        fit.report((*loc, "departure"), "no-departure", {"tier": rule.tier})
    if not rule.for_each and rule.if_none != "not_shown":
        fit.report((*loc, "if_none"), "if-none-alone", at_key=True)


def _fit_examples(fit: Fitting, rule: Rule, loc: Loc) -> None:
    loc = (*loc, "examples")
    for kind in kinds_missing(rule):
        fit.report(loc, "missing-example", {"rule": rule.id, "kind_name": kind}, at_key=True)
    for at, example in enumerate(rule.examples):
        if example.kind == "false_pass" and example.expect in PASSING:
            fit.report((*loc, at, "expect"), "false-pass-passes", {"value": example.expect})
        if example.practice is not None and rule.evidence is None:
            fit.report((*loc, at, "practice"), "practice-without-evidence", at_key=True)
        for number, text in enumerate(example.at):
            _fit_place(fit, text, (*loc, at, "at", number))


def _fit_place(fit: Fitting, text: str, loc: Loc) -> None:
    """A place in an example's scheme, ``actions[0].due``: the fields in it must be fields of a scheme."""
    path = parse_path(_each(text))
    if path is None or path.absolute or path.outer:
        fit.report(loc, "bad-place", {"value": text})
        return
    reached = follow(path, fit.ruled, fit.ruled, fit.root)
    if isinstance(reached, Astray):
        fit.report(loc, reached.code, reached.values)


def _each(text: str) -> str:
    """The place with every position left out: ``actions[].due``."""
    head, *parts = text.split("[")
    return head + "".join("[]" + part.partition("]")[2] if part.partition("]")[0].isdigit() else "[?]" for part in parts)
