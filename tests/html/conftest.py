from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from compact_rules.api import Report, Rulebook, assess, load_rulebook
from compact_rules.report.audit_build import build_audit
from compact_rules.report.html.pages import pages
from compact_rules.report.html.site import site
from compact_rules.report.html.trend import trend_pages
from compact_rules.report.register import register_named
from compact_rules.report.trend import trend
from tests.html.hostile import HOSTILE
from tests.html.reading import tree

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 6, 30)
# One authority with two schemes, one whose scheme has ended, one scheme for two authorities, a strong one and a weak one.
FILES = ("bridgend", "bridgend-old", "caerphilly", "conwy-and-denbighshire", "gwynedd", "powys")
NATIONAL = [ROOT / "examples" / "national" / "2026" / f"{name}.yaml" for name in FILES]


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def tick_box(book: Rulebook) -> Report:
    return assess([ROOT / "examples" / "tick-box.yaml"], rulebook=book, as_of=AS_OF)


@pytest.fixture(scope="session")
def hostile(book: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> Report:
    file = tmp_path_factory.mktemp("hostile") / "<b>{{ 7 * 7 }}.yaml"
    file.write_text(HOSTILE, encoding="utf-8")
    return assess([file], rulebook=book, as_of=AS_OF)


@pytest.fixture(scope="session")
def several(book: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> Report:
    broken = tmp_path_factory.mktemp("broken") / "broken.yaml"
    broken.write_text("schema: [", encoding="utf-8")
    files = [ROOT / "examples" / f"{name}.yaml" for name in ("cymraeg", "draft", "model")]
    return assess([*files, broken], rulebook=book, as_of=AS_OF)


@pytest.fixture(scope="session")
def audit(book: Rulebook) -> Any:
    return _audit(assess(NATIONAL, rulebook=book, as_of=AS_OF))


@pytest.fixture(scope="session")
def aggregate(book: Rulebook) -> Any:
    return _audit(assess(NATIONAL, rulebook=book, as_of=AS_OF), aggregate_only=True)


@pytest.fixture(scope="session")
def all_pages(tick_box: Report, hostile: Report, several: Report, audit: Any, aggregate: Any) -> dict[str, dict[str, str]]:
    """Every page of every kind, by the folder that it would stand in."""
    reports = {"tick-box": tick_box, "hostile": hostile, "several": several}
    made = {name: pages(each.wire, each.lines, "en", "report.html") for name, each in reports.items()}
    made |= {"audit": site(audit), "aggregate": site(aggregate)}
    made["trend"] = trend_pages(trend([("a.json", {**audit, "as_of": "2025-06-30"}), ("b.json", audit)]))
    return {folder: {name: data.decode() for name, data in files.items()} for folder, files in made.items()}


@pytest.fixture(scope="session")
def all_trees(all_pages: dict[str, dict[str, str]]) -> dict[str, dict[str, Element]]:
    """The same as trees; that they are valid HTML is seen here."""
    return {folder: {name: tree(page) for name, page in pages.items()} for folder, pages in all_pages.items()}


def _audit(report: Report, **how: bool) -> Any:
    register = register_named("authorities")
    assert register is not None
    return build_audit(report.wire, register, **how)
