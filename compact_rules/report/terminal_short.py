"""What is told in a line: recommended inclusions that fall short while the minimum is not reached, and practice, by theme."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Callable, Collection, Sequence
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import listed
from compact_rules.report.names import SEVERITIES, VERDICTS, name
from compact_rules.report.page import prose
from compact_rules.report.safe import typed
from compact_rules.report.saying import same
from compact_rules.report.terminal_findings import told
from compact_rules.report.view import SEVERITY_STYLES, View

if TYPE_CHECKING:
    from compact_rules.report import wire

SHORT = frozenset({"not_met", "not_shown"})
_REACHED = frozenset({"minimum", "minimum_and_inclusions"})
_MANY = 99


def told_in_full(view: View, scheme: wire.Scheme) -> Collection[wire.Tier]:
    """The tiers whose findings are told in full: what stands in the way comes first, and practice never does."""
    if view.full:
        return ("threshold", "minimum", "inclusion", "practice")
    reached = scheme["levels"]["on_paper"]["level"] in _REACHED
    return ("threshold", "minimum", "inclusion") if reached else ("threshold", "minimum")


def write_short(view: View, scheme: wire.Scheme, quiet: bool) -> None:
    """The tiers that are not told in full; with ``quiet`` only what falls short."""
    full = told_in_full(view, scheme)
    own = [each for each in scheme["outcomes"] if each["tier"] not in full and each["verdict"] != "not_applicable"]
    _write_rules(view, [each for each in own if each["tier"] == "inclusion" and told(each)])
    _write_themes(view, [each for each in own if each["tier"] == "practice"], quiet)
    if any(told(each) or each["verdict"] == "needs_judgement" for each in own):
        view.page.gap()
        view.page.write(prose(view.say(texts.IN_FULL, file=typed(scheme["file"]))), indent=2)


def _write_rules(view: View, outcomes: Sequence[wire.Outcome]) -> None:
    if not outcomes:
        return
    view.page.heading(view.say(texts.TIER_SHORT, tier=view.tier("inclusion")))
    for outcome in outcomes:
        rule, severity = view.rule(outcome["rule"]), outcome["severity"]
        title = rule["title"][view.lang] if rule else ""
        text = view.say(texts.RULE_SHORT, title=title, verdict=name(VERDICTS, outcome["verdict"])[view.lang])
        weight = (f"{name(SEVERITIES, severity)[view.lang]} ", SEVERITY_STYLES[severity])
        pieces = [weight, (f"{outcome['rule']} ", "bold"), (text + _lines(view, told(outcome)), "")]
        view.page.write(pieces, indent=2, lead=[("- ", "")])


def _lines(view: View, items: Sequence[wire.Item]) -> str:
    """``, lines 12 and 14``."""
    numbers = sorted({item["place"]["start"]["line"] for item in items if item["place"] is not None})
    if not numbers:
        return ""
    shown = listed([same(str(number)) for number in numbers], limit=6)[view.lang]
    return f", {view.say(texts.LINE if len(numbers) == 1 else texts.LINES, line=shown)}"


def _write_themes(view: View, outcomes: Sequence[wire.Outcome], quiet: bool) -> None:
    """Practice as a profile: each theme with how many of its rules are met, and which are not."""
    themes = [
        (requirement["title"][view.lang], own)
        for requirement in view.report["rulebook"]["requirements"]
        if (own := [each for each in outcomes if each["requirement"] == requirement["id"]])
        if not quiet or any(told(each) for each in own)
    ]
    if not themes:
        return
    view.page.heading(view.say(texts.BY_THEME, tier=view.tier("practice")))
    for title, own in themes:
        met = sum(each["verdict"] == "met" for each in own)
        parts = [view.say(texts.THEME, theme=title, met=met, of=len(own))]
        parts += _named(view, texts.THEME_SHORT, own, lambda each: bool(told(each)) if quiet else each["verdict"] in SHORT)
        if not quiet:
            parts += _named(view, texts.THEME_OPEN, own, lambda each: each["verdict"] == "needs_judgement")
            parts += _named(view, texts.THEME_EXPLAINED, own, lambda each: each["verdict"] == "explained")
        view.page.write([("; ".join(parts), "")], indent=2, lead=[("- ", "")])


def _named(view: View, text: str, outcomes: Sequence[wire.Outcome], chosen: Callable[[wire.Outcome], bool]) -> list[str]:
    ids = [same(each["rule"]) for each in outcomes if chosen(each)]
    return [view.say(text, rules=listed(ids, _MANY))] if ids else []
