"""A page of Markdown: headings, paragraphs, lists and tables, each with a blank line around it; everything in it is escaped."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING, Iterable, Sequence
from compact_rules.records import dataclass, field
from compact_rules.report import terminal_texts
from compact_rules.report.formats.made import made
from compact_rules.report.formats.markdown_text import cell, md
from compact_rules.report.loosening_texts import extending_text, loosening_text
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire


@dataclass(frozen=True, slots=True)
class Page:
    """Collects the blocks of a page in one language."""

    report: wire.Report
    lang: Lang
    _blocks: list[str] = field(default_factory=list)

    def say(self, text: str, /, **values: object) -> str:
        """A fixed text in the page's language."""
        return say(text, **values)[self.lang]

    def of(self, text: wire.Text | Bilingual) -> str:
        """A text of the report in the page's language, escaped."""
        return md(text[self.lang])

    def heading(self, level: int, text: str) -> None:
        """A heading; ``text`` is not escaped yet."""
        self._blocks.append(f"{'#' * level} {md(text)}")

    def write(self, made: str) -> None:
        """A paragraph that is Markdown already."""
        self._blocks.append(made)

    def listing(self, made: Iterable[str], numbered: bool = False) -> None:
        """A list of lines that are Markdown already; no line, no list."""
        lines = list(made)
        if lines:
            self._blocks.append("\n".join(f"{f'{at}.' if numbered else '-'} {line}" for at, line in enumerate(lines, 1)))

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
        """A table; figures stand at the right. Nothing in it is escaped yet."""
        lines = [[cell(str(each)) for each in row] for row in rows]
        numbers = [bool(lines) and all(line[at].isdigit() for line in lines) for at in range(len(heads))]
        top = [[cell(head) for head in heads], ["---:" if number else "---" for number in numbers]]
        self._blocks.append("\n".join(f"| {' | '.join(line)} |" for line in [*top, *lines]))

    def begin(self, title: str) -> None:
        """The title, what the page was made by and with, and before anything else what makes the minimum laxer."""
        book = self.report["rulebook"]
        self.heading(1, title)
        base = book["extends"]
        if base is not None and book["loosens"]:
            self.write(f"**{self.of(loosening_text(base['id'], book['loosens']))}**")
        self.write(self.of(made(self.report)))
        if base is not None:
            self.write(self.of(extending_text(base, book["loosens"])))

    def end(self) -> None:
        """What the figures do not show."""
        self.heading(2, self.say(terminal_texts.NOT_SHOWN))
        self.write(self.of(self.report["grades_note"]))
        self.write(self.of(self.report["what_this_does_not_show"]))
        if self.lang == "cy":
            self.write(md(self.say(terminal_texts.DRAFT_WELSH)))

    def text(self) -> str:
        """The page so far."""
        return "\n\n".join(self._blocks) + "\n"
