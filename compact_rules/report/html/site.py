"""An audit as a site: in each language an overview, a page for each authority and a page for each heading."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import TYPE_CHECKING, Iterator, Mapping
from compact_rules.report.html import audit_texts
from compact_rules.report.html.audit_view import AuditView, authority_file, requirement_file
from compact_rules.report.html.book import Book
from compact_rules.report.html.environment import anchor, environment
from compact_rules.report.html.lines import Lines, Sources
from compact_rules.report.html.pages import render
from compact_rules.report.html.scheme_part import SchemePart
from compact_rules.report.html.speech import Speech
from compact_rules.report.html.states import CELLS, LEVELS, LIVENESS, STATES

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

INDEX = "index.html"
_NONE: Mapping[str, Lines] = {}


def site(audit: wire_audit.Audit, sources: Sources = _NONE) -> dict[str, bytes]:
    """``audit`` as files by their names: ``index.html``, which offers both languages, and the same pages in ``en/`` and ``cy/``.

    ``sources`` gives the lines of the files, as for `report.html.pages.pages`.
    """
    made = {INDEX: _chooser(audit)}
    for lang in LANGS:
        made |= {f"{lang}/{name}": data for name, data in _Site(audit, sources, lang).pages()}
    return made


def _chooser(audit: wire_audit.Audit) -> bytes:
    speeches = [Speech(lang) for lang in LANGS]
    made = environment().get_template("chooser.html").render(speeches=speeches, a=audit_texts, report=audit)
    return (made.strip() + "\n").encode("utf-8", "replace")


class _Site:
    """The pages in one language."""

    def __init__(self, audit: wire_audit.Audit, sources: Sources, lang: Lang) -> None:
        self._audit, self._sources = audit, sources
        self._book = Book(audit["rulebook"], Speech(lang))
        self._view = AuditView(audit, self._book)

    def pages(self) -> Iterator[tuple[str, bytes]]:
        """Every page by its file's name."""
        yield INDEX, self._page("audit.html", INDEX, (), extra=self._extra_pages())
        yield from self._requirements()
        if self._audit["aggregate_only"]:
            return
        yield from self._authorities()
        for at, name in self._extra_pages().items():
            yield name, self._file_page(self._audit["schemes"][at], name)

    def _requirements(self) -> Iterator[tuple[str, bytes]]:
        files = {heading: requirement_file(heading) for heading in self._view.headings}
        for at, (heading, name) in enumerate(files.items()):
            title = self._book.headings[heading]
            around = _around([(self._book.headings[each], file) for each, file in files.items()], at)
            yield name, self._page("requirement.html", name, (title,), heading=heading, title=title, around=around)

    def _authorities(self) -> Iterator[tuple[str, bytes]]:
        rows = self._audit["authorities"]
        lang = self._book.speech.lang
        for at, row in enumerate(rows):
            name = authority_file(row["gss"])
            around = _around([(each["name"][lang], authority_file(each["gss"])) for each in rows], at)
            parts = [
                (ref, self._part(scheme, f"s{n}-"))
                for n, ref in enumerate(row["schemes"], start=1)
                if (scheme := self._view.scheme(ref))
            ]
            yield name, self._page("authority.html", name, (row["name"][lang],), row=row, schemes_here=parts, around=around)

    def _file_page(self, scheme: wire.Scheme, name: str) -> bytes:
        part = self._part(scheme, "s1-")
        return self._page("file.html", name, (scheme["file"],), part=part)

    def _extra_pages(self) -> dict[int, str]:
        """Pages of files that are on no authority's page, by their positions in the run."""
        if self._audit["aggregate_only"]:
            return {}
        shown = {ref["scheme"] for row in self._audit["authorities"] for ref in row["schemes"]}
        return {at: f"file-{at + 1}.html" for at in range(len(self._audit["schemes"])) if at not in shown}

    def _part(self, scheme: wire.Scheme, prefix: str) -> SchemePart:
        return SchemePart(scheme, self._book, self._sources.get(scheme["file"]), prefix, 3)

    def _page(self, template: str, name: str, crumbs: tuple[str, ...], **values: object) -> bytes:
        speech = self._book.speech
        trail = [(speech.say(audit_texts.OVERVIEW), INDEX), *((text, "") for text in crumbs)] if crumbs else []
        shared = {
            "view": self._view,
            "a": audit_texts,
            "audit": self._audit,
            "crumbs": trail,
            "twin": f"../{speech.other}/{name}",
        }
        files = {
            "authority_file": authority_file,
            "requirement_file": requirement_file,
            "anchor": anchor,
            "cell_states": CELLS,
            "level_states": LEVELS,
            "register_states": STATES,
            "liveness_states": LIVENESS,
        }
        return render(template, self._audit, self._book, **{**shared, **files, **values})


def _around(pages: list[tuple[str, str]], at: int) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    """The page before and the page after; None at the ends."""
    return (pages[at - 1] if at else None, pages[at + 1] if at + 1 < len(pages) else None)
