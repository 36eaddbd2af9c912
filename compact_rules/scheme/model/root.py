"""The models without their texts: a first cut that the others can build on."""

from __future__ import annotations

from typing import Annotated, Literal

from compact_rules.scheme.kinds import Pairs, Short, Single, said
from compact_rules.scheme.model.types import *  # noqa: F403


class Src(Part):
    doc: Line | None = said("", "")
    clause: Line | None = said("", "")
    page: Line | None = said("", "")
    quote: Line | None = said("", "")


class TextFile(Part):
    lang: Literal["en", "cy"] | None = said("", "")
    path: Line | None = said("", "")
    sha256: Sha256 | None = said("", "")
    words: Count | None = said("", "")


class About(Part):
    id: Id | None = said("", "")
    title: Text | None = said("", "")
    authority_gss: Gss | None = said("", "")
    version: Line | None = said("", "")
    adopted_from: Day | None = said("", "")
    in_force_from: Day | None = said("", "")
    ends_on: Day | None = said("", "")
    text: list[TextFile] | None = said("", "")
    legal_status: Text | None = said("", "")


class Purpose(Part):
    basis: Annotated[list[Literal["promote_interests", "manage_relationship"]], Single()] | None = said("", "")
    text: Text | None = said("", "")
    functions: list[Text] | None = said("", "")
    managed_by: list[PartyOrBodyRef] | None = said("", "")
    src: Src | None = said("", "")


class Definition(Part):
    term: Text | None = said("", "")
    text: Text | None = said("", "")
    src: Src | None = said("", "")


class Party(Part):
    id: Id | None = said("", "")
    kind: (
        Literal["local_authority", "health_board", "psb", "police", "fire", "cvc", "voluntary_org", "sector_at_large", "other"]
        | None
    ) = said("", "")
    name: Text | None = said("", "")
    acts_for: Text | None = said("", "")
    lead_role: Role | None = said("", "")
    champion_role: Role | None = said("", "")
    responsible_unit: Role | None = said("", "")
    status: Literal["partner", "observer", "defunct"] | None = said("", "")
    succeeded_by: PartyRef | None = said("", "")
    motives: list[Text] | None = said("", "")
    src: Src | None = said("", "")


class Adoption(Part):
    party: PartyRef | None = said("", "")
    level: Literal["full_council", "cabinet", "board", "officer"] | None = said("", "")
    on: Day | None = said("", "")
    minute_ref: Line | None = said("", "")
    src: Src | None = said("", "")


class Signup(Part):
    open: YesNo | None = said("", "")
    how: Text | None = said("", "")
    register_url: Url | None = said("", "")
    src: Src | None = said("", "")


class Signatory(Part):
    organisation: Text | None = said("", "")
    role: Role | None = said("", "")
    on: Day | None = said("", "")
    sub_sector: Text | None = said("", "")
    size_band: Literal["micro", "small", "medium", "large", "major"] | None = said("", "")
    infrastructure: YesNo | None = said("", "")


class Principle(Part):
    id: Id | None = said("", "")
    text: Text | None = said("", "")
    binds: list[PartyRef] | None = said("", "")
    about: Literal["relationship", "sector", "authority"] | None = said("", "")
    src: Src | None = said("", "")


class SharedAim(Part):
    id: Id | None = said("", "")
    text: Text | None = said("", "")
    src: Src | None = said("", "")


class Objective(Part):
    id: Id | None = said("", "")
    text: Text | None = said("", "")
    aim_ids: list[AimRef] | None = said("", "")
    src: Src | None = said("", "")


class Owner(Part):
    party: PartyRef | None = said("", "")
    role: Role | None = said("", "")


class Reference(Part):
    doc: Line | None = said("", "")
    clause: Line | None = said("", "")


class Due(Part):
    on: Day | None = said("", "")
    by_reference: Reference | None = said("", "")


class Milestone(Part):
    due: Day | None = said("", "")
    text: Text | None = said("", "")
    value: Number | None = said("", "")


class ActionResource(Part):
    party: PartyRef | None = said("", "")
    kind: Literal["officer_time", "councillor_time", "expenses", "grant", "premises", "other"] | None = said("", "")
    amount: Number | None = said("", "")
    unit: Line | None = said("", "")
    period: Length | None = said("", "")


class Agreement(Part):
    party: PartyRef | None = said("", "")
    on: Day | None = said("", "")


