"""Who makes the scheme, who has adopted it and who has signed up to it."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import (
    BodyGss,
    Day,
    Id,
    Name,
    Part,
    PartyRef,
    Role,
    Text,
    Url,
    Where,
    YesNo,
)

# What a party may be.
PartyKind = Literal[
    "local_authority",
    "health_board",
    "psb",
    "police",
    "fire",
    "cvc",
    "voluntary_org",
    "sector_at_large",
    "other",
]


class Party(Part):
    """A party to the scheme."""

    id: Id | None = said(
        "A short name by which the rest of the scheme refers to this party, such as council or cvc. Never a person's name.",
        "Enw byr y mae gweddill y cynllun yn ei ddefnyddio i gyfeirio at y parti hwn, er enghraifft cyngor neu cgs. Byth "
        "enw person.",
    )
    kind: PartyKind | None = said(
        "What the party is: local_authority, health_board, psb (public services board), police, fire, cvc (county "
        "voluntary council), voluntary_org (any other voluntary organisation), sector_at_large (the third sector as a "
        "whole, through whoever acts for it), or other (another public body).",
        "Beth yw'r parti: local_authority (awdurdod lleol), health_board (bwrdd iechyd), psb (bwrdd gwasanaethau "
        "cyhoeddus), police (yr heddlu), fire (tân ac achub), cvc (cyngor gwirfoddol sirol), voluntary_org (mudiad "
        "gwirfoddol arall), sector_at_large (y trydydd sector yn ei gyfanrwydd, drwy bwy bynnag sy'n gweithredu drosto), "
        "neu other (corff cyhoeddus arall).",
    )
    name: Name | None = said(
        "The name of the organisation. Never a person's name.",
        "Enw'r sefydliad. Byth enw person.",
    )
    gss: BodyGss | None = said(
        "The party's own GSS code, for a local_authority or a health_board. A scheme of several authorities gives one for each, "
        "so that it is found under every one of them; where there is one authority only, scheme.authority_gss is enough.",
        "Cod GSS y parti ei hun, ar gyfer local_authority neu health_board. Mae cynllun sawl awdurdod yn rhoi un ar gyfer pob "
        "un, fel y ceir hyd iddo dan bob un ohonynt; lle nad oes ond un awdurdod, mae scheme.authority_gss yn ddigon.",
    )
    acts_for: Name | None = said(
        'Whom else the party says it acts for, when it signs for more than itself: "the voluntary sector in the county". '
        "Leave it out where the party speaks only for itself.",
        "Dros bwy arall y mae'r parti'n dweud ei fod yn gweithredu, pan fydd yn llofnodi dros fwy nag ef ei hun: \"y "
        "sector gwirfoddol yn y sir\". Gadewch ef allan os yw'r parti'n siarad drosto'i hun yn unig.",
    )
    lead_role: Role | None = said(
        'The post that leads on the scheme for this party. A post, never a person: "Head of Policy and Partnerships".',
        'Y swydd sy\'n arwain ar y cynllun dros y parti hwn. Swydd, byth person: "Pennaeth Polisi a Phartneriaethau".',
    )
    champion_role: Role | None = said(
        'The post of the champion for the sector, where there is one besides the lead: "Cabinet Member for Communities".',
        'Swydd yr hyrwyddwr dros y sector, os oes un heblaw\'r arweinydd: "Aelod Cabinet dros Gymunedau".',
    )
    responsible_unit: Role | None = said(
        'The team or unit that has the work of the scheme to do. The organisation as a whole ("corporate") does not count.',
        "Y tîm neu'r uned sydd â gwaith y cynllun i'w wneud. Nid yw'r sefydliad cyfan (\"corfforaethol\") yn cyfrif.",
    )
    status: Literal["partner", "observer", "defunct"] | None = said(
        "partner (the default) takes part with the rights and duties of the scheme; observer attends only; defunct no "
        "longer exists.",
        "Mae partner (y rhagosodiad) yn cymryd rhan gyda hawliau a dyletswyddau'r cynllun; mae observer yn mynychu'n unig; "
        "nid yw defunct yn bod mwyach.",
        otherwise="partner",
    )
    succeeded_by: PartyRef | None = said(
        "For a party that no longer exists: the id of the party that has taken its place.",
        "Ar gyfer parti nad yw'n bod mwyach: dynodydd y parti a gymerodd ei le.",
    )
    motives: list[Text] | None = said(
        "The party's own reasons for entering the scheme, as it states them. Reasons need not agree between parties; the "
        "same list for everyone says nothing.",
        "Rhesymau'r parti ei hun dros ymuno â'r cynllun, fel y mae'n eu datgan. Nid oes rhaid i resymau'r partïon gytuno; "
        "nid yw'r un rhestr i bawb yn dweud dim.",
    )
    src: Src | None = SAID_IN


class Adoption(Part):
    """A party's formal decision to adopt the scheme."""

    party: PartyRef | None = said(
        "The id of the party that decided.",
        "Dynodydd y parti a benderfynodd.",
    )
    level: Literal["full_council", "cabinet", "board", "officer"] | None = said(
        "Who decided: full_council, cabinet, board (the board, trustees or general meeting of any other party) or officer "
        "(under delegated powers).",
        "Pwy a benderfynodd: full_council (y cyngor llawn), cabinet, board (bwrdd, ymddiriedolwyr neu gyfarfod cyffredinol "
        "unrhyw barti arall) neu officer (swyddog o dan bwerau dirprwyedig).",
    )
    on: Day | None = said(
        "The day of the decision. Not the day of the signing ceremony.",
        "Diwrnod y penderfyniad. Nid diwrnod y seremoni lofnodi.",
    )
    minute_ref: Where | None = said(
        "The reference of the minute or decision notice, so that another person can find it.",
        "Cyfeirnod y cofnod neu'r hysbysiad penderfyniad, fel y gall rhywun arall ddod o hyd iddo.",
    )
    src: Src | None = SAID_IN


