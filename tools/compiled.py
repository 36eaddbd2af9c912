"""The modules that are derived, so that a run need not build them: the table of the scheme format, and the shipped rulebook.

Both are plain values written out as Python (`compact_rules/scheme/table.py`, `compact_rules/rulebook/shipped.py`): Python's own
cache of compiled modules does the rest, and nothing is read that could not be read as a program. `docs/decisions/fast-path.md`
says why.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from compact_rules import api, bundled
from compact_rules.bilingual import Bilingual
from compact_rules.calendar import Duration
from compact_rules.judge.judge import inserted
from compact_rules.judge.wording import Starts, starts_of
from compact_rules.rulebook import model, wording
from compact_rules.rulebook.ready import seal_of
from compact_rules.scheme.shape import Shape
from compact_rules.scheme.shapes import scheme_shape

MADE = "Made by `python -m tools.generate`: change what it is made from, and make it again."
_RECORDS: tuple[type, ...] = (
    *(Bilingual, Duration, model.FieldPath, model.Operand, model.Check, model.Scope, model.Source, model.Period),
    *(model.Evidence, model.Rule, model.DatedValue, model.Parameter, model.Lexicon, model.Requirement, model.Document),
    *(model.Rulebook, model.Catalogue, wording.Term, wording.Category, wording.Fragment, wording.Limits, wording.Wording),
)
# Paths, sources and periods recur all over a rulebook: each is made once, under a name.
_SHARED = (model.FieldPath, model.Operand, model.Source, model.Period)


# What judging reads of a rule and of a rulebook. The rest is mostly texts, and as much again.
_JUDGED = {
    model.Rule: (
        *("id", "tier", "decided_by", "in_force", "require", "for_each", "if_none", "applies_when", "refuted_when", "evidence"),
        *("departure", "same_fault_as", "inserts", "examples"),
    ),
    model.Rulebook: ("id", "version", "digest", "rules", "parameters", "lexicons", "severities", "base", "inherited"),
}


def rulebook_module() -> str:
    """What judging reads of the shipped rulebook: no texts, examples, catalogue or survivors."""
    written, book = _Writer(), _to_judge()
    made = written.late(book)
    return _module(book, "ready to judge by", written, f"SEAL = {seal_of(_folder())!r}", f"RULEBOOK = {made}")


def texts_module() -> str:
    """The rest of the shipped rulebook that reports read."""
    written, book = _Writer(), _to_judge()
    rules = ",\n    ".join(written.of(_rest(rule)) for rule in book.rules)
    last = (f"BOOK: dict[str, Any] = {written.of(_rest(book))}", f"RULES: tuple[dict[str, Any], ...] = (\n    {rules},\n)")
    return _module(book, "what is told of it", written, *last)


def _folder() -> Path:
    return Path(bundled.place("rules")) / api.DEFAULT_RULEBOOK


def _to_judge() -> model.Rulebook:
    full = api.load_rulebook()
    rules = tuple(replace(rule, examples=(), inserts=inserted(rule)) for rule in full.rules)
    lexicons = {name: replace(lexicon, starts=_starts(lexicon)) for name, lexicon in full.lexicons.items()}
    return replace(full, rules=rules, lexicons=lexicons, catalogue=model.Catalogue(), survivors=())


def _rest(value: model.Rule | model.Rulebook) -> dict[str, Any]:
    return {name: getattr(value, name) for name in type(value).__match_args__ if name not in _JUDGED[type(value)]}


def _module(book: model.Rulebook, what: str, written: _Writer, *last: str) -> str:
    body = [*written.shared.values(), *last]
    lines = (
        f'"""The rulebook {book.id} {book.version}, {what}. {MADE}"""',
        "",
        "from __future__ import annotations",
        "",
        *_imports("\n".join(body)),
        "",
        *body,
    )
    return "\n".join(lines) + "\n"


def _starts(lexicon: model.Lexicon) -> Mapping[str, Starts]:
    return {lang: starts_of(terms, lang == "cy") for lang, terms in lexicon.terms.items()}


def _imports(body: str) -> Iterator[str]:
    """The imports of what ``body`` calls."""
    if "date(" in body:
        yield "from compact_rules.days import date"
    if "dict[str, Any]" in body:
        yield "from compact_rules.hints import Any"
    if "late(" in body:
        yield "from compact_rules.rulebook.ready import late"
    by_module: dict[str, list[str]] = {}
    for record in _RECORDS:
        if re.search(rf"\b{record.__name__}[(,]", body):
            by_module.setdefault(record.__module__, []).append(record.__name__)
    for module, names in sorted(by_module.items()):
        yield f"from {module} import {', '.join(sorted(names))}"


class _Writer:
    """Writes values as the expressions that make them; ``shared`` holds what is made once, by its expression."""

    def __init__(self) -> None:
        self.shared: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def of(self, value: Any) -> str:
        """The expression that makes ``value``."""
        if isinstance(value, _RECORDS):
            return self._record(value)
        if isinstance(value, Mapping):
            return "{" + ", ".join(f"{self.of(key)}: {self.of(one)}" for key, one in value.items()) + "}"
        if isinstance(value, tuple):
            return "(" + ", ".join(map(self.of, value)) + ("," if len(value) == 1 else "") + ")"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.of, value)) + "]"
        if isinstance(value, date):
            return f"date({value.year}, {value.month}, {value.day})"
        if value is None or type(value) in (str, int, float, bool):
            return repr(value)
        raise TypeError(f"nothing says how to write {value!r}")

    def late(self, value: Any) -> str:
        """The expression that makes ``value`` without the fields that judging does not read."""
        names = _JUDGED[type(value)]
        fields = ", ".join(f"{name!r}: {self._field(name, getattr(value, name))}" for name in names)
        return f"late({type(value).__name__}, {{{fields}}})"

    def _field(self, name: str, value: Any) -> str:
        if name == "rules":
            return "(" + ", ".join(map(self.late, value)) + ",)"
        return self.of(value)

    def _record(self, value: Any) -> str:
        given = [getattr(value, name) for name in type(value).__match_args__]
        while given and _is_default(value, len(given) - 1):
            given.pop()
        text = f"{type(value).__name__}({', '.join(map(self.of, given))})"
        if not isinstance(value, _SHARED):
            return text
        if text not in self._names:
            self._names[text] = f"_{len(self._names)}"
            self.shared[text] = f"{self._names[text]} = {text}"
        return self._names[text]


def _is_default(value: Any, at: int) -> bool:
    kind = type(value)
    name = kind.__match_args__[at]
    plain = kind.__dataclass_fields__  # only asked whether the constructor can do without it
    defaults = kind.__init__.__defaults__ or ()
    place = at - (len(plain) - len(defaults))
    return place >= 0 and defaults[place] == getattr(value, name) and type(defaults[place]) is type(getattr(value, name))


def table_module() -> str:
    """The table of the format: one line for each place, then what leads back to another place."""
    writer = _Table()
    root = writer.name_of(scheme_shape())
    lines = (
        f'"""The table of the scheme format, as the reader walks it. {MADE}"""',
        "",
        "from __future__ import annotations",
        "",
        "from compact_rules.scheme.shape import Shape",
        "",
        *writer.made,
        *writer.filled,
        f"SHAPE = {root}",
    )
    return "\n".join(lines) + "\n"


class _Table:
    """Names every shape, makes it without its fields, and then fills the fields in: some lead back to where they came from."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.filled: list[str] = []
        self._names: dict[int, str] = {}
        self._fields: dict[int, str] = {}

    def name_of(self, shape: Shape) -> str:
        """The name of ``shape``; what it says to people is left out, the reader has no use for it."""
        if id(shape) in self._names:
            return self._names[id(shape)]
        item = self.name_of(shape.item) if shape.item is not None else None
        name = self._names[id(shape)] = f"s{len(self._names)}"
        owner = self._fields.get(id(shape.fields))
        given = {
            "fields": None if owner is None else f"{owner}.fields",
            "item": item,
            **{each: repr(getattr(shape, each)) for each in _PLAIN if getattr(shape, each) != getattr(_EMPTY, each)},
        }
        words = [repr(shape.kind), *(f"{each}={text}" for each, text in given.items() if text is not None)]
        self.made.append(f"{name} = Shape({', '.join(words)})")
        if owner is None:
            self._fields[id(shape.fields)] = name
            inner = ", ".join(f"{key!r}: {self.name_of(one)}" for key, one in shape.fields.items())
            if inner:
                self.filled.append(f"{name}.fields.update({{{inner}}})")
        return name


