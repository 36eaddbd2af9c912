"""The public YAML test suite: every case is read as it says, or refused for a reason that ``yaml_differences.yaml`` gives.

The suite is not part of the project. `COMPACT_RULES_YAML_SUITE` names its file: a list of cases with ``id``, ``yaml``, ``json``
(what it means, several documents one after another, or null) and ``fail`` (that it must be refused). Without it these tests are
not collected, but the differences' own form is still checked.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from compact_rules.source.codes import CODES
from compact_rules.source.events import has_libyaml
from compact_rules.source.tree import Document, load

GROUPS = load((Path(__file__).parent / "yaml_differences.yaml").read_bytes()).data["differences"]
CODE_OF = {case: group["code"] for group in GROUPS for case in group["cases"]}
FILE = os.environ.get("COMPACT_RULES_YAML_SUITE")
SUITE = json.loads(Path(FILE).read_text(encoding="utf-8")) if FILE else []
PARSERS = [True, False] if has_libyaml() else [True]
# What says nothing about YAML: a scheme must be a mapping, and an anchor ought to be used.
OURS = {"not-a-mapping", "anchor-unused"}


if SUITE:

    @pytest.mark.parametrize("pure", PARSERS)
    @pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in SUITE])
    def test_case_of_the_suite(case: dict[str, Any], pure: bool) -> None:
        document = load(case["yaml"].encode(), pure=pure)
        refusals = [
            problem for problem in document.problems if problem.code not in OURS and CODES[problem.code].effect != "doubt"
        ]
        assert all(problem.span is not None for problem in document.problems)
        if case["fail"]:
            assert refusals
        elif case["id"] in CODE_OF:
            assert CODE_OF[case["id"]] in [problem.code for problem in document.problems]
        else:
            assert not refusals
            assert agrees(document, case["json"])


def agrees(document: Document, meant: str | None) -> bool:
    return meant is not None and several(meant) in ([document.data], [None] if document.data is None else [])


def several(text: str) -> list[object]:
    decoder = json.JSONDecoder()
    values = []
    rest = text.strip()
    while rest:
        value, end = decoder.raw_decode(rest)
        values.append(value)
        rest = rest[end:].strip()
    return values


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["what"])
def test_every_difference_has_its_reason(group: dict[str, Any]) -> None:
    assert group["code"] in CODES
    assert group["why"]
    assert group["cases"]


def test_no_case_differs_twice() -> None:
    listed = [case for group in GROUPS for case in group["cases"]]
    assert sorted(listed) == sorted(set(listed))
