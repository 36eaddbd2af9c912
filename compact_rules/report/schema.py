"""The JSON Schemas of the report and of the list of rules, generated from the wire model: a development tool, never imported.

``python -m compact_rules.report.schema`` writes them to ``schemas/``; with ``--check`` it exits 1 where they differ.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter, with_config

from compact_rules.report import wire, wire_audit, wire_bundle, wire_changes, wire_impact, wire_trend

SCHEMAS = Path(__file__).parents[2] / "schemas"
_STRICT = ConfigDict(use_attribute_docstrings=True, extra="forbid")
_BASE = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by its file's name."""
    kinds: dict[str, tuple[Any, str]] = {
        "report.schema.json": (wire.Report, "Report of compact-rules, version 1"),
        "audit.schema.json": (wire_audit.Audit, "Audit of compact-rules, version 1"),
        "comparison.schema.json": (wire_changes.Comparison, "Comparison of two versions by compact-rules, version 1"),
        "history.schema.json": (wire_changes.History, "History of a scheme by compact-rules, version 1"),
        "changes.schema.json": (wire_changes.Changes, "Changes between two reports of compact-rules, version 1"),
        "trend.schema.json": (wire_trend.Trend, "Trend over reports of compact-rules, version 1"),
        "verification.schema.json": (wire_bundle.Verification, "Verification of a bundle by compact-rules, version 1"),
        "impact.schema.json": (wire_impact.Impact, "What-if of compact-rules, version 1"),
        "rules-list.schema.json": (wire.RulesList, "List of rules of compact-rules, version 1"),
        "rules-by-source.schema.json": (wire.SourceList, "List of rules of compact-rules by source, version 1"),
    }
    made = {name: _schema(kind, title) for name, (kind, title) in kinds.items()}
    _inherit(made["audit.schema.json"], made["report.schema.json"])
    return made


def _inherit(schema: dict[str, Any], base: dict[str, Any]) -> None:
    """Give the keys that ``schema`` has from ``base`` their descriptions: pydantic reads those of the class itself only."""
    for key, value in base["properties"].items():
        schema["properties"][key].setdefault("description", value["description"])


def _schema(kind: Any, title: str) -> dict[str, Any]:
    found = TypeAdapter(with_config(_STRICT)(kind)).json_schema()
    return {"$schema": _BASE, "title": title, **_untitled({key: value for key, value in found.items() if key != "title"})}


def _untitled(value: Any) -> Any:
    """``value`` without the titles that pydantic makes out of names, which say nothing; a property called title stays."""
    if isinstance(value, list):
        return [_untitled(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {key: _untitled(each) for key, each in value.items() if not (key == "title" and isinstance(each, str))}


def text_of(schema: dict[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> int:
    """Write the schemas, or with ``--check`` only look."""
    stale = []
    for name, schema in schemas().items():
        path, wanted = SCHEMAS / name, text_of(schema)
        if not path.exists() or path.read_text("utf-8") != wanted:
            stale.append(name)
            if arguments != ["--check"]:
                path.write_text(wanted, "utf-8")
    if arguments != ["--check"]:
        return 0
    sys.stdout.write("".join(f"{name} is out of date\n" for name in stale))
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
