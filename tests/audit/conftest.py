from __future__ import annotations

from typing import Any

import pytest

from tests.audit.country import country


@pytest.fixture(scope="session")
def audit() -> Any:
    """The audit of the small country."""
    return country()
