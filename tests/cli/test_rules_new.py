"""``rules new``: a rule begun, refused by the review until it is written, and then a rule like any other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.cli.exits import Exit
from tests.cli.running import AS_OF, Ran

Run = Callable[..., Ran]
HEAD = "id: ours\nversion: 1.0.0\ntitle: {en: Ours, cy: Ein rhai ni}\nextends: wgsr-2013\n"
FROM = ("--section", "5.4", "--quote", "Monitoring and evaluation of progress should take place at least annually")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "rulebook.yaml").write_text(HEAD, encoding="utf-8")
    return tmp_path / "ours"


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_a_scaffold_loads_and_the_review_names_all_that_is_to_be_written(run: Run, folder: Path, lang: str) -> None:
    file = folder / "ours.yaml"
    code, out, _ = run("rules", "new", "LOC-1", *FROM, "--rules", folder, "--append", file, *AS_OF, "--lang", lang)
    assert code == Exit.CLEAN
    assert "LOC-1" in out
    assert run("rules", "test", "--rules", folder)[0] == Exit.CLEAN
    code, out, _ = run("rules", "review", "--rules", folder)
    assert code == Exit.FOUND
    lines = out.splitlines()[:-1]
    assert all("LOC-1: " in line and "is still to be written: it says “TODO: " in line for line in lines)
    assert {"title.en", "title.cy", "asks.en", "message.cy", "remedy.en", "example"} <= {line.split()[2] for line in lines}
    written = file.read_text(encoding="utf-8").replace("TODO: ", "")
    file.write_text(written, encoding="utf-8")
    assert run("rules", "review", "--rules", folder)[0] == Exit.CLEAN
    assert run("rules", "test", "--mutate", "--rules", folder)[0] == Exit.CLEAN


def test_it_stands_under_the_heading_of_the_rules_with_the_same_words(run: Run) -> None:
    _, out, _ = run("rules", "new", "LOC-1", *FROM)
    assert "\n  requirement: monitoring\n" in out
    assert '\n    section: "5.4"\n    quote: "Monitoring and evaluation' in out
    assert out.startswith("# yaml-language-server: $schema=")


def test_a_rule_is_added_with_the_line_ends_that_the_file_has(run: Run, folder: Path) -> None:
    file = folder / "local.yaml"
    run("rules", "new", "LOC-1", *FROM, "--rules", folder, "--append", file)
    plain = file.read_bytes()
    file.write_bytes(plain.replace(b"\n", b"\r\n"))
    assert run("rules", "new", "LOC-2", *FROM, "--rules", folder, "--append", file)[0] == Exit.CLEAN
    windows = file.read_bytes()
    file.write_bytes(plain)
    assert run("rules", "new", "LOC-2", *FROM, "--rules", folder, "--append", file)[0] == Exit.CLEAN
    assert windows == file.read_bytes().replace(b"\n", b"\r\n")
    assert b"LOC-2" in windows


def test_a_second_rule_is_indented_like_the_first(run: Run, folder: Path) -> None:
    file = folder / "ours.yaml"
    run("rules", "new", "LOC-1", *FROM, "--rules", folder, "--append", file)
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines[:3] + [f"  {line}" if line else line for line in lines[3:]]) + "\n", encoding="utf-8")
    assert run("rules", "new", "LOC-2", *FROM, "--rules", folder, "--append", file)[0] == Exit.CLEAN
    assert "\n\n  - id: LOC-2\n" in file.read_text(encoding="utf-8")
    assert run("rules", "list", "--rules", folder)[0] == Exit.CLEAN


@pytest.mark.parametrize("quote", ['a "quoted": word # and more', "back\\slash", "cŵn – a chathod"])
def test_any_quotation_is_written_so_that_it_is_read_back(run: Run, folder: Path, quote: str) -> None:
    from compact_rules.api import load_rulebook

    file = folder / "ours.yaml"
    run("rules", "new", "LOC-1", "--section", "1", "--quote", quote, "--rules", folder, "--append", file)
    (rule,) = load_rulebook(folder).own_rules
    assert rule.source.quote == quote


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("loc1", *FROM), '"loc1" cannot be the id of a rule'),
        (("MIN-3c", *FROM), "There is a rule MIN-3c already, in action-plans.yaml."),
        (("LOC-1", "--section", "8", "--quote", "word " * 28), "The quotation has 28 words; the most is 27."),
        (("LOC-1", "--section", "8", "--quote", "  "), "The quotation is empty"),
        (("LOC-1", *FROM, "--document", "nothing"), 'The rulebook lists no document "nothing".'),
    ],
)
def test_what_no_rule_can_start_from_is_said_plainly(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run("rules", "new", *arguments)
    assert (code, out) == (Exit.USAGE, "")
    assert said in err


def test_a_file_that_is_not_of_rules_is_left_alone(run: Run, folder: Path) -> None:
    code, _, err = run("rules", "new", "LOC-1", *FROM, "--append", folder / "rulebook.yaml")
    assert code == Exit.USAGE
    assert "is not a file of rules" in err
    assert (folder / "rulebook.yaml").read_text(encoding="utf-8") == HEAD