class Baseline(Part):
    value: Number | None = said("", "")
    on: Day | None = said("", "")
    to_be_set_by: Day | None = said("", "")


class Stage(Part):
    due: Day | None = said("", "")
    value: Number | None = said("", "")


class Reading(Part):
    on: Day | None = said("", "")
    value: Number | None = said("", "")


class Target(Part):
    id: Id | None = said("", "")
    indicator: Text | None = said("", "")
    measures: Literal["activity", "outcome"] | None = said("", "")
    unit: Line | None = said("", "")
    direction: Literal["up", "down", "maintain", "achieve"] | None = said("", "")
    baseline: Baseline | None = said("", "")
    value: Number | None = said("", "")
    staged: list[Stage] | None = said("", "")
    history: list[Reading] | None = said("", "")
    data_source: Text | None = said("", "")
    frequency: Length | None = said("", "")
    objective_ids: list[ObjectiveRef] | None = said("", "")
    src: Src | None = said("", "")


class Action(Part):
    id: Id | None = said("", "")
    text: Text | None = said("", "")
    area: Text | None = said("", "")
    principle_ids: list[PrincipleRef] | None = said("", "")
    objective_ids: list[ObjectiveRef] | None = said("", "")
    owner: Owner | None = said("", "")
    joint_with: list[PartyRef] | None = said("", "")
    department: Text | None = said("", "")
    start: Day | None = said("", "")
    due: Annotated[Due, Short("on")] | None = said("", "")
    milestones: list[Milestone] | None = said("", "")
    depends_on: list[ActionRef] | None = said("", "")
    resources: list[ActionResource] | None = said("", "")
    timescale_agreed: list[Agreement] | None = said("", "")
    targets: list[Target] | None = said("", "")
    src: Src | None = said("", "")


class Commitment(Action):
    number: Line | None = said("", "")
    by: list[PartyRef] | None = said("", "")


class PartyQuorum(Part):
    party: PartyRef | None = said("", "")
    count: Count | None = said("", "")


class Quorum(Part):
    total: Count | None = said("", "")
    per_party: list[PartyQuorum] | None = said("", "")


class ReportBack(Part):
    how: Text | None = said("", "")
    within: Length | None = said("", "")


class Seat(Part):
    party: PartyRef | None = said("", "")
    forum: Text | None = said("", "")
    kind: Literal["cabinet", "councillor", "officer", "sector", "infrastructure"] | None = said("", "")
    count: Count | None = said("", "")
    method: Literal["elected", "selected", "reserved", "appointed", "ex_officio"] | None = said("", "")
    electorate: Text | None = said("", "")
    term: Length | None = said("", "")
    max_terms: Count | None = said("", "")
    next_election: Day | None = said("", "")
    rules_ref: Line | None = said("", "")
    role_description_ref: Line | None = said("", "")
    report_back: ReportBack | None = said("", "")


class PreMeeting(Part):
    party: PartyRef | None = said("", "")
    when: Text | None = said("", "")


class Attendance(Part):
    party: PartyRef | None = said("", "")
    kind: Literal["cabinet", "councillor", "officer", "sector", "infrastructure"] | None = said("", "")
    count: Count | None = said("", "")


class Meeting(Part):
    on: Day | None = said("", "")
    attendance: Annotated[list[Attendance], Pairs("party", "count")] | None = said("", "")
    actions_raised: Count | None = said("", "")
    actions_closed: Count | None = said("", "")
    minutes_url: Url | None = said("", "")


class Body(Part):
    id: Id | None = said("", "")
    name: Text | None = said("", "")
    kind: Literal["bespoke", "existing"] | None = said("", "")
    purposes: list[Literal["joint_planning", "oversight", "monitoring", "liaison", "information", "disputes"]] | None = said(
        "", ""
    )
    established_on: Day | None = said("", "")
    tor_ref: Line | None = said("", "")
    meets_every: Length | None = said("", "")
    quorum: Quorum | None = said("", "")
    chairing: Literal["fixed", "rotating", "alternating"] | None = said("", "")
    secretariat: list[PartyRef] | None = said("", "")
    representation_rationale: Text | None = said("", "")
    seats: list[Seat] | None = said("", "")
    pre_meetings: list[PreMeeting] | None = said("", "")
    meetings: list[Meeting] | None = said("", "")
    src: Src | None = said("", "")


