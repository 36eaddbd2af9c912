"""Codes of practice that stand beside the scheme."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import Day, Id, Length, Line, Longest, Name, Part, Shortest, Text, Url, YesNo


class Provisions(Part):
    """What a code provides for. Fill in only what the code itself says."""

    criteria_published: YesNo | None = said(
        "Funding: true when the criteria for awards are published before applications open.",
        "Cyllido: true os cyhoeddir y meini prawf ar gyfer dyfarniadau cyn i'r ceisiadau agor.",
    )
    timetable: Name | None = said(
        "Funding: the timetable from opening to decision, with its dates or lengths.",
        "Cyllido: yr amserlen o agor y ceisiadau hyd at y penderfyniad, gyda'i dyddiadau neu ei hydoedd.",
    )
    reasons_given: YesNo | None = said(
        "Funding: true when reasons are given in writing for a refusal, a cut or an end.",
        "Cyllido: true os rhoddir rhesymau ysgrifenedig dros wrthod, torri neu ddod â chyllid i ben.",
    )
    notice: Shortest | None = said(
        'Funding: the least notice of a cut or an end: 3 months. "Reasonable notice" is no length.',
        'Cyllido: y rhybudd lleiaf cyn torri neu ddod â chyllid i ben: 3 mis. Nid yw "rhybudd rhesymol" yn hyd.',
    )
    term: Length | None = said(
        "Funding: the usual length of an agreement. Any length is a local choice.",
        "Cyllido: hyd arferol cytundeb. Mae unrhyw hyd yn ddewis lleol.",
    )
    small_grants: Literal["offered", "not_offered"] | None = said(
        "Funding: whether there is a fund for small grants: offered, or expressly not_offered.",
        "Cyllido: a oes cronfa ar gyfer grantiau bach: offered (oes), neu not_offered (nac oes, ac fe'i dywedir).",
    )
    full_cost_recovery: Text | None = said(
        "Funding: what the code says about paying the full cost, overheads included. A hope counts as what it is: a hope.",
        "Cyllido: yr hyn y mae'r cod yn ei ddweud am dalu'r gost lawn, gan gynnwys gorbenion. Mae gobaith yn cyfrif fel yr "
        "hyn ydyw: gobaith.",
    )
    open_bidding: Text | None = said(
        "Commissioning: how voluntary organisations may bid, and where contracts are advertised.",
        "Comisiynu: sut y gall mudiadau gwirfoddol gynnig am waith, ac ymhle yr hysbysebir contractau.",
    )
    response_period: Shortest | None = said(
        'Consultation: the least time for answers: 12 weeks. "Twelve weeks where possible" is no least time.',
        'Ymgynghori: yr amser lleiaf ar gyfer ymatebion: 12 wythnos. Nid yw "deuddeg wythnos lle bo modd" yn amser lleiaf.',
    )
    exceptions_explained: YesNo | None = said(
        "Consultation: true when a shorter time must be explained in the consultation itself.",
        "Ymgynghori: true os oes rhaid egluro amser byrrach yn yr ymgynghoriad ei hun.",
    )
    feedback_within: Longest | None = said(
        "Consultation: how soon after the close those who answered hear what became of it.",
        "Ymgynghori: pa mor fuan ar ôl y dyddiad cau y caiff y rhai a ymatebodd wybod beth a ddaeth ohono.",
    )


class Code(Part):
    """One code of practice."""

    id: Id | None = said(
        "A short name for the code, such as funding-code.",
        "Enw byr ar y cod, er enghraifft cod-cyllido.",
    )
    topic: Literal["funding", "commissioning", "consultation", "mediation", "volunteering", "partnership", "other"] | None = said(
        "What the code is about. A code on two topics is two entries with the same title.",
        "Am beth y mae'r cod: funding (cyllido), commissioning (comisiynu), consultation (ymgynghori), mediation "
        "(cyfryngu), volunteering (gwirfoddoli), partnership (partneriaeth) neu other (arall). Mae cod ar ddau bwnc yn "
        "ddau gofnod â'r un teitl.",
    )
    title: Name | None = said(
        "The code's title.",
        "Teitl y cod.",
    )
    version: Line | None = said(
        "The version as the code itself gives it.",
        "Y fersiwn fel y mae'r cod ei hun yn ei rhoi.",
    )
    adopted_on: Day | None = said(
        "The day on which the parties adopted the code. A title in a list of codes to come has none.",
        "Y diwrnod y mabwysiadodd y partïon y cod. Nid oes un gan deitl mewn rhestr o godau sydd i ddod.",
    )
    review_every: Longest | None = said(
        "How often the code is reviewed.",
        "Pa mor aml yr adolygir y cod.",
    )
    url: Url | None = said(
        "Where the code can be read.",
        "Lle gellir darllen y cod.",
    )
    national: YesNo | None = said(
        "true for a national code that is taken over as it stands; false, or nothing, for the parties' own.",
        "true ar gyfer cod cenedlaethol a fabwysiedir fel y mae; false, neu ddim byd, ar gyfer cod y partïon eu hunain.",
    )
    provisions: Provisions | None = said(
        "What the code provides for. Only what the code itself says, not what is done in practice.",
        "Yr hyn y mae'r cod yn darparu ar ei gyfer. Yr hyn y mae'r cod ei hun yn ei ddweud yn unig, nid yr hyn a wneir yn "
        "ymarferol.",
    )
    src: Src | None = SAID_IN
