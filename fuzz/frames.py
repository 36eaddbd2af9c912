"""What a file needs beside it to be a whole rulebook, small enough to be read some dozens of times a second.

A rule that names a lexicon, a figure or a heading that is not there is refused before anything is judged by it. So a file of
rules is given those that it names, of either shipped rulebook, each cut down to little.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from compact_rules.source.tree import load

RULES = Path(__file__).resolve().parents[1] / "rules"
HEAD, PARAMETERS, LEXICONS = "rulebook.yaml", "parameters.yaml", "lexicons.yaml"
BESIDE = ("grades.yaml", "severities.yaml")
# Files other than those of rules are tried in this one, with its rules that fit them.
WHOLE, ITS_RULES = RULES / "mirror-s74", "publication.yaml"
_BOTH = (RULES / "wgsr-2013", WHOLE)
_TERMS = 2


@cache
def whole() -> Mapping[str, bytes]:
    """The files of the smaller rulebook, and the smallest of its files of rules."""
    return {name: (WHOLE / name).read_bytes() for name in (HEAD, PARAMETERS, LEXICONS, *BESIDE, ITS_RULES)}


def around(rules: bytes) -> dict[str, bytes]:
    """The files beside a file of rules: what they name, and what the gates of grading need."""
    known = _known()
    named = {kind: [text for name, text in known[kind].items() if name in rules or name in _beside()[0]] for kind in known}
    documents = b"[" + b", ".join(known["documents"].values()) + b"]"
    head = b"id: fuzzed\nversion: 1.0.0\ntitle: {en: For trial, cy: Ar brawf}\ndocuments: " + documents
    files = {HEAD: head + b"\n" + _list("requirements", named), PARAMETERS: _list("parameters", named)}
    return {**files, LEXICONS: _list("lexicons", named), **_beside()[1]}


def _list(kind: str, named: Mapping[str, list[bytes]]) -> bytes:
    rows = b"".join(b"\n- " + text for text in named[kind])
    return kind.encode() + b":" + (rows or b" []") + b"\n"


@cache
def _beside() -> tuple[bytes, Mapping[str, bytes]]:
    files = {name: (RULES / name).read_bytes() for name in BESIDE}
    return b"\n".join(files.values()), files


@cache
def _known() -> Mapping[str, Mapping[bytes, bytes]]:
    """The documents, headings, figures and lexicons of both rulebooks by their ids, each as a row of JSON, which is YAML."""
    found: dict[str, dict[bytes, bytes]] = {kind: {} for kind in ("documents", "requirements", "parameters", "lexicons")}
    for folder in _BOTH:
        for file in (HEAD, PARAMETERS, LEXICONS):
            data = load((folder / file).read_bytes()).data
            for kind in found:
                for item in data.get(kind, ()):
                    found[kind][item["id"].encode()] = json.dumps({**item, **dict(_little(item))}, ensure_ascii=False).encode()
    return found


def _little(item: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    match item:
        case {"values": list(values)}:
            yield "values", values[-1:]
        case {"terms": dict(terms)}:
            yield "terms", {language: list(phrases)[:_TERMS] for language, phrases in terms.items()}
