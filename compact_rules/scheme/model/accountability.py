"""Whom the parties answer to: reports, published papers, and how the scheme stands to other documents."""

from __future__ import annotations

from typing import Annotated, Literal

from compact_rules.scheme.kinds import Short, said
from compact_rules.scheme.model.plans import Span
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import Day, Line, Longest, Name, Part, PartyRef, Role, Text, Url

# What the scheme may be related to.
Related = Literal[
    "third_sector_scheme",
    "health_board_compact",
    "thematic_compact",
    "county_compact",
    "corporate_plan",
    "wellbeing_plan",
    "participation_strategy",
    "self_assessment",
    "other",
]


class Report(Part):
    """A report that was made."""

    period: Span | None = said(
        "The days that the report covers.",
        "Y diwrnodau y mae'r adroddiad yn ymdrin â hwy.",
    )
    on: Day | None = said(
        "The day on which it was sent or published.",
        "Y diwrnod y'i hanfonwyd neu y'i cyhoeddwyd.",
    )
    url: Url | None = said(
        "Where it can be read.",
        "Lle gellir ei ddarllen.",
    )


class OnDemand(Part):
    """How a request for a report is answered."""

    contact_role: Role | None = said(
        "The post that a request goes to. Never a person.",
        "Y swydd y mae cais yn mynd ati. Byth person.",
    )
    within: Longest | None = said(
        "How soon it is answered.",
        "Pa mor fuan yr atebir ef.",
    )


class Reporting(Part):
    """One recipient of reports on the work of the scheme."""

    to: Literal["welsh_government", "tspc", "partnership_council_for_wales", "psb", "scrutiny", "public", "other"] | None = said(
        "Who receives the report. tspc is the Third Sector Partnership Council; the Partnership Council for Wales is "
        'another body, for local government. "The Partnership" may be neither: find out which is meant.',
        "Pwy sy'n derbyn yr adroddiad: welsh_government (Llywodraeth Cymru), tspc (Cyngor Partneriaeth y Trydydd Sector), "
        "partnership_council_for_wales (Cyngor Partneriaeth Cymru, corff arall, ar gyfer llywodraeth leol), psb (bwrdd "
        'gwasanaethau cyhoeddus), scrutiny (pwyllgor craffu), public (y cyhoedd) neu other (arall). Efallai nad yw "y '
        "Bartneriaeth\" yn golygu'r un o'r ddau gyngor: holwch pa un a olygir.",
    )
    name: Name | None = said(
        "The recipient's name, where to does not say it all.",
        "Enw'r derbynnydd, lle nad yw to yn dweud y cyfan.",
    )
    every: Longest | None = said(
        "How often the report is made: annually.",
        "Pa mor aml y gwneir yr adroddiad: yn flynyddol.",
    )
    reports: list[Report] | None = said(
        "The reports made to this recipient so far.",
        "Yr adroddiadau a wnaed i'r derbynnydd hwn hyd yma.",
    )
    on_demand: OnDemand | None = said(
        "How a request for a report out of turn is answered.",
        "Sut yr atebir cais am adroddiad y tu allan i'r drefn arferol.",
    )
    src: Src | None = SAID_IN


class Paper(Part):
    """One kind of paper on a website."""

    kind: Literal["scheme", "action_plan", "minutes", "annual_report", "evaluation", "dispute_summary"] | None = said(
        "Which paper: scheme, action_plan, minutes, annual_report, evaluation or dispute_summary.",
        "Pa bapur: scheme (y cynllun), action_plan (y cynllun gweithredu), minutes (y cofnodion), annual_report (yr "
        "adroddiad blynyddol), evaluation (y gwerthusiad) neu dispute_summary (crynodeb o'r anghydfodau).",
    )
    on: Day | None = said(
        "The date of the newest such paper that is there.",
        "Dyddiad y papur diweddaraf o'r fath sydd yno.",
    )
    url: Url | None = said(
        "The paper's own address, where it is not the page's.",
        "Cyfeiriad y papur ei hun, lle nad cyfeiriad y dudalen ydyw.",
    )


class Publication(Part):
    """The papers on one party's own website."""

    party: PartyRef | None = said(
        "The id of the party whose website it is. A link from there to another party's site counts as that site. A party "
        "whose papers are only on another party's site has no entry of its own.",
        "Dynodydd y parti sy'n berchen ar y wefan. Mae dolen oddi yno i wefan parti arall yn cyfrif fel y wefan honno. Nid "
        "oes cofnod i barti nad yw ei bapurau ond ar wefan parti arall.",
    )
    url: Url | None = said(
        "The page on which the papers are.",
        "Y dudalen y mae'r papurau arni.",
    )
    langs: list[Literal["en", "cy"]] | None = said(
        "The languages in which the page and its papers can be read: en, cy or both.",
        "Yr ieithoedd y gellir darllen y dudalen a'i phapurau ynddynt: en, cy neu'r ddwy.",
    )
    papers: list[Annotated[Paper, Short("kind")]] | None = said(
        "The kinds of paper that are there: a word such as minutes, or in full {kind: minutes, on: 2026-05-01}.",
        "Y mathau o bapur sydd yno: gair megis minutes, neu'n llawn {kind: minutes, on: 2026-05-01}.",
    )
    checked_on: Day | None = said(
        "The day on which someone last opened the page and found the papers.",
        "Y diwrnod yr agorodd rhywun y dudalen ddiwethaf a dod o hyd i'r papurau.",
    )


class Relation(Part):
    """How the scheme stands to another document."""

    to: Related | None = said(
        "The other document. third_sector_scheme is the Welsh Ministers' Third Sector Scheme of January 2014 or later; the "
        "scheme of 2000 is other.",
        "Y ddogfen arall: third_sector_scheme (Cynllun y Trydydd Sector gan Weinidogion Cymru, Ionawr 2014 neu wedyn; mae "
        "cynllun 2000 yn other), health_board_compact (compact bwrdd iechyd), thematic_compact (compact thematig), "
        "county_compact (compact sirol), corporate_plan (cynllun corfforaethol), wellbeing_plan (cynllun llesiant), "
        "participation_strategy (strategaeth gyfranogi), self_assessment (adroddiad hunanasesu) neu other (arall).",
    )
    name: Name | None = said(
        "The other document's title.",
        "Teitl y ddogfen arall.",
    )
    kind: Literal["mirrors", "subsumes", "supersedes", "coexists", "implements"] | None = said(
        "How the scheme stands to it: mirrors (follows its shape), subsumes (takes it in), supersedes (replaces it), "
        "coexists (both apply) or implements (carries it out).",
        "Sut y mae'r cynllun yn sefyll ati: mirrors (yn dilyn ei ffurf), subsumes (yn ei chynnwys), supersedes (yn ei "
        "disodli), coexists (mae'r ddwy'n gymwys) neu implements (yn ei gweithredu).",
    )
    clause: Line | None = said(
        "The clause of the other document, or of the scheme, that says so.",
        "Y cymal yn y ddogfen arall, neu yn y cynllun, sy'n dweud hynny.",
    )
    note: Text | None = said(
        "Which of the two prevails and, where both are compacts in force, under which one a dispute is taken. Leave it out "
        "where the text says neither: that both apply is coexists already.",
        "Pa un o'r ddwy sydd drechaf ac, os yw'r ddwy'n gompactau mewn grym, o dan ba un y caiff anghydfod ei drin. Gadewch ef "
        "allan os na ddywed y testun y naill na'r llall: mae coexists eisoes yn dweud bod y ddwy'n gymwys.",
    )
