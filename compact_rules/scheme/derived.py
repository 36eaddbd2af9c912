"""What is worked out from a scheme's facts: sides, seats, whether a quorum needs the sector, and what a record belongs to.

Nobody writes these; rules read them like any other field. Where what they rest on is absent or unreadable they are absent too: a
derived fact is never a guess. Where one value that cannot be read is in the way, they lead to its place.

=============================  ==========================================================================================
field                          what it is
=============================  ==========================================================================================
``parties[].side``             ``authority`` for a local authority; ``sector`` for a county voluntary council, a voluntary
                               organisation or the sector at large; ``public_body`` for every other kind
``bodies[].seats[].side``      whose people sit there: the side of the seat's party; without a party, ``sector`` for a sector or
                               infrastructure seat and ``authority`` for a cabinet or councillor seat
``bodies[].seats[].body``      the body that the seat is on
``bodies[].seat_total``        the seats of the body; a seat without ``count`` is one
``bodies[].sector_seats``      those on the sector's side
``bodies[].infrastructure_seats``  those on the sector's side of kind ``infrastructure``, or without a kind and held by a ``cvc``
``bodies[].quorum.without_sector``  whether the quorum can be met with no member from the sector present
``action_plans[].actions[].plan``   the plan that the action stands in
``…targets[].action``          the action or commitment that the target stands under
=============================  ==========================================================================================
"""

from __future__ import annotations

from compact_rules.hints import Any, Mapping
from compact_rules.places import Path
from compact_rules.records import dataclass
from compact_rules.scheme.facts import UNREADABLE, Located
from compact_rules.scheme.links import records, unread
from compact_rules.scheme.shape import Shape, ShapeKind

AUTHORITY, PUBLIC_BODY, SECTOR = "authority", "public_body", "sector"
SIDES = (AUTHORITY, PUBLIC_BODY, SECTOR)
_SIDE_OF_PARTY = {"local_authority": AUTHORITY, "cvc": SECTOR, "voluntary_org": SECTOR, "sector_at_large": SECTOR}
_SIDE_OF_SEAT = {"sector": SECTOR, "infrastructure": SECTOR, "cabinet": AUTHORITY, "councillor": AUTHORITY}
Record = dict[str, Any]
# A side; the place of what cannot be read and might tell it; or None where nothing tells it.
Side = str | Located | None


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties by their ids, and the first place at which there may be one whose id could not be read."""

    by_id: Mapping[str, Record]
    unread: Located | None

    def side(self, name: object, at: Path) -> Side:
        """The side of the party that ``name``, which stands at ``at``, names."""
        if not isinstance(name, str):
            return Located(at, UNREADABLE) if name is UNREADABLE else None
        party = self.by_id.get(name)
        return party.get("side") if party is not None else self.unread

    def kind(self, name: object) -> object:
        """The kind of the party called that."""
        return self.by_id.get(name, {}).get("kind") if isinstance(name, str) else None


def add_derived(root: Record) -> None:
    """Add every derived fact to the facts of a scheme, in place."""
    for path, party in records(root, "parties"):
        if isinstance(party.get("kind"), str):
            party["side"] = _SIDE_OF_PARTY.get(party["kind"], PUBLIC_BODY)
        elif "kind" in party:
            party["side"] = Located((*path, "kind"), UNREADABLE)
    parties = _parties(root)
    for path, body in records(root, "bodies"):
        _add_to_body(path, body, parties)
    for path, commitment in records(root, "commitments"):
        _add_links(path, commitment, "targets", "action")
    for path, plan in records(root, "action_plans"):
        _add_links(path, plan, "actions", "plan")
        for at, action in records(plan, "actions", path):
            _add_links(at, action, "targets", "action")


def _parties(root: Record) -> Parties:
    by_id = {party["id"]: party for _, party in records(root, "parties") if isinstance(party.get("id"), str)}
    nameless = [Located((*path, "id"), UNREADABLE) for path, party in records(root, "parties") if party.get("id") is UNREADABLE]
    return Parties(by_id, next(iter([*unread(root, "parties"), *nameless]), None))


def _add_links(path: Path, record: Record, name: str, link: str) -> None:
    for _, item in records(record, name, path):
        item[link] = Located(path, record)


def _add_to_body(path: Path, body: Record, parties: Parties) -> None:
    _add_links(path, body, "seats", "body")
    seats: list[tuple[Path, Any]] = [((*path, "seats", at), seat) for at, seat in enumerate(_listed(body.get("seats")))]
    sides = [_side_of_seat(at, seat, parties) for at, seat in seats]
    for (_, seat), side in zip(seats, sides, strict=True):
        if side is not None and isinstance(seat, dict):
            seat["side"] = side
    others: int | Located | None = None
    if body.get("seats") is UNREADABLE:
        others = body["seat_total"] = body["sector_seats"] = body["infrastructure_seats"] = Located((*path, "seats"), UNREADABLE)
    elif "seats" in body:
        body["seat_total"] = _sum(seats)
        others = _add_shares(body, seats, sides, parties)
    _add_quorum(path, body, parties, others)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _add_shares(body: Record, seats: list[tuple[Path, Any]], sides: list[Side], parties: Parties) -> int | Located | None:
    """Add what the sector has of the seats. Returns how many are not the sector's."""
    if None in sides:
        return None
    where = next((side for side in sides if isinstance(side, Located)), None)
    if where is not None:
        body["sector_seats"] = body["infrastructure_seats"] = where
        return where
    ours = [seat for seat, side in zip(seats, sides, strict=True) if side == SECTOR]
    body["sector_seats"] = _sum(ours)
    kindless = next((Located((*at, "kind"), UNREADABLE) for at, seat in ours if seat.get("kind") is UNREADABLE), None)
    body["infrastructure_seats"] = kindless or _sum([(at, seat) for at, seat in ours if _is_infrastructure(seat, parties)])
    return _sum([seat for seat, side in zip(seats, sides, strict=True) if side != SECTOR])


