"""The figures of one report that a trend is drawn from: an audit's own, or those of a report on single files."""

from __future__ import annotations

from collections import Counter

from compact_rules.assessing.model import DEPTHS
from compact_rules.hints import TYPE_CHECKING, Mapping, cast
from compact_rules.records import dataclass
from compact_rules.report.audit_cells import OTHER, cells, deciding_rules
from compact_rules.report.changes_comparison import named

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit, wire_trend

_APART = frozenset({"not_applicable", *OTHER})


@dataclass(frozen=True, slots=True)
class Figures:
    """What one report counts. ``cells`` are by depth, heading and state; ``survey`` by the question's id."""

    point: wire_trend.TrendPoint
    levels: Mapping[str, Mapping[str, int]]
    liveness: Mapping[str, int]
    cells: Mapping[str, Mapping[str, Mapping[str, int]]]
    survey: Mapping[str, wire_audit.SurveyRow]

    def share(self, depth: str, heading: str) -> tuple[int, int, int] | None:
        """Of a heading at a depth: how many hold it, how many besides by a departure, and to how many of those judged it applies.

        A draft is judged on paper only: at the other depths it neither holds a heading nor fails it.
        """
        states = self.cells[depth].get(heading)
        if states is None:
            return None
        applies = sum(count for state, count in states.items() if state not in _APART)
        return states.get("met", 0), states.get("explained", 0), applies


def is_audit(report: wire.Report) -> bool:
    """Whether it is the report of an audit."""
    return report.get("kind") == "audit"


def figures(report: wire.Report, file: str) -> Figures:
    """The figures of ``report``, which was read from ``file``."""
    return _of_audit(cast("wire_audit.Audit", report), file) if is_audit(report) else _of_files(report, file)


def _of_audit(audit: wire_audit.Audit, file: str) -> Figures:
    return Figures(
        _point(audit, file, audit["register"]["count"], audit["counted"]["of"]),
        {depth: cast("Mapping[str, int]", counts) for depth, counts in audit["levels"].items()},
        cast("Mapping[str, int]", audit["totals"]["liveness"]),
        {
            depth: {row["requirement"]: cast("Mapping[str, int]", row["cells"][depth]) for row in audit["by_requirement"]}
            for depth in DEPTHS
        },
        {row["id"]: row for row in audit["survey"]},
    )


def _of_files(report: wire.Report, file: str) -> Figures:
    schemes, deciding = report["schemes"], deciding_rules(report["rulebook"])
    assessed = [scheme for scheme in schemes if scheme["assessed"]]
    found = [cells(scheme, deciding) for scheme in assessed]
    return Figures(
        _point(report, file, len(schemes), len(assessed)),
        {depth: Counter(_level(scheme, depth) for scheme in schemes) for depth in DEPTHS},
        Counter(scheme["liveness"] for scheme in assessed),
        {depth: {heading: Counter(each[depth][heading] for each in found) for heading in deciding} for depth in DEPTHS},
        {},
    )


def _level(scheme: wire.Scheme, depth: wire.Depth) -> str:
    if not scheme["assessed"]:
        return "not_assessed"
    level = scheme["levels"][depth]
    return level["level"] if level["judged"] else "not_judged"


def _point(report: wire.Report, file: str, of: int, counted: int) -> wire_trend.TrendPoint:
    return {"file": file, "as_of": report["as_of"], "rulebook": named(report["rulebook"]), "of": of, "counted": counted}
