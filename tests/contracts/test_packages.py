"""The house: every package's own module is a docstring and nothing more, and the floors are those of the design."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "compact_rules"


@pytest.mark.parametrize("module", sorted(PACKAGE.glob("*/**/__init__.py")), ids=lambda path: path.parent.name)
def test_importing_a_package_imports_nothing_else(module: Path) -> None:
    body = ast.parse(module.read_text(encoding="utf-8")).body
    assert [type(node) for node in body] == [ast.Expr], "a docstring and nothing more"


def test_nothing_is_called_utils_helpers_or_manager() -> None:
    vague = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"}
    assert [path.name for path in PACKAGE.rglob("*.py") if vague & set(path.stem.split("_"))] == []
