"""A verification for people."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.amounts import date_text
from compact_rules.report.changes_page import write_draft_note
from compact_rules.report.names import VERDICTS
from compact_rules.report.page import Page, prose
from compact_rules.report.saying import N_, NN_, say, say_count
from compact_rules.report.view import day

if TYPE_CHECKING:
    from compact_rules.report import wire_bundle

SAME = N_("Every result is the same.")
OTHER = N_("Not every result is the same.")
DONE = NN_(
    "{file} was done again as on {date}: {n} scheme, by the rulebook {rulebook} {version} that lies in it.",
    "{file} was done again as on {date}: {n} schemes, by the rulebook {rulebook} {version} that lies in it.",
)
WHOLE = NN_("It holds {n} file, and it is what the manifest says.", "It holds {n} files, and all are what the manifest says.")
TOOL = N_("It was made with compact-rules {made} and done again with {now}.")
VERDICT = N_("{file}: {rule} was “{was}” and is now “{now}”.")
PARTS = N_("{file}: something else stands under {what}.")
TABLES = N_("The tables of the audit: something else stands under {what}.")
NOTHING = N_("no verdict")


def render(told: wire_bundle.Verification, lang: Lang, width: int = 80, colour: bool = False) -> str:
    """``told`` in one language."""
    page = Page(width, colour)
    page.write(prose(say(SAME if told["same"] else OTHER)[lang], "bold green" if told["same"] else "bold red"))
    page.gap()
    book, date = told["rulebook"], date_text(day(told["as_of"]))
    done = say_count(DONE, told["schemes"], file=told["file"], date=date, rulebook=book["id"], version=book["version"])
    tool = say(TOOL, made=told["tool"]["made_with"], now=told["tool"]["verified_with"])
    page.write(prose(f"{done[lang]} {say_count(WHOLE, told['files'])[lang]} {tool[lang]}"))
    for each in told["differences"]:
        page.write([("- ", ""), *prose(_difference(each, lang))])
    write_draft_note(page, lang)
    return page.text()


def _difference(each: wire_bundle.Difference, lang: Lang) -> str:
    if each["file"] is None:
        return say(TABLES, what=f"`{each['what']}`")[lang]
    if each["was"] is None and each["now"] is None:
        return say(PARTS, file=each["file"], what=f"`{each['what']}`")[lang]
    was, now = (VERDICTS[verdict] if verdict else NOTHING for verdict in (each["was"], each["now"]))
    return say(VERDICT, file=each["file"], rule=each["what"], was=say(was), now=say(now))[lang]
