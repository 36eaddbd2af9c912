"""Text in English and Welsh, always carried together."""

from __future__ import annotations

from compact_rules.hints import Literal, Mapping
from compact_rules.records import dataclass

Lang = Literal["en", "cy"]
LANGS: tuple[Lang, ...] = ("en", "cy")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same text in both languages, of equal standing."""

    en: str
    cy: str

    def __getitem__(self, lang: Lang) -> str:
        return self.cy if lang == "cy" else self.en

    def fill(self, values: Mapping[str, object]) -> Bilingual:
        """Insert each named value for ``{name}`` in both texts; a `Bilingual` value goes in in its own language."""
        return Bilingual(_fill(self.en, values, "en"), _fill(self.cy, values, "cy"))


def placeholders(text: str) -> frozenset[str]:
    """The names that stand in braces in ``text``."""
    names = set()
    for part in text.split("{")[1:]:
        name, closed, _ = part.partition("}")
        if closed:
            names.add(name)
    return frozenset(names)


def _fill(text: str, values: Mapping[str, object], lang: Lang) -> str:
    # Not str.format: its fields reach attributes and items, and a brace in inserted data must stay a brace.
    filled, *parts = text.split("{")
    for part in parts:
        name, closed, rest = part.partition("}")
        if closed and name in values:
            value = values[name]
            filled += (value[lang] if isinstance(value, Bilingual) else f"{value}") + rest
        else:
            filled += "{" + part
    return filled
