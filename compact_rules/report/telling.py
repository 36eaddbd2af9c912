"""What the texts of a reason are told from."""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import Any, Mapping
from compact_rules.places import Path
from compact_rules.records import dataclass, field
from compact_rules.report.fields import field_name


@dataclass(frozen=True, slots=True)
class Telling:
    """What the texts of a reason are told from: the scheme's facts, the item in hand, and the titles of lexicons."""

    root: Mapping[str, Any]
    item: Path = ()
    lexicons: Mapping[str, Bilingual] = field(default_factory=dict)
    as_of: date | None = None

    def name(self, path: Path) -> Bilingual:
        """The value at ``path``, as seen from the item."""
        return field_name(path, self.item, self.root)
