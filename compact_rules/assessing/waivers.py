"""Waivers: decisions in the tool's configuration about what fails a build. They never change a verdict or a grade."""

from __future__ import annotations

from compact_rules.assessing.model import Finding, RatedProblem, Waiver, WaiverUse
from compact_rules.days import date
from compact_rules.hints import Iterable, Sequence
from compact_rules.places import path_text


def waiver_for(told: Finding | RatedProblem, waivers: Iterable[Waiver], as_of: date) -> Waiver | None:
    """The first waiver that covers ``told`` on ``as_of``; a waiver's last day still counts."""
    return next((waiver for waiver in waivers if waiver.until >= as_of and covers(waiver, told)), None)


def covers(waiver: Waiver, told: Finding | RatedProblem) -> bool:
    """Whether ``waiver`` speaks of ``told``, whatever its last day."""
    if isinstance(told, Finding):
        return waiver.rule == told.rule and _at(waiver, {told.identity, path_text(told.path), path_text(told.item)})
    if told.identity is None or told.problem.path is None:
        return False
    return waiver.rule == told.problem.code and _at(waiver, {told.identity, path_text(told.problem.path)})


def uses(waivers: Iterable[Waiver], used: Iterable[Waiver | None], as_of: date) -> tuple[WaiverUse, ...]:
    """What became of each waiver on one scheme."""
    found = [waiver for waiver in used if waiver is not None]
    return tuple(
        WaiverUse(waiver, "expired" if waiver.until < as_of else "used" if waiver in found else "unused") for waiver in waivers
    )


def over_run(schemes: Iterable[Sequence[WaiverUse]]) -> tuple[WaiverUse, ...]:
    """What became of each waiver over a run, from what became of it on each scheme: used where it covers something in any."""
    best: dict[Waiver, WaiverUse] = {}
    for uses_there in schemes:
        for use in uses_there:
            if use.waiver not in best or use.state == "used":
                best[use.waiver] = use
    return tuple(best.values())


def _at(waiver: Waiver, texts: Iterable[str]) -> bool:
    if not waiver.path:
        return True
    # A waiver for an item covers what lies in it.
    patterns = (waiver.path, waiver.path + ".*", waiver.path + "[*")
    return any(_matches(pattern, text) for pattern in patterns for text in texts)


def _matches(pattern: str, text: str) -> bool:
    """Whether ``text`` is ``pattern`` with any text in place of each ``*``. Not fnmatch: brackets are part of a path."""
    first, *rest = pattern.split("*")
    if not rest:
        return pattern == text
    if not text.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1]:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return len(text) - at >= len(rest[-1]) and text.endswith(rest[-1])
