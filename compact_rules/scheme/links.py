"""Derived facts that bring together what a scheme says in two places, so that a rule can read it in one.

=================================  ======================================================================================
field                              what it is
=================================  ======================================================================================
``bodies[].meetings[].body``       the body that met
``signatories[].party``            the party whose name is that of the organisation, in either language; absent when there is none
``signup.broad_signatories``       how many signatories are not stated to be infrastructure bodies, large or major; present
                                   whenever the list of signatories is given
``objectives[].targets``           the targets that name the objective, themselves or through their action; an empty list
                                   when none does although there is a plan or a commitment
``targets[].aim``                  the target's value; without one, the value of its last stage
``targets[].progress``             the progress entries that name the target; an empty list when progress is given and none
                                   is its own
``parties[].publications``         the publication entries of the party; an empty list when there are only others'
``disputes.final_stage``           the stage with the highest number; without numbers, the last one listed
``actions[].dependencies``         for each action depended on: ``id``, ``due`` (when that action is due) and ``needed_by``
                                   (when this one is); commitments have them too
``actions[].stretches``            from the start (or the plan's) through each milestone, as listed, to the due date: pairs
                                   ``from`` and ``to``; without a due date it leads to where that is missing; absent when the
                                   start is; commitments have them too
=================================  ======================================================================================
"""

from __future__ import annotations

from itertools import pairwise

from compact_rules.days import date
from compact_rules.hints import Any, Iterator
from compact_rules.places import Path
from compact_rules.scheme.facts import UNREADABLE, Located
from compact_rules.scheme.shape import Shape

Record = dict[str, Any]
Found = list[tuple[Path, Record]]
_BIG = ("large", "major")
_SIZES = ("infrastructure", "size_band")


def records(record: Record, name: str, at: Path = ()) -> Iterator[tuple[Path, Record]]:
    """The readable records of a list, each with its path."""
    items = record.get(name)
    for position, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield (*at, name, position), item


def unread(record: Record, name: str, at: Path = (), below: tuple[str, ...] = ()) -> list[Located]:
    """The places of a list, and of the lists ``below`` in its records, at which there may be records that could not be read."""
    items = record.get(name)
    if items is None:
        return []
    if items is UNREADABLE:
        return [Located((*at, name), UNREADABLE)]
    found = []
    for position, item in enumerate(items):
        if item is UNREADABLE:
            found.append(Located((*at, name, position), UNREADABLE))
        elif below and below[0] in item:
            found += unread(item, below[0], (*at, name, position), below[1:])
    return found


def add_links(root: Record) -> None:
    """Add these facts to the facts of a scheme, in place. Links to plans and actions must be there already."""
    for path, body in records(root, "bodies"):
        for _, meeting in records(body, "meetings", path):
            meeting["body"] = Located(path, body)
    undertakings = list(_undertakings(root))
    targets = [found for path, work in undertakings for found in records(work, "targets", path)]
    for path, target in targets:
        _add_aim(path, target)
    _add_naming(targets, "progress", root, "progress", "target")
    _add_naming(list(records(root, "parties")), "publications", root, "publication", "party")
    if "action_plans" in root or "commitments" in root:
        _add_targets_of_objectives(root, targets)
    by_id = {work["id"]: work for _, work in undertakings if isinstance(work.get("id"), str)}
    for path, work in undertakings:
        _add_dependencies(path, work, by_id)
        _add_stretches(path, work)
    _add_final_stage(root.get("disputes"))
    _add_parties_that_signed(root)
    _add_broad_signatories(root)


def _undertakings(root: Record) -> Iterator[tuple[Path, Record]]:
    for path, plan in records(root, "action_plans"):
        yield from records(plan, "actions", path)
    yield from records(root, "commitments")


def _add_aim(path: Path, target: Record) -> None:
    if "value" in target:
        target["aim"] = Located((*path, "value"), target["value"])
        return
    if "staged" not in target:
        return
    stages = list(records(target, "staged", path))
    hidden = unread(target, "staged", path)
    if hidden:
        target["aim"] = hidden[-1]
    elif stages and "value" in stages[-1][1]:
        target["aim"] = Located((*stages[-1][0], "value"), stages[-1][1]["value"])


