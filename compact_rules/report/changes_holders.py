"""Who holds which scheme in a report: authorities by their code where it tells them apart, other files by their names."""

from __future__ import annotations

from collections import Counter

from compact_rules.hints import TYPE_CHECKING, cast
from compact_rules.records import dataclass
from compact_rules.report.trend_points import is_audit

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit


@dataclass(frozen=True, slots=True)
class Holder:
    """An authority, or a file by itself. ``several`` says that it has more than one scheme, none of which can be picked."""

    gss: str | None
    name: wire.Text | None
    scheme: wire.Scheme | None = None
    several: bool = False


def names_schemes(report: wire.Report) -> bool:
    """Whether the report holds its schemes: one that names nobody, or was streamed, does not."""
    return not (report.get("aggregate_only") or report.get("streamed"))


def holders(report: wire.Report) -> dict[tuple[str, str], Holder]:
    """Every authority of an audit's register, and every file that is no authority's; by a key that another report shares."""
    return _of_audit(cast("wire_audit.Audit", report)) if is_audit(report) else _of_files(report)


def _of_audit(audit: wire_audit.Audit) -> dict[tuple[str, str], Holder]:
    found = {("gss", row["gss"]): _of_row(row, audit["schemes"]) for row in audit["authorities"]}
    for other in audit["unmatched"]:
        at = other["scheme"]["scheme"]
        if at is not None:
            scheme = audit["schemes"][at]
            found["file", scheme["file"]] = Holder(None, None, scheme)
    return found


def _of_row(row: wire_audit.AuthorityRow, schemes: list[wire.Scheme]) -> Holder:
    counting = [ref for ref in row["schemes"] if ref["counts"]] or row["schemes"]
    several = len(counting) > 1 or bool(row["more"])
    at = counting[0]["scheme"] if counting and not several else None
    return Holder(row["gss"], row["name"], schemes[at] if at is not None else None, several)


def _of_files(report: wire.Report) -> dict[tuple[str, str], Holder]:
    codes = Counter(scheme["authority"]["gss"] for scheme in report["schemes"])
    found: dict[tuple[str, str], Holder] = {}
    for scheme in report["schemes"]:
        gss = scheme["authority"]["gss"]
        key = ("gss", gss) if gss is not None and codes[gss] == 1 else ("file", scheme["file"])
        found[key] = Holder(gss, scheme["authority"]["name"], scheme)
    return found
