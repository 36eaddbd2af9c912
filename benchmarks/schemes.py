"""Realistic schemes of any length, the same for the same seed: ``python -m benchmarks.schemes --lines 300 --seed 1``.

A scheme of 300 lines has every part that a real one has, about as long as it is there. What grows with the length is what grows
in life: actions with their targets, the figures reported on them, meetings and signatories. Every scheme is valid, and the
rules find nothing in it that would fail a build.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta

AS_OF = date(2026, 6, 30)

_WHAT = (
    ("consultations", "ymgynghoriadau"),
    ("grant agreements", "cytundebau grant"),
    ("joint visits", "ymweliadau ar y cyd"),
    ("training days", "diwrnodau hyfforddi"),
    ("rooms lent without charge", "ystafelloedd a fenthycir am ddim"),
    ("letters answered in a week", "llythyrau a atebwyd mewn wythnos"),
    ("volunteers with expenses paid", "gwirfoddolwyr y telir eu treuliau"),
    ("contracts with a break clause", "contractau â chymal terfynu"),
)
_WHERE = (
    ("in the north of the county", "yng ngogledd y sir"),
    ("in the south of the county", "yn ne’r sir"),
    ("along the coast", "ar hyd yr arfordir"),
    ("in the upper valley", "ym mlaen y cwm"),
    ("in the market towns", "yn y trefi marchnad"),
    ("in the villages", "yn y pentrefi"),
)
_AREAS = (
    ("Consultation", "Ymgynghori"),
    ("Funding", "Cyllido"),
    ("Volunteering", "Gwirfoddoli"),
    ("Commissioning", "Comisiynu"),
    ("Premises", "Adeiladau"),
)
_POSTS = (
    ("Head of Democratic Services", "Pennaeth y Gwasanaethau Democrataidd"),
    ("Grants manager", "Rheolwr grantiau"),
    ("Partnerships officer", "Swyddog partneriaethau"),
    ("Commissioning lead", "Arweinydd comisiynu"),
    ("Estates manager", "Rheolwr ystadau"),
)
_PLACES = ("Aeron", "Teifi", "Tregaron", "Cardigan", "Lampeter", "Borth", "Llandysul", "Aberaeron")
_CAUSES = ("Community Transport", "Young Carers", "Food Share", "Hospice at Home", "Arts Association", "Access Group", "Choir")
_SECTORS = ("transport", "poverty", "disability", "arts and culture", "health and social care")

_HEAD = """\
schema: compact-rules/scheme@1
language: en

scheme:
  id: benchmark-{seed}
  title:
    en: A compact between the council and the third sector
    cy: Compact rhwng y cyngor a’r trydydd sector
  authority_gss: W06000008
  version: "{seed}"
  adopted_from: 2025-04-10
  in_force_from: 2025-05-01
  legal_status:
    en: This scheme is not a contract. It states shared values and undertakings that bind both sides in honour.
    cy: Nid contract yw’r cynllun hwn. Mae’n datgan gwerthoedd ac ymrwymiadau a rennir.

purpose:
  basis: promote_interests
  text:
    en: >-
      In planning social care, transport and culture the council will act so that voluntary organisations that work in
      the county can take part in decisions and be told the reasons for what is decided.
    cy: >-
      Wrth gynllunio gofal cymdeithasol, trafnidiaeth a diwylliant, bydd y cyngor yn gweithredu fel y gall mudiadau
      gwirfoddol gymryd rhan mewn penderfyniadau a chael gwybod y rhesymau.
  functions:
    - {{en: Commissioning of adult social care, cy: Comisiynu gofal cymdeithasol i oedolion}}
    - {{en: Community transport, cy: Trafnidiaeth gymunedol}}

parties:
  - id: council
    kind: local_authority
    name: {{en: The county council, cy: Cyngor y sir}}
    status: partner
    lead_role: {{en: Corporate Director for Communities, cy: Cyfarwyddwr Corfforaethol Cymunedau}}
    champion_role: {{en: Cabinet member for the third sector, cy: Aelod Cabinet dros y trydydd sector}}
    responsible_unit: {{en: Partnerships and Performance Service, cy: Gwasanaeth Partneriaethau a Pherfformiad}}
  - id: cvc
    kind: cvc
    name: {{en: The county voluntary council, cy: Cyngor gwirfoddol y sir}}
    acts_for: {{en: Its members, cy: Ei aelodau}}
    status: partner
    lead_role: {{en: Chief officer of the county voluntary council, cy: Prif swyddog y cyngor gwirfoddol}}
  - id: sector
    kind: sector_at_large
    name: {{en: Organisations that have signed this scheme, cy: Mudiadau sydd wedi llofnodi’r cynllun hwn}}
    acts_for: {{en: Each organisation in the register of signatories, cy: Pob mudiad yn y gofrestr llofnodwyr}}
    status: partner
    lead_role: {{en: Chair of the third sector assembly, cy: Cadeirydd cynulliad y trydydd sector}}

