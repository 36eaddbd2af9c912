"""The command line in Welsh: help, faults and what is said about a run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_rules.cli.interface import asked_lang
from tests.cli.running import AS_OF, Ran

Run = Callable[..., Ran]


@pytest.fixture
def welsh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "cy_GB.UTF-8")


@pytest.mark.parametrize(
    "command", [(), ("check",), ("explain",), ("rules",), ("rules", "list"), ("rules", "test"), ("completion",)], ids=" ".join
)
def test_no_line_of_help_is_english(run: Run, command: tuple[str, ...]) -> None:
    english = run(*command, "--lang", "en", "--help")[1]
    welsh = run(*command, "--lang", "cy", "--help")[1]
    assert welsh.startswith("defnydd: ")
    shared = {line for line in english.splitlines() if any(letter.isalpha() for letter in line)} & set(welsh.splitlines())
    # Names of options and of commands are the same in both.
    assert [line for line in shared if not line.lstrip().startswith(("-", "[", "{"))] == []


@pytest.mark.usefixtures("welsh")
class TestByLocale:
    """With a Welsh locale and nothing else said."""

    def test_a_fault_in_the_command_line(self, run: Run) -> None:
        assert run("explain")[2] == 'compact-rules: mae angen y rhain: RHEOL\nAm gymorth: "compact-rules explain --help".\n'

    def test_a_date_that_is_none(self, run: Run) -> None:
        assert 'Nid yw "x" yn ddyddiad.' in run("check", "--as-of", "x", "a.yaml")[2]

    def test_a_folder_without_a_scheme(self, run: Run, tmp_path: Path) -> None:
        assert "Nid oes cynllun compact yn" in run("check", tmp_path)[2]

    def test_a_fault_in_the_configuration(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "compact-rules.toml").write_text("langs = 1\n")
        assert "Ai" in run("check", "a.yaml")[2]

    def test_the_report(self, run: Run, empty: Path) -> None:
        assert "Nid yw cydymffurfio yn dangos bod y berthynas yn dda." in run("check", empty, *AS_OF)[1]

    def test_what_is_asked_for_goes_before_the_locale(self, run: Run) -> None:
        assert run("explain", "--lang", "en")[2].startswith("compact-rules: the following arguments are required: RULE")
        assert run("--lang=en", "explain")[2].startswith("compact-rules: the following arguments are required: RULE")


def test_nothing_is_left_behind_in_the_environment(run: Run) -> None:
    run("--lang", "cy", "--help")
    assert "LANGUAGE" not in os.environ
    assert run("--help")[1].startswith("usage: ")


@pytest.mark.parametrize(
    ("argv", "lang"),
    [
        ([], None),
        (["check", "a"], None),
        (["--lang", "cy"], "cy"),
        (["check", "--lang=cy", "a"], "cy"),
        (["check", "--lang", "en"], "en"),
        (["check", "--lang"], None),
        (["check", "--lang", "fr"], None),
        (["check", "--", "--lang", "cy"], None),
    ],
)
def test_the_language_is_seen_before_the_line_is_parsed(argv: list[str], lang: str | None) -> None:
    assert asked_lang(argv) == lang
