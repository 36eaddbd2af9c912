"""What no single value shows: ids given twice, references that lead nowhere, and chains that lead back to their start."""

from __future__ import annotations

from compact_rules.hints import Any, Iterator, Mapping, Sequence
from compact_rules.places import Path, Problem
from compact_rules.scheme.cycles import cycles
from compact_rules.scheme.mentions import Mentions, Named, Reference, list_text
from compact_rules.scheme.suggest import nearest
from compact_rules.source.flood import Problems

# Ids in these lists share one set of numbers: a reference may name an item of either.
_SHARED = {"commitments": "action_plans[].actions", "commitments[].targets": "action_plans[].actions[].targets"}

# Looking for the nearest of many ids takes time; after so many the cause is one, and it is not a slip of the finger.
_MOST_SUGGESTIONS = 50
_MOST_KNOWN = 2_000  # ids among which the nearest is looked for
_LONGEST_CHAIN = 20  # links of a circle that are told


def doubled_ids(mentions: Mentions) -> list[Problem]:
    """Ids that do not tell two things apart.

    ``duplicate-id``: twice in one list, one plan, or the commitments. ``id-in-several-plans``: the same in two plans, where each
    numbers its own actions. ``similar-ids``: they differ only in capitals. ``ids-look-alike``: in characters of the same shape.
    """
    problems = []
    first: dict[tuple[str, str], Named] = {}
    for one in mentions.ids:
        key = (_SHARED.get(one.among, one.among), _seen(one.id).casefold())
        other = first.setdefault(key, one)
        if other is not one:
            problems.append(_doubled(one, other))
    return problems


def _seen(name: str) -> str:
    """An id as it looks: two that look alike are taken for one."""
    if name.isascii():
        return name
    from compact_rules.source.lookalikes import as_typed  # hardly any id needs it

    return as_typed(name)


def _doubled(one: Named, other: Named) -> Problem:
    if one.id.casefold() != other.id.casefold():
        code = "ids-look-alike"
    elif one.id != other.id:
        code = "similar-ids"
    else:
        code = "duplicate-id" if _plan(one.path) == _plan(other.path) else "id-in-several-plans"
    return Problem(code, one.path, values=(("id", one.id), ("other", other.id)), related=(other.path,))


def _plan(path: Path) -> object:
    """The plan that an action or target stands in; anything else stands in none. Commitments number apart from every plan."""
    return path[1] if path[0] == "action_plans" and len(path) > 3 else path[0] if path[0] == "commitments" else None


def dangling(mentions: Mentions, unreadable: Sequence[Path] = ()) -> list[Problem]:
    """References that name nothing: ``dangling-reference``, with the id probably meant and the list that has such an id.

    Of a list in which an id could not be read (``unreadable`` are such places) nobody can say that it lacks one.
    """
    unknown = {among for path in unreadable for among in _could_hold(path)}
    lists: dict[str, set[str]] = {}
    for named in mentions.ids:
        lists.setdefault(named.among, set()).add(named.id)
    found = Problems()
    for ref in mentions.references:
        if any(ref.id in lists.get(among, ()) or any(among.startswith(part) for part in unknown) for among in ref.among):
            continue
        if not found.counted("dangling-reference"):
            found.add(_dangling(ref, lists, suggest=len(found) < _MOST_SUGGESTIONS))
    return list(found)


def _could_hold(path: Path) -> Iterator[str]:
    """The lists, as path texts, whose ids are not all known because the value at ``path`` is not."""
    if path and path[-1] == "id":
        yield list_text(path[:-1])
    elif (path and isinstance(path[-1], int)) or len(path) == 1 or path[-1:] in (("actions",), ("targets",)):
        yield list_text(path)


def _dangling(ref: Reference, lists: Mapping[str, set[str]], *, suggest: bool) -> Problem:
    known = sorted(name for among in ref.among for name in lists.get(among, ())) if suggest else []
    known = known if len(known) <= _MOST_KNOWN else []
    elsewhere = next((among for among, ids in lists.items() if ref.id in ids), "")
    values = (("id", ref.id), ("among", ref.among), ("suggestion", nearest(ref.id, known)), ("found_in", elsewhere))
    return Problem("dangling-reference", ref.path, values=values)


def circular_dependencies(root: Mapping[str, Any]) -> list[Problem]:
    """Actions that wait for each other: ``circular-dependency``, or ``depends-on-itself``."""
    actions = list(_actions(root))
    places: dict[str, list[Path]] = {}
    for path, action in actions:
        if isinstance(action.get("id"), str):
            places.setdefault(action["id"], []).append(path)
    edges = {path: [_named(places[ref], path) for ref in _texts(one.get("depends_on")) if ref in places] for path, one in actions}
    ids = {path: str(one.get("id")) for path, one in actions}
    return [_circle(ring, ids, "circular-dependency", "depends-on-itself", "depends_on") for ring in cycles(edges)]


def circular_successions(root: Mapping[str, Any]) -> list[Problem]:
    """Parties that succeed each other: ``circular-succession``."""
    parties = list(_items(root, "parties", ()))
    places = {one["id"]: path for path, one in reversed(parties) if isinstance(one.get("id"), str)}
    edges = {path: [places[to] for to in _texts([one.get("succeeded_by")]) if to in places] for path, one in parties}
    ids = {path: str(one.get("id")) for path, one in parties}
    return [_circle(ring, ids, "circular-succession", "circular-succession", "succeeded_by") for ring in cycles(edges)]


def absent_but_given(root: Mapping[str, Any]) -> list[Problem]:
    """Parts that the scheme both gives and says it does not have: ``declared-absent-but-given``."""
    declared = root.get("declared_absent")
    parts = enumerate(declared) if isinstance(declared, list) else ()
    return [
        Problem("declared-absent-but-given", ("declared_absent", position), values=(("part", part),), related=((part,),))
        for position, part in parts
        if isinstance(part, str) and root.get(part)
    ]


def _circle(ring: list[Path], ids: Mapping[Path, str], code: str, alone: str, field: str) -> Problem:
    shown = [ids[path] for path in ring] if len(ring) <= _LONGEST_CHAIN else [*(ids[path] for path in ring[:_LONGEST_CHAIN]), "…"]
    chain = " → ".join([*shown, ids[ring[0]]])
    related: tuple[Path, ...] = tuple((*path, field) for path in ring[1:_LONGEST_CHAIN])
    return Problem(code if len(ring) > 1 else alone, (*ring[0], field), values=(("chain", chain),), related=related)


def _named(same: list[Path], of: Path) -> Path:
    """The one of several with the same id that a reference from ``of`` names: in its own plan if there is one, else the first."""
    return next((path for path in same if path[:2] == of[:2]), same[0])


def _actions(root: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    for path, plan in _items(root, "action_plans", ()):
        yield from _items(plan, "actions", path)
    yield from _items(root, "commitments", ())


def _items(record: Mapping[str, Any], name: str, at: Path) -> Iterator[tuple[Path, Any]]:
    value = record.get(name)
    for position, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, dict):
            yield (*at, name, position), item


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
