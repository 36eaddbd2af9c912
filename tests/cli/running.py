"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples" / "model.yaml"
AS_OF = ("--as-of", "2026-06-30")

# Exit code, standard output, standard error.
Ran = tuple[int, str, str]
