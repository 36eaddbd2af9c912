"""The files that follow from the models: the JSON schema and the reference page. ``python -m tools.generate`` writes them."""

from __future__ import annotations

import json

from compact_rules.scheme.format_page import format_page
from compact_rules.scheme.json_schema import scheme_schema
from compact_rules.scheme.shapes import scheme_shape


def generated() -> dict[str, str]:
    """The text of each generated file, by its path in the checkout."""
    return {
        "schemas/scheme.schema.json": json.dumps(scheme_schema(scheme_shape()), ensure_ascii=False, indent=2) + "\n",
        "docs/scheme-format.md": format_page(scheme_shape()),
    }
