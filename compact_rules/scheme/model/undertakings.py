"""What a party undertakes to do: the actions of a plan, and numbered commitments."""

from __future__ import annotations

from typing import Annotated, Literal

from compact_rules.scheme.kinds import Short, said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.targets import Target
from compact_rules.scheme.model.types import (
    ActionRef,
    Day,
    Id,
    Length,
    Line,
    Number,
    ObjectiveRef,
    Part,
    PartyRef,
    PrincipleRef,
    Role,
    Text,
)


class Owner(Part):
    """Who answers for an action."""

    party: PartyRef | None = said(
        "The id of the one party that answers for it. Where several act, this is the lead; the others go in joint_with.",
        "Dynodydd yr un parti sy'n atebol amdano. Lle mae sawl un yn gweithredu, hwn yw'r arweinydd; mae'r lleill yn mynd "
        "yn joint_with.",
    )
    role: Role | None = said(
        'The post in that party that answers for it. A post, never a person; "all partners" and "lead officer" name none.',
        'Y swydd yn y parti hwnnw sy\'n atebol amdano. Swydd, byth person; nid yw "pob partner" na "swyddog arweiniol" '
        "yn enwi'r un.",
    )


class Reference(Part):
    """A place in another document."""

    doc: Line | None = said(
        "The other document, by its title.",
        "Y ddogfen arall, wrth ei theitl.",
    )
    clause: Line | None = said(
        "The clause or target in it that gives the date.",
        "Y cymal neu'r targed ynddi sy'n rhoi'r dyddiad.",
    )


class Due(Part):
    """When an action is due."""

    on: Day | None = said(
        'The day by which it is to be done. "Ongoing", "when resources allow" and a bare year are no day; for a year, '
        "give its last day if the scheme means that.",
        'Y diwrnod y mae i\'w gyflawni erbyn hynny. Nid yw "parhaus", "pan fydd adnoddau\'n caniatáu" na blwyddyn ar ei '
        "phen ei hun yn ddiwrnod; ar gyfer blwyddyn, rhowch ei diwrnod olaf os dyna ystyr y cynllun.",
    )
    by_reference: Reference | None = said(
        'Where the scheme gives no day but points to another document for it ("as specified in the Education Action '
        'Plan"). Leave on out then, unless you have looked the day up.',
        "Lle nad yw'r cynllun yn rhoi diwrnod ond yn cyfeirio at ddogfen arall amdano (\"fel y nodir yn y Cynllun "
        'Gweithredu Addysg"). Gadewch on allan felly, oni bai eich bod wedi chwilio am y diwrnod.',
    )


class Milestone(Part):
    """A step on the way through an action."""

    due: Day | None = said(
        "The day by which the step is to be done.",
        "Y diwrnod y mae'r cam i'w gyflawni erbyn hynny.",
    )
    text: Text | None = said(
        "What will be there by then for anyone to see.",
        "Yr hyn a fydd yno erbyn hynny i unrhyw un ei weld.",
    )
    value: Number | None = said(
        "The figure of the target that goes with the step, where there is one.",
        "Ffigur y targed sy'n cyd-fynd â'r cam, os oes un.",
    )


class ActionResource(Part):
    """What an action is given to be done with."""

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


class Agreement(Part):
    """A party's agreement that the timescale can be kept."""

    party: PartyRef | None = said(
        "The id of the party that agreed. Enter only those that really did, not every party by default.",
        "Dynodydd y parti a gytunodd. Nodwch y rhai a wnaeth hynny mewn gwirionedd yn unig, nid pob parti fel mater o drefn.",
    )
    on: Day | None = said(
        "The day on which it agreed, as minutes or a letter show.",
        "Y diwrnod y cytunodd, fel y dengys cofnodion neu lythyr.",
    )


