"""What changed since an earlier run, as text for a terminal."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual, Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report import changes_texts as texts
from compact_rules.report import terminal_texts
from compact_rules.report.amounts import date_text, listed
from compact_rules.report.changes_findings import Side, write_finding
from compact_rules.report.changes_heading_page import Changed, Wording, write_changed
from compact_rules.report.changes_page import write_draft_note
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import same, say
from compact_rules.report.view import day

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes

IS = Wording(texts.FALLS, texts.RISES, texts.OTHERWISE, texts.RECORD_TURNED)
_DIGEST = 12


def render_changes(told: wire_changes.Changes, file: str, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """``told`` for people, in one language; ``file`` is where the earlier report was read from."""
    page = Page(width, colour)
    _write_head(page, told, file, lang)
    _write_counts(page, told, lang)
    if told["authorities"]:
        page.heading(say(texts.BY_AUTHORITY)[lang])
    first = True
    for authority in told["authorities"]:
        if authority["state"] != "unchanged":
            if not first:
                page.gap()
            first = False
            _write_authority(page, authority, lang)
    _write_unchanged(page, told, lang)
    page.heading(say(terminal_texts.NOT_SHOWN)[lang])
    page.write(prose(told["what_this_does_not_show"][lang]))
    write_draft_note(page, lang)
    return page.text()


def _write_head(page: Page, told: wire_changes.Changes, file: str, lang: Lang) -> None:
    # That the rules are others comes before anything else: it may be all that changed.
    for note in told["notes"]:
        page.write(prose(note[lang], "bold"))
    old, new = told["old"], told["new"]
    since = say(texts.SINCE, old=date_text(day(old["as_of"])), new=date_text(day(new["as_of"])))
    page.write([(since[lang], "bold")])
    for sentence, run in ((texts.RUN_OLD, old), (texts.RUN_NEW, new)):
        book = run["rulebook"]
        said = say(sentence, file=file, rulebook=book["id"], version=book["version"], digest=book["digest"][:_DIGEST])
        page.write([(said[lang], "dim")])


def _write_counts(page: Page, told: wire_changes.Changes, lang: Lang) -> None:
    if not told["authorities"]:
        return
    page.gap()
    page.write([(say(texts.CHANGE_COUNTS, **told["counts"])[lang], "")])
    for depth in told["depths"]:
        sentence = texts.DEPTH_UNJUDGED if depth["not_comparable"] else texts.DEPTH
        said = say(sentence, **{**depth, "depth": _both(depth["title"])})
        page.write([(said[lang], "")], indent=2, lead=[("- ", "")])


def _write_authority(page: Page, authority: wire_changes.AuthorityChange, lang: Lang) -> None:
    file = authority["after"] or authority["before"] or ""
    page.write([(_name(authority)[lang], "bold")])
    page.write(prose(authority["message"][lang]), indent=2)
    changed = Changed(authority["before"] or file, file, authority["levels"], authority["liveness"], authority["requirements"])
    write_changed(page, changed, IS, lang)
    for problem in authority["problems"]:
        write_finding(page, problem, Side(authority["before"] or "", None), Side(file, None), lang)


def _write_unchanged(page: Page, told: wire_changes.Changes, lang: Lang) -> None:
    names = [_name(each) for each in told["authorities"] if each["state"] == "unchanged"]
    if names:
        page.gap()
        page.write(prose(say(texts.AS_BEFORE, names=listed(names, limit=len(names)))[lang]))


def _name(authority: wire_changes.AuthorityChange) -> Bilingual:
    name = authority["name"]
    return _both(name) if name is not None else same(authority["after"] or authority["before"] or authority["gss"] or "")


def _both(told: wire.Text) -> Bilingual:
    return Bilingual(told["en"], told["cy"])
