"""The forum of an invented scheme, its elections and its action plan."""

from __future__ import annotations

from datetime import date, timedelta

from tools.national.matters import Matter
from tools.national.setting import Data, Setting


def body(at: Setting) -> Data:
    """The forum, with its seats and meetings."""
    area = at.area
    elected = at.strong or area.kind == "fading"
    council_seats = [
        {"party": side, "kind": kind, "count": 1, "method": method}
        for side in at.sides if "council" in side
        for kind, method in (("cabinet", "appointed"), ("officer", "ex_officio"))
    ]  # fmt: skip
    seats = [*council_seats, {"party": "cvc", "kind": "infrastructure", "count": 1, "method": "ex_officio"}]
    if area.kind != "tick_box":
        seats.append(_sector_seats(at, elected))
    body: Data = {
        "id": "forum",
        "name": at.say(("Compact Forum", "Fforwm y Compact")),
        "kind": "bespoke",
        "purposes": ["joint_planning", "oversight", "monitoring", "disputes"],
        "established_on": date(2023, 5, 16),
        "tor_ref": f"{at.url}/forum",
        "meets_every": "6 months" if area.kind in ("weak", "tick_box") else "3 months",
        "quorum": {"total": 4, "per_party": [{"party": side, "count": 1} for side in at.present]},
        "chairing": "alternating" if at.strong else "fixed",
        "secretariat": ["council", "cvc"],
        "seats": seats,
        "meetings": _meetings(at),
    }
    if area.kind not in ("weak", "tick_box"):
        body["representation_rationale"] = at.say(
            (
                "Sector seats follow the networks of the third sector forum.",
                "Mae seddi’r sector yn dilyn rhwydweithiau fforwm y trydydd sector.",
            )
        )
    return body


def _sector_seats(at: Setting, elected: bool) -> Data:
    seats: Data = {
        "party": "sector",
        "kind": "sector",
        "count": 4,
        "method": "elected" if elected else "appointed",
        "term": "3 years",
    }
    if elected:
        seats |= {
            "electorate": at.say(
                ("Every organisation on the register, one vote each", "Pob mudiad ar y gofrestr, un bleidlais yr un")
            ),
            "next_election": at.day(5, 12, ago=1).replace(year=at.kept_in - 1 + 3),
            "rules_ref": f"{at.url}/forum/election-rules",
        }
    return seats


def _meetings(at: Setting) -> list[Data]:
    if at.area.kind == "weak":
        return [{"on": at.day(11, 6, ago=1)}]
    months = ((10, 8), (6, 4)) if at.area.kind == "tick_box" else ((9, 10), (12, 3), (3, 4), (6, 3))
    return [
        {
            "on": at.day(month, day),
            "attendance": [row for side in at.present for row in _present(at, side)],
            "actions_raised": 2 + month % 3,
            "actions_closed": 1 + month % 3,
            "minutes_url": f"{at.url}/minutes/{at.day(month, day)}",
        }
        for month, day in months
    ]


def _present(at: Setting, side: str) -> list[Data]:
    """Who came for ``side``. Where a scheme is let go, councillors stop coming before officers do."""
    if "council" not in side:
        return [
            {"party": side, "kind": "sector", "count": 3}
            if side == "sector"
            else {"party": side, "kind": "infrastructure", "count": 2}
        ]
    officers = {"party": side, "kind": "officer", "count": 1}
    if at.area.kind in ("tick_box", "fading"):
        return [officers | {"count": 2}]
    return [{"party": side, "kind": "cabinet" if at.strong else "councillor", "count": 1}, officers]


def elections(at: Setting) -> Data:
    """The last election of the sector's representatives, where there was one."""
    if not (at.strong or at.area.kind == "fading"):
        return {}
    return {
        "elections": [
            {
                "body": "forum",
                "on": at.day(5, 12, ago=1),
                "next_due": at.day(5, 12, ago=1).replace(year=at.kept_in - 1 + 3),
                "electorate": at.say(("Every organisation on the register", "Pob mudiad ar y gofrestr")),
                "nominations": 7,
                "votes": 31 + at.area.number,
                "turnout": 52,
                "rules_ref": f"{at.url}/forum/election-rules",
            }
        ]
    }


def plan(at: Setting) -> Data:
    """The action plan in force when the scheme was last kept."""
    year = at.kept_in
    return {
        "id": f"plan-{year}",
        "title": at.say((f"Action plan {year}-{(year + 1) % 100}", f"Cynllun gweithredu {year}-{(year + 1) % 100}")),
        "period": {"start": date(year, 4, 1), "end": date(year + 1, 3, 31)},
        "adopted_on": date(year, 3, 10) + timedelta(days=at.area.number % 7),
        "made_by": "forum",
        "actions": [_action(at, n, matter) for n, matter in enumerate(at.matters, 1)],
    }


def _action(at: Setting, n: int, matter: Matter) -> Data:
    year, hollow = at.kept_in, at.area.kind == "tick_box"
    end = date(year + 1, 3, 31)
    action: Data = {
        "id": f"{n}.1",
        "text": at.say(matter.text),
        "area": at.say(matter.area),
        "principle_ids": [f"P{n % 4 + 1}" if not hollow else "P1"],
        "objective_ids": [f"O{n}"],
        "owner": {
            "party": matter.side if not hollow else "council",
            "role": at.say(("All partners", "Pob partner") if hollow else matter.owner),
        },
        "department": at.say(matter.department),
        "start": date(year, 4, 1),
        "due": end if hollow or at.area.kind == "weak" else date(year, 11, 27) + timedelta(days=28 * n),
    }
    if at.area.kind == "weak":
        return action
    action["milestones"] = [{"due": date(year, 9, 30) + timedelta(days=n), "text": at.say(matter.step)}]
    action["resources"] = [
        {"party": action["owner"]["party"], "kind": "officer_time", "amount": 6 + 3 * n, "unit": "days", "period": "1 year"}
    ]
    action["timescale_agreed"] = [{"party": side, "on": date(year, 3, 2 + k)} for k, side in enumerate(at.present)]
    action["targets"] = [target(at, n, matter, hollow)]
    return action


def target(at: Setting, n: int, matter: Matter, hollow: bool) -> Data:
    """The target of action ``n``. Figures move a quarter of the way each year."""
    # The figures move a third of the way each year, and no further than in the years before.
    reach = matter.high - matter.low
    low = matter.low + reach * (at.kept_in - 2024) // 4
    high = low if hollow else low + reach // 4
    return {
        "id": f"T{n}",
        "indicator": at.say(matter.indicator),
        "measures": "activity" if hollow else "outcome",
        "unit": matter.unit,
        "direction": "up",
        "baseline": {"value": low, "on": date(at.kept_in, 1, 31)},
        "value": high,
        "data_source": at.say(matter.source),
        "frequency": "3 months",
        "objective_ids": [f"O{n}"],
    }
