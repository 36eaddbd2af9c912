"""The bodies that plan, oversee and monitor."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.meetings import Meeting
from compact_rules.scheme.model.seats import PreMeeting, Quorum, Seat
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import (
    Day,
    Id,
    Longest,
    Name,
    Part,
    PartyRef,
    Text,
    Where,
)


class Body(Part):
    """A body of the scheme."""

    id: Id | None = said(
        "A short name for the body, such as liaison-group.",
        "Enw byr ar y corff, er enghraifft grwp-cyswllt.",
    )
    name: Name | None = said(
        "The body's name.",
        "Enw'r corff.",
    )
    kind: Literal["bespoke", "existing"] | None = said(
        "bespoke when it was set up for the scheme; existing when it was there already, such as a public services board. "
        "Both are good: it is a local choice.",
        "bespoke os cafodd ei sefydlu ar gyfer y cynllun; existing os oedd yno eisoes, megis bwrdd gwasanaethau cyhoeddus. "
        "Mae'r ddau'n iawn: dewis lleol ydyw.",
    )
    purposes: list[Literal["joint_planning", "oversight", "monitoring", "liaison", "information", "disputes"]] | None = said(
        "What its terms of reference give it to do: joint_planning (the parties plan there together), oversight (of how "
        "the scheme is carried out), monitoring (of progress), liaison (talk), information (news goes out) or disputes. A "
        "purpose that is only in the body's name does not count.",
        "Yr hyn y mae ei gylch gorchwyl yn ei roi iddo i'w wneud: joint_planning (mae'r partïon yn cynllunio yno gyda'i "
        "gilydd), oversight (goruchwylio sut y gweithredir y cynllun), monitoring (monitro cynnydd), liaison (trafod), "
        "information (rhannu newyddion) neu disputes (anghydfodau). Nid yw diben sydd yn enw'r corff yn unig yn cyfrif.",
    )
    established_on: Day | None = said(
        'The day on which it was set up or, for an existing body, took this work on. A body that "will be established" has none.',
        "Y diwrnod y cafodd ei sefydlu neu, ar gyfer corff sy'n bod eisoes, y diwrnod y cymerodd y gwaith hwn. Nid oes un "
        'gan gorff "a gaiff ei sefydlu".',
    )
    tor_ref: Where | None = said(
        "Where its terms of reference stand: a document and clause, or a web address.",
        "Lle mae ei gylch gorchwyl: dogfen a chymal, neu gyfeiriad ar y we.",
    )
    meets_every: Longest | None = said(
        'The longest time between meetings that the scheme allows: every 2 months, quarterly. "Regularly" is no time.',
        'Yr amser hwyaf rhwng cyfarfodydd y mae\'r cynllun yn ei ganiatáu: bob 2 fis, bob chwarter. Nid yw "yn rheolaidd" '
        "yn amser.",
    )
    quorum: Quorum | None = said(
        "How many members must be there for a meeting to decide.",
        "Faint o aelodau y mae'n rhaid iddynt fod yno er mwyn i gyfarfod benderfynu.",
    )
    chairing: Literal["fixed", "rotating", "alternating"] | None = said(
        "fixed (one party or post always chairs), rotating (goes round all parties) or alternating (between the authority "
        "and the sector).",
        "fixed (yr un parti neu swydd sy'n cadeirio bob tro), rotating (yn mynd o gwmpas y partïon i gyd) neu alternating "
        "(bob yn ail rhwng yr awdurdod a'r sector).",
    )
    secretariat: list[PartyRef] | None = said(
        "The ids of the parties that call the meetings and write the minutes.",
        "Dynodyddion y partïon sy'n galw'r cyfarfodydd ac yn ysgrifennu'r cofnodion.",
    )
    representation_rationale: Text | None = said(
        'Why the seats are shared out as they are. "Appropriate representation" gives no reason.',
        "Pam y mae'r seddi wedi'u rhannu fel y maent. Nid yw \"cynrychiolaeth briodol\" yn rhoi rheswm.",
    )
    seats: list[Seat] | None = said(
        "The seats on the body, one entry for each sort of seat.",
        "Y seddi ar y corff, un cofnod ar gyfer pob math o sedd.",
    )
    pre_meetings: list[PreMeeting] | None = said(
        "Meetings that one side holds by itself before the body meets.",
        "Cyfarfodydd y mae un ochr yn eu cynnal ar ei phen ei hun cyn i'r corff gwrdd.",
    )
    meetings: list[Meeting] | None = said(
        "Meetings that have been held, with their days. Not those that are planned.",
        "Cyfarfodydd a gynhaliwyd, gyda'u diwrnodau. Nid y rhai sydd wedi'u cynllunio.",
    )
    src: Src | None = SAID_IN
