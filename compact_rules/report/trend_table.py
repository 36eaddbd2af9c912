"""Rows of figures with bars, one column for each date, on a page of a given width."""

from __future__ import annotations

from rich.cells import cell_len

from compact_rules.hints import Sequence
from compact_rules.records import dataclass
from compact_rules.report.page import Page
from compact_rules.report.safe import visible

# Cells. A date on one line needs 11; on two lines, year and day, a column may be as narrow as one figure with what it is of.
_WIDEST, _WHOLE_DATE, _NARROWEST = 18, 11, 8
_LABEL = 32
_BAR = "="


@dataclass(frozen=True, slots=True)
class Columns:
    """The dates that fit beside the labels: the latest ``count`` of them, each ``width`` cells wide."""

    label: int
    width: int
    count: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", max(self.label, 12))


def columns(width: int, dates: int) -> Columns:
    """How many of ``dates`` fit on a page of ``width`` cells, and how wide each may be."""
    label = min(_LABEL, width // 2 - 4)
    room = width - label - 4
    count = max(1, min(dates, room // _NARROWEST))
    return Columns(label, min(_WIDEST, room // count), count)


def write_dates(page: Page, cols: Columns, dates: Sequence[str]) -> None:
    """The heading of the columns: ISO dates, on two lines where they do not fit on one."""
    shown = dates[-cols.count :]
    rows = [shown] if cols.width >= _WHOLE_DATE else [[each[:4] for each in shown], [each[5:] for each in shown]]
    for row in rows:
        page.verbatim([(" " * (cols.label + 2) + "".join(f"  {each}".ljust(cols.width) for each in row), "dim")])


def write_row(
    page: Page, cols: Columns, label: str, figures: Sequence[tuple[int | None, int | None]], shares: bool = False
) -> None:
    """One row: its label, wrapped, and for each date how many, of how many where ``shares``, and a bar if there is a whole."""
    lines = _wrapped(visible(label), cols.label)
    cells = "".join(_cell(count, of, cols.width, shares).ljust(cols.width) for count, of in figures[-cols.count :])
    for at, line in enumerate(lines):
        gap = " " * (cols.label - cell_len(line))
        page.verbatim([(f"  {line}{gap}{cells if at == 0 else ''}".rstrip(), "")])


def _cell(count: int | None, of: int | None, width: int, shares: bool) -> str:
    if count is None or of == 0:  # not in that report, or it applied to nobody
        return "    -"
    figure = f"{count}/{of}" if shares else str(count)
    figure = figure.rjust(5 if shares else 3)
    room = width - len(figure) - 3
    filled = min(room, max(1, round(room * count / of))) if of and count and room > 1 else 0
    return f"  {figure} {_BAR * filled}"


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if cell_len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line if cell_len(line) <= width else f"{line[: width - 1]}…" for line in lines]
