"""What was changed in a rule, as a clause for a person."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.report.saying import N_, say
from compact_rules.rulebook.mutants import Mutant

_WORD = N_("`{word}` becomes `{other}`")
TEXTS: dict[str, str] = {
    "removed": N_("the check `{check}` is left out"),
    "swapped": _WORD,
    "not-removed": N_("`not` is left out"),
    "strictly-on": N_("equal values no longer count as in order"),
    "strictly-off": N_("equal values count as in order"),
    "without": N_("`{part}` is left out of the list"),
    "literal": N_("{figure} becomes {other}"),
    "way": _WORD,
    "direction": N_("`direction` is left out"),
    "open-start": N_("`start` is left out"),
    "open-end": N_("`end` is left out"),
    "no-evidence": N_("`evidence` is left out"),
    "if-none": _WORD,
    "parameter-up": N_("the figure `{place}` is larger by one"),
    "parameter-down": N_("the figure `{place}` is smaller by one"),
}


def mutant_text(mutant: Mutant) -> Bilingual:
    """The change, as a clause without a full stop."""
    return say(TEXTS[mutant.code], place=mutant.place, **mutant.values)
