"""Provisions in the wire model: what a rule or a figure rests on."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.places import text
from compact_rules.report.saying import same
from compact_rules.rulebook.model import Rulebook, Source

if TYPE_CHECKING:
    from compact_rules.report import wire


def source_text(source: Source, rulebook: Rulebook) -> wire.SourceText:
    """The provision, with the short title of its document."""
    short = next((document.short for document in rulebook.documents if document.id == source.document), same(source.document))
    return {
        "document": source.document,
        "title": text(short),
        "section": source.section,
        "quote": source.quote,
        "note": text(source.note) if source.note is not None else None,
    }
