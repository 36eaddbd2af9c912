"""A rulebook that extends another: where the other lies, and the two as one.

What is extended is a rulebook that ships with the program, or a folder inside the rulebook's own. Nothing is fetched, and no
path leads out of the folder.
"""

from __future__ import annotations

import re
from pathlib import Path as FilePath

from compact_rules.calendar import Duration
from compact_rules.hints import Iterable, Iterator, Mapping, TypeVar
from compact_rules.records import replace
from compact_rules.rulebook.faults import RulebookFault
from compact_rules.rulebook.fitting import kind_of_value, parameter_kind
from compact_rules.rulebook.model import Document, Lexicon, Parameter, Requirement, Rule, Rulebook
from compact_rules.rulebook.names import Entries, Entry, read_well
from compact_rules.rulebook.sheets import Folder, Sheet
from compact_rules.scheme.suggest import nearest

T = TypeVar("T", Document, Requirement)
HEAD = "rulebook.yaml"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def find_base(sheet: Sheet, folder: Folder, name: str, shipped: Folder | None) -> Folder | RulebookFault:
    """The folder of the rulebook called ``name``, which the head ``sheet`` of ``folder`` extends; or why there is none."""
    name = name.removesuffix("/")  # a folder may be written as one
    if _NAME.fullmatch(name):
        known = _shipped(shipped)
        if shipped is not None and name in known:
            return shipped / name
        meant = f"./{name}" if _is_there(folder / name / HEAD) else nearest(name, known) or None
        return sheet.fault(("extends",), "no-such-rulebook", {"name": name}, meant)
    parts = name.removeprefix("./").split("/")
    if not name.isprintable() or any(part in ("", ".", "..") or set(part) & set(":\\~") for part in parts):
        return sheet.fault(("extends",), "leaves-folder", {"name": name})
    there = folder
    for part in parts:
        there = there / part
    if not _inside(there, folder):
        return sheet.fault(("extends",), "leaves-folder", {"name": name})
    return there if _is_there(there / HEAD) else sheet.fault(("extends",), "no-such-rulebook", {"name": name})


def _is_there(file: Folder) -> bool:
    try:
        return file.is_file()
    except OSError:  # a name without end, or a folder that may not be looked into
        return False


def _shipped(shipped: Folder | None) -> list[str]:
    return sorted(entry.name for entry in shipped.iterdir() if (entry / HEAD).is_file()) if shipped is not None else []


def _inside(there: Folder, folder: Folder) -> bool:
    # A link could lead out of the folder though its name does not.
    if not isinstance(there, FilePath) or not isinstance(folder, FilePath):
        return True
    try:
        return folder.resolve() in there.resolve().parents
    except (OSError, RuntimeError):  # a link that leads back to itself: until Python 3.13 that is no error of the system's
        return True


def check_against(base: Rulebook, entries: Entries) -> Iterator[RulebookFault]:
    """What is wrong with ``entries`` beside the rulebook that they extend."""
    for document in entries.documents:
        yield from _taken(document, base.documents, base)
    for requirement in entries.requirements:
        yield from _taken(requirement, base.requirements, base)
    for entry in entries.parameters:
        held = base.parameters.get(entry.id)
        if held is not None and entry.value is not None:
            yield from _unlike(entry, held)


def _taken(entry: Entry[T], held: Iterable[T], base: Rulebook) -> Iterator[RulebookFault]:
    if any(each.id == entry.id for each in held):
        yield entry.fault(("id",), "id-used-before", {"name": entry.id, "where": f"{base.id}/{HEAD}"})


def _unlike(entry: Entry[Parameter], held: Parameter) -> Iterator[RulebookFault]:
    """A figure that takes the place of another must be of its kind: the other's rules go by it."""
    for at, dated in enumerate(entry.value.values if entry.value is not None else ()):
        loc = ("values", at, "value")
        if kind_of_value(dated.value) != parameter_kind(held):
            yield entry.fault(loc, "mixed-values")
        elif _in_working_days(dated.value) != _in_working_days(held.values[0].value):
            yield entry.fault(loc, "working-days-differ", {"name": entry.id})


def _in_working_days(value: Duration | int | float) -> bool:
    return isinstance(value, Duration) and value.kind == "working_days"


def parameters_over(base: Rulebook | None, own: Iterable[Parameter]) -> dict[str, Parameter]:
    """The parameters of both: an own value holds from its first day on, what was before it stays."""
    found = dict(base.parameters) if base is not None else {}
    for parameter in own:
        held = found.get(parameter.id)
        before = tuple(v for v in held.values if v.start < parameter.values[0].start) if held is not None else ()
        found[parameter.id] = replace(parameter, values=(*before, *parameter.values))
    return found


def lexicons_over(base: Rulebook | None, own: Iterable[Lexicon]) -> dict[str, Lexicon]:
    """The lexicons of both; an own one takes the place of another with its id."""
    found: Mapping[str, Lexicon] = base.lexicons if base is not None else {}
    return {**found, **{lexicon.id: lexicon for lexicon in own}}


def rules_over(base: Rulebook | None, entries: Entries) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules of both, and the ids of those that are the other's; an own rule takes the place of another with its id."""
    own = read_well(entries.rules)
    if base is None:
        return own, ()
    taken = {rule.id for rule in own}
    inherited = tuple(replace(rule, file=f"{base.id}/{rule.file}") for rule in base.rules if rule.id not in taken)
    return (*inherited, *own), tuple(rule.id for rule in inherited)
