"""The table of problem codes: all that are raised, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import compact_rules.scheme
from compact_rules.scheme.codes import CODES

FOLDER = Path(compact_rules.scheme.__file__).parent


def test_every_code_in_the_table_is_raised_somewhere_and_every_one_raised_is_in_the_table():
    text = "\n".join(file.read_text(encoding="utf-8") for file in FOLDER.rglob("*.py") if file.name != "codes.py")
    raised = set(re.findall(r'"((?:[a-z]+-)+[a-z0-9]+|blank|placeholder)"', text))
    assert set(CODES) <= raised
    faults = set(re.findall(r'(?:fault|Fault|Problem|_circle\([^"]*)\(?\s*"([a-z0-9-]+)"', text))
    assert faults <= set(CODES)
