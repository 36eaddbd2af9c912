"""Checks and limits as the rule language writes them, on one line: for saying which of a rule's checks is meant."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import Any, Mapping
from compact_rules.rulebook.model import Check, FieldPath, Operand

_BARE = frozenset({"stated", "unique", "all", "any", "not"})


def check_text(check: Check) -> str:
    """``at_least: {count: seats[], limit: 2}``; a question for a person without its words."""
    if check.word == "a_person_decides":
        return check.word
    if check.word in _BARE:
        return f"{check.word}: {_value(next(iter(check.args.values())))}"
    return f"{check.word}: {_mapping(check.args)}"


def operand_text(operand: Operand) -> str:
    """``{at: /as_of, minus: {parameter: reporting-interval}}``; a path or a number as it stands."""
    way = "plus" if operand.plus is not None else "minus"
    moved = operand.plus or operand.minus
    if moved is not None:
        return f"{{at: {operand.path.text if operand.path else operand.literal}, {way}: {operand_text(moved)}}}"
    if operand.parameter is not None:
        return f"{{parameter: {operand.parameter}}}"
    return operand.path.text if operand.path is not None else str(operand.literal)


def _mapping(args: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {_value(value)}" for name, value in args.items()) + "}"


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return _value(value[0]) if len(value) == 1 else f"[{', '.join(map(_value, value))}]"
    if isinstance(value, Check):
        return f"{{{check_text(value)}}}"
    if isinstance(value, Operand):
        return operand_text(value)
    if isinstance(value, FieldPath):
        return value.text
    if isinstance(value, bool):
        return str(value).lower()
    return value.en if isinstance(value, Bilingual) else str(value)
