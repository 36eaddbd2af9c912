"""Every file that is generated: ``python -m tools.generate`` writes them, ``--check`` says which have drifted.

Each entry of `GENERATED` is a path in the checkout and a function that gives the file's bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tools import cli_reference, rule_language, rule_schemas

ROOT = Path(__file__).resolve().parents[1]

GENERATED: Mapping[str, Callable[[], str | bytes]] = {
    "docs/cli.md": cli_reference.page,
    "docs/rule-language.md": rule_language.page,
    **{f"schemas/{name}.schema.json": partial(rule_schemas.page, name) for name in rule_schemas.FORMS},
}


def content(name: str) -> bytes:
    """What the file ``name`` must hold."""
    made = GENERATED[name]()
    return made.encode() if isinstance(made, str) else made


def drifted() -> list[str]:
    """The files that do not hold what they must."""
    return [name for name in GENERATED if not (ROOT / name).is_file() or (ROOT / name).read_bytes() != content(name)]


def main(arguments: list[str]) -> int:
    """Write what has drifted, or with ``--check`` only say so. Returns 1 when a check finds drift."""
    names = drifted()
    for name in names:
        if arguments != ["--check"]:
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_bytes(content(name))
        sys.stdout.write(f"{name}: {'has drifted' if arguments == ['--check'] else 'written'}\n")
    return 1 if names and arguments == ["--check"] else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
