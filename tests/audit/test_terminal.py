"""The audit on a terminal: in both languages, no wider than the page, and nothing that a terminal would obey."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from compact_rules.report.audit_build import build_audit
from compact_rules.report.audit_terminal import render
from compact_rules.report.register import register_named
from tests.audit.country import REGISTER, country, scheme
from tests.report.material import checked, report


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_the_whole_page(audit: Any, lang: Any, snapshot: SnapshotAssertion) -> None:
    assert render(audit, lang) == snapshot


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_in_figures_only(lang: Any, snapshot: SnapshotAssertion) -> None:
    assert render(country(aggregate_only=True), lang) == snapshot


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("width", [60, 80, 110])
def test_no_line_is_wider_than_the_page(audit: Any, lang: Any, width: int) -> None:
    assert [line for line in render(audit, lang, width).split("\n") if cell_len(line) > width] == []


def test_the_register_comes_before_everything_else_and_silence_is_no_pass(audit: Any) -> None:
    page = render(audit, "en")
    order = ["The register\n", "Not assessed\n", "Schemes of no authority", "Levels at three depths", "Outcomes by requirement"]
    places = [page.index(heading) for heading in order]
    assert places == sorted(places)
    assert "2 files were not assessed: silence about them is not a pass." in page


def test_an_interrupted_run_says_so_at_once() -> None:
    page = render(country(complete=False), "en")
    assert page.index("This run was interrupted.") < page.index("The register\n")


def test_a_register_with_long_names_fits() -> None:
    register = register_named("health-boards")
    assert register is not None
    page = render(build_audit(report(checked(scheme("W06000001"))), register), "cy")
    assert max(map(cell_len, page.split("\n"))) <= 80
    assert "Bwrdd Iechyd Prifysgol" in page


def test_what_a_terminal_would_obey_is_shown() -> None:
    assert REGISTER is not None
    evil = scheme("W06000001").replace("The CVC", "\u202eCVC [red]x[/red]")
    page = render(build_audit(report(checked(evil, "a\x1b[31m\nb.yaml")), REGISTER), "en")
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "a\\x1b[31m\\x0ab.yaml" in page


def test_without_any_scheme_the_register_is_there() -> None:
    assert REGISTER is not None
    page = render(build_audit(report(), REGISTER), "en")
    assert page.count("none found") == 22
    assert "Levels at three depths" not in page
