"""examples/expected: what each example gets. ``python -m tools.expectations`` says what differs, ``--write`` writes it down.

The files are answers that people have read and agreed with, entry by entry. They are no part of ``tools.generate``, which would
write over a wrong verdict without anyone's having seen it: after ``--write``, read the difference.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml

from compact_rules import assess, load_rulebook

if TYPE_CHECKING:
    from compact_rules.report import wire
    from compact_rules.rulebook.model import Rulebook

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
EXPECTED = EXAMPLES / "expected"
AS_OF = date(2026, 6, 30)
LONGEST = 48  # of the underlined words, how many characters are written down
TOLD = ("not_met", "not_shown", "needs_judgement")
_PLAIN = re.compile(r"[A-Za-z][\w-]*|[0-9][0-9-]*")  # needs no quotation marks
HEAD = """\
# What examples/{name}.yaml gets, read and agreed entry by entry; `python -m tools.expectations` compares. `at` is
# line:column, `words` what is underlined there; `under` names the rule whose finding says the same fault already.
"""

Expected = dict[str, Any]


def examples() -> list[str]:
    """The names of the example schemes."""
    return sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


def expected(name: str) -> Expected:
    """What is written down for the example, every scalar as text. Raises `OSError` when nothing is."""
    text = (EXPECTED / f"{name}.yaml").read_text(encoding="utf-8")
    found: Expected = yaml.load(text, yaml.BaseLoader)  # noqa: S506  BaseLoader makes nothing but texts, lists and mappings
    return found


def seen(path: Path, rulebook: Rulebook, as_of: date) -> Expected:
    """What the scheme gets on that day, in the form in which it is written down."""
    report = assess([path], rulebook=rulebook, as_of=as_of)
    (scheme,) = report.wire["schemes"]
    levels: Mapping[str, wire.Level] = cast("Mapping[str, wire.Level]", scheme["levels"])
    return {
        "as_of": as_of.isoformat(),
        "exit": str(3 if report.incomplete else int(report.fails("error"))),
        "liveness": scheme["liveness"],
        "levels": {depth: level["level"] for depth, level in levels.items()},
        "not_judged": [depth for depth, level in levels.items() if not level["judged"]],
        "findings": list(_findings(scheme, report.lines[scheme["file"]])),
        "problems": [
            {"code": problem["code"]} | _place(problem["place"], report.lines[scheme["file"]]) for problem in scheme["problems"]
        ],
    }


def _findings(scheme: wire.Scheme, line: Callable[[int], str]) -> Iterator[dict[str, str]]:
    """Every item that falls short or is for a person to decide, with its place; ``under`` names the rule that says it already."""
    for outcome in scheme["outcomes"]:
        for item in outcome["items"]:
            if item["verdict"] not in TOLD:
                continue
            told = {"rule": outcome["rule"], "verdict": item["verdict"], "path": item["path"]} | _place(item["place"], line)
            yield told | ({"under": item["told_under"]} if item["told_under"] else {})


def _place(place: wire.Place | None, line: Callable[[int], str]) -> dict[str, str]:
    """Where a finding points (line:column), and the words that are underlined there."""
    if place is None:
        return {"at": "", "words": ""}
    start, end = place["start"], place["end"]
    words = line(start["line"])[start["column"] - 1 : end["column"] - 1]
    return {"at": f"{start['line']}:{start['column']}", "words": words if len(words) <= LONGEST else f"{words[:LONGEST]}…"}


def page(name: str, found: Expected) -> str:
    """The file: one line for each finding, so that a difference shows one line for each."""
    lines = [f"{key}: {_flow(value)}" for key, value in found.items() if not isinstance(value, list) or not value]
    lists = {key: value for key, value in found.items() if isinstance(value, list) and value}
    for key, entries in lists.items():
        lines += [f"{key}:", *(f"- {_flow(entry)}" for entry in entries)]
    return HEAD.format(name=name) + "\n".join(lines) + "\n"


def _flow(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, str) and not _PLAIN.fullmatch(value):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def main(arguments: list[str]) -> int:
    """Say where the examples differ from what is written down, or with ``--write`` write it. Returns 1 when any differs."""
    rulebook, differs = load_rulebook(), False
    for name in examples():
        file = EXPECTED / f"{name}.yaml"
        old = file.read_text(encoding="utf-8") if file.is_file() else ""
        as_of = date.fromisoformat(expected(name)["as_of"]) if old else AS_OF
        new = page(name, seen(EXAMPLES / f"{name}.yaml", rulebook, as_of))
        if old == new:
            continue
        differs = True
        sys.stdout.writelines(unified_diff(old.splitlines(True), new.splitlines(True), f"{name}, agreed", f"{name}, now", n=0))
        if "--write" in arguments:
            EXPECTED.mkdir(exist_ok=True)
            file.write_text(new, encoding="utf-8")
    return int(differs and "--write" not in arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
