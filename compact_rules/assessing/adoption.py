"""Whether a scheme is a draft, adopted or ended on the as-of date, and since when."""

from __future__ import annotations

from compact_rules.assessing.entries import day, entries, part, word
from compact_rules.days import date
from compact_rules.hints import Any, Iterator, Mapping
from compact_rules.places import Path
from compact_rules.records import dataclass
from compact_rules.scheme.facts import Facts

ADOPTED_FROM: Path = ("scheme", "adopted_from")
ENDS_ON: Path = ("scheme", "ends_on")


@dataclass(frozen=True, slots=True)
class Adoption:
    """``adopted`` on or before the as-of date; ``ended`` is the scheme's last day where it is past.

    ``since`` is the later of the latest adoption and the coming into force: what is attested must be attested since then.
    """

    adopted: bool
    since: date | None = None
    ended: date | None = None


def adoption(facts: Facts, as_of: date) -> Adoption:
    """What the scheme's own dates and the authority's adoptions say. A date that cannot be read says nothing."""
    scheme = part(facts.root, "scheme")
    stated = day(scheme.get("adopted_from"))
    adopted = [on for on in (stated, *_by_authority(facts.root)) if on is not None and on <= as_of]
    in_force, ends_on = day(scheme.get("in_force_from")), day(scheme.get("ends_on"))
    if not adopted:
        return Adoption(False)
    since = [on for on in (*adopted, in_force) if on is not None and on <= as_of]
    return Adoption(True, max(since), ends_on if ends_on is not None and ends_on < as_of else None)


def sides(root: Mapping[str, Any]) -> dict[str, str | None]:
    """The side of each party, by the party's id."""
    return {name: word(party.get("side")) for _, party in entries(root, "parties") if (name := word(party.get("id")))}


def _by_authority(root: Mapping[str, Any]) -> Iterator[date | None]:
    side = sides(root)
    for _, entry in entries(root, "adoptions"):
        party = word(entry.get("party"))
        if party is not None and side.get(party) == "authority":
            yield day(entry.get("on"))