def _add_naming(named: Found, link: str, root: Record, part: str, key: str) -> None:
    """Give each record the entries of ``part`` that name it by ``key``.

    An entry that cannot be read, or whose ``key`` cannot, may name any of them, so it stands unreadable in every list.
    """
    if part not in root:
        return
    entries: dict[str, list[Located]] = {}
    nameless = unread(root, part)
    for path, entry in records(root, part):
        name = entry.get(key)
        if name is UNREADABLE:
            nameless.append(Located((*path, key), UNREADABLE))
        elif isinstance(name, str):  # as an id is; nothing else names anything
            entries.setdefault(name, []).append(Located(path, entry))
    for _, record in named:
        name = record.get("id")
        if name is UNREADABLE:
            record[link] = UNREADABLE
        else:
            record[link] = [*entries.get(name, ()), *nameless] if name is not None else []


def _add_targets_of_objectives(root: Record, targets: Found) -> None:
    naming = [(path, target, _objectives_of(target)) for path, target in targets]
    hidden = [Located((*path, "objective_ids"), UNREADABLE) for path, _, names in naming if UNREADABLE in names]
    hidden += [*unread(root, "action_plans", below=("actions", "targets")), *unread(root, "commitments", below=("targets",))]
    for _, objective in records(root, "objectives"):
        name = objective.get("id")
        if name is UNREADABLE:
            objective["targets"] = UNREADABLE
        else:
            objective["targets"] = [*(Located(path, target) for path, target, names in naming if name in names), *hidden]


def _objectives_of(target: Record) -> list[object]:
    """The objectives that the target names, itself or through its action; `UNREADABLE` among them where one cannot be read."""
    action = target.get("action")
    through = action.value.get("objective_ids") if isinstance(action, Located) else None
    names: list[object] = []
    for given in (target.get("objective_ids"), through):
        names += given if isinstance(given, list) else [given] if given is UNREADABLE else []
    return names


def due_on(work: Record) -> date | None:
    """The day an action or commitment is due, where it is stated as a date."""
    due = work.get("due")
    on = due.get("on") if isinstance(due, dict) else None
    return on if isinstance(on, date) else None


def _add_dependencies(path: Path, work: Record, by_id: dict[str, Record]) -> None:
    names = work.get("depends_on")
    if not isinstance(names, list):
        if names is UNREADABLE:
            work["dependencies"] = Located((*path, "depends_on"), UNREADABLE)
        return
    links: list[object] = []
    for position, name in enumerate(names):
        if not isinstance(name, str):
            links.append(UNREADABLE)
            continue
        if name not in by_id:  # nobody knows when what it names is due
            links.append(Located((*path, "depends_on", position), UNREADABLE))
            continue
        days = {"due": due_on(by_id[name]), "needed_by": due_on(work)}
        links.append(Located((*path, "depends_on", position), {"id": name, **{k: v for k, v in days.items() if v}}))
    work["dependencies"] = links


def _add_stretches(path: Path, work: Record) -> None:
    end = due_on(work)
    if end is None:
        due = work.get("due")
        inner = due.get("on") if isinstance(due, dict) else due
        work["stretches"] = Located((*path, "due", "on"), inner)  # absent or unreadable, and there is where to look
        return
    if work.get("milestones", []) is UNREADABLE:
        work["stretches"] = Located((*path, "milestones"), UNREADABLE)
        return
    stops: list[tuple[Path, object]] = [_start(path, work)]
    for position, milestone in enumerate(work.get("milestones", ())):
        at: Path = (*path, "milestones", position, "due")
        stops.append((at, milestone.get("due") if isinstance(milestone, dict) else UNREADABLE))
    stops.append(((*path, "due"), end))
    if not all(isinstance(day, date) for _, day in stops):
        return
    work["stretches"] = [
        Located(at, {"from": Located(before, begun), "to": Located(at, done)}) for (before, begun), (at, done) in pairwise(stops)
    ]


