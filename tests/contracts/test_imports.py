"""What each job imports. The way from a file to JSON must start fast: it imports what it needs and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples" / "model.yaml"

PROBE = """
import sys
from compact_rules.cli.main import main
code = main(sys.argv[1:])
sys.stderr.write("\\n".join(sorted(sys.modules)))
sys.exit(code)
"""

# Drawing, checking schemas, making pages, asking for packages' metadata, completing, extracting texts; tests and tools.
NEVER = {
    "rich",
    "jsonschema",
    "jinja2",
    "importlib.metadata",
    "shtab",
    "argcomplete",
    "babel",
    "referencing",
    "attr",
    "hypothesis",
    "pytest",
    "tools",
}
# Only for what was not asked here: patterns to exclude, threads and processes, the network.
UNASKED = {"pathspec", "concurrent", "multiprocessing", "asyncio", "socket", "ssl", "http", "urllib.request"}


def imported(*arguments: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", PROBE, *arguments], cwd=ROOT / "examples", capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return set(done.stderr.split("\n"))


def named(modules: set[str], names: set[str]) -> set[str]:
    return {name for name in modules if any(name == each or name.startswith(f"{each}.") for each in names)}


@pytest.fixture(scope="module")
def hot() -> set[str]:
    return imported("check", str(MODEL), "--format", "json", "--as-of", "2026-06-30")


def test_from_a_file_to_json_nothing_is_drawn_and_no_schema_is_checked(hot: set[str]) -> None:
    assert named(hot, NEVER | UNASKED) == set()


def test_the_report_on_a_terminal_is_not_loaded_for_json(hot: set[str]) -> None:
    assert named(hot, {"compact_rules.report.terminal", "compact_rules.report.page", "compact_rules.cli.explain"}) == set()


def test_the_package_itself_costs_nothing() -> None:
    code = "import sys; import compact_rules; print(sorted(name for name in sys.modules if name.startswith('compact_rules')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['compact_rules', 'compact_rules._version']\n"


@pytest.mark.parametrize("arguments", [("rules", "list", "--format", "json"), ("explain", "MIN-1a", "--format", "json")])
def test_other_results_for_programs_draw_nothing_either(arguments: tuple[str, ...]) -> None:
    assert named(imported(*arguments), NEVER) == set()


def test_help_needs_neither_rules_nor_yaml() -> None:
    assert named(imported("--help"), NEVER | {"yaml", "pydantic_core", "compact_rules.api"}) == set()
