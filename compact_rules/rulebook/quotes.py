"""Whether the words that rules quote stand in the document they are quoted from, in the section that is cited."""

from __future__ import annotations

import re

from compact_rules.hints import Iterator
from compact_rules.rulebook.complaints import Complaint
from compact_rules.rulebook.model import Rulebook, Source

# A section's own line: "5.4 Arrangements for Implementation"; "8.0 Conclusions" opens section 8.
_HEADING = re.compile(r"(\d+)\.(\d+)\s+\S")
# A line of the table of contents ends with the page on which its section begins.
_CONTENTS = re.compile(r"[\t .…]\d+\s*$")
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\xa0": " "})


def sections(text: str) -> dict[str, str]:
    """The text of each section by its number, ``8`` or ``5.4``; a chapter's own text ends where its first section begins."""
    found: dict[str, list[str]] = {}
    here: list[str] = []
    for line in text.splitlines():
        heading = _HEADING.match(line.strip())
        if heading and not _CONTENTS.search(line):
            chapter, part = heading.groups()
            here = found.setdefault(chapter if part == "0" else f"{chapter}.{part}", [])
        here.append(line)
    return {number: "\n".join(lines) for number, lines in found.items()}


def plain(text: str) -> str:
    """The text with every run of space as one space, and quotation marks and dashes in their simplest form."""
    return " ".join(text.translate(_PLAIN).split())


def check_quotes(rulebook: Rulebook, text: str, document: str) -> tuple[Complaint, ...]:
    """A complaint for each quotation from ``document``, whose whole text is ``text``, that is not in the section it cites."""
    by_number = {number: plain(part) for number, part in sections(text).items()}
    return tuple(
        complaint
        for owner, file, line, source in _sources(rulebook)
        if source.document == document
        for complaint in _check(owner, file, line, source, by_number)
    )


def count_quotes(rulebook: Rulebook, document: str) -> int:
    """How many quotations from ``document`` there are."""
    return sum(source.document == document and source.quote is not None for *_, source in _sources(rulebook))


def _sources(rulebook: Rulebook) -> Iterator[tuple[str, str, int, Source]]:
    for rule in rulebook.rules:
        yield rule.id, rule.file, rule.line, rule.source
    for parameter in rulebook.parameters.values():
        for value in parameter.values:
            yield parameter.id, "parameters.yaml", 0, value.source
    for row in rulebook.catalogue.rows:
        yield row.id, "catalogue.yaml", row.line, row.source


def _check(owner: str, file: str, line: int, source: Source, by_number: dict[str, str]) -> Iterator[Complaint]:
    if source.section not in by_number:
        yield Complaint("no-such-section", owner, file, line, (("section", source.section),))
    elif source.quote is not None and plain(source.quote) not in by_number[source.section]:
        elsewhere = sorted(number for number, part in by_number.items() if plain(source.quote) in part)
        code = "quoted-from-elsewhere" if elsewhere else "not-in-source"
        values = (("quote", source.quote), ("section", source.section), ("elsewhere", ", ".join(elsewhere)))
        yield Complaint(code, owner, file, line, values)
