"""Breaches of the scheme, and issues in the ordinary course. The logs hold dates and kinds, never who or about whom."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import Day, Line, Longest, Part, PartyRef, Role, Text


class BreachEntry(Part):
    """A breach that was recorded. No party or person is named."""

    on: Day | None = said(
        "The day on which it was recorded.",
        "Y diwrnod y'i cofnodwyd.",
    )
    kind: Line | None = said(
        "What kind of breach it was, in a few words. Never whose.",
        "Pa fath o doriad ydoedd, mewn ychydig eiriau. Byth gan bwy.",
    )


class Breaches(Part):
    """What happens when the scheme is not kept."""

    definition: Text | None = said(
        "What counts as a breach. A dispute is something else: two parties may differ although nobody has broken the scheme.",
        "Yr hyn sy'n cyfrif yn doriad. Mae anghydfod yn beth arall: gall dau barti anghytuno er nad oes neb wedi torri'r "
        "cynllun.",
    )
    recorder_role: Role | None = said(
        "The post that records breaches. Never a person.",
        "Y swydd sy'n cofnodi toriadau. Byth person.",
    )
    consequence: Text | None = said(
        "What follows from a breach: who is told, what must be put right, and by when.",
        "Yr hyn sy'n dilyn toriad: pwy a hysbysir, beth y mae'n rhaid ei unioni, ac erbyn pryd.",
    )
    log: list[BreachEntry] | None = said(
        "The breaches that were recorded. An empty list says that a log is kept and holds none.",
        "Y toriadau a gofnodwyd. Mae rhestr wag yn dweud y cedwir cofnod ac nad oes dim ynddo.",
    )
    src: Src | None = SAID_IN


class Response(Part):
    """The answer that an issue must be given."""

    within: Longest | None = said(
        "The longest time from raising an issue to the answer: 15 working days.",
        "Yr amser hwyaf o godi mater hyd at yr ateb: 15 diwrnod gwaith.",
    )
    at: Literal["next_meeting"] | None = said(
        "next_meeting when the answer is due at the meeting after the one at which the issue was raised.",
        "next_meeting os yw'r ateb i'w roi yn y cyfarfod ar ôl yr un y codwyd y mater ynddo.",
    )
    form: Literal["writing", "attendance", "either"] | None = said(
        "How the answer is given: writing, attendance (the officer concerned comes to the meeting) or either. Each of the "
        "three will do.",
        "Sut y rhoddir yr ateb: writing (yn ysgrifenedig), attendance (mae'r swyddog dan sylw'n dod i'r cyfarfod) neu "
        "either (y naill neu'r llall). Mae unrhyw un o'r tri'n gwneud y tro.",
    )


class IssueEntry(Part):
    """An issue that was raised. No party or person is named."""

    raised: Day | None = said(
        "The day on which it was raised.",
        "Y diwrnod y'i codwyd.",
    )
    answered: Day | None = said(
        "The day on which the answer was given. Leave it out while there is none.",
        "Y diwrnod y rhoddwyd yr ateb. Gadewch ef allan tra na fydd un.",
    )
    kind: Line | None = said(
        "What it was about, in a few words. Never who raised it.",
        "Am beth yr oedd, mewn ychydig eiriau. Byth pwy a'i cododd.",
    )


class Issues(Part):
    """How issues are raised and answered in the ordinary course."""

    may_raise: list[PartyRef] | None = said(
        "The ids of the parties that may raise an issue.",
        "Dynodyddion y partïon a gaiff godi mater.",
    )
    agenda_set_by: list[PartyRef] | None = said(
        "The ids of the parties that may put items on the agenda as of right. To suggest an item to whoever sets the "
        "agenda does not count.",
        "Dynodyddion y partïon a gaiff roi eitemau ar yr agenda fel hawl. Nid yw awgrymu eitem i'r sawl sy'n pennu'r "
        "agenda yn cyfrif.",
    )
    response: Response | None = said(
        "The answer that an issue must be given, and by when.",
        "Yr ateb y mae'n rhaid ei roi i fater, ac erbyn pryd.",
    )
    log: list[IssueEntry] | None = said(
        "The issues that were raised. An empty list says that a log is kept and holds none.",
        "Y materion a godwyd. Mae rhestr wag yn dweud y cedwir cofnod ac nad oes dim ynddo.",
    )
    src: Src | None = SAID_IN
