"""How disputes are settled. The log holds dates and kinds, never who or about whom."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import (
    BodyRef,
    Count,
    Day,
    Line,
    Longest,
    Name,
    Part,
    PartyRef,
    Role,
    Text,
    Url,
    YesNo,
)


class Decider(Part):
    """Who decides a stage of a dispute."""

    role: Role | None = said(
        "The post or panel that decides. Never a person.",
        "Y swydd neu'r panel sy'n penderfynu. Byth person.",
    )
    party: PartyRef | None = said(
        "The id of the party that the post belongs to. Leave it out for a panel or an outsider.",
        "Dynodydd y parti y mae'r swydd yn perthyn iddo. Gadewch ef allan ar gyfer panel neu rywun o'r tu allan.",
    )
    body: BodyRef | None = said(
        "The id of the body that decides, where a body of the scheme does.",
        "Dynodydd y corff sy'n penderfynu, lle mae un o gyrff y cynllun yn gwneud hynny.",
    )


class DisputeStage(Part):
    """One stage of the dispute arrangements."""

    n: Count | None = said(
        "The number of the stage, from 1, in the order in which they are gone through.",
        "Rhif y cam, o 1, yn y drefn yr eir drwyddynt.",
    )
    name: Name | None = said(
        "What the scheme calls the stage.",
        "Yr hyn y mae'r cynllun yn galw'r cam.",
    )
    decided_by: Decider | None = said(
        "Who decides at this stage.",
        "Pwy sy'n penderfynu ar y cam hwn.",
    )
    within: Longest | None = said(
        "The longest time from the start of the stage to its decision, in the scheme's own days: 20 working days or 28 "
        'days. "As soon as possible" is no time.',
        "Yr amser hwyaf o ddechrau'r cam hyd at y penderfyniad, yn niwrnodau'r cynllun ei hun: 20 diwrnod gwaith neu 28 "
        'diwrnod. Nid yw "cyn gynted â phosibl" yn amser.',
    )
    started_by: Text | None = said(
        'How a party starts the stage: "in writing to the secretariat".',
        'Sut y mae parti\'n cychwyn y cam: "yn ysgrifenedig at yr ysgrifenyddiaeth".',
    )
    outcome: Text | None = said(
        "What the stage ends with: a written decision with reasons, a recommendation to Cabinet.",
        "Yr hyn y mae'r cam yn gorffen ag ef: penderfyniad ysgrifenedig gyda rhesymau, argymhelliad i'r Cabinet.",
    )


class Route(Part):
    """A way to someone outside the scheme."""

    name: Name | None = said(
        'Who can be gone to: "Public Services Ombudsman for Wales".',
        'At bwy y gellir mynd: "Ombwdsmon Gwasanaethau Cyhoeddus Cymru".',
    )
    url: Url | None = said(
        "Where it says how to go to them.",
        "Lle dywedir sut i fynd atynt.",
    )
    checked_on: Day | None = said(
        "The day on which someone last checked that they still take such matters.",
        "Y diwrnod y gwiriwyd ddiwethaf eu bod yn dal i ymdrin â materion o'r fath.",
    )


class DisputeEntry(Part):
    """A dispute that was raised. No party or person is named."""

    opened: Day | None = said(
        "The day on which it was raised.",
        "Y diwrnod y'i codwyd.",
    )
    stage: Count | None = said(
        "The number of the stage it has reached.",
        "Rhif y cam y mae wedi'i gyrraedd.",
    )
    closed: Day | None = said(
        "The day on which it ended. Leave it out while it is open.",
        "Y diwrnod y daeth i ben. Gadewch ef allan tra bydd ar agor.",
    )
    kind: Line | None = said(
        "What it was about, in a word of scope: funding_decision, consultation. Never who.",
        "Am beth yr oedd, mewn gair o scope: funding_decision, consultation. Byth pwy.",
    )


class Disputes(Part):
    """The dispute arrangements."""

    scope: list[Literal["funding_decision", "consultation", "commissioning", "partnership_conduct", "other"]] | None = said(
        "What may be disputed: funding_decision, consultation, commissioning, partnership_conduct (how a party behaves "
        "under the scheme) or other. What is expressly excluded does not count.",
        "Yr hyn y gellir anghytuno yn ei gylch: funding_decision (penderfyniad cyllido), consultation (ymgynghori), "
        "commissioning (comisiynu), partnership_conduct (ymddygiad parti o dan y cynllun) neu other (arall). Nid yw'r hyn "
        "a waherddir yn benodol yn cyfrif.",
    )
    may_raise: list[PartyRef] | None = said(
        "The ids of the parties that may raise a dispute.",
        "Dynodyddion y partïon a gaiff godi anghydfod.",
    )
    informal_first: YesNo | None = said(
        "true when the parties are to try to settle it between themselves first.",
        "true os yw'r partïon i geisio ei ddatrys rhyngddynt yn gyntaf.",
    )
    stages: list[DisputeStage] | None = said(
        "The stages in order, each with who decides and in what time.",
        "Y camau yn eu trefn, pob un â phwy sy'n penderfynu ac o fewn pa amser.",
    )
    mediation: Literal["back_stop", "stage", "none"] | None = said(
        "back_stop (there when all else fails), stage (one of the stages) or none. All three are a local choice.",
        "back_stop (wrth gefn pan fydd popeth arall yn methu), stage (un o'r camau) neu none (dim). Mae'r tri'n ddewis lleol.",
    )
    final_stage_independent_of: list[PartyRef] | None = said(
        "The ids of the parties of which whoever decides last is independent: neither its member nor its employee, nor "
        "chosen by it alone.",
        "Dynodyddion y partïon y mae'r un sy'n penderfynu olaf yn annibynnol arnynt: heb fod yn aelod nac yn gyflogai, na "
        "chwaith wedi'i ddewis ganddynt hwy yn unig.",
    )
    external_routes: list[Route] | None = said(
        "Ways to someone outside, such as an ombudsman, that the scheme points to.",
        "Llwybrau at rywun o'r tu allan, megis ombwdsmon, y mae'r cynllun yn cyfeirio atynt.",
    )
    log: list[DisputeEntry] | None = said(
        "The disputes that were raised. An empty list says that a log is kept and that there were none; that is neither "
        "good nor bad.",
        "Yr anghydfodau a godwyd. Mae rhestr wag yn dweud y cedwir cofnod ac na fu dim; nid yw hynny'n dda nac yn ddrwg.",
    )
    log_reviewed_on: Day | None = said(
        "The day on which a body last looked through the log.",
        "Y diwrnod yr edrychodd corff drwy'r cofnod ddiwethaf.",
    )
    src: Src | None = SAID_IN
