"""Loaded by the process that starts the workers, and by no other: where it can start none it ends without a word.

The command notices and says so in a sentence; Python's own would be a traceback.
"""

from __future__ import annotations

import sys

from compact_rules.batch import work as work  # what every worker needs: loaded once, for all of them


def _nothing(*_: object) -> None:
    return


def hush() -> None:
    """Let nothing be said of what ends this process."""
    sys.excepthook = _nothing


hush()
