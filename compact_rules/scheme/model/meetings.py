"""Meetings and elections that have been held."""

from __future__ import annotations

from typing import Annotated, Literal

from compact_rules.scheme.kinds import Pairs, said
from compact_rules.scheme.model.types import (
    BodyRef,
    Count,
    Day,
    Part,
    PartyRef,
    Share,
    Text,
    Url,
    Where,
)


class Attendance(Part):
    """Who came to a meeting."""

    party: PartyRef | None = said(
        "The id of the party whose members came.",
        "Dynodydd y parti y daeth ei aelodau.",
    )
    kind: Literal["cabinet", "councillor", "officer", "sector", "infrastructure"] | None = said(
        "Which kind of seat those who came hold. A deputy counts as what the deputy is, not as the member.",
        "Pa fath o sedd sydd gan y rhai a ddaeth. Mae dirprwy'n cyfrif fel yr hyn yw'r dirprwy, nid fel yr aelod.",
    )
    count: Count | None = said(
        "How many came. Apologies do not count.",
        "Faint a ddaeth. Nid yw ymddiheuriadau'n cyfrif.",
    )


class Meeting(Part):
    """A meeting that has been held."""

    on: Day | None = said(
        "The day on which it was held. A meeting that is only planned, or was not quorate, does not count.",
        "Y diwrnod y'i cynhaliwyd. Nid yw cyfarfod sydd ond wedi'i gynllunio, neu nad oedd cworwm ynddo, yn cyfrif.",
    )
    attendance: Annotated[list[Attendance], Pairs("party", "count")] | None = said(
        "Who came, by party: a list, or in short a party's id and how many, such as {council: 3, cvc: 4}.",
        "Pwy a ddaeth, fesul parti: rhestr, neu'n fyr ddynodydd parti a faint, megis {cyngor: 3, cgs: 4}.",
    )
    actions_raised: Count | None = said(
        "How many points for action the minutes record.",
        "Faint o bwyntiau gweithredu y mae'r cofnodion yn eu nodi.",
    )
    actions_closed: Count | None = said(
        "How many points for action, of this meeting or earlier ones, the minutes record as done.",
        "Faint o bwyntiau gweithredu, o'r cyfarfod hwn neu rai cynharach, y mae'r cofnodion yn nodi eu bod wedi'u cyflawni.",
    )
    minutes_url: Url | None = said(
        "Where the minutes can be read.",
        "Lle gellir darllen y cofnodion.",
    )


class Election(Part):
    """An election to seats on a body that has been held."""

    body: BodyRef | None = said(
        "The id of the body whose seats were filled.",
        "Dynodydd y corff y llenwyd ei seddi.",
    )
    on: Day | None = said(
        "The day on which the vote closed.",
        "Y diwrnod y caeodd y bleidlais.",
    )
    next_due: Day | None = said(
        "The day by which the next one is to be held.",
        "Y diwrnod y mae'r un nesaf i'w gynnal erbyn hynny.",
    )
    electorate: Text | None = said(
        "Who could vote.",
        "Pwy a gâi bleidleisio.",
    )
    nominations: Count | None = said(
        "How many candidates were nominated.",
        "Faint o ymgeiswyr a enwebwyd.",
    )
    votes: Count | None = said(
        "How many votes were cast. Zero for an election without a contest.",
        "Faint o bleidleisiau a fwriwyd. Sero ar gyfer etholiad heb ornest.",
    )
    turnout: Share | None = said(
        "The share of those who could vote that did, in percent: 34 means 34%.",
        "Cyfran y rhai a gâi bleidleisio a wnaeth hynny, yn ôl canran: mae 34 yn golygu 34%.",
    )
    rules_ref: Where | None = said(
        "Where the rules of the election stand.",
        "Lle mae rheolau'r etholiad.",
    )
