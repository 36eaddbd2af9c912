"""Whether the problems named in severities.yaml are ones that reading can find; the rest of it is checked where it is used."""

from __future__ import annotations

from compact_rules.hints import Any
from compact_rules.rulebook.fitting import Found
from compact_rules.scheme import codes as scheme
from compact_rules.scheme.suggest import nearest
from compact_rules.source import codes as source

KNOWN = (*source.CODES, *scheme.CODES)


def severity_misfits(severities: Any) -> list[Found]:
    """A fault for every code in ``severities``, the data of severities.yaml, that no problem has."""
    problems = severities.get("problems") if isinstance(severities, dict) else None
    named = problems.get("codes") if isinstance(problems, dict) else None
    return [
        Found(("problems", "codes", code), "unknown-problem", {"name": code}, nearest(code, KNOWN) or None, at_key=True)
        for code in (named if isinstance(named, dict) else ())
        if code not in KNOWN
    ]
