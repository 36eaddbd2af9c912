"""One file in the terminal report: the grades first, then what falls short, and what else a reader needs to know."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING, Sequence
from compact_rules.report import terminal_texts as texts
from compact_rules.report.amounts import listed
from compact_rules.report.names import SEVERITIES, name
from compact_rules.report.page import prose
from compact_rules.report.saying import same, say_count
from compact_rules.report.terminal_counts import write_counts, write_overview, write_waived
from compact_rules.report.terminal_findings import told, write_findings, write_related
from compact_rules.report.terminal_short import told_in_full, write_short
from compact_rules.report.terminal_signals import open_signals, write_signals
from compact_rules.report.terminal_way_up import write_way_up
from compact_rules.report.view import SEVERITY_STYLES, Lines, View, where

if TYPE_CHECKING:
    from compact_rules.report import wire


def write_scheme(view: View, scheme: wire.Scheme, lines: Lines | None, quiet: bool) -> None:
    """Everything about one file; with ``quiet`` only what needs work."""
    if quiet and not _needs_work(scheme):
        return
    _write_title(view, scheme)
    if not scheme["assessed"]:
        view.page.write([(view.say(texts.NOT_ASSESSED), "bold red")])
    if not quiet:
        _write_grades(view, scheme)
        if scheme["assessed"]:
            write_overview(view, scheme)
    # What cannot be read comes first: much of what falls short only follows from it.
    _write_problems(view, scheme, lines)
    write_findings(view, scheme, lines, told_in_full(view, scheme))
    write_short(view, scheme, quiet)
    write_counts(view, scheme)
    if not quiet:
        write_waived(view, scheme)
        _write_judgements(view, scheme)
        _write_entries(view, scheme)
        _write_records(view, scheme)
    write_signals(view, scheme, lines)
    if not quiet:
        write_way_up(view, scheme["way_up"])
        _write_liveness(view, scheme)


def _needs_work(scheme: wire.Scheme) -> bool:
    return bool(scheme["problems"] or open_signals(scheme)) or any(told(outcome) for outcome in scheme["outcomes"])


def _write_title(view: View, scheme: wire.Scheme) -> None:
    view.page.gap()
    view.page.verbatim([(scheme["file"], "bold")])
    view.page.rule(scheme["file"], "=")
    view.page.gap()
    names = [text[view.lang] for text in (scheme["title"], scheme["authority"]["name"]) if text]
    if names:
        view.page.write([(", ".join(names), "")])


def _write_grades(view: View, scheme: wire.Scheme) -> None:
    levels = scheme["levels"]
    if not scheme["assessed"]:
        return
    view.page.heading(view.say(texts.GRADES))
    before = said = ""
    for depth in view.report["rulebook"]["grades"]["depths"]:
        level = levels[depth["id"]]
        title, sentence = depth["title"][view.lang], level["sentence"][view.lang]
        rest = sentence.removeprefix(title)
        first = level["first_reason"]
        if rest == said and (first is None or view.step(first) == before):
            view.page.write(prose(view.say(texts.DEPTH_SAME, depth=title)), indent=2, lead=[("- ", "")])
            continue
        said = rest
        view.page.write(prose(sentence), indent=2, lead=[("- ", "")])
        if level["judged"] and first:
            reason = view.step(first)
            text = view.say(texts.FIRST_SAME) if reason == before else view.say(texts.FIRST, message=reason)
            view.page.write(prose(text), indent=4)
            before = reason
    view.page.gap()
    view.page.write(prose(view.report["grades_note"][view.lang]), indent=2)


def _write_judgements(view: View, scheme: wire.Scheme) -> None:
    """What waits for a person; of practice only where everything is told."""
    told_here = [each for each in scheme["outcomes"] if view.full or each["tier"] != "practice"]
    waiting = [(outcome["rule"], items) for outcome in told_here if (items := _open(outcome))]
    if not waiting:
        return
    view.page.heading(view.say(texts.JUDGEMENTS))
    for name_of_rule, items in waiting:
        rule = view.rule(name_of_rule)
        title = f" {rule['title'][view.lang]}" if rule else ""
        view.page.write([(name_of_rule, "bold"), (title, "bold")], indent=2)
        for item in items:
            view.page.write(prose(item["message"][view.lang]), indent=4)
            view.page.verbatim([(where(scheme["file"], item["place"]), "dim")], indent=4)
        view.page.gap()
    view.page.write(prose(view.say(texts.RECORD)), indent=2)


def _open(outcome: wire.Outcome) -> list[wire.Item]:
    """The items that wait for a person's judgement."""
    return [item for item in outcome["items"] if item["verdict"] == "needs_judgement" and not item["told_under"]]


