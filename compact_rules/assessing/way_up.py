"""The shortest way up: the smallest set of things to put right that lifts a level to the next."""

from __future__ import annotations

from compact_rules.assessing.folding import told_under
from compact_rules.assessing.model import Cause, Stop
from compact_rules.hints import Sequence
from compact_rules.rulebook.model import Rule

# Faults of one kind can be told together. Judgements cannot: each is a decision of its own.
_KINDS: tuple[frozenset[Cause], ...] = (frozenset({"not_met", "not_shown"}), frozenset({"no_record", "stale_record"}))


def way_up(stops: Sequence[Stop], rules: Sequence[Rule], root: object) -> tuple[Stop, ...]:
    """``stops``, which all stop the next level, without those that are told under another of them; the order is kept.

    ``root`` is the scheme's facts. A gate asks for every rule, so nothing else can be left out.
    """
    same_fault_as = {rule.id: rule.same_fault_as for rule in rules}
    folded: set[int] = set()
    for kind in _KINDS:
        own = [at for at, stop in enumerate(stops) if stop.cause in kind]
        under = told_under([stops[at] for at in own], same_fault_as, root)
        folded.update(at for at, parent in zip(own, under, strict=True) if parent is not None)
    return tuple(stop for at, stop in enumerate(stops) if at not in folded)
