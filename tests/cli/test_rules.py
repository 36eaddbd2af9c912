"""``explain`` and ``rules``."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.cli.exits import Exit
from tests.cli.running import AS_OF, ROOT, Ran

Run = Callable[..., Ran]


@pytest.fixture
def own_rules(tmp_path: Path) -> Path:
    """A copy of the shipped rules, to be spoilt."""
    return Path(shutil.copytree(ROOT / "rules", tmp_path / "rules"))


def spoil(folder: Path, before: str, after: str) -> tuple[str, int]:
    """Replace the first ``before`` in the rulebook's files. Gives the file's name and the line."""
    for file in sorted((folder / "wgsr-2013").glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        if before in text:
            file.write_text(text.replace(before, after, 1), encoding="utf-8")
            return file.name, text[: text.index(before)].count("\n") + 1
    raise AssertionError(f"no file holds {before!r}")


def test_every_rule_is_listed_for_programs(run: Run) -> None:
    code, out, err = run("rules", "list", "--format", "json")
    assert (code, err) == (Exit.CLEAN, "")
    rules = {rule["id"]: rule for rule in json.loads(out)["rules"]}
    rule = rules["MIN-3c"]
    assert (rule["tier"], rule["decided_by"], rule["covers"]) == ("minimum", "data", ["MIN-3c"])
    assert rule["source"] == {
        "document": "wgsr-08-2013",
        "section": "8",
        "quote": "measurable targets and realistic timescales",
    }
    assert rule["in_force"] == {"start": "2013-02-28", "end": None}
    assert {"met", "not_met", "empty", "unknown", "false_pass"} <= set(rule["examples"])


def test_every_rule_is_listed_for_people_in_both_languages(run: Run) -> None:
    english, welsh = run("rules", "list")[1], run("rules", "list", "--lang", "cy")[1]
    assert "MIN-3c" in english
    assert "MIN-3c" in welsh
    assert "proposed minimum" in english
    assert "proposed minimum" not in welsh


def test_a_rule_is_explained_whatever_its_case(run: Run) -> None:
    code, out, err = run("explain", "min-3C")
    assert (code, err) == (Exit.CLEAN, "")
    assert "“measurable targets and realistic timescales”" in out
    assert run("rules", "show", "MIN-3c")[1] == out


def test_a_rule_is_explained_on_a_scheme(run: Run, good: Path) -> None:
    code, out, _ = run("explain", "MIN-3c", good, *AS_OF, "--format", "json")
    assert code == Exit.CLEAN
    assert json.loads(out)["file"]["verdict"] == "met"


def test_explaining_what_falls_short_is_no_failure(run: Run, empty: Path) -> None:
    assert run("explain", "MIN-3c", empty, *AS_OF)[0] == Exit.CLEAN


def test_a_scheme_that_cannot_be_read_was_not_assessed(run: Run, broken: Path) -> None:
    assert run("explain", "MIN-3c", "missing.yaml")[0] == Exit.NOT_ASSESSED
    assert run("explain", "MIN-3c", broken)[0] == Exit.NOT_ASSESSED


def test_why_a_scheme_was_not_assessed_is_said(run: Run, broken: Path) -> None:
    missing = " ".join(run("explain", "MIN-3c", "missing.yaml")[1].split())
    assert "Not assessed: no rule was judged on this file. error: " in missing
    unread = run("explain", "MIN-3c", broken, "--format", "json")[1]
    (problem,) = json.loads(unread)["file"]["problems"]
    shown = run("explain", "MIN-3c", broken)[1]
    assert problem["message"]["en"][:30] in " ".join(shown.split())
    assert f"{broken}:{problem['place']['start']['line']}:" in shown


def test_a_misspelt_rule_is_answered_with_what_was_meant(run: Run) -> None:
    assert run("explain", "MIN-3cc")[2] == 'compact-rules: There is no rule "MIN-3cc". Did you mean "MIN-3c"?\n'
    assert 'There is no rule "xyzzy". The rules are SCH-01, SCH-02, SCH-03, MIN-1a, ' in run("explain", "xyzzy")[2]


def test_the_shipped_examples_come_out_as_they_say(run: Run) -> None:
    code, out, err = run("rules", "test", "MIN-3c", "MIN-1a")
    assert (code, err) == (Exit.CLEAN, "")
    assert out.endswith("examples came out as they say.\n")
    assert run("rules", "test", "MIN-3c", "--quiet") == (Exit.CLEAN, "", "")


def test_an_example_that_comes_out_otherwise_is_told_with_its_line(run: Run, own_rules: Path) -> None:
    name, line = spoil(own_rules, "  - kind: empty\n", "  - kind: empty\n    expect: met\n")
    code, out, _ = run("rules", "test", "--rules", own_rules)
    assert code == Exit.FOUND
    assert f"{name}:{line}: " in out
    code, out, _ = run("rules", "test", "--rules", own_rules, "--format", "json")
    assert code == Exit.FOUND
    assert [(trial["file"], trial["line"]) for trial in json.loads(out)["examples"] if not trial["passed"]] == [(name, line)]


@pytest.mark.parametrize("named", ["rules", "rules/wgsr-2013"])
def test_a_folder_of_rules_may_be_named_from_above(run: Run, own_rules: Path, named: str) -> None:
    assert run("rules", "list", "--rules", named)[0] == Exit.CLEAN


def test_a_fault_in_the_rules_is_told_with_its_place_and_what_was_meant(run: Run, own_rules: Path) -> None:
    name, line = spoil(own_rules, "  tier: minimum", "  teir: minimum")
    code, out, err = run("rules", "list", "--rules", "rules")
    assert (code, out) == (Exit.USAGE, "")
    assert f"rules/wgsr-2013/{name}:{line}:" in err
    assert "tier" in err


def test_a_fault_in_the_gates_is_told_before_anything_is_judged(run: Run, own_rules: Path, good: Path) -> None:
    grades = own_rules / "grades.yaml"
    grades.write_text(grades.read_text(encoding="utf-8").replace("never_explained:", "never_explaned:", 1), encoding="utf-8")
    for command in (("check", good), ("rules", "list"), ("explain", "MIN-3c"), ("rules", "test"), ("rules", "review")):
        code, out, err = run(*command, "--rules", own_rules)
        assert (code, out) == (Exit.USAGE, "")
        assert "grades.yaml" in err
        assert "never_explained" in err


def test_the_review_says_what_to_mend(run: Run, own_rules: Path) -> None:
    spoil(own_rules, "lexicons:\n", "lexicons:\n- {id: nobody, title: {en: a, cy: b}, terms: {en: [x], cy: [y]}}\n")
    code, out, _ = run("rules", "review", "--rules", "rules")
    assert code == Exit.FOUND
    assert "lexicons.yaml: nobody: Nothing uses this lexicon." in out
    code, out, _ = run("rules", "review", "--rules", "rules", "--format", "json")
    assert code == Exit.FOUND
    assert {"unused-lexicon"} <= {each["code"] for each in json.loads(out)["complaints"]}
