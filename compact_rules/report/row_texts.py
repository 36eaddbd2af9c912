"""What the rows of the catalogue that are no rules are called, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter

from compact_rules.bilingual import Bilingual
from compact_rules.report.saying import N_, NN_, Counted, say_count
from compact_rules.rulebook.model import ROW_KINDS, RowKind, Rulebook

KINDS: dict[RowKind, str] = {
    "local_choice": N_("local choice"),
    "national": N_("national"),
    "constraint": N_("asked of the tool"),
}
WHY = N_("no rule ({kind}): {reason}")
COUNTS = N_("{rows}: {ruled}; without a rule: {local_choice}, {national}, {constraint}.")
NO_RULES = N_("This rulebook does not list what its sources say and no rule asks.")
NOTHING = N_("No provision was taken from this section.")
UNQUOTED = N_("(not quoted)")

_ROWS = NN_("{n} row of the catalogue", "{n} rows of the catalogue")
_RULED = NN_("{n} with a rule", "{n} with a rule")
_OF_KIND: dict[RowKind, Counted] = {
    "local_choice": NN_("{n} local choice", "{n} local choices"),
    "national": NN_("{n} national", "{n} national"),
    "constraint": NN_("{n} asked of the tool", "{n} asked of the tool"),
}


def counted(rulebook: Rulebook) -> dict[str, Bilingual]:
    """How many rows there are, how many have a rule, and how many of each kind have none."""
    ruled = {row for rule in rulebook.rules for row in rule.covers}
    kinds = Counter(row.kind for row in rulebook.catalogue.rows)
    counts: dict[str, Bilingual] = {kind: say_count(_OF_KIND[kind], kinds[kind]) for kind in ROW_KINDS}
    total = len(ruled) + len(rulebook.catalogue.rows)
    return {"rows": say_count(_ROWS, total), "ruled": say_count(_RULED, len(ruled)), **counts}
