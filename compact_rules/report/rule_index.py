"""The list of all rules as a page of Markdown, in one language: by requirement, and by section of the sources."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import Iterator, Mapping
from compact_rules.report import rule_page_texts as texts
from compact_rules.report.by_source import Fragment, SourceSection, by_source
from compact_rules.report.names import DECIDED_BY, name, tier_name
from compact_rules.report.row_texts import COUNTS, KINDS, NOTHING, UNQUOTED, WHY, counted
from compact_rules.report.rule_page import Book, section_name, table
from compact_rules.report.saying import say
from compact_rules.rulebook.model import Rule


def index_page(book: Book, lang: Lang, other: str, others: Mapping[str, Bilingual]) -> str:
    """The page; ``other`` is where it lies in the other language, ``others`` the titles of other rulebooks by their pages."""
    rulebook = book.rulebook
    parts = [
        f"<!-- {say(texts.GENERATED, rulebook=rulebook.id, version=rulebook.version)[lang]} -->",
        f"# {say(texts.INDEX_TITLE, title=rulebook.title)[lang]}",
        f"[{'Cymraeg' if lang == 'en' else 'English'}]({other})",
        say(texts.VERSION, version=rulebook.version, count=len(rulebook.rules))[lang],
    ]
    if rulebook.catalogue.rows:
        parts.append(say(COUNTS, **counted(rulebook))[lang])
    if lang == "cy":
        parts.append(say(texts.DRAFT)[lang])
    parts += [*_by_requirement(book, lang), *_by_section(book, lang)]
    if others:
        links = [f"- [{title[lang]}]({page})" for page, title in others.items()]
        parts += [f"## {say(texts.OTHER_BOOKS)[lang]}", "\n".join(links)]
    return "\n\n".join(parts) + "\n"


def _by_requirement(book: Book, lang: Lang) -> Iterator[str]:
    yield f"## {say(texts.BY_REQUIREMENT)[lang]}"
    head = [say(each)[lang] for each in (texts.RULE_HEAD, texts.TITLE_HEAD, texts.TIER_HEAD, texts.DECIDED_HEAD)]
    for requirement in book.rulebook.requirements:
        rules = [rule for rule in book.rulebook.rules if rule.requirement == requirement.id]
        if rules:
            yield f"### {requirement.title[lang]}"
            yield table(head, [_row(book, rule, lang) for rule in rules])


def _row(book: Book, rule: Rule, lang: Lang) -> list[str]:
    return [_link(rule), rule.title[lang], tier_name(book.tiers, rule.tier)[lang], name(DECIDED_BY, rule.decided_by)[lang]]


def _link(rule: Rule) -> str:
    return f"[{rule.id}]({rule.id}.md)"


def _by_section(book: Book, lang: Lang) -> Iterator[str]:
    yield f"## {say(texts.BY_SECTION)[lang]}"
    if lang == "cy":
        yield say(texts.QUOTED_IN_ENGLISH)[lang]
    head = [say(each)[lang] for each in (texts.FRAGMENT_HEAD, texts.RULES_HEAD)]
    for section in by_source(book.rulebook):
        yield f"### {_heading(section, lang)}"
        if section.fragments:
            yield table(head, [_fragment(each, lang) for each in section.fragments])
        else:
            yield say(NOTHING)[lang]


def _heading(section: SourceSection, lang: Lang) -> str:
    place = section_name(section.section)
    parts = [section.document.short[lang], place[lang] if place is not None else section.section]
    heading = ", ".join(parts)
    return f"{heading}: {section.title[lang]}" if section.title is not None else heading


def _fragment(fragment: Fragment, lang: Lang) -> list[str]:
    rules = [", ".join(_link(rule) for rule in fragment.rules)] if fragment.rules else []
    rows = [f"{row.id}: {say(WHY, kind=say(KINDS[row.kind]), reason=row.reason)[lang]}" for row in fragment.rows]
    return [f"“{fragment.quote}”" if fragment.quote else say(UNQUOTED)[lang], "<br>".join([*rules, *rows])]
