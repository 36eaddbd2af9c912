"""The history of a scheme in git: which commit changed its level, and why."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from compact_rules.bilingual import LANGS, Lang
from compact_rules.cli.exits import Exit
from tests.cli.running import Ran
from tests.over_time.repositories import Repo
from tests.over_time.running import MENDED, ON, released, valid
from tests.report.material import BROKEN, SCHEME

Run = Callable[..., Ran]
PURPOSE = "purpose: {text: To work well together.}\n"
NAME = "-a scheme, ŵ.yaml"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    return Repo(tmp_path / "repo")


def story(repo: Repo) -> Path:
    """Six versions: begun, renamed, spoilt, unreadable, mended, and long after that touched again."""
    repo.write("old.yaml", SCHEME)
    repo.commit("Begin", "2026-01-10")
    repo.git("mv", "old.yaml", f"./{NAME}")
    repo.commit("Rename", "2026-02-10")
    repo.write(NAME, SCHEME.replace(PURPOSE, ""))
    repo.commit("Take the \x1b[31m[red]purpose\u202e out", "2026-03-10")
    repo.write(NAME, BROKEN.decode())
    repo.commit("Half done", "2026-04-10")
    repo.write(NAME, MENDED)
    repo.commit("Mend", "2026-05-10")
    return repo.folder / NAME


def history(run: Run, file: object, *arguments: object) -> Any:
    code, out, err = run("history", *arguments, "--format", "json", "--", file)
    assert (code, err) == (Exit.CLEAN, "")
    return valid(json.loads(out), "history")


def test_each_version_with_its_day_its_name_and_its_levels(run: Run, repo: Repo) -> None:
    told = history(run, story(repo))
    assert [(each["date"], each["as_of"], each["subject"], each["state"]) for each in told["commits"]] == [
        ("2026-01-10", "2026-01-10", "Begin", "assessed"),
        ("2026-02-10", "2026-02-10", "Rename", "assessed"),
        ("2026-03-10", "2026-03-10", "Take the \x1b[31m[red]purpose\u202e out", "assessed"),
        ("2026-04-10", "2026-04-10", "Half done", "not_assessed"),
        ("2026-05-10", "2026-05-10", "Mend", "assessed"),
    ]
    assert [(each["file"], each["renamed_from"]) for each in told["commits"][:3]] == [
        ("old.yaml", None),
        (NAME, "old.yaml"),
        (NAME, None),
    ]
    assert [each["levels"] and each["levels"]["on_paper"]["level"] for each in told["commits"]] == [
        "below_minimum",
        "below_minimum",
        "not_a_scheme",
        None,
        "minimum_and_inclusions",
    ]
    assert (told["left_out"], told["shallow"], told["uncommitted"], told["as_of"]) == (0, False, False, None)


def test_the_commit_that_changed_a_level_is_named_with_the_reason(run: Run, repo: Repo) -> None:
    commits = history(run, story(repo))["commits"]
    assert commits[1]["steps"] == []
    steps = [(step["depth"], step["direction"], step["cause"]) for step in commits[2]["steps"]]
    assert steps == [("on_paper", "down", "commit"), ("in_practice", "down", "commit")]
    assert commits[2]["steps"][0]["why"]["en"] == (
        "First reason now: THR-1, line 1: The scheme does not state its purpose: `purpose.text` is not given."
    )
    assert [(each["rule"], each["line"]) for each in commits[2]["new"]] == [("THR-1", 1)]
    assert commits[3]["message"]["en"].startswith("Not assessed: ")
    # What could not be judged is passed over: the next version is compared with the last one that could.
    assert ("on_paper", "up") in [(step["depth"], step["direction"]) for step in commits[4]["steps"]]
    assert "THR-1" in [each["rule"] for each in commits[4]["fixed"]]


def test_what_only_time_has_changed_is_not_laid_at_the_commits_door(run: Run, repo: Repo) -> None:
    repo.write("s.yaml", MENDED)
    repo.commit("Begin", "2026-05-10")
    file = repo.write("s.yaml", MENDED + "# Nothing.\n")
    repo.commit("A comment", "2027-06-10")
    steps = history(run, file)["commits"][1]["steps"]
    assert [(step["depth"], step["direction"], step["cause"]) for step in steps] == [("in_practice", "down", "time")]
    assert steps[0]["change"]["en"].startswith("Before the commit, and only because time had passed: In practice: down from ")
    fixed = history(run, file, "--as-of", "2026-06-30")
    assert [each["steps"] for each in fixed["commits"]] == [[], []]
    assert {each["as_of"] for each in fixed["commits"]} == {"2026-06-30"}


def test_a_merge_is_one_step_of_the_main_line(run: Run, repo: Repo) -> None:
    file = repo.write("s.yaml", SCHEME)
    repo.commit("Begin", "2026-01-10")
    repo.git("checkout", "--quiet", "-b", "side")
    repo.write("s.yaml", SCHEME.replace(PURPOSE, ""))
    repo.commit("Spoil on the side", "2026-01-12")
    repo.git("checkout", "--quiet", "main")
    repo.write("other.txt", "x")
    repo.commit("Something else", "2026-01-11")
    repo.git("merge", "--quiet", "--no-ff", "-m", "Merge side", "side", on="2026-01-13")
    commits = history(run, file)["commits"]
    assert [each["subject"] for each in commits] == ["Begin", "Merge side"]
    assert commits[1]["steps"][0]["direction"] == "down"


def test_a_file_that_was_taken_out_has_a_history_still(run: Run, repo: Repo) -> None:
    file = repo.write("deep/s.yaml", SCHEME)
    repo.commit("Begin", "2026-01-10")
    repo.git("rm", "--quiet", "deep/s.yaml")
    repo.commit("Take it out", "2026-02-10")
    commits = history(run, file)["commits"]
    assert [each["state"] for each in commits] == ["assessed", "removed"]
    assert commits[1]["message"]["en"] == "The commit took the file out."


def test_only_the_latest_are_looked_at_and_it_is_said(run: Run, repo: Repo) -> None:
    told = history(run, story(repo), "--most", "2")
    assert ([each["subject"] for each in told["commits"]], told["left_out"]) == (["Half done", "Mend"], 3)


def test_changes_that_are_not_committed_are_told(run: Run, repo: Repo) -> None:
    file = story(repo)
    file.write_text(SCHEME, encoding="utf-8")
    assert history(run, file)["uncommitted"]


def test_an_unreadable_last_version_is_not_passed_over(run: Run, repo: Repo) -> None:
    file = repo.write("s.yaml", BROKEN.decode())
    repo.commit("Begin", "2026-01-10")
    assert run("history", file)[0] == Exit.NOT_ASSESSED


def test_nothing_of_the_repository_is_run(run: Run, repo: Repo, tmp_path: Path) -> None:
    file, trap = story(repo), tmp_path / "trap"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch '{trap}'\ncat\n")
    script.chmod(0o755)
    (repo.folder / ".gitattributes").write_text("* diff=trap filter=trap\n")
    settings = "core.pager", "core.fsmonitor", "diff.external", "gpg.program", "diff.trap.textconv", "filter.trap.smudge"
    for name in settings:
        repo.git("config", name, str(script))
    repo.git("config", "log.showSignature", "true")
    repo.git("config", "core.hooksPath", str(tmp_path))
    assert len(history(run, file)["commits"]) == 5
    assert not trap.exists()


def test_the_environment_of_a_hook_does_not_lead_away(
    run: Run, repo: Repo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = story(repo)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "no-index"))
    assert len(history(run, file)["commits"]) == 5


def test_names_are_taken_literally(run: Run, repo: Repo) -> None:
    repo.write("a.yaml", SCHEME)
    file = repo.write("[ab].yaml", SCHEME.replace(PURPOSE, ""))
    repo.write(":(top)x.yaml", SCHEME)
    repo.commit("Begin", "2026-01-10")
    assert history(run, file)["commits"][0]["file"] == "[ab].yaml"
    assert history(run, repo.folder / ":(top)x.yaml")["commits"][0]["file"] == ":(top)x.yaml"


def refused(run: Run, file: object) -> tuple[int, str]:
    code, out, err = run("history", "--", file)
    assert out == ""
    return code, err.removeprefix("compact-rules: ").strip()


def test_what_has_no_history_is_refused_in_words(run: Run, repo: Repo, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(SCHEME)
    story(repo)
    new = repo.write("new.yaml", SCHEME)
    assert refused(run, outside) == (
        Exit.NOT_ASSESSED,
        f"{outside} does not stand in a git repository, so it has no history there.",
    )
    assert refused(run, new) == (Exit.NOT_ASSESSED, f"git knows no version of {new}: it was never committed.")
    assert refused(run, repo.folder)[0] == Exit.USAGE
    assert refused(run, "-")[0] == Exit.USAGE


def test_a_repository_without_commits_is_told(run: Run, repo: Repo) -> None:
    assert refused(run, repo.write("s.yaml", SCHEME))[0] == Exit.NOT_ASSESSED


def test_without_git_there_is_no_history(run: Run, repo: Repo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = story(repo)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(run, file) == (
        Exit.NOT_ASSESSED,
        "The program `git` is not here, and a history cannot be read without it.",
    )


@pytest.mark.parametrize("lang", LANGS)
def test_the_page(run: Run, repo: Repo, lang: Lang, snapshot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    file = story(repo)
    monkeypatch.chdir(repo.folder)
    code, out, err = run("history", "--lang", lang, "--", file.name)
    assert (code, err) == (Exit.CLEAN, "")
    assert re.sub(r"\b[0-9a-f]{10}\b", "‹commit›", released(out)) == snapshot
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert max(map(len, out.splitlines())) <= 80
    assert "The clerk" not in out


@pytest.mark.parametrize("most", ["0", "-1", "x", "1.5", "9999999"])
def test_a_number_that_is_none_is_refused(run: Run, most: str) -> None:
    code, _, err = run("history", f"--most={most}", "s.yaml")
    assert code == Exit.USAGE
    assert f'"{most}" is not a number from 1 up.' in err


def test_no_names_of_people_are_in_it(run: Run, repo: Repo) -> None:
    _, out, _ = run("history", *ON, "--format", "json", "--", story(repo))
    assert "clerk" not in out
