"""GitHub: a workflow command for each finding, which becomes an annotation at its line."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report.formats.entries import Entry, open_entries
from compact_rules.report.formats.files import relative
from compact_rules.report.formats.plain import plain, rules_by_id, satisfy
from compact_rules.report.formats.table import Run
from compact_rules.report.safe import visible

if TYPE_CHECKING:
    from compact_rules.report import wire

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
# The runner undoes exactly these; per cent first, or it would be escaped twice.
_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_PROPERTY = (*_DATA, (":", "%3A"), (",", "%2C"))


def render(report: wire.Report, lang: Lang, run: Run) -> str:
    """A line for each entry that counts; nothing where there is none."""
    rules = rules_by_id(report)
    lines = [
        _line(entry, relative(scheme["file"], run.folder), rules.get(entry.rule), lang)
        for scheme in report["schemes"]
        for entry in open_entries(scheme)
    ]
    return "".join(lines)


def _line(entry: Entry, file: str, rule: wire.RuleText | None, lang: Lang) -> str:
    command = "notice" if entry.kind == "judgement" else _COMMANDS[entry.severity]
    title = f"{entry.rule} {plain(rule['title'], lang)}" if rule else entry.rule
    message = plain(entry.message, lang)
    if entry.remedy:
        message += f"\n{satisfy(entry.remedy, lang)}"
    properties = [("file", file), *_place(entry.place), ("title", title)]
    told = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties)
    return f"::{command} {told}::{_escaped(message, _DATA)}\n"


def _place(place: wire.Place | None) -> Iterator[tuple[str, str]]:
    if place is None:
        return
    start, end = place["start"], place["end"]
    yield "line", str(start["line"])
    yield "endLine", str(end["line"])
    # The runner drops columns that are not all on one line. The last column is the last character's own.
    if start["line"] == end["line"]:
        yield "col", str(start["column"])
        yield "endColumn", str(max(end["column"] - 1, start["column"]))


def _escaped(text: str, table: tuple[tuple[str, str], ...]) -> str:
    for char, code in table:
        text = text.replace(char, code)
    return visible(text)  # a name may hold what the log's reader would obey; line ends are codes by now
