"""Text in SARIF messages, which have a syntax of their own."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import Any
from compact_rules.records import dataclass, field
from compact_rules.report.safe import visible

Json = dict[str, Any]

# A language with a country, as §3.19.21 has it.
LOCALES: dict[Lang, str] = {"en": "en-GB", "cy": "cy-GB"}


def escaped(text: str) -> str:
    """``text`` so that it means itself in a message (§3.11.5, §3.11.6): no placeholder, no link, nothing hidden."""
    lines = "\n".join(visible(line) for line in text.split("\n"))
    return lines.replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def message(text: str) -> Json:
    """A message that has no translation beside it."""
    return {"text": escaped(text)}


@dataclass(slots=True)
class Strings:
    """Messages in both languages: each stands in the log once in each, under an id (§3.11.7)."""

    prefix: str = ""
    ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, text: Bilingual, lang: Lang) -> Json:
        """The message in the run's language, with the id that its translation is found by."""
        found = self.ids.setdefault((text.en, text.cy), f"{self.prefix}{len(self.ids) + 1}")
        return {"text": text[lang], "id": found}

    def all(self, lang: Lang) -> Json:
        """Every message so far in one language, by its id."""
        return {name: {"text": cy if lang == "cy" else en} for (en, cy), name in self.ids.items()}


@dataclass(slots=True)
class AllStrings:
    """The messages of each rule's results, and those of no rule: what related places are about."""

    by_rule: dict[str, Strings] = field(default_factory=dict)
    others: Strings = field(default_factory=lambda: Strings("related-"))

    def of(self, rule: str) -> Strings:
        """The messages of one rule's results."""
        return self.by_rule.setdefault(rule, Strings())
