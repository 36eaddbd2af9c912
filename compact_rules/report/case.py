"""What the report is built from: each file with what became of it, and the rulebook that was applied."""

from __future__ import annotations

from compact_rules.assessing.model import Assessment, RatedProblem
from compact_rules.assessing.policy import Policy
from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Any, Mapping
from compact_rules.records import dataclass, field
from compact_rules.report.places import Places
from compact_rules.rulebook.model import Rule, Rulebook
from compact_rules.scheme.facts import Facts

if TYPE_CHECKING:
    from compact_rules.report.telling import Telling


@dataclass(frozen=True, slots=True)
class Checked:
    """One file and what became of it.

    ``file`` is its name as the person gave it. Without an ``assessment`` it was not judged, and ``problems`` say why; with one,
    the assessment's own problems are told and these are not. ``document`` is None where the file could not be read.
    """

    file: str
    sha256: str | None = None
    document: Places | None = None
    facts: Facts | None = None
    assessment: Assessment | None = None
    problems: tuple[RatedProblem, ...] = ()

    @property
    def told_problems(self) -> tuple[RatedProblem, ...]:
        """The problems of the document, assessed or not."""
        return self.assessment.problems if self.assessment is not None else self.problems

    @property
    def root(self) -> Mapping[str, Any]:
        """The scheme's facts; empty where there are none."""
        return self.facts.root if self.facts is not None else {}


@dataclass(frozen=True, slots=True)
class Law:
    """The rulebook on the as-of date, as the texts need it."""

    rulebook: Rulebook
    policy: Policy
    as_of: date
    rules: Mapping[str, Rule]
    lexicons: Mapping[str, Bilingual] = field(default_factory=dict)

    def window(self, parameter: str) -> object:
        """The value of a parameter on the as-of date; None before its first one."""
        known = self.rulebook.parameters.get(parameter)
        dated = known.at(self.as_of) if known is not None else None
        return dated.value if dated is not None else None


def telling(checked: Checked, law: Law) -> Telling:
    """What the texts of a file's reasons are told from."""
    from compact_rules.report.telling import Telling  # a run with nothing to tell does without

    return Telling(checked.root, (), law.lexicons, law.as_of)


def law(rulebook: Rulebook, policy: Policy, as_of: date) -> Law:
    """The rulebook on ``as_of``."""
    rules = {rule.id: rule for rule in rulebook.in_force(as_of)}
    return Law(rulebook, policy, as_of, rules, {each.id: each.title for each in rulebook.lexicons.values()})
