"""Every file that is generated: ``python -m tools.generate`` writes them, ``--check`` says which have drifted.

Each entry of `GENERATED` is a path in the checkout and a function that gives the file's text. The Welsh catalogue is kept, not
generated: its entries follow the program's texts, its translations are people's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from compact_rules.report import catalogue, schema
from compact_rules.scheme import generate as scheme
from tools import cli_reference, compiled, rule_language, rule_pages, rule_schemas
from tools.national import files as national

ROOT = Path(__file__).resolve().parents[1]

GENERATED: Mapping[str, Callable[[], str]] = {
    "compact_rules/scheme/table.py": compiled.table_module,
    "compact_rules/rulebook/shipped.py": compiled.rulebook_module,
    "compact_rules/rulebook/shipped_texts.py": compiled.texts_module,
    "compact_rules/together.py": compiled.order_module,
    "docs/cli.md": cli_reference.page,
    "docs/rule-language.md": rule_language.page,
    **{f"schemas/{name}.schema.json": partial(rule_schemas.page, name) for name in rule_schemas.FORMS},
    **{name: partial(str, text) for name, text in scheme.generated().items()},
    **{f"schemas/{name}": partial(schema.text_of, made) for name, made in schema.schemas().items()},
    **rule_pages.pages(),
    **{name: partial(str, text) for name, text in national.files().items()},
}

# Folders in which everything is generated, with what is looked for there.
_WHOLLY = {rule_pages.DOCS: "*.md", national.FOLDER: "*"}


_RULEBOOK, _ORDER = "compact_rules/rulebook/shipped.py", "compact_rules/together.py"


def drifted() -> dict[str, bytes]:
    """The files that do not hold what they must, and what that is."""
    wanted = {name: make().encode() for name, make in GENERATED.items()}
    return {name: data for name, data in wanted.items() if not (ROOT / name).is_file() or (ROOT / name).read_bytes() != data}


def strays() -> list[str]:
    """Files that are no longer made: a rule, a rulebook or an invented scheme that is gone leaves none behind."""
    found = (path for folder, kind in _WHOLLY.items() for path in sorted((ROOT / folder).rglob(kind)) if path.is_file())
    return [name for path in found if (name := path.relative_to(ROOT).as_posix()) not in GENERATED]


def _write(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_bytes(data)


def main(arguments: list[str]) -> int:
    """Write what has drifted, or with ``--check`` only say so. Returns 1 when a check finds drift, or Welsh is missing."""
    check = arguments == ["--check"]
    files = drifted()
    _write({} if check else files)
    if _RULEBOOK in files and not check:  # what a run loads depends on whether it finds this one
        _write({_ORDER: GENERATED[_ORDER]().encode()})
    for name in files:
        sys.stdout.write(f"{name}: {'has drifted' if check else 'written'}\n")
    gone = strays()
    for name in gone:
        if not check:
            (ROOT / name).unlink()
        sys.stdout.write(f"{name}: {'is no longer made' if check else 'removed'}\n")
    return max(catalogue.main(arguments), 1 if (files or gone) and check else 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
