"""``check`` as a person uses it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from compact_rules.cli.exits import Exit
from tests.cli.running import AS_OF, MODEL, ROOT, Ran

Run = Callable[..., Ran]


def report(run: Run, *arguments: object) -> tuple[int, dict[str, Any]]:
    code, out, _ = run("check", *arguments, *AS_OF, "--format", "json")
    return code, json.loads(out)


@pytest.fixture
def drafts(tmp_path: Path, good: Path) -> Path:
    """A folder with a good scheme, one in drafts/ that says nothing, and a file that is no scheme."""
    folder = tmp_path / "schemes"
    (folder / "drafts").mkdir(parents=True)
    good.rename(folder / "good.yaml")
    (folder / "drafts" / "empty.yaml").write_text("schema: compact-rules/scheme@1\n")
    (folder / "ci.yaml").write_text("name: ci\n")
    return folder


def test_a_folder_is_checked_and_what_is_left_out_is_said(run: Run, drafts: Path) -> None:
    code, out, err = run("check", drafts, *AS_OF, "--format", "json")
    assert code == Exit.FOUND
    assert [scheme["file"] for scheme in json.loads(out)["schemes"]] == [f"{drafts}/good.yaml", f"{drafts}/drafts/empty.yaml"]
    assert err == "compact-rules: 1 YAML file was left out, because it does not say `schema: compact-rules/scheme@1`.\n"


def test_quiet_is_quiet(run: Run, drafts: Path) -> None:
    (drafts / "drafts" / "empty.yaml").unlink()
    assert run("check", drafts, *AS_OF, "--quiet") == (Exit.CLEAN, "", "")


def test_quiet_still_says_what_falls_short(run: Run, drafts: Path) -> None:
    code, out, _ = run("check", drafts, *AS_OF, "--quiet")
    assert code == Exit.FOUND
    assert f"{drafts}/drafts/empty.yaml:1:1" in out


def test_one_poisoned_file_does_not_hide_the_next(run: Run, tmp_path: Path, good: Path, empty: Path) -> None:
    (tmp_path / "poison.yaml").write_bytes(b"schema: compact-rules/scheme@1\n" + b"[" * 30_000)
    (tmp_path / "word.yaml").write_bytes(b"PK\x03\x04" + bytes(100))
    code, told = report(run, "word.yaml", "poison.yaml", empty.name, good.name)
    assert code == Exit.NOT_ASSESSED
    assert [(scheme["file"], scheme["assessed"]) for scheme in told["schemes"]] == [
        ("word.yaml", False),
        ("poison.yaml", False),
        ("empty.yaml", True),
        ("good.yaml", True),
    ]


def test_an_empty_run_is_still_json(run: Run, tmp_path: Path) -> None:
    code, told = report(run, tmp_path)
    assert code == Exit.NOT_ASSESSED
    assert (told["schemes"], told["summary"]["files"]) == ([], 0)


def test_what_the_configuration_excludes_is_left_out_of_folders(run: Run, drafts: Path) -> None:
    (drafts / "compact-rules.toml").write_text('exclude = ["drafts/"]\n')
    code, told = report(run, drafts)
    assert code == Exit.CLEAN
    assert [scheme["file"] for scheme in told["schemes"]] == [f"{drafts}/good.yaml"]
    assert report(run, drafts / "drafts" / "empty.yaml")[0] == Exit.FOUND, "a file that is named is not left out"


class TestSkipOthers:
    """What the hook does."""

    def test_other_files_pass_where_there_is_a_scheme(self, run: Run, good: Path, tmp_path: Path) -> None:
        (tmp_path / "ci.yaml").write_text("name: ci\n")
        assert run("check", "--skip-others", "--quiet", "ci.yaml") == (Exit.CLEAN, "", "")

    def test_a_repository_without_a_scheme_says_so(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "ci.yaml").write_text("name: ci\n")
        code, out, err = run("check", "--skip-others", "--quiet", "ci.yaml")
        assert (code, out) == (Exit.NOT_ASSESSED, "")
        assert err.startswith("compact-rules: There is no compact scheme in this repository")

    def test_a_scheme_among_others_is_checked(self, run: Run, empty: Path, tmp_path: Path) -> None:
        (tmp_path / "ci.yaml").write_text("name: ci\n")
        assert run("check", "--skip-others", "--quiet", "ci.yaml", empty.name, *AS_OF)[0] == Exit.FOUND

    def test_a_change_without_yaml_passes_only_where_there_is_a_scheme(self, run: Run, tmp_path: Path) -> None:
        code, out, err = run("check", "--skip-others", "--quiet")
        assert (code, out) == (Exit.NOT_ASSESSED, "")
        assert err.startswith("compact-rules: There is no compact scheme in this repository")
        (tmp_path / "good.yaml").write_bytes(MODEL.read_bytes())
        assert run("check", "--skip-others", "--quiet") == (Exit.CLEAN, "", "")

    @pytest.mark.parametrize("named", [(), ("alike.yaml",), (".",)])
    def test_what_looks_like_a_scheme_is_not_passed_over(self, run: Run, tmp_path: Path, named: tuple[str, ...]) -> None:
        (tmp_path / "alike.yaml").write_text("parties: []\nprinciples: []\n")
        code, _, err = run("check", "--skip-others", "--quiet", *named)
        assert code == Exit.NOT_ASSESSED
        assert err.count("alike.yaml looks like a compact scheme") == 1

    def test_what_looks_like_a_scheme_is_told_beside_one(self, run: Run, good: Path, tmp_path: Path) -> None:
        (tmp_path / "alike.yaml").write_text("action_plans: []\n")
        code, out, err = run("check", ".", "--format", "json", *AS_OF)
        assert code == Exit.NOT_ASSESSED
        assert [scheme["file"] for scheme in json.loads(out)["schemes"]] == ["good.yaml"]
        assert "alike.yaml looks like a compact scheme" in err

    def test_a_file_that_is_gone_is_not_passed_over(self, run: Run, good: Path) -> None:
        assert run("check", "--skip-others", "gone.yaml")[0] == Exit.NOT_ASSESSED


class TestOutput:
    """Where the report goes."""

    def test_a_report_in_a_file_is_the_report_on_the_screen(self, run: Run, empty: Path, tmp_path: Path) -> None:
        for form in ("terminal", "json"):
            shown = run("check", empty, *AS_OF, "--format", form)
            written = run("check", empty, *AS_OF, "--format", form, "--output", "report")
            assert written == (shown[0], "", shown[2])
            assert (tmp_path / "report").read_text(encoding="utf-8") == shown[1]

    def test_a_scheme_is_never_written_over(self, run: Run, empty: Path, tmp_path: Path) -> None:
        before = empty.read_bytes()
        (tmp_path / "link").symlink_to(empty)
        for target in (empty, "link"):
            assert run("check", empty, "--write-baseline", target)[0] == Exit.USAGE
            code, _, err = run("check", empty, "--output", target)
            assert code == Exit.USAGE
            assert "is to be checked, and cannot be written over" in err
        assert empty.read_bytes() == before

    def test_the_json_does_not_depend_on_the_language_or_on_quiet(self, run: Run, empty: Path) -> None:
        plain = report(run, empty)
        assert report(run, empty, "--lang", "cy") == plain
        assert report(run, empty, "--quiet") == plain
        assert report(run, empty, "--fail-on", "note")[1] == plain[1]

    def test_no_colour_where_nobody_looks(self, run: Run, empty: Path) -> None:
        assert "\x1b" not in run("check", empty, *AS_OF)[1]

    def test_names_are_shown_and_not_obeyed(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a\x1b[31m.yaml").write_text("schema: compact-rules/scheme@1\n")
        out = run("check", ".", *AS_OF)[1]
        assert "\x1b" not in out
        assert "a\\x1b[31m.yaml" in out


class TestFailOn:
    """The least severe finding that fails a run."""

    @pytest.mark.parametrize("example", ["model", "shortest", "measurability-defects"])
    def test_it_fails_on_what_is_that_severe_or_more(self, run: Run, example: str) -> None:
        file = ROOT / "examples" / f"{example}.yaml"
        found = report(run, file)[1]["summary"]["findings"]
        severe = False
        for severity in ("error", "warning", "note"):
            severe = severe or found[severity] > 0
            assert run("check", file, *AS_OF, "--fail-on", severity)[0] == (Exit.FOUND if severe else Exit.CLEAN)
        assert run("check", file, *AS_OF, "--fail-on", "never")[0] == Exit.CLEAN

    def test_it_can_be_configured(self, run: Run, empty: Path, tmp_path: Path) -> None:
        (tmp_path / "compact-rules.toml").write_text('fail-on = "never"\n')
        assert run("check", empty, *AS_OF)[0] == Exit.CLEAN
        assert run("check", empty, *AS_OF, "--fail-on", "error")[0] == Exit.FOUND


class TestBaseline:
    """What is known already does not fail a run; what is new does."""

    def test_what_was_written_is_known(self, run: Run, empty: Path) -> None:
        assert run("check", empty, *AS_OF, "--write-baseline", "known.json")[0] == Exit.CLEAN
        code, told = report(run, empty, "--baseline", "known.json")
        assert code == Exit.CLEAN
        assert told["summary"]["baselined"] > 0
        assert set(told["summary"]["findings"].values()) == {0}

    @pytest.mark.parametrize("before", [None, "not JSON", '{"version": 99}'])
    def test_one_that_is_missing_or_spoilt_can_be_made_anew(
        self, run: Run, empty: Path, tmp_path: Path, before: str | None
    ) -> None:
        (tmp_path / "compact-rules.toml").write_text('baseline = "known.json"\n')
        if before is not None:
            (tmp_path / "known.json").write_text(before)
        assert run("check", empty, *AS_OF)[0] == Exit.USAGE
        assert run("check", empty, *AS_OF, "--write-baseline", "new.json")[0] == Exit.USAGE
        assert run("check", empty, *AS_OF, "--write-baseline", "./known.json")[0] == Exit.CLEAN
        assert report(run, empty)[1]["summary"]["baselined"] > 0

    def test_it_matches_from_any_folder(self, run: Run, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "deep").mkdir()
        run("check", empty, *AS_OF, "--write-baseline", "deep/known.json")
        monkeypatch.chdir(tmp_path / "deep")
        assert run("check", "../empty.yaml", *AS_OF, "--baseline", "known.json")[0] == Exit.CLEAN

    def test_what_is_new_still_fails(self, run: Run, empty: Path, broken: Path) -> None:
        run("check", empty, *AS_OF, "--write-baseline", "known.json")
        empty.write_text("schema: compact-rules/scheme@1\nno_such_part: 1\n")
        assert run("check", empty, *AS_OF, "--baseline", "known.json")[0] == Exit.FOUND

    def test_what_was_not_assessed_still_counts(self, run: Run) -> None:
        assert run("check", "missing.yaml", "--write-baseline", "known.json")[0] == Exit.NOT_ASSESSED

    @pytest.mark.parametrize("text", ["", "[]", "{", '{"version": 2, "schemes": {}}', "[" * 100_000, '{"version": 1}'])
    def test_a_baseline_that_is_none_is_refused(self, run: Run, good: Path, tmp_path: Path, text: str) -> None:
        (tmp_path / "known.json").write_text(text)
        code, out, err = run("check", good, "--baseline", "known.json")
        assert (code, out) == (Exit.USAGE, "")
        assert "known.json" in err


class TestWaivers:
    """A waiver changes what fails the run and nothing else."""

    WAIVER = '[[waivers]]\nrule = "{rule}"\nreason = "The survey is under way."\nwho = "Compact officer"\nuntil = {until}\n'

    def waive(self, folder: Path, rules: list[str], until: str = "2026-12-31") -> None:
        text = "".join(self.WAIVER.format(rule=rule, until=until) for rule in rules)
        (folder / "compact-rules.toml").write_text(text)

    def failing(self, told: dict[str, Any]) -> list[str]:
        (scheme,) = told["schemes"]
        short = [outcome["rule"] for outcome in scheme["outcomes"] if outcome["verdict"] in ("not_met", "not_shown")]
        return [*short, *{problem["code"] for problem in scheme["problems"]}]

    def test_what_is_waived_does_not_fail_the_run(self, run: Run, empty: Path, tmp_path: Path) -> None:
        code, told = report(run, empty)
        assert code == Exit.FOUND
        self.waive(tmp_path, self.failing(told))
        waived_code, waived = report(run, empty)
        assert waived_code == Exit.CLEAN
        assert waived["schemes"][0]["levels"] == told["schemes"][0]["levels"]
        assert self.failing(waived) == self.failing(told)

    def test_a_waiver_that_has_run_out_or_covers_nothing_is_reported(self, run: Run, empty: Path, tmp_path: Path) -> None:
        self.waive(tmp_path, self.failing(report(run, empty)[1]), until="2026-06-29")
        code, told = report(run, empty)
        assert code == Exit.FOUND
        assert {waiver["state"] for waiver in told["waivers"]} == {"expired"}
        self.waive(tmp_path, ["MIN-99"])
        assert [(waiver["rule"], waiver["state"]) for waiver in report(run, empty)[1]["waivers"]] == [("MIN-99", "unused")]
