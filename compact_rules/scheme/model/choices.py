"""Where the scheme goes its own way: local choices, exceptions, departures from the rulebook, and judgements."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.types import AnyRef, Day, Line, Part, PartyRef, Role, Text


class LocalChoice(Part):
    """Something that the report leaves to the parties."""

    topic: Line | None = said(
        "What is chosen about: parties, mediation, form of the plan, length.",
        "Am beth y mae'r dewis: partïon, cyfryngu, ffurf y cynllun gweithredu, hyd.",
    )
    choice: Text | None = said(
        "What was chosen.",
        "Yr hyn a ddewiswyd.",
    )
    reason: Text | None = said(
        "Why this was chosen, in terms of this place.",
        "Pam y dewiswyd hyn, yng nghyd-destun yr ardal hon.",
    )
    risk: Text | None = said(
        "What could go wrong with it, and what is done about that.",
        "Beth allai fynd o'i le gydag ef, a beth a wneir ynghylch hynny.",
    )
    until: Day | None = said(
        "The day on which the choice will be looked at again.",
        "Y diwrnod yr edrychir ar y dewis eto.",
    )


class ExceptionEntry(Part):
    """A time when the scheme was not followed."""

    on: Day | None = said(
        "The day on which it was not followed.",
        "Y diwrnod na ddilynwyd ef.",
    )
    clause: Line | None = said(
        "The clause of the scheme that was not followed.",
        "Y cymal o'r cynllun na ddilynwyd.",
    )
    reason: Text | None = said(
        "Why it was not.",
        "Pam na wnaed hynny.",
    )
    alternative: Text | None = said(
        "What was done instead.",
        "Yr hyn a wnaed yn ei le.",
    )
    explained_to: Role | None = said(
        "Who was told, and given the reason: a body, a party or those concerned. Never a person.",
        "Pwy a hysbyswyd, ac y rhoddwyd y rheswm iddynt: corff, parti neu'r rhai dan sylw. Byth person.",
    )
    until: Day | None = said(
        "The day by which the scheme will be followed again.",
        "Y diwrnod y dilynir y cynllun eto erbyn hynny.",
    )


class Departure(Part):
    """A rule of the rulebook that the scheme departs from on purpose, and why: comply or explain."""

    rule: Line | None = said(
        "The rule's id, such as INC-04. The proposed minimum cannot be departed from.",
        "Dynodydd y rheol, megis INC-04. Ni ellir gwyro oddi wrth y gofynion sylfaenol arfaethedig.",
    )
    reason: Text | None = said(
        'Why the scheme does otherwise, in terms of this place. "Not applicable" gives no reason.',
        'Pam y mae\'r cynllun yn gwneud fel arall, yng nghyd-destun yr ardal hon. Nid yw "amherthnasol" yn rhoi rheswm.',
    )
    alternative: Text | None = said(
        "What it does instead to the same end.",
        "Yr hyn y mae'n ei wneud yn lle hynny i'r un diben.",
    )
    from_: Day | None = said(
        "The day from which it departs from the rule.",
        "Y diwrnod y mae'n gwyro oddi wrth y rheol o hynny ymlaen.",
        alias="from",
    )
    until: Day | None = said(
        "The last day of the departure. Without one it does not count.",
        "Diwrnod olaf y gwyriad. Heb un nid yw'n cyfrif.",
    )


class Judgement(Part):
    """A person's judgement on what a machine cannot decide."""

    rule: Line | None = said(
        "The id of the rule that is judged, such as MIN-2d.",
        "Dynodydd y rheol a fernir, megis MIN-2d.",
    )
    at: AnyRef | None = said(
        "The id of the action, body or other item that is judged. Leave it out where the rule is about the scheme as a whole.",
        "Dynodydd y cam gweithredu, y corff neu'r eitem arall a fernir. Gadewch ef allan os yw'r rheol am y cynllun yn ei "
        "gyfanrwydd.",
    )
    by_role: Role | None = said(
        "The post or panel that judged. Never a person.",
        "Y swydd neu'r panel a farnodd. Byth person.",
    )
    party: PartyRef | None = said(
        "The id of the party that it judged for.",
        "Dynodydd y parti y barnodd drosto.",
    )
    on: Day | None = said(
        "The day of the judgement.",
        "Diwrnod y farn.",
    )
    finding: Literal["satisfied", "not_satisfied"] | None = said(
        'satisfied or not_satisfied. There is no "partly".',
        'satisfied (bodlonwyd) neu not_satisfied (ni fodlonwyd). Nid oes "rhannol".',
    )
    reason: Text | None = said(
        "Why, with what was looked at.",
        "Pam, gyda'r hyn yr edrychwyd arno.",
    )
