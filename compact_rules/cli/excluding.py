"""What the configuration leaves out of folders."""

from __future__ import annotations

import os

from compact_rules.cli.discover import Excluded
from compact_rules.config.settled import Config


def excluded(config: Config) -> Excluded:
    """Whether a file is left out: by patterns as in a .gitignore, seen from the configuration file's folder."""
    if not config.exclude or config.file is None:
        return lambda _: False
    from pathspec import GitIgnoreSpec

    folder, spec = config.file.parent, GitIgnoreSpec.from_lines(config.exclude)

    def leave_out(path: str) -> bool:
        return spec.match_file(os.path.relpath(os.path.realpath(path), folder))

    return leave_out
