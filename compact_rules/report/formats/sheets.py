"""What the sheets of a workbook hold, in words, in one language."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING, Iterable, Iterator, Sequence, cast
from compact_rules.records import dataclass
from compact_rules.report import terminal_texts
from compact_rules.report.formats import sheet_rows
from compact_rules.report.formats.columns import CELLS, COLUMNS
from compact_rules.report.formats.plain import plain
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

Cell = str | int | None

ABOUT = N_("About")
FILES = N_("Files")
REGISTER = N_("Register")
OUTCOMES = N_("Outcomes")
FINDINGS = N_("Findings")
RULES = N_("Rules in force")
COUNTS = N_("Counts")
REQUIREMENTS = N_("Requirements")
SURVEY = N_("Surveys")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its columns, with their heads, and its rows."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    columns: Sequence[str]


def sheets(report: wire.Report, lang: Lang) -> Iterator[Sheet]:
    """About the run; the register and the figures of an audit, or the files; outcomes; findings; the rules."""
    book = sheet_rows.Book(report, lang)
    if report.get("kind") == "audit":
        audit = cast("wire_audit.Audit", report)
        yield _sheet(REGISTER, sheet_rows.REGISTER, book.register(audit), lang)
        yield _sheet(COUNTS, sheet_rows.COUNTS, book.counts(audit), lang)
        yield _sheet(REQUIREMENTS, sheet_rows.REQUIREMENTS, book.requirements(audit), lang)
        yield _sheet(SURVEY, sheet_rows.SURVEY, book.survey(audit), lang)
    yield _sheet(FILES, sheet_rows.FILES, book.files(), lang)
    yield _sheet(OUTCOMES, sheet_rows.OUTCOMES, book.outcomes(), lang)
    yield _sheet(FINDINGS, sheet_rows.FINDINGS, book.findings(), lang)
    yield _sheet(RULES, sheet_rows.RULES, book.rules(), lang)


def about(report: wire.Report, lang: Lang) -> tuple[str, list[str]]:
    """The name of the first sheet and its lines: what the workbook was made by, and what it does not show."""
    return say(ABOUT)[lang], [plain(line, lang) for line in _about(report, lang)]


def _about(report: wire.Report, lang: Lang) -> Iterator[wire.Text | Bilingual]:
    from compact_rules.report.formats.made import made
    from compact_rules.report.loosening_texts import extending_text, loosening_text

    book = report["rulebook"]
    base = book["extends"]
    if base is not None and book["loosens"]:
        yield loosening_text(base["id"], book["loosens"])
    yield made(report)
    if base is not None:
        yield extending_text(base, book["loosens"])
    if report.get("kind") == "audit":
        yield cast("wire_audit.Audit", report)["counted"]["sentence"]
    yield report["grades_note"]
    yield report["what_this_does_not_show"]
    if lang == "cy":
        yield say(terminal_texts.DRAFT_WELSH)


def _sheet(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]], lang: Lang) -> Sheet:
    return Sheet(say(name)[lang], [say((COLUMNS | CELLS)[column])[lang] for column in columns], list(rows), columns)
