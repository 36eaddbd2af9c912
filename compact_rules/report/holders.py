"""Whose each file of an audit is."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.amounts import listed

if TYPE_CHECKING:
    from compact_rules.report import wire_audit


def holders(audit: wire_audit.Audit) -> dict[str, Bilingual]:
    """By file the authorities that it is a scheme of, in the register's order: a regional scheme has several.

    Files of no authority are not in it, nor those past the first hundred of one.
    """
    found: dict[str, list[Bilingual]] = {}
    for row in audit["authorities"]:
        for ref in row["schemes"]:
            found.setdefault(ref["file"], []).append(Bilingual(row["name"]["en"], row["name"]["cy"]))
    return {file: listed(names) for file, names in found.items()}
