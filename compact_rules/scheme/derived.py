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
from compact_rules.scheme.facts import UNREADABLE, Located
from compact_rules.scheme.links import records
from compact_rules.scheme.shape import Shape, ShapeKind

AUTHORITY, PUBLIC_BODY, SECTOR = "authority", "public_body", "sector"
SIDES = (AUTHORITY, PUBLIC_BODY, SECTOR)
_SIDE_OF_PARTY = {"local_authority": AUTHORITY, "cvc": SECTOR, "voluntary_org": SECTOR, "sector_at_large": SECTOR}
_SIDE_OF_SEAT = {"sector": SECTOR, "infrastructure": SECTOR, "cabinet": AUTHORITY, "councillor": AUTHORITY}
Record = dict[str, Any]


def add_derived(root: Record) -> None:
    """Add every derived fact to the facts of a scheme, in place."""
    for _, party in records(root, "parties"):
        if isinstance(party.get("kind"), str):
            party["side"] = _SIDE_OF_PARTY.get(party["kind"], PUBLIC_BODY)
    parties = {party["id"]: party for _, party in records(root, "parties") if isinstance(party.get("id"), str)}
    for path, body in records(root, "bodies"):
        _add_to_body(path, body, parties)
    for path, commitment in records(root, "commitments"):
        _add_links(path, commitment, "targets", "action")
    for path, plan in records(root, "action_plans"):
        _add_links(path, plan, "actions", "plan")
        for at, action in records(plan, "actions", path):
            _add_links(at, action, "targets", "action")


def _add_links(path: Path, record: Record, name: str, link: str) -> None:
    for _, item in records(record, name, path):
        item[link] = Located(path, record)


def _add_to_body(path: Path, body: Record, parties: Mapping[str, Record]) -> None:
    _add_links(path, body, "seats", "body")
    for _, seat in records(body, "seats"):
        side = _side_of_seat(seat, parties)
        if side:
            seat["side"] = side
    seats = [((*path, "seats", position), seat) for position, seat in enumerate(_listed(body.get("seats")))]
    others = None
    if isinstance(body.get("seats"), list):
        _count(body, "seat_total", seats)
        if all(isinstance(seat, dict) and "side" in seat for _, seat in seats):
            ours = [(at, seat) for at, seat in seats if seat["side"] == SECTOR]
            _count(body, "sector_seats", ours)
            _count(body, "infrastructure_seats", [(at, seat) for at, seat in ours if _is_infrastructure(seat, parties)])
            others = _sum([(at, seat) for at, seat in seats if seat["side"] != SECTOR])
    _add_quorum(body, parties, others if isinstance(others, int) else None)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _count(body: Record, name: str, seats: list[tuple[Path, Any]]) -> None:
    body[name] = _sum(seats)


def _sum(seats: list[tuple[Path, Any]]) -> int | Located:
    """How many seats these are; where one cannot be read, the place of what is in the way."""
    for at, seat in seats:
        if not isinstance(seat, dict):
            return Located(at, UNREADABLE)
        if not isinstance(seat.get("count", 1), int):
            return Located((*at, "count"), UNREADABLE)
    total: int = sum(seat.get("count", 1) for _, seat in seats)
    return total


def _side_of_seat(seat: Record, parties: Mapping[str, Record]) -> str | None:
    if "party" not in seat:
        return _SIDE_OF_SEAT.get(seat["kind"]) if isinstance(seat.get("kind"), str) else None
    party = parties.get(seat["party"]) if isinstance(seat["party"], str) else None
    return party.get("side") if party else None


def _is_infrastructure(seat: Record, parties: Mapping[str, Record]) -> bool:
    if "kind" in seat:
        return bool(seat["kind"] == "infrastructure")
    return bool(parties.get(seat.get("party", ""), {}).get("kind") == "cvc")


def _add_quorum(body: Record, parties: Mapping[str, Record], others: int | None) -> None:
    """``others`` is the number of seats that are not the sector's, where it is known."""
    quorum = body.get("quorum")
    if not isinstance(quorum, dict):
        return
    needed = [_needed(part, parties) for _, part in records(quorum, "per_party") if part.get("count") != 0]
    total = quorum.get("total")
    if SECTOR in needed or (isinstance(total, int) and others is not None and total > others):
        quorum["without_sector"] = False
    elif None not in needed and ((isinstance(total, int) and others is not None) or (total is None and needed)):
        quorum["without_sector"] = True


def _needed(part: Record, parties: Mapping[str, Record]) -> str | None:
    """The side that a part of the quorum asks for; None where it cannot be known."""
    if not isinstance(part.get("count", 1), int):
        return None
    side = parties.get(part.get("party", ""), {}).get("side")
    return side if isinstance(side, str) else None


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
