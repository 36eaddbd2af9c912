"""The table of codes is whole: every code in it arises in a test, and every one that arises is in it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import compact_rules.source as package
from compact_rules.source.codes import CODES, FILE_CODES, FORMAT_CODES, RUN_CODES

FOLDER = Path(package.__file__).parent
PATTERNS = ("source/cases/*.yaml", "source/test_*.py", "batch/test_*.py", "audit/test_*.py")
TESTS = "".join(file.read_text() for pattern in PATTERNS for file in Path(__file__).parents[1].glob(pattern))


def test_every_code_is_tested() -> None:
    assert [code for code in CODES if f"{{code: {code}," not in TESTS and f'"{code}"' not in TESTS] == []


def test_every_code_is_written_somewhere_in_the_package() -> None:
    texts = {
        node.value
        for file in FOLDER.glob("*.py")
        if file.name != "codes.py"
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert CODES.keys() - RUN_CODES.keys() - texts == set()  # what becomes of a file in a run is found where the runs are


def test_what_leaves_no_text_at_all_stops() -> None:
    assert {code.effect for code in (*FILE_CODES.values(), *FORMAT_CODES.values())} == {"stops"}


def test_importing_the_reading_floor_imports_neither_yaml_nor_pydantic() -> None:
    program = (
        "import sys, compact_rules.source.tree, compact_rules.source.read, compact_rules.source.codes;"
        "print(sorted({'yaml', 'pydantic', 'unicodedata', 'jsonschema', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=FOLDER.parent.parent)
    assert done.stdout.strip() == "[]"
