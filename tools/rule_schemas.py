"""JSON Schemas of the files of rules, from their forms: an editor completes keys and words with them and explains each.

Name one at the top of a file: ``# yaml-language-server: $schema=../../schemas/rules.schema.json``.
"""

from __future__ import annotations

import json
from typing import Any

from compact_rules.rulebook.forms import LexiconsFile, ParametersFile, RulebookFile, RulesFile, SurvivorsFile
from compact_rules.rulebook.rows import CatalogueFile
from compact_rules.rulebook.scalars import Form
from compact_rules.rulebook.wording_forms import WordingFile
from tools.policy_forms import GradesFile, SeveritiesFile

FORMS: dict[str, type[Form]] = {
    "rulebook": RulebookFile,
    "rules": RulesFile,
    "parameters": ParametersFile,
    "lexicons": LexiconsFile,
    "survivors": SurvivorsFile,
    "catalogue": CatalogueFile,
    "wording": WordingFile,
    "grades": GradesFile,
    "severities": SeveritiesFile,
}


def schema(name: str) -> dict[str, Any]:
    """The schema of the files called ``name``: a key of `FORMS`."""
    made = _simplified(FORMS[name].model_json_schema())
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Compact Rules: {name}", **made}


def page(name: str) -> str:
    """The schema as it stands in ``schemas/``."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def _simplified(made: Any) -> Any:
    """Without what pydantic adds for programs: null and defaults for what may be left out, choices that exclude each other."""
    if isinstance(made, list):
        return [_simplified(part) for part in made]
    if not isinstance(made, dict):
        return made
    kept = {key: _simplified(value) for key, value in made.items() if not (key == "default" and value is None)}
    if "oneOf" in kept:  # the same here, and editors complete it better
        kept["anyOf"] = kept.pop("oneOf")
    if "anyOf" in kept and isinstance(kept["anyOf"], list):
        kept["anyOf"] = [part for part in kept["anyOf"] if part != {"type": "null"}]
        if len(kept["anyOf"]) == 1:
            (only,) = kept.pop("anyOf")
            kept = {**only, **kept}
    return kept
