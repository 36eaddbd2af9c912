"""Draw every page, at three widths and printed, to be looked at: ``python -m tests_browser.pictures FOLDER``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tests_browser.site import PAGES, write

WIDTHS = (320, 768, 1280)


def main(target: Path) -> None:
    """Draw them to ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        write(Path(folder))
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for name in PAGES:
            draw(browser, (Path(folder) / name).as_uri(), target / name.removesuffix(".html").replace("/", "-"))
        browser.close()


def draw(browser: Browser, address: str, stem: Path) -> None:
    """One page, four times."""
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(address)
        page.screenshot(path=f"{stem}-{width}.png", full_page=True)
        page.close()
    page = browser.new_page()
    page.goto(address)
    page.pdf(path=f"{stem}.pdf", prefer_css_page_size=True)
    page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
