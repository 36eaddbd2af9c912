"""The pages that are looked at: a report, an audit of the invented country, a trend, and a scheme that means harm."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from compact_rules.api import Rulebook, assess, load_rulebook
from compact_rules.report.audit_build import build_audit
from compact_rules.report.html.pages import pages
from compact_rules.report.html.site import site
from compact_rules.report.html.trend import trend_pages
from compact_rules.report.register import register_named
from compact_rules.report.trend import trend
from tests.html.hostile import HOSTILE

ROOT = Path(__file__).parents[1]
# What every test opens: one page of each kind, in both languages.
PAGES = (
    "tick-box.html",
    "tick-box.cy.html",
    "several.cy.html",
    "hostile.html",
    "trend.html",
    "trend.cy.html",
    "audit/index.html",
    "audit/en/index.html",
    "audit/cy/index.html",
    "audit/en/authority-W06000013.html",
    "audit/cy/authority-W06000002.html",
    "audit/en/authority-W06000008.html",
    "audit/en/requirement-action-plans.html",
    "audit/cy/requirement-joint-planning.html",
)


def write(folder: Path) -> None:
    """Every page, under ``folder``."""
    book = load_rulebook()
    made = {**_report(book, "tick-box.html", "tick-box"), **_report(book, "several.html", "cymraeg", "draft", "lapsed")}
    hostile = folder / "hostile.yaml"
    hostile.write_text(HOSTILE, encoding="utf-8")
    judged = assess([hostile], rulebook=book, as_of=date(2026, 6, 30))
    made |= pages(judged.wire, judged.lines, "en", "hostile.html")
    audits = {year: _audit(book, year) for year in (2024, 2025, 2026)}
    made |= trend_pages(trend([(f"{year}.json", audit) for year, audit in audits.items()]))
    made |= {f"audit/{name}": data for name, data in site(audits[2026]).items()}
    for name, data in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def _report(book: Rulebook, name: str, *examples: str) -> dict[str, bytes]:
    judged = assess([ROOT / "examples" / f"{each}.yaml" for each in examples], rulebook=book, as_of=date(2026, 6, 30))
    return pages(judged.wire, judged.lines, "en", name)


def _audit(book: Rulebook, year: int) -> Any:
    files = sorted((ROOT / "examples" / "national" / str(year)).glob("*.yaml"))
    register = register_named("authorities")
    assert register is not None
    return build_audit(assess(files, rulebook=book, as_of=date(year, 6, 30)).wire, register)
