"""``rules test --mutate``: what the examples do not notice, and the list of what they need not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.cli.exits import Exit
from tests.cli.running import ROOT, Ran

Run = Callable[..., Ran]

HEAD = """\
id: ours
version: 1.0.0
title: {en: Ours, cy: Ein rhai ni}
extends: wgsr-2013
"""
RULE = """\
rules:
- id: LOC-1
  title: {en: There is an induction, cy: Mae cyfnod sefydlu}
  asks: {en: Somebody new learns of it., cy: Mae rhywun newydd yn dysgu amdano.}
  tier: practice
  requirement: sustaining
  decided_by: data
  source: {document: wgsr-08-2013, section: "8", quote: measurable targets}
  in_force: {start: 2013-02-28}
  require:
  - stated: [succession.induction_ref, succession.handover]
  message: {en: "{reason}.", cy: "{reason}."}
  remedy: {en: Say how., cy: Dywedwch sut.}
  examples:
  - {kind: met, name: both, scheme: {succession: {induction_ref: Pack, handover: A note is left}}}
  - {kind: not_met, name: said to be none, scheme: {declared_absent: [succession]}}
  - {kind: empty, name: nothing is said}
  - {kind: unknown, name: no handover, scheme: {succession: {induction_ref: Pack}}}
  - {kind: false_pass, name: to be agreed, expect: not_shown, scheme: {succession: {induction_ref: tbc, handover: tbc}}}
