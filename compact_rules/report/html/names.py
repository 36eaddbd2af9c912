"""What the two documents of a report are called. Apart from what makes them, so that asking needs no template."""

from __future__ import annotations

from compact_rules.bilingual import Lang

_SUFFIX = ".html"


def names(name: str, lang: Lang) -> dict[Lang, str]:
    """The file names of both documents, ``lang`` first: ``report.html`` and ``report.cy.html``, or ``report.en.html`` and it."""
    other: Lang = "en" if lang == "cy" else "cy"
    stem = name.removesuffix(_SUFFIX)
    return {lang: name, other: f"{stem.removesuffix(f'.{lang}')}.{other}{_SUFFIX}"}
