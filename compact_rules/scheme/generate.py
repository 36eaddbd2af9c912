"""Writes the files that follow from the models: the JSON schema and the reference page. ``--check`` only says whether they drift.

``python -m compact_rules.scheme.generate [--check] [FOLDER]``; the folder is the checkout, by default the current one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from compact_rules.scheme.format_page import format_page
from compact_rules.scheme.json_schema import scheme_schema
from compact_rules.scheme.shapes import scheme_shape


def generated() -> dict[str, str]:
    """The text of each generated file, by its path in the checkout."""
    return {
        "schemas/scheme.schema.json": json.dumps(scheme_schema(scheme_shape()), ensure_ascii=False, indent=2) + "\n",
        "docs/scheme-format.md": format_page(scheme_shape()),
    }


def main(arguments: list[str]) -> int:
    """0 when all files are written or as they should be, 1 when ``--check`` finds one that is not."""
    folder = Path(next((argument for argument in arguments if argument != "--check"), "."))
    drifted = []
    for name, text in generated().items():
        file = folder / name
        if "--check" not in arguments:
            file.write_text(text, encoding="utf-8")
        elif not file.is_file() or file.read_text(encoding="utf-8") != text:
            drifted.append(name)
    for name in drifted:
        sys.stderr.write(f"{name} is not what the models say: run python -m compact_rules.scheme.generate\n")
    return 1 if drifted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
