"""What options count as that were not given."""

from __future__ import annotations

# What an option that was not given counts as. The parsers themselves leave it out, so that a command's own parser does not
# undo what stood before the command.
UNSAID: dict[str, object] = {
    "as_of": None,
    "lang": None,
    "format": None,
    "output": None,
    "rules": None,
    "fail_on": None,
    "baseline": None,
    "write_baseline": None,
    "quiet": False,
    "skip_others": False,
    "show_config": False,
    "traceback": False,
}
