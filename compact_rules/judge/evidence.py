"""The dated records that show a rule in practice."""

from __future__ import annotations

from compact_rules import calendar
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Callable
from compact_rules.judge.items import Law
from compact_rules.judge.logic import compile_check
from compact_rules.judge.lookup import Here, Scene, look, look_all
from compact_rules.judge.outcomes import EvidenceOutcome, Truth
from compact_rules.places import Path
from compact_rules.rulebook.model import Evidence


def compile_evidence(evidence: Evidence, law: Law) -> Callable[[Scene], EvidenceOutcome]:
    """A function that finds the latest record on or before the as-of date and says whether it is still good on it.

    A record is good until its date plus the window, that day included. A record that is not clearly of the kind asked for
    (``where``) shows nothing.
    """
    where = compile_check(evidence.where, law) if evidence.where else None
    window = law.parameters.get(evidence.window)

    def judge(scene: Scene) -> EvidenceOutcome:
        whole = Here((), scene.facts.root)
        dated: list[tuple[date, Path]] = []
        missing: Path | None = None
        for field in evidence.records:
            found, gaps = look_all(whole, scene, field)
            missing = missing or (gaps[0].path if gaps else None)
            for record in found:
                on = look(record, scene, evidence.on)
                good_kind = where is None or where(record, scene).truth is Truth.YES
                if good_kind and isinstance(on, Here) and on.value <= scene.as_of:
                    dated.append((on.value, on.path))
        if not dated:
            return EvidenceOutcome(Truth.UNKNOWN, evidence.window, path=missing)
        latest, path = max(dated, key=lambda entry: entry[0])
        until = calendar.add(latest, window) if isinstance(window, Duration) else None
        good = until is not None and scene.as_of <= until
        return EvidenceOutcome(Truth.YES if good else Truth.NO, evidence.window, latest, path, until)

    return judge
