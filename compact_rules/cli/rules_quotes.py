"""``rules quotes``: whether every quotation stands word for word in the source, whose text the person has."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from compact_rules.api import Rulebook, check_quotes, count_quotes
from compact_rules.cli.exits import Exit
from compact_rules.cli.faults import UsageError
from compact_rules.cli.inputs import protect
from compact_rules.cli.output import why, write_text
from compact_rules.cli.rulebook import rulebook_of
from compact_rules.cli.rules_review import complaint_lines, complaints_json
from compact_rules.cli.settings import Settings
from compact_rules.report.saying import N_, NN_, say, say_count

NO_SOURCE = N_("There is no file {file}. Name the text of the source, as plain text.")
UNREAD = N_("{file} cannot be read: {why}.")
NOT_TEXT = N_("{file} is not plain text in UTF-8. Save the source as plain text first.")
NO_DOCUMENT = N_("The rulebook cites no document {document}. It cites: {known}.")
NOTHING = N_("The rulebook {id} quotes nothing from {document}, so there is nothing to look for.")
FOUND = NN_(
    "{n} quotation from {document} stands word for word in the section that it cites.",
    "{n} quotations from {document} stand word for word in the sections that they cite.",
)


def run(options: Namespace, settings: Settings) -> int:
    """Check the quotations; 1 when one is not in its section, 3 when there was no text or no quotation to check."""
    rulebook = rulebook_of(settings)
    document = _document(rulebook, options.document)
    protect(options.output, [str(options.source)])
    text = _text(Path(options.source))
    count = count_quotes(rulebook, document)
    if not count:
        raise UsageError(say(NOTHING, id=rulebook.id, document=document), code=Exit.NOT_ASSESSED)
    complaints = check_quotes(rulebook, text, document)
    if settings.format == "json":
        write_text(complaints_json(complaints), options.output)
    elif complaints:
        write_text(complaint_lines(complaints, settings.lang), options.output)
    elif not options.quiet:
        write_text(say_count(FOUND, count, document=document)[settings.lang] + "\n", options.output)
    return Exit.FOUND if complaints else Exit.CLEAN


def _document(rulebook: Rulebook, named: str | None) -> str:
    known = [each.id for each in rulebook.documents]
    if named is not None and named not in known:
        raise UsageError(say(NO_DOCUMENT, document=named, known=", ".join(known)))
    return known[0] if named is None else named


def _text(file: Path) -> str:
    if not os.path.isfile(file):
        raise UsageError(say(NO_SOURCE, file=file), code=Exit.NOT_ASSESSED)
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise UsageError(say(UNREAD, file=file, why=why(error)), code=Exit.NOT_ASSESSED) from error
    except UnicodeDecodeError as error:
        raise UsageError(say(NOT_TEXT, file=file), code=Exit.NOT_ASSESSED) from error
