"""A trend as CSV: one figure a line, so that it can be pivoted."""

from __future__ import annotations

import csv
from io import StringIO

from compact_rules.assessing.model import DEPTHS
from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report import trend_texts as texts
from compact_rules.report.formats.csv_table import cell
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire_trend

Row = tuple[str, str, str, str, list[int | None], list[int | None]]


def csv_text(trend: wire_trend.Trend, lang: Lang) -> str:
    """``trend`` as a table, with its words in ``lang``. No cell is ever a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([say(title)[lang] for title in texts.COLUMNS.values()])
    for table, depth, name, title, counts, of in _rows(trend, lang):
        for point, count, total in zip(trend["points"], counts, of, strict=True):
            said = (say(texts.TABLES[table])[lang], depth, name, title, point["as_of"], count, total)
            writer.writerow([cell(each) for each in said])
    return out.getvalue()


def _rows(trend: wire_trend.Trend, lang: Lang) -> Iterator[Row]:
    titles = {depth["depth"]: depth["title"][lang] for depth in trend["depths"]}
    of: list[int | None] = [point["of"] for point in trend["points"]]
    counted: list[int | None] = [point["counted"] for point in trend["points"]]
    for depth in trend["depths"]:
        for level in depth["levels"]:
            yield "level", titles[depth["depth"]], level["level"], level["title"][lang], [*level["counts"]], of
    for state in trend["liveness"]:
        yield "liveness", "", state["state"], state["title"][lang], [*state["counts"]], counted
    for requirement in trend["requirements"]:
        for each in DEPTHS:
            share = requirement["depths"][each]
            name, title = requirement["requirement"], requirement["title"][lang]
            yield "requirement", titles[each], name, title, share["met"], share["of"]
    for row in trend["survey"]:
        yield "survey", "", row["id"], row["title"][lang], row["yes"], row["of"]
