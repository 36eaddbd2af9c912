"""A trend as text for a terminal: one row for each thing counted, one column for each date, figures first and bars beside."""

from __future__ import annotations

from compact_rules.assessing.model import DEPTHS
from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.report import terminal_texts
from compact_rules.report import trend_texts as texts
from compact_rules.report.amounts import date_text
from compact_rules.report.changes_page import write_draft_note
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import say, say_count
from compact_rules.report.trend_table import Columns, columns, write_dates, write_row
from compact_rules.report.view import day

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_trend


def render_trend(trend: wire_trend.Trend, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """``trend`` for people, in one language."""
    page = Page(width, colour)
    cols = columns(page.width, len(trend["points"]))
    _write_head(page, trend, cols, lang)
    _write_depths(page, trend, cols, lang)
    _write_liveness(page, trend, cols, lang)
    _write_requirements(page, trend, cols, lang)
    _write_survey(page, trend, cols, lang)
    page.heading(say(terminal_texts.NOT_SHOWN)[lang])
    page.write(prose(trend["grades_note"][lang]))
    page.gap()
    page.write(prose(trend["what_this_does_not_show"][lang]))
    write_draft_note(page, lang)
    return page.text()


def _write_head(page: Page, trend: wire_trend.Trend, cols: Columns, lang: Lang) -> None:
    points = trend["points"]
    for note in trend["notes"]:
        page.write(prose(note[lang], "bold"))
    if trend["notes"]:
        page.gap()
    start, end = (date_text(day(point["as_of"])) for point in (points[0], points[-1]))
    page.write([(say(texts.TITLE[trend["counts"]], of=points[-1]["of"], start=start, end=end)[lang], "bold")])
    if cols.count < len(points):
        page.write([(say_count(texts.LATEST_ONLY, len(points) - cols.count)[lang], "")])
    page.write([(say(texts.BARS)[lang], "")])


def _heading(page: Page, trend: wire_trend.Trend, cols: Columns, title: Bilingual, lang: Lang) -> None:
    page.heading(title[lang])
    write_dates(page, cols, [point["as_of"] for point in trend["points"]])


def _write_depths(page: Page, trend: wire_trend.Trend, cols: Columns, lang: Lang) -> None:
    of = [point["of"] for point in trend["points"]]
    for depth in trend["depths"]:
        _heading(page, trend, cols, say(texts.LEVELS, depth=_both(depth["title"])), lang)
        for level in depth["levels"]:
            # A level that nobody has reached is worth telling; a reason for having none that nobody has is not.
            if any(level["counts"]) or level["level"] not in texts.BESIDE:
                write_row(page, cols, level["title"][lang], list(zip(level["counts"], of, strict=True)))
        write_row(page, cols, say(texts.COUNTED[trend["counts"]])[lang], [(each, None) for each in of])


def _write_liveness(page: Page, trend: wire_trend.Trend, cols: Columns, lang: Lang) -> None:
    of = [point["counted"] for point in trend["points"]]
    _heading(page, trend, cols, say(texts.LIVENESS), lang)
    for state in trend["liveness"]:
        if any(state["counts"]):
            write_row(page, cols, state["title"][lang], list(zip(state["counts"], of, strict=True)))
    write_row(page, cols, say(texts.ASSESSED[trend["counts"]])[lang], [(each, None) for each in of])


def _write_requirements(page: Page, trend: wire_trend.Trend, cols: Columns, lang: Lang) -> None:
    titles = {depth["depth"]: depth["title"] for depth in trend["depths"]}
    for depth in DEPTHS:
        _heading(page, trend, cols, say(texts.REQUIREMENTS, depth=_both(titles[depth])), lang)
        for requirement in trend["requirements"]:
            share = requirement["depths"][depth]
            write_row(page, cols, requirement["title"][lang], _pairs(share["met"], share["of"]), shares=True)
        if any(count for each in trend["requirements"] for count in each["depths"][depth]["explained"]):
            page.write([(say(texts.EXPLAINED)[lang], "")], indent=2)


def _write_survey(page: Page, trend: wire_trend.Trend, cols: Columns, lang: Lang) -> None:
    if not trend["survey"]:
        return
    _heading(page, trend, cols, say(texts.SURVEY), lang)
    for row in trend["survey"]:
        write_row(page, cols, row["title"][lang], _pairs(row["yes"], row["of"]), shares=True)


def _pairs(counts: Sequence[int | None], of: Sequence[int | None]) -> list[tuple[int | None, int | None]]:
    return list(zip(counts, of, strict=True))


def _both(told: wire.Text) -> Bilingual:
    return Bilingual(told["en"], told["cy"])
