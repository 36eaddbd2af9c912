"""Where the fuzzer begins: the examples, the small texts of the tests, the rules one by one; and words to put together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from compact_rules.source.tree import load
from fuzz.promises import PARTS, ROOT

# ruff: noqa: E501

# Signs of YAML's and values that have been trouble somewhere, beside every key of the format and every word of the rule language.
SIGNS = (
    "- ", ": ", "? ", "&a ", "*a", "<<: *a", "!!str ", "!!python/object:os.system ", "---\n", "...\n", "%YAML 1.2\n", "|\n  ", ">-\n  ",
    "{", "}", "[", "]", "'", '"', "\\u0000", "\\x85", "#", " #", "\t", "\r", "\r\n", "\u2028", "\u00a0", "\u200b", "\ufeff", "\u202e",
    "yes", "no", "012", "0o17", "1_000", "12:30:45", ".inf", ".nan", "1e400", "2023-02-29", "9999-12-31", "0001-01-01", "P1Y2M",
    "0 days", "-3 months", "18mo", "12 months", "20 working days", "tbc", "=1+1", "::error::", "[bold]", "<b>", "]]>", "\x1b[31m",
    "schema: compact-rules/scheme@1\n", "language: cy\n",
)  # fmt: skip


def seeds(target: str) -> Iterator[bytes]:
    """Texts for ``target`` to begin with."""
    if target == "rules":
        yield from _rulebook_parts()
        return
    for file in sorted((ROOT / "examples").rglob("*.yaml")):
        if "expected" not in file.parts:
            yield from _pieces(file.read_bytes())
    for file in sorted((ROOT / "tests" / "source" / "cases").glob("*.yaml")):
        yield from (case["text"].encode() for case in load(b"cases:\n" + file.read_bytes()).data["cases"])


def _pieces(data: bytes) -> Iterator[bytes]:
    """A scheme whole, and each of its parts under a head: small texts are changed to more effect."""
    yield data
    head = b"schema: compact-rules/scheme@1\nlanguage: en\n"
    part: list[bytes] = []
    for line in [*data.splitlines(keepends=True), b"end:\n"]:
        if part and line[:1].isalpha():
            yield head + b"".join(part)
            part = []
        if line[:1].isalpha() or part:
            part.append(line)


def _rulebook_parts() -> Iterator[bytes]:
    for file in sorted((ROOT / "rules").rglob("*.yaml")):
        at = PARTS.index(file.name) if file.name in PARTS else 0
        text = file.read_bytes()
        if at == 0:
            starts = text.split(b"\n- id: ")
            yield from (b"\x00rules:\n- id: " + _alone(rule) for rule in starts[1:])
        elif len(text) < 8_000:  # as long as an input may be
            yield bytes([at]) + text


def _alone(rule: bytes) -> bytes:
    """A rule that names no other rule, with one example of each kind: the examples are what makes a rule long."""
    text = b"\n".join(line for line in rule.split(b"\n") if not line.startswith(b"  same_fault_as:"))
    head, mark, examples = text.partition(b"\n  examples:")
    by_kind: dict[bytes, bytes] = {}
    for example in examples.split(b"\n  - ")[1:]:
        by_kind.setdefault(example.split(b"\n")[0].split(b"kind:")[-1], example)
    return head + mark + b"".join(b"\n  - " + example for example in by_kind.values()) + b"\n"


def words() -> list[str]:
    """The keys of the scheme format and of the rule forms, from the published schemas, and `SIGNS`."""
    found: dict[str, None] = dict.fromkeys(SIGNS)
    for name in ("scheme", "rules", "rulebook"):
        file = ROOT / "schemas" / f"{name}.schema.json"
        if file.is_file():
            _keys(json.loads(file.read_text("utf-8")), found)
    return list(found)


def _keys(schema: object, found: dict[str, None]) -> None:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        for key in properties if isinstance(properties, dict) else ():
            found[f"{key}: "] = None
        for value in schema.get("enum", ()) if isinstance(schema.get("enum"), list) else ():
            found[str(value)] = None
        for each in schema.values():
            _keys(each, found)
    elif isinstance(schema, list):
        for each in schema:
            _keys(each, found)


def plant(target: str, folder: Path, most: int | None = None) -> None:
    """Write the seeds into ``folder``, each under its digest, and the words beside it for libFuzzer's ``-dict``.

    Of more than ``most``, those at even distances.
    """
    folder.mkdir(parents=True, exist_ok=True)
    every = list(seeds(target))
    for seed in every[:: -(-len(every) // most) if most else 1]:
        (folder / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)
    dictionary(folder.with_suffix(".dict"))


def dictionary(file: Path) -> None:
    """The words as libFuzzer reads them: one in quotation marks a line, every other byte as ``\\xHH``."""
    lines = ('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"' for word in words())
    file.write_text("\n".join(lines) + "\n", "utf-8")
