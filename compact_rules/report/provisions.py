"""What a rule rests on, in a line."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import terminal_texts as texts
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire


def source_line(source: wire.SourceText, lang: Lang) -> str:
    """``WGSR 08/2013, ch. 8: “quote”``."""
    section = source["section"]
    text = texts.CHAPTER if section.isdigit() else texts.SECTION if section[:1].isdigit() else texts.DOCUMENT
    place = say(text, document=source["title"][lang], section=section)[lang]
    return say(texts.QUOTED, place=place, quote=source["quote"])[lang] if source["quote"] else place
