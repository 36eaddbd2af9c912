"""Which fields of a scheme hold prose that signals read, and of what sort. What is in no row is read by none of them."""

from __future__ import annotations

from compact_rules.bilingual import LANGS, Lang
from compact_rules.hints import Any, Iterator, Mapping
from compact_rules.judge.signals.tokens import Token, tokens_of
from compact_rules.judge.wording import plain
from compact_rules.places import Path
from compact_rules.records import dataclass
from compact_rules.rulebook.wording import Sort
from compact_rules.scheme.facts import Facts

Record = dict[str, Any]

_WORK: tuple[tuple[str, tuple[tuple[str, Sort], ...]], ...] = (
    ("", (("text", "undertaking"),)),
    (".milestones[]", (("text", "undertaking"),)),
    (".targets[]", (("indicator", "indicator"), ("data_source", "indicator"))),
)
# The records, from the root of the scheme, and in each the fields that hold a text or a list of texts.
FIELDS: tuple[tuple[str, tuple[tuple[str, Sort], ...]], ...] = (
    ("purpose", (("text", "principle"),)),
    ("signup", (("how", "arrangement"),)),
    ("principles[]", (("text", "principle"),)),
    ("shared_aims[]", (("text", "principle"),)),
    ("objectives[]", (("text", "principle"),)),
    *((f"commitments[]{below}", fields) for below, fields in _WORK),
    ("bodies[]", (("representation_rationale", "arrangement"),)),
    ("bodies[].seats[].report_back", (("how", "arrangement"),)),
    ("bodies[].pre_meetings[]", (("when", "arrangement"),)),
    *((f"action_plans[].actions[]{below}", fields) for below, fields in _WORK),
    ("monitoring", (("method", "arrangement"), ("outputs", "arrangement"))),
    ("evaluation", (("method", "arrangement"), ("questions", "arrangement"))),
    ("disputes.stages[]", (("name", "arrangement"), ("started_by", "arrangement"), ("outcome", "arrangement"))),
    ("breaches", (("definition", "arrangement"), ("consequence", "arrangement"))),
    (
        "codes[].provisions",
        (("timetable", "arrangement"), ("full_cost_recovery", "arrangement"), ("open_bidding", "arrangement")),
    ),
    ("mechanisms[]", (("text", "arrangement"),)),
    ("succession", (("handover", "arrangement"),)),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One text in one language. ``field`` is the text's place, ``path`` that of this language in it; ``record`` holds it."""

    field: Path
    path: Path
    lang: Lang
    sort: Sort
    record: Record
    text: str
    tokens: list[Token]


def passages(facts: Facts) -> list[Passage]:
    """Every text that `FIELDS` names, in the table's order."""
    return [
        passage
        for where, fields in FIELDS
        for path, record in records_at(facts.root, where)
        for name, sort in fields
        for at, words in _texts((*path, name), record.get(name))
        for passage in _passages(at, words, sort, record)
    ]


def _passages(at: Path, words: Mapping[str, Any], sort: Sort, record: Record) -> Iterator[Passage]:
    for lang in LANGS:
        text = words.get(lang)
        if isinstance(text, str):
            path = (*at, lang) if len(words) > 1 else at
            yield Passage(at, path, lang, sort, record, text, tokens_of(text))


def _texts(at: Path, value: object) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield at, value
    elif isinstance(value, list):
        for position, element in enumerate(value):
            if isinstance(element, dict):
                yield (*at, position), element


def plain_text(words: object) -> str:
    """A text of a scheme for comparison, in the first language that it has."""
    texts = (words.get(lang) for lang in LANGS) if isinstance(words, dict) else ()
    return next((plain(text) for text in texts if isinstance(text, str)), "")


def records_at(root: Record, where: str) -> Iterator[tuple[Path, Record]]:
    """The readable records that a path with ``[]`` leads to, each with its place."""
    found: list[tuple[Path, object]] = [((), root)]
    for part in where.split("."):
        name = part.removesuffix("[]")
        here = [((*path, name), value.get(name)) for path, value in found if isinstance(value, dict)]
        found = [pair for path, value in here for pair in _items(path, value)] if part.endswith("[]") else here
    return ((path, value) for path, value in found if isinstance(value, dict))


def _items(path: Path, value: object) -> Iterator[tuple[Path, object]]:
    for position, item in enumerate(value if isinstance(value, list) else ()):
        yield (*path, position), item
