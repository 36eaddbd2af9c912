"""The report as text for a terminal, made from the wire model and the lines of the files."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Mapping
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import date_text
from compact_rules.report.loosening_texts import extending_text, loosening_text
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import say, say_count
from compact_rules.report.terminal_scheme import write_scheme
from compact_rules.report.view import Lines, View, day

if TYPE_CHECKING:
    from compact_rules.report import wire


def render(
    report: wire.Report,
    sources: Mapping[str, Lines],
    lang: Lang,
    width: int = 80,
    colour: bool = False,
    quiet: bool = False,
    full: bool = False,
) -> str:
    """``report`` for people, in one language; no line but a long file name's is wider than ``width`` cells.

    ``sources`` gives, by file as the report names it, a function from a 1-based line number to the line's text; a file that it
    does not hold is told without its lines. What falls short of a tier that does not stand in the way is told in short, unless
    ``full``. With ``quiet`` only what needs work is told, and a clean run gives the empty text;
    but that the rulebook loosens a minimum is always told, on the first line.
    """
    page = Page(width, colour)
    view = View(report, lang, page, full)
    write_loosening(view)
    if quiet and not _anything(report):
        return page.text()
    if not quiet:
        write_header(view)
    for scheme in report["schemes"]:
        write_scheme(view, scheme, sources.get(scheme["file"]), quiet)
    _write_waivers(view)
    if len(report["schemes"]) != 1 or quiet:
        _write_summary(view)
    if not quiet and report["summary"]["assessed"]:
        page.heading(view.say(texts.NOT_SHOWN))
        page.write(prose(report["what_this_does_not_show"][lang]))
        if lang == "cy":
            page.gap()
            page.write(prose(view.say(texts.DRAFT_WELSH)))
    return page.text()


def _anything(report: wire.Report) -> bool:
    """Whether anything in the run needs work."""
    summary = report["summary"]
    return bool(summary["not_assessed"] or any(summary["findings"].values()) or report["waivers"])


def write_loosening(view: View) -> None:
    """Before anything else, and even where nothing else is said: a minimum that is laxer must never pass for the minimum."""
    rulebook = view.report["rulebook"]
    if rulebook["extends"] is not None and rulebook["loosens"]:
        view.page.write(prose(loosening_text(rulebook["extends"]["id"], rulebook["loosens"])[view.lang], "bold"))


def write_header(view: View) -> None:
    """By what, and as on which day."""
    report = view.report
    view.page.write(
        [
            (
                say(
                    texts.HEADER,
                    version=report["tool"]["version"],
                    rulebook=report["rulebook"]["id"],
                    rulebook_version=report["rulebook"]["version"],
                    as_of=date_text(day(report["as_of"])),
                )[view.lang],
                "dim",
            )
        ]
    )
    base = report["rulebook"]["extends"]
    if base is not None:
        view.page.write(prose(extending_text(base, report["rulebook"]["loosens"])[view.lang], "dim"))


def _write_waivers(view: View) -> None:
    if not view.report["waivers"]:
        return
    view.page.heading(view.say(texts.WAIVERS))
    for waiver in view.report["waivers"]:
        view.page.write(prose(waiver["message"][view.lang]), indent=2, lead=[("- ", "")])


def _write_summary(view: View) -> None:
    summary, page = view.report["summary"], view.page
    page.heading(view.say(texts.RUN))
    files = say_count(texts.FILES, summary["files"])
    counts = say(texts.SUMMARY, files=files, assessed=summary["assessed"], not_assessed=summary["not_assessed"])
    found = summary["findings"]
    weights = say(
        texts.SUMMARY_FINDINGS,
        errors=say_count(texts.ERRORS, found["error"]),
        warnings=say_count(texts.WARNINGS, found["warning"]),
        notes=say_count(texts.NOTES, found["note"]),
    )
    page.write([(f"{counts[view.lang]} {weights[view.lang]}", "")])
