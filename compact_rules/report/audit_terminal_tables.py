"""The tables of the terminal report: outcomes by requirement, the matrix, and the surveys' figures."""

from __future__ import annotations

from collections import Counter

from rich.cells import cell_len

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import audit_terminal_texts as texts
from compact_rules.report.audit_terminal_register import NAME
from compact_rules.report.page import Column
from compact_rules.report.saying import say_count
from compact_rules.report.view import View

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

# The order of the columns, and the sign of each state in the matrix. Letters and signs, never colour alone.
_ORDER: tuple[wire_audit.CellState, ...] = (
    "met",
    "explained",
    "needs_judgement",
    "not_met",
    "not_shown",
    "no_record",
    "stale",
    "dissent",
    "not_attested",
    "not_applicable",
    "not_judged",
    "no_scheme",
    "not_assessed",
)
_WORDS = 4
_ALWAYS = frozenset({"met", "not_met", "not_shown"})
_SIGNS: dict[wire_audit.CellState, str] = {
    "met": "+",
    "explained": "e",
    "needs_judgement": "j",
    "not_met": "x",
    "not_shown": "?",
    "no_record": "r",
    "stale": "o",
    "dissent": "d",
    "not_attested": "c",
    "not_applicable": "-",
    "not_judged": "/",
    "no_scheme": ".",
    "not_assessed": "!",
}


def write_requirements(view: View, audit: wire_audit.Audit) -> None:
    """Each heading by the state it is in, at each depth; the headings of practice on paper only."""
    graded = [row for row in audit["by_requirement"] if row["graded"]]
    view.page.heading(view.say(texts.BY_REQUIREMENT))
    view.page.write([(view.say(texts.BY_REQUIREMENT_NOTE), "")], indent=2)
    for depth in view.report["rulebook"]["grades"]["depths"]:
        view.page.gap()
        _write_depth(view, graded, depth["id"], f"{depth['title'][view.lang]}. {depth['asks'][view.lang]}")
    practice = [row for row in audit["by_requirement"] if not row["graded"]]
    if practice:
        view.page.gap()
        _write_depth(view, practice, "on_paper", f"{view.say(texts.PRACTICE)}. {view.say(texts.PRACTICE_NOTE)}")


def _write_depth(view: View, rows: list[wire_audit.RequirementRow], depth: wire.Depth, title: str) -> None:
    view.page.write([(title, "bold")], indent=2)
    view.page.gap()
    shown = [state for state in _ORDER if state in _ALWAYS or any(row["cells"][depth][state] for row in rows)]
    # Words at the head of every column as long as they leave room for the headings; else the signs of the matrix.
    signs = len(shown) > _WORDS
    heads = [_SIGNS[state] if signs else view.say(texts.CELLS[state]) for state in shown]
    figures = [Column(head, figures=True, most=9) for head in heads]
    view.page.table(
        [Column(view.say(texts.REQUIREMENT), most=34), *figures, Column(view.say(texts.OF), figures=True)],
        [
            [requirement_title(view, row["requirement"]), *(str(row["cells"][depth][state]) for state in shown), str(row["of"])]
            for row in rows
        ],
    )
    if signs:
        _write_signs(view, shown)


def requirement_title(view: View, requirement: str) -> str:
    """What the rulebook calls a heading."""
    titles = (each["title"] for each in view.report["rulebook"]["requirements"] if each["id"] == requirement)
    return next((title[view.lang] for title in titles), requirement)


