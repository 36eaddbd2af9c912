"""Schemas that others publish. They are not ours to keep here, so they are looked at where their place is given.

``COMPACT_RULES_SARIF_SCHEMA`` and ``COMPACT_RULES_JUNIT_XSD`` name files; ``python -m tools.published FOLDER`` gets both.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from jsonschema import validators
from referencing import Registry


def check_sarif(log: Any) -> None:
    """The published JSON Schema of SARIF 2.1.0, where it is given."""
    file = os.environ.get("COMPACT_RULES_SARIF_SCHEMA")
    if file:
        schema = json.loads(Path(file).read_text(encoding="utf-8"))
        kind = validators.validator_for(schema)
        checker = kind(schema, registry=Registry(), format_checker=kind.FORMAT_CHECKER)
        assert [f"{list(error.absolute_path)}: {error.message}" for error in checker.iter_errors(log)] == []


def check_junit(text: str) -> None:
    """The XML Schema of Jenkins's xUnit plugin, where it is given."""
    file = os.environ.get("COMPACT_RULES_JUNIT_XSD")
    if file:
        import xmlschema

        xmlschema.XMLSchema(file).validate(text)
