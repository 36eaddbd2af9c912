"""The register in the terminal report: what each authority has, and the spread of levels."""

from __future__ import annotations

from rich.cells import cell_len

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import audit_terminal_texts as texts
from compact_rules.report.page import Column, prose
from compact_rules.report.saying import say_count
from compact_rules.report.view import View

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

# The widest that a column of names is made for the sake of a name, in cells.
NAME = 26
# States that a line of the table says too little about.
_TOLD = frozenset({"several", "not_assessed", "ended"})


def write_register(view: View, audit: wire_audit.Audit) -> None:
    """Every authority, or where none may be named, how many there are of each kind."""
    view.page.heading(view.say(texts.REGISTER))
    if audit["aggregate_only"]:
        _write_counts(view, audit["totals"])
        return
    widest = max((cell_len(row["name"][view.lang]) for row in audit["authorities"]), default=0)
    dated = [Column(view.say(head), most=12) for head in (texts.IN_USE, texts.LATEST, texts.UNTIL)]
    columns = [Column(view.say(texts.AUTHORITY), whole=widest <= NAME), Column(view.say(texts.HAS), whole=True), *dated]
    view.page.table(columns, [_row(view, row) for row in audit["authorities"]])
    known = {row["gss"] for row in audit["authorities"]}
    unplaced = sum(known.isdisjoint(row["gss"]) for row in audit["unassessed"])
    if unplaced and audit["totals"]["states"]["none"]:
        view.page.gap()
        view.page.write([(say_count(texts.MAY_HOLD, unplaced)[view.lang], "")], indent=2)
    notes = [row for row in audit["authorities"] if _noteworthy(row)]
    if notes:
        view.page.gap()
        view.page.write([(view.say(texts.NOTES), "")], indent=2)
    for row in notes:
        said = [row["sentence"][view.lang], *([say_count(texts.MORE_FILES, row["more"])[view.lang]] if row["more"] else [])]
        view.page.write(prose(" ".join(said)), indent=4, lead=[(f"{row['name'][view.lang]}: ", "bold")])


def _row(view: View, row: wire_audit.AuthorityRow) -> list[str]:
    detail = row["liveness_detail"]
    return [
        row["name"][view.lang],
        view.say(texts.STATES[row["state"]]),
        liveness_title(view, row["liveness"]) if row["liveness"] not in (None, "draft", "ended") else "",
        (detail["on"] or "") if detail else "",
        (detail["until"] or "") if detail else "",
    ]


def _noteworthy(row: wire_audit.AuthorityRow) -> bool:
    unread = any(not ref["assessed"] for ref in row["schemes"])
    return row["state"] in _TOLD or unread or bool(row["more"])


def _write_counts(view: View, totals: wire_audit.Totals) -> None:
    states = [[view.say(texts.STATES[state]), str(count)] for state, count in totals["states"].items()]
    view.page.table([Column(view.say(texts.HAS)), Column(view.say(texts.AUTHORITIES), figures=True)], states)
    view.page.gap()
    alive = [[liveness_title(view, state), str(count)] for state, count in totals["liveness"].items() if count]
    view.page.table([Column(view.say(texts.LIVENESS)), Column(view.say(texts.AUTHORITIES), figures=True)], alive)


def liveness_title(view: View, state: wire.LivenessState | None) -> str:
    """What the rulebook calls a state of liveness."""
    titles = {each["id"]: each["title"][view.lang] for each in view.report["rulebook"]["grades"]["liveness"]}
    return titles.get(state, "") if state is not None else ""


def write_levels(view: View, audit: wire_audit.Audit) -> None:
    """How many authorities are at which level, at each depth."""
    grades, levels = view.report["rulebook"]["grades"], audit["levels"]
    view.page.heading(view.say(texts.LEVELS))
    rows = [
        [each["title"][view.lang], *(str(levels[d["id"]][each["id"]]) for d in grades["depths"])] for each in grades["levels"]
    ]
    if any(levels[depth["id"]]["not_judged"] for depth in grades["depths"]):
        rows.append([view.say(texts.NOT_JUDGED), *(str(levels[depth["id"]]["not_judged"]) for depth in grades["depths"])])
    left: list[tuple[str, dict[str, int]]] = [
        (view.say(title), {depth["id"]: _count(levels[depth["id"]], key) for depth in grades["depths"]})
        for key, title in texts.LEFT_OUT.items()
    ]
    rows += [[title, *map(str, counts.values())] for title, counts in left if any(counts.values())]
    figures = [Column(depth["title"][view.lang], figures=True, most=12) for depth in grades["depths"]]
    view.page.table([Column(view.say(texts.LEVEL)), *figures], rows)


def _count(levels: wire_audit.LevelCounts, key: str) -> int:
    counts: dict[str, int] = {**levels}  # type: ignore[dict-item]
    return counts[key]
