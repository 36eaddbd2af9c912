"""The first reason behind a level, as a sentence."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import changes_texts as texts
from compact_rules.report import terminal_texts
from compact_rules.report.saying import same, say

if TYPE_CHECKING:
    from compact_rules.report import wire_changes


def level_reason(change: wire_changes.LevelChange) -> Bilingual | None:
    """Why the level fell: what stops it now; or rose: what had stopped it. None where it did neither, or nothing stops it."""
    if change["direction"] == "up":
        return reason(texts.FIRST_BEFORE, change["before"])
    return reason(texts.FIRST_NOW, change["after"]) if change["direction"] == "down" else None


def reason(sentence: str, state: wire_changes.LevelState) -> Bilingual | None:
    """The first thing that stops the next level, put into ``sentence``; None where nothing does."""
    first = state["first_reason"]
    if first is None or not state["judged"]:
        return None
    message = Bilingual(first["message"]["en"], first["message"]["cy"])
    if first["place"] is not None:
        message = say(terminal_texts.ALSO, line=first["place"]["start"]["line"], message=message)
    if first["rule"]:
        message = say("{rule}, {message}", rule=same(first["rule"]), message=message)
    return say(sentence, message=message)
