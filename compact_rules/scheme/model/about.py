"""The scheme itself: what it is called, whose it is, from when, and what it is for."""

from __future__ import annotations

from typing import Annotated, Literal

from compact_rules.scheme.kinds import Single, said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import Count, Day, Gss, Id, Line, Name, Part, PartyOrBodyRef, Sha256, Text


class TextFile(Part):
    """One published text of the scheme."""

    lang: Literal["en", "cy"] | None = said(
        "The language of this text. A text in both languages is two entries.",
        "Iaith y testun hwn. Mae testun yn y ddwy iaith yn ddau gofnod.",
    )
    path: Line | None = said(
        "Where the text lies: a file path beside this file, or a web address.",
        "Lle mae'r testun: llwybr ffeil wrth ymyl y ffeil hon, neu gyfeiriad ar y we.",
    )
    sha256: Sha256 | None = said(
        "The SHA-256 checksum of the file, 64 hexadecimal digits, so that a later reader knows that it is the same text.",
        "Swm gwirio SHA-256 y ffeil, 64 o ddigidau hecsadegol, fel y gall darllenydd diweddarach wybod mai'r un testun ydyw.",
    )
    words: Count | None = said(
        "How many words the main text has, without appendices and codes of practice.",
        "Nifer y geiriau yn y prif destun, heb yr atodiadau na'r codau ymarfer.",
    )


class About(Part):
    """The scheme's own particulars."""

    id: Id | None = said(
        "A short name for the scheme that stays the same from version to version, such as cardiff-compact.",
        "Enw byr ar y cynllun sy'n aros yr un fath o fersiwn i fersiwn, er enghraifft compact-caerdydd.",
    )
    title: Name | None = said(
        "The title on the scheme's cover.",
        "Y teitl ar glawr y cynllun.",
    )
    authority_gss: Gss | None = said(
        "The GSS code of the local authority whose scheme this is, W06000001 to W06000024. Not the code of a health board "
        "or of any other partner.",
        "Cod GSS yr awdurdod lleol sy'n berchen ar y cynllun, W06000001 i W06000024. Nid cod bwrdd iechyd nac unrhyw "
        "bartner arall.",
    )
    version: Line | None = said(
        "The version as the scheme itself gives it: a number, a year or a name.",
        "Y fersiwn fel y mae'r cynllun ei hun yn ei rhoi: rhif, blwyddyn neu enw.",
    )
    adopted_from: Day | None = said(
        "The day on which the last party that had to adopt the scheme did so. Leave it out for a draft. Not the day of "
        "publication or launch.",
        "Y diwrnod y mabwysiadwyd y cynllun gan y parti olaf yr oedd yn rhaid iddo wneud hynny. Gadewch ef allan yn achos "
        "drafft. Nid diwrnod y cyhoeddi na'r lansio.",
    )
    in_force_from: Day | None = said(
        "The first day on which the scheme applies.",
        "Y diwrnod cyntaf y mae'r cynllun yn gymwys.",
    )
    ends_on: Day | None = said(
        "The last day on which it applies. Leave it out for a scheme without a fixed end: open-ended is a local choice and "
        "never a fault.",
        "Y diwrnod olaf y mae'n gymwys. Gadewch ef allan os nad oes diwedd penodol i'r cynllun: mae cynllun penagored yn "
        "ddewis lleol, nid yn fai.",
    )
    text: list[TextFile] | None = said(
        "The published texts of the scheme, one entry for each file. A web page that leads to the papers is no text: it stands "
        "under publication.",
        "Testunau cyhoeddedig y cynllun, un cofnod ar gyfer pob ffeil. Nid testun yw tudalen we sy'n arwain at y papurau: o dan "
        "publication y mae'n sefyll.",
    )
    legal_status: Text | None = said(
        "What the scheme says about its own standing, for instance that it is not a contract and binds in honour. Silence "
        "is not a statement.",
        "Yr hyn y mae'r cynllun yn ei ddweud am ei statws ei hun, er enghraifft nad yw'n gontract ac mai ar air ac "
        "anrhydedd y mae'n rhwymo. Nid yw distawrwydd yn ddatganiad.",
    )


class Purpose(Part):
    """What the scheme is for."""

    basis: Annotated[list[Literal["promote_interests", "manage_relationship"]], Single()] | None = said(
        "Which of the two wordings of the proposed duty the scheme answers: promote_interests (how the authority will "
        "promote the interests of voluntary organisations) or manage_relationship (how it will manage its relationship "
        "with the third sector). Either is enough; give both only where the text addresses both.",
        "Pa un o ddau eiriad y ddyletswydd arfaethedig y mae'r cynllun yn ei ateb: promote_interests (sut y bydd yr "
        "awdurdod yn hybu buddiannau mudiadau gwirfoddol) neu manage_relationship (sut y bydd yn rheoli ei berthynas â'r "
        "trydydd sector). Mae'r naill neu'r llall yn ddigon; rhowch y ddau dim ond os yw'r testun yn ymdrin â'r ddau.",
    )
    text: Text | None = said(
        "The scheme's statement of what it is for, in its own words. A foreword or a sentence copied from the report does "
        "not count.",
        "Datganiad y cynllun o'i ddiben, yn ei eiriau ei hun. Nid yw rhagair na brawddeg a gopïwyd o'r adroddiad yn cyfrif.",
    )
    functions: list[Text] | None = said(
        "The functions of the authority through which it acts for the sector, each one named: social care, planning, "
        'grants. "All our functions" names none.',
        "Swyddogaethau'r awdurdod y mae'n gweithredu drwyddynt er lles y sector, pob un wrth ei henw: gofal cymdeithasol, "
        'cynllunio, grantiau. Nid yw "ein holl swyddogaethau" yn enwi\'r un.',
    )
    managed_by: list[PartyOrBodyRef] | None = said(
        "The party or body, by its id, that looks after the relationship from day to day.",
        "Y parti neu'r corff, yn ôl ei ddynodydd, sy'n gofalu am y berthynas o ddydd i ddydd.",
    )
    src: Src | None = SAID_IN


class Definition(Part):
    """A word that the scheme explains."""

    term: Name | None = said(
        "The word or phrase that is explained.",
        "Y gair neu'r ymadrodd a esbonnir.",
    )
    text: Text | None = said(
        "What the scheme says it means. Writing out an abbreviation is a definition too.",
        "Yr hyn y mae'r cynllun yn dweud yw ei ystyr. Mae rhoi byrfodd yn llawn yn ddiffiniad hefyd.",
    )
    src: Src | None = SAID_IN
