from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from rich.cells import cell_len

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report import schema
from compact_rules.report.json_out import json_text
from compact_rules.report.rules_list import render_rules, rules_list
from tests.report.material import AS_OF, RULEBOOK


def test_the_list_for_programs_fits_its_schema() -> None:
    wanted = json.loads((schema.SCHEMAS / "rules-list.schema.json").read_text("utf-8"))
    made = json.loads(json_text(rules_list(RULEBOOK, AS_OF)))
    assert list(Draft202012Validator(wanted, registry=Registry()).iter_errors(made)) == []


def test_a_rule_in_the_list() -> None:
    rule = rules_list(RULEBOOK, AS_OF)["rules"][1]
    assert rule == {
        "id": "MIN-1",
        "covers": ["MIN-1"],
        "tier": "minimum",
        "tier_title": {"en": "proposed minimum", "cy": "gofyniad sylfaenol arfaethedig"},
        "requirement": "action-plans",
        "decided_by": "data",
        "title": {"en": "Every target starts from a baseline", "cy": "Mae pob targed yn cychwyn o linell sylfaen"},
        "source": {"document": "wgsr-08-2013", "section": "8", "quote": "measurable targets and realistic timescales"},
        "in_force": {"start": "2013-02-28", "end": None},
        "examples": {"met": 1, "not_met": 2},
    }


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_for_people(lang: Lang, snapshot: Any) -> None:
    text = render_rules(RULEBOOK, AS_OF, lang, 60)
    assert max(cell_len(line) for line in text.splitlines()) <= 60
    assert text == snapshot
