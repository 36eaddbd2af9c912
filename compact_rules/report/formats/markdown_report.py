"""The Markdown summary of a check: each file with its grades, what falls short and the way up."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import terminal_texts
from compact_rules.report.amounts import listed
from compact_rules.report.formats import texts
from compact_rules.report.formats.entries import Entry, open_entries
from compact_rules.report.formats.markdown_page import Page
from compact_rules.report.formats.markdown_steps import lines, write_way_up
from compact_rules.report.formats.markdown_text import code, md
from compact_rules.report.formats.plain import rules_by_id, tiers
from compact_rules.report.names import VERDICTS, name
from compact_rules.report.saying import Counted, same, say, say_count

if TYPE_CHECKING:
    from compact_rules.report import wire


def write_report(page: Page) -> None:
    """The whole page."""
    report = page.report
    page.begin(page.say(texts.REPORT))
    if len(report["schemes"]) != 1:
        _write_summary(page)
    for scheme in report["schemes"]:
        _write_scheme(page, scheme)
    if report["waivers"]:
        page.heading(2, page.say(terminal_texts.WAIVERS))
        page.listing(page.of(waiver["message"]) for waiver in report["waivers"])
    page.end()


def _write_summary(page: Page) -> None:
    summary = page.report["summary"]
    files = say_count(terminal_texts.FILES, summary["files"])
    counts = say(terminal_texts.SUMMARY, files=files, assessed=summary["assessed"], not_assessed=summary["not_assessed"])
    page.write(page.of(counts))


def _write_scheme(page: Page, scheme: wire.Scheme) -> None:
    names = [text[page.lang] for text in (scheme["title"], scheme["authority"]["name"]) if text]
    page.heading(2, ", ".join(names) if names else f"`{scheme['file']}`" if "`" not in scheme["file"] else scheme["file"])
    page.write(page.say(texts.FILE, file=code(scheme["file"])))
    if scheme["assessed"]:
        levels = scheme["levels"]
        page.listing(page.of(levels[depth]["sentence"]) for depth in ("on_paper", "in_practice", "agreed"))
        page.write(page.of(scheme["liveness_detail"]["sentence"]))
    else:
        page.write(f"**{md(page.say(terminal_texts.NOT_ASSESSED))}**")
    found = open_entries(scheme)
    _write_entries(page, terminal_texts.PROBLEMS, [each for each in found if each.kind == "problem"])
    _write_short(page, [each for each in found if each.kind == "finding"])
    write_way_up(page, scheme["way_up"])
    _write_entries(page, terminal_texts.JUDGEMENTS, [each for each in found if each.kind == "judgement"])
    _write_answers(page, scheme["entries"])
    _write_counts(page, scheme, found)


def _write_short(page: Page, found: list[Entry]) -> None:
    """A line for each rule that falls short and can move a grade, under its requirement; the rules of practice together."""
    rules = rules_by_id(page.report)
    short = {each.rule: rules[each.rule] for each in found if each.rule in rules}
    if not short:
        return
    page.heading(3, page.say(terminal_texts.FINDINGS))
    for requirement in page.report["rulebook"]["requirements"]:
        under = [rule for rule in short.values() if rule["requirement"] == requirement["id"] and rule["tier"] != "practice"]
        if under:
            page.write(f"**{page.of(requirement['title'])}**")
            page.listing(_rule(page, rule, [each for each in found if each.rule == rule["id"]]) for rule in under)
    practice = [same(rule["id"]) for rule in short.values() if rule["tier"] == "practice"]
    if practice:
        page.write(page.of(say_count(texts.PRACTICE, len(practice), rules=listed(practice, limit=len(practice)))))


def _write_answers(page: Page, answers: list[wire.Entry]) -> None:
    """Departures, and what does not count; what counts as it should is counted."""
    if not answers:
        return
    page.heading(3, page.say(terminal_texts.ENTRIES))
    told = [each for each in answers if each["kind"] == "departure" or each["code"] != "counts"]
    page.listing(page.of(each["message"]) for each in told)
    if len(told) < len(answers):
        page.write(page.of(say_count(texts.ANSWERS, len(answers) - len(told))))


def _rule(page: Page, rule: wire.RuleText, found: list[Entry]) -> str:
    where = lines(page, [each.place for each in found])
    values = {
        "rule": rule["id"],
        "title": rule["title"][page.lang],
        "tier": tiers(page.report, page.lang)[rule["tier"]],
        "verdict": name(VERDICTS, _worst(found)),
    }
    return md(page.say(texts.RULE_SHORT, where=where, **values) if where else page.say(texts.RULE_SHORT_NOWHERE, **values))


def _worst(found: list[Entry]) -> str:
    return "not_met" if any(each.verdict == "not_met" for each in found) else "not_shown"


def _write_entries(page: Page, heading: str, found: list[Entry]) -> None:
    """Problems or questions, a line each."""
    if found:
        page.heading(3, page.say(heading))
        page.listing(_entry(page, each) for each in found)


def _entry(page: Page, entry: Entry) -> str:
    text = entry.message[page.lang]
    if entry.place is not None:
        text = page.say(terminal_texts.ALSO, line=entry.place["start"]["line"], message=text)
    return md(f"{entry.rule}, {text}" if entry.kind == "judgement" else text)


def _write_counts(page: Page, scheme: wire.Scheme, found: list[Entry]) -> None:
    """What is not told above: what is waived, known already or only a signal."""
    short = [item for outcome in scheme["outcomes"] for item in outcome["items"] if item["verdict"] in ("not_met", "not_shown")]
    held = [*short, *scheme["problems"], *scheme["signals"]]
    counts: list[tuple[Counted, int]] = [
        (terminal_texts.WAIVED_COUNT, sum(1 for each in held if each["waived"])),
        (terminal_texts.BASELINED_COUNT, sum(1 for each in held if each["baselined"] and not each["waived"])),
        (texts.SIGNALS, sum(each.kind == "signal" for each in found)),
    ]
    said = [page.of(say_count(text, n)) for text, n in counts if n]
    if scheme["assessed"] and not short:
        said.insert(0, md(page.say(terminal_texts.NO_FINDINGS)))
    if said:
        page.write(" ".join(said))
