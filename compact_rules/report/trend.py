"""Reports of several dates laid beside each other: what became of the levels, the use and the requirements. Pure."""

from __future__ import annotations

from itertools import pairwise

from compact_rules.assessing.model import DEPTHS
from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterator, Sequence
from compact_rules.report import trend_texts as texts
from compact_rules.report.amounts import date_text
from compact_rules.report.places import text
from compact_rules.report.saying import say
from compact_rules.report.trend_points import Figures, figures, is_audit

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_trend


class TrendError(ValueError):
    """These reports cannot be laid beside each other; ``message`` says why."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def trend(reports: Sequence[tuple[str, wire.Report]]) -> wire_trend.Trend:
    """The trend of ``reports``, each with its file's name, in any order. Raises `TrendError` where they cannot be compared."""
    ordered = sorted(reports, key=lambda each: each[1]["as_of"])
    _refuse(ordered)
    last = ordered[-1][1]
    found = [figures(report, file) for file, report in ordered]
    return {
        "version": 1,
        "kind": "trend",
        "tool": last["tool"],
        "counts": "authorities" if is_audit(last) else "schemes",
        "points": [each.point for each in found],
        "notes": [text(note) for note in _notes(found)],
        "depths": list(_depths(found, last["rulebook"]["grades"])),
        "liveness": list(_liveness(found, last["rulebook"]["grades"])),
        "requirements": list(_requirements(found, last["rulebook"])),
        "survey": list(_survey(found)),
        "grades_note": last["grades_note"],
        "what_this_does_not_show": last["what_this_does_not_show"],
    }


def _refuse(ordered: Sequence[tuple[str, wire.Report]]) -> None:
    if len(ordered) < 2:
        raise TrendError(say(texts.ONE_ONLY))
    if len({is_audit(report) for _, report in ordered}) > 1:
        raise TrendError(say(texts.MIXED))
    for (file, report), (other, later) in pairwise(ordered):
        if report["as_of"] == later["as_of"]:
            raise TrendError(say(texts.SAME_DAY, file=file, other=other, as_of=date_text(date.fromisoformat(report["as_of"]))))


def _notes(found: Sequence[Figures]) -> Iterator[Bilingual]:
    points = [each.point for each in found]
    if len({point["rulebook"]["id"] for point in points}) > 1:
        yield say(texts.OTHER_RULEBOOKS)
    elif len({point["rulebook"]["digest"] for point in points}) > 1:
        yield say(texts.OTHER_RULES)
    if len({point["of"] for point in points}) > 1:
        yield say(texts.OTHER_COUNT)


def _depths(found: Sequence[Figures], titles: wire.GradeTitles) -> Iterator[wire_trend.TrendDepth]:
    for depth in titles["depths"]:
        counts = [each.levels[depth["id"]] for each in found]
        levels: list[wire_trend.TrendLevel] = [
            {"level": level["id"], "title": level["title"], "counts": [each.get(level["id"], 0) for each in counts]}
            for level in reversed(titles["levels"])
        ]
        for beside, title in texts.BESIDE.items():
            levels.append({"level": beside, "title": text(say(title)), "counts": [each.get(beside, 0) for each in counts]})
        yield {"depth": depth["id"], "title": depth["title"], "levels": levels}


def _liveness(found: Sequence[Figures], titles: wire.GradeTitles) -> Iterator[wire_trend.TrendLiveness]:
    for state in titles["liveness"]:
        counts = [each.liveness.get(state["id"], 0) for each in found]
        yield {"state": state["id"], "title": state["title"], "counts": counts}


def _requirements(found: Sequence[Figures], rulebook: wire.RulebookText) -> Iterator[wire_trend.TrendRequirement]:
    for heading in rulebook["requirements"]:
        if any(heading["id"] in each.cells["on_paper"] for each in found):
            yield {
                "requirement": heading["id"],
                "title": heading["title"],
                "depths": {depth: _share(found, depth, heading["id"]) for depth in DEPTHS},
            }


def _share(found: Sequence[Figures], depth: str, heading: str) -> wire_trend.TrendShare:
    shares = [each.share(depth, heading) for each in found]
    return {
        "met": [share[0] if share else None for share in shares],
        "explained": [share[1] if share else None for share in shares],
        "of": [share[2] if share else None for share in shares],
    }


def _survey(found: Sequence[Figures]) -> Iterator[wire_trend.TrendSurvey]:
    for name, latest in found[-1].survey.items():
        rows = [each.survey.get(name) for each in found]
        yield {
            "id": name,
            "title": latest["title"],
            "yes": [row["yes"] if row else None for row in rows],
            "of": [row["of"] if row else None for row in rows],
        }
