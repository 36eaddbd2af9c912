"""Who sits on a body, how they come to, and how many must be there."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.types import (
    Count,
    Day,
    Length,
    Longest,
    Name,
    Part,
    PartyRef,
    Text,
    Where,
)


class PartyQuorum(Part):
    """How many of one party's members must be there."""

    party: PartyRef | None = said(
        "The id of the party whose members must be there.",
        "Dynodydd y parti y mae'n rhaid i'w aelodau fod yno.",
    )
    count: Count | None = said(
        "How many of them must be there.",
        "Faint ohonynt y mae'n rhaid iddynt fod yno.",
    )


class Quorum(Part):
    """How many members must be there for a meeting to decide."""

    total: Count | None = said(
        'How many members must be there in all. A share, such as "a third", is given as the number it comes to, rounded up.',
        "Faint o aelodau y mae'n rhaid iddynt fod yno i gyd. Rhoddir cyfran, megis \"traean\", fel y nifer y mae'n ei roi, "
        "wedi'i dalgrynnu i fyny.",
    )
    per_party: list[PartyQuorum] | None = said(
        "How many must be there from a party. Leave out a party of which none is required.",
        "Faint y mae'n rhaid iddynt fod yno o blith aelodau parti. Gadewch allan barti nad oes gofyn neb ganddo.",
    )


class ReportBack(Part):
    """The duty to report to those whom a seat speaks for."""

    how: Text | None = said(
        'How the member reports back: a named meeting, bulletin or page. "Representatives will cascade" says nothing.',
        "Sut y mae'r aelod yn adrodd yn ôl: cyfarfod, bwletin neu dudalen wrth ei henw. Nid yw \"bydd cynrychiolwyr yn "
        'rhaeadru" yn dweud dim.',
    )
    within: Longest | None = said(
        "How soon after a meeting: 10 working days.",
        "Pa mor fuan ar ôl cyfarfod: 10 diwrnod gwaith.",
    )


class Seat(Part):
    """One or more seats of the same sort on a body."""

    party: PartyRef | None = said(
        "The id of the party whose people sit there. For a member chosen by voluntary organisations, the sector's party.",
        "Dynodydd y parti y mae ei bobl yn eistedd yno. Ar gyfer aelod a ddewisir gan fudiadau gwirfoddol, parti'r sector.",
    )
    forum: Name | None = said(
        'The forum or sub-sector that the seat is for: "mental health forum". "The sector" names none.',
        'Y fforwm neu\'r is-sector y mae\'r sedd ar ei gyfer: "fforwm iechyd meddwl". Nid yw "y sector" yn enwi\'r un.',
    )
    kind: Literal["cabinet", "councillor", "officer", "sector", "infrastructure"] | None = said(
        "Who sits: cabinet (a cabinet member), councillor (any other), officer (staff of a public body), sector (a member "
        "of a voluntary organisation) or infrastructure (staff or trustees of a county voluntary council).",
        "Pwy sy'n eistedd: cabinet (aelod cabinet), councillor (unrhyw gynghorydd arall), officer (staff corff cyhoeddus), "
        "sector (aelod o fudiad gwirfoddol) neu infrastructure (staff neu ymddiriedolwyr cyngor gwirfoddol sirol).",
    )
    count: Count | None = said(
        "How many such seats there are; one where nothing is said.",
        "Faint o seddi o'r fath sydd; un os na ddywedir dim.",
        otherwise=1,
    )
    method: Literal["elected", "selected", "reserved", "appointed", "ex_officio"] | None = said(
        "How the seat is filled: elected (by a vote of those it speaks for), selected (openly, against stated criteria), "
        "reserved (for a named organisation to fill), appointed (by a party or a board) or ex_officio (goes with a post). "
        "A choice by the county voluntary council's board is appointed.",
        "Sut y llenwir y sedd: elected (drwy bleidlais y rhai y mae'n siarad drostynt), selected (yn agored, yn ôl meini "
        "prawf a nodir), reserved (i fudiad penodol ei llenwi), appointed (gan barti neu fwrdd) neu ex_officio (yn "
        "rhinwedd swydd). Mae dewis gan fwrdd y cyngor gwirfoddol sirol yn appointed.",
    )
    electorate: Text | None = said(
        'Who may vote: "all signatory organisations, one vote each".',
        'Pwy gaiff bleidleisio: "pob mudiad sydd wedi llofnodi, un bleidlais yr un".',
    )
    term: Length | None = said(
        "How long a member serves before the seat is filled again: 3 years.",
        "Am faint y mae aelod yn gwasanaethu cyn i'r sedd gael ei llenwi eto: 3 blynedd.",
    )
    max_terms: Count | None = said(
        "How many terms running one person may serve.",
        "Faint o dymhorau yn olynol y caiff un person wasanaethu.",
    )
    next_election: Day | None = said(
        "The day of the next election to the seat, or the last day by which it is to be held.",
        "Diwrnod yr etholiad nesaf i'r sedd, neu'r diwrnod olaf y mae i'w gynnal erbyn hynny.",
    )
    rules_ref: Where | None = said(
        "Where the rules of election or selection stand: a document and clause, or a web address.",
        "Lle mae'r rheolau ethol neu ddethol: dogfen a chymal, neu gyfeiriad ar y we.",
    )
    role_description_ref: Where | None = said(
        "Where the written role of the member stands. A general description of a trustee does not count.",
        "Lle mae disgrifiad ysgrifenedig o rôl yr aelod. Nid yw disgrifiad cyffredinol o ymddiriedolwr yn cyfrif.",
    )
    report_back: ReportBack | None = said(
        "How, and how soon, the member reports to those whom the seat speaks for.",
        "Sut, a pha mor fuan, y mae'r aelod yn adrodd i'r rhai y mae'r sedd yn siarad drostynt.",
    )


class PreMeeting(Part):
    """A meeting of one side before the body meets."""

    party: PartyRef | None = said(
        "The id of the party whose members meet.",
        "Dynodydd y parti y mae ei aelodau'n cwrdd.",
    )
    when: Name | None = said(
        'When they meet, such as "in the week before each meeting".',
        'Pryd y maent yn cwrdd, er enghraifft "yn yr wythnos cyn pob cyfarfod".',
    )
