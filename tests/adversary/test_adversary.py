"""Schemes written by someone who had only the documentation of the format, with what a careful auditor expects of each.

A case under ``cases/`` changes ``base.yaml`` (``change``) or names a whole scheme (``scheme``), and says what must come out:
``expect`` (rule, verdict, where, and words that the message must say), ``problems`` (code, where), ``levels``, and with
``only: true`` that nothing else falls short of the rules that can move a level. (The rules of practice grow; each has its own
examples.)
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from compact_rules.api import assess, load_rulebook

HERE = Path(__file__).parent
FINE = ("met", "not_applicable")


@cache
def cases() -> list[tuple[str, dict[str, Any]]]:
    """Every case with its name, in the order of the files."""
    files = sorted((HERE / "cases").glob("*.yaml"))
    return [(f"{file.stem}: {case['name']}", case) for file in files for case in yaml.safe_load(file.read_text("utf-8"))]


def written(case: dict[str, Any]) -> bytes:
    """The bytes of the scheme that the case is about."""
    if "scheme" in case:
        return Path(HERE / "schemes" / case["scheme"]).read_bytes()
    text: str = (HERE / "base.yaml").read_text("utf-8")
    for change in case.get("change", []):
        found = text.count(change["find"])
        assert found == 1 or (found and change.get("all")), f"{change['find']!r} stands {found} times in base.yaml"
        text = text.replace(change["find"], change["put"])
    encoding: str = case.get("encoding", "utf-8")
    return text.encode(encoding)


def where(place: Any) -> str | None:
    return f"{place['start']['line']}:{place['start']['column']}" if place else None


def as_of(case: dict[str, Any]) -> date:
    return date.fromisoformat(str(case.get("as_of", "2026-06-30")))


@pytest.fixture(scope="module")
def schemes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the report says of each case, by name. One run for each as-of date, since all that is slow is the same for all."""
    folder = tmp_path_factory.mktemp("schemes")
    files = {name: folder / f"{number}.yaml" for number, (name, _) in enumerate(cases())}
    for name, case in cases():
        files[name].write_bytes(written(case))
    found: dict[str, Any] = {}
    for day in {as_of(case) for _, case in cases()}:
        names = [name for name, case in cases() if as_of(case) == day]
        wire = assess([files[name] for name in names], rulebook=load_rulebook(), as_of=day).wire
        found |= dict(zip(names, wire["schemes"], strict=True))
    return found


@pytest.mark.parametrize(("name", "case"), [pytest.param(name, case, id=name) for name, case in cases()])
def test_case(name: str, case: dict[str, Any], schemes: dict[str, Any]) -> None:
    scheme = schemes[name]
    found = [
        (outcome["rule"], item["verdict"], where(item["place"]), item["message"]["en"])
        for outcome in scheme["outcomes"]
        for item in outcome["items"]
        if outcome["verdict"] not in FINE and item["verdict"] not in FINE
    ]
    for each in case.get("expect", []):
        assert any(
            each["rule"] == rule
            and each["verdict"] == verdict
            and each.get("at") in (None, at)
            and each.get("says", "") in message
            for rule, verdict, at, message in found
        ), f"{each} is not among {found}"
    if case.get("only"):
        graded = {outcome["rule"] for outcome in scheme["outcomes"] if outcome["tier"] != "practice"}
        assert {rule for rule, *_ in found} & graded == {each["rule"] for each in case.get("expect", [])} & graded
    if "problems" in case:
        assert [(each["code"], where(each["place"])) for each in scheme["problems"]] == [
            (each["code"], each["at"]) for each in case["problems"]
        ]
    for depth, level in case.get("levels", {}).items():
        assert scheme["levels"][depth]["level"] == level
