"""Whose each file of an audit is."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.amounts import listed

if TYPE_CHECKING:
    from compact_rules.report import wire_audit


def codes_by_file(audit: wire_audit.Audit) -> dict[str, list[str]]:
    """By file the codes of the authorities that it is a scheme of, in the register's order: a regional scheme has several.

    Files of no authority are not in it.
    """
    found: dict[str, list[str]] = {}
    for row in audit["authorities"]:
        for ref in row["schemes"]:
            found.setdefault(ref["file"], []).append(row["gss"])
    # Of an authority only the first hundred files are named; what a further one is listed for goes by its first authority.
    known = {row["gss"] for row in audit["authorities"]}
    for each in (*audit["going_stale"], *audit["judgements"], *audit["departures"], *audit["parties"]):
        if each["gss"] in known and each["gss"] is not None:
            found.setdefault(each["file"], [each["gss"]])
    return found


def holders(audit: wire_audit.Audit) -> dict[str, Bilingual]:
    """By file the names of its authorities: ``Flintshire and Wrexham``."""
    names = {row["gss"]: Bilingual(row["name"]["en"], row["name"]["cy"]) for row in audit["authorities"]}
    return {file: listed([names[gss] for gss in codes]) for file, codes in codes_by_file(audit).items()}