"""
EVIDENCE = """\
  evidence:
    records: monitoring.log[]
    "on": "on"
    window: monitoring-window
    where: {stated: output}
    title: {en: a round with its output, cy: cylch gyda'i allbwn}
"""
RECORDS = """\
  - {kind: record, name: a year ago, practice: in_window, scheme: {monitoring: {log: [{on: 2025-06-30, output: A table}]}}}
  - {kind: record, name: a day earlier, practice: stale, scheme: {monitoring: {log: [{on: 2025-06-29, output: A table}]}}}
  - {kind: record, name: no output, practice: none, scheme: {monitoring: {log: [{on: 2025-06-30}]}}}
"""
SURVIVOR = 'survivors:\n- rule: LOC-1\n  mutation: "{key}"\n  reason: Only a test.\n'
UNNOTICED = "require: without succession.induction_ref"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "rulebook.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "ours" / "ours.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path / "ours"


def test_what_no_example_notices_is_told_with_its_place_and_its_name(run: Run, folder: Path) -> None:
    code, out, err = run("rules", "test", "--mutate", "--rules", folder)
    assert (code, err) == (Exit.FOUND, "")
    assert out == (
        "ours.yaml:2: LOC-1: no example notices when `succession.induction_ref` is left out of the list.\n"
        f"    mutation: {UNNOTICED}\n"
        "3 changes tried: 2 noticed, 0 listed with a reason, 1 unnoticed.\n"
    )
    welsh = run("rules", "test", "--mutate", "--rules", folder, "--lang", "cy")[1]
    assert "LOC-1: gadewir `succession.induction_ref` allan o'r rhestr, ac nid oes yr un enghraifft yn sylwi" in welsh


def test_an_example_more_notices_it(run: Run, folder: Path) -> None:
    more = "  - {kind: unknown, name: no pack, scheme: {succession: {handover: A note is left}}}\n"
    (folder / "ours.yaml").write_text(RULE + more, encoding="utf-8")
    code, out, _ = run("rules", "test", "--mutate", "--rules", folder)
    assert (code, out) == (Exit.CLEAN, "3 changes tried: 3 noticed, 0 listed with a reason, 0 unnoticed.\n")
    assert run("rules", "test", "--mutate", "--rules", folder, "--quiet") == (Exit.CLEAN, "", "")


def test_what_shows_a_rule_in_practice_is_changed_too(run: Run, folder: Path) -> None:
    rule = RULE.replace("  message:", EVIDENCE + "  message:")
    (folder / "ours.yaml").write_text(rule, encoding="utf-8")
    told = json.loads(run("rules", "test", "--mutate", "--rules", folder, "--format", "json")[1])
    assert [each["mutation"] for each in told["survivors"]] == [
        UNNOTICED,
        "evidence: removed",
        "evidence.where: removed",
        "monitoring-window: +1",
        "monitoring-window: -1",
    ]
    (folder / "ours.yaml").write_text(rule + RECORDS, encoding="utf-8")
    told = json.loads(run("rules", "test", "--mutate", "--rules", folder, "--format", "json")[1])
    assert [each["mutation"] for each in told["survivors"]] == [UNNOTICED]


def test_a_record_that_comes_out_otherwise_is_told(run: Run, folder: Path) -> None:
    rule = RULE.replace("  message:", EVIDENCE + "  message:") + RECORDS.replace("2025-06-30, output", "2025-06-28, output")
    (folder / "ours.yaml").write_text(rule, encoding="utf-8")
    code, out, _ = run("rules", "test", "--rules", folder)
    assert code == Exit.FOUND
    assert "“a year ago”: its evidence was to be “a record that is recent enough”, and came out as “only records that are" in out
    assert "dylai ei thystiolaeth fod yn “cofnod digon diweddar”" in run("rules", "test", "--rules", folder, "--lang", "cy")[1]


def test_a_survivor_that_is_listed_fails_nothing(run: Run, folder: Path) -> None:
    (folder / "survivors.yaml").write_text(SURVIVOR.replace("{key}", UNNOTICED), encoding="utf-8")
    code, out, _ = run("rules", "test", "--mutate", "--rules", folder)
    assert (code, out) == (Exit.CLEAN, "3 changes tried: 2 noticed, 1 listed with a reason, 0 unnoticed.\n")
    told = json.loads(run("rules", "test", "--mutate", "--rules", folder, "--format", "json")[1])
    (survivor,) = told["survivors"]
    assert (survivor["mutation"], survivor["reason"], survivor["line"]) == (UNNOTICED, "Only a test.", 2)


def test_a_listed_change_that_does_not_survive_is_told(run: Run, folder: Path) -> None:
    (folder / "survivors.yaml").write_text(SURVIVOR.replace("{key}", "require: removed"), encoding="utf-8")
    _, out, _ = run("rules", "test", "--mutate", "--rules", folder)
    assert "survivors.yaml:2: LOC-1: this need not be listed any more" in out
    assert "    mutation: require: removed\n" in out
    assert "need not be listed" not in run("rules", "test", "--mutate", "MIN-1a", "--rules", folder)[1]


def test_a_survivor_of_no_rule_is_refused(run: Run, folder: Path) -> None:
    (folder / "survivors.yaml").write_text(SURVIVOR.replace("LOC-1", "LOC-2").replace("{key}", "x"), encoding="utf-8")
    code, _, err = run("rules", "test", "--mutate", "--rules", folder)
    assert code == Exit.USAGE
    assert "survivors.yaml:2:9: There is no rule 'LOC-2'. Did you mean 'LOC-1'?" in err


def test_a_rule_whose_examples_fail_is_not_changed(run: Run, folder: Path) -> None:
    (folder / "ours.yaml").write_text(RULE.replace("handover: A note is left", "handover: tbc"), encoding="utf-8")
    code, out, _ = run("rules", "test", "--mutate", "--rules", folder)
    assert code == Exit.FOUND
    assert "example “both”: expected met, came out as not shown" in out
    assert out.endswith("1 rule was not changed: an example of it fails as it stands.\n")


@pytest.mark.parametrize("book", sorted(head.parent.name for head in (ROOT / "rules").glob("*/rulebook.yaml")))
def test_every_survivor_of_the_shipped_rules_is_listed_with_a_reason(run: Run, book: str) -> None:
    code, out, _ = run("rules", "test", "--mutate", "--rules", ROOT / "rules" / book, "--format", "json")
    told = json.loads(out)
    assert [(each["rule"], each["mutation"]) for each in told["survivors"] if each["reason"] is None] == []
    assert (code, told["stale"]) == (Exit.CLEAN, [])
    assert told["killed"] > 100
