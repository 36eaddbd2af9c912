"""Levels before and after, at each depth."""

from __future__ import annotations

from compact_rules.assessing.model import DEPTHS, LEVELS
from compact_rules.bilingual import Bilingual
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.places import text
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_changes

UP = N_("{depth}: up from “{before}” to “{after}”.")
DOWN = N_("{depth}: down from “{before}” to “{after}”.")
SAME = N_("{depth}: “{after}”, as before.")
NEVER = N_("{depth}: not judged, neither before nor now.")
NO_LONGER = N_("{depth}: was “{before}”; now it is not judged.")
LIVENESS = N_("Is the scheme in use? It was “{before}”, it is “{after}”.")
NOW_JUDGED = N_("{depth}: was not judged; now “{after}”.")


def level_changes(old: wire.Levels, new: wire.Levels, titles: wire.GradeTitles) -> list[wire_changes.LevelChange]:
    """All three depths, from the shallowest down."""
    return [level_change(depth, state(old[depth]), state(new[depth]), titles) for depth in DEPTHS]


def level_change(
    depth: wire.Depth, before: wire_changes.LevelState, after: wire_changes.LevelState, titles: wire.GradeTitles
) -> wire_changes.LevelChange:
    """One depth, before and after."""
    said = say(
        _sentence(before, after),
        depth=depth_title(depth, titles),
        before=level_title(before["level"], titles),
        after=level_title(after["level"], titles),
    )
    return {
        "depth": depth,
        "direction": direction(before, after),
        "before": before,
        "after": after,
        "message": text(said),
    }


def state(level: wire.Level) -> wire_changes.LevelState:
    """A grade in short."""
    return {
        "level": level["level"],
        "judged": level["judged"],
        "sentence": level["sentence"],
        "first_reason": level["first_reason"],
    }


def direction(before: wire_changes.LevelState, after: wire_changes.LevelState) -> wire_changes.Direction:
    """Whether the level rose or fell; it can be told only where it was judged both times."""
    if not (before["judged"] and after["judged"]):
        return "not_comparable"
    was, now = LEVELS.index(before["level"]), LEVELS.index(after["level"])
    return "up" if now > was else "down" if now < was else "same"


def level_title(level: wire.LevelName, titles: wire.GradeTitles) -> Bilingual:
    """What the rulebook calls a level."""
    title = next(each["title"] for each in titles["levels"] if each["id"] == level)
    return Bilingual(title["en"], title["cy"])


def depth_title(depth: wire.Depth, titles: wire.GradeTitles) -> Bilingual:
    """What the rulebook calls a depth."""
    title = next(each["title"] for each in titles["depths"] if each["id"] == depth)
    return Bilingual(title["en"], title["cy"])


def liveness_change(
    before: wire.LivenessState, after: wire.LivenessState, titles: wire.GradeTitles
) -> wire_changes.LivenessChange:
    """Whether the scheme is in use, before and after."""
    called = {each["id"]: Bilingual(each["title"]["en"], each["title"]["cy"]) for each in titles["liveness"]}
    return {"before": before, "after": after, "message": text(say(LIVENESS, before=called[before], after=called[after]))}


def _sentence(before: wire_changes.LevelState, after: wire_changes.LevelState) -> str:
    if before["judged"] and after["judged"]:
        return {"up": UP, "down": DOWN}.get(direction(before, after), SAME)
    if before["judged"]:
        return NO_LONGER
    return NOW_JUDGED if after["judged"] else NEVER
