"""The report's first line of figures, and at its end what is not told again: waived, in the baseline, told already."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import date_text, listed
from compact_rules.report.page import prose
from compact_rules.report.saying import Counted, same, say_count
from compact_rules.report.terminal_short import SHORT
from compact_rules.report.view import View, day

if TYPE_CHECKING:
    from compact_rules.report import wire


def write_overview(view: View, scheme: wire.Scheme) -> None:
    """How many rules fall short, tier by tier, and how much else there is to see to."""
    tiers = [part for title in view.report["rulebook"]["grades"]["tiers"] if (part := _tier(view, scheme, title["id"]))]
    held = [*_short(scheme), *scheme["problems"], *scheme["signals"]]
    others = (
        (texts.PROBLEM_COUNT, len(scheme["problems"])),
        (texts.OPEN_COUNT, sum(outcome["verdict"] == "needs_judgement" for outcome in scheme["outcomes"])),
        (texts.WAIVED_NUMBER, sum(1 for item in held if item["waived"])),
    )
    said = [view.say(texts.SHORT_COUNT, tiers="; ".join(tiers))] if tiers else []
    said += [view.say(text, count=count) for text, count in others if count]
    if not _short(scheme):
        said.insert(0, view.say(texts.NO_FINDINGS))
    view.page.gap()
    view.page.write([(" ".join(said), "bold")], indent=2)


def _tier(view: View, scheme: wire.Scheme, tier: wire.Tier) -> str:
    """``proposed minimum 9 of 15``; nothing where no rule of the tier applies."""
    own = [each for each in scheme["outcomes"] if each["tier"] == tier and each["verdict"] != "not_applicable"]
    short = sum(each["verdict"] in SHORT for each in own)
    return view.say(texts.TIER_COUNT, tier=view.tier(tier), short=short, of=len(own)) if own else ""


def _short(scheme: wire.Scheme) -> list[wire.Item]:
    return [item for outcome in scheme["outcomes"] for item in outcome["items"] if item["verdict"] in SHORT]


def write_counts(view: View, scheme: wire.Scheme) -> None:
    """How many findings are not told, and why; those that are waived are listed apart."""
    short = _short(scheme)
    held = [*short, *scheme["problems"], *scheme["signals"]]
    baselined = sum(1 for item in held if item["baselined"] and not item["waived"])
    folded = sum(1 for item in short if item["told_under"] and not (item["waived"] or item["baselined"]))
    counts: list[tuple[Counted, int]] = [
        (texts.TOLD_COUNT, folded),
        (texts.BASELINED_COUNT, baselined),
        (texts.GONE_COUNT, len(scheme["gone"])),
    ]
    said = [say_count(text, n)[view.lang] for text, n in counts if n]
    if said:
        view.page.gap()
        view.page.write([(" ".join(said), "")])


def write_waived(view: View, scheme: wire.Scheme) -> None:
    """What a waiver covers, one line for each rule or code, with whose it is and until when."""
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for subject, item in _held(scheme):
        waived = item["waived"]
        if waived is not None:
            lines = found.setdefault((subject, waived["by"], waived["until"], waived["reason"]), [])
            lines += [item["place"]["start"]["line"]] if item["place"] is not None else []
    if not found:
        return
    view.page.heading(view.say(texts.WAIVED))
    for (subject, by, until, reason), numbers in found.items():
        text = view.say(texts.WAIVED_LINE, by=by, until=date_text(day(until)), reason=reason)
        view.page.write(prose(f"{subject}{_lines(view, numbers)}: {text}"), indent=2, lead=[("- ", "")])


def _held(scheme: wire.Scheme) -> list[tuple[str, wire.Item | wire.ProblemEntry | wire.Signal]]:
    """Everything that can be waived, each with its rule or its code."""
    found: list[tuple[str, wire.Item | wire.ProblemEntry | wire.Signal]] = []
    for outcome in scheme["outcomes"]:
        found += [(outcome["rule"], item) for item in outcome["items"] if item["verdict"] in SHORT]
    found += [(each["code"], each) for each in scheme["problems"]]
    found += [(each["code"], each) for each in scheme["signals"]]
    return found


def _lines(view: View, numbers: list[int]) -> str:
    once = sorted(set(numbers))
    if not once:
        return ""
    shown = listed([same(str(number)) for number in once], limit=6)
    return f", {view.say(texts.LINE if len(once) == 1 else texts.LINES, line=shown)}"
