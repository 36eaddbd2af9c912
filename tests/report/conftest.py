from __future__ import annotations

from typing import Any

import pytest

from compact_rules.report.case import Checked
from tests.report.material import checked, report


@pytest.fixture(scope="session")
def scheme() -> Checked:
    """The scheme with planted faults, assessed."""
    return checked()


@pytest.fixture(scope="session")
def wire(scheme: Checked) -> Any:
    """The report on it."""
    return report(scheme)
