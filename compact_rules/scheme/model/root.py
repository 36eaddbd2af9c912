"""The whole scheme, as one document."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.about import About, Definition, Purpose
from compact_rules.scheme.model.accountability import Publication, Relation, Reporting
from compact_rules.scheme.model.aims import Objective, Principle, SharedAim
from compact_rules.scheme.model.bodies import Body
from compact_rules.scheme.model.capacity import Assurance, Contact, Mechanism, Partnership, Reach, Resource, Servicing, Succession
from compact_rules.scheme.model.choices import Departure, ExceptionEntry, Judgement, LocalChoice
from compact_rules.scheme.model.codes import Code
from compact_rules.scheme.model.disputes import Disputes
from compact_rules.scheme.model.evidence import Attestation, Evidence
from compact_rules.scheme.model.issues import Breaches, Issues
from compact_rules.scheme.model.meetings import Election
from compact_rules.scheme.model.parties import Adoption, Party, Signatory, Signup
from compact_rules.scheme.model.plans import ActionPlan
from compact_rules.scheme.model.progress import Evaluation, Monitoring, Progress
from compact_rules.scheme.model.review import Review
from compact_rules.scheme.model.types import Part, Text, Version
from compact_rules.scheme.model.undertakings import Commitment

# The parts that a scheme may say it does not have: every one but its own particulars.
DeclaredPart = Literal[
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


class Scheme(Part):
    """A compact scheme. Nearly everything is optional: what a scheme does not say is found by the rules, not refused here."""

    schema_: Version | None = said(
        "The name and version of this format: compact-rules/scheme@1.",
        "Enw a fersiwn y fformat hwn: compact-rules/scheme@1.",
        alias="schema",
    )
    language: Literal["en", "cy"] | None = said(
        "The language of plain strings in this file: en or cy. Without it they are taken for English, unless their words are "
        "plainly Welsh. A text in both languages is written {en: …, cy: …}.",
        "Iaith y testunau plaen yn y ffeil hon: en neu cy. Hebddo fe'u cymerir yn destunau Saesneg, oni bai ei bod yn amlwg mai "
        "Cymraeg ydynt. Ysgrifennir testun yn y ddwy iaith fel {en: …, cy: …}.",
    )
    scheme: About | None = said(
        "The scheme's own particulars: its title, its authority, and from when it holds.",
        "Manylion y cynllun ei hun: ei deitl, ei awdurdod, ac o ba bryd y mae'n gymwys.",
    )
    declared_absent: list[DeclaredPart] | None = said(
        "The parts that the scheme says in so many words it does not have. A part that is merely left out is not declared "
        "absent.",
        "Y rhannau y mae'r cynllun yn dweud yn bendant nad oes ganddo. Nid yw rhan sydd ond wedi'i gadael allan wedi'i "
        "datgan yn absennol.",
    )
    purpose: Purpose | None = said(
        "What the scheme is for, and through which of the authority's functions.",
        "Diben y cynllun, a thrwy ba rai o swyddogaethau'r awdurdod.",
    )
    definitions: list[Definition] | None = said(
        "The words that the scheme explains.",
        "Y geiriau y mae'r cynllun yn eu hesbonio.",
    )
    parties: list[Party] | None = said(
        "The parties to the scheme: two, three or many. Former parties too, as defunct.",
        "Partïon y cynllun: dau, tri neu lawer. Cyn-bartïon hefyd, fel defunct.",
    )
    adoptions: list[Adoption] | None = said(
        "Each party's formal decision to adopt the scheme.",
        "Penderfyniad ffurfiol pob parti i fabwysiadu'r cynllun.",
    )
    signup: Signup | None = said(
        "How single organisations may sign up to the scheme.",
        "Sut y gall mudiadau unigol ymuno â'r cynllun.",
    )
    signatories: list[Signatory] | None = said(
        "The organisations that have signed up in their own names.",
        "Y mudiadau sydd wedi ymuno yn eu henwau eu hunain.",
    )
    principles: list[Principle] | None = said(
        "The principles on which the relationship rests, each by itself.",
        "Yr egwyddorion y mae'r berthynas yn seiliedig arnynt, pob un ar ei phen ei hun.",
    )
    shared_aims: list[SharedAim] | None = said(
        "What all the parties want.",
        "Yr hyn y mae'r partïon i gyd am ei gael.",
    )
    objectives: list[Objective] | None = said(
        "The results that the scheme sets out to reach.",
        "Y canlyniadau y mae'r cynllun yn anelu atynt.",
    )
    commitments: list[Commitment] | None = said(
        "Undertakings that stand in the scheme itself, by each side. They may take the place of an action plan.",
        "Ymrwymiadau sydd yn y cynllun ei hun, gan bob ochr. Gallant gymryd lle cynllun gweithredu.",
    )
    bodies: list[Body] | None = said(
        "The bodies in which the parties meet: the liaison group, the planning forum, a panel.",
        "Y cyrff y mae'r partïon yn cwrdd ynddynt: y grŵp cyswllt, y fforwm cynllunio, panel.",
    )
    elections: list[Election] | None = said(
        "Elections of representatives that have been held.",
        "Etholiadau cynrychiolwyr a gynhaliwyd.",
    )
    action_plans: list[ActionPlan] | None = said(
        "The action plans, old ones too: one entry for each.",
        "Y cynlluniau gweithredu, hen rai hefyd: un cofnod ar gyfer pob un.",
    )
    monitoring: Monitoring | None = said(
        "How progress is monitored: who, how often, how, and what comes of it.",
        "Sut y caiff cynnydd ei fonitro: pwy, pa mor aml, sut, a'r hyn a ddaw ohono.",
    )
    evaluation: Evaluation | None = said(
        "How what the scheme achieves is evaluated, as something other than monitoring.",
        "Sut y caiff yr hyn y mae'r cynllun yn ei gyflawni ei werthuso, fel peth gwahanol i fonitro.",
    )
    progress: list[Progress] | None = said(
        "How far each target has come, with figures and days.",
        "Pa mor bell y mae pob targed wedi dod, gyda ffigurau a diwrnodau.",
    )
    disputes: Disputes | None = said(
        "How disputes between the parties are settled.",
        "Sut y caiff anghydfodau rhwng y partïon eu datrys.",
    )
    breaches: Breaches | None = said(
        "What happens when the scheme is not kept.",
        "Yr hyn sy'n digwydd pan na chedwir at y cynllun.",
    )
    issues: Issues | None = said(
        "How issues are raised and answered in the ordinary course.",
        "Sut y caiff materion eu codi a'u hateb yn y drefn arferol.",
    )
    codes: list[Code] | None = said(
        "Codes of practice that stand beside the scheme.",
        "Codau ymarfer sy'n sefyll ochr yn ochr â'r cynllun.",
    )
    review: Review | None = said(
        "How and when the scheme itself is reviewed.",
        "Sut a phryd yr adolygir y cynllun ei hun.",
    )
    reporting: list[Reporting] | None = said(
        "Who receives reports on the work of the scheme, one entry for each.",
        "Pwy sy'n derbyn adroddiadau ar waith y cynllun, un cofnod ar gyfer pob un.",
    )
    publication: list[Publication] | None = said(
        "What each party has on its own website, one entry for each party.",
        "Yr hyn sydd gan bob parti ar ei wefan ei hun, un cofnod ar gyfer pob parti.",
    )
    relations: list[Relation] | None = said(
        "How the scheme stands to other compacts, schemes and plans.",
        "Sut y mae'r cynllun yn sefyll at gompactau, cynlluniau a strategaethau eraill.",
    )
    resources: list[Resource] | None = said(
        "What the parties put in to keep the scheme going. What one action is given stands with the action.",
        "Yr hyn y mae'r partïon yn ei gyfrannu i gynnal y cynllun. Gyda'r cam gweithredu y saif yr hyn a roddir i un cam.",
    )
    servicing: list[Servicing] | None = said(
        "Which party does which of the tasks that keep the arrangements running: every task that the text gives to a party, "
        "the minutes of its secretariat included. A post whose party is not named is no party.",
        "Pa barti sy'n gwneud pa rai o'r tasgau sy'n cynnal y trefniadau: pob tasg y mae'r testun yn ei rhoi i barti, gan "
        "gynnwys cofnodion ei ysgrifenyddiaeth. Nid yw swydd heb enwi ei pharti yn barti.",
    )
    reach: Reach | None = said(
        "How far the scheme reaches across departments and organisations.",
        "Pa mor bell y mae'r cynllun yn cyrraedd ar draws adrannau a mudiadau.",
    )
    partnerships: list[Partnership] | None = said(
        "Other partnerships of the authority, and the sector's places on them.",
        "Partneriaethau eraill yr awdurdod, a lleoedd y sector arnynt.",
    )
    contacts: list[Contact] | None = said(
        "The post to turn to on each side.",
        "Y swydd i droi ati ar bob ochr.",
    )
    mechanisms: list[Mechanism] | None = said(
        "What is meant to make the scheme work, or to make it accepted.",
        "Yr hyn sydd i wneud i'r cynllun weithio, neu i ennill derbyniad iddo.",
    )
    assurance: list[Assurance] | None = said(
        "Views of the scheme that others have given, with their days.",
        "Barn eraill am y cynllun, gyda'u diwrnodau.",
    )
    succession: Succession | None = said(
        "What happens when people change.",
        "Yr hyn sy'n digwydd pan fydd pobl yn newid.",
    )
    incentives: list[Text] | None = said(
        "What speaks for keeping to the scheme: what a party gains by it or loses without it.",
        "Yr hyn sydd o blaid cadw at y cynllun: yr hyn y mae parti'n ei ennill drwyddo neu'n ei golli hebddo.",
    )
    local_context: Text | None = said(
        "What is particular to this place and what the scheme makes of it. A population figure alone is not context.",
        "Yr hyn sy'n arbennig i'r ardal hon a'r hyn y mae'r cynllun yn ei wneud ohono. Nid yw ffigur poblogaeth ar ei ben "
        "ei hun yn gyd-destun.",
    )
    local_choices: list[LocalChoice] | None = said(
        "What the parties have chosen where the report leaves the choice to them.",
        "Yr hyn a ddewisodd y partïon lle mae'r adroddiad yn gadael y dewis iddynt.",
    )
    exceptions: list[ExceptionEntry] | None = said(
        "The times when the scheme was not followed, each explained. An empty list says that there were none.",
        "Yr adegau na ddilynwyd y cynllun, pob un wedi'i hegluro. Mae rhestr wag yn dweud na fu dim.",
    )
    departures: list[Departure] | None = said(
        "The rules of the rulebook that the scheme departs from on purpose, each explained.",
        "Y rheolau yn y llyfr rheolau y mae'r cynllun yn gwyro oddi wrthynt yn fwriadol, pob un wedi'i hegluro.",
    )
    judgements: list[Judgement] | None = said(
        "Judgements that people have made where a machine cannot decide.",
        "Y farn a roddodd pobl lle na all peiriant benderfynu.",
    )
    evidence: list[Evidence] | None = said(
        "The documents and records that show that the scheme is lived.",
        "Y dogfennau a'r cofnodion sy'n dangos bod y cynllun ar waith.",
    )
    attestations: list[Attestation] | None = said(
        "Each side's statement, with its day, that the scheme says what is so.",
        "Datganiad pob ochr, gyda'i ddiwrnod, fod y cynllun yn dweud y gwir.",
    )
