"""What is worked out from the facts: never a guess."""

from __future__ import annotations

from typing import Any

import pytest

from compact_rules.places import Path
from compact_rules.scheme.facts import UNREADABLE, Located
from tests.scheme.parts import reading

PARTIES = [
    {"id": "council", "kind": "local_authority"},
    {"id": "cvc", "kind": "cvc"},
    {"id": "sector", "kind": "sector_at_large"},
    {"id": "health", "kind": "health_board"},
    {"id": "odd", "kind": "tbc"},
]


def body(parties: Any = PARTIES, **fields: Any) -> dict[str, Any]:
    first: dict[str, Any] = reading(parties=parties, bodies=[{"id": "b", **fields}]).facts.root["bodies"][0]
    return first


@pytest.mark.parametrize(
    ("kind", "side"),
    [
        ("local_authority", "authority"),
        ("cvc", "sector"),
        ("voluntary_org", "sector"),
        ("sector_at_large", "sector"),
        ("psb", "public_body"),
        ("other", "public_body"),
    ],
)
def test_the_side_of_a_party(kind: str, side: str):
    assert reading(parties=[{"id": "a", "kind": kind}]).facts.root["parties"][0]["side"] == side


def not_read(*path: str | int) -> Located:
    """What leads to the place of a value that cannot be read."""
    return Located(path, UNREADABLE)


SEAT = ("bodies", 0, "seats", 0)


def test_a_party_whose_kind_is_not_given_has_no_side_and_one_that_cannot_be_read_leads_there():
    parties = reading(parties=[{"id": "a"}, {"id": "b", "kind": "tbc"}, "x"]).facts.root["parties"]
    assert [party.get("side") for party in parties[:2]] == [None, not_read("parties", 1, "kind")]


@pytest.mark.parametrize(
    ("seat", "side"),
    [
        ({"party": "council"}, "authority"),
        ({"party": "council", "kind": "sector"}, "authority"),  # a label does not move the council's people to the other side
        ({"party": "cvc"}, "sector"),
        ({"party": "health"}, "public_body"),
        ({"kind": "sector"}, "sector"),
        ({"kind": "infrastructure"}, "sector"),
        ({"kind": "cabinet"}, "authority"),
        ({"kind": "officer"}, None),
        ({"kind": "tbc"}, not_read(*SEAT, "kind")),
        ({"party": "odd", "kind": "sector"}, not_read("parties", 4, "kind")),
        ({"party": "nobody"}, None),
        ({"party": "tbc", "kind": "sector"}, not_read(*SEAT, "party")),
    ],
)
def test_the_side_of_a_seat(seat: dict[str, str], side: object):
    assert body(seats=[seat])["seats"][0].get("side") == side


@pytest.mark.parametrize(
    ("parties", "place"),
    [("tbc", ("parties",)), ([*PARTIES, "x"], ("parties", 5)), ([*PARTIES, {"id": "tbc"}], ("parties", 5, "id"))],
)
def test_the_party_of_a_seat_may_be_one_that_cannot_be_read(parties: object, place: Path):
    assert body(parties, seats=[{"party": "nobody"}])["seats"][0]["side"] == not_read(*place)


def test_seats_are_counted():
    counted = body(
        seats=[{"party": "council", "count": 4}, {"party": "sector", "count": 3}, {"party": "cvc"}, {"kind": "infrastructure"}]
    )
    assert (counted["seat_total"], counted["sector_seats"], counted["infrastructure_seats"]) == (9, 5, 2)


def test_a_sector_member_that_sits_for_the_voluntary_council_is_no_infrastructure():
    assert body(seats=[{"party": "cvc", "kind": "sector", "count": 2}])["infrastructure_seats"] == 0


def test_seats_that_are_not_given_are_not_counted():
    assert not {"seat_total", "sector_seats", "infrastructure_seats"} & set(body(seats=None))


def test_seats_that_cannot_be_read_lead_to_their_place():
    counted = body(seats="tbc", quorum={"total": 4})
    for name in ("seat_total", "sector_seats", "infrastructure_seats"):
        assert counted[name] == not_read("bodies", 0, "seats")
    assert counted["quorum"]["without_sector"] == not_read("bodies", 0, "seats")