class Action(Part):
    """Something that will be done by a day, with its targets."""

    id: Id | None = said(
        "The scheme's own number for it, kept as it stands (1.2, E4). It must differ from every other in the same plan.",
        "Rhif y cynllun ei hun ar ei gyfer, fel y mae (1.2, E4). Rhaid iddo fod yn wahanol i bob un arall yn yr un cynllun "
        "gweithredu.",
    )
    text: Text | None = said(
        "What will be done, as the scheme words it, vague wording included.",
        "Yr hyn a wneir, fel y mae'r cynllun yn ei eirio, gan gynnwys geiriad annelwig.",
    )
    area: Text | None = said(
        'The area of co-operation it belongs to, as the scheme heads it: funding, consultation, volunteering. "Areas of '
        'mutual interest" names none.',
        "Y maes cydweithredu y mae'n perthyn iddo, yn ôl pennawd y cynllun: cyllido, ymgynghori, gwirfoddoli. Nid yw "
        '"meysydd o ddiddordeb cyffredin" yn enwi\'r un.',
    )
    principle_ids: list[PrincipleRef] | None = said(
        "The ids of the principles that it puts into practice.",
        "Dynodyddion yr egwyddorion y mae'n eu rhoi ar waith.",
    )
    objective_ids: list[ObjectiveRef] | None = said(
        "The ids of the objectives that it works towards.",
        "Dynodyddion yr amcanion y mae'n gweithio tuag atynt.",
    )
    owner: Owner | None = said(
        "The one party and post that answer for it.",
        "Yr un parti a'r un swydd sy'n atebol amdano.",
    )
    joint_with: list[PartyRef] | None = said(
        "The ids of other parties that act with the owner. The owner alone answers.",
        "Dynodyddion partïon eraill sy'n gweithredu gyda'r perchennog. Y perchennog yn unig sy'n atebol.",
    )
    department: Text | None = said(
        "The department of the authority that does the work. Give each department its own words, so that reach across the "
        "authority can be counted.",
        "Adran yr awdurdod sy'n gwneud y gwaith. Rhowch ei geiriau ei hun i bob adran, fel y gellir cyfrif y cyrhaeddiad "
        "ar draws yr awdurdod.",
    )
    start: Day | None = said(
        "The first day of work on it.",
        "Diwrnod cyntaf y gwaith arno.",
    )
    due: Annotated[Due, Short("on")] | None = said(
        "When it is to be done: a date such as 2027-03-31, or {by_reference: …} where another document gives the date.",
        "Pryd y mae i'w gyflawni: dyddiad megis 2027-03-31, neu {by_reference: …} lle mae dogfen arall yn rhoi'r dyddiad.",
    )
    milestones: list[Milestone] | None = said(
        "Dated steps on the way, in order.",
        "Camau â dyddiadau ar y ffordd, yn eu trefn.",
    )
    depends_on: list[ActionRef] | None = said(
        "The ids of actions that must be done before this one can be.",
        "Dynodyddion y camau gweithredu y mae'n rhaid eu cyflawni cyn y gellir cyflawni hwn.",
    )
    resources: list[ActionResource] | None = said(
        "What it is given to be done with. An empty list says that nothing is.",
        "Yr hyn a roddir i'w gyflawni. Mae rhestr wag yn dweud nad oes dim.",
    )
    timescale_agreed: list[Agreement] | None = said(
        "The parties that have agreed, on a day, that the timescale can be kept.",
        "Y partïon sydd wedi cytuno, ar ddiwrnod penodol, y gellir cadw at yr amserlen.",
    )
    targets: list[Target] | None = said(
        "The targets by which it will be judged.",
        "Y targedau y bernir ef yn eu herbyn.",
    )
    src: Src | None = SAID_IN


class Commitment(Action):
    """An undertaking that stands in the scheme itself and not in a plan, with the parties that it binds."""

    number: Line | None = said(
        "The number of the undertaking as the scheme prints it, where the id is not that number.",
        "Rhif yr ymrwymiad fel y mae'r cynllun yn ei argraffu, lle nad y rhif hwnnw yw'r dynodydd.",
    )
    by: list[PartyRef] | None = said(
        'The ids of the parties that undertake it. Under "Undertakings by the sector", only the sector\'s parties.',
        "Dynodyddion y partïon sy'n ymrwymo iddo. O dan \"Ymrwymiadau'r sector\", partïon y sector yn unig.",
    )
