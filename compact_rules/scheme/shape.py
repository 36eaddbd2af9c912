"""What a scheme may hold, as a plain table: one `Shape` for every place that a path can lead to.

The table is built once from the models (`shapes`). The reader walks a document with it, the rulebook checks its paths against it,
and the JSON schema and the reference page are written from it. Nothing here or in its users needs pydantic.
"""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import Literal
from compact_rules.records import dataclass, field

ShapeKind = Literal["record", "list", "words", "text", "date", "duration", "number", "integer", "boolean", "choice", "id", "ref"]
Format = Literal["", "gss", "body-gss", "url", "sha256", "schema", "role", "name", "where", "share", "most", "least"]


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What stands at a path.

    ``fields`` belong to a record, ``item`` to a list, ``choices`` to a choice. ``refers`` names the lists whose ids a reference
    may give, as path texts (``parties``, ``action_plans[].actions``). A ``derived`` place is worked out, never written; a derived
    link leads to a record that stands elsewhere, so the table has cycles. ``default`` is the fact where nothing is written.

    Shorthands: ``short`` is the field that a bare value stands for when it is written in place of the record (``due: 2027-03-31``
    means ``due: {on: 2027-03-31}``); ``single`` lets a list of one be written without its dash; ``pairs`` are the two fields that
    the keys and values of a mapping stand for when it is written in place of the list (``attendance: {council: 3}``).
    """

    kind: ShapeKind
    fields: dict[str, Shape] = field(default_factory=dict, repr=False)
    item: Shape | None = field(default=None, repr=False)
    choices: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    derived: bool = False
    format: Format = ""
    name: str = ""
    short: str = ""
    single: bool = False
    pairs: tuple[str, str] | None = None
    default: str | int | bool | None = None
    says: Bilingual | None = field(default=None, repr=False)

    def written(self) -> dict[str, Shape]:
        """The fields that a person may write, in the model's order."""
        return {name: shape for name, shape in self.fields.items() if not shape.derived}

    def items_of(self, name: str) -> Shape:
        """What the items of the list ``name`` are; raises TypeError where it is no list."""
        item = self.fields[name].item
        if item is None:
            raise TypeError(f"{name} is not a list")
        return item
