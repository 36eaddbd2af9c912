"""What people have judged of an invented scheme, and attested."""

from __future__ import annotations

from tools.national.matters import Pair
from tools.national.setting import Data, Setting


def judgements(at: Setting) -> Data:
    """What people have judged."""
    if at.area.kind == "tick_box":
        return {"judgements": [_judgement(at, rule, "council", ("Agreed", "Cytunwyd")) for rule in ("MIN-1b", "MIN-2d")]}
    both: Pair = (
        "The networks were asked and had nothing to add",
        "Holwyd y rhwydweithiau ac nid oedd ganddynt ddim i’w ychwanegu",
    )
    rules = ["MIN-1b", "MIN-2b", "MIN-2d", "MIN-4b"]
    if at.strong:
        rules += ["INC-03", "ACC-10", "ACC-12"]
    found = [
        _judgement(at, rule, "sector" if rule.startswith("MIN-") and rule != "MIN-4b" else "council", both) for rule in rules
    ]
    found += [
        _judgement(
            at,
            "MIN-3e",
            "sector" if matter.side == "sector" else "council",
            ("The figure rose by as much in the last two years", "Cododd y ffigur gymaint yn ystod y ddwy flynedd ddiwethaf"),
        )
        | {"at": f"{n}.1"}
        for n, matter in enumerate(at.matters, 1)
    ]
    return {"judgements": found}


def _judgement(at: Setting, rule: str, party: str, reason: Pair) -> Data:
    role = (
        ("Chair of the third sector forum", "Cadeirydd fforwm y trydydd sector")
        if party == "sector"
        else ("Chair of the scrutiny committee", "Cadeirydd y pwyllgor craffu")
    )
    return {
        "rule": rule,
        "by_role": at.say(role),
        "party": party,
        "on": at.day(4, 22),
        "finding": "satisfied",
        "reason": at.say(reason),
    }


def attestations(at: Setting) -> Data:
    """What both sides have attested."""
    if at.area.kind == "growing" and at.year == 2024:
        return {}
    statement: Pair = ("We have read the record and find it right", "Rydym wedi darllen y cofnod ac yn ei gael yn gywir")
    sides = [side for side in at.present if side != "cvc" or at.area.kind == "tick_box"]
    roles = {
        "sector": ("Chair of the third sector forum", "Cadeirydd fforwm y trydydd sector"),
        "cvc": ("Chief officer", "Prif swyddog"),
    }
    return {
        "attestations": [
            {
                "party": side,
                "role": at.say(roles.get(side, ("Director for Communities", "Cyfarwyddwr Cymunedau"))),
                "on": at.day(6, 12),
                "statement": at.say(statement),
            }
            for side in sides
        ]
    }
