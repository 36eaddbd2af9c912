"""The report of one run of `check` as two documents, English and Welsh, that link to each other."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Mapping
from compact_rules.report import loosening_texts
from compact_rules.report.html import texts
from compact_rules.report.html.book import VERDICTS, Book
from compact_rules.report.html.environment import environment
from compact_rules.report.html.lines import Lines, Sources
from compact_rules.report.html.names import names
from compact_rules.report.html.scheme_part import SchemePart
from compact_rules.report.html.speech import Speech

if TYPE_CHECKING:
    from compact_rules.report import wire

_NONE: Mapping[str, Lines] = {}


def pages(report: wire.Report, sources: Sources = _NONE, lang: Lang = "en", name: str = "report.html") -> dict[str, bytes]:
    """``report`` as two documents by their file names: ``name`` in ``lang``, and its twin in the other language.

    ``sources`` gives, by file as the report names it, a function from a line's number to its text; a file that it does not hold
    is told without its lines.
    """
    twins = names(name, lang)
    return {twins[each]: page(report, sources, each, twins) for each in (lang, Speech(lang).other)}


def page(report: wire.Report, sources: Sources, lang: Lang, twins: Mapping[Lang, str]) -> bytes:
    """One of the two documents."""
    book = Book(report["rulebook"], Speech(lang))
    single = len(report["schemes"]) == 1
    parts = [
        SchemePart(scheme, book, sources.get(scheme["file"]), "" if single else f"s{at}-", 2 if single else 3)
        for at, scheme in enumerate(report["schemes"], start=1)
    ]
    return render("check.html", report, book, parts=parts, twin=twins[book.speech.other])


def render(template: str, report: wire.Report, book: Book, **values: object) -> bytes:
    """``template`` filled in, as the bytes of a file."""
    speech = book.speech
    shared = {
        "report": report,
        "book": book,
        "s": speech,
        "t": texts,
        "verdicts": VERDICTS,
        "loosening": _loosening(report, speech),
    }
    made = environment().get_template(template).render({"here": "", "crumbs": (), **shared, **values})
    return (made.strip() + "\n").encode("utf-8", "replace")


def _loosening(report: wire.Report, speech: Speech) -> dict[str, str]:
    """What a rulebook makes of the one that it extends; a minimum that is laxer must never pass for the minimum."""
    rulebook = report["rulebook"]
    base = rulebook["extends"]
    if base is None:
        return {"first": "", "rest": ""}
    first = loosening_texts.loosening_text(base["id"], rulebook["loosens"]) if rulebook["loosens"] else None
    rest = loosening_texts.extending_text(base, rulebook["loosens"])
    return {"first": first[speech.lang] if first else "", "rest": rest[speech.lang]}
