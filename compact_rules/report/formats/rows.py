"""The rows of the CSV table: what is to be in each column, by the machine's name of the column."""

from __future__ import annotations

from compact_rules.bilingual import Lang
from compact_rules.hints import TYPE_CHECKING, Iterator, cast
from compact_rules.report.formats.entries import Entry, all_entries
from compact_rules.report.formats.plain import plain, rules_by_id
from compact_rules.report.holders import codes_by_file, holders
from compact_rules.report.provisions import source_line

if TYPE_CHECKING:
    from compact_rules.report import wire, wire_audit

# The first says what the row is: authority, count, scheme, outcome, finding, judgement, problem or signal.
COLUMNS = (
    "record",
    "file",
    "scheme",
    "gss",
    "authority",
    "state",
    "assessed",
    "liveness",
    "on_paper",
    "in_practice",
    "agreed",
    "rule",
    "rule_title",
    "tier",
    "requirement",
    "verdict",
    "severity",
    "line",
    "column",
    "path",
    "message",
    "remedy",
    "source",
    "evidence",
    "latest",
    "good_until",
    "waived_by",
    "waived_until",
    "baselined",
    "told_under",
    "fingerprint",
    "met",
    "not_met",
    "not_shown",
    "explained",
    "needs_judgement",
    "not_applicable",
    "of",
)

Row = dict[str, str | int | None]


def rows(report: wire.Report, lang: Lang) -> Iterator[Row]:
    """Every row. Each file has one of its own, assessed or not; an audit begins with its authorities and its counts.

    The scheme of a region has the codes of all its authorities, with spaces between them.
    """
    rules = {name: _rule(rule, lang) for name, rule in rules_by_id(report).items()}
    whose: dict[str, Row] = {}
    if report.get("kind") == "audit":
        audit = cast("wire_audit.Audit", report)
        yield from _audit(audit, rules, lang)
        codes, names = codes_by_file(audit), holders(audit)
        whose = {file: {"gss": " ".join(codes[file]), "authority": names[file][lang]} for file in codes}
    for scheme in report["schemes"]:
        about = {**_about(scheme, lang), **whose.get(scheme["file"], {})}
        yield {"record": "scheme", **about, **_grades(scheme, lang)}
        for outcome in scheme["outcomes"]:
            yield {"record": "outcome", **about, **rules.get(outcome["rule"], {}), **_outcome(outcome, lang)}
        for entry in all_entries(scheme):
            yield {"record": entry.kind, **about, **rules.get(entry.rule, {}), **_entry(entry, lang)}


def _rule(rule: wire.RuleText, lang: Lang) -> Row:
    return {
        "rule_title": plain(rule["title"], lang),
        "tier": rule["tier"],
        "requirement": rule["requirement"],
        "source": source_line(rule["source"], lang),
    }


def _about(scheme: wire.Scheme, lang: Lang) -> Row:
    title, authority = scheme["title"], scheme["authority"]
    return {
        "file": scheme["file"],
        "scheme": title[lang] if title else None,
        "gss": authority["gss"],
        "authority": authority["name"][lang] if authority["name"] else None,
        "assessed": _yes(scheme["assessed"]),
    }


def _grades(scheme: wire.Scheme, lang: Lang) -> Row:
    levels = scheme["levels"]
    return {
        "liveness": scheme["liveness"],
        **{
            depth: level["level"] if level["judged"] else None
            for depth, level in (
                ("on_paper", levels["on_paper"]),
                ("in_practice", levels["in_practice"]),
                ("agreed", levels["agreed"]),
            )
        },
        "message": levels["on_paper"]["sentence"][lang],
    }


def _outcome(outcome: wire.Outcome, lang: Lang) -> Row:
    evidence = outcome["evidence"]
    told: Row = {"rule": outcome["rule"], "verdict": outcome["verdict"], "severity": outcome["severity"]}
    if evidence is None:
        return told
    shown: Row = {"evidence": evidence["state"], "latest": evidence["latest"], "good_until": evidence["good_until"]}
    return {**told, **shown, "message": evidence["sentence"][lang]}


def _entry(entry: Entry, lang: Lang) -> Row:
    start = entry.place["start"] if entry.place else None
    return {
        "rule": entry.rule,
        "verdict": entry.verdict,
        "severity": entry.severity,
        "line": start["line"] if start else None,
        "column": start["column"] if start else None,
        "path": entry.path,
        "message": entry.message[lang],
        "remedy": entry.remedy[lang] if entry.remedy else None,
        "waived_by": entry.waived["by"] if entry.waived else None,
        "waived_until": entry.waived["until"] if entry.waived else None,
        "baselined": _yes(entry.baselined),
        "told_under": entry.told_under,
        "fingerprint": entry.fingerprint,
    }


def _audit(audit: wire_audit.Audit, rules: dict[str, Row], lang: Lang) -> Iterator[Row]:
    for row in audit["authorities"]:
        counted = next((each["levels"] for each in row["schemes"] if each["counts"]), None)
        levels = dict(counted.items()) if counted else {}
        yield {
            "record": "authority",
            "gss": row["gss"],
            "authority": row["name"][lang],
            "state": row["state"],
            "liveness": row["liveness"],
            "message": row["sentence"][lang],
            **{depth: str(level) if level else None for depth, level in levels.items()},
        }
    for count in audit["by_rule"]:
        figures = {str(verdict): number for verdict, number in count["verdicts"].items()}
        yield {"record": "count", "rule": count["rule"], **rules.get(count["rule"], {}), **figures, "of": count["of"]}


def _yes(value: bool) -> str:
    return "yes" if value else "no"