class Election(Part):
    body: BodyRef | None = said("", "")
    on: Day | None = said("", "")
    next_due: Day | None = said("", "")
    electorate: Text | None = said("", "")
    nominations: Count | None = said("", "")
    votes: Count | None = said("", "")
    turnout: Number | None = said("", "")
    rules_ref: Line | None = said("", "")


class Span(Part):
    start: Day | None = said("", "")
    end: Day | None = said("", "")


class ActionPlan(Part):
    id: Id | None = said("", "")
    title: Text | None = said("", "")
    period: Span | None = said("", "")
    adopted_on: Day | None = said("", "")
    made_by: BodyRef | None = said("", "")
    actions: list[Action] | None = said("", "")
    src: Src | None = said("", "")


class Output(Part):
    on: Day | None = said("", "")
    output: Text | None = said("", "")
    url: Url | None = said("", "")


class Monitoring(Part):
    body: BodyRef | None = said("", "")
    role: Role | None = said("", "")
    every: Length | None = said("", "")
    method: Text | None = said("", "")
    covers: list[TargetOrObjectiveRef] | None = said("", "")
    outputs: list[Text] | None = said("", "")
    log: list[Output] | None = said("", "")
    src: Src | None = said("", "")


class Finding(Part):
    on: Day | None = said("", "")
    finding: Text | None = said("", "")
    url: Url | None = said("", "")


class Evaluation(Part):
    every: Length | None = said("", "")
    method: Text | None = said("", "")
    by: Role | None = said("", "")
    questions: list[Text] | None = said("", "")
    log: list[Finding] | None = said("", "")
    src: Src | None = said("", "")


class Progress(Part):
    target: TargetRef | None = said("", "")
    on: Day | None = said("", "")
    value: Number | None = said("", "")
    narrative: Text | None = said("", "")
    evidence: EvidenceRef | None = said("", "")


class Decider(Part):
    role: Role | None = said("", "")
    party: PartyRef | None = said("", "")
    body: BodyRef | None = said("", "")


class DisputeStage(Part):
    n: Count | None = said("", "")
    name: Text | None = said("", "")
    decided_by: Decider | None = said("", "")
    within: Length | None = said("", "")
    started_by: Text | None = said("", "")
    outcome: Text | None = said("", "")


class Route(Part):
    name: Text | None = said("", "")
    url: Url | None = said("", "")
    checked_on: Day | None = said("", "")


class DisputeEntry(Part):
    opened: Day | None = said("", "")
    stage: Count | None = said("", "")
    closed: Day | None = said("", "")
    kind: Line | None = said("", "")


class Disputes(Part):
    scope: list[Literal["funding_decision", "consultation", "commissioning", "partnership_conduct", "other"]] | None = said(
        "", ""
    )
    may_raise: list[PartyRef] | None = said("", "")
    informal_first: YesNo | None = said("", "")
    stages: list[DisputeStage] | None = said("", "")
    mediation: Literal["back_stop", "stage", "none"] | None = said("", "")
    final_stage_independent_of: list[PartyRef] | None = said("", "")
    external_routes: list[Route] | None = said("", "")
    log: list[DisputeEntry] | None = said("", "")
    log_reviewed_on: Day | None = said("", "")
    src: Src | None = said("", "")


class BreachEntry(Part):
    on: Day | None = said("", "")
    kind: Line | None = said("", "")


class Breaches(Part):
    definition: Text | None = said("", "")
    recorder_role: Role | None = said("", "")
    consequence: Text | None = said("", "")
    log: list[BreachEntry] | None = said("", "")
    src: Src | None = said("", "")


class Response(Part):
    within: Length | None = said("", "")
    at: Literal["next_meeting"] | None = said("", "")
    form: Literal["writing", "attendance", "either"] | None = said("", "")


class IssueEntry(Part):
    raised: Day | None = said("", "")
    answered: Day | None = said("", "")
    kind: Line | None = said("", "")


class Issues(Part):
    may_raise: list[PartyRef] | None = said("", "")
    agenda_set_by: list[PartyRef] | None = said("", "")
    response: Response | None = said("", "")
    log: list[IssueEntry] | None = said("", "")
    src: Src | None = said("", "")


