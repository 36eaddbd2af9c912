"""Action plans: several may stand beside one scheme, one for each year."""

from __future__ import annotations

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import BodyRef, Day, Id, Name, Part
from compact_rules.scheme.model.undertakings import Action


class Span(Part):
    """A first and a last day."""

    start: Day | None = said(
        "The first day of the period.",
        "Diwrnod cyntaf y cyfnod.",
    )
    end: Day | None = said(
        "The last day of the period; it belongs to the period.",
        "Diwrnod olaf y cyfnod; mae'n rhan o'r cyfnod.",
    )


class ActionPlan(Part):
    """One action plan."""

    id: Id | None = said(
        "A short name for the plan, such as 2026-27.",
        "Enw byr ar y cynllun gweithredu, er enghraifft 2026-27.",
    )
    title: Name | None = said(
        "The plan's title.",
        "Teitl y cynllun gweithredu.",
    )
    period: Span | None = said(
        "The days from which and to which the plan runs.",
        "O ba ddiwrnod hyd at ba ddiwrnod y mae'r cynllun gweithredu'n rhedeg.",
    )
    adopted_on: Day | None = said(
        'The day on which the body or the parties adopted it. A plan "to be developed" has none.',
        "Y diwrnod y mabwysiadwyd ef gan y corff neu'r partïon. Nid oes un gan gynllun \"i'w ddatblygu\".",
    )
    made_by: BodyRef | None = said(
        "The id of the body that made the plan. Leave it out when one party wrote it alone.",
        "Dynodydd y corff a luniodd y cynllun gweithredu. Gadewch ef allan os un parti'n unig a'i hysgrifennodd.",
    )
    actions: list[Action] | None = said(
        "The actions of the plan, in its own order.",
        "Camau'r cynllun gweithredu, yn ei drefn ei hun.",
    )
    src: Src | None = SAID_IN
