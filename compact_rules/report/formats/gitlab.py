"""GitLab: a code quality report, which a merge request shows beside the lines that it is about."""

from __future__ import annotations

import json
from hashlib import sha256

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.formats.entries import Entry, open_entries
from compact_rules.report.formats.files import relative
from compact_rules.report.formats.plain import plain
from compact_rules.report.formats.table import Run
from compact_rules.report.json_out import seen

if TYPE_CHECKING:
    from compact_rules.report import wire

# GitLab's `critical` and `blocker` are for what endangers a running system; no scheme does.
_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: wire.Report, lang: Lang, run: Run) -> str:
    """A list with an object for each entry that counts; an empty list where there is none."""
    found = [
        _issue(entry, relative(scheme["file"], run.folder), lang)
        for scheme in report["schemes"]
        for entry in open_entries(scheme)
    ]
    return seen(json.dumps(found, ensure_ascii=False, indent=2) + "\n")  # a path is given as it is


def _issue(entry: Entry, file: str, lang: Lang) -> dict[str, object]:
    place = entry.place
    return {
        "description": f"{entry.rule}: {plain(entry.message, lang)}",
        "check_name": entry.rule,
        "fingerprint": _fingerprint(entry, file),
        "severity": "info" if entry.kind == "judgement" else _SEVERITIES[entry.severity],
        "location": {
            "path": file,
            "lines": {"begin": place["start"]["line"] if place else 1, "end": place["end"]["line"] if place else 1},
        },
    }


def _fingerprint(entry: Entry, file: str) -> str:
    """Unique in the whole report, as GitLab asks: it shows only the first of those that share one. No line number is in it."""
    return sha256(f"{file}\n{entry.fingerprint}\n{entry.occurrence}".encode(errors="replace")).hexdigest()
