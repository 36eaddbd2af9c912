"""SARIF 2.1.0, for code hosts and editors. The spec's sections stand in the comments.

Every rule in force is described, whether or not anything was found; results are what counts, what waits for a person and what is
waived. What is met is not among them: the JSON report has that.
"""

from __future__ import annotations

import json

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.formats import texts
from compact_rules.report.formats.files import uri
from compact_rules.report.formats.plain import plain
from compact_rules.report.formats.sarif_driver import driver, translation
from compact_rules.report.formats.sarif_results import Results
from compact_rules.report.formats.sarif_text import LOCALES, Json, message
from compact_rules.report.formats.sarif_where import ROOT, artifact_at
from compact_rules.report.formats.table import Run
from compact_rules.report.json_out import seen
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_ENDS = {0: texts.CLEAN, 1: texts.FOUND, 3: texts.INCOMPLETE, 130: texts.INTERRUPTED}


def render(report: wire.Report, lang: Lang, run: Run) -> str:
    """A log with one run. It holds no time and no folder of this machine, so the same report gives the same log."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, lang, run)]}
    return seen(json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n")  # a path is given as it is


def _run(report: wire.Report, lang: Lang, run: Run) -> Json:
    results = Results(report, lang, run.folder)
    found = results.all()
    return {
        "tool": {"driver": driver(report, lang, results.strings)},
        "language": LOCALES[lang],
        "translations": [translation(report, "en" if lang == "cy" else "cy", results.strings)],
        # §3.17: for a code host the part before the slash tells two analyses of one commit apart.
        "automationDetails": {"id": f"compact-rules/{report['rulebook']['id']}/"},
        "invocations": [_invocation(report, lang, run)],
        "originalUriBaseIds": {ROOT: {"description": message(say(texts.ROOT)[lang])}},
        "artifacts": [_artifact(scheme, lang, run) for scheme in report["schemes"]],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": found,
        "properties": _particulars(report, lang),
    }


def _invocation(report: wire.Report, lang: Lang, run: Run) -> Json:
    # §3.20.14: that something falls short is no failure of the tool; that something was not judged is.
    whole = run.code in (0, 1)
    level = "warning" if whole else "error"
    unassessed = [(at, each) for at, each in enumerate(report["schemes"]) if not each["assessed"]]
    return {
        "executionSuccessful": whole,
        "exitCode": run.code,
        "exitCodeDescription": say(_ENDS.get(run.code, texts.INCOMPLETE))[lang],
        "toolExecutionNotifications": [
            {
                "level": level,
                "message": message(_why(each, lang)),
                "locations": [{"physicalLocation": {"artifactLocation": artifact_at(each["file"], run.folder, at)}}],
            }
            for at, each in unassessed
        ],
    }


def _why(scheme: wire.Scheme, lang: Lang) -> str:
    why = " ".join(plain(problem["message"], lang) for problem in scheme["problems"])
    return plain(say(texts.NOT_ASSESSED, file=scheme["file"], why=why), lang)


def _artifact(scheme: wire.Scheme, lang: Lang, run: Run) -> Json:
    made: Json = {
        "location": {"uri": uri(scheme["file"], run.folder), "uriBaseId": ROOT},
        "roles": ["analysisTarget"],
        "sourceLanguage": "yaml",
        "properties": {
            "assessed": scheme["assessed"],
            "liveness": scheme["liveness"],
            **{key: level["level"] if level["judged"] else None for key, level in _levels(scheme).items()},
            **{f"{key}_sentence": plain(level["sentence"], lang) for key, level in _levels(scheme).items()},
        },
    }
    return made | ({"hashes": {"sha-256": scheme["sha256"]}} if scheme["sha256"] else {})


def _levels(scheme: wire.Scheme) -> dict[str, wire.Level]:
    levels = scheme["levels"]
    return {"on_paper": levels["on_paper"], "in_practice": levels["in_practice"], "agreed": levels["agreed"]}


def _particulars(report: wire.Report, lang: Lang) -> Json:
    book = report["rulebook"]
    return {
        "as_of": report["as_of"],
        "rulebook": {"id": book["id"], "version": book["version"], "digest": book["digest"]},
        "loosens": [plain(each["message"], lang) for each in book["loosens"]],
        "summary": report["summary"],
        "grades_note": plain(report["grades_note"], lang),
        "what_this_does_not_show": plain(report["what_this_does_not_show"], lang),
    }
