"""What values and the places of values are called in a sentence: the YAML key in backquotes, and the entry it belongs to."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Bilingual
from compact_rules.calendar import Duration
from compact_rules.days import date
from compact_rules.hints import Any, Mapping
from compact_rules.places import Path, path_text
from compact_rules.report.amounts import date_text, duration_text, listed, number_text
from compact_rules.report.saying import N_, same, say
from compact_rules.scheme.facts import Located

# Values that are worked out from the scheme have no key there to point at, so they have a name instead.
DERIVED: dict[str, str] = {
    "seat_total": N_("the number of seats"),
    "sector_seats": N_("the number of seats of the sector"),
    "infrastructure_seats": N_("the number of seats of infrastructure bodies"),
    "without_sector": N_("whether the quorum can be met with nobody from the sector"),
    "side": N_("the side it belongs to"),
    "broad_signatories": N_("the number of signatories that are neither infrastructure bodies nor large"),
    "final_stage": N_("the last stage"),
    "stretches": N_("the time from one milestone to the next"),
    "dependencies": N_("what it depends on"),
    "aim": N_("the value aimed at"),
    "due_in_quarter_with_same_role": N_("the number of actions due in that quarter from the same post"),
    "implied_rate": N_("the change a year that the target asks for"),
    "best_past_rate": N_("the fastest change a year so far"),
    "plan": N_("the plan it stands in"),
    "action": N_("the action it stands under"),
    "as_of": N_("the as-of date"),
    # Only under these lists; elsewhere they are ordinary keys.
    "objectives.targets": N_("a target that names it under `objective_ids`"),
    "targets.progress": N_("an entry for it under `progress`"),
    "parties.publications": N_("an entry for it under `publication`"),
    "meetings.body": N_("the body that met"),
    "seats.body": N_("the body that the seat is on"),
    "signatories.party": N_("the party of that name"),
}

_SHORT = 60


def field_name(path: Path, item: Path, root: Mapping[str, Any]) -> Bilingual:
    """The value at ``path``, named from ``item`` where it lies in it: ```baseline.value```, or ```within` (`stages` no. 2)``."""
    if not path:
        return say(N_("the scheme"))
    rest = path[len(item) :] if path[: len(item)] == item else path
    if not rest:
        return say(N_("this entry"))
    at = max((i for i, step in enumerate(rest) if isinstance(step, int)), default=-1)
    tail = rest[at + 1 :]
    if at < 0:
        return key_name(tail, _list_of(path))
    entry = entry_name(path[: len(path) - len(tail)], root)
    return say("{key} ({entry})", key=key_name(tail, _list_of(path)), entry=entry) if tail else entry


def key_name(keys: Path, among: str = "") -> Bilingual:
    """The keys, dotted, in backquotes; a derived value by its name. ``among`` is the list that its record stands in."""
    derived = DERIVED.get(f"{among}.{keys[-1]}") or DERIVED.get(str(keys[-1]))
    return say(derived) if derived else same(f"`{path_text(keys)}`")


def is_derived(path: Path) -> bool:
    """Whether the value at ``path`` is worked out, so that its key stands nowhere in the scheme."""
    return bool(path) and (f"{_list_of(path)}.{path[-1]}" in DERIVED or str(path[-1]) in DERIVED)


def _list_of(path: Path) -> str:
    """The key of the innermost list on the way to ``path``."""
    numbers = [at for at, step in enumerate(path) if isinstance(step, int)]
    return str(path[numbers[-1] - 1]) if numbers and numbers[-1] else ""


def entry_name(path: Path, root: Mapping[str, Any]) -> Bilingual:
    """A list's entry: its own id if it has one, else the list and the entry's number, counted from 1."""
    label = entry_id(path, root)
    if label is not None:
        return same(f"`{shortened(label)}`")
    keys = [step for step in path if isinstance(step, str)]
    return say(N_("{list} no. {number}"), list=same(f"`{keys[-1]}`" if keys else ""), number=int(path[-1]) + 1)


def entry_id(path: Path, root: Mapping[str, Any]) -> str | None:
    """The ``id`` of the record at ``path``, or None."""
    value = value_at(path, root)
    label = value.get("id") if isinstance(value, dict) else None
    return label if isinstance(label, str) else None


def value_at(path: Path, root: Mapping[str, Any]) -> object:
    """The fact at ``path``; None where there is none."""
    value: object = root
    for step in path:
        if isinstance(value, Located):
            value = value.value
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value.value if isinstance(value, Located) else value


def list_name(text: str) -> Bilingual:
    """A rule's path through lists as a reader would name it: ``stages[]`` is ```stages```, ``seats[].n`` is ```n` (`seats`)``."""
    *owners, last = [part for part in text.strip("/^").split("[]") if part.strip(".")]
    key = same(f"`{last.strip('.')}`")
    if not owners or text.endswith("[]"):
        return key
    return say("{key} ({entry})", key=key, entry=same(f"`{owners[-1].strip('.').rpartition('.')[2]}`"))


def value_text(value: object) -> Bilingual:
    """A value of the scheme, as a sentence shows it."""
    if isinstance(value, Bilingual):
        return value
    if isinstance(value, Located):
        return value_text(value.value)
    if isinstance(value, bool):
        return same(f"`{str(value).lower()}`")
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, Duration):
        return duration_text(value)
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, str):
        return same(_quoted(value))
    if isinstance(value, (list, tuple)):
        return listed([value_text(element) for element in value])
    if isinstance(value, dict):
        return _record_text(value)
    return say(N_("(not given)"))


def _record_text(value: Mapping[str, Any]) -> Bilingual:
    """A text in whichever of the two languages it has, or a record by its id."""
    if value and value.keys() <= set(LANGS):
        either = next(iter(value.values()))
        return Bilingual(f"“{shortened(value.get('en', either))}”", f"“{shortened(value.get('cy', either))}”")
    label = value.get("id")
    return same(f"`{shortened(label)}`") if isinstance(label, str) else say(N_("this entry"))


def _quoted(text: str) -> str:
    """A word of the format or an id in backquotes, anything else in quotation marks, shortened."""
    word = text.replace("_", "").replace("-", "").replace(".", "")
    return f"`{text}`" if word.isalnum() and len(text) <= _SHORT else f"“{shortened(text)}”"


def shortened(text: str, most: int = _SHORT) -> str:
    """``text`` on one line, cut at a word's end with an ellipsis when it is longer than ``most``."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head, _, _ = cut.rpartition(" ")
    return f"{head or cut}…"
