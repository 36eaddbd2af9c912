"""The shortest way up, as a list to work through."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import listed
from compact_rules.report.page import prose
from compact_rules.report.saying import same
from compact_rules.report.view import View

if TYPE_CHECKING:
    from compact_rules.report import wire

# Causes that a rule's finding tells.
_VERDICTS = frozenset({"not_met", "not_shown", "open_judgement"})


def write_way_up(view: View, steps: Sequence[wire.Step]) -> None:
    """The steps as a list to work through. What falls short is told above, so a rule's own steps are one line with its title."""
    if not steps:
        return
    view.page.heading(view.say(texts.WAY_UP))
    view.page.write([(view.say(texts.WAY_UP_TO[steps[0]["depth"]]), "")], indent=2)
    for at, text in enumerate(dict.fromkeys(_step_text(view, step, steps) for step in steps), start=1):
        view.page.write(prose(text), indent=2, lead=[(f"{at}. ".rjust(4), "")])


def _step_text(view: View, step: wire.Step, steps: Sequence[wire.Step]) -> str:
    rule = view.rule(step["rule"]) if step["rule"] else None
    if rule is None or step["cause"] not in _VERDICTS:
        remedy = step["remedy"]
        return " ".join([view.step(step), *([remedy[view.lang]] if remedy else [])])
    places = [other["place"] for other in steps if other["rule"] == step["rule"] and other["cause"] in _VERDICTS]
    numbers = sorted({place["start"]["line"] for place in places if place is not None})
    where_to = view.say(texts.LINE if len(numbers) == 1 else texts.LINES, line=_numbers(view, numbers))
    return f"{rule['id']}, {where_to}: {rule['title'][view.lang]}"


def _numbers(view: View, numbers: Sequence[int]) -> str:
    return listed([same(str(number)) for number in numbers], limit=6)[view.lang]
