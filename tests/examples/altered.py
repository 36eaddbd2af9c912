"""An example scheme with parts taken out or put in another way, judged again."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compact_rules import assess, load_rulebook
from compact_rules.source.read import Source
from compact_rules.source.tree import load

if TYPE_CHECKING:
    from compact_rules.report import wire
    from compact_rules.rulebook.model import Rulebook

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = date(2026, 6, 30)
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@cache
def shipped() -> Rulebook:
    """The shipped rulebook, read once."""
    return load_rulebook()


@cache
def written(name: str) -> Any:
    """What the example says, as plain values. Not to be changed: `altered` takes a copy."""
    return load((EXAMPLES / f"{name}.yaml").read_bytes()).data


def altered(name: str, without: Iterable[str] = (), put: Mapping[str, object] | None = None) -> Any:
    """The example's plain values without some paths, and with other values at some."""
    data = copy.deepcopy(written(name))
    for path, value in (put or {}).items():
        *above, last = _steps(path)
        _down(data, above)[last] = value
    # Later items first, so that the positions of those before them stay what they are.
    for path in sorted(without, key=_steps, reverse=True):
        *above, last = _steps(path)
        del _down(data, above)[last]
    return data


def judged(data: object, as_of: date = AS_OF) -> wire.Scheme:
    """The report on plain values, written as JSON, which is YAML too."""
    source = Source("altered.yaml", json.dumps(data, ensure_ascii=False, indent=1).encode())
    (scheme,) = assess([source], rulebook=shipped(), as_of=as_of).wire["schemes"]
    return scheme


def levels(scheme: wire.Scheme) -> tuple[str, str, str]:
    """The levels on paper, in practice and as agreed."""
    found = scheme["levels"]
    assert found is not None
    return found["on_paper"]["level"], found["in_practice"]["level"], found["agreed"]["level"]


def short(scheme: wire.Scheme) -> set[tuple[str, str]]:
    """The rules that fall short and can move a level, each with the item on which it does."""
    return {
        (outcome["rule"], item["path"])
        for outcome in scheme["outcomes"]
        for item in outcome["items"]
        if item["verdict"] in ("not_met", "not_shown") and outcome["tier"] != "practice"
    }


def _steps(path: str) -> list[Any]:
    return [name or int(position) for name, position in _STEP.findall(path)]


def _down(data: Any, steps: Iterable[Any]) -> Any:
    for step in steps:
        data = data[step]
    return data
