from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compact_rules.assessing.baseline import make_baseline
from compact_rules.assessing.model import Waiver
from tests.cli.conftest import broken, empty, english, good, run  # noqa: F401  fixtures of the command line
from tests.report.material import BROKEN, SCHEME, checked, missing_file, report

WAIVER = Waiver("MIN-2", "The next review settles it.", "Head of Policy", date(2026, 12, 31), "disputes.stages[2]")

# The sector has seats, so that a person has to decide whether they are enough.
JUDGED = SCHEME.replace("{party: council, kind: officer, count: 4}", "{party: cvc, kind: sector_member, count: 4}")


@pytest.fixture(scope="session")
def wire() -> Any:
    """A report on a scheme with planted faults, one of them waived, on one with a syntax error, and on a missing file."""
    return report(checked(JUDGED, waivers=(WAIVER,)), checked(BROKEN, "docs/broken scheme.yaml"), missing_file())


@pytest.fixture(scope="session")
def compared() -> Any:
    """A report on the same scheme against a baseline that holds all it found but one."""
    first = checked(JUDGED)
    assert first.assessment is not None
    known = sorted(make_baseline(first.assessment), key=lambda each: (each.rule, each.path))
    return report(checked(JUDGED, baseline=frozenset(known[1:])))
