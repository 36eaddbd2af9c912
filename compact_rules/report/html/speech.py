"""What the templates say in one language: fixed texts, dates, and sentences about a document."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup, escape

from compact_rules.bilingual import Lang
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator
from compact_rules.records import dataclass
from compact_rules.report.amounts import date_text
from compact_rules.report.safe import visible
from compact_rules.report.saying import Counted, say, say_count
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.shapes import scheme_shape

if TYPE_CHECKING:
    from compact_rules.report import wire


@dataclass(frozen=True, slots=True)
class Speech:
    """One of the two languages."""

    lang: Lang

    @property
    def other(self) -> Lang:
        """The language that this is not."""
        return "en" if self.lang == "cy" else "cy"

    def say(self, text: str, /, **values: object) -> str:
        """A fixed text."""
        return say(text, **values)[self.lang]

    def count(self, texts: Counted, n: int, /, **values: object) -> str:
        """A fixed text about ``n`` things."""
        return say_count(texts, n, **values)[self.lang]

    def named(self, table: dict[str, str], key: str) -> str:
        """What ``key`` is called; one that the table does not know stands as it is."""
        return say(table[key])[self.lang] if key in table else key

    def day(self, iso: str) -> str:
        """30 June 2026."""
        return date_text(date.fromisoformat(iso))[self.lang]

    def prose(self, said: wire.Text, document: Lang | None = None) -> Markup:
        """A sentence with its keys as code and what it quotes from a document in ``document``'s language marked as such.

        What stands in the same quotation marks in both languages is a quotation; what differs is our own translation.
        """
        other = said[self.other]
        return Markup("").join(self._piece(sign, text, other, document) for sign, text in pieces(said[self.lang]))

    def fixed_prose(self, text: str) -> Markup:
        """A fixed text with keys in it."""
        both = say(text)
        return self.prose({"en": both.en, "cy": both.cy})

    def quoted(self, text: str, document: Lang) -> Markup:
        """``text``, marked where ``document`` is the other language."""
        shown = escape(visible(text))
        return shown if document == self.lang else Markup('<span lang="{}">{}</span>').format(document, shown)

    def title(self, scheme: wire.Scheme) -> Markup:
        """A scheme's title, or its file's name where it has none."""
        title, given = scheme["title"], scheme["title_languages"]
        if title is None:
            return escape(visible(scheme["file"]))
        return self.quoted(title[self.lang], self.lang if self.lang in given or not given else given[0])

    def _piece(self, sign: str, text: str, other: str, document: Lang | None) -> Markup:
        shown = escape(visible(text))
        if sign == "`":
            lang = "en" if set(text.replace("[]", "").split(".")) <= format_words() else document
            mark = Markup(' lang="{}"').format(lang) if lang not in (None, self.lang) else ""
            return Markup("<code{}>{}</code>").format(mark, shown)
        if sign == "“":
            shown = Markup("“{}”").format(shown)
            quotes = document is not None and document != self.lang and f"“{text}”" in other
            return Markup('<span lang="{}">{}</span>').format(document, shown) if quotes else shown
        return shown


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """``text`` in pieces: a key or a value in backquotes, words in quotation marks, and what stands between them."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        parts = [text]
    for at, part in enumerate(parts):
        yield from [("`", part)] if at % 2 else _quotations(part)


def _quotations(text: str) -> Iterator[tuple[str, str]]:
    while text:
        before, opened, rest = text.partition("“")
        inside, closed, after = rest.partition("”")
        if not closed:
            yield "", text
            return
        yield "", before
        yield opened, inside
        text = after


@cache
def format_words() -> frozenset[str]:
    """The keys and choices of the scheme format, which are English words."""
    return frozenset(_words([scheme_shape()], set()))


def _words(shapes: Iterable[Shape], seen: set[int]) -> Iterator[str]:
    for shape in shapes:
        if id(shape) in seen:
            continue
        seen.add(id(shape))
        yield from shape.fields
        yield from shape.choices
        yield from _words([*shape.fields.values(), *([shape.item] if shape.item else [])], seen)
