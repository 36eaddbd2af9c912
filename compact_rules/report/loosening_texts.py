"""What a rulebook makes of the one that it extends, as sentences."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.report.amounts import listed
from compact_rules.report.fields import value_text
from compact_rules.report.places import text
from compact_rules.report.saying import N_, say
from compact_rules.rulebook.loosening import Change, changes
from compact_rules.rulebook.model import Rulebook

if TYPE_CHECKING:
    from compact_rules.report import wire

# The first line of a report whose rulebook loosens what it extends. The parts are separated by commas.
LOOSENS = N_("This rulebook loosens the proposed minimum of {base}: {changes}.")
MAY_LOOSEN = N_("This rulebook changes the proposed minimum of {base}, and may loosen it: {changes}.")
EXTENDS = N_("It extends the rulebook {base} {version}.")
DIFFERS = N_("It extends the rulebook {base} {version}; otherwise than there, {changes}.")

_TEXTS: dict[tuple[str, str], str] = {
    ("parameter", "looser"): N_("`{id}` is {now} and not {was}, which is laxer"),
    ("parameter", "changed"): N_("`{id}` is {now} and not {was}"),
    ("parameter", "stricter"): N_("`{id}` is {now} and not {was}, which is stricter"),
    ("rule", "retired"): N_("rule {id} is no longer in force"),
    ("rule", "replaced"): N_("rule {id} asks for something else"),
    ("lexicon", "changed"): N_("the lexicon `{id}` has other phrases"),
    ("grades", "changed"): N_("`{id}` is its own"),
}
_CERTAIN = ("looser", "retired")


def change_text(change: Change) -> wire.RulebookChange:
    """The change in the wire model."""
    said = say(_TEXTS[change.kind, change.how], id=change.id, was=value_text(change.was), now=value_text(change.now))
    return {
        "kind": change.kind,
        "id": change.id,
        "how": change.how,
        "minimum": change.minimum,
        "was": text(value_text(change.was)) if change.was is not None else None,
        "now": text(value_text(change.now)) if change.now is not None else None,
        "message": text(said),
    }


def loosened(rulebook: Rulebook, as_of: date) -> list[wire.RulebookChange]:
    """Where ``rulebook`` makes the minimum of the one that it extends laxer on ``as_of``, or may do so."""
    return [change_text(change) for change in changes(rulebook, as_of) if change.loosens]


def loosening_text(base: str, loosens: Sequence[wire.RulebookChange]) -> Bilingual:
    """The first line of the report; ``loosens`` is not empty."""
    certain = any(each["how"] in _CERTAIN for each in loosens)
    return say(LOOSENS if certain else MAY_LOOSEN, base=base, changes=_listed(loosens))


def extending_text(extended: wire.Extended, loosens: Sequence[wire.RulebookChange]) -> Bilingual:
    """What the rulebook extends, and what it makes otherwise there beside what it ``loosens``, which stands above."""
    others = [change for change in extended["changes"] if change not in loosens]
    return say(DIFFERS if others else EXTENDS, base=extended["id"], version=extended["version"], changes=_listed(others))


def _listed(changes: Sequence[wire.RulebookChange]) -> Bilingual:
    return listed([Bilingual(each["message"]["en"], each["message"]["cy"]) for each in changes])
