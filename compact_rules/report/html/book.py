"""What the pages look up in a report: rules and the names of headings, levels and depths."""

from __future__ import annotations

from functools import cached_property

from compact_rules.hints import TYPE_CHECKING
from compact_rules.records import dataclass
from compact_rules.report import names, terminal_texts
from compact_rules.report.html.speech import Speech
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire

VERDICTS: tuple[wire.Verdict, ...] = ("met", "explained", "needs_judgement", "not_shown", "not_met", "not_applicable")
TIERS: tuple[wire.Tier, ...] = ("threshold", "minimum", "inclusion", "practice")
DEPTHS: tuple[wire.Depth, ...] = ("on_paper", "in_practice", "agreed")


@dataclass(frozen=True)
class Book:
    """The rulebook of a report, in one language."""

    text: wire.RulebookText
    speech: Speech

    @cached_property
    def rules(self) -> dict[str, wire.RuleText]:
        """The rules in force by their ids."""
        return {rule["id"]: rule for rule in self.text["rules"]}

    @cached_property
    def headings(self) -> dict[str, str]:
        """The headings' titles by their ids."""
        return {each["id"]: each["title"][self.speech.lang] for each in self.text["requirements"]}

    @cached_property
    def levels(self) -> dict[str, str]:
        """The levels' titles."""
        return {each["id"]: _capital(each["title"][self.speech.lang]) for each in self.text["grades"]["levels"]}

    @cached_property
    def depths(self) -> dict[str, str]:
        """The depths' titles."""
        return {each["id"]: each["title"][self.speech.lang] for each in self.text["grades"]["depths"]}

    @cached_property
    def asks(self) -> dict[str, str]:
        """What each depth asks of a scheme."""
        return {each["id"]: each["asks"][self.speech.lang] for each in self.text["grades"]["depths"]}

    @cached_property
    def liveness(self) -> dict[str, str]:
        """What the states of liveness are called."""
        return {each["id"]: _capital(each["title"][self.speech.lang]) for each in self.text["grades"]["liveness"]}

    @cached_property
    def verdicts(self) -> dict[str, str]:
        """What verdicts are called."""
        return {key: self.speech.named(names.VERDICTS, key) for key in names.VERDICTS}

    @cached_property
    def tiers(self) -> dict[str, str]:
        """What rules count towards."""
        return {each["id"]: _capital(each["title"][self.speech.lang]) for each in self.text["grades"]["tiers"]}

    @cached_property
    def severities(self) -> dict[str, str]:
        """What findings weigh."""
        return {key: self.speech.named(names.SEVERITIES, key) for key in names.SEVERITIES}

    @cached_property
    def parameters(self) -> list[tuple[wire.ParameterText, list[str]]]:
        """Each figure that the rules in force rest on, with the rules that read it."""
        found: dict[str, tuple[wire.ParameterText, list[str]]] = {}
        for rule in self.text["rules"]:
            for parameter in rule["parameters"]:
                found.setdefault(parameter["id"], (parameter, []))[1].append(rule["id"])
        return list(found.values())

    def rules_under(self, heading: str) -> list[wire.RuleText]:
        """The rules in force under a heading."""
        return [rule for rule in self.text["rules"] if rule["requirement"] == heading]

    def provision(self, source: wire.SourceText) -> str:
        """``WGSR 08/2013, ch. 8``."""
        section = source["section"]
        chapter, numbered = section.isdigit(), section[:1].isdigit()
        form = terminal_texts.CHAPTER if chapter else terminal_texts.SECTION if numbered else terminal_texts.DOCUMENT
        return say(form, document=source["title"][self.speech.lang], section=section)[self.speech.lang]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
