"""What a rulebook is once it has been read and checked: plain values, shared by the judge, the reports and the review.

The YAML forms that people write are in `forms`; they become these values in `load`.
"""

from __future__ import annotations

from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Any, Literal, Mapping
from compact_rules.records import dataclass, field

if TYPE_CHECKING:
    from compact_rules.rulebook.wording import Wording

Tier = Literal["threshold", "minimum", "inclusion", "practice"]
TIERS: tuple[Tier, ...] = ("threshold", "minimum", "inclusion", "practice")
DecidedBy = Literal["data", "refutation", "person"]
Verdict = Literal["met", "not_met", "not_shown", "explained", "needs_judgement", "not_applicable"]
# What becomes of a rule's evidence: a record inside the window, only older ones, or none.
Practice = Literal["in_window", "stale", "none"]
PRACTICES: tuple[Practice, ...] = ("in_window", "stale", "none")
RowKind = Literal["local_choice", "national", "constraint"]
ROW_KINDS: tuple[RowKind, ...] = ("local_choice", "national", "constraint")
VERDICTS: tuple[Verdict, ...] = ("met", "not_met", "not_shown", "explained", "needs_judgement", "not_applicable")

EACH = "[]"


@dataclass(frozen=True, slots=True)
class FieldPath:
    """``a.b[].c``: steps from the item in hand. The step `EACH` goes into every item of a list.

    ``absolute`` (written ``/a.b``) starts from the root of the scheme, ``outer`` (written ``^a.b``) from the item that the rule
    is read on, which inside a quantifier is not the item in hand.
    """

    text: str
    steps: tuple[str, ...]
    absolute: bool = False
    outer: bool = False


@dataclass(frozen=True, slots=True)
class Operand:
    """What a value is compared with: exactly one of a path, a parameter's id or a literal, moved by ``plus`` or ``minus``."""

    path: FieldPath | None = None
    parameter: str | None = None
    literal: int | float | str | None = None
    plus: Operand | None = None
    minus: Operand | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One word and its arguments. Argument values are FieldPath, Operand, Check, Bilingual, text, bool, or tuples of these."""

    word: str
    args: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scope:
    """The items that a rule is read on: every value at ``path`` for which ``where`` holds."""

    path: FieldPath
    where: Check | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The provision that a rule or a value rests on. ``quote`` is verbatim, 27 words at most; ``note`` says where it errs."""

    document: str
    section: str
    quote: str | None = None
    note: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``, both included; no end means still in force."""

    start: date
    end: date | None = None

    def holds(self, on: date) -> bool:
        """Whether ``on`` lies in the period."""
        return self.start <= on and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The dated records that show a rule in practice: one of ``records`` dated ``on`` inside ``window`` before the as-of date.

    ``window`` is a parameter's id. ``records`` are read from the root of the scheme, ``on`` and ``where`` from each record.
    """

    records: tuple[FieldPath, ...]
    on: FieldPath
    window: str
    title: Bilingual
    where: Check | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A scheme, or a part of one, with the verdict that the rule must give on it and the paths of the items that fall short.

    ``practice`` is what must become of the rule's evidence. An example that is only about that (``record``) may expect no
    verdict.
    """

    kind: Literal["met", "not_met", "empty", "unknown", "false_pass", "not_applicable", "record"]
    name: str
    expect: Verdict | None
    scheme: Mapping[str, Any]
    at: tuple[str, ...] = ()
    as_of: date | None = None
    line: int = 0
    practice: Practice | None = None


class _Late:
    """A value that may lack some of its fields until one of them is asked for: in `rulebook.shipped`, what only reports read."""

    __slots__ = ()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            if name not in self._fields:
                raise AttributeError(name)
            from compact_rules.rulebook.ready import complete

            complete()
            return object.__getattribute__(self, name)


@dataclass(frozen=True, slots=True)
class Rule(_Late):
    """One duty from one provision.

    ``inserts`` holds the names of what its texts insert, where that was made with the program (`rulebook.shipped`).
    """

    id: str
    title: Bilingual
    asks: Bilingual
    tier: Tier
    requirement: str
    decided_by: DecidedBy
    source: Source
    in_force: Period
    covers: tuple[str, ...]
    require: tuple[Check, ...]
    message: Bilingual
    remedy: Bilingual
    for_each: tuple[Scope, ...] = ()
    if_none: Verdict = "not_shown"
    applies_when: Check | None = None
    refuted_when: tuple[Check, ...] = ()
    evidence: Evidence | None = None
    departure: bool = False
    same_fault_as: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    noted: Bilingual | None = None
    file: str = ""
    line: int = 0
    inserts: tuple[str, ...] | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value that a parameter has from ``start`` on."""

    start: date
    value: Duration | int | float
    source: Source


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure that the law may change, with each value it has had and from when."""

    id: str
    title: Bilingual
    values: tuple[DatedValue, ...]

    def at(self, as_of: date) -> DatedValue | None:
        """The value in force on ``as_of``; None before the first one."""
        held = [v for v in self.values if v.start <= as_of]
        return held[-1] if held else None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by language: what `avoids` and `mentions` look for.

    ``starts`` holds what they begin with, by language (`judge.wording.Starts`), where that was made with the program
    (`rulebook.shipped`).
    """

    id: str
    title: Bilingual
    terms: Mapping[str, tuple[str, ...]]
    starts: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Requirement:
    """The heading that rules are grouped and graded under."""

    id: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class Document:
    """A source document that rules cite."""

    id: str
    title: Bilingual
    short: Bilingual


@dataclass(frozen=True, slots=True)
class Survivor:
    """Changes to a rule that its examples need not notice, by their names in a mutation run, and why."""

    rule: str
    mutations: tuple[str, ...]
    reason: str
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a source document, with its heading."""

    document: str
    section: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class Row:
    """A provision that no rule asks, and why: left to each area, put to a national body, or asked of the tool."""

    id: str
    kind: RowKind
    source: Source
    reason: Bilingual
    line: int = 0


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sections of the sources in their order, and what stands in them that no rule asks."""

    sections: tuple[Section, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook(_Late):
    """Rules, parameters and lexicons under one version. ``digest`` is the SHA-256 of every file read, in hex.

    A rulebook that extends another holds what both say together. ``base`` is then the other as it stands by itself, and
    ``inherited`` holds the ids of the rules that are the other's, unchanged.
    """

    id: str
    version: str
    title: Bilingual
    digest: str
    rules: tuple[Rule, ...]
    requirements: tuple[Requirement, ...]
    documents: tuple[Document, ...]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    grades: Any = None
    severities: Mapping[str, Any] = field(default_factory=dict)
    survivors: tuple[Survivor, ...] = ()
    catalogue: Catalogue = Catalogue()
    base: Rulebook | None = None
    inherited: tuple[str, ...] = ()
    wording: Wording | None = None

    @property
    def own_rules(self) -> tuple[Rule, ...]:
        """The rules that stand in its own files."""
        return tuple(rule for rule in self.rules if rule.id not in self.inherited)

    def in_force(self, as_of: date) -> tuple[Rule, ...]:
        """The rules in force on ``as_of``."""
        return tuple(rule for rule in self.rules if rule.in_force.holds(as_of))