def _start(path: Path, work: Record) -> tuple[Path, object]:
    if "start" in work:
        return (*path, "start"), work["start"]
    plan = work.get("plan")
    if not isinstance(plan, Located):
        return path, None
    period = plan.value.get("period")
    return (*plan.path, "period", "start"), period.get("start") if isinstance(period, dict) else None


def _add_final_stage(disputes: object) -> None:
    if not isinstance(disputes, dict):
        return
    stages = list(records(disputes, "stages", ("disputes",)))
    hidden = unread(disputes, "stages", ("disputes",))
    hidden += [Located((*path, "n"), UNREADABLE) for path, stage in stages if stage.get("n") is UNREADABLE]
    if hidden:  # it may be the last one
        disputes["final_stage"] = hidden[-1]
        return
    if not stages:
        return
    numbered = all(isinstance(stage.get("n"), int) for _, stage in stages)
    path, stage = max(stages, key=lambda entry: entry[1]["n"]) if numbered else stages[-1]
    disputes["final_stage"] = Located(path, stage)


def _add_parties_that_signed(root: Record) -> None:
    parties = {name: (path, party) for path, party in records(root, "parties") for name in _folded(party.get("name"))}
    nameless = unread(root, "parties")
    nameless += [Located((*at, "name"), UNREADABLE) for at, party in records(root, "parties") if party.get("name") is UNREADABLE]
    for path, signatory in records(root, "signatories"):
        found = [Located(*parties[name]) for name in _folded(signatory.get("organisation")) if name in parties]
        if signatory.get("organisation") is UNREADABLE:
            found = [Located((*path, "organisation"), UNREADABLE)]
        if found or nameless:
            signatory["party"] = [*found, *nameless][0]


def _folded(name: object) -> list[str]:
    """A name in each of its languages, without what makes no other name of it: capitals, spaces and the shape of apostrophes."""
    texts = name.values() if isinstance(name, dict) else (name,)
    return [" ".join(text.replace("’", "'").casefold().split()) for text in texts if isinstance(text, str)]


def _add_broad_signatories(root: Record) -> None:
    signup = root.get("signup")
    if not isinstance(signup, dict) or "signatories" not in root:
        return
    signatories = list(records(root, "signatories"))
    hidden = unread(root, "signatories")
    hidden += [Located((*path, key), UNREADABLE) for path, one in signatories for key in _SIZES if one.get(key) is UNREADABLE]
    count = sum(not one.get("infrastructure") and one.get("size_band") not in _BIG for _, one in signatories)
    signup["broad_signatories"] = hidden[0] if hidden else count


def add_link_shapes(root: Shape) -> None:
    """Add these fields to the table of the format, in place."""
    body, party, objective = root.items_of("bodies"), root.items_of("parties"), root.items_of("objectives")
    action, commitment = root.items_of("action_plans").items_of("actions"), root.items_of("commitments")
    target, disputes = action.items_of("targets"), root.fields["disputes"]
    body.items_of("meetings").fields["body"] = Shape("record", fields=body.fields, name=body.name, derived=True)
    signatory = root.items_of("signatories")
    signatory.fields["party"] = Shape("record", fields=party.fields, name=party.name, derived=True)
    root.fields["signup"].fields["broad_signatories"] = Shape("integer", derived=True)
    objective.fields["targets"] = Shape("list", item=target, derived=True)
    party.fields["publications"] = Shape("list", item=root.items_of("publication"), derived=True)
    final = disputes.items_of("stages")
    disputes.fields["final_stage"] = Shape("record", fields=final.fields, name=final.name, derived=True)
    day = Shape("date", derived=True)
    named = Shape("record", fields={"id": Shape("id", derived=True), "due": day, "needed_by": day}, derived=True)
    stretch = Shape("record", fields={"from": day, "to": day}, derived=True)
    for work in (action, commitment):
        work.fields["dependencies"] = Shape("list", item=named, derived=True)
        work.fields["stretches"] = Shape("list", item=stretch, derived=True)
        work.items_of("targets").fields["aim"] = Shape("number", derived=True)
        work.items_of("targets").fields["progress"] = Shape("list", item=root.items_of("progress"), derived=True)
