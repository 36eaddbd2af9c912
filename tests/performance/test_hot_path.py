"""Counts, not seconds: what a run of ``check`` loads and calls. The same on every machine: a slow-down fails on any."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.schemes import scheme
from compact_rules.together import CHECK as TOGETHER

ROOT = Path(__file__).resolve().parents[2]
AS_OF = ("--as-of", "2026-06-30")

# What Python, C and PyYAML give the hot path, by the modules' names: nothing else may be loaded.
ALLOWED = {
    *("__future__", "_operator", "errno", "_datetime", "itertools", "unicodedata", "gc", "_sha256", "_sha2"),
    *("yaml.error", "yaml.tokens", "yaml.events", "yaml.nodes", "yaml._yaml", "_json", "cython_runtime"),
    "pydantic.plugin._loader",  # an empty one, which keeps pydantic from looking for plugins should it be needed
}
# What a quiet run loads of the program besides the modules that are loaded together.
APART = {"", ".start", ".hints", "._version", ".rulebook.shipped"}
# The program's own modules with JSON, and the calls of functions, of Python and of C, for the scheme below. A tenth above what
# was counted.
MODULES = 200
CALLS = {"quiet": 139_000, "json": 319_000}

# Nothing may be imported before the run, or it would not be seen to be loaded by it.
PROBE = """
import sys
before = set(sys.modules)
calls = 0
def count(frame, event, arg):
    global calls
    calls += event in ("call", "c_call")
from compact_rules import start
sys.dont_write_bytecode = True
sys.setprofile(count)
code = start.main()
sys.setprofile(None)
loaded = sorted(set(sys.modules) - before)
import json
print(json.dumps({"code": code, "calls": calls, "loaded": loaded}), file=sys.stderr)
"""


@pytest.fixture(scope="module", params=["quiet", "json"])
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, object]]:
    folder = tmp_path_factory.mktemp("run")
    (folder / "scheme.yaml").write_text(scheme(300, 1), encoding="utf-8")
    options = ["--quiet"] if request.param == "quiet" else ["--format", "json"]
    command = [sys.executable, "-c", PROBE, "check", *options, *AS_OF, "scheme.yaml"]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    )
    return request.param, json.loads(done.stderr.splitlines()[-1])


def test_the_scheme_is_valid(run: tuple[str, dict[str, object]]) -> None:
    assert run[1]["code"] == 0


def test_nothing_is_loaded_that_the_path_does_not_need(run: tuple[str, dict[str, object]]) -> None:
    loaded = {name for name in run[1]["loaded"] if not name.startswith("compact_rules")}  # type: ignore[attr-defined]
    assert {name for name in loaded - ALLOWED if not name.startswith("_cython_")} == set()


def test_no_more_modules_of_its_own(run: tuple[str, dict[str, object]]) -> None:
    own = {name for name in run[1]["loaded"] if name.startswith("compact_rules")}  # type: ignore[attr-defined]
    if run[0] == "quiet":
        assert own == {*TOGETHER, *(f"compact_rules{name}" for name in APART)}
    else:
        assert {*TOGETHER} < own
        assert MODULES * 0.6 < len(own) <= MODULES


def test_no_more_calls(run: tuple[str, dict[str, object]]) -> None:
    calls = run[1]["calls"]
    assert isinstance(calls, int)
    assert CALLS[run[0]] * 0.6 < calls <= CALLS[run[0]]


def assessing(text: str) -> Callable[[], object]:
    """Assesses a scheme that reads so, when it is called; what is made once is made already."""
    from datetime import date

    from compact_rules import api

    rulebook, source = api.load_rulebook(to_judge=True), api.Source("scheme.yaml", text.encode())

    def assess() -> object:
        return api.assess([source], rulebook=rulebook, as_of=date(2026, 6, 30))

    assess()
    return assess


def counted(lines: int) -> int:
    """The calls for a scheme of this many lines, in this process."""
    assess = assessing(scheme(lines, 1))
    calls = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        assess()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "words",
    [
        "where appropriate we regularly support as soon as possible ",
        *("can mlynedd ", "twenty one days per month ", "hanner cant a phedwar ugain ", "Archwilio Cymru must ", "TSC (TSC) "),
        *("12.5 1000 31.03.2027 ", "the (a) duty 2.1.3 £5k 40% ", "up to at least no more than ", "may not shall must "),
    ],
)
def test_a_sentence_four_times_as_long_is_four_times_the_work(words: str) -> None:
    lines = "schema: compact-rules/scheme@1\nparties: [{id: a, name: Archwilio Cymru}]\ncommitments:\n- id: c\n  text: "

    def steps(times: int) -> int:
        return rows_run(f"{lines}{{en: We {words * times}, cy: Ni {words * times}}}\n")

    # From more than a thousand characters on, for the words of shorter texts are kept.
    assert (steps(1000) - steps(200)) / (steps(400) - steps(200)) < 4.4


def rows_run(text: str) -> int:
    """How many rows of Python are gone through for a scheme that reads so: a loop that calls nothing counts too."""
    assess = assessing(text)
    rows = 0

    def trace(frame: object, event: str, arg: object) -> object:
        nonlocal rows
        rows += event == "line"
        return trace

    sys.settrace(trace)
    try:
        assess()
    finally:
        sys.settrace(None)
    return rows


def test_twice_the_scheme_is_at_most_twice_the_work() -> None:
    short, long = counted(1000), counted(4000)
    assert long / short < 4**1.05
