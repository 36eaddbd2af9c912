"""``rules new``: a new rule to be filled in, from a section and a quotation."""

from __future__ import annotations

import os
import re
from argparse import Namespace
from pathlib import Path

from compact_rules import bundled
from compact_rules.api import LIMITS, Rulebook
from compact_rules.bilingual import Bilingual
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rulebook_of
from compact_rules.cli.settings import Settings
from compact_rules.config.reading import bytes_of
from compact_rules.report.saying import N_, say
from compact_rules.report.scaffold import Provision, heading, scaffold

QUOTE_WORDS = 27
_ID = re.compile(r"[A-Z]{2,4}-[0-9]+[a-z]?")
_FIRST_ITEM = re.compile(r"^( *)- ", re.MULTILINE)

BAD_ID = N_('"{id}" cannot be the id of a rule: write capital letters, a hyphen and a number, such as LOC-1 or LOC-1a.')
TAKEN = N_("There is a rule {id} already, in {file}. An id is never used again.")
LONG_QUOTE = N_("The quotation has {count} words; the most is {most}. Choose the words that the rule rests on.")
NO_QUOTE = N_("The quotation is empty: give the words that the rule rests on, as they stand in the source.")
NO_DOCUMENT = N_('The rulebook lists no document "{id}". It lists: {names}.')
NOT_RULES = N_("{file} is not a file of rules: its first line that is no comment is not `rules:`.")
CANNOT_READ = N_("{file} cannot be read as text.")
ADDED = N_("Added {id} to {file}. What says TODO there is to be written; `compact-rules rules review` names what is left.")


def run(options: Namespace, settings: Settings) -> int:
    """Print the new rule, or add it to a file. Raises `UsageError` where no rule can start from what was given."""
    rulebook = rulebook_of(settings)
    provision = _provision(options, rulebook)
    rule = scaffold(provision, rulebook, settings.as_of, settings.lang)
    if options.append is None:
        write_text(heading(_schema(None)) + rule, options.output)
        return Exit.CLEAN
    write_text(_added(options.append, rule), options.append)
    if not options.quiet:
        write_text(say(ADDED, id=provision.id, file=options.append)[settings.lang] + "\n", options.output)
    return Exit.CLEAN


def _provision(options: Namespace, rulebook: Rulebook) -> Provision:
    quote, words = options.quote.strip(), len(options.quote.split())
    if not _ID.fullmatch(options.id):
        raise UsageError(say(BAD_ID, id=options.id))
    for rule in rulebook.rules:
        if rule.id.casefold() == options.id.casefold():
            raise UsageError(say(TAKEN, id=rule.id, file=rule.file))
    if not words:
        raise UsageError(say(NO_QUOTE))
    if words > QUOTE_WORDS:
        raise UsageError(say(LONG_QUOTE, count=words, most=QUOTE_WORDS))
    return Provision(options.id, _document(options.document, rulebook), options.section.strip(), " ".join(quote.split()))


def _document(named: str | None, rulebook: Rulebook) -> str:
    """The document that is named; else the first that is the rulebook's own, or that it has at all."""
    names = [document.id for document in rulebook.documents]
    if named is not None and named not in names:
        raise UsageError(say(NO_DOCUMENT, id=named, names=", ".join(names)))
    inherited = {document.id for document in rulebook.base.documents} if rulebook.base is not None else set()
    return named or next((name for name in names if name not in inherited), names[0])


def _added(file: Path, rule: str) -> str:
    """The file's text with the rule at its end, indented as the rules before it."""
    if not os.path.lexists(file):
        return heading(_schema(file)) + rule
    held = bytes_of(file, LIMITS.size)  # a pipe or a device would be waited for
    if isinstance(held, Bilingual):
        raise UsageError(held)
    try:
        text = held.decode("utf-8")
    except ValueError as error:
        raise UsageError(say(CANNOT_READ, file=file)) from error
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    if first.split("#")[0].strip() != "rules:":
        raise UsageError(say(NOT_RULES, file=file))
    found = _FIRST_ITEM.search(text)
    indent = found.group(1) if found else ""
    added = "\n\n" + "".join(f"{indent}{line}" if line.strip() else line for line in rule.splitlines(True))
    return text.rstrip() + (added.replace("\n", "\r\n") if "\r\n" in text else added)


def _schema(file: Path | None) -> str:
    """Where an editor finds the schema of a file of rules: the one that came with this program."""
    schema = Path(str(bundled.schemas() / "rules.schema.json")).resolve()
    return str(schema) if file is None else Path(os.path.relpath(schema, file.resolve().parent)).as_posix()
