"""What falls short of one scheme, heading by heading, as the pages show it."""

from __future__ import annotations

from itertools import groupby

from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.records import dataclass
from compact_rules.report.html.book import Book
from compact_rules.report.html.lines import Excerpt, Excerpts

if TYPE_CHECKING:
    from compact_rules.report import wire

_SHORT = frozenset({"not_met", "not_shown"})
# Findings of one rule that are shown with their lines; the rest are told in a line each.
_WITH_LINES = 8


@dataclass(frozen=True, slots=True)
class At:
    """Findings, problems or signals at one place, with its line where that is at hand."""

    found: tuple[wire.Item, ...]
    place: wire.Place | None
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class Short:
    """One rule that the scheme falls short of."""

    outcome: wire.Outcome
    rule: wire.RuleText
    shown: tuple[At, ...]
    rest: tuple[wire.Item, ...]
    remedy: wire.Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with what falls short under it."""

    id: str
    title: str
    rules: tuple[Short, ...]


def told(outcome: wire.Outcome) -> list[wire.Item]:
    """The items that fall short and are this outcome's to tell: not waived, not in the baseline, not told under another rule."""
    return [
        item
        for item in outcome["items"]
        if item["verdict"] in _SHORT and not (item["told_under"] or item["waived"] or item["baselined"])
    ]


def waiting(outcome: wire.Outcome) -> list[wire.Item]:
    """The items that wait for a person's judgement."""
    return [item for item in outcome["items"] if item["verdict"] == "needs_judgement" and not item["told_under"]]


def headings(scheme: wire.Scheme, book: Book, excerpts: Excerpts) -> list[Heading]:
    """Everything that falls short, under the rulebook's headings in their order."""
    found = [_short(outcome, items, book, excerpts) for outcome in scheme["outcomes"] if (items := told(outcome))]
    return [
        Heading(heading, title, rules)
        for heading, title in book.headings.items()
        if (rules := tuple(each for each in found if each.outcome["requirement"] == heading))
    ]


def judgements(scheme: wire.Scheme, book: Book) -> list[tuple[wire.RuleText, list[wire.Item]]]:
    """The rules on which a person must decide, with the items."""
    return [(book.rules[outcome["rule"]], items) for outcome in scheme["outcomes"] if (items := waiting(outcome))]


def set_aside(scheme: wire.Scheme) -> Iterator[tuple[str, wire.Text, wire.Waived]]:
    """What a waiver covers: the rule or the problem's code, what was found, and the waiver."""
    for outcome in scheme["outcomes"]:
        for item in outcome["items"]:
            if item["waived"]:
                yield outcome["rule"], item["message"], item["waived"]
    for noted in (*scheme["problems"], *scheme["signals"]):
        if noted["waived"]:
            yield noted["code"], noted["message"], noted["waived"]


def _short(outcome: wire.Outcome, items: list[wire.Item], book: Book, excerpts: Excerpts) -> Short:
    rule = book.rules[outcome["rule"]]
    shown = items if len(items) <= _WITH_LINES + 1 else items[:_WITH_LINES]
    groups = (list(group) for _, group in groupby(shown, key=lambda item: item["place"]))
    at = tuple(At(tuple(group), group[0]["place"], excerpts.at(group[0]["place"])) for group in groups)
    return Short(outcome, rule, at, tuple(items[len(shown) :]), items[0]["remedy"] or rule["remedy"])
