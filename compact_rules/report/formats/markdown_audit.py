"""The Markdown summary of an audit: the register, the figures, and what was not assessed."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Mapping, cast
from compact_rules.report.amounts import date_text
from compact_rules.report.formats import texts
from compact_rules.report.formats.columns import BESIDE, CELLS, COLUMNS, STATES
from compact_rules.report.formats.markdown_page import Page
from compact_rules.report.formats.markdown_text import code, md
from compact_rules.report.holders import holders
from compact_rules.report.names import name

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit


def write_audit(page: Page, audit: wire_audit.Audit) -> None:
    """The whole page. Where names are left out their tables are empty, and so are not there."""
    page.begin(page.say(texts.AUDIT, register=audit["register"]["title"][page.lang]))
    if not audit["complete"]:
        page.write(f"**{md(page.say(texts.NOT_WHOLE))}**")
    page.write(page.of(audit["counted"]["sentence"]))
    _write_states(page, audit)
    _write_register(page, audit)
    _write_levels(page, audit)
    _write_requirements(page, audit)
    _write_survey(page, audit)
    _write_lists(page, audit)
    page.end()


def _heads(page: Page, *keys: str) -> list[str]:
    return [page.say(COLUMNS[key]) for key in keys]


def _write_states(page: Page, audit: wire_audit.Audit) -> None:
    rows = [(name(STATES, state)[page.lang], count) for state, count in audit["totals"]["states"].items()]
    page.table([page.say(COLUMNS["state"]), page.say(texts.COUNT)], rows)


def _write_register(page: Page, audit: wire_audit.Audit) -> None:
    if not audit["authorities"]:
        return
    page.heading(2, page.say(texts.REGISTER))
    rows = [
        (row["name"][page.lang], name(STATES, row["state"])[page.lang], _in_use(page, row), *_levels(page, row))
        for row in audit["authorities"]
    ]
    page.table(_heads(page, "authority", "state", "liveness", "on_paper", "in_practice", "agreed"), rows)


def _in_use(page: Page, row: wire_audit.AuthorityRow) -> str:
    """Active, resting or dormant, with the date behind it; nothing for a draft, which is not in use."""
    state, detail = row["liveness"], row["liveness_detail"]
    titles = {each["id"]: each["title"][page.lang] for each in page.report["rulebook"]["grades"]["liveness"]}
    if state is None or state == "draft" or detail is None:
        return ""
    if detail["until"]:
        since = page.say(texts.UNTIL, until=_day(detail["until"]))
    elif detail["on"]:
        since = page.say(texts.DATED, on=_day(detail["on"]))
    else:
        return titles[state]
    return f"{titles[state]}, {since}"


def _day(day: str) -> Bilingual:
    return date_text(date.fromisoformat(day))


def _levels(page: Page, row: wire_audit.AuthorityRow) -> list[str]:
    counted = next((each["levels"] for each in row["schemes"] if each["counts"]), None)
    levels = (counted["on_paper"], counted["in_practice"], counted["agreed"]) if counted else (None,) * 3
    return [level_title(page.report, level)[page.lang] if level else "" for level in levels]


def level_title(report: wire.Report, level: str) -> Bilingual:
    """What the rulebook calls a level."""
    found = next((each["title"] for each in report["rulebook"]["grades"]["levels"] if each["id"] == level), None)
    return Bilingual(found["en"], found["cy"]) if found else name(BESIDE, level)


def _write_levels(page: Page, audit: wire_audit.Audit) -> None:
    page.heading(2, page.say(texts.LEVELS))
    depths = audit["rulebook"]["grades"]["depths"]
    counts = [cast("Mapping[str, int]", audit["levels"][depth["id"]]) for depth in depths]
    heads = [page.say(COLUMNS["level"]), *(depth["title"][page.lang] for depth in depths)]
    page.table(heads, [(level_title(page.report, level)[page.lang], *(each[level] for each in counts)) for level in counts[0]])


def _write_requirements(page: Page, audit: wire_audit.Audit) -> None:
    page.heading(2, page.say(texts.BY_REQUIREMENT))
    titles = {each["id"]: each["title"][page.lang] for each in audit["rulebook"]["requirements"]}
    for depth in audit["rulebook"]["grades"]["depths"]:
        rows = [
            (titles[row["requirement"]], cast("Mapping[str, int]", row["cells"][depth["id"]]), row["of"])
            for row in audit["by_requirement"]
        ]
        states = [state for state in CELLS if any(cells.get(state) for _, cells, _ in rows)]
        page.heading(3, depth["title"][page.lang])
        heads = [page.say(COLUMNS["requirement"]), *(page.say(CELLS[state]) for state in states), page.say(COLUMNS["of"])]
        page.table(heads, [(title, *(cells.get(state, 0) for state in states), of) for title, cells, of in rows])


def _write_survey(page: Page, audit: wire_audit.Audit) -> None:
    page.heading(2, page.say(texts.SURVEY))
    heads = [*_heads(page, "figure", "yes", "no"), page.say(CELLS["not_shown"]), page.say(COLUMNS["of"])]
    page.table(heads, [(row["title"][page.lang], row["yes"], row["no"], row["not_shown"], row["of"]) for row in audit["survey"]])


def _write_lists(page: Page, audit: wire_audit.Audit) -> None:
    names = {file: said[page.lang] for file, said in holders(audit).items()}
    if audit["going_stale"]:
        page.heading(2, page.say(texts.STALE, horizon=audit["horizon"]))
        page.listing(md(_stale(page, row, names)) for row in audit["going_stale"])
    if audit["departures"]:
        page.heading(2, page.say(texts.DEPARTURES))
        page.listing(f"{code(row['file'])}: {page.of(row['message'])}" for row in audit["departures"])
    if audit["unmatched"]:
        page.heading(2, page.say(texts.UNMATCHED))
        page.listing(f"{code(row['scheme']['file'])}: {page.of(row['message'])}" for row in audit["unmatched"])
    if audit["unassessed"]:
        page.heading(2, page.say(texts.UNASSESSED))
        page.listing(f"{code(row['file'])}: {page.of(row['message'])}" for row in audit["unassessed"])


def _stale(page: Page, row: wire_audit.GoingStale, names: dict[str, str]) -> str:
    return page.say(
        texts.STALE_ONE,
        authority=names.get(row["file"], row["file"]),
        rule=row["rule"],
        latest=_day(row["latest"]),
        until=_day(row["good_until"]),
    )