class Signup(Part):
    """How single organisations may sign up."""

    open: YesNo | None = said(
        "true when any voluntary organisation in the area may sign up in its own name; false when only those invited, or "
        "only those who act for others, may.",
        "true os caiff unrhyw fudiad gwirfoddol yn yr ardal ymuno yn ei enw ei hun; false os dim ond y rhai a wahoddir, "
        "neu'r rhai sy'n gweithredu dros eraill, a gaiff.",
    )
    how: Text | None = said(
        "What an organisation must do in order to sign up: the form, the post to send it to, what it agrees to.",
        "Yr hyn y mae'n rhaid i fudiad ei wneud er mwyn ymuno: y ffurflen, y swydd i'w hanfon ati, yr hyn y mae'n cytuno iddo.",
    )
    register_url: Url | None = said(
        "The public list of those who have signed up. The scheme's own page counts only if the list is on it.",
        "Y rhestr gyhoeddus o'r rhai sydd wedi ymuno. Nid yw tudalen y cynllun ei hun yn cyfrif oni bai fod y rhestr arni.",
    )
    src: Src | None = SAID_IN


class Signatory(Part):
    """An organisation that has signed up."""

    organisation: Name | None = said(
        "The organisation that has signed. Never a person's name.",
        "Y mudiad sydd wedi llofnodi. Byth enw person.",
    )
    role: Role | None = said(
        'The post of whoever signed for it: "Chair of trustees".',
        'Swydd yr un a lofnododd drosto: "Cadeirydd yr ymddiriedolwyr".',
    )
    on: Day | None = said(
        "The day on which it signed.",
        "Y diwrnod y llofnododd.",
    )
    sub_sector: Name | None = said(
        "The field it works in, in the words of the scheme or its register: mental health, sport, housing.",
        "Y maes y mae'n gweithio ynddo, yng ngeiriau'r cynllun neu ei gofrestr: iechyd meddwl, chwaraeon, tai.",
    )
    size_band: Literal["micro", "small", "medium", "large", "major"] | None = said(
        "Its size by yearly income: micro (under £10,000), small (under £100,000), medium (under £1 million), large (under "
        "£10 million) or major (£10 million and over).",
        "Ei faint yn ôl incwm blynyddol: micro (o dan £10,000), small (o dan £100,000), medium (o dan £1 miliwn), large (o "
        "dan £10 miliwn) neu major (£10 miliwn a throsodd).",
    )
    infrastructure: YesNo | None = said(
        "true for an organisation whose main work is to support other voluntary organisations, such as a county voluntary "
        "council; false (the default) for any other.",
        "true ar gyfer mudiad sydd â'i brif waith yn cefnogi mudiadau gwirfoddol eraill, er enghraifft cyngor gwirfoddol "
        "sirol; false (y rhagosodiad) ar gyfer unrhyw fudiad arall.",
        otherwise=False,
    )