_PLAIN = ("choices", "refers", "derived", "format", "name", "short", "single", "pairs", "default")
_EMPTY = Shape("record")


# Loads what a check of a scheme that is in order loads, and says in which order the modules were finished.
_ORDER = """
import sys
from compact_rules import start
loader, done = start._LOADER, []
load = loader.exec_module
def exec_module(self, module):
    load(self, module)
    done.append(module.__name__)
loader.exec_module = exec_module
start._Kept.load_together = lambda self, told: None
code = start.main()
print(code, *done, file=sys.stderr)
"""
# Loaded only where the shipped rulebook is judged by.
_APART = ("compact_rules.rulebook.shipped", "compact_rules.rulebook.shipped_texts")


def order_module() -> str:
    """The modules of a check, in the order in which they are loaded; and those that it needs for a report besides, in whatever
    format."""
    check, told = _loaded("--quiet"), [_loaded("--format", each) for each in ("terminal", "json")]
    report = [name for name in told[0] if name in told[1] and name not in check]
    lines = (
        '"""The modules that every check needs, and those that every report needs besides, in the order of loading.',
        "",
        MADE,
        '"""',
        "",
        "from __future__ import annotations",
        "",
        *_listed("CHECK", check),
        *_listed("REPORT", report),
    )
    return "\n".join(lines) + "\n"


def _loaded(*options: str) -> list[str]:
    root = Path(__file__).resolve().parents[1]
    place = {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", _ORDER, "check", *options, "--as-of", "2026-06-30", "model.yaml"]
    with TemporaryDirectory() as empty:  # in the checkout there are settings, which most have not
        shutil.copy(root / "examples" / "model.yaml", empty)
        done = subprocess.run(command, cwd=empty, env=place, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    code, *names = done.stderr.split()
    if code != "0":
        raise RuntimeError("the model scheme is not in order")
    return [name for name in names if name.startswith("compact_rules.") and name not in _APART]


def _listed(name: str, modules: list[str]) -> tuple[str, ...]:
    return (f"{name} = (", *(f'    "{each}",' for each in modules), ")")