def _write_entries(view: View, scheme: wire.Scheme) -> None:
    if not scheme["entries"]:
        return
    view.page.heading(view.say(texts.ENTRIES))
    elsewhere = [entry for entry in scheme["entries"] if _of_other_rulebook(view, entry)]
    for entry in scheme["entries"]:
        if entry in elsewhere:
            continue
        text = entry["message"][view.lang]
        if entry["place"] is not None:
            text = view.say(texts.ALSO, line=entry["place"]["start"]["line"], message=text)
        view.page.write(prose(text), indent=2, lead=[("- ", "")])

    if elsewhere:
        view.page.write([(_passed_over(view, elsewhere), "")], indent=2, lead=[("- ", "")])


def _of_other_rulebook(view: View, entry: wire.Entry) -> bool:
    """Whether an entry is for a rule of a group that this rulebook has no rules of: for a rule of another rulebook, no slip."""
    groups = {rule["id"].partition("-")[0] for rule in view.report["rulebook"]["rules"]}
    return entry["code"] == "unknown_rule" and (entry["rule"] or "").upper().partition("-")[0] not in groups


def _passed_over(view: View, entries: Sequence[wire.Entry]) -> str:
    rules = dict.fromkeys(entry["rule"] or "" for entry in entries)
    numbers = sorted(entry["place"]["start"]["line"] for entry in entries if entry["place"] is not None)
    lines = listed([same(str(number)) for number in numbers], limit=6)
    where_to = view.say(texts.LINE if len(numbers) == 1 else texts.LINES, line=lines)
    shown = listed([same(f"`{rule}`") for rule in rules], limit=6)
    told_of = {"rulebook": view.report["rulebook"]["id"], "where": where_to, "rules": shown}
    return say_count(texts.OTHER_RULES, len(entries), **told_of)[view.lang]


def _write_records(view: View, scheme: wire.Scheme) -> None:
    """The records that are too old or not there: rules that nothing dated shows in practice. A draft has none yet."""
    if not scheme["levels"]["in_practice"]["judged"]:
        return
    told_once = {
        text: None
        for outcome in scheme["outcomes"]
        if view.full or outcome["tier"] != "practice"
        if (evidence := outcome["evidence"]) and evidence["state"] != "in_window" and outcome["verdict"] != "not_applicable"
        for text in (_record(view, outcome["rule"], evidence),)
    }
    if told_once:
        view.page.heading(view.say(texts.RECORDS))
    for text in told_once:
        view.page.write(prose(text), indent=2, lead=[("- ", "")])


def _record(view: View, rule: str, evidence: wire.EvidenceState) -> str:
    text = f"{rule}: {evidence['sentence'][view.lang]}"
    line = evidence["place"]["start"]["line"] if evidence["place"] else None
    return text if line is None or evidence["state"] == "none" else view.say(texts.ALSO, line=line, message=text)


def _write_problems(view: View, scheme: wire.Scheme, lines: Lines | None) -> None:
    problems = [problem for problem in scheme["problems"] if not (problem["waived"] or problem["baselined"])]
    if not problems:
        return
    view.page.heading(view.say(texts.PROBLEMS))
    for at, problem in enumerate(problems):
        if at:
            view.page.gap()
        severity = problem["severity"]
        weight = (f"{name(SEVERITIES, severity)[view.lang]}: ", SEVERITY_STYLES[severity])
        view.page.write([weight, *prose(problem["message"][view.lang])], indent=2)
        view.write_place(scheme["file"], problem["place"], lines, indent=2)
        write_related(view, problem["related"], indent=2)


def _write_liveness(view: View, scheme: wire.Scheme) -> None:
    if not scheme["assessed"]:
        return
    view.page.heading(view.say(texts.LIVENESS))
    view.page.write(prose(scheme["liveness_detail"]["sentence"][view.lang]), indent=2)
