"""Twenty-five checks that any of the tools can make, each a place and what must hold there, and the files that the tools want."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Fragment = Mapping[str, Any]


def _needs(*names: str) -> Fragment:
    return {"required": list(names)}


CHECKS: tuple[tuple[str, str, Fragment], ...] = (
    ("schema", "$", {"properties": {"schema": {"const": "compact-rules/scheme@1"}}, "required": ["schema"]}),
    ("id", "$.scheme", _needs("id")),
    ("title", "$.scheme.title", _needs("en", "cy")),
    ("authority", "$.scheme.authority_gss", {"pattern": "^W06"}),
    ("adopted", "$.scheme", _needs("adopted_from")),
    ("in-force", "$.scheme", _needs("in_force_from")),
    ("legal-status", "$.scheme.legal_status", _needs("en", "cy")),
    ("basis", "$.purpose.basis", {"enum": ["promote_interests", "other"]}),
    ("parties", "$.parties", {"minItems": 2}),
    ("party-kind", "$.parties[*]", _needs("id", "kind")),
    ("party-status", "$.parties[*].status", {"enum": ["partner", "consulted"]}),
    ("adoption-day", "$.adoptions[*]", _needs("on")),
    ("adoption-level", "$.adoptions[*].level", {"enum": ["full_council", "cabinet", "board"]}),
    ("principle-binds", "$.principles[*].binds", {"minItems": 2}),
    ("objectives", "$.objectives", {"minItems": 1}),
    ("body-purpose", "$.bodies[*].purposes", {"contains": {"const": "joint_planning"}}),
    ("body-meets", "$.bodies[*]", _needs("meets_every")),
    ("seats", "$.bodies[*].seats", {"minItems": 2}),
    ("owner", "$.action_plans[*].actions[*].owner", _needs("party", "role")),
    ("due", "$.action_plans[*].actions[*]", _needs("due")),
    ("baseline", "$.action_plans[*].actions[*].targets[*].baseline", _needs("value", "on")),
    ("frequency", "$.action_plans[*].actions[*].targets[*]", _needs("frequency")),
    ("monitoring", "$.monitoring", _needs("every", "outputs")),
    ("stages", "$.disputes.stages", {"minItems": 2}),
    ("stage-within", "$.disputes.stages[*]", _needs("within")),
)


def json_schema() -> str:
    """For check-jsonschema: one schema that makes all of them."""
    parts = [_at(place.split(".")[1:], fragment) for _, place, fragment in CHECKS]
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": parts}, indent=1)


def _at(steps: list[str], fragment: Fragment) -> Fragment:
    if not steps:
        return fragment
    name, *rest = steps
    inner = _at(rest, fragment)
    if name.endswith("[*]"):
        inner = {"items": inner}
    return {"properties": {name.removesuffix("[*]"): inner}}


def spectral() -> str:
    """For Spectral: a rule for each. JSON is YAML."""
    rules = {
        name: {
            "given": place,
            "severity": "error",
            "message": name,
            "then": {"function": "schema", "functionOptions": {"schema": fragment}},
        }
        for name, place, fragment in CHECKS
    }
    return json.dumps({"rules": rules}, indent=1)
