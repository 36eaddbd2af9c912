"""What a report was made by, with what, and as things stood when."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.amounts import date_text
from compact_rules.report.formats import texts
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire


def made(report: wire.Report) -> Bilingual:
    """One sentence."""
    book = report["rulebook"]
    return say(
        texts.MADE,
        tool=report["tool"]["name"],
        version=report["tool"]["version"],
        title=Bilingual(book["title"]["en"], book["title"]["cy"]),
        id=book["id"],
        rulebook_version=book["version"],
        as_of=date_text(date.fromisoformat(report["as_of"])),
    )
