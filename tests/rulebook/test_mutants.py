"""The small changes that are made to a rule: each kind where it can be, none that says nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from compact_rules.rulebook.load import load_rulebook
from compact_rules.rulebook.model import Check, FieldPath, Rule
from compact_rules.rulebook.mutants import ALWAYS, Mutant, mutants
from compact_rules.rulebook.written import check_text
from tests.rulebook import small


def rule_with(tmp_path: Path, *checks: str, refuted: str = "") -> Rule:
    """MIN-1a with other checks."""
    first = small.RULES.index("  require:\n")
    last = small.RULES.index("  message:")
    listed = "".join(f"  - {check}\n" for check in checks)
    refutes = f"  refuted_when:\n  - {refuted}\n" if refuted else ""
    text = f"{small.RULES[:first]}  require:\n{listed}{refutes}{small.RULES[last:]}".replace(" {indicator}", "")
    small.write(tmp_path, plans=text)
    return load_rulebook(tmp_path, small.SHAPE).rules[0]


def made(rule: Rule) -> dict[str, Mutant]:
    found = list(mutants(rule))
    assert len({mutant.key for mutant in found}) == len(found)
    return {mutant.key: mutant for mutant in found}


def only(mutant: Mutant) -> str:
    (check,) = mutant.rule.require
    return check_text(check)


def test_a_check_alone_is_left_out_by_one_that_always_holds(tmp_path: Path) -> None:
    found = made(rule_with(tmp_path, "stated: [value, baseline.value]"))
    kept = [key for key in found if key.startswith("require")]
    assert kept == ["require: removed", "require: without value", "require: without baseline.value"]
    assert found["require: removed"].rule.require == (ALWAYS,)
    assert only(found["require: without value"]) == "stated: baseline.value"


def test_of_several_checks_one_is_left_out(tmp_path: Path) -> None:
    rule = rule_with(tmp_path, "stated: value", "stated: indicator", refuted="avoids: {field: indicator, lexicon: goodwill}")
    found = made(rule)
    assert [check.word for check in found["require[0]: removed"].rule.require] == ["stated"]
    assert found["refuted_when: removed"].rule.refuted_when == ()
    assert found["refuted_when: avoids -> mentions"].rule.refuted_when[0].word == "mentions"


def test_connectives_are_swapped_and_thinned(tmp_path: Path) -> None:
    found = made(rule_with(tmp_path, "any: [{stated: value}, {not: {one_of: {field: direction, values: [up, down]}}}]"))
    whole = "{not: {one_of: {field: direction, values: [up, down]}}}"
    assert only(found["require: any -> all"]) == f"all: [{{stated: value}}, {whole}]"
    assert only(found["require.any[0]: removed"]) == f"any: {whole}"
    assert only(found["require.any[1]: not removed"]).endswith("{one_of: {field: direction, values: [up, down]}}]")
    assert only(found["require.any[1].not: without up"]).endswith("values: down}}]".replace("}}]", "}}}]"))
    assert "require.any[1].not: removed" not in found  # the same as leaving `not` out altogether


def test_limits_figures_and_ways_are_moved(tmp_path: Path) -> None:
    limit = "{at: /as_of, minus: {parameter: reporting-interval}}"
    rule = rule_with(tmp_path, "at_least: {field: value, limit: 1}", f"not_before: {{field: baseline.on, limit: {limit}}}")
    found = made(rule)
    assert [key for key in found if "limit" in key] == [
        "require[0].limit: 1 -> 2",
        "require[0].limit: 1 -> 0",
        "require[1].limit: minus -> plus",
    ]
    assert {"require[0]: at_least -> at_most", "require[1]: not_before -> not_after"} <= found.keys()
    assert found["reporting-interval: +1"].moved == ("reporting-interval", 1)
    assert found["reporting-interval: -1"].moved == ("reporting-interval", -1)


def test_evidence_is_left_out_thinned_and_its_window_moved(tmp_path: Path) -> None:
    text = small.RULES.replace("    where: {one_of", "    where: {any: [{stated: party}, {one_of").replace(
        "public}}\n", "public}}]}\n"
    )
    small.write(tmp_path, plans=text)
    found = made(load_rulebook(tmp_path, small.SHAPE).rules[1])
    assert found["evidence: removed"].rule.evidence is None
    assert found["reporting-interval: +1"].moved == ("reporting-interval", 1)
    changed = found["evidence.where: any -> all"].rule.evidence
    assert changed is not None
    assert changed.where is not None
    assert changed.where.word == "all"
    without = found["evidence.where: removed"].rule.evidence
    assert without is not None
    assert without.where is None


def test_records_are_read_from_fewer_places(tmp_path: Path) -> None:
    small.write(tmp_path)
    rule = load_rulebook(tmp_path, small.SHAPE).rules[1]
    assert rule.evidence is not None
    twice = replace(rule.evidence, records=(*rule.evidence.records, FieldPath("progress[]", ("progress", "[]"))))
    fewer = made(replace(rule, evidence=twice))["evidence.records: without progress[]"].rule.evidence
    assert fewer == rule.evidence


def test_another_verdict_where_there_is_no_item(tmp_path: Path) -> None:
    small.write(tmp_path)
    first, second = load_rulebook(tmp_path, small.SHAPE).rules[:2]
    told = {key: mutant.rule.if_none for key, mutant in made(first).items() if key.startswith("if_none")}
    others = {"not_shown", "not_met", "not_applicable"} - {first.if_none}
    assert told == {f"if_none: {first.if_none} -> {other}": other for other in others}
    assert not second.for_each
    assert not any(key.startswith("if_none") for key in made(second))


def test_quantifiers_their_conditions_and_references(tmp_path: Path) -> None:
    small.write(tmp_path)
    found = made(load_rulebook(tmp_path, small.SHAPE).rules[1])
    assert {"refuted_when: last -> every", "refuted_when: last -> some", "require[2]: some -> every"} <= found.keys()
    every = found["refuted_when: last -> every"].rule.refuted_when[0]
    assert (every.word, "by" in every.args) == ("every", False)
    assert found["require[2].refers_to.some: removed"].rule.require[2] == Check(
        "refers_to", {name: found["require[2]: some -> every"].rule.require[2].args[name] for name in ("field", "in")}
    )
    assert "applies_when: removed" in found
    assert found["applies_when: removed"].rule.applies_when is None


def test_order_and_intervals(tmp_path: Path) -> None:
    rule = rule_with(
        tmp_path,
        "in_order: {fields: [baseline.value, value], strictly: true}",
        "within: {field: baseline.on, start: /action_plans.adopted_on, end: /as_of}".replace(
            "/action_plans.adopted_on", "baseline.on"
        ),
        "differs: {field: value, from: baseline.value, direction: direction}",
    )
    found = made(rule)
    assert check_text(found["require[0]: not strictly"].rule.require[0]).endswith("strictly: false}")
    assert found["require[1]: end removed"].rule.require[1].word == "not_before"
    assert found["require[1]: start removed"].rule.require[1].word == "not_after"
    assert "direction" not in found["require[2]: direction removed"].rule.require[2].args
