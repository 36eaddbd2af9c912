"""The shortest way up in Markdown: a numbered step for each rule, with what would satisfy it."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.report import terminal_texts
from compact_rules.report.amounts import listed
from compact_rules.report.formats import texts
from compact_rules.report.formats.markdown_page import Page
from compact_rules.report.formats.markdown_text import md
from compact_rules.report.formats.plain import rules_by_id
from compact_rules.report.saying import same

if TYPE_CHECKING:
    from compact_rules.report import wire

_MOST = 6
# Causes that a rule's own title and remedy tell best.
_VERDICTS = frozenset({"not_met", "not_shown", "open_judgement"})


def write_way_up(page: Page, steps: Sequence[wire.Step]) -> None:
    """Nothing where there is no step."""
    if not steps:
        return
    page.heading(3, page.say(terminal_texts.WAY_UP))
    page.write(md(page.say(terminal_texts.WAY_UP_TO[steps[0]["depth"]])))
    page.listing(dict.fromkeys(_step(page, step, steps) for step in steps), numbered=True)


def lines(page: Page, places: Sequence[wire.Place | None]) -> str:
    """``line 12``, ``lines 12, 15 and 3 more``; empty where no place is known."""
    numbers = sorted({place["start"]["line"] for place in places if place is not None})
    if not numbers:
        return ""
    told = listed([same(str(number)) for number in numbers], limit=_MOST)
    return page.say(terminal_texts.LINE if len(numbers) == 1 else terminal_texts.LINES, line=told)


def _step(page: Page, step: wire.Step, steps: Sequence[wire.Step]) -> str:
    rule = rules_by_id(page.report).get(step["rule"]) if step["rule"] else None
    together = rule is not None and step["cause"] in _VERDICTS
    places = [each["place"] for each in steps if each["rule"] == step["rule"] and each["cause"] in _VERDICTS]
    where = lines(page, places if together else [step["place"]])
    text = rule["title"][page.lang] if rule is not None and together else step["message"][page.lang]
    said = page.say(texts.STEP_AT if where else texts.STEP, rule=step["rule"], where=where, text=text) if step["rule"] else text
    remedy = step["remedy"]
    if remedy is None:
        return md(said)
    return f"**{md(said)}** {md(page.say(terminal_texts.SATISFY))} {page.of(remedy)}"
