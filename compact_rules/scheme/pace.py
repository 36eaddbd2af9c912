"""Derived facts about pace: how much one post has due at once, and how fast a figure must move beside how fast it ever moved.

===============================================  ========================================================================
field                                            what it is
===============================================  ========================================================================
``actions[].due_in_quarter_with_same_role``      how many actions and commitments of the whole scheme are due in the same quarter
                                                 of a calendar year from the same post of the same party, this one counted;
                                                 absent where the due date, the party or the post is
``targets[].implied_rate``                       the change a year that the target asks for, in its own unit and in its direction:
                                                 from the baseline's figure and day to the aim and the due date of its last
                                                 dated stage, or of the action; only for up and down
``targets[].best_past_rate``                     the fastest change a year in that direction between any two figures that follow
                                                 each other in ``history`` and the baseline; 0 where none went that way; absent
                                                 without ``history``
===============================================  ========================================================================

Rates are rounded to one decimal: nobody plans more exactly.
"""

from __future__ import annotations

from itertools import pairwise

from compact_rules.days import date
from compact_rules.hints import Any, Hashable, Iterator
from compact_rules.places import Path
from compact_rules.scheme.facts import Located
from compact_rules.scheme.links import Found, Record, due_on, records
from compact_rules.scheme.placeholders import plain
from compact_rules.scheme.shape import Shape

_DAYS_A_YEAR = 365.25
Measured = tuple[date, float]


def add_pace(root: Record) -> None:
    """Add these facts to the facts of a scheme, in place. The aims of targets must be there already."""
    works = list(_works(root))
    posts = [_post(work) for _, work in works]
    load: dict[Hashable, int] = {}
    for post in posts:
        if post is not None:
            load[post] = load.get(post, 0) + 1
    for (path, work), post in zip(works, posts, strict=True):
        if post is not None:
            work["due_in_quarter_with_same_role"] = load[post]
        for _, target in records(work, "targets", path):
            _add_rates(target, work)


def _works(root: Record) -> Iterator[tuple[Path, Record]]:
    for path, plan in records(root, "action_plans"):
        yield from records(plan, "actions", path)
    yield from records(root, "commitments")


def _post(work: Record) -> Hashable | None:
    """The quarter in which the work is due, and the party and post that answer for it."""
    due, owner = due_on(work), work.get("owner")
    role = owner.get("role") if isinstance(owner, dict) else None
    party = owner.get("party") if isinstance(owner, dict) else None
    if due is None or not isinstance(party, str) or not isinstance(role, dict):
        return None
    texts = [text for text in role.values() if isinstance(text, str)]
    return (due.year, (due.month - 1) // 3, party, plain(texts[0])) if texts else None


def _add_rates(target: Record, work: Record) -> None:
    sign = {"up": 1, "down": -1}.get(str(target.get("direction")))
    start = _measured(target.get("baseline"))
    if sign is None or start is None:
        return
    aim, by = _aim(target), _aim_day(target, work)
    if aim is not None and by is not None and by > start[0]:
        target["implied_rate"] = _a_year(start, (by, aim), sign)
    history = [measured for _, entry in records(target, "history") if (measured := _measured(entry)) is not None]
    # The baseline closes the history; two figures of one day say nothing about pace.
    points = sorted(dict((*history, start)).items())
    if len(points) > 1:
        target["best_past_rate"] = max(0.0, *(_a_year(one, other, sign) for one, other in pairwise(points)))


def _measured(entry: object) -> Measured | None:
    if not isinstance(entry, dict):
        return None
    on, value = entry.get("on"), entry.get("value")
    if not isinstance(on, date) or not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    return on, float(value)


def _aim(target: Record) -> float | None:
    aim = target.get("aim")
    value = aim.value if isinstance(aim, Located) else None
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _aim_day(target: Record, work: Record) -> date | None:
    stages: Found = list(records(target, "staged"))
    last = stages[-1][1].get("due") if stages else None
    return last if isinstance(last, date) else due_on(work)


def _a_year(one: Measured, other: Measured, sign: int) -> float:
    return round(sign * (other[1] - one[1]) / (other[0] - one[0]).days * _DAYS_A_YEAR, 1)


def add_pace_shapes(root: Shape) -> None:
    """Add these fields to the table of the format, in place."""
    plans, commitments = root.fields["action_plans"].item, root.fields["commitments"].item
    actions = plans.fields["actions"].item if plans is not None else None
    for work in (actions, commitments):
        targets: Any = work.fields["targets"].item if work is not None else None
        if work is None or targets is None:
            raise TypeError("actions and targets are lists")
        work.fields["due_in_quarter_with_same_role"] = Shape("integer", derived=True)
        targets.fields["implied_rate"] = Shape("number", derived=True)
        targets.fields["best_past_rate"] = Shape("number", derived=True)
