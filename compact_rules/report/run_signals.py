"""Signals that a scheme shows only beside the others of its run, added to what was judged apart and in another process."""

from __future__ import annotations

from compact_rules.assessing.identity import identities, known
from compact_rules.assessing.model import Baseline, Known, RatedProblem, Waiver, WaiverUse
from compact_rules.assessing.severities import Severities
from compact_rules.assessing.waivers import waiver_for
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping, Sequence
from compact_rules.places import Path, Problem, path_text
from compact_rules.records import dataclass, replace
from compact_rules.report.build_items import waived
from compact_rules.report.case import Checked
from compact_rules.report.figures import Figures
from compact_rules.report.places import place_at, text
from compact_rules.report.signal_texts import related_signal_text, signal_text
from compact_rules.rulebook.wording import Wording

if TYPE_CHECKING:
    from compact_rules.report import wire


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands, as a report tells it, so that a signal about it can be told without its document."""

    identity: str
    place: wire.Place | None


@dataclass(frozen=True, slots=True)
class Ground:
    """What such signals are rated by."""

    wording: Wording
    severities: Severities
    waivers: Sequence[Waiver]
    as_of: date


def spots(checked: Checked, paths: Iterable[Path]) -> dict[Path, Spot]:
    """The spots of ``paths`` in one file."""
    name = identities(checked.root)
    return {path: Spot(name(path), place_at(checked.document, path)) for path in paths}


def with_run_signals(
    scheme: wire.Scheme,
    run: Figures,
    signals: Iterable[Problem],
    at: Mapping[Path, Spot],
    ground: Ground,
    baseline: Baseline,
) -> tuple[wire.Scheme, Figures]:
    """``scheme`` and its figures with ``signals`` added, whose places ``at`` knows."""
    for signal in signals:
        same = known(signal.code, at[signal.path or ()].identity, "problem")
        rated = RatedProblem(signal, ground.severities.signal(signal.code), same.path, same.fingerprint)
        rated = replace(rated, waived_by=waiver_for(rated, ground.waivers, ground.as_of), baselined=same in baseline)
        scheme = {
            **scheme,
            "signals": [*scheme["signals"], _signal(rated, at, ground.wording)],
            "gone": [each for each in scheme["gone"] if not _is(each, same)],
        }
        run = _counted(run, rated)
    return scheme, run


def _signal(rated: RatedProblem, at: Mapping[Path, Spot], wording: Wording) -> wire.Signal:
    signal, path = rated.problem, rated.problem.path or ()
    return {
        "code": signal.code,
        "severity": rated.severity,
        "message": text(signal_text(signal, wording)),
        "path": path_text(path),
        "identity": rated.identity,
        "place": at[path].place,
        "related": _related(signal, at),
        "told_under": None,
        "waived": waived(rated.waived_by),
        "baselined": rated.baselined,
    }


def _related(signal: Problem, at: Mapping[Path, Spot]) -> list[wire.Related]:
    """The other places, two at one place told once."""
    told: list[wire.Related] = []
    for path in signal.related:
        if isinstance(path, tuple):
            where = at[path].place
            if where is None or all(where != each["place"] for each in told):
                told.append({"path": path_text(path), "place": where, "message": text(related_signal_text(signal))})
    return told


def _is(gone: wire.Known, one: Known) -> bool:
    return (gone["rule"], gone["path"], gone["cause"]) == (one.rule, one.path, one.cause)


def _counted(run: Figures, rated: RatedProblem) -> Figures:
    counts = rated.waived_by is None and not rated.baselined
    used = (WaiverUse(rated.waived_by, "used"),) if rated.waived_by is not None else ()
    return run.plus(
        Figures(
            findings={rated.severity: 1} if counts else {},
            waived=rated.waived_by is not None,
            baselined=rated.baselined,
            waivers=used,
        )
    )
