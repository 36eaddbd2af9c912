"""What the judge returns: a verdict for every rule and item, with the reasons as data."""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import Any, ClassVar, Mapping
from compact_rules.places import Path
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import Verdict


class Truth(int):
    """Kleene's three values, with the unknown that a person can settle held apart from the one that data would.

    *and* is the least of its parts, *or* the greatest; *not* swaps YES and NO and leaves both unknowns as they are.
    """

    # Not an enumeration: `enum` takes longer to load than the judge to judge. There are these four and no others.
    NO: ClassVar[Truth]
    UNKNOWN: ClassVar[Truth]
    JUDGEMENT: ClassVar[Truth]
    YES: ClassVar[Truth]

    @property
    def name(self) -> str:
        """What it is called."""
        return ("NO", "UNKNOWN", "JUDGEMENT", "YES")[self]

    def __repr__(self) -> str:
        return f"Truth.{self.name}"


Truth.NO, Truth.UNKNOWN, Truth.JUDGEMENT, Truth.YES = map(Truth, range(4))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a check came out as it did.

    ``code`` says what was found (`judge.reasons` lists them); ``path`` is the value that was read, or that was looked for;
    ``values`` are plain data for the text; ``parts`` are the reasons of the checks inside.
    """

    word: str
    truth: Truth
    code: str
    path: Path
    values: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple[Reason, ...] = ()
    related: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemOutcome:
    """The verdict on one item: ``path`` names it; the root path stands for the scheme as a whole.

    ``label`` is the item's own id, or None; ``shown`` holds the item's plain values for the rule's message.
    """

    path: Path
    verdict: Verdict
    reason: Reason | None = None
    label: str | None = None
    shown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EvidenceOutcome:
    """What dated record shows a rule in practice: YES one inside the window, NO only older ones, UNKNOWN none."""

    truth: Truth
    window: str
    latest: date | None = None
    path: Path | None = None
    good_until: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One rule on one scheme."""

    rule: str
    verdict: Verdict
    items: tuple[ItemOutcome, ...]
    evidence: EvidenceOutcome | None = None
