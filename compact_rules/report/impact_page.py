"""A what-if as text for a terminal."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import impact_texts as texts
from compact_rules.report.amounts import date_text, listed
from compact_rules.report.changes_heading_page import Changed, Wording, write_changed
from compact_rules.report.changes_page import write_draft_note
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import same, say, say_count
from compact_rules.report.view import day

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_impact

WOULD = Wording(texts.FALLS, texts.RISES, texts.OTHERWISE, texts.RECORD)
_DIGEST = 12


def render_impact(told: wire_impact.Impact, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """``told`` for people, in one language."""
    page = Page(width, colour)
    _write_rules(page, told, lang)
    _write_counts(page, told, lang)
    page.heading(say(texts.SCHEMES)[lang])
    for at, scheme in enumerate(told["schemes"]):
        if at:
            page.gap()
        _write_scheme(page, scheme, lang)
    page.gap()
    page.write(prose(told["grades_note"][lang]))
    write_draft_note(page, lang)
    return page.text()


def _write_rules(page: Page, told: wire_impact.Impact, lang: Lang) -> None:
    page.write([(say(texts.TITLE, as_of=date_text(day(told["as_of"])))[lang], "bold")])
    page.write(prose(told["what_if"][lang]))
    page.gap()
    for sentence, book in ((texts.RULES, told["rulebook"]), (texts.AGAINST, told["against"])):
        said = say(sentence, id=book["id"], version=book["version"], digest=book["digest"][:_DIGEST])
        page.write(prose(said[lang]))
    notes = [_sentence(each["message"]) for each in told["differences"]]
    notes += [say(texts.ADDED, rules=_ids(told["rules_added"]))] if told["rules_added"] else []
    notes += [say(texts.GONE, rules=_ids(told["rules_gone"]))] if told["rules_gone"] else []
    if told["rulebook"]["digest"] == told["against"]["digest"]:
        notes.append(say(texts.SAME_RULES))
    if notes:
        page.heading(say(texts.DIFFERENCES)[lang])
    for note in notes:
        page.write(prose(note[lang]), indent=2, lead=[("- ", "")])


def _sentence(message: wire.Text) -> Bilingual:
    return say(texts.DIFFERENCE, message=Bilingual(message["en"], message["cy"]))


def _ids(rules: list[str]) -> Bilingual:
    return listed([same(rule) for rule in rules], limit=12)


def _write_counts(page: Page, told: wire_impact.Impact, lang: Lang) -> None:
    counts = told["counts"]
    page.heading(say(texts.COUNTS)[lang])
    of = counts["of"] - counts["not_assessed"]
    page.write([(say(texts.OF, changed=counts["changed"], unchanged=counts["unchanged"], of=of)[lang], "")], indent=2)
    if counts["not_assessed"]:
        page.write([(say_count(texts.UNREAD, counts["not_assessed"])[lang], "")], indent=2)
    for depth in told["depths"]:
        said = say(texts.DEPTH_UNJUDGED if depth["not_comparable"] else texts.DEPTH, **{**depth, "depth": _both(depth["title"])})
        page.write([(said[lang], "")], indent=2, lead=[("- ", "")])
    if told["rules"]:
        page.heading(say(texts.BY_RULE)[lang])
    for rule in told["rules"]:
        _write_rule(page, rule, lang)


def _both(told: wire.Text) -> Bilingual:
    return Bilingual(told["en"], told["cy"])


def _write_rule(page: Page, rule: wire_impact.RuleImpact, lang: Lang) -> None:
    page.write([(f"{rule['rule']} {rule['title'][lang]}", "bold")], indent=2)
    if rule["falls"] or rule["rises"]:
        said = say(texts.RULE, falls=rule["falls"], rises=rule["rises"], of=rule["of"])
        page.write([(said[lang], "")], indent=4)
    if rule["records_fall"] or rule["records_rise"]:
        said = say(texts.RECORDS, falls=rule["records_fall"], rises=rule["records_rise"], of=rule["of"])
        page.write([(said[lang], "")], indent=4)


def _write_scheme(page: Page, scheme: wire_impact.SchemeImpact, lang: Lang) -> None:
    called = ", ".join(each[lang] for each in (scheme["name"], scheme["title"]) if each)
    page.write([(called or scheme["file"], "bold")])
    page.verbatim([(scheme["file"], "dim")], indent=2)
    if scheme["state"] != "changed":
        message = scheme["message"]
        said = say(texts.NOT_ASSESSED, message=_both(message)) if message else say(texts.NO_CHANGE)
        page.write(prose(said[lang]), indent=2)
        return
    write_changed(
        page, Changed(scheme["file"], scheme["file"], scheme["levels"], scheme["liveness"], scheme["requirements"]), WOULD, lang
    )
