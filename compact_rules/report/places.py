"""From paths and spans to places in the file: done here, once, when the report is built."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING, Any, Protocol
from compact_rules.places import Path, Position, Span, path_text

if TYPE_CHECKING:
    from compact_rules.hints import Sequence
    from compact_rules.report import wire


class Places(Protocol):
    """A document that knows where its values stand, as `source.tree.Document` does."""

    @property
    def data(self) -> Any:
        """The document as plain data."""

    def place(self, path: Path) -> Span:
        """What to look at for ``path``: one line."""

    def key_span(self, path: Path) -> Span | None:
        """The key that introduces ``path``; None where there is none."""
        ...


def text(said: Bilingual) -> wire.Text:
    """Both languages, for the wire."""
    return {"en": said.en, "cy": said.cy}


def place(span: Span) -> wire.Place:
    """A span, for the wire."""
    return {"start": _point(span.start), "end": _point(span.end)}


def place_at(document: Places | None, path: Path) -> wire.Place | None:
    """Where ``path`` is to be looked at; None without a document."""
    return place(document.place(_declared(document.data, path))) if document is not None else None


def _declared(data: object, path: Path) -> Path:
    """Of a part that the document says it does not have, the place where it says so; any other path as it is."""
    declared = data.get("declared_absent") if isinstance(data, dict) else None
    if path and isinstance(declared, list) and path[0] in declared and isinstance(data, dict) and path[0] not in data:
        return ("declared_absent", declared.index(path[0]))
    return path


def key_at(document: Places | None, path: Path) -> wire.Place | None:
    """Where the key of ``path`` stands, for what is wrong with the key itself."""
    key = document.key_span(path) if document is not None else None
    return place(key) if key is not None else place_at(document, path)


def related(document: Places | None, others: Sequence[tuple[Path | Span, Bilingual]]) -> list[wire.Related]:
    """Other places, each with what to look at there; two at one place are told once."""
    told: list[wire.Related] = []
    for other, message in others:
        at = place(other) if isinstance(other, Span) else place_at(document, other)
        entry: wire.Related = {"path": "" if isinstance(other, Span) else path_text(other), "place": at, "message": text(message)}
        if all(entry["place"] != each["place"] or at is None for each in told):
            told.append(entry)
    return told


def _point(position: Position) -> wire.Point:
    return {"line": position.line, "column": position.column}
