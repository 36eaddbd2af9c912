"""The rulebook read from its sources, on a terminal page."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.report.by_source import Fragment, SourceSection, by_source
from compact_rules.report.page import Page
from compact_rules.report.row_texts import COUNTS, KINDS, NO_RULES, NOTHING, UNQUOTED, WHY, counted
from compact_rules.report.rules_page import TITLE
from compact_rules.report.saying import N_, say
from compact_rules.report.terminal_texts import CHAPTER, DOCUMENT, SECTION
from compact_rules.rulebook.model import Rulebook

HEADED = N_("{place}: {title}")
_COLUMN = 10


def write_by_source(page: Page, rulebook: Rulebook, lang: Lang) -> None:
    """Section by section: each fragment, then its rules, then what is no rule and why."""
    page.write([(say(TITLE, title=rulebook.title, version=rulebook.version)[lang], "bold")])
    page.write([(say(COUNTS, **counted(rulebook))[lang], "")])
    if not rulebook.catalogue.rows:
        page.write([(say(NO_RULES)[lang], "dim")])
    for section in by_source(rulebook):
        page.heading(_heading(section, lang))
        if not section.fragments:
            page.write([(say(NOTHING)[lang], "dim")])
        for at, fragment in enumerate(section.fragments):
            if at:
                page.gap()
            _write(page, fragment, lang)


def _heading(section: SourceSection, lang: Lang) -> str:
    number = section.section
    text = CHAPTER if number.isdigit() else SECTION if number[:1].isdigit() else DOCUMENT
    place = say(text, document=section.document.short, section=number)
    return say(HEADED, place=place, title=section.title)[lang] if section.title is not None else place[lang]


def _write(page: Page, fragment: Fragment, lang: Lang) -> None:
    page.write([(f"“{fragment.quote}”" if fragment.quote else say(UNQUOTED)[lang], "")])
    for rule in fragment.rules:
        rows = "" if rule.covers == (rule.id,) else f" ({', '.join(rule.covers)})"
        page.write([(rule.title[lang] + rows, "")], indent=2, lead=[(rule.id.ljust(_COLUMN), "bold")])
    for row in fragment.rows:
        why = say(WHY, kind=say(KINDS[row.kind]), reason=row.reason)[lang]
        page.write([(why, "")], indent=2, lead=[(row.id.ljust(_COLUMN), "dim")])
