"""The figures that a rule rests on, with the values in force."""

from __future__ import annotations

from compact_rules.bilingual import placeholders
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator
from compact_rules.report.fields import value_text
from compact_rules.report.places import text
from compact_rules.report.sources import source_text
from compact_rules.rulebook.model import Check, Operand, Rule, Rulebook

if TYPE_CHECKING:
    from compact_rules.report import wire


def parameters(rule: Rule, rulebook: Rulebook, as_of: date) -> list[wire.ParameterText]:
    """Each figure that ``rule`` reads, in the order in which the rule names them; those without a value on the day left out."""
    found: list[wire.ParameterText] = []
    for name in names(rule, rulebook):
        parameter = rulebook.parameters.get(name)
        dated = parameter.at(as_of) if parameter is not None else None
        if parameter is not None and dated is not None:
            found.append(
                {
                    "id": name,
                    "title": text(parameter.title),
                    "value": text(value_text(dated.value)),
                    "start": dated.start.isoformat(),
                    "source": source_text(dated.source, rulebook),
                }
            )
    return found


def names(rule: Rule, rulebook: Rulebook) -> list[str]:
    """The ids of the figures that ``rule`` reads, each once."""
    return list(dict.fromkeys(_names(rule, rulebook)))


def _names(rule: Rule, rulebook: Rulebook) -> Iterator[str]:
    checks = [*rule.require, *rule.refuted_when, *(scope.where for scope in rule.for_each), rule.applies_when]
    yield from _in(checks)
    if rule.evidence is not None:
        yield rule.evidence.window
        yield from _in([rule.evidence.where])
    shown = placeholders(rule.message.en)
    yield from (name for name in rulebook.parameters if name.replace("-", "_") in shown)


def _in(values: Iterable[object]) -> Iterator[str]:
    """The parameters named anywhere in checks and their arguments."""
    for value in values:
        if isinstance(value, Check):
            yield from _in(value.args.values())
        elif isinstance(value, tuple):
            yield from _in(value)
        elif isinstance(value, Operand):
            if value.parameter is not None:
                yield value.parameter
            yield from _in([value.plus, value.minus])