adoptions:
  - {{party: council, level: full_council, on: 2025-04-10, minute_ref: C/2025/17}}
  - {{party: cvc, level: board, on: 2025-03-27, minute_ref: B/2025/06}}
  - {{party: sector, level: board, on: 2025-04-02, minute_ref: TSA/2025/02}}

signup:
  open: true
  how:
    en: Any third sector organisation that works in the county signs by returning the form.
    cy: Caiff unrhyw fudiad trydydd sector sy’n gweithio yn y sir lofnodi drwy ddychwelyd y ffurflen.
  register_url: https://compact.example/register

shared_aims:
  - {{id: A1, text: {{en: People can shape the services that they use, cy: Gall pobl lywio’r gwasanaethau a ddefnyddiant}}}}

principles:
  - id: P1
    about: relationship
    binds: [council, cvc, sector]
    text:
      en: Each side tells the other what it intends before it decides, and gives reasons afterwards.
      cy: Mae pob ochr yn dweud wrth y llall beth y mae’n bwriadu ei wneud cyn penderfynu.

objectives:
  - {{id: O1, aim_ids: [A1], text: {{en: Most grant funding runs for three years, cy: Mae’r rhan fwyaf o gyllid grant yn para tair blynedd}}}}

disputes:
  scope: [funding_decision, consultation, commissioning]
  may_raise: [council, cvc, sector]
  informal_first: true
  stages:
    - n: 1
      name: {{en: Talks between the two leads, cy: Trafodaeth rhwng y ddau arweinydd}}
      decided_by: {{role: {{en: The two lead officers together, cy: Y ddau brif swyddog ar y cyd}}, body: forum}}
      within: 10 working days
      started_by: {{en: A letter from either side, cy: Llythyr gan y naill ochr neu’r llall}}
      outcome: {{en: A written agreement, cy: Cytundeb ysgrifenedig}}
    - n: 2
      name: {{en: Independent mediator, cy: Cyfryngwr annibynnol}}
      decided_by: {{role: {{en: A mediator agreed by both sides, cy: Cyfryngwr y cytunwyd arno gan y ddwy ochr}}}}
      within: 30 working days
      started_by: {{en: A request by either side, cy: Cais gan y naill ochr neu’r llall}}
      outcome: {{en: A published recommendation, cy: Argymhelliad a gyhoeddir}}
  mediation: stage
  final_stage_independent_of: [council, cvc, sector]

review:
  every: 3 years
  last_on: 2025-03-12
  next_on: 2028-03-31

