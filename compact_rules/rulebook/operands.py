"""Whether what a value is compared with fits it: dates with dates, lengths with lengths, numbers with numbers."""

from __future__ import annotations

from compact_rules.calendar import Duration
from compact_rules.rulebook.fitting import Fitting, parameter_kind
from compact_rules.rulebook.model import Operand
from compact_rules.rulebook.paths import Reached
from compact_rules.rulebook.sheets import Loc


def fit_date(fit: Fitting, operand: Operand, item: Reached, loc: Loc, word: str) -> None:
    """A date: a path to one, or one moved by a length of time."""
    if operand.path is None:
        if operand.parameter is not None:
            fit.parameter(operand.parameter, (*loc, "parameter"))
        fit.report(loc, "not-a-date-limit")
        return
    moved = operand.plus or operand.minus
    fit.value(operand.path, item, (*loc, "at") if moved else loc, word, "date", one=True)
    if moved is not None:
        _fit_length(fit, moved, item, (*loc, "plus" if operand.plus else "minus"), word)


def _fit_length(fit: Fitting, operand: Operand, item: Reached, loc: Loc, word: str) -> None:
    if operand.parameter is not None:
        fit_window(fit, operand.parameter, (*loc, "parameter"))
    elif operand.path is not None and operand.plus is None and operand.minus is None:
        fit.value(operand.path, item, loc, word, "duration", one=True)
    else:
        kind = "number" if operand.path is None else "date"
        fit.report(loc, "not-a-length", {"other": operand.literal if operand.path is None else operand.path.text, "kind": kind})


def fit_window(fit: Fitting, name: str, loc: Loc) -> None:
    """A parameter that dates can be moved by: a length of time that the calendar decides."""
    parameter = fit.parameter(name, loc)
    if parameter is None:
        return
    if parameter_kind(parameter) != "duration":
        fit.report(loc, "not-a-length", {"other": name, "kind": "number"})
    elif any(isinstance(dated.value, Duration) and dated.value.kind == "working_days" for dated in parameter.values):
        fit.report(loc, "working-days", {"name": name})


def fit_amount(fit: Fitting, operand: Operand, item: Reached, loc: Loc, word: str, measured: tuple[str, str] | None) -> None:
    """A number or length of time like the one ``measured``: its path's text and its kind, ``number`` or ``duration``."""
    moved = operand.plus or operand.minus
    if moved is not None and operand.path is not None:
        fit.report(loc, "only-dates-move", {"path": operand.path.text, "kind": "amount"})
        return
    if operand.parameter is not None:
        parameter = fit.parameter(operand.parameter, (*loc, "parameter"))
        kind, shown = parameter_kind(parameter) if parameter else None, operand.parameter
    elif operand.path is not None:
        reached = fit.value(operand.path, item, loc, word, "amount", one=True)
        kind, shown = ("duration" if reached.shape.kind == "duration" else "number") if reached else None, operand.path.text
    else:
        kind, shown = "number", str(operand.literal)
    if measured is not None and kind is not None and kind != measured[1]:
        fit.report(loc, "unlike", {"path": measured[0], "kind": measured[1], "other": shown, "wanted": kind})
