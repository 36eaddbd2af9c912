"""``rules review``: what a careful reader would send back though the rulebook loads."""

from __future__ import annotations

import json
from argparse import Namespace

from compact_rules.api import Complaint, review
from compact_rules.bilingual import Lang
from compact_rules.cli.exits import Exit
from compact_rules.cli.output import write_text
from compact_rules.cli.rulebook import rulebook_of
from compact_rules.cli.settings import Settings
from compact_rules.hints import Sequence
from compact_rules.report.safe import visible
from compact_rules.report.saying import N_, NN_, say, say_count

NOTHING = N_("Nothing to mend in the rulebook {id}, version {version}.")
COUNT = NN_("{n} thing to mend.", "{n} things to mend.")


def run(options: Namespace, settings: Settings) -> int:
    """Review the rulebook; 1 when there is something to mend."""
    rulebook = rulebook_of(settings)
    complaints = review(rulebook)
    if settings.format == "json":
        write_text(complaints_json(complaints), options.output)
    elif complaints:
        write_text(complaint_lines(complaints, settings.lang), options.output)
    elif not options.quiet:
        write_text(say(NOTHING, id=rulebook.id, version=rulebook.version)[settings.lang] + "\n", options.output)
    return Exit.FOUND if complaints else Exit.CLEAN


def complaint_lines(complaints: Sequence[Complaint], lang: Lang) -> str:
    """Each complaint on a line with its place, and how many there are."""
    lines = [visible(f"{_place(each)}: {each.about}: {each.text[lang]}") for each in complaints]
    return "\n".join([*lines, say_count(COUNT, len(complaints))[lang]]) + "\n"


def _place(complaint: Complaint) -> str:
    return f"{complaint.file}:{complaint.line}" if complaint.line else complaint.file


def complaints_json(complaints: Sequence[Complaint]) -> str:
    """The complaints for programs."""
    told = [
        {
            "code": each.code,
            "about": each.about,
            "file": each.file,
            "line": each.line or None,
            "message": {"en": each.text.en, "cy": each.text.cy},
        }
        for each in complaints
    ]
    return json.dumps({"version": 1, "complaints": told}, ensure_ascii=False, indent=2) + "\n"
