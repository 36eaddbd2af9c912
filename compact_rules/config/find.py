"""The nearest configuration file, upwards from where the work is."""

from __future__ import annotations

import os

from compact_rules.bilingual import Bilingual
from compact_rules.config.settled import ConfigError, ConfigFault
from compact_rules.hints import TYPE_CHECKING, Any, Iterator, Mapping
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from pathlib import Path

OWN = "compact-rules.toml"
SHARED = "pyproject.toml"
TABLE = "compact-rules"
LARGEST = 1024 * 1024
MOST_DOTS = 500


def nearest(start: str | os.PathLike[str]) -> tuple[Path, Mapping[str, Any]] | None:
    """The nearest file and its table, upwards from ``start`` (a folder or a file); None when there is none.

    In one folder `OWN` goes before `SHARED`; a `SHARED` without our table is passed over. Raises `ConfigError` for a file that
    cannot be read, because what it would have settled is not known.
    """
    start = os.path.realpath(start)
    for folder in (start, *_above(start)) if os.path.isdir(start) else _above(start):
        own = os.path.join(folder, OWN)
        if os.path.lexists(own):  # whatever it is: passed over, what it would have settled would be missed by nobody
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

    from compact_rules.config.reading import bytes_of

    found = bytes_of(file, LARGEST)
    if isinstance(found, Bilingual):
        raise ConfigError((ConfigFault(file, "", found),))
    try:
        text = found.decode("utf-8-sig")  # Notepad begins a file with a mark
        _check_lines(text, file)
        return tomllib.loads(text)
    except UnicodeDecodeError:
        message = say(N_("it is not saved as UTF-8 text."))
    except tomllib.TOMLDecodeError as error:
        message = say(N_("it is not valid TOML: {why}."), why=str(error))
    except (RecursionError, ValueError):  # brackets without end, a number of thousands of figures
        message = say(N_("it is not valid TOML, or nothing that anybody would settle."))
    raise ConfigError((ConfigFault(file, "", message),))


def _check_lines(text: str, file: Path) -> None:
    """Keys inside keys inside keys take the TOML parser the square of their number."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MOST_DOTS:
            text_of = N_("line {number} has more than {most} full stops, which no setting needs.")
            message = say(text_of, number=number, most=MOST_DOTS)
            raise ConfigError((ConfigFault(file, "", message),))
