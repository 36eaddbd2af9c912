"""What the parties hold to and what they want to reach: principles, shared aims and objectives."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import AimRef, Id, Part, PartyRef, Text


class Principle(Part):
    """One principle on which the relationship rests."""

    id: Id | None = said(
        "The scheme's own number or letter for the principle; a short name where it has none.",
        "Rhif neu lythyren y cynllun ei hun ar gyfer yr egwyddor; enw byr os nad oes un.",
    )
    text: Text | None = said(
        "The principle as the scheme words it. A heading alone does not count, nor does a sentence that only praises the sector.",
        "Yr egwyddor fel y mae'r cynllun yn ei geirio. Nid yw pennawd ar ei ben ei hun yn cyfrif, na brawddeg sydd ond yn "
        "canmol y sector.",
    )
    binds: list[PartyRef] | None = said(
        "The ids of the parties that the principle binds: those of whom it asks something. A party that is only described "
        "is not bound. A principle that asks nothing of anybody has an empty list.",
        "Dynodyddion y partïon y mae'r egwyddor yn eu rhwymo: y rhai y mae'n gofyn rhywbeth ganddynt. Nid yw parti sydd "
        "ond yn cael ei ddisgrifio wedi'i rwymo. Rhestr wag sydd gan egwyddor nad yw'n gofyn dim gan neb.",
    )
    about: Literal["relationship", "sector", "authority"] | None = said(
        "What the principle is about: relationship (how the parties deal with each other), sector (what the sector is or "
        "is worth) or authority (what the authority is or does).",
        "Am beth y mae'r egwyddor: relationship (sut y mae'r partïon yn ymwneud â'i gilydd), sector (beth yw'r sector neu "
        "beth yw ei werth) neu authority (beth yw'r awdurdod neu beth y mae'n ei wneud).",
    )
    src: Src | None = SAID_IN


class SharedAim(Part):
    """Something that all parties want."""

    id: Id | None = said(
        "The scheme's own number or letter for the aim; a short name where it has none.",
        "Rhif neu lythyren y cynllun ei hun ar gyfer y nod; enw byr os nad oes un.",
    )
    text: Text | None = said(
        "What the parties want together, as the scheme words it. An aim of one party alone belongs among that party's motives.",
        "Yr hyn y mae'r partïon am ei gael gyda'i gilydd, fel y mae'r cynllun yn ei eirio. Mae nod un parti yn unig yn "
        "perthyn i motives y parti hwnnw.",
    )
    src: Src | None = SAID_IN


class Objective(Part):
    """A result that the scheme sets out to reach."""

    id: Id | None = said(
        "The scheme's own number or letter for the objective; a short name where it has none.",
        "Rhif neu lythyren y cynllun ei hun ar gyfer yr amcan; enw byr os nad oes un.",
    )
    text: Text | None = said(
        "The result that is wanted, as the scheme words it. What will be done to reach it is an action.",
        "Y canlyniad a ddymunir, fel y mae'r cynllun yn ei eirio. Mae'r hyn a wneir i'w gyrraedd yn gam gweithredu.",
    )
    aim_ids: list[AimRef] | None = said(
        "The ids of the shared aims that the objective serves.",
        "Dynodyddion y nodau cyffredin y mae'r amcan yn eu gwasanaethu.",
    )
    src: Src | None = SAID_IN
