"""Reading a scheme loads only what reading needs."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
from compact_rules.scheme.read import read
read({"purpos": 1, "parties": [{"id": "a", "kind": "tbc"}]})
print(*sorted({"rich", "jsonschema", "jinja2", "yaml", "importlib.metadata", "referencing"} & set(sys.modules)))
"""


def test_reading_loads_no_more_than_it_needs():
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
