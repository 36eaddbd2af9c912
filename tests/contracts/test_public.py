"""What other programs may count on."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import compact_rules
from compact_rules import api

ROOT = Path(__file__).resolve().parents[2]


def test_the_two_functions_are_there_and_stay_functions() -> None:
    from compact_rules import assess, load_rulebook

    # Importing a module of the package must not put it in a function's place.
    report = assess([ROOT / "examples" / "model.yaml"], rulebook=load_rulebook(), as_of=date(2026, 6, 30))
    assert not report.incomplete
    assert compact_rules.assess is assess is api.assess
    assert compact_rules.load_rulebook is load_rulebook is api.load_rulebook


def test_bytes_at_hand_are_assessed_as_a_file_is() -> None:
    rulebook, file = api.load_rulebook(), ROOT / "examples" / "shortest.yaml"
    as_of = date(2026, 6, 30)
    read = api.assess([file], rulebook=rulebook, as_of=as_of)
    given = api.assess([api.Source(str(file), file.read_bytes())], rulebook=rulebook, as_of=as_of)
    assert given.wire == read.wire


def test_no_input_is_incomplete() -> None:
    report = api.assess([], rulebook=api.load_rulebook(), as_of=date(2026, 6, 30))
    assert report.incomplete
    assert not report.fails("note")


def test_other_names_are_refused_and_the_rest_is_listed() -> None:
    with pytest.raises(AttributeError, match="no attribute 'assessment'"):
        compact_rules.assessment  # noqa: B018
    assert dir(compact_rules) == ["__version__", "assess", "load_rulebook"]


def test_everything_public_is_documented() -> None:
    assert [name for name in api.__all__ if callable(getattr(api, name)) and not getattr(api, name).__doc__] == []


def test_the_page_s_example_runs() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    done = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False False"
