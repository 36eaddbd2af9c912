"""The rulebook read from its sources: section by section what each says, the rules that ask it, and where no rule does, why."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable
from compact_rules.records import dataclass
from compact_rules.report.places import text
from compact_rules.report.rules_list import listed_rulebook
from compact_rules.rulebook.model import Document, Row, Rule, Rulebook

if TYPE_CHECKING:
    from compact_rules.report import wire


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of a source (None where it is not quoted), with the rules that rest on them and the rows that are no rules."""

    quote: str | None
    rules: tuple[Rule, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SourceSection:
    """A section of a document, with its heading where that is known, and what was taken from it."""

    document: Document
    section: str
    title: Bilingual | None
    fragments: tuple[Fragment, ...]


def by_source(rulebook: Rulebook) -> tuple[SourceSection, ...]:
    """Every section that the catalogue lists or a rule cites, in the order of the documents and of their sections."""
    cited: dict[tuple[str, str], list[Rule | Row]] = {(each.document, each.section): [] for each in rulebook.catalogue.sections}
    titles = {(each.document, each.section): each.title for each in rulebook.catalogue.sections}
    provisions: tuple[Rule | Row, ...] = (*rulebook.rules, *rulebook.catalogue.rows)
    for provision in provisions:
        cited.setdefault((provision.source.document, provision.source.section), []).append(provision)
    documents = {each.id: each for each in rulebook.documents}
    places = {name: at for at, name in enumerate(documents)}
    # Listed sections keep the order in which they are listed; a section that is only cited stands where its number belongs.
    ordered = sorted(cited, key=lambda place: (places[place[0]], _number(place[1])))
    return tuple(SourceSection(documents[place[0]], place[1], titles.get(place), _fragments(cited[place])) for place in ordered)


def _number(section: str) -> tuple[tuple[int, str], ...]:
    """The order of sections: by their numbers, then by letters; ``5.4`` before ``5.10``, ``74(4)(b)`` before ``74(5)``."""
    parts = "".join(character if character.isalnum() else " " for character in section).split()
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)


def _fragments(cited: Iterable[Rule | Row]) -> tuple[Fragment, ...]:
    found: dict[str | None, list[Rule | Row]] = {}
    for each in cited:
        found.setdefault(each.source.quote, []).append(each)
    return tuple(
        Fragment(quote, tuple(e for e in held if isinstance(e, Rule)), tuple(e for e in held if isinstance(e, Row)))
        for quote, held in found.items()
    )


def source_list(rulebook: Rulebook, as_of: date) -> wire.SourceList:
    """The same for programs."""
    return {
        "version": 1,
        "rulebook": listed_rulebook(rulebook, as_of),
        "sections": [_section(each) for each in by_source(rulebook)],
    }


def _section(section: SourceSection) -> wire.SourceSection:
    return {
        "document": section.document.id,
        "section": section.section,
        "title": text(section.title) if section.title is not None else None,
        "fragments": [
            {
                "quote": fragment.quote,
                "rules": [{"id": rule.id, "covers": list(rule.covers)} for rule in fragment.rules],
                "without_rule": [{"id": row.id, "kind": row.kind, "reason": text(row.reason)} for row in fragment.rows],
            }
            for fragment in section.fragments
        ],
    }


def render_by_source(rulebook: Rulebook, as_of: date, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """The same for people; no line is wider than ``width`` cells."""
    from compact_rules.report.by_source_page import write_by_source  # rich, which the list for programs does not need
    from compact_rules.report.page import Page
    from compact_rules.report.rules_page import write_loosening

    page = Page(width, colour)
    write_loosening(page, listed_rulebook(rulebook, as_of), lang)
    write_by_source(page, rulebook, lang)
    return page.text()
