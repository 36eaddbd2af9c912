"""A small scheme format and a small, correct rulebook for it. Tests change a line and see what is said about it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from compact_rules.scheme.shape import Shape

text, words, day, number, integer, length, flag, name = (
    Shape(kind) for kind in ("text", "words", "date", "number", "integer", "duration", "boolean", "id")
)
party = Shape("ref", refers=("parties",))


def record(**fields: Shape) -> Shape:
    return Shape("record", fields=fields)


def several(item: Shape) -> Shape:
    return Shape("list", item=item)


def choice(*choices: str) -> Shape:
    return Shape("choice", choices=choices)


due = Shape("record", fields={"on": day}, short="on")
target = record(
    id=name,
    indicator=words,
    direction=choice("up", "down", "maintain", "achieve"),
    baseline=record(value=number, on=day),
    value=number,
)
plan_link = Shape("record", fields={"id": name, "adopted_on": day}, derived=True)
action = record(
    id=name, text=words, start=day, due=due, owner=record(party=party, role=words), targets=several(target), plan=plan_link
)
SHAPE = record(
    parties=several(record(id=name, kind=choice("council", "cvc"), name=words, motives=several(words))),
    action_plans=several(record(id=name, adopted_on=day, actions=several(action))),
    objectives=several(record(id=name, text=words)),
    monitoring=record(every=length, covers=several(Shape("ref", refers=("objectives",))), open=flag),
    reports=several(record(on=day, to=choice("public", "scrutiny"), party=party)),
    signatories=several(record(organisation=text)),
    local_context=words,
)

HEAD = """\
id: small
version: 1.10
title: {en: A small rulebook, cy: Llyfr rheolau bach}
documents:
- id: report
  title: {en: The report, cy: Yr adroddiad}
  short: {en: Report, cy: Adroddiad}
requirements:
- id: plans
  title: {en: Plans, cy: Cynlluniau}
- id: reports
  title: {en: Reports, cy: Adroddiadau}
"""

PARAMETERS = """\
parameters:
- id: reporting-interval
  title: {en: Between reports, cy: Rhwng adroddiadau}
  values:
  - {start: 2013-02-28, value: 12 months, source: {document: report, section: 8}}
  - {start: 2020-01-01, value: 6 months, source: {document: report, section: 8}}
- id: seats
  title: {en: Seats, cy: Seddi}
  values:
  - {start: 2013-02-28, value: 2, source: {document: report, section: "8"}}
- id: answer-time
  title: {en: Time to answer, cy: Amser i ateb}
  values:
  - {start: 2013-02-28, value: 20 working days, source: {document: report, section: "8"}}
"""

LEXICONS = """\
lexicons:
- id: goodwill
  title: {en: Goodwill, cy: Ewyllys da}
  terms: {en: [work together], cy: [cydweithio]}
"""

RULES = """\
rules:
- id: MIN-1a
  title: {en: Every target has a baseline, cy: Mae gan bob targed linell sylfaen}
  asks: {en: A target starts somewhere., cy: Mae targed yn cychwyn yn rhywle.}
  tier: minimum
  requirement: plans
  decided_by: data
  source: {document: report, section: "8", quote: measurable targets}
  in_force: {start: 2013-02-28}
  for_each: action_plans[].actions[].targets[]
  require:
  - stated: [baseline.value, baseline.on]
  - differs: {field: value, from: baseline.value, direction: direction}
  - avoids: {field: indicator, lexicon: goodwill}
  message: {en: "Target {item}: {reason}. {indicator}", cy: "Targed {item}: {reason}. {indicator}"}
  remedy: {en: Give it one., cy: Rhowch un iddo.}
  examples:
  - {kind: met, name: good, scheme: {}}
  - {kind: not_met, name: bad, at: "action_plans[0].actions[0].targets[0].value", scheme: {}}
  - {kind: empty, name: nothing}
  - {kind: unknown, name: no date, scheme: {}}
  - {kind: false_pass, name: met already, expect: not_met, scheme: {}}
- id: PRA-2
  covers: [PRA-2, PRA-3]
  title: {en: Reports are made, cy: Gwneir adroddiadau}
  asks: {en: Somebody reads., cy: Mae rhywun yn darllen.}
  tier: practice
  requirement: reports
  decided_by: refutation
  source: {document: report, section: "8"}
  in_force: {start: 2013-02-28}
  applies_when: {one_of: {field: monitoring.open, values: true}}
  require:
  - at_most: {field: monitoring.every, limit: {parameter: reporting-interval}}
  - covers: {each: "objectives[]", by: "monitoring.covers[]"}
  - refers_to:
      field: reports[].party
      in: parties[]
      some: {one_of: {field: kind, values: [cvc]}}
  - a_person_decides: {question: {en: "Is it read?", cy: "A ddarllenir ef?"}, role: {en: Clerk, cy: Clerc}}
  refuted_when:
  - last:
      in: reports[]
      by: "on"
      is: {not_after: {field: "on", limit: {at: /as_of, minus: {parameter: reporting-interval}}}}
  evidence:
    records: reports[]
    on: "on"
    window: reporting-interval
    where: {one_of: {field: to, values: public}}
    title: {en: A report, cy: Adroddiad}
  same_fault_as: MIN-1a
  message: {en: "{reason}, within {reporting_interval}.", cy: "{reason}, o fewn {reporting_interval}."}
  remedy: {en: Report., cy: Adroddwch.}
  examples:
  - {kind: met, name: good, scheme: {}}
  - {kind: not_met, name: bad, scheme: {}}
  - {kind: empty, name: nothing}
  - {kind: unknown, name: no date, scheme: {}}
  - {kind: false_pass, name: met already, expect: not_shown, scheme: {}}
"""

FILES = {"rulebook.yaml": HEAD, "parameters.yaml": PARAMETERS, "lexicons.yaml": LEXICONS, "plans.yaml": RULES}


def write(folder: Path, files: dict[str, str] | None = None, **changed: str) -> Path:
    """The small rulebook in ``folder``; ``changed`` replaces files by their name without ``.yaml``."""
    for file, content in {**FILES, **(files or {}), **{f"{stem}.yaml": text for stem, text in changed.items()}}.items():
        (folder / file).write_text(content, encoding="utf-8")
    return folder


class Plain(yaml.SafeLoader):
    """YAML as the editor's schema sees it: dates are texts, and only true and false are truth values."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
