"""What a scheme answers to the surveys' questions about action plans."""

from __future__ import annotations

from compact_rules.days import date
from compact_rules.hints import Any, Literal, Mapping
from compact_rules.scheme.links import records

Answer = Literal["yes", "no", "not_shown"]
Record = Mapping[str, Any]


def plan_for_the_day(root: dict[str, Any], as_of: date) -> Answer:
    """Whether there is an action plan, with at least one action, whose period holds ``as_of``."""
    plans = [plan for _, plan in records(root, "action_plans")]
    if any(_runs(plan, as_of) and _actions(plan) for plan in plans):
        return "yes"
    listed = root.get("action_plans")
    # Each plan is known to lie in another time, or to hold no action.
    none = isinstance(listed, list) and len(plans) == len(listed) and all(_runs(p, as_of) is False or _empty(p) for p in plans)
    return "no" if none else "not_shown"


def measurable_plan(root: dict[str, Any], as_of: date) -> Answer:
    """Whether in such a plan every action has a date by which it is due and a target with an indicator, a unit and a figure."""
    plans = [plan for _, plan in records(root, "action_plans") if _runs(plan, as_of) and _actions(plan)]
    if any(all(_measurable(action) for action in _actions(plan)) for plan in plans):
        return "yes"
    if not plans:
        return plan_for_the_day(root, as_of)
    return "no" if all(any(_empty(action, "targets") for action in _actions(plan)) for plan in plans) else "not_shown"


def _runs(plan: Record, as_of: date) -> bool | None:
    """Whether the plan's period holds the day; None where that is not said."""
    period = plan.get("period")
    start, end = (period.get("start"), period.get("end")) if isinstance(period, dict) else (None, None)
    if (isinstance(start, date) and start > as_of) or (isinstance(end, date) and end < as_of):
        return False
    return True if isinstance(start, date) and isinstance(end, date) else None


def _actions(plan: Record) -> list[dict[str, Any]]:
    return [action for _, action in records(dict(plan), "actions")]


def _empty(record: Record, name: str = "actions") -> bool:
    return record.get(name) == []


def _measurable(action: Record) -> bool:
    due = action.get("due")
    dated = isinstance(due, dict) and isinstance(due.get("on"), date)
    return dated and any(_complete(target) for _, target in records(dict(action), "targets"))


def _complete(target: Record) -> bool:
    figure = target.get("value", next((stage.get("value") for _, stage in records(dict(target), "staged")), None))
    return bool(target.get("indicator")) and isinstance(target.get("unit"), str) and isinstance(figure, (int, float))
