"""Findings in the terminal report: by requirement, by rule, each with its line, and what would satisfy the rule once."""

from __future__ import annotations

from itertools import groupby

from compact_rules.hints import TYPE_CHECKING, Collection, Sequence
from compact_rules.report import terminal_texts as texts
from compact_rules.report.names import SEVERITIES, VERDICTS, name
from compact_rules.report.page import Piece, prose
from compact_rules.report.provisions import source_line
from compact_rules.report.saying import say_count
from compact_rules.report.view import SEVERITY_STYLES, Lines, View

if TYPE_CHECKING:
    from compact_rules.report import wire

_SHORT = frozenset({"not_met", "not_shown"})
# Findings of one rule that are told with their lines; the rest are told in a line each.
_WITH_LINES = 4


def told(outcome: wire.Outcome) -> list[wire.Item]:
    """The items that fall short and are this outcome's to tell: not waived, not in the baseline, not told under another rule."""
    return [
        item
        for item in outcome["items"]
        if item["verdict"] in _SHORT and not (item["told_under"] or item["waived"] or item["baselined"])
    ]


def write_findings(view: View, scheme: wire.Scheme, lines: Lines | None, tiers: Collection[wire.Tier]) -> None:
    """Everything of ``tiers`` that falls short."""
    found = {outcome["rule"]: outcome for outcome in scheme["outcomes"] if outcome["tier"] in tiers and told(outcome)}
    if not found:
        return
    view.page.heading(view.say(texts.FINDINGS))
    first = True
    for requirement in view.report["rulebook"]["requirements"]:
        outcomes = [outcome for outcome in found.values() if outcome["requirement"] == requirement["id"]]
        if not outcomes:
            continue
        if not first:
            view.page.gap()
        first = False
        view.page.write([(requirement["title"][view.lang], "bold")])
        for outcome in outcomes:
            view.page.gap()
            _write_rule(view, scheme["file"], outcome, lines)


def _write_rule(view: View, file: str, outcome: wire.Outcome, lines: Lines | None) -> None:
    rule, items = view.rule(outcome["rule"]), told(outcome)
    severity = outcome["severity"]
    title: list[Piece] = [(f" {rule['title'][view.lang]}", "bold")] if rule else []
    weight = name(SEVERITIES, severity)[view.lang]
    view.page.write([(f"{weight} ", SEVERITY_STYLES[severity]), (outcome["rule"], "bold"), *title], indent=2)
    shown = items if len(items) <= _WITH_LINES + 1 else items[:_WITH_LINES]
    for _, group in groupby(shown, key=lambda item: item["place"]):
        _write_items(view, file, list(group), lines)
    if len(shown) < len(items):
        view.page.gap()
        view.page.write([(say_count(texts.MORE, len(items) - len(shown))[view.lang], "")], indent=4)
        for item in items[len(shown) :]:
            _write_short(view, item)
    if rule:
        view.page.gap()
        remedy = items[0]["remedy"] or rule["remedy"]
        _labelled(view, texts.SATISFY, remedy[view.lang])
        _labelled(view, texts.SOURCE, source_line(rule["source"], view.lang))


def _write_items(view: View, file: str, items: Sequence[wire.Item], lines: Lines | None) -> None:
    """Findings that stand at one place, with its line and the other places they speak of."""
    view.page.gap()
    for item in items:
        verdict = name(VERDICTS, item["verdict"])[view.lang]
        view.page.write([(f"{verdict}: ", ""), *prose(item["message"][view.lang])], indent=4)
    view.write_place(file, items[0]["place"], lines, indent=4)
    for item in items:
        write_related(view, item["related"], indent=4)


def write_related(view: View, related: Sequence[wire.Related], indent: int) -> None:
    """The other places that a finding or a problem speaks of, a line each."""
    for other in related:
        if other["place"] is not None:
            text = view.say(texts.ALSO, line=other["place"]["start"]["line"], message=other["message"][view.lang])
            view.page.write(prose(text), indent=indent, lead=[("- ", "")])


def _write_short(view: View, item: wire.Item) -> None:
    place, text = item["place"], item["message"][view.lang]
    if place is not None:
        text = view.say(texts.ALSO, line=place["start"]["line"], message=text)
    view.page.write(prose(text), indent=4, lead=[("- ", "")])


def _labelled(view: View, label: str, text: str) -> None:
    view.page.write([(f"{view.say(label)} ", "bold"), *prose(text)], indent=4)
