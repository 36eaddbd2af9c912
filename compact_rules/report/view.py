"""What the parts of the terminal report share: the report, the language, the page, and look-ups in the wire model."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Callable
from compact_rules.records import dataclass, field
from compact_rules.report import terminal_texts as texts
from compact_rules.report.excerpt import excerpt
from compact_rules.report.page import Page
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire

# The text of a file's line, by its 1-based number.
Lines = Callable[[int], str]

SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold blue"}


@dataclass(frozen=True, slots=True)
class View:
    """A report on its way to a page in one language; ``full`` where nothing is to be told in short."""

    report: wire.Report
    lang: Lang
    page: Page
    full: bool = False
    _shown: set[tuple[str, int, int]] = field(default_factory=set)

    def say(self, text: str, **values: object) -> str:
        """A fixed text in the page's language."""
        return say(text, **values)[self.lang]

    def rule(self, rule: str) -> wire.RuleText | None:
        """What the report says of a rule; None for one that it does not list."""
        return next((text for text in self.report["rulebook"]["rules"] if text["id"] == rule), None)

    def tier(self, tier: wire.Tier) -> str:
        """What the rulebook calls ``tier``."""
        titles = self.report["rulebook"]["grades"]["tiers"]
        return next((each["title"][self.lang] for each in titles if each["id"] == tier), tier)

    def write_place(self, file: str, place: wire.Place | None, lines: Lines | None, indent: int) -> None:
        """Where something stands, with its line the first time that this place is shown."""
        mark = (file, place["start"]["line"], place["start"]["column"]) if place else (file, 0, 0)
        write_place(self.page, file, place, None if mark in self._shown else lines, indent)
        self._shown.add(mark)

    def step(self, step: wire.Step) -> str:
        """``MIN-3c, line 12: message``."""
        text = step["message"][self.lang]
        if step["place"] is not None:
            text = self.say(texts.ALSO, line=step["place"]["start"]["line"], message=text)
        return f"{step['rule']}, {text}" if step["rule"] else text


def where(file: str, place: wire.Place | None) -> str:
    """``file:line:column``, as editors and terminals link it."""
    return f"{file}:{place['start']['line']}:{place['start']['column']}" if place else file


def write_place(page: Page, file: str, place: wire.Place | None, lines: Lines | None, indent: int) -> None:
    """Where something stands, with the line and carets under it where the line is at hand."""
    # Never wrapped, however long: editors and terminals make a link of it.
    page.verbatim([(where(file, place), "dim")], indent=indent)
    if place is None or lines is None:
        return
    start, end = place["start"], place["end"]
    number = f"{start['line']} | "
    width = page.width - indent - len(number)
    one_line = start["line"] == end["line"]
    shown = excerpt(lines(start["line"]), start["column"], end["column"] if one_line else None, width)
    page.verbatim([(number, "dim"), (shown.source, "")], indent=indent)
    page.verbatim([(" " * (len(number) - 2) + "| ", "dim"), (shown.carets, "bold red")], indent=indent)


def place_name(place: wire.Place, lang: Lang) -> str:
    """``line 12``."""
    return say(texts.LINE, line=place["start"]["line"])[lang]


def day(text: str) -> date:
    """The date of an ISO text."""
    return date.fromisoformat(text)
