"""Who made an invented scheme, when and for what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from tools.national.matters import PURPOSE, Pair
from tools.national.setting import Data, Setting

_SIGNATORIES = (
    ("Community Transport", "Manager", "transport", "small"),
    ("Young Carers", "Chair", "children and young people", "micro"),
    ("Food Share", "Trustee", "poverty", "micro"),
    ("Hospice at Home", "Director", "health and social care", "large"),
)


def head(at: Setting) -> Data:
    """Its title, standing and days, and what it is for."""
    area = at.area
    name = ("Conwy and Denbighshire", "Gonwy a Sir Ddinbych") if area.board else area.name
    started = date(2023, 4, 3) + timedelta(days=area.number)
    adopted = date(2025, 2, 27) if area.kind == "growing" else started
    about: Data = {
        "id": f"{area.slug}-compact",
        "title": at.say((f"Invented compact for {name[0]}", f"Compact dychmygol ar gyfer {name[1]}")),
        "authority_gss": area.gss,
        "version": "2" if area.kind == "strong" else "1",
    }
    if area.kind != "growing" or at.year > 2024:
        about |= {"adopted_from": adopted, "in_force_from": adopted + timedelta(days=28)}
    if area.kind == "ended":
        about["ends_on"] = date(2025, 3, 31)
    if at.strong or area.kind == "solid":
        about["legal_status"] = at.say(
            ("This is not a contract; it binds in honour.", "Nid contract mohono; mae’n rhwymo ar air ac anrhydedd.")
        )
    return {
        "schema": "compact-rules/scheme@1",
        "language": "cy" if area.voice == "cy" else "en",
        "scheme": about,
        "purpose": _purpose(at),
    }


def _purpose(at: Setting) -> Data:
    if at.area.kind == "principles":
        return {
            "basis": "manage_relationship",
            "text": at.say(("We will work together as appropriate.", "Byddwn yn cydweithio fel y bo’n briodol.")),
        }
    departments = [matter.department for matter in at.matters]
    return {
        "basis": "promote_interests",
        "text": at.say(PURPOSE),
        "functions": [at.say(each) for each in dict.fromkeys(departments)],
        "managed_by": ["council", "forum"],
    }


def parties(at: Setting) -> Data:
    """Who is in it."""
    name = at.area.name
    council: Data = {
        "id": "council",
        "kind": "local_authority",
        "name": at.say((f"The council of {name[0]}", f"Cyngor {name[1]}")),
        "status": "partner",
        "lead_role": at.say(("Director for Communities", "Cyfarwyddwr Cymunedau")),
        "responsible_unit": at.say(("Partnerships team", "Tîm partneriaethau")),
    }
    parties = [council]
    if at.area.board:
        council["gss"] = at.area.gss
        parties.append(
            council
            | {"id": "second-council", "name": at.say(("The council of Denbighshire", "Cyngor Sir Ddinbych")), "gss": "W06000004"}
        )
        parties.append(
            {
                "id": "board",
                "kind": "psb",
                "status": "observer",
                "name": at.say(("The public services board of both counties", "Bwrdd gwasanaethau cyhoeddus y ddwy sir")),
            }
        )
    parties.append(
        {
            "id": "cvc",
            "kind": "cvc",
            "name": at.say(("The voluntary council", "Y cyngor gwirfoddol")),
            "acts_for": at.say(("Its members", "Ei aelodau")),
            "status": "partner",
            "lead_role": at.say(("Chief officer of the voluntary council", "Prif swyddog y cyngor gwirfoddol")),
        }
    )
    if at.area.kind != "tick_box":
        parties.append(
            {
                "id": "sector",
                "kind": "sector_at_large",
                "name": at.say(("Organisations that have signed", "Mudiadau sydd wedi llofnodi")),
                "acts_for": at.say(("Each organisation on the register", "Pob mudiad ar y gofrestr")),
                "status": "partner",
                "lead_role": at.say(("Chair of the third sector forum", "Cadeirydd fforwm y trydydd sector")),
            }
        )
    return {"parties": parties}


def signing(at: Setting) -> Data:
    """Who adopted it and who signed it."""
    adopted = date(2025, 2, 27) if at.area.kind == "growing" else date(2023, 4, 3) + timedelta(days=at.area.number)
    if at.area.kind == "growing" and at.year == 2024:
        return {
            "signup": {
                "open": True,
                "how": at.say(
                    (
                        "Any organisation that works here returns the form.",
                        "Bydd unrhyw fudiad sy’n gweithio yma yn dychwelyd y ffurflen.",
                    )
                ),
                "register_url": f"{at.url}/register",
            }
        }
    level = {"council": "full_council" if at.strong else "cabinet", "second-council": "cabinet"}
    adoptions = [
        {
            "party": side,
            "level": level.get(side, "board"),
            "on": adopted - timedelta(days=7 * n),
            "minute_ref": f"{adopted.year}/{n + 11}",
        }
        for n, side in enumerate(at.present)
    ]
    if at.area.kind in ("tick_box", "principles", "weak"):
        return {"adoptions": adoptions}
    how = (
        "Any organisation that works here returns the form; nobody pays.",
        "Bydd unrhyw fudiad sy’n gweithio yma yn dychwelyd y ffurflen; nid oes neb yn talu.",
    )
    return {
        "adoptions": adoptions,
        "signup": {"open": True, "how": at.say(how), "register_url": f"{at.url}/register"},
        "signatories": [
            {
                "organisation": organisation,
                "role": role,
                "on": adopted + timedelta(days=20 + 9 * n),
                "sub_sector": what,
                "size_band": size,
            }
            for n, (organisation, role, what, size) in enumerate(_SIGNATORIES)
        ],
    }


def principles(at: Setting, pairs: Sequence[Pair]) -> list[Data]:
    """``pairs`` as principles; warm words bind the council alone."""
    warm = at.area.kind in ("tick_box", "principles")
    binds = ["council"] if warm else at.sides
    return [
        {"id": f"P{n}", "about": "sector" if warm else "relationship", "binds": binds, "text": at.say(pair)}
        for n, pair in enumerate(pairs, 1)
    ]  # fmt: skip


def aims(at: Setting) -> Data:
    """What both sides aim at."""
    return {
        "shared_aims": [
            {
                "id": "A1",
                "text": at.say(("People can shape the services that they use", "Gall pobl lywio’r gwasanaethau a ddefnyddiant")),
            }
        ],
        "objectives": [{"id": f"O{n}", "aim_ids": ["A1"], "text": at.say(matter.text)} for n, matter in enumerate(at.matters, 1)],
    }
