"""Bring the Welsh catalogue up to date with the program's texts, or check that it is: a development tool, never imported.

``python -m compact_rules.report.catalogue`` extracts every marked text, keeps the translations there are, and compiles; with
``--check`` it changes nothing and exits 1 where the catalogue lacks a text, holds one that is gone, or was not compiled.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from compact_rules.bilingual import placeholders
from compact_rules.report.saying import DOMAIN

PACKAGE = Path(__file__).parents[1]
PO = PACKAGE / "locale" / "cy" / "LC_MESSAGES" / f"{DOMAIN}.po"
MO = PO.with_suffix(".mo")

# One, two, three, four, six, and the rest: what mutates the word after a figure differs for each of these.
PLURALS = "nplurals=6; plural=(n == 1 ? 0 : n == 2 ? 1 : n == 3 ? 2 : n == 4 ? 3 : n == 6 ? 4 : 5);"
HEADER = f"""\
# Compact Rules in Welsh.
# DRAFT: this Welsh was written by the maintainers and has not been reviewed by a translator.
# English is the message id. What is inserted in braces is never mutated: keep it where no mutation falls on it.
#
msgid ""
msgstr ""
"Project-Id-Version: compact-rules\\n"
"Language: cy\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {PLURALS}\\n"
"X-Review-Status: draft, not reviewed by a translator\\n"
"""


def texts() -> Catalog:
    """Every text that the program marks with ``N_`` or ``NN_``, with the files that it stands in."""
    catalogue = Catalog(domain=DOMAIN)
    keywords: dict[str, tuple[int, ...] | None] = {"N_": None, "NN_": (1, 2)}
    found = extract_from_dir(PACKAGE, [("**.py", "python")], keywords=keywords)
    for name, _, message, _, _ in sorted(found, key=lambda each: (each[0], each[1])):
        catalogue.add(message, locations=[(f"compact_rules/{name}", 0)])
    return catalogue


def held() -> Catalog:
    """The Welsh catalogue as it stands; an empty one where there is none yet."""
    source = PO.read_bytes() if PO.exists() else HEADER.encode()
    return read_po(BytesIO(source), domain=DOMAIN)


def faults() -> Iterator[str]:
    """What is wrong with the catalogue, a line each."""
    welsh, english = held(), texts()
    yield from _differences(english, welsh)
    for message in _messages(welsh):
        yield from _wrong_with(message)
    if not MO.exists() or _compiled(MO.read_bytes()) != _compiled(_mo(welsh)):
        yield f"{MO.name} is not compiled from {PO.name}"


def update() -> None:
    """Write the catalogue with every text of the program, keeping the translations there are, and compile it."""
    welsh, english = held(), texts()
    known = {_key(message): message.string for message in _messages(welsh)}
    merged = read_po(BytesIO(HEADER.encode()), domain=DOMAIN)
    for message in _messages(english):
        merged.add(message.id, known.get(_key(message), ""), locations=message.locations)
    out = BytesIO()
    write_po(out, merged, width=110, omit_header=True, include_lineno=False)
    PO.write_bytes(f"{HEADER}\n".encode() + out.getvalue().rstrip(b"\n") + b"\n")
    MO.write_bytes(_mo(held()))


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _key(message: Message) -> object:
    return tuple(message.id) if isinstance(message.id, (list, tuple)) else message.id


def _differences(english: Catalog, welsh: Catalog) -> Iterator[str]:
    wanted, there = {_key(m) for m in _messages(english)}, {_key(m) for m in _messages(welsh)}
    yield from (f"no Welsh entry: {key}" for key in sorted(wanted - there, key=str))
    yield from (f"no longer used: {key}" for key in sorted(there - wanted, key=str))


def _wrong_with(message: Message) -> Iterator[str]:
    ids = message.id if isinstance(message.id, (list, tuple)) else [message.id]
    strings = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    for string in strings:
        if not string:
            yield f"not translated: {ids[0]}"
        elif placeholders(string) != placeholders(ids[-1]):
            yield f"other placeholders: {ids[0]} / {string}"


def _mo(catalogue: Catalog) -> bytes:
    catalogue.creation_date = catalogue.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def _compiled(mo: bytes) -> dict[object, str]:
    """The messages of a compiled catalogue, without the header, which names the version of Babel."""
    catalogue: dict[object, str] = dict(vars(GNUTranslations(BytesIO(mo)))["_catalog"])
    return {key: value for key, value in catalogue.items() if key}


def main(arguments: list[str]) -> int:
    """Update, or with ``--check`` only look."""
    if arguments != ["--check"]:
        update()
    found = list(faults())
    sys.stdout.write("".join(f"{fault}\n" for fault in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
