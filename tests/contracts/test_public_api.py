"""The public names are the functions, whatever else was imported before them."""

from __future__ import annotations

import subprocess
import sys

import pytest

USE = (
    "from compact_rules import assess, load_rulebook; assert callable(assess) and callable(load_rulebook); print(assess.__name__)"
)


@pytest.mark.parametrize(
    "before",
    ["", "import compact_rules.api; ", "import compact_rules.assessing.model; ", "from compact_rules import assess; "],
)
def test_public_names(before: str) -> None:
    run = subprocess.run([sys.executable, "-c", before + USE], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "assess\n", "")
