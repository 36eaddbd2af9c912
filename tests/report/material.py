"""A small rulebook and a scheme with planted faults: what the tests of the report are told about."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path as File
from typing import Any

import yaml

from compact_rules.assessing.assessment import assess_scheme
from compact_rules.assessing.findings import rated
from compact_rules.assessing.model import Baseline, Waiver
from compact_rules.assessing.policy import read_policy
from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.judge.judge import compile_rules
from compact_rules.places import Problem
from compact_rules.report.build import build
from compact_rules.report.case import Checked
from compact_rules.rulebook.model import (
    Check,
    DatedValue,
    Document,
    Evidence,
    Example,
    FieldPath,
    Lexicon,
    Operand,
    Parameter,
    Period,
    Requirement,
    Rule,
    Rulebook,
    Scope,
    Source,
)
from compact_rules.scheme.facts import Facts
from compact_rules.scheme.read import read
from compact_rules.source.tree import load

RULES = File(__file__).parents[2] / "rules"
AS_OF = date(2026, 6, 30)
VERSION = "0.0.0"


def path(text: str) -> FieldPath:
    return FieldPath(text, tuple(text.lstrip("/").replace("[]", ".[]").split(".")), text.startswith("/"))


def check(word: str, **args: Any) -> Check:
    return Check(word, args)


def stated(*fields: str) -> Check:
    return check("stated", fields=tuple(path(field) for field in fields))


def source(quote: str, section: str = "8") -> Source:
    return Source("wgsr-08-2013", section, quote)


def rule(name: str, tier: str, requirement: str, **changes: Any) -> Rule:
    fields: dict[str, Any] = {
        "id": name,
        "tier": tier,
        "requirement": requirement,
        "decided_by": "data",
        "in_force": Period(date(2013, 2, 28)),
        "covers": (name,),
        "asks": Bilingual("What it asks, and why.", "Yr hyn y mae'n ei ofyn, a pham."),
        "examples": (
            Example("met", "good", "met", {}),
            Example("not_met", "bad", "not_met", {}),
            Example("not_met", "worse", "not_met", {}),
        ),
        "departure": tier in ("inclusion", "practice"),
    }
    return Rule(**{**fields, **changes})


PURPOSE = rule(
    "THR-1",
    "threshold",
    "scheme",
    title=Bilingual("The scheme has a purpose", "Mae gan y cynllun ddiben"),
    source=source("to make a scheme"),
    require=(stated("purpose.text"),),
    message=Bilingual("The scheme does not state its purpose: {reason}.", "Nid yw'r cynllun yn nodi ei ddiben: {reason}."),
    remedy=Bilingual("Write what the scheme is for.", "Ysgrifennwch ar gyfer beth y mae'r cynllun."),
)
BASELINE = rule(
    "MIN-1",
    "minimum",
    "action-plans",
    title=Bilingual("Every target starts from a baseline", "Mae pob targed yn cychwyn o linell sylfaen"),
    source=source("measurable targets and realistic timescales"),
    for_each=(Scope(path("action_plans[].actions[].targets[]")),),
    require=(
        check("any", checks=(stated("baseline.value", "baseline.on"), stated("baseline.to_be_set_by"))),
        check("differs", field=path("value"), **{"from": path("baseline.value")}, direction=path("direction")),
    ),
    message=Bilingual("Target {item} (“{indicator}”): {reason}.", "Targed {item} (“{indicator}”): {reason}."),
    remedy=Bilingual(
        "Give the target a `baseline` with a `value` and a date (`on`).",
        "Rhowch `baseline` i'r targed, gyda `value` a dyddiad (`on`).",
    ),
)
STAGES = rule(
    "MIN-2",
    "minimum",
    "disputes",
    title=Bilingual("Every stage has a time limit", "Mae terfyn amser i bob cam"),
    source=source("arrangements for resolution of disputes", "7.2"),
    for_each=(Scope(path("disputes.stages[]")),),
    require=(check("at_most", field=path("within"), limit=Operand(parameter="stage-limit")),),
    message=Bilingual("Stage {item}: {reason}; the limit is {stage_limit}.", "Cam {item}: {reason}; y terfyn yw {stage_limit}."),
    remedy=Bilingual("Give the stage a shorter limit.", "Rhowch derfyn byrrach i'r cam."),
    noted=Bilingual("Stage {item} takes {within}.", "Mae cam {item} yn cymryd {within}."),
)
SEATS = rule(
    "MIN-3",
    "minimum",
    "joint-planning",
    title=Bilingual("The sector's representation is appropriate", "Mae cynrychiolaeth y sector yn briodol"),
    source=source("appropriate representation from all partners"),
    decided_by="refutation",
    for_each=(Scope(path("bodies[]")),),
    require=(
        check(
            "a_person_decides",
            question=Bilingual(
                "The sector has {sector_seats} of {seat_total} seats. Is that appropriate?",
                "Seddi'r sector: {sector_seats} o {seat_total}. A yw hynny'n briodol?",
            ),
            role=Bilingual("a sector member of the body", "aelod o'r corff sy'n cynrychioli'r sector"),
        ),
    ),
    refuted_when=(check("at_most", field=path("sector_seats"), limit=Operand(literal=0)),),
    message=Bilingual("Body {item}: {reason}.", "Corff {item}: {reason}."),
    remedy=Bilingual("Give the sector seats.", "Rhowch seddi i'r sector."),
)
REPORTING = rule(
    "INC-1",
    "inclusion",
    "reporting",
    title=Bilingual("The scheme reports every year", "Mae'r cynllun yn adrodd bob blwyddyn"),
    source=source("on the work of the scheme on an annual basis"),
    for_each=(Scope(path("reporting[]")),),
    require=(check("at_most", field=path("every"), limit=Operand(parameter="reporting-interval")),),
    evidence=Evidence((path("reporting[].reports[]"),), path("on"), "reporting-interval", Bilingual("A report", "Adroddiad")),
    message=Bilingual("Reporting: {reason}.", "Adrodd: {reason}."),
    remedy=Bilingual("Report at least once a year.", "Adroddwch o leiaf unwaith y flwyddyn."),
)
WORDING = rule(
    "PRA-1",
    "practice",
    "action-plans",
    title=Bilingual("No action escapes", "Nid oes cam gweithredu yn dianc"),
    source=source("lip-service", "6.0"),
    for_each=(Scope(path("action_plans[].actions[]")),),
    require=(check("avoids", field=(path("text"),), lexicon="escapes"),),
    message=Bilingual("{item}: {reason}.", "{item}: {reason}."),
    remedy=Bilingual("Say what will be done.", "Dywedwch beth a wneir."),
)


def parameter(name: str, value: Duration, en: str, cy: str) -> Parameter:
    return Parameter(name, Bilingual(en, cy), (DatedValue(date(2013, 2, 28), value, source("a period")),))


def months(count: int) -> Duration:
    return Duration(count, "months")


_PARAMETERS = [
    parameter("stage-limit", Duration(20, "working_days"), "Longest stage", "Y cam hwyaf"),
    parameter("reporting-interval", months(12), "Longest time between reports", "Yr amser hwyaf rhwng adroddiadau"),
    parameter("judgement-window", months(24), "How long a judgement counts", "Am ba hyd y mae dyfarniad yn cyfrif"),
    parameter("attestation-window", months(12), "How long an attestation counts", "Am ba hyd y mae ardystiad yn cyfrif"),
    parameter("liveness-active", months(12), "Active", "Gweithredol"),
    parameter("liveness-resting", months(24), "Resting", "Yn gorffwys"),
]
REQUIREMENTS = {
    "scheme": ("A scheme", "Cynllun"),
    "joint-planning": ("Joint planning", "Cynllunio ar y cyd"),
    "action-plans": ("Action plans", "Cynlluniau gweithredu"),
    "disputes": ("Disputes", "Anghydfodau"),
    "reporting": ("Reporting", "Adrodd"),
}
RULEBOOK = Rulebook(
    id="small",
    version="1.2",
    title=Bilingual("A small rulebook", "Llyfr rheolau bach"),
    digest="0" * 64,
    rules=(PURPOSE, BASELINE, STAGES, SEATS, REPORTING, WORDING),
    requirements=tuple(Requirement(name, Bilingual(*title)) for name, title in REQUIREMENTS.items()),
    documents=(Document("wgsr-08-2013", Bilingual("The report", "Yr adroddiad"), Bilingual("WGSR 08/2013", "WGSR 08/2013")),),
    parameters={each.id: each for each in _PARAMETERS},
    lexicons={
        "escapes": Lexicon("escapes", Bilingual("ways out", "ffyrdd allan"), {"en": ("where possible",), "cy": ("lle bo modd",)})
    },
    grades=yaml.safe_load((RULES / "grades.yaml").read_text("utf-8")),
    severities=yaml.safe_load((RULES / "severities.yaml").read_text("utf-8")),
)
POLICY = read_policy(RULEBOOK)
# The same rules under a note and names of its own.
_TIERS = {
    "threshold": {"en": "the scheme itself", "cy": "y cynllun ei hun"},
    "minimum": {"en": "the heart of it", "cy": "ei graidd"},
    "inclusion": {"en": "what goes with it", "cy": "yr hyn sy'n mynd gydag ef"},
    "practice": {"en": "what is good", "cy": "yr hyn sy'n dda"},
}
RENAMED = replace(RULEBOOK, grades={**RULEBOOK.grades, "note": {"en": "Only a test.", "cy": "Dim ond prawf."}, "tiers": _TIERS})

SCHEME = """\
schema: compact-rules/scheme@1
scheme: {id: s, title: {en: Working together, cy: Cydweithio}, authority_gss: W06000009, adopted_from: 2024-04-01}
purpose: {text: To work well together.}
parties:
- {id: council, kind: local_authority}
- {id: cvc, kind: cvc}
bodies:
- id: forum
  purposes: [joint_planning]
  seats:
  - {party: council, kind: officer, count: 4}
