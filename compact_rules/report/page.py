"""A page of terminal text: headings, wrapped paragraphs with hanging indents, and lines that are not wrapped.

rich measures, wraps and colours; nothing is drawn but letters, so that a page without colour loses nothing.
"""

from __future__ import annotations

from io import StringIO

from rich.align import Align
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from compact_rules.hints import Literal, Sequence
from compact_rules.records import dataclass
from compact_rules.report.safe import visible

# A stretch of text with its style; an empty style is plain.
Piece = tuple[str, str]

_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, whether figures stand in it, how many cells wide it is at most, and whether its cells stay
    whole while those of others wrap."""

    head: str
    figures: bool = False
    most: int = 0
    whole: bool = False


class Page:
    """Collects lines of at most ``width`` cells. Everything written is made safe to print."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width = max(width, _NARROWEST)
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=self.width,
            color_system="standard" if colour else None,
            force_terminal=colour,
            no_color=not colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},
        )

    def text(self) -> str:
        """All that was written, without blank lines at its end and with one line end; empty when nothing was."""
        lines = [_no_command(line.rstrip()) for line in self._out.getvalue().split("\n")]
        joined = "\n".join(lines).strip("\n")
        return f"{joined}\n" if joined else ""

    def gap(self) -> None:
        """A blank line."""
        self._out.write("\n")

    def heading(self, text: str) -> None:
        """A section's heading, underlined, with a blank line before and after it."""
        self.gap()
        self.write([(text, "bold")])
        self.rule(text, "-")
        self.gap()

    def rule(self, text: str, sign: str) -> None:
        """A line of ``sign`` as long as ``text``, or as the page is wide."""
        self.verbatim([(sign * min(cell_len(visible(text)), self.width), "dim")])

    def write(self, pieces: Sequence[Piece], indent: int = 0, lead: Sequence[Piece] = ()) -> None:
        """A paragraph, wrapped. ``lead`` stands at its left; the further lines hang beside it."""
        label = _assembled(lead)
        hang = indent + (cell_len(label.plain) if lead else 0)
        lines = _assembled(pieces).wrap(self._console, max(self.width - hang, _NARROWEST // 2), overflow="fold")
        for at, line in enumerate(lines):
            line.rstrip()
            start = Text(" " * indent) + label if at == 0 else Text(" " * hang)
            self._put(start + line)

    def verbatim(self, pieces: Sequence[Piece], indent: int = 0) -> None:
        """One line as it stands; the caller has fitted it to the width."""
        self._put(Text(" " * indent) + _assembled(pieces))

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], indent: int = 2) -> None:
        """A table without rules, its first row the heads of the columns; cells wrap where the page is too narrow."""
        grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", width=None)
        for column in columns:
            side: Literal["left", "right"] = "right" if column.figures else "left"
            grid.add_column(
                Align(Text(visible(column.head)), side, vertical="bottom"),
                justify=side,
                no_wrap=column.whole,
                max_width=column.most or None,
                overflow="fold",
            )
        for row in rows:
            grid.add_row(*(Text(visible(cell)) for cell in row))
        self._console.print(Padding(grid, (0, 0, 0, indent)), crop=False)

    def _put(self, text: Text) -> None:
        self._console.print(text, no_wrap=True, overflow="ignore", crop=False)


def prose(text: str, style: str = "") -> list[Piece]:
    """A sentence whose backquoted keys and values stand out; in plain text the backquotes do that."""
    return [(f"`{part}`", f"{style} bold".strip()) if at % 2 else (part, style) for at, part in enumerate(_backquoted(text))]


def _backquoted(text: str) -> list[str]:
    parts = text.split("`")
    return parts if len(parts) % 2 else [text]


def _no_command(line: str) -> str:
    """``line``; one that begins as GitHub Actions has its log lines begin that are commands, without that beginning."""
    return line.replace("::", "\\x3a:", 1) if line.lstrip().startswith("::") else line


def _assembled(pieces: Sequence[Piece]) -> Text:
    text = Text()
    for part, style in pieces:
        text.append(visible(part), style or None)
    return text