class Provisions(Part):
    criteria_published: YesNo | None = said("", "")
    timetable: Text | None = said("", "")
    reasons_given: YesNo | None = said("", "")
    notice: Length | None = said("", "")
    term: Length | None = said("", "")
    small_grants: Literal["offered", "not_offered"] | None = said("", "")
    full_cost_recovery: Text | None = said("", "")
    open_bidding: Text | None = said("", "")
    response_period: Length | None = said("", "")
    exceptions_explained: YesNo | None = said("", "")
    feedback_within: Length | None = said("", "")


class Code(Part):
    id: Id | None = said("", "")
    topic: Literal["funding", "commissioning", "consultation", "mediation", "volunteering", "partnership", "other"] | None = said(
        "", ""
    )
    title: Text | None = said("", "")
    version: Line | None = said("", "")
    adopted_on: Day | None = said("", "")
    review_every: Length | None = said("", "")
    url: Url | None = said("", "")
    national: YesNo | None = said("", "")
    provisions: Provisions | None = said("", "")
    src: Src | None = said("", "")


class Consultation(Part):
    from_: Day | None = said("", "", alias="from")
    to: Day | None = said("", "")
    invited: list[Text] | None = said("", "")
    attended: Count | None = said("", "")
    responses: Count | None = said("", "")
    changes: list[Text] | None = said("", "")


class Review(Part):
    every: Length | None = said("", "")
    last_on: Day | None = said("", "")
    next_on: Day | None = said("", "")
    consultations: list[Consultation] | None = said("", "")
    src: Src | None = said("", "")


class Report(Part):
    period: Span | None = said("", "")
    on: Day | None = said("", "")
    url: Url | None = said("", "")


class OnDemand(Part):
    contact_role: Role | None = said("", "")
    within: Length | None = said("", "")


class Reporting(Part):
    to: Literal["welsh_government", "tspc", "partnership_council_for_wales", "psb", "scrutiny", "public", "other"] | None = said(
        "", ""
    )
    name: Text | None = said("", "")
    every: Length | None = said("", "")
    reports: list[Report] | None = said("", "")
    on_demand: OnDemand | None = said("", "")
    src: Src | None = said("", "")


class Paper(Part):
    kind: Literal["scheme", "action_plan", "minutes", "annual_report", "evaluation", "dispute_summary"] | None = said("", "")
    on: Day | None = said("", "")
    url: Url | None = said("", "")


class Publication(Part):
    party: PartyRef | None = said("", "")
    url: Url | None = said("", "")
    langs: list[Literal["en", "cy"]] | None = said("", "")
    papers: list[Annotated[Paper, Short("kind")]] | None = said("", "")
    checked_on: Day | None = said("", "")


