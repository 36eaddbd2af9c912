"""The nearest configuration file, upwards from where the work is."""

from __future__ import annotations

import os

from compact_rules.config.settled import ConfigError, ConfigFault
from compact_rules.hints import TYPE_CHECKING, Any, Iterator, Mapping
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from pathlib import Path

OWN = "compact-rules.toml"
SHARED = "pyproject.toml"
TABLE = "compact-rules"


def nearest(start: str | os.PathLike[str]) -> tuple[Path, Mapping[str, Any]] | None:
    """The nearest file and its table, upwards from ``start`` (a folder or a file); None when there is none.

    In one folder `OWN` goes before `SHARED`; a `SHARED` without our table is passed over. Raises `ConfigError` for a file that
    cannot be read, because what it would have settled is not known.
    """
    start = os.path.realpath(start)
    for folder in (start, *_above(start)) if os.path.isdir(start) else _above(start):
        own = os.path.join(folder, OWN)
        if os.path.isfile(own):
            return _path(own), _read(_path(own))
        shared = os.path.join(folder, SHARED)
        if os.path.isfile(shared):
            file = _path(shared)
            table = _table(_read(file), file)
            if table is not None:
                return file, table
    return None


def _above(place: str) -> Iterator[str]:
    while (folder := os.path.dirname(place)) != place:
        yield folder
        place = folder


def _path(file: str) -> Path:
    from pathlib import Path  # most folders hold no configuration, and then nobody waits for this

    return Path(file)


def _table(document: Mapping[str, Any], file: Path) -> Mapping[str, Any] | None:
    tools = document.get("tool")
    table = tools.get(TABLE) if isinstance(tools, dict) else None
    if table is None or isinstance(table, dict):
        return table
    raise ConfigError((ConfigFault(file, f"tool.{TABLE}", say(N_("this must be a table."))),))


def _read(file: Path) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        message = say(N_("it cannot be read: {why}."), why=error.strerror or type(error).__name__)
    except UnicodeDecodeError:
        message = say(N_("it is not saved as UTF-8 text."))
    except tomllib.TOMLDecodeError as error:
        message = say(N_("it is not valid TOML: {why}."), why=str(error))
    raise ConfigError((ConfigFault(file, "", message),))
