"""The gates of `rules/grades.yaml` as values: what each level needs and what holds at each depth."""

from __future__ import annotations

from compact_rules.assessing.model import DepthId, LevelId, LivenessState, Side
from compact_rules.bilingual import Bilingual
from compact_rules.hints import Mapping
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import Tier, Verdict


@dataclass(frozen=True, slots=True)
class LevelGate:
    """A level and the tiers whose rules must all hold to reach it."""

    id: LevelId
    title: Bilingual
    needs: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class DepthGate:
    """What a rule must show to hold at one depth. ``adopted``: a draft and a scheme that has ended are not judged there."""

    id: DepthId
    title: Bilingual
    asks: Bilingual
    holds: frozenset[Verdict]
    adopted: bool
    evidence: bool
    dissent: bool
    attested_by: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class LivenessForm:
    """How liveness is told: the parameters that hold the two windows, what each state is called, and where events stand.

    An event is the steps of a path; the step ``[]`` goes into every item of a list.
    """

    active: str
    resting: str
    titles: Mapping[LivenessState, Bilingual]
    events: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A text for one thing and for any other number, which is its placeholder ``{count}``."""

    one: Bilingual
    other: Bilingual

    def form(self, count: int) -> Bilingual:
        """The text for ``count`` things, with the number not inserted yet."""
        return self.one if count == 1 else self.other


@dataclass(frozen=True, slots=True)
class Sentences:
    """The parts that a grade's sentence is put together from; `sentences.parts` chooses among them."""

    level: Bilingual
    explained: Counted
    open: Counted
    met: Bilingual
    not_attested: Mapping[Side, Bilingual]
    no_rules: Bilingual
    not_adopted: Bilingual
    ended: Bilingual


@dataclass(frozen=True, slots=True)
class Gates:
    """Levels from the lowest up, depths from the shallowest down, and the ids of the parameters that hold the windows.

    ``note`` is what the grades rest on and ``tiers`` what the tiers are called, where the rulebook says so itself.
    """

    levels: tuple[LevelGate, ...]
    depths: tuple[DepthGate, ...]
    never_explained: frozenset[Tier]
    judgement_window: str
    attestation_window: str
    liveness: LivenessForm
    sentences: Sentences
    note: Bilingual | None = None
    tiers: Mapping[Tier, Bilingual] = field(default_factory=dict)

    def level(self, level: LevelId) -> LevelGate:
        """The gate of one level."""
        return next(gate for gate in self.levels if gate.id == level)

    def depth(self, depth: DepthId) -> DepthGate:
        """The gate of one depth."""
        return next(gate for gate in self.depths if gate.id == depth)
