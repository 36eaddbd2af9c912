"""``trend``: reports of several dates laid beside each other."""

from __future__ import annotations

from argparse import Namespace

from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.inputs import protect
from compact_rules.cli.output import write_text
from compact_rules.cli.reports import earlier
from compact_rules.cli.screen import screen
from compact_rules.cli.settings import Settings
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.trend import TrendError, trend

if TYPE_CHECKING:
    from compact_rules.report import wire_trend

CSV_MARK = "\ufeff"  # without it, spreadsheets take a file for another encoding


def run(options: Namespace, settings: Settings) -> int:
    """Write the trend. Nothing in it fails the run."""
    protect(options.output, options.reports)
    if settings.format == "html":
        from compact_rules.cli.pages import check_page

        check_page(options.output, settings.lang, options.reports)
    try:
        told = trend([(file, earlier(file)) for file in options.reports])
    except TrendError as error:
        raise UsageError(error.message) from error
    if settings.format == "html":
        from compact_rules.cli.pages import write_trend_pair

        write_trend_pair(told, settings.lang, options.output)
    else:
        write_text(_text(told, options, settings), options.output)
    return Exit.CLEAN


def _text(told: wire_trend.Trend, options: Namespace, settings: Settings) -> str:
    if settings.format == "json":
        from compact_rules.report.json_out import json_text

        return json_text(told)
    if settings.format == "csv":
        from compact_rules.report.trend_csv import csv_text

        made = csv_text(told, settings.lang)
        return made if options.output is None else CSV_MARK + made.replace("\n", "\r\n")
    from compact_rules.report.trend_page import render_trend

    page = screen(options.output)
    return render_trend(told, settings.lang, page.width, page.colour)
