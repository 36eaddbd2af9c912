"""Where in a text a rule looked to decide an item: the lines of every value that its reasons read."""

from __future__ import annotations

from compact_rules.hints import Iterator, Mapping
from compact_rules.judge.outcomes import Reason
from compact_rules.places import Path, path_text
from compact_rules.records import dataclass, field
from compact_rules.report.case import Checked
from compact_rules.source.tree import Document


@dataclass(frozen=True, slots=True)
class Looked:
    """One version of a scheme: its lines, and where each rule looked for each item."""

    checked: Checked
    _reasons: dict[tuple[str, str], tuple[Path, Reason | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for standing in self.checked.assessment.standings if self.checked.assessment is not None else ():
            for item in standing.items:
                self._reasons[standing.rule, path_text(item.path)] = item.path, item.reason

    @property
    def rows(self) -> list[str]:
        """The lines of the text; none where it could not be read."""
        document = self._document
        return document.spans.lines.rows if document is not None else []

    def read(self, rule: str, item: str) -> set[int]:
        """The lines of the values that the rule read for the item, as far as they are there."""
        _, reason = self._reasons.get((rule, item), ((), None))
        document = self._document
        if document is None or reason is None:
            return set()
        return {line for path in _paths(reason) if _is_there(path, document.data) for line in _lines(document, path)}

    def around(self, rule: str, item: str) -> set[int]:
        """All lines of the item and of what stands around the values that were read, but for the scheme as a whole."""
        path, reason = self._reasons.get((rule, item), ((), None))
        document = self._document
        if document is None:
            return set()
        wide = [path, *(_nearest(each, document.data) for each in (_paths(reason) if reason is not None else ()))]
        spans = [document.span(each) for each in wide if each]
        return {line for span in spans for line in range(span.start.line, span.end.line + 1)}

    @property
    def _document(self) -> Document | None:
        return self.checked.document if isinstance(self.checked.document, Document) else None


def _paths(reason: Reason) -> Iterator[Path]:
    yield reason.path
    yield from reason.related
    for part in reason.parts:
        yield from _paths(part)


def _is_there(path: Path, data: object) -> bool:
    return bool(path) and _nearest(path, data) == path


def _nearest(path: Path, data: object) -> Path:
    """``path`` as far as it leads to something."""
    for at, step in enumerate(path):
        keyed = isinstance(data, Mapping) and step in data
        if not (keyed or (isinstance(data, list) and isinstance(step, int) and step < len(data))):
            return path[:at]
        data = data[step]  # type: ignore[index]
    return path


def _lines(document: Document, path: Path) -> range:
    """The lines of a value; of one with parts over several lines only the one that is shown for it."""
    span, place = document.span(path), document.place(path)
    value: object = document.data
    for step in path:
        value = value[step]  # type: ignore[index]
    whole = not isinstance(value, (Mapping, list))
    return range(place.start.line, (span.end.line if whole else place.end.line) + 1)
