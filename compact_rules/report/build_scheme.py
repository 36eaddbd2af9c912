"""One file in the wire model."""

from __future__ import annotations

from compact_rules.assessing.model import Entry, Liveness, RatedProblem
from compact_rules.bilingual import LANGS, Bilingual
from compact_rules.hints import TYPE_CHECKING, Any, Mapping
from compact_rules.places import path_text
from compact_rules.report.build_items import outcomes, waived
from compact_rules.report.build_levels import levels, way_up
from compact_rules.report.case import Checked, Law
from compact_rules.report.entry_texts import entry_text, liveness_text
from compact_rules.report.particulars import day_text, particulars
from compact_rules.report.places import Places, key_at, place, place_at, related, text
from compact_rules.report.problem_texts import problem_text, related_text
from compact_rules.report.safe import file_name
from compact_rules.report.signal_texts import related_signal_text, signal_text
from compact_rules.scheme.authorities import AUTHORITIES

if TYPE_CHECKING:
    from compact_rules.report import wire

# Problems of a key, not of the value that it introduces.
_ABOUT_KEYS = frozenset({"unknown-key", "derived-key"})


def scheme(checked: Checked, law: Law) -> wire.Scheme:
    """Everything about one file, assessed or not."""
    assessment, found = checked.assessment, outcomes(checked, law)
    return {
        "file": file_name(checked.file),
        "assessed": assessment is not None,
        "sha256": checked.sha256,
        "title": _title(checked.root),
        "title_languages": [lang for lang in LANGS if lang in _given_title(checked.root)],
        "language": "cy" if checked.root.get("language") == "cy" else "en",
        "authority": _authority(checked.root),
        "liveness": assessment.liveness.state if assessment is not None else "unknown",
        "liveness_detail": _liveness(checked),
        "levels": levels(checked, law),
        "outcomes": found,
        "problems": problems(checked),
        "signals": [_signal(signal, checked.document, law) for signal in (assessment.signals if assessment is not None else ())],
        "entries": [_entry(entry, checked.document) for entry in (assessment.entries if assessment is not None else ())],
        "way_up": way_up(checked, law),
        "gone": [{"rule": k.rule, "path": k.path, "cause": k.cause} for k in (assessment.gone if assessment is not None else ())],
        "particulars": particulars(checked, law, found),
    }


def _given_title(root: Mapping[str, Any]) -> Mapping[str, Any]:
    own = root.get("scheme")
    title = own.get("title") if isinstance(own, dict) else None
    return title if isinstance(title, dict) else {}


def _title(root: Mapping[str, Any]) -> wire.Text | None:
    title = _given_title(root)
    if not title:
        return None
    either = next(iter(title.values()))
    return text(Bilingual(str(title.get("en", either)), str(title.get("cy", either))))


def _authority(root: Mapping[str, Any]) -> wire.Authority:
    own = root.get("scheme")
    gss = own.get("authority_gss") if isinstance(own, dict) else None
    known = AUTHORITIES.get(gss) if isinstance(gss, str) else None
    return {"gss": gss if isinstance(gss, str) else None, "name": text(known.name) if known is not None else None}


def _liveness(checked: Checked) -> wire.LivenessDetail:
    alive = checked.assessment.liveness if checked.assessment is not None else Liveness("unknown")
    return {
        "on": alive.on.isoformat() if alive.on else None,
        "until": alive.until.isoformat() if alive.until else None,
        "place": place_at(checked.document, alive.path) if alive.path is not None else None,
        "sentence": text(liveness_text(alive)),
    }


def problems(checked: Checked) -> list[wire.ProblemEntry]:
    """The problems of the document itself, assessed or not."""
    return [_problem(problem, checked.document) for problem in checked.told_problems]


def _problem(rated: RatedProblem, document: Places | None) -> wire.ProblemEntry:
    problem = rated.problem
    at: wire.Place | None = None
    if problem.span is not None:
        at = place(problem.span)
    elif problem.path is not None:
        at = (key_at if problem.code in _ABOUT_KEYS else place_at)(document, problem.path)
    return {
        "code": problem.code,
        "severity": rated.severity,
        "message": text(problem_text(problem)),
        "path": path_text(problem.path) if problem.path is not None else "",
        "identity": rated.identity,
        "place": at,
        "related": related(document, [(other, related_text(problem)) for other in problem.related]),
        "waived": waived(rated.waived_by),
        "baselined": rated.baselined,
    }


def _signal(rated: RatedProblem, document: Places | None, law: Law) -> wire.Signal:
    signal = rated.problem
    path = signal.path or ()
    return {
        "code": signal.code,
        "severity": rated.severity,
        "message": text(signal_text(signal, law.rulebook.wording)),
        "path": path_text(path),
        "identity": rated.identity,
        "place": place_at(document, path),
        "related": related(document, [(other, related_signal_text(signal)) for other in signal.related]),
        "told_under": rated.told_under,
        "waived": waived(rated.waived_by),
        "baselined": rated.baselined,
    }


def _entry(entry: Entry, document: Places | None) -> wire.Entry:
    return {
        "kind": entry.kind,
        "code": entry.code,
        "rule": entry.rule,
        "until": day_text(entry.values.get("until")),
        "message": text(entry_text(entry)),
        "path": path_text(entry.path),
        "place": place_at(document, entry.path),
    }
