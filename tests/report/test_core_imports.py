"""Building the report and writing it as JSON loads nothing that only a terminal, a schema or packaging needs."""

from __future__ import annotations

import subprocess
import sys

NOT_NEEDED = ("rich", "jsonschema", "jinja2", "babel", "importlib.metadata", "typing_extensions", "pydantic", "yaml")

PROGRAM = """
import sys
import compact_rules.report.build, compact_rules.report.json_out, compact_rules.report.explain, compact_rules.report.rules_list
from compact_rules.report.saying import say
say("{line}", line=1)
print(*[name for name in sys.argv[1:] if name in sys.modules])
"""


def test_the_core_path_loads_only_what_it_needs() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM, *NOT_NEEDED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
