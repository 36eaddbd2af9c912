"""A rulebook with some of its figures set otherwise: for asking what would change, never for judging in earnest."""

from __future__ import annotations

from compact_rules.calendar import Duration
from compact_rules.hints import Mapping
from compact_rules.patterns import Pattern
from compact_rules.records import replace
from compact_rules.rulebook.model import DatedValue, Parameter, Rulebook, Source
from compact_rules.scheme.durations import parse_duration
from compact_rules.scheme.suggest import nearest

# The source of a value that nobody has enacted.
SOURCE = Source("what-if", "")
_WHOLE = Pattern(r"[0-9]{1,4}")
_NUMBER = Pattern(r"[0-9]{1,9}(\.[0-9]{1,9})?")


class UnknownParameterError(LookupError):
    """The rulebook has no figure called ``name``; ``near`` is what was probably meant, or None; ``known`` are all it has."""

    def __init__(self, name: str, near: str | None, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name, self.near, self.known = name, near, known


class BadFigureError(ValueError):
    """``value`` cannot be the value of the figure ``name``, which now is ``held``."""

    def __init__(self, name: str, value: str, held: Duration | int | float) -> None:
        super().__init__(f"{name}={value}")
        self.name, self.value, self.held = name, value, held


def with_parameters(rulebook: Rulebook, figures: Mapping[str, str]) -> Rulebook:
    """``rulebook`` with each of ``figures`` at its new value on every day, as a rulebook that extends it.

    The ids may be written with ``_`` for ``-``. A bare number is of the unit that the figure is in already; "18 months" and the
    like are read as in a scheme. Raises `UnknownParameterError` and `BadFigureError`.
    """
    held = {_id(rulebook, name): value for name, value in figures.items()}
    values = {name: _value(rulebook.parameters[name], text) for name, text in held.items()}
    changed = {name: _set(rulebook.parameters[name], value) for name, value in values.items()}
    import hashlib

    total = hashlib.sha256(rulebook.digest.encode())
    for name in sorted(values):
        total.update(f"\n{name}={values[name]!r}".encode())
    return replace(
        rulebook,
        digest=total.hexdigest(),
        parameters={**rulebook.parameters, **changed},
        base=rulebook,
        inherited=tuple(rule.id for rule in rulebook.rules),
    )


def _id(rulebook: Rulebook, name: str) -> str:
    wanted = name.strip().casefold().replace("_", "-")
    if wanted in rulebook.parameters:
        return wanted
    raise UnknownParameterError(name, nearest(wanted, rulebook.parameters) or None, tuple(rulebook.parameters))


def _value(parameter: Parameter, text: str) -> Duration | int | float:
    held, plain = parameter.values[-1].value, text.strip()
    from compact_rules.rulebook.fitting import parameter_kind

    if parameter_kind(parameter) == "number":
        if _NUMBER.fullmatch(plain):
            return float(plain) if "." in plain else int(plain)
    elif isinstance(held, Duration):
        length = parse_duration(f"{plain} {held.unit.replace('_', ' ')}" if _WHOLE.fullmatch(plain) else plain)
        # Working days are never held against other lengths, so a figure in them stays in them.
        if isinstance(length, Duration) and (length.kind == "working_days") == (held.kind == "working_days"):
            return length
    raise BadFigureError(parameter.id, text, held)


def _set(parameter: Parameter, value: Duration | int | float) -> Parameter:
    return replace(parameter, values=(DatedValue(parameter.values[0].start, value, SOURCE),))