def write_matrix(view: View, audit: wire_audit.Audit) -> None:
    """Authorities by the headings that can move a level, a sign for each, at each depth."""
    if not audit["matrix"]:
        return
    graded = [row["requirement"] for row in audit["by_requirement"] if row["graded"]]
    names = {row["gss"]: row["name"][view.lang] for row in audit["authorities"]}
    labels = _labels(audit["matrix"], names)
    whole = max(map(cell_len, labels)) <= NAME + 4
    view.page.heading(view.say(texts.MATRIX))
    view.page.write([(view.say(texts.MATRIX_NOTE), "")], indent=2)
    for number, requirement in enumerate(graded, start=1):
        view.page.write([(requirement_title(view, requirement), "")], indent=2, lead=[(f"{number}. ".rjust(4), "")])
    for depth in view.report["rulebook"]["grades"]["depths"]:
        view.page.gap()
        columns = [Column(str(number), figures=True) for number in range(1, len(graded) + 1)]
        view.page.table(
            [Column(depth["title"][view.lang], most=34, whole=whole), *columns],
            [_signs(row, depth["id"], graded, label) for row, label in zip(audit["matrix"], labels, strict=True)],
        )
    seen = {row["cells"][each][heading] for row in audit["matrix"] for each in row["cells"] for heading in graded}
    _write_signs(view, [state for state in _ORDER if state in seen])
    _write_numbered(view, audit["matrix"], labels)


def _write_numbered(view: View, matrix: list[wire_audit.MatrixRow], labels: list[str]) -> None:
    """Of an authority with several files: which line is which, and which one counts."""
    rows = Counter(row["gss"] for row in matrix)
    several = [(row, label) for row, label in zip(matrix, labels, strict=True) if rows[row["gss"]] > 1]
    if several:
        view.page.gap()
        view.page.write([(view.say(texts.NUMBERED), "")], indent=2)
    for row, label in several:
        said = texts.NUMBERED_COUNTS if row["counts"] else texts.NUMBERED_ONE
        view.page.write([(view.say(said, label=label, file=row["file"]), "")], indent=2, lead=[("- ", "")])


def _labels(matrix: list[wire_audit.MatrixRow], names: dict[str, str]) -> list[str]:
    """The authority of each row; of several rows of one, numbered as its files are in the register."""
    rows, seen = Counter(row["gss"] for row in matrix), Counter[str]()
    labels = []
    for row in matrix:
        seen[row["gss"]] += 1
        labels.append(names[row["gss"]] + (f" ({seen[row['gss']]})" if rows[row["gss"]] > 1 else ""))
    return labels


def _signs(row: wire_audit.MatrixRow, depth: wire.Depth, graded: list[str], name: str) -> list[str]:
    return [name, *(_SIGNS[row["cells"][depth][requirement]] for requirement in graded)]


def _write_signs(view: View, states: list[wire_audit.CellState]) -> None:
    said = [view.say(texts.SIGN, sign=_SIGNS[state], state=view.say(texts.CELLS[state])) for state in states]
    view.page.gap()
    view.page.write([(" · ".join(said), "")], indent=2, lead=[(f"{view.say(texts.SIGNS)} ", "")])


def write_survey(view: View, audit: wire_audit.Audit) -> None:
    """The figures that the surveys counted."""
    view.page.heading(view.say(texts.SURVEY))
    view.page.write([(view.say(texts.SURVEY_NOTE), "")], indent=2)
    view.page.gap()
    heads = (texts.YES, texts.NO, texts.NOT_SHOWN, texts.OF)
    view.page.table(
        [Column(view.say(texts.QUESTION)), *(Column(view.say(head), figures=True, most=9) for head in heads)],
        [
            [row["title"][view.lang], *(str(n) for n in (row["yes"], row["no"], row["not_shown"], row["of"]))]
            for row in audit["survey"]
        ],
    )
    valued = [row for row in audit["survey"] if row["spread"]]
    if valued:
        view.page.gap()
    for row in valued:
        values = "; ".join(_value(each, row, view) for each in row["spread"])
        view.page.write([(view.say(texts.SPREAD, title=row["title"][view.lang], values=values), "")], indent=2)


def _value(each: wire_audit.Spread, row: wire_audit.SurveyRow, view: View) -> str:
    unit = texts.MEETINGS if row["unit"] == "meetings" else texts.MONTHS
    return say_count(unit, each["value"], count=each["count"])[view.lang]
