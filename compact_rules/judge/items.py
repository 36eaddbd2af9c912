"""What the words share: the kind of function they compile to, the law they read, and lists as they stand in facts."""

from __future__ import annotations

from itertools import takewhile

from compact_rules.hints import Any, Callable, Mapping, Sequence
from compact_rules.judge.lookup import Gap, Here, Scene, into_items, look, look_all
from compact_rules.judge.outcomes import Reason, Truth
from compact_rules.judge.reasons import from_gap
from compact_rules.judge.wording import Phrases
from compact_rules.places import Path
from compact_rules.records import dataclass, field
from compact_rules.rulebook.model import EACH, FieldPath, Lexicon

Judgement = Callable[[Here, Scene], Reason]
JudgeValue = Callable[[Here, Here, Scene], Reason]
NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES


@dataclass(frozen=True, slots=True)
class Law:
    """What a rulebook says on one date: the parameters' values, and the lexicons."""

    parameters: Mapping[str, Any]
    lexicons: Mapping[str, Lexicon]
    # The phrases of the lexicons that rules have asked for: several ask for the same.
    phrases: dict[str, dict[str, Phrases]] = field(default_factory=dict)
    # The parameters' values by the names that texts know them by, once a rule has asked.
    by_name: dict[str, Any] = field(default_factory=dict)


def each_value(word: str, field: FieldPath, judge_value: JudgeValue) -> Judgement:
    """Judge the value at ``field``; where the path goes through lists, every value there."""
    if EACH not in field.steps:

        def judge(item: Here, scene: Scene) -> Reason:
            found = look(item, scene, field)
            return from_gap(word, found) if isinstance(found, Gap) else judge_value(found, item, scene)

        return judge

    def judge_all(item: Here, scene: Scene) -> Reason:
        found, gaps = look_all(item, scene, field)
        parts = [judge_value(here, item, scene) for here in found] + [from_gap(word, gap) for gap in gaps]
        path = list_path(item, field, gaps)
        if not parts:
            return Reason(word, NO, "none_in_list", path, {"list": field.text})
        return Reason(word, min(part.truth for part in parts), "every", path, {"list": field.text}, tuple(parts))

    return judge_all


def list_path(item: Here, field: FieldPath, gaps: Sequence[Gap] = (), found: Sequence[Here] = ()) -> Path:
    """Where a list stands, for a reason about the list as a whole: where what was ``found`` stands together, if anything was."""
    if gaps:
        return gaps[0].path
    if found:
        return together(found)
    fields = field.steps[: field.steps.index(EACH)] if EACH in field.steps else field.steps
    return (*(() if field.absolute or field.outer else item.path), *fields)


def together(found: Sequence[Here]) -> Path:
    """The innermost list that holds all of ``found``; the path of a value that is in no list."""
    shared = _innermost_list(found[0].path)
    for here in found:
        path = _innermost_list(here.path)
        if path != shared:
            shared = tuple(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(shared, path, strict=False)))
    return listed(shared)


def _innermost_list(path: Path) -> Path:
    for at in reversed(range(len(path))):
        if type(path[at]) is int:
            return path[:at]
    return path


def listed(path: Path) -> Path:
    """A list's own path for the path of one of its items; any other path as it is."""
    return path[:-1] if path and isinstance(path[-1], int) else path


def elements_of(found: Here, scene: Scene) -> tuple[list[Here], list[Gap]]:
    """The values of a list and what could not be read among them; for anything else, the value itself."""
    if not isinstance(found.value, list):
        return [found], []
    scene.work.spend(len(found.value))
    elements: list[Here] = []
    gaps: list[Gap] = []
    into_items(found, elements, gaps)
    return elements, gaps
