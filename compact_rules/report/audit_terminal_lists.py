"""What the terminal report on an audit lists: what was not assessed, what goes stale, what people must decide, who is named."""

from __future__ import annotations

from collections import Counter

from compact_rules.hints import TYPE_CHECKING, Callable, Iterable
from compact_rules.report import audit_terminal_texts as texts
from compact_rules.report.holders import holders
from compact_rules.report.page import Column, prose
from compact_rules.report.saying import say_count
from compact_rules.report.view import View, where

if TYPE_CHECKING:
    from compact_rules.report import wire_audit


def write_unassessed(view: View, audit: wire_audit.Audit) -> None:
    """The files on which nothing was judged, and why."""
    count = audit["totals"]["not_assessed"]
    if not count:
        return
    view.page.heading(view.say(texts.UNASSESSED))
    view.page.write([(say_count(texts.UNASSESSED_COUNT, count)[view.lang], "bold red")], indent=2)
    for row in audit["unassessed"]:
        view.page.gap()
        view.page.verbatim([(row["file"], "bold")], indent=2)
        view.page.write(prose(row["message"][view.lang]), indent=4)


def write_unmatched(view: View, audit: wire_audit.Audit) -> None:
    """The schemes of no authority in the register."""
    count = audit["totals"]["unmatched"]
    if not count:
        return
    view.page.heading(view.say(texts.UNMATCHED))
    view.page.write([(say_count(texts.UNMATCHED_COUNT, count)[view.lang], "")], indent=2)
    for row in audit["unmatched"]:
        view.page.gap()
        view.page.verbatim([(row["scheme"]["file"], "bold")], indent=2)
        view.page.write(prose(row["message"][view.lang]), indent=4)


def write_going_stale(view: View, audit: wire_audit.Audit) -> None:
    """Records that will soon be too old, the soonest first."""
    view.page.heading(view.say(texts.STALE))
    count = audit["totals"]["going_stale"]
    view.page.write([(say_count(texts.STALE_COUNT, count, days=audit["horizon"])[view.lang], "")], indent=2)
    if not audit["going_stale"]:
        return
    view.page.gap()
    heads, whose = (texts.COUNTS_UNTIL, texts.DAYS_LEFT, texts.RULES, texts.PLACE), _whose(view, audit)
    view.page.table(
        [Column(view.say(head), figures=head == texts.DAYS_LEFT, most=26 if head == texts.RULES else 0) for head in heads],
        [
            [first["good_until"], str(first["days"]), ", ".join(rules), f"{whose(first['file'])}{place}"]
            for place, (first, rules) in _by_place(audit["going_stale"]).items()
        ],
    )


def _by_place(rows: Iterable[wire_audit.GoingStale]) -> dict[str, tuple[wire_audit.GoingStale, list[str]]]:
    """One record may show several rules: each place once, with the rules that rest on it."""
    found: dict[str, tuple[wire_audit.GoingStale, list[str]]] = {}
    for row in rows:
        found.setdefault(where(row["file"], row["place"]), (row, []))[1].append(row["rule"])
    return found


def _whose(view: View, audit: wire_audit.Audit) -> Callable[[str], str]:
    """What to put before a file: the authorities that it is of."""
    found = holders(audit)
    return lambda file: f"{found[file][view.lang]}: " if file in found else ""


def write_judgements(view: View, audit: wire_audit.Audit) -> None:
    """How many questions wait for people, and in each file under which rules."""
    view.page.heading(view.say(texts.JUDGEMENTS))
    view.page.write([(say_count(texts.JUDGEMENTS_COUNT, audit["totals"]["judgements"])[view.lang], "")], indent=2)
    by_file: dict[str, list[str]] = {}
    for row in audit["judgements"]:
        by_file.setdefault(row["file"], []).append(row["rule"])
    whose = _whose(view, audit)
    for file, rules in by_file.items():
        lead = f"{whose(file)}{file}: "
        view.page.write([(lead, "bold"), (_counted(rules), "")], indent=2, lead=[("- ", "")])


def _counted(rules: Iterable[str]) -> str:
    """``MIN-2d, MIN-3e (3)``."""
    return ", ".join(rule if count == 1 else f"{rule} ({count})" for rule, count in Counter(rules).items())


def write_departures(view: View, audit: wire_audit.Audit) -> None:
    """The departures that schemes declare, with their ends."""
    totals = audit["totals"]
    view.page.heading(view.say(texts.DEPARTURES))
    count = say_count(texts.DEPARTURES_COUNT, totals["departures"], counting=totals["departures_counting"])
    view.page.write([(count[view.lang], "")], indent=2)
    whose = _whose(view, audit)
    for row in audit["departures"]:
        lead = f"{whose(row['file'])}{where(row['file'], row['place'])}: "
        view.page.write([(lead, "bold"), *prose(row["message"][view.lang])], indent=2, lead=[("- ", "")])


def write_parties(view: View, audit: wire_audit.Audit) -> None:
    """Parties by kind, and each one that something falls short for."""
    if not audit["party_kinds"]:
        return
    view.page.heading(view.say(texts.PARTY_FINDINGS))
    view.page.write([(view.say(texts.PARTY_NOTE), "")], indent=2)
    view.page.gap()
    heads = (texts.PARTIES_COLUMN, texts.WITH_FINDINGS, texts.FINDINGS)
    view.page.table(
        [Column(view.say(texts.KIND)), *(Column(view.say(head), figures=True) for head in heads)],
        [
            [_kind(view, row["kind"]), str(row["parties"]), str(row["with_findings"]), str(row["findings"])]
            for row in audit["party_kinds"]
        ],
    )
    named = [row for row in audit["parties"] if row["findings"]]
    if named:
        view.page.gap()
    whose = _whose(view, audit)
    for row in named:
        name = row["name"][view.lang] if row["name"] else row["party"]
        lead = f"{whose(row['file'])}{name}, {_kind(view, row['kind'])}: "
        rules = _counted(finding["rule"] for finding in row["findings"])
        view.page.write([(lead, "bold"), (rules, "")], indent=2, lead=[("- ", "")])


def _kind(view: View, kind: str | None) -> str:
    return view.say(texts.KINDS.get(kind or "", texts.UNSAID))
