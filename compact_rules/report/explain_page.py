"""An explanation on a terminal page."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import date_text, listed
from compact_rules.report.names import DECIDED_BY, EXAMPLES, SEVERITIES, VERDICTS, name
from compact_rules.report.page import Page, Piece, prose
from compact_rules.report.provisions import source_line
from compact_rules.report.rules_page import write_loosening
from compact_rules.report.saying import N_, same, say
from compact_rules.report.view import SEVERITY_STYLES, Lines, day, place_name, write_place

if TYPE_CHECKING:
    from compact_rules.report import wire

ASKS = N_("What it asks")
COMES_FROM = N_("Where it comes from")
FIGURES = N_("The figures in force on {as_of}")
FIGURE = N_("{title}: {value}, since {start}.")
DECIDED = N_("{tier}; {decided_by}.")
IN_FORCE = N_("In force from {start}.")
IN_FORCE_UNTIL = N_("In force from {start} to {end}.")
NOT_IN_FORCE = N_("It is not in force on {as_of}.")
MAY_DEPART = N_("A scheme may do otherwise and explain it under `departures`.")
MAY_NOT_DEPART = N_("A scheme cannot depart from it.")
CHECKED_BY = N_("Tested with examples: {examples}.")
EXAMPLE_COUNT = N_("{kind} ({count})")
ON_FILE = N_("What it makes of {file}")
NOT_JUDGED = N_("It is not in force, so the file was not judged by it.")
VERDICT = N_("Verdict: {verdict}")
NOTED = N_("Noted:")
ITEM = N_("{name}: {verdict}")

_MARKS = {"yes": ("+", "green"), "no": ("x", "bold red"), "unknown": ("?", "yellow"), "judgement": ("?", "blue")}
_LEGEND = N_("Signs: + yes, x no, ? not shown or for a person to decide. What decided it is marked with >.")


def write_explanation(page: Page, told: wire.Explanation, lang: Lang, lines: Lines | None) -> None:
    """The rule first, then what it makes of the file."""
    rule = told["rule"]
    write_loosening(page, told["rulebook"], lang)
    page.write([(f"{rule['id']} {rule['title'][lang]}", "bold")])
    page.write([(say(DECIDED, tier=rule["tier_title"][lang], decided_by=name(DECIDED_BY, rule["decided_by"]))[lang], "dim")])
    page.heading(say(ASKS)[lang])
    page.write(prose(told["asks"][lang]))
    page.gap()
    page.write([(f"{say(texts.SATISFY)[lang]} ", "bold"), *prose(told["remedy"][lang])])
    page.heading(say(COMES_FROM)[lang])
    _write_source(page, told["source"], lang)
    _write_force(page, told, lang)
    _write_figures(page, told, lang)
    if told["file"] is not None:
        _write_file(page, told["file"], lang, lines)


def _write_source(page: Page, source: wire.SourceText, lang: Lang, indent: int = 0) -> None:
    page.write([(source_line(source, lang), "")], indent=indent)
    if source["note"] is not None:
        page.write(prose(source["note"][lang]), indent=indent)


def _write_force(page: Page, told: wire.Explanation, lang: Lang) -> None:
    force = told["rule"]["in_force"]
    start = date_text(day(force["start"]))
    text = say(IN_FORCE_UNTIL, start=start, end=date_text(day(force["end"]))) if force["end"] else say(IN_FORCE, start=start)
    said = [text, say(MAY_DEPART if told["departure"] else MAY_NOT_DEPART)]
    if not told["in_force"]:
        said.insert(1, say(NOT_IN_FORCE, as_of=date_text(day(told["as_of"]))))
    counts = [say(EXAMPLE_COUNT, kind=name(EXAMPLES, kind), count=n) for kind, n in told["rule"]["examples"].items()]
    if counts:
        said.append(say(CHECKED_BY, examples=listed(counts, limit=len(counts))))
    page.gap()
    for each in said:
        page.write(prose(each[lang]))


def _write_figures(page: Page, told: wire.Explanation, lang: Lang) -> None:
    if not told["parameters"]:
        return
    page.heading(say(FIGURES, as_of=date_text(day(told["as_of"])))[lang])
    for figure in told["parameters"]:
        since = date_text(day(figure["start"]))
        line = say(FIGURE, title=figure["title"][lang], value=figure["value"][lang], start=since)[lang]
        page.write(prose(line), lead=[("- ", "")])
        _write_source(page, figure["source"], lang, indent=2)


def _write_file(page: Page, file: wire.ExplainedFile, lang: Lang, lines: Lines | None) -> None:
    page.heading(say(ON_FILE, file=file["file"])[lang])
    if not file["assessed"]:
        page.write([(say(texts.NOT_ASSESSED)[lang], "bold red")])
        for problem in file["problems"]:
            page.gap()
            weight = name(SEVERITIES, problem["severity"])[lang]
            page.write([(f"{weight}: ", SEVERITY_STYLES[problem["severity"]]), *prose(problem["message"][lang])], indent=2)
            write_place(page, file["file"], problem["place"], lines, indent=2)
        return
    if file["verdict"] is None:
        page.write([(say(NOT_JUDGED)[lang], "")])
        return
    page.write([(say(VERDICT, verdict=name(VERDICTS, file["verdict"]))[lang], "bold")])
    if file["evidence"] is not None:
        page.write(prose(file["evidence"][lang]))
    page.write([(say(_LEGEND)[lang], "dim")])
    for item in file["items"]:
        page.gap()
        text = say(ITEM, name=same(item["name"][lang]), verdict=name(VERDICTS, item["verdict"]))[lang]
        page.write(prose(text, "bold"))
        write_place(page, file["file"], item["place"], lines, indent=2)
        if item["noted"] is not None:
            page.write([(f"{say(NOTED)[lang]} ", "bold"), *prose(item["noted"][lang])], indent=2)
        if item["reasons"] is not None:
            _write_node(page, item["reasons"], lang, 2)


def _write_node(page: Page, node: wire.ReasonNode, lang: Lang, indent: int) -> None:
    mark, style = _MARKS[node["truth"]]
    lead: list[Piece] = [("> " if node["decides"] else "  ", "bold"), (f"{mark} ", style)]
    text: list[Piece] = prose(node["message"][lang], "bold" if node["decides"] else "")
    if not node["parts"] and node["place"] is not None:
        text.append((f" ({place_name(node['place'], lang)})", "dim"))
    page.write(text, indent=min(indent, page.width // 3), lead=lead)
    for part in node["parts"]:
        _write_node(page, part, lang, indent + 2)
