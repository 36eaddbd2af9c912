"""One invented scheme as it stood on 30 June of a year, as plain data ready for YAML."""

from __future__ import annotations

from collections.abc import Sequence

from tools.national.about import aims, head, parties, principles, signing
from tools.national.arrangements import arrangements
from tools.national.matters import PRINCIPLES, WARM_WORDS
from tools.national.planning import body, elections, plan
from tools.national.setting import Data, Setting
from tools.national.signatures import attestations, judgements


def scheme(at: Setting) -> Data:
    """The whole scheme."""
    kind = at.area.kind
    parts: list[Data] = [head(at), parties(at), signing(at)]
    if kind == "principles":
        return _joined(parts, {"principles": principles(at, PRINCIPLES[:2] + WARM_WORDS)})
    parts.append({"principles": principles(at, WARM_WORDS if kind == "tick_box" else PRINCIPLES)})
    parts += [aims(at), {"bodies": [body(at)]}, elections(at), {"action_plans": [plan(at)]}]
    if kind == "weak":
        return _joined(parts, {"review": {"every": "3 years", "last_on": at.day(3, 3, ago=2)}})
    return _joined(parts, *arrangements(at), judgements(at), attestations(at))


def _joined(parts: Sequence[Data], *more: Data) -> Data:
    return {key: value for part in (*parts, *more) for key, value in part.items()}