action_plans:
- id: plan
  actions:
  - id: a1
    text: Provide meeting rooms where possible
    targets:
    - {id: t1, indicator: rooms offered free, direction: up, value: 12, baseline: {value: 12, on: 2026-01-31}}
    - {id: t2, indicator: 人数 of volunteers, direction: up, value: 80}
disputes:
  stages:
  - {n: 1, within: 20 working days}
  - {n: 2, within: 30 working days}
  - {n: 3, within: tbc}
reporting:
- {to: public, every: 24 months, reports: [{on: 2025-01-31}]}
departures:
- {rule: INC-1, reason: One report for two years, alternative: A page of figures each year, until: 2027-03-31}
repotring: []
"""


def checked(
    text: str | bytes = SCHEME,
    file: str = "scheme.yaml",
    rulebook: Rulebook = RULEBOOK,
    waivers: Sequence[Waiver] = (),
    baseline: Baseline | None = None,
) -> Checked:
    """One text through every stage."""
    data = text.encode() if isinstance(text, str) else text
    document, digest = load(data), hashlib.sha256(data).hexdigest()
    if not document.ok:
        return Checked(file, digest, document, problems=tuple(rated(document.problems, Facts({}), POLICY.severities)))
    reading = read(document.data)
    outcomes = compile_rules(rulebook, AS_OF).outcomes(reading.facts)
    problems = (*document.problems, *reading.problems)
    assessment = assess_scheme(outcomes, reading.facts, problems, rulebook, AS_OF, waivers, baseline)
    return Checked(file, digest, document, reading.facts, assessment)


def report(*files: Checked, rulebook: Rulebook = RULEBOOK) -> Any:
    """The wire model of a run over ``files``."""
    return build(files, rulebook, read_policy(rulebook), AS_OF, VERSION)


def lines(*files: Checked) -> Any:
    """The lines of ``files``, as the terminal report asks for them."""
    return {each.file: each.document.line for each in files if each.document is not None}  # type: ignore[attr-defined]


def missing_file(name: str = "gone.yaml") -> Checked:
    problem = Problem("not-found", values=(("name", name),))
    return Checked(name, problems=tuple(rated([problem], Facts({}), POLICY.severities)))


# A bracket that is not closed.
BROKEN = b"scheme: {id: s\nparties: []\n"
