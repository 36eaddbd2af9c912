"""What it takes to keep the scheme going: resources, servicing, contacts, and how people come and go."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.types import (
    Count,
    Day,
    Length,
    Line,
    Longest,
    Name,
    Number,
    Part,
    PartyRef,
    Role,
    Text,
    Where,
    YesNo,
)


class Resource(Part):
    """Something that a party puts in."""

    party: PartyRef | None = said(
        "The id of the party that provides it.",
        "Dynodydd y parti sy'n ei ddarparu.",
    )
    kind: Literal["officer_time", "councillor_time", "expenses", "grant", "premises", "other"] | None = said(
        "What is provided: officer_time (staff of any party), councillor_time, expenses, grant, premises or other.",
        "Yr hyn a ddarperir: officer_time (amser staff unrhyw barti), councillor_time (amser cynghorwyr), expenses "
        "(treuliau), grant, premises (adeiladau) neu other (arall).",
    )
    amount: Number | None = said(
        'How much, as a bare number. "Within existing resources" is no amount.',
        'Faint, yn rhif yn unig. Nid yw "o fewn adnoddau presennol" yn swm.',
    )
    unit: Line | None = said(
        "What the amount is in: days, hours, £, full-time posts.",
        "Ym mha beth y mae'r swm: diwrnodau, oriau, £, swyddi llawnamser.",
    )
    period: Length | None = said(
        'The time that the amount is for: £5,000 a year has the period "1 year".',
        'Yr amser y mae\'r swm ar ei gyfer: mae gan £5,000 y flwyddyn y cyfnod "1 flwyddyn".',
    )
    for_participation: YesNo | None = said(
        "true when it helps voluntary organisations to take part, such as travel or cover for time.",
        "true os yw'n helpu mudiadau gwirfoddol i gymryd rhan, megis costau teithio neu dâl am amser.",
    )
    note: Text | None = said(
        "What else a reader should know, such as the budget it comes from.",
        "Beth arall y dylai darllenydd ei wybod, megis y gyllideb y daw ohoni.",
    )


class Servicing(Part):
    """A task that keeps the arrangements running."""

    task: Text | None = said(
        "The task: taking minutes, booking rooms, keeping the register.",
        "Y dasg: cymryd cofnodion, trefnu ystafelloedd, cadw'r gofrestr.",
    )
    party: PartyRef | None = said(
        "The id of the party that does it.",
        "Dynodydd y parti sy'n ei gwneud.",
    )


class Reach(Part):
    """How far the scheme reaches."""

    departments: list[Text] | None = said(
        "The departments of the authority that have used the scheme in the last year, each once.",
        "Adrannau'r awdurdod sydd wedi defnyddio'r cynllun yn ystod y flwyddyn ddiwethaf, pob un unwaith.",
    )
    organisations: Count | None = said(
        "How many voluntary organisations it has touched in the last year: signed up, consulted, funded under it.",
        "Faint o fudiadau gwirfoddol y mae wedi effeithio arnynt yn ystod y flwyddyn ddiwethaf: wedi ymuno, wedi'u holi, "
        "wedi'u cyllido oddi tano.",
    )


class Partnership(Part):
    """Another partnership of the authority on which the sector has a place."""

    name: Name | None = said(
        "The partnership's name.",
        "Enw'r bartneriaeth.",
    )
    sector_seats: Count | None = said(
        "How many full members from the sector it has. Observers do not count.",
        "Faint o aelodau llawn o'r sector sydd ganddi. Nid yw sylwedyddion yn cyfrif.",
    )
    observers: Count | None = said(
        "How many from the sector may only attend.",
        "Faint o'r sector a gaiff fynychu yn unig.",
    )


class Contact(Part):
    """Whom to turn to."""

    party: PartyRef | None = said(
        "The id of the party.",
        "Dynodydd y parti.",
    )
    role: Role | None = said(
        "The post to turn to. A post, never a person or an e-mail address.",
        "Y swydd i droi ati. Swydd, byth person na chyfeiriad e-bost.",
    )
    within: Longest | None = said(
        "How soon an answer can be counted on.",
        "O fewn pa amser y gellir disgwyl ateb.",
    )


class Mechanism(Part):
    """Something meant to make the scheme work, or to make it accepted."""

    purpose: Literal["workability", "legitimacy"] | None = said(
        "workability (makes it work) or legitimacy (makes it accepted).",
        "workability (gwneud iddo weithio) neu legitimacy (ennill derbyniad iddo).",
    )
    text: Text | None = said(
        "What it is, and where it stands in the scheme.",
        "Beth ydyw, a lle mae yn y cynllun.",
    )


class Assurance(Part):
    """A view of the scheme that someone has given."""

    by_role: Role | None = said(
        "The post or organisation that gave it. Never a person.",
        "Y swydd neu'r sefydliad a'i rhoddodd. Byth person.",
    )
    independent: YesNo | None = said(
        "true when whoever gave it is no party to the scheme and not paid by one to run it. A self-assessment is false.",
        "true os nad yw'r sawl a'i rhoddodd yn barti i'r cynllun nac yn cael ei dalu gan un i'w redeg. Mae hunanasesiad yn "
        "false.",
    )
    on: Day | None = said(
        "The day on which it was given.",
        "Y diwrnod y'i rhoddwyd.",
    )
    finding: Text | None = said(
        "What it found.",
        "Yr hyn a ganfu.",
    )


class Succession(Part):
    """What happens when people change."""

    induction_ref: Where | None = said(
        "Where the induction for new members and officers stands.",
        "Lle mae'r rhaglen gynefino ar gyfer aelodau a swyddogion newydd.",
    )
    handover: Text | None = said(
        "How work is handed over when someone in a named post leaves.",
        "Sut y trosglwyddir gwaith pan fydd rhywun mewn swydd a enwyd yn gadael.",
    )