def test_a_share_leads_to_what_is_in_the_way_of_knowing_it():
    counted = body(seats=[{"party": "council"}, {"party": "odd"}])
    assert (counted["seat_total"], counted["sector_seats"]) == (2, not_read("parties", 4, "kind"))
    counted = body(seats=[{"party": "council"}, {"party": "cvc", "kind": "tbc"}])
    assert (counted["sector_seats"], counted["infrastructure_seats"]) == (1, not_read("bodies", 0, "seats", 1, "kind"))


def test_a_seat_that_cannot_be_read_leads_to_its_place():
    counted = body(seats=[{"party": "council", "count": "tbc"}, {"party": "sector", "count": 3}])
    assert counted["seat_total"] == Located(("bodies", 0, "seats", 0, "count"), UNREADABLE)
    assert (counted["sector_seats"], counted["infrastructure_seats"]) == (3, 0)
    sector = body(seats=[{"party": "sector", "count": "tbc"}])["sector_seats"]
    assert sector == Located(("bodies", 0, "seats", 0, "count"), UNREADABLE)
    assert body(seats=["x"])["seat_total"] == Located(("bodies", 0, "seats", 0), UNREADABLE)


def test_a_seat_whose_side_is_unknown_leaves_the_share_unknown():
    counted = body(seats=[{"party": "council"}, {"kind": "officer"}])
    assert counted["seat_total"] == 2
    assert "sector_seats" not in counted


QUORUM = ("bodies", 0, "quorum")
SEATS = [{"party": "council", "count": 5}, {"party": "cvc", "count": 3}, {"party": "health", "count": 1}]


@pytest.mark.parametrize(
    ("quorum", "expected"),
    [
        ({"total": 6}, True),
        ({"total": 7}, False),
        ({"total": 4, "per_party": [{"party": "cvc", "count": 1}]}, False),
        ({"total": 4, "per_party": [{"party": "cvc", "count": 0}]}, True),
        ({"per_party": [{"party": "cvc"}]}, False),
        ({"per_party": [{"party": "council", "count": 1}]}, True),
        ({"total": 4, "per_party": [{"party": "nobody", "count": 1}]}, None),
        ({"total": "tbc", "per_party": [{"party": "council", "count": 1}]}, not_read(*QUORUM, "total")),
        ({"total": "tbc", "per_party": [{"party": "cvc", "count": 1}]}, False),
        ({"per_party": [{"party": "cvc", "count": "tbc"}]}, not_read(*QUORUM, "per_party", 0, "count")),
        ({"total": 4, "per_party": [{"party": "tbc"}]}, not_read(*QUORUM, "per_party", 0, "party")),
        ({"total": 4, "per_party": ["x"]}, not_read(*QUORUM, "per_party", 0)),
        ({"total": 4, "per_party": "tbc"}, not_read(*QUORUM, "per_party")),
        ({}, None),
        ({"per_party": []}, None),
    ],
)
def test_whether_the_quorum_can_be_met_without_the_sector(quorum: dict[str, Any], expected: object):
    assert body(seats=SEATS, quorum=quorum)["quorum"].get("without_sector") == expected


def test_a_quorum_over_seats_that_cannot_be_counted_is_unknown():
    assert "without_sector" not in body(seats=[*SEATS, {"kind": "officer"}], quorum={"total": 4})["quorum"]


def test_links_lead_to_what_a_record_belongs_to():
    root = reading(
        action_plans=[{"id": "p", "actions": [{"id": "a", "targets": [{"id": "t"}]}]}],
        commitments=[{"id": "c", "targets": [{"id": "u"}]}],
        bodies=[{"id": "b", "seats": [{}]}],
    ).facts.root
    plan, commitment, group = root["action_plans"][0], root["commitments"][0], root["bodies"][0]
    action = plan["actions"][0]
    for link, path, value in (
        (action["plan"], ("action_plans", 0), plan),
        (action["targets"][0]["action"], ("action_plans", 0, "actions", 0), action),
        (commitment["targets"][0]["action"], ("commitments", 0), commitment),
        (group["seats"][0]["body"], ("bodies", 0), group),
    ):
        assert isinstance(link, Located)
        assert link.path == path
        assert link.value is value
