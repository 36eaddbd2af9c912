"""Whether every check of a rule fits the scheme: its paths lead somewhere, and what stands there is what its word can read."""

from __future__ import annotations

from compact_rules.calendar import Duration
from compact_rules.hints import Mapping
from compact_rules.records import dataclass, field, replace
from compact_rules.rulebook.model import EACH, FieldPath, Parameter
from compact_rules.rulebook.paths import Astray, Reached, follow
from compact_rules.rulebook.sheets import Loc
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.suggest import nearest

# The sets of kinds that words can read, by the name that a fault gives them.
WANTED: dict[str, frozenset[str]] = {
    "date": frozenset({"date"}),
    "amount": frozenset({"number", "integer", "duration"}),
    "number": frozenset({"number", "integer"}),
    "duration": frozenset({"duration"}),
    "date-or-number": frozenset({"date", "number", "integer"}),
    "searchable": frozenset({"words", "text"}),
    "enumerable": frozenset({"choice", "text", "id", "ref", "integer", "boolean"}),
    "reference": frozenset({"ref", "id"}),
    "choice": frozenset({"choice"}),
    "scalar": frozenset({"words", "text", "date", "duration", "number", "integer", "boolean", "choice", "id", "ref"}),
}
# Kinds that can be held against each other.
FAMILY: dict[str, str] = {"integer": "number", "text": "words", "id": "reference", "ref": "reference"}


def family(kind: str) -> str:
    """The name that comparable kinds share."""
    return FAMILY.get(kind, kind)


def kind_of_value(value: Duration | int | float) -> str:
    """``duration`` or ``number``."""
    return "duration" if isinstance(value, Duration) else "number"


def parameter_kind(parameter: Parameter) -> str:
    """``duration`` or ``number``."""
    return kind_of_value(parameter.values[0].value)


@dataclass(frozen=True, slots=True)
class Found:
    """A fault at a place in a form, before it has a place in the file."""

    loc: Loc
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    suggestion: str | None = None
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found while a rule was read on one kind of item, and the places of all the paths that were looked at."""

    faults: list[Found] = field(default_factory=list)
    visited: set[Loc] = field(default_factory=set)

    def excuses(self, loc: Loc) -> bool:
        """Whether the path at ``loc`` was followed here without a fault."""
        return loc in self.visited and all(found.loc != loc for found in self.faults)


@dataclass(frozen=True, slots=True)
class Fitting:
    """The scheme's shape and the rulebook's names, which checks are held against, and what was found.

    ``ruled`` is the item that the rule is read on. ``known_parameters`` and ``known_lexicons`` also hold the names of those that
    could not be read, so that one fault is not two.
    """

    root: Shape
    ruled: Reached
    parameters: Mapping[str, Parameter]
    known_parameters: frozenset[str]
    known_lexicons: frozenset[str]
    findings: Findings

    def on(self, ruled: Reached) -> Fitting:
        """The same for a rule that is read on ``ruled``, with nothing found yet."""
        return replace(self, ruled=ruled, findings=Findings())

    def report(
        self,
        loc: Loc,
        code: str,
        values: Mapping[str, object] | None = None,
        suggestion: str | None = None,
        at_key: bool = False,
    ) -> None:
        """Note a fault."""
        self.findings.faults.append(Found(loc, code, values or {}, suggestion, at_key))

    def reach(self, path: FieldPath, item: Reached, loc: Loc) -> Reached | None:
        """What ``path`` leads to; None, and a fault, where it leads nowhere."""
        self.findings.visited.add(loc)
        reached = follow(path, item, self.ruled, self.root)
        if isinstance(reached, Astray):
            self.report(loc, reached.code, reached.values, reached.suggestion)
            return None
        return reached

    def value(self, path: FieldPath, item: Reached, loc: Loc, word: str, wanted: str, one: bool = False) -> Reached | None:
        """What ``path`` leads to, where it is of a kind that ``word`` can read; with ``one``, only where it is a single value."""
        reached = self.reach(path, item, loc)
        if reached is None:
            return None
        kind = reached.shape.kind
        if kind == "list":
            self.report(loc, "needs-each", {"path": path.text}, path.text + EACH)
        elif kind not in WANTED[wanted]:
            self.report(
                loc,
                "wrong-kind",
                {"path": path.text, "kind": kind, "word": word, "wanted": wanted},
                _inside(path, reached.shape, wanted),
            )
        elif one and reached.many:
            self.report(loc, "one-value", {"path": path.text, "word": word})
        else:
            return reached
        return None

    def values(self, path: FieldPath, item: Reached, loc: Loc, word: str, wanted: str) -> Reached | None:
        """Like `value`, where the path must lead through a list."""
        reached = self.value(path, item, loc, word, wanted)
        if reached is not None and not reached.many:
            self.report(loc, "several-values", {"path": path.text, "word": word})
            return None
        return reached

    def records(self, path: FieldPath, item: Reached, loc: Loc, word: str) -> Reached | None:
        """The record or records that ``path`` leads to."""
        reached = self.reach(path, item, loc)
        if reached is None:
            return None
        if reached.shape.kind == "list":
            self.report(loc, "needs-each", {"path": path.text}, path.text + EACH)
        elif reached.shape.kind != "record":
            values = {"path": path.text, "kind": reached.shape.kind, "word": word, "wanted": "records"}
            self.report(loc, "wrong-kind", values)
        else:
            return reached
        return None

    def items(self, path: FieldPath, item: Reached, loc: Loc, word: str) -> Reached | None:
        """The records that ``path`` leads to, through a list."""
        reached = self.records(path, item, loc, word)
        if reached is not None and not reached.many:
            self.report(loc, "several-values", {"path": path.text, "word": word})
            return None
        return reached

    def parameter(self, name: str, loc: Loc) -> Parameter | None:
        """The parameter called ``name``; None, and a fault, where there is none."""
        if name not in self.known_parameters:
            self.report(loc, "unknown-parameter", {"name": name}, nearest(name, self.known_parameters) or None)
        return self.parameters.get(name)

    def lexicon(self, name: str, loc: Loc) -> None:
        """A fault where there is no lexicon called ``name``."""
        if name not in self.known_lexicons:
            self.report(loc, "unknown-lexicon", {"name": name}, nearest(name, self.known_lexicons) or None)


def _inside(path: FieldPath, shape: Shape, wanted: str) -> str | None:
    """The field inside a record that was probably meant: the one its shorthand stands for, or the first of the right kind."""
    fitting = [name for name, inner in shape.fields.items() if inner.kind in WANTED[wanted]]
    if not fitting:
        return None
    return f"{path.text}.{shape.short if shape.short in fitting else fitting[0]}"
