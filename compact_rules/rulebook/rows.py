"""catalogue.yaml: what a source says and no rule asks, as people write it, and whether every row of it is told once."""

from __future__ import annotations

from compact_rules.hints import Iterable, Iterator
from compact_rules.rulebook.faults import RulebookFault
from compact_rules.rulebook.faulty import read_form
from compact_rules.rulebook.forms import SourceForm
from compact_rules.rulebook.model import Catalogue, Document, Row, RowKind, Rule, Rulebook, Section
from compact_rules.rulebook.names import Entries, read_well
from compact_rules.rulebook.scalars import Both, Form, Key, RuleId, Text, told
from compact_rules.rulebook.sheets import Loc, Sheet
from compact_rules.scheme.suggest import nearest

CATALOGUE = "catalogue.yaml"


class SectionForm(Form):
    """A section of a source, in the order of the document."""

    welsh = "Adran o ffynhonnell, yn nhrefn y ddogfen."
    document: Key | None = told(
        "The document's id; by default the first that rulebook.yaml lists.",
        "Dynodydd y ddogfen; fel rheol y gyntaf a restrir yn rulebook.yaml.",
        default=None,
    )
    section: Text = told("Its number, as sources give it.", "Ei rhif, fel y mae ffynonellau'n ei roi.")
    title: Both = told("Its heading.", "Ei phennawd.")


class RowForm(Form):
    """A provision that is no rule, and why not."""

    welsh = "Darpariaeth nad yw'n rheol, a pham."
    id: RuleId = told("Its id in the catalogue; never a rule's, nor covered by one.", "Ei dynodydd yn y catalog; byth un rheol.")
    kind: RowKind = told(
        "local_choice: left to each area; no rule may fail it. national: put to a national body. constraint: asked of the tool.",
        "local_choice: i bob ardal; ni chaiff rheol ei methu. national: i gorff cenedlaethol. constraint: i'r offeryn.",
    )
    source: SourceForm = told("Where it stands; with its words.", "Ble y saif; gyda'i geiriau.")
    reason: Both = told("Why no rule asks it.", "Pam nad oes rheol yn ei gofyn.")

    def plain(self, line: int) -> Row:
        """The row as a plain value; ``line`` is its first line in the file."""
        return Row(self.id, self.kind, self.source.plain(), self.reason, line)


class CatalogueFile(Form):
    """catalogue.yaml: the sections of the sources, and what they say that no rule asks, each with the reason."""

    welsh = "catalogue.yaml: adrannau'r ffynonellau, a'r hyn y maent yn ei ddweud nad oes rheol yn ei ofyn, pob un â'i reswm."
    sections: list[SectionForm] = told("The sections, in order.", "Yr adrannau, yn eu trefn.", default=[])
    catalogue: list[RowForm] = told("The rows that are no rules.", "Y rhesi nad ydynt yn rheolau.")


def catalogue_over(base: Rulebook | None, sheet: Sheet | None, entries: Entries) -> tuple[Catalogue, list[RulebookFault]]:
    """The catalogue that ``sheet`` holds, after that of the rulebook that is extended; and what is wrong with it."""
    held = base.catalogue if base is not None else Catalogue()
    own = read_well(entries.rules)
    # A row that was no rule may become one: then the other's reason against it no longer holds.
    now_rules = {name for rule in own for name in rule.covers}
    held = Catalogue(held.sections, tuple(row for row in held.rows if row.id not in now_rules))
    if sheet is None:
        return held, []
    documents = (*(base.documents if base is not None else ()), *read_well(entries.documents))
    added, faults = _read(sheet, documents, (*(base.rules if base is not None else ()), *own), held)
    return Catalogue((*held.sections, *added.sections), (*held.rows, *added.rows)), faults


def _read(
    sheet: Sheet, documents: tuple[Document, ...], rules: Iterable[Rule], held: Catalogue
) -> tuple[Catalogue, list[RulebookFault]]:
    """What the file says, and what is wrong with it beside the rest of the rulebook."""
    form = read_form(CatalogueFile, sheet)
    if isinstance(form, list):
        return Catalogue(), form
    first = documents[0].id if documents else ""
    sections = tuple(Section(each.document or first, each.section, each.title) for each in form.sections)
    rows = tuple(row.plain(sheet.line(("catalogue", at))) for at, row in enumerate(form.catalogue))
    taken = {name: f"{rule.file}:{rule.line}" for rule in rules for name in (*rule.covers, rule.id)}
    taken.update({row.id: CATALOGUE for row in held.rows})
    faults = [*_wrong_sections(sheet, sections, documents), *_wrong_rows(sheet, rows, documents, taken)]
    return Catalogue(sections, rows), faults


def _wrong_sections(sheet: Sheet, sections: tuple[Section, ...], documents: tuple[Document, ...]) -> Iterator[RulebookFault]:
    lines: dict[tuple[str, str], int] = {}
    for at, section in enumerate(sections):
        loc: Loc = ("sections", at)
        yield from _unknown_document(sheet, (*loc, "document"), section.document, documents)
        earlier = lines.setdefault((section.document, section.section), sheet.line(loc))
        if earlier != sheet.line(loc):
            yield sheet.fault((*loc, "section"), "section-listed-before", {"name": section.section, "line": earlier})


def _wrong_rows(
    sheet: Sheet, rows: tuple[Row, ...], documents: tuple[Document, ...], taken: dict[str, str]
) -> Iterator[RulebookFault]:
    for at, row in enumerate(rows):
        loc: Loc = ("catalogue", at)
        where = taken.setdefault(row.id, f"{sheet.name}:{row.line}")
        if where != f"{sheet.name}:{row.line}":
            yield sheet.fault((*loc, "id"), "row-told-before", {"name": row.id, "where": where})
        yield from _unknown_document(sheet, (*loc, "source", "document"), row.source.document, documents)
        if row.source.quote is None:
            yield sheet.fault((*loc, "source"), "missing-key", {"name": "quote"})


def _unknown_document(sheet: Sheet, loc: Loc, name: str, documents: tuple[Document, ...]) -> Iterator[RulebookFault]:
    known = [document.id for document in documents]
    if known and name not in known:
        yield sheet.fault(loc, "unknown-document", {"name": name}, nearest(name, known) or None)
