"""Whether the names in grades.yaml are there: its paths in the scheme, its windows among the parameters.

What else it must hold is checked where it is used, two floors above.
"""

from __future__ import annotations

from compact_rules.hints import Any, Iterator
from compact_rules.rulebook.fitting import Fitting, Found
from compact_rules.rulebook.operands import fit_window
from compact_rules.rulebook.paths import parse_path
from compact_rules.rulebook.sheets import Loc


def grade_misfits(fit: Fitting, grades: Any) -> list[Found]:
    """Everything in ``grades``, the data of grades.yaml, that does not fit; what has another form than it should is passed by."""
    fit = fit.on(fit.ruled)
    for loc, name in _named(grades):
        fit_window(fit, name, loc)
    for loc, text in _events(grades):
        path = parse_path(text)
        if path is None:
            fit.report(loc, "bad-path", {"value": text})
        else:
            fit.value(path, fit.ruled, loc, "liveness", "date")
    return fit.findings.faults


def _named(grades: Any) -> Iterator[tuple[Loc, str]]:
    """The ids of the parameters that gates and liveness rest on."""
    for loc in (("windows", "judgement"), ("windows", "attestation"), ("liveness", "active"), ("liveness", "resting")):
        name = _part(_part(grades, loc[0]), loc[1])
        if isinstance(name, str):
            yield loc, name


def _events(grades: Any) -> Iterator[tuple[Loc, str]]:
    events = _part(_part(grades, "liveness"), "events")
    for at, text in enumerate(events if isinstance(events, list) else ()):
        if isinstance(text, str):
            yield ("liveness", "events", at), text


def _part(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, dict) else None
