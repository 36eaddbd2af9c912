"""All that a page says of one scheme, ready for the template."""

from __future__ import annotations

from functools import cached_property

from markupsafe import Markup

from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.records import dataclass
from compact_rules.report.html import figures, findings
from compact_rules.report.html.book import DEPTHS, Book
from compact_rules.report.html.charts import Bar
from compact_rules.report.html.environment import anchor
from compact_rules.report.html.lines import Excerpt, Excerpts, Lines
from compact_rules.report.html.records import Record, records
from compact_rules.report.html.speech import Speech

if TYPE_CHECKING:
    from compact_rules.report import wire

# Causes that a rule's finding tells.
_VERDICTS = frozenset({"not_met", "not_shown", "open_judgement"})


@dataclass(frozen=True, slots=True)
class Noted:
    """A problem or a signal with its line."""

    note: wire.ProblemEntry | wire.Signal
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class WayStep:
    """One thing to do on the way up; ``rule`` is empty where no rule is meant."""

    step: wire.Step
    rule: str
    lines: tuple[int, ...]
    linked: bool


@dataclass(frozen=True)
class SchemePart:
    """One scheme on a page. ``prefix`` begins the ids of its elements; ``level`` is the level of its first headings."""

    scheme: wire.Scheme
    book: Book
    lines: Lines | None
    prefix: str
    level: int

    @property
    def speech(self) -> Speech:
        """The page's language."""
        return self.book.speech

    @cached_property
    def title(self) -> Markup:
        """The scheme's title, marked where it is in the other language."""
        return self.speech.title(self.scheme)

    @cached_property
    def grades(self) -> list[tuple[wire.Depth, wire.Level]]:
        """The levels at the three depths."""
        return [(depth, self.scheme["levels"][depth]) for depth in DEPTHS]

    @cached_property
    def problems(self) -> list[Noted]:
        """What is wrong with the file itself, without what is waived or known."""
        shown = [each for each in self.scheme["problems"] if not (each["waived"] or each["baselined"])]
        return [Noted(each, self._excerpts.at(each["place"])) for each in shown]

    @cached_property
    def headings(self) -> list[findings.Heading]:
        """What falls short."""
        return findings.headings(self.scheme, self.book, self._excerpts)

    @cached_property
    def judgements(self) -> list[tuple[wire.RuleText, list[wire.Item]]]:
        """What a person must decide."""
        return findings.judgements(self.scheme, self.book)

    @cached_property
    def signals(self) -> list[Noted]:
        """Words and patterns that deserve another look."""
        shown = [each for each in self.scheme["signals"] if not (each["told_under"] or each["waived"] or each["baselined"])]
        return [Noted(each, self._excerpts.at(each["place"])) for each in shown]

    @cached_property
    def records(self) -> list[Record]:
        """The dated records; a draft has none yet."""
        return records(self.scheme) if self.scheme["levels"]["in_practice"]["judged"] else []

    @cached_property
    def waived(self) -> list[tuple[str, wire.Text, wire.Waived]]:
        """What this tool's configuration sets aside."""
        return list(findings.set_aside(self.scheme))

    @cached_property
    def baselined(self) -> int:
        """How many findings the baseline holds already."""
        items = [item for outcome in self.scheme["outcomes"] for item in outcome["items"]]
        held: Sequence[wire.Item | wire.ProblemEntry | wire.Signal] = [*items, *self.scheme["problems"], *self.scheme["signals"]]
        return sum(1 for each in held if each["baselined"] and not each["waived"])

    @cached_property
    def by_tier(self) -> list[figures.Row]:
        """The outcomes by what they count towards."""
        return figures.by_tier(self.scheme)

    @cached_property
    def by_heading(self) -> list[figures.Row]:
        """The outcomes by heading."""
        return figures.by_heading(self.scheme, self.book)

    @cached_property
    def bars(self) -> list[Bar]:
        """The same as bars."""
        return figures.heading_bars(self.by_heading, self.book)

    @cached_property
    def outcomes(self) -> list[tuple[str, list[tuple[wire.Outcome, wire.RuleText]]]]:
        """Every rule in force with its outcome, under its heading."""
        return [(title, rows) for heading, title in self.book.headings.items() if (rows := self._under(heading))]

    @cached_property
    def way_up(self) -> list[WayStep]:
        """What to do, each once: a rule's own steps are one, with all its lines."""
        steps: dict[tuple[str, str], WayStep] = {}
        for step in self.scheme["way_up"]:
            by_rule = bool(step["rule"]) and step["cause"] in _VERDICTS
            key = (step["rule"] or "", "" if by_rule else step["message"]["en"])
            before = steps[key].lines if key in steps else ()
            own = (step["place"]["start"]["line"],) if step["place"] else ()
            first = steps[key].step if key in steps else step
            linked = by_rule and step["rule"] in self.told
            steps[key] = WayStep(first, step["rule"] or "", tuple(sorted({*before, *own})), linked)
        return list(steps.values())

    @cached_property
    def at_the_top(self) -> bool:
        """Whether the highest level holds at every depth that was judged."""
        highest = self.book.text["grades"]["levels"][-1]["id"]
        return all(level["level"] == highest for _, level in self.grades if level["judged"])

    @cached_property
    def short(self) -> frozenset[str]:
        """The rules that are told among what falls short."""
        return frozenset(each.rule["id"] for heading in self.headings for each in heading.rules)

    @cached_property
    def told(self) -> frozenset[str]:
        """The rules that have a place of their own to link to."""
        return self.short | {rule["id"] for rule, _ in self.judgements}

    def same_reason(self, depth: wire.Depth) -> bool:
        """Whether the first reason at ``depth`` is the one of the depth before it."""
        at = DEPTHS.index(depth)
        own, before = (self.scheme["levels"][each]["first_reason"] for each in (depth, DEPTHS[max(at - 1, 0)]))
        return at > 0 and own is not None and before is not None and own["message"] == before["message"]

    def shows(self, section: str) -> bool:
        """Whether this part has the section; those that are always there, also where they say that there is nothing, are."""
        optional = {"problems": self.problems, "judgements": self.judgements, "signals": self.signals}
        return bool(optional[section]) if section in optional else self.scheme["assessed"]

    @property
    def also(self) -> str:
        """What names a section besides its own heading where the page has several schemes: the file, for titles may be alike."""
        return f" {self.mark('file')}" if self.prefix else ""

    def mark(self, name: str) -> str:
        """The id of an element of this part."""
        return f"{self.prefix}{anchor(name)}"

    def rule_mark(self, rule: str) -> str:
        """The id of what is told of a rule."""
        return self.mark(f"rule-{rule}")

    @cached_property
    def _excerpts(self) -> Excerpts:
        return Excerpts(self.lines)

    def _under(self, heading: str) -> list[tuple[wire.Outcome, wire.RuleText]]:
        found = (outcome for outcome in self.scheme["outcomes"] if outcome["requirement"] == heading)
        return [(outcome, self.book.rules[outcome["rule"]]) for outcome in found]