class Relation(Part):
    to: (
        Literal[
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
        | None
    ) = said("", "")
    name: Text | None = said("", "")
    kind: Literal["mirrors", "subsumes", "supersedes", "coexists", "implements"] | None = said("", "")
    clause: Line | None = said("", "")
    note: Text | None = said("", "")


class Resource(Part):
    party: PartyRef | None = said("", "")
    kind: Literal["officer_time", "councillor_time", "expenses", "grant", "premises", "other"] | None = said("", "")
    amount: Number | None = said("", "")
    unit: Line | None = said("", "")
    period: Length | None = said("", "")
    for_participation: YesNo | None = said("", "")
    note: Text | None = said("", "")


class Servicing(Part):
    task: Text | None = said("", "")
    party: PartyRef | None = said("", "")


class Reach(Part):
    departments: list[Text] | None = said("", "")
    organisations: Count | None = said("", "")


class Partnership(Part):
    name: Text | None = said("", "")
    sector_seats: Count | None = said("", "")
    observers: Count | None = said("", "")


class Contact(Part):
    party: PartyRef | None = said("", "")
    role: Role | None = said("", "")
    within: Length | None = said("", "")


class Mechanism(Part):
    purpose: Literal["workability", "legitimacy"] | None = said("", "")
    text: Text | None = said("", "")


class Assurance(Part):
    by_role: Role | None = said("", "")
    independent: YesNo | None = said("", "")
    on: Day | None = said("", "")
    finding: Text | None = said("", "")


class Succession(Part):
    induction_ref: Line | None = said("", "")
    handover: Text | None = said("", "")


class LocalChoice(Part):
    topic: Line | None = said("", "")
    choice: Text | None = said("", "")
    reason: Text | None = said("", "")
    risk: Text | None = said("", "")
    until: Day | None = said("", "")


class Exception(Part):
    on: Day | None = said("", "")
    clause: Line | None = said("", "")
    reason: Text | None = said("", "")
    alternative: Text | None = said("", "")
    explained_to: Role | None = said("", "")
    until: Day | None = said("", "")


class Departure(Part):
    rule: Line | None = said("", "")
    reason: Text | None = said("", "")
    alternative: Text | None = said("", "")
    from_: Day | None = said("", "", alias="from")
    until: Day | None = said("", "")


class Judgement(Part):
    rule: Line | None = said("", "")
    at: AnyRef | None = said("", "")
    by_role: Role | None = said("", "")
    party: PartyRef | None = said("", "")
    on: Day | None = said("", "")
    finding: Literal["satisfied", "not_satisfied"] | None = said("", "")
    reason: Text | None = said("", "")


class Evidence(Part):
    id: Id | None = said("", "")
    kind: Line | None = said("", "")
    title: Text | None = said("", "")
    on: Day | None = said("", "")
    url: Url | None = said("", "")
    sha256: Sha256 | None = said("", "")
    lang: Literal["en", "cy"] | None = said("", "")


class Dissent(Part):
    rule: Line | None = said("", "")
    why: Text | None = said("", "")
    resolved_on: Day | None = said("", "")


class Attestation(Part):
    party: PartyRef | None = said("", "")
    role: Role | None = said("", "")
    on: Day | None = said("", "")
    statement: Text | None = said("", "")
    dissent: list[Dissent] | None = said("", "")


class Scheme(Part):
    schema_: Version | None = said("", "", alias="schema")
    language: Literal["en", "cy"] | None = said("", "")
    scheme: About | None = said("", "")
    declared_absent: (
        list[
            Literal[
                "purpose",
                "definitions",
                "parties",
                "adoptions",
                "signup",
                "signatories",
                "principles",
                "shared_aims",
                "objectives",
                "commitments",
                "bodies",
                "elections",
                "action_plans",
                "monitoring",
                "evaluation",
                "progress",
                "disputes",
                "breaches",
                "issues",
                "codes",
                "review",
                "reporting",
                "publication",
                "relations",
                "resources",
                "servicing",
                "reach",
                "partnerships",
                "contacts",
                "mechanisms",
                "assurance",
                "succession",
                "incentives",
                "local_context",
                "local_choices",
                "exceptions",
                "departures",
                "judgements",
                "evidence",
                "attestations",
            ]
        ]
        | None
    ) = said("", "")
    purpose: Purpose | None = said("", "")
    definitions: list[Definition] | None = said("", "")
    parties: list[Party] | None = said("", "")
    adoptions: list[Adoption] | None = said("", "")
    signup: Signup | None = said("", "")
    signatories: list[Signatory] | None = said("", "")
    principles: list[Principle] | None = said("", "")
    shared_aims: list[SharedAim] | None = said("", "")
    objectives: list[Objective] | None = said("", "")
    commitments: list[Commitment] | None = said("", "")
    bodies: list[Body] | None = said("", "")
    elections: list[Election] | None = said("", "")
    action_plans: list[ActionPlan] | None = said("", "")
    monitoring: Monitoring | None = said("", "")
    evaluation: Evaluation | None = said("", "")
    progress: list[Progress] | None = said("", "")
    disputes: Disputes | None = said("", "")
    breaches: Breaches | None = said("", "")
    issues: Issues | None = said("", "")
    codes: list[Code] | None = said("", "")
    review: Review | None = said("", "")
    reporting: list[Reporting] | None = said("", "")
    publication: list[Publication] | None = said("", "")
    relations: list[Relation] | None = said("", "")
    resources: list[Resource] | None = said("", "")
    servicing: list[Servicing] | None = said("", "")
    reach: Reach | None = said("", "")
    partnerships: list[Partnership] | None = said("", "")
    contacts: list[Contact] | None = said("", "")
    mechanisms: list[Mechanism] | None = said("", "")
    assurance: list[Assurance] | None = said("", "")
    succession: Succession | None = said("", "")
    incentives: list[Text] | None = said("", "")
    local_context: Text | None = said("", "")
    local_choices: list[LocalChoice] | None = said("", "")
    exceptions: list[Exception] | None = said("", "")
    departures: list[Departure] | None = said("", "")
    judgements: list[Judgement] | None = said("", "")
    evidence: list[Evidence] | None = said("", "")
    attestations: list[Attestation] | None = said("", "")