reporting:
  - to: welsh_government
    name: {{en: Welsh Government, cy: Llywodraeth Cymru}}
    every: 12 months
    reports:
      - {{period: {{start: 2025-05-01, end: 2026-03-31}}, on: 2026-05-28, url: https://compact.example/report/2026}}

publication:
  - party: council
    url: https://council.example/compact
    langs: [en, cy]
    papers:
      - {{kind: scheme, on: 2025-05-01, url: https://compact.example/scheme}}
      - {{kind: action_plan, on: 2026-03-25, url: https://compact.example/plan-2026}}
    checked_on: 2026-06-24

monitoring:
  body: forum
  role: {{en: Partnerships officer, cy: Swyddog partneriaethau}}
  every: 3 months
  method: {{en: Each owner returns the figures for its targets, cy: Mae pob perchennog yn dychwelyd y ffigurau}}
  covers: [O1]
  outputs:
    - {{en: A progress table published with the minutes, cy: Tabl cynnydd a gyhoeddir gyda’r cofnodion}}

evaluation:
  every: 12 months
  method: {{en: Interviews by a reviewer from another county, cy: Cyfweliadau gan adolygydd o sir arall}}
"""

_BODY = """
bodies:
  - id: forum
    name: {en: Compact Forum, cy: Fforwm y Compact}
    kind: bespoke
    purposes: [joint_planning, oversight, monitoring, disputes]
    established_on: 2025-05-14
    tor_ref: https://compact.example/forum/terms-of-reference
    meets_every: 3 months
    quorum:
      total: 6
      per_party:
        - {party: council, count: 2}
        - {party: sector, count: 3}
    chairing: alternating
    seats:
      - {party: council, kind: cabinet, count: 1, method: appointed, term: 2 years}
      - {party: council, kind: officer, count: 3, method: ex_officio, term: 2 years}
      - {party: cvc, kind: infrastructure, count: 1, method: ex_officio, term: 2 years}
      - {party: sector, kind: sector, count: 5, method: elected, term: 2 years, next_election: 2027-05-12}
    meetings:
"""

_PLAN = """
action_plans:
  - id: plan-2026
    title: {en: Action plan for 2026-27, cy: Cynllun gweithredu 2026-27}
    period: {start: 2026-04-01, end: 2027-03-31}
    adopted_on: 2026-03-11
    made_by: forum
    actions:
"""

_ACTION = """\
      - id: "{number}"
        text: {{en: Raise the share of {what} {where} to {value} per cent by {due}, cy: Codi cyfran y {beth} {ble} i {value} y cant erbyn {due}}}
        area: {{en: {area}, cy: {maes}}}
        principle_ids: [P1]
        objective_ids: [O1]
        owner: {{party: council, role: {{en: {post}, cy: {swydd}}}}}
        start: 2026-04-01
        due: {due}
        milestones:
          - {{due: {half}, text: {{en: Half of them counted, cy: Cyfrif eu hanner}}}}
        resources:
          - {{party: council, kind: officer_time, amount: {days}, unit: days, period: 1 year}}
        timescale_agreed:
          - {{party: council, on: 2026-03-02}}
          - {{party: sector, on: 2026-03-05}}
        targets:
          - id: T{number}
            indicator: {{en: Share of {what} {where}, cy: Cyfran y {beth} {ble}}}
            measures: outcome
            unit: per cent
            direction: up
            baseline: {{value: {baseline}, on: 2026-01-31}}
            value: {value}
            data_source: {{en: The council’s register, cy: Cofrestr y cyngor}}
            frequency: 3 months
            objective_ids: [O1]
"""


def scheme(lines: int = 300, seed: int = 1) -> str:
    """The text of a scheme of about ``lines`` lines, at least some 220."""
    chance = random.Random(seed)
    head = _HEAD.format(seed=seed)
    left = max(lines - sum(text.count("\n") for text in (head, _BODY, _PLAN)) - 12, 60)
    # Of what grows, one action takes 24 lines; with each come a line of progress and one of a signatory or a meeting.
    actions = max(left // 26, 1)
    meetings = max((left - 25 * actions) // 2, 2)
    parts = (
        head,
        _BODY + "".join(_meetings(meetings)),
        _PLAN + "".join(_actions(actions, chance)),
        "\nprogress:\n" + "".join(_progress(actions, chance)),
        "\nsignatories:\n" + "".join(_signatories(meetings, chance)),
    )
    return "".join(parts)


def _meetings(count: int) -> Iterator[str]:
    for back in range(count, 0, -1):
        on = AS_OF - timedelta(days=20 + 13 * back % 700)
        yield f"      - {{on: {on}, attendance: {{council: 4, sector: 5}}, actions_raised: {back % 5}, actions_closed: {back % 4}}}\n"


def _actions(count: int, chance: random.Random) -> Iterator[str]:
    for number in range(1, count + 1):
        (what, beth), (where, ble), (area, maes), (post, swydd) = map(chance.choice, (_WHAT, _WHERE, _AREAS, _POSTS))
        baseline = chance.randint(10, 50)
        due = date(2026, 9, 1) + timedelta(days=chance.randint(0, 200))
        yield _ACTION.format(
            number=number,
            what=what,
            beth=beth,
            where=where,
            ble=ble,
            area=area,
            maes=maes,
            # One post answers for a few actions, not for hundreds.
            post=f"{post} no. {number // 12 + 1}",
            swydd=f"{swydd} rhif {number // 12 + 1}",
            due=due,
            half=date(2026, 7, 1) + timedelta(days=chance.randint(0, 60)),
            days=chance.randint(2, 40),
            baseline=baseline,
            value=baseline + chance.randint(5, 20),
        )


def _progress(count: int, chance: random.Random) -> Iterator[str]:
    for number in range(1, count + 1):
        seen = chance.randint(1, 9)
        yield f"  - {{target: T{number}, on: 2026-06-10, value: {20 + seen}, narrative: {{en: {seen} of 11, cy: {seen} o 11}}}}\n"


def _signatories(count: int, chance: random.Random) -> Iterator[str]:
    for number in range(1, count + 1):
        name = f"{chance.choice(_PLACES)} {chance.choice(_CAUSES)} {number}"
        on = date(2025, 5, 1) + timedelta(days=chance.randint(0, 400))
        yield f"  - {{organisation: {name}, role: Chair, on: {on}, sub_sector: {chance.choice(_SECTORS)}, size_band: small}}\n"


def main() -> int:
    """Write a scheme to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.stdout.write(scheme(options.lines, options.seed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
