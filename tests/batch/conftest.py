from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from compact_rules.api import Rulebook, load_rulebook
from compact_rules.batch.engine import Desks
from compact_rules.batch.setup import Setup
from compact_rules.desk import desk

AS_OF = date(2026, 6, 30)
SMALL = "schema: compact-rules/scheme@1\nscheme: {{id: s, title: Together, authority_gss: {gss}}}\npurpose: {{text: {text}}}\n"


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture
def desks(rulebook: Rulebook) -> Callable[..., Desks]:
    """What the engine needs, with a time limit in seconds."""

    def make(time_limit: float = 30.0) -> Desks:
        setup = Setup(rulebook.digest, AS_OF, time_limit=time_limit)
        return Desks(setup, desk(rulebook, AS_OF))

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., list[str]]:
    """Small schemes under the given names, and their paths in that order."""

    def write(*names: str) -> list[str]:
        for at, name in enumerate(names):
            (tmp_path / name).write_text(SMALL.format(gss=f"W060000{at % 6 + 1:02}", text=f"To work together in {name}."))
        return [str(tmp_path / name) for name in names]

    return write
