"""The pages in Chromium: axe-core at three widths, keyboard alone, forced colours, print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests_browser.site import PAGES

WIDTHS = (320, 768, 1280)
# A4 without its margins, upright and across, in CSS pixels.
UPRIGHT, ACROSS = 672, 1032
# Everything that WCAG 2.2 A and AA ask and axe knows, and its advice; target sizes are off unless asked for.
ASKED = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}

VIOLATIONS = """async options => (await axe.run(document, options)).violations.map(
  each => `${each.id}: ${each.nodes.map(node => node.target.join(' ')).slice(0, 3).join('; ')}`)"""
FOCUSABLE = "document.querySelectorAll('a[href], [tabindex=\"0\"]').length"
FOCUSED = """() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const box = at.getBoundingClientRect(), style = getComputedStyle(at);
  return {skip: at.classList.contains('skip'), outline: parseFloat(style.outlineWidth), line: style.outlineStyle,
    above: box.bottom > 0, below: box.top < innerHeight};
}"""
CLIPPED = """() => [...document.querySelectorAll('table, pre, .grade, .bar, h1, h2, h3')].filter(
  each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    || each.scrollWidth > each.clientWidth + 1 && each.tagName !== 'TABLE'
  ).map(each => each.id || each.className || each.tagName)"""


def opened(browser: Browser, folder: Path, name: str, width: int = 1280, **context: Any) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True, **context).new_page()
    page.goto((folder / name).as_uri())
    return page


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    found: list[str] = page.evaluate(VIOLATIONS, ASKED)
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(browser: Browser, folder: Path, axe: str, name: str, width: int) -> None:
    page = opened(browser, folder, name, width)
    assert violations(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_the_dark_or_in_forced_colours(browser: Browser, folder: Path, axe: str, name: str) -> None:
    for context in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
        page = opened(browser, folder, name, **context)
        assert violations(page, axe) == [], context
        page.context.close()


@pytest.mark.parametrize("name", ["tick-box.html", "audit/en/index.html", "audit/cy/authority-W06000002.html"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(browser: Browser, folder: Path, name: str) -> None:
    page = opened(browser, folder, name, 768, reduced_motion="reduce")
    count: int = page.evaluate(FOCUSABLE)
    seen: list[dict[str, Any]] = []
    for _ in range(count):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        assert at is not None, f"lost after {len(seen)} of {count}"
        seen.append(at)
    assert seen[0]["skip"]
    assert all(at["line"] == "solid" and at["outline"] >= 2 for at in seen)
    assert all(at["above"] and at["below"] for at in seen)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) is None  # out of the page: no trap
    page.context.close()


def test_the_skip_link_leads_to_the_content(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "audit/en/index.html")
    page.keyboard.press("Tab")
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_a_wide_table_scrolls_by_keyboard(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "audit/en/index.html", 320)
    region = page.locator(".scroll", has=page.locator(".matrix")).first
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    label = region.get_attribute("aria-labelledby")
    assert page.locator(f"[id='{label}']").inner_text()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_in_print(browser: Browser, folder: Path, name: str) -> None:
    for width, hidden in ((UPRIGHT, ".landscape"), (ACROSS, ":not(.landscape) > section:not(.landscape)")):
        page = opened(browser, folder, name, width)
        page.emulate_media(media="print")
        page.add_style_tag(content=f"{hidden} {{ display: none }}")
        assert page.evaluate(CLIPPED) == [], width
        page.context.close()


def test_printed_pages_are_a4_with_the_matrix_across(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "audit/cy/index.html")
    pdf = page.pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 594.95996 841.91998]" in pdf
    assert b"/MediaBox [0 0 841.91998 594.95996]" in pdf


def test_states_are_told_apart_without_colour(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "audit/en/index.html", forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    words = page.locator("td.cell, .badge").all_inner_texts()
    assert words
    assert all(word.strip() for word in words)
    fills = [page.locator(state).first.evaluate("each => getComputedStyle(each).fill") for state in (".f-met", ".f-not_shown")]
    assert fills[0] != fills[1]
    assert page.locator(".badge").first.evaluate("each => getComputedStyle(each).borderStyle") == "solid"


def test_larger_spacing_of_text_loses_nothing(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "tick-box.cy.html", 320)
    spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    page.add_style_tag(content=f"{spacing} p {{ margin-bottom: 2em !important }}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_moves_for_those_who_ask_for_it(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "tick-box.html", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_nothing_and_breaks_none_of_its_own_rules(browser: Browser, folder: Path, name: str) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto((folder / name).as_uri())
    assert asked == [(folder / name).as_uri()]
    assert said == []
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "650"  # the style sheet applies
    page.context.close()


def test_a_page_reads_the_same_without_scripts(browser: Browser, folder: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((folder / "hostile.html").as_uri())
    assert page.locator("h1").inner_text()
    assert page.locator("script").count() == 0
