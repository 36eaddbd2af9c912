"""The grade at each depth: gates, never points. The weakest rule decides."""

from __future__ import annotations

from compact_rules.assessing.adoption import ADOPTED_FROM, ENDS_ON, Adoption
from compact_rules.assessing.answers import Answers
from compact_rules.assessing.gates import DepthGate, Gates, LevelGate
from compact_rules.assessing.model import GRADED, Grade, Standing, Stop, TierCount
from compact_rules.assessing.stops import not_attested, stops
from compact_rules.assessing.way_up import way_up
from compact_rules.hints import Any, Callable, Iterable, Iterator, Mapping, Sequence
from compact_rules.places import Path
from compact_rules.records import dataclass
from compact_rules.rulebook.model import TIERS, Rule, Tier


@dataclass(frozen=True, slots=True)
class Ground:
    """What all three grades of a scheme are read from."""

    gates: Gates
    rules: tuple[Rule, ...]
    standings: tuple[Standing, ...]
    answers: Answers
    root: Mapping[str, Any]
    order: Callable[[Path], Any]


def grade(ground: Ground, depth: DepthGate) -> Grade:
    """The highest level whose gate holds at ``depth``, and what stops the next."""
    if depth.adopted and (stop := _not_judged(ground.answers.adopted)) is not None:
        counts = tuple(_unjudged(ground.standings, tier) for tier in GRADED)
        return Grade(depth.id, ground.gates.levels[0].id, False, counts, (stop,), (stop,), stop.cause)
    applying = {tier: _applying(ground.standings, tier) for tier in TIERS}
    blocked = {standing.rule: tuple(stops(standing, rule, depth, ground.gates)) for standing, rule in _pairs(ground)}
    unattested = tuple(not_attested(ground.answers.attested, depth))
    reached = ground.gates.levels[0]
    standing_in_way: tuple[Stop, ...] = ()
    for level in ground.gates.levels[1:]:
        standing_in_way = unattested + tuple(_gate(level, applying, blocked))
        if standing_in_way:
            break
        reached = level
    ordered = tuple(sorted(standing_in_way, key=lambda stop: ground.order(stop.path)))
    counts = tuple(_count(applying[tier], tier, blocked, depth, bool(unattested)) for tier in GRADED)
    return Grade(depth.id, reached.id, True, counts, ordered, way_up(ordered, ground.rules, ground.root))


def _pairs(ground: Ground) -> Iterator[tuple[Standing, Rule]]:
    return zip(ground.standings, ground.rules, strict=True)


def _not_judged(adopted: Adoption) -> Stop | None:
    if not adopted.adopted:
        return Stop("not_adopted", ADOPTED_FROM)
    return Stop("ended", ENDS_ON, on=adopted.ended) if adopted.ended is not None else None


def _applying(standings: Iterable[Standing], tier: Tier) -> list[Standing]:
    return [standing for standing in standings if standing.tier == tier and standing.verdict != "not_applicable"]


def _gate(
    level: LevelGate, applying_of: Mapping[Tier, Sequence[Standing]], blocked: dict[str, tuple[Stop, ...]]
) -> Iterator[Stop]:
    for tier in level.needs:
        applying = applying_of[tier]
        # A gate over nothing does not hold: a level is never reached because nothing was asked.
        if not applying:
            yield Stop("no_rules", (), tier=tier)
        for standing in applying:
            yield from blocked[standing.rule]


def _count(
    applying: Iterable[Standing], tier: Tier, blocked: dict[str, tuple[Stop, ...]], depth: DepthGate, unattested: bool
) -> TierCount:
    tally = {"met": 0, "explained": 0, "open": 0, "short": 0}
    for standing in applying:
        tally[_holds_as(standing, depth, bool(blocked[standing.rule]) or unattested)] += 1
    return TierCount(tier, **tally)


def _holds_as(standing: Standing, depth: DepthGate, stopped: bool) -> str:
    if standing.verdict == "needs_judgement":
        return "open"
    if stopped:
        return "short"
    unproven = depth.evidence and standing.practice in ("none", "stale")
    return "explained" if standing.verdict == "explained" or unproven else "met"


def _unjudged(standings: Iterable[Standing], tier: Tier) -> TierCount:
    return TierCount(tier, 0, 0, 0, len(_applying(standings, tier)))
