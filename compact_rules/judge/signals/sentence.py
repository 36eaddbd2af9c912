"""What a sentence holds that can make a vague word in it harmless: read once for a sentence, and only when it is asked for."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import Sequence
from compact_rules.judge.signals.once import once
from compact_rules.judge.signals.quantities import Quantity, quantities
from compact_rules.judge.signals.times import OFTEN
from compact_rules.judge.signals.tokens import Token
from compact_rules.scheme.duration_words import UNITS

_EACH: dict[Lang, tuple[str, ...]] = {"en": ("every", "each", "per"), "cy": ("bob", "pob", "fesul")}
_ALSO = ("a", "an", "one", "un", "other", "yn", "ail", "second", "third")
_CONNECTING: dict[Lang, frozenset[str]] = {"en": frozenset({"and", "or"}), "cy": frozenset({"a", "ac", "neu", "ynteu"})}


class Sentence:
    """One sentence in one language."""

    def __init__(self, tokens: Sequence[Token], lang: Lang) -> None:
        self.tokens = tokens
        self.lang: Lang = lang

    @once
    def quantities(self) -> list[Quantity]:
        """Its dates, amounts, percentages and numbers."""
        return quantities(self.tokens, self.lang)

    @once
    def figures(self) -> list[Quantity]:
        """Those that count something: more than one of it, or anything written in figures."""
        counted = (each for each in self.quantities if each.kind in ("amount", "percentage", "number"))
        return [each for each in counted if each.value not in (0.0, 1.0) or each.shown[:1].isdigit()]

    @once
    def says_when(self) -> bool:
        """Whether it gives a date, a length of time or how often."""
        if any(each.kind == "date" for each in self.quantities) or any(OFTEN[self.lang].all_in(self.tokens)):
            return True
        words = [token.word for token in self.tokens]
        after_figure = (words[each.at + each.length : each.at + each.length + 2] for each in self.figures)
        if any(word in UNITS for pair in after_figure for word in pair):
            return True
        each = _EACH[self.lang]
        return any(
            word in each and any(near in UNITS for near in words[at + 1 : at + 3 + (words[at + 1 : at + 2] in _pairs)])
            for at, word in enumerate(words)
        )

    @once
    def last_date(self) -> int:
        """The number of the word with which its last date begins; -1 where it has none."""
        return max((each.at for each in self.quantities if each.kind == "date"), default=-1)

    @once
    def last_connected(self) -> int:
        """The number of the last word after which a comma or a colon stands, or which joins two things; -1 where none does."""
        joins = _CONNECTING[self.lang]
        last = [at for at, token in enumerate(self.tokens) if token.word in joins or token.after[:1] in (",", ":")]
        return last[-1] if last else -1

    @once
    def words(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(token.word for token in self.tokens)


_pairs = tuple([word] for word in _ALSO)