def _sum(seats: list[tuple[Path, Any]]) -> int | Located:
    """How many seats these are; where one cannot be read, the place of what is in the way."""
    for at, seat in seats:
        if not isinstance(seat, dict):
            return Located(at, UNREADABLE)
        if not isinstance(seat.get("count", 1), int):
            return Located((*at, "count"), UNREADABLE)
    total: int = sum(seat.get("count", 1) for _, seat in seats)
    return total


def _side_of_seat(at: Path, seat: Any, parties: Parties) -> Side:
    if not isinstance(seat, dict):
        return Located(at, UNREADABLE)
    if "party" in seat:
        return parties.side(seat["party"], (*at, "party"))
    if seat.get("kind") is UNREADABLE:
        return Located((*at, "kind"), UNREADABLE)
    return _SIDE_OF_SEAT.get(seat.get("kind", ""))


def _is_infrastructure(seat: Record, parties: Parties) -> bool:
    if "kind" in seat:
        return bool(seat["kind"] == "infrastructure")
    return parties.kind(seat.get("party")) == "cvc"


def _add_quorum(path: Path, body: Record, parties: Parties, others: int | Located | None) -> None:
    """``others`` is the number of seats that are not the sector's, where it is known."""
    quorum = body.get("quorum")
    if not isinstance(quorum, dict):
        return
    at: Path = (*path, "quorum")
    needed = _needs(at, quorum, parties)
    total = Located((*at, "total"), UNREADABLE) if quorum.get("total") is UNREADABLE else quorum.get("total")
    where = next((each for each in (*needed, total, others) if isinstance(each, Located)), None)
    if SECTOR in needed or (isinstance(total, int) and isinstance(others, int) and total > others):
        quorum["without_sector"] = False
    elif where is not None:
        quorum["without_sector"] = where
    elif None not in needed and ((isinstance(total, int) and others is not None) or (total is None and needed)):
        quorum["without_sector"] = True


def _needs(at: Path, quorum: Record, parties: Parties) -> list[Side]:
    """The sides that the parts of the quorum ask for."""
    return [
        *unread(quorum, "per_party", at),
        *(_needed(path, part, parties) for path, part in records(quorum, "per_party", at) if part.get("count") != 0),
    ]


def _needed(at: Path, part: Record, parties: Parties) -> Side:
    if not isinstance(part.get("count", 1), int):
        return Located((*at, "count"), UNREADABLE)
    return parties.side(part.get("party"), (*at, "party"))


def add_derived_shapes(root: Shape) -> None:
    """Add the derived fields, and the as-of date, to the table of the format, in place."""
    body = root.items_of("bodies")
    seat = body.items_of("seats")
    root.items_of("parties").fields["side"] = _choice()
    seat.fields["side"] = _choice()
    seat.fields["body"] = _link(body)
    for name in ("seat_total", "sector_seats", "infrastructure_seats"):
        body.fields[name] = _plain("integer")
    body.fields["quorum"].fields["without_sector"] = _plain("boolean")
    plan, commitment = root.items_of("action_plans"), root.items_of("commitments")
    action = plan.items_of("actions")
    action.fields["plan"] = _link(plan)
    action.items_of("targets").fields["action"] = _link(action)
    commitment.items_of("targets").fields["action"] = _link(commitment)
    root.fields["as_of"] = _plain("date")


def _plain(kind: ShapeKind) -> Shape:
    return Shape(kind, derived=True)


def _choice() -> Shape:
    return Shape("choice", choices=SIDES, derived=True)


def _link(to: Shape) -> Shape:
    """A record that stands elsewhere: its fields are the same table, so the table has cycles."""
    return Shape("record", fields=to.fields, name=to.name, derived=True)
