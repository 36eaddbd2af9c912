"""The rules of a bundle: the files of the rulebook that was used and of those that ship, so that neither can change under it."""

from __future__ import annotations

import tempfile
from importlib.resources.abc import Traversable
from pathlib import Path

from compact_rules import bundled
from compact_rules.api import DEFAULT_RULEBOOK, PolicyError, Rulebook, RulebookError
from compact_rules.bundle.archive import BundleError
from compact_rules.bundle.manifest import Rules
from compact_rules.hints import Iterator, Mapping
from compact_rules.report.saying import N_, say
from compact_rules.rulebook.load import load_rulebook

SHIPPED, OWN = "rules/shipped", "rules/own"
_BESIDE = ("grades.yaml", "severities.yaml")

NOT_WHOLE = N_("{file} does not hold the rulebook that it says it was made with.")


def rule_files(folder: Path | None) -> tuple[str, dict[str, bytes]]:
    """Where the rulebook will lie in the bundle, and every file that it rests on, by its name there.

    ``folder`` is the rulebook's own; None for the one that ships. Raises `OSError`.
    """
    shipped = {f"{SHIPPED}/{name}": data for name, data in _yaml_files(bundled.rules())}
    if folder is None:
        return f"{SHIPPED}/{DEFAULT_RULEBOOK}", shipped
    own = {f"{OWN}/book/{name}": data for name, data in _yaml_files(folder)}
    for name in _BESIDE:
        if (folder.parent / name).is_file() and not (folder / name).is_file():
            own[f"{OWN}/{name}"] = (folder.parent / name).read_bytes()
    return f"{OWN}/book", shipped | own


def _yaml_files(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir() and not entry.name.startswith("."):
            yield from _yaml_files(entry, f"{above}{entry.name}/")
        elif entry.name.lower().endswith((".yaml", ".yml")) and entry.is_file():
            yield f"{above}{entry.name}", entry.read_bytes()


def rulebook_in(members: Mapping[str, bytes], rules: Rules, file: str) -> Rulebook:
    """The rulebook that lies in a bundle, read as it would be anywhere else. Raises `BundleError`."""
    with tempfile.TemporaryDirectory(prefix="compact-rules-") as there:
        for name, data in members.items():
            if name.startswith("rules/"):
                target = Path(there, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        try:
            rulebook = load_rulebook(Path(there, rules.folder), shipped=Path(there, SHIPPED))
        except (RulebookError, PolicyError) as error:
            raise BundleError(say(NOT_WHOLE, file=file)) from error
    if (rulebook.id, rulebook.version, rulebook.digest) != (rules.id, rules.version, rules.digest):
        raise BundleError(say(NOT_WHOLE, file=file))
    return rulebook
