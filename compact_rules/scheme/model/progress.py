"""Watching over progress, asking what it amounts to, and recording it."""

from __future__ import annotations

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import (
    BodyRef,
    Day,
    EvidenceRef,
    Longest,
    Number,
    Part,
    Role,
    TargetOrObjectiveRef,
    TargetRef,
    Text,
    Url,
)


class Output(Part):
    """Something that monitoring has produced."""

    on: Day | None = said(
        "The day on which it was presented to the body or published.",
        "Y diwrnod y'i cyflwynwyd i'r corff neu y'i cyhoeddwyd.",
    )
    output: Text | None = said(
        'What it is: a dated progress report, a dashboard. An item that was only "noted" is none.',
        'Beth ydyw: adroddiad cynnydd â dyddiad, dangosfwrdd. Nid yw eitem a "nodwyd" yn unig yn cyfrif.',
    )
    url: Url | None = said(
        "Where it can be read.",
        "Lle gellir ei ddarllen.",
    )


class Monitoring(Part):
    """How progress is monitored."""

    body: BodyRef | None = said(
        "The id of the body that monitors.",
        "Dynodydd y corff sy'n monitro.",
    )
    role: Role | None = said(
        "The post that does the monitoring, where it is not a body or does the work for it. Never a person.",
        "Y swydd sy'n gwneud y monitro, lle nad corff ydyw neu lle mae'n gwneud y gwaith drosto. Byth person.",
    )
    every: Longest | None = said(
        'The longest time between two rounds of monitoring: every 3 months. "Regularly" is no time.',
        'Yr amser hwyaf rhwng dau gylch o fonitro: bob 3 mis. Nid yw "yn rheolaidd" yn amser.',
    )
    method: Text | None = said(
        "How it is done: what is collected, from whom, and what it is held against.",
        "Sut y'i gwneir: beth a gesglir, gan bwy, ac â beth y'i cymherir.",
    )
    covers: list[TargetOrObjectiveRef] | None = said(
        "The ids of the targets and objectives that are monitored. Meetings held are none.",
        "Dynodyddion y targedau a'r amcanion a gaiff eu monitro. Nid yw cyfarfodydd a gynhaliwyd yn un ohonynt.",
    )
    outputs: list[Text] | None = said(
        'What comes out of it each time: "progress report to the liaison group".',
        'Yr hyn a ddaw ohono bob tro: "adroddiad cynnydd i\'r grŵp cyswllt".',
    )
    log: list[Output] | None = said(
        "What has come out of it so far, with days.",
        "Yr hyn a ddaeth ohono hyd yma, gyda diwrnodau.",
    )
    src: Src | None = SAID_IN


class Finding(Part):
    """Something that an evaluation has found."""

    on: Day | None = said(
        "The day on which the finding was reported.",
        "Y diwrnod yr adroddwyd y canfyddiad.",
    )
    finding: Text | None = said(
        'What was found. "The evaluation was completed" is no finding.',
        'Yr hyn a ganfuwyd. Nid yw "cwblhawyd y gwerthusiad" yn ganfyddiad.',
    )
    url: Url | None = said(
        "Where it can be read.",
        "Lle gellir ei ddarllen.",
    )


class Evaluation(Part):
    """How what the scheme achieves is evaluated."""

    every: Longest | None = said(
        "The longest time between two evaluations: annually, every 3 years.",
        "Yr amser hwyaf rhwng dau werthusiad: yn flynyddol, bob 3 blynedd.",
    )
    method: Text | None = said(
        'How it is done, as something other than monitoring: a survey, interviews, a peer review. "See monitoring" does '
        "not count.",
        "Sut y'i gwneir, fel peth gwahanol i fonitro: arolwg, cyfweliadau, adolygiad gan gymheiriaid. Nid yw \"gweler "
        'monitro" yn cyfrif.',
    )
    by: Role | None = said(
        "Who evaluates: a post, a body or an organisation. Never a person.",
        "Pwy sy'n gwerthuso: swydd, corff neu sefydliad. Byth person.",
    )
    questions: list[Text] | None = said(
        "The questions it is to answer.",
        "Y cwestiynau y mae i'w hateb.",
    )
    log: list[Finding] | None = said(
        "What it has found so far, with days.",
        "Yr hyn a ganfu hyd yma, gyda diwrnodau.",
    )
    src: Src | None = SAID_IN


class Progress(Part):
    """How far a target has come."""

    target: TargetRef | None = said(
        "The id of the target.",
        "Dynodydd y targed.",
    )
    on: Day | None = said(
        "The day, or the last day of the period, that the figure is for.",
        "Y diwrnod, neu ddiwrnod olaf y cyfnod, y mae'r ffigur ar ei gyfer.",
    )
    value: Number | None = said(
        'The figure on that day, in the target\'s unit. "On track" is no figure.',
        'Y ffigur ar y diwrnod hwnnw, yn uned y targed. Nid yw "ar y trywydd iawn" yn ffigur.',
    )
    narrative: Text | None = said(
        "What lies behind the figure, and what follows from it.",
        "Yr hyn sydd y tu ôl i'r ffigur, a'r hyn sy'n dilyn ohono.",
    )
    evidence: EvidenceRef | None = said(
        "The id of the evidence that shows it.",
        "Dynodydd y dystiolaeth sy'n ei ddangos.",
    )
