"""What a register and a survey ask of one file, in the wire model: the codes it gives, its parties, the survey's answers."""

from __future__ import annotations

from compact_rules.assessing.model import SHORT, Assessment
from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Any, Iterator, Mapping
from compact_rules.patterns import Pattern
from compact_rules.places import Path
from compact_rules.report.case import Checked, Law
from compact_rules.report.places import text
from compact_rules.report.safe import file_name
from compact_rules.report.survey import survey
from compact_rules.scheme.links import records

if TYPE_CHECKING:
    from compact_rules.report import wire

# A code in a text that could not be read as a document, or in a file's name.
_WRITTEN = Pattern(r"authority_gss[\"']?[ \t]*:[ \t]*[\"']?([A-Z][0-9]{8})\b")
_IN_NAME = Pattern(r"(?<![A-Za-z0-9])[A-Z][0-9]{8}(?![A-Za-z0-9])")
# Where a record names the party or parties whose matter it is.
_NAMED = ("party", "by", "owner", "joint_with")


def particulars(checked: Checked, law: Law, outcomes: list[wire.Outcome]) -> wire.Particulars:
    """The particulars of one file; ``outcomes`` are the same file's, as the report tells them."""
    assessment, root = checked.assessment, dict(checked.root)
    if assessment is None:
        return {"codes": guessed_codes(checked), "parties": [], "attested": False, "survey": []}
    about = _findings_by_party(root, outcomes, assessment)
    return {
        "codes": list(dict.fromkeys(_codes(checked))),
        "parties": [_party(party, about) for _, party in records(root, "parties") if isinstance(party.get("id"), str)],
        "attested": assessment.agreed.judged and not any(stop.cause == "not_attested" for stop in assessment.agreed.stops),
        "survey": survey(root, law.as_of),
    }


def guessed_codes(checked: Checked) -> list[str]:
    """The codes that a file which was not assessed seems to give, in its text and in its name."""
    written = getattr(checked.document, "text", "")
    name = file_name(checked.file).replace("\\", "/").rpartition("/")[2]
    return list(dict.fromkeys([*_WRITTEN.findall(written), *_IN_NAME.findall(name)]))


def _codes(checked: Checked) -> Iterator[str]:
    """As they are written: another register may know a code that the format does not."""
    data = checked.document.data if checked.document is not None else checked.root
    root = data if isinstance(data, Mapping) else {}
    own = root.get("scheme")
    given = [own.get("authority_gss")] if isinstance(own, Mapping) else []
    parties = root.get("parties")
    for party in parties if isinstance(parties, list) else ():
        if isinstance(party, Mapping) and party.get("status") not in ("observer", "defunct"):
            given.append(party.get("gss"))
    for code in given:
        if isinstance(code, str) and code.strip():
            yield " ".join(code.split())


def _party(party: dict[str, Any], about: Mapping[str, list[wire.PartyFinding]]) -> wire.PartyParticulars:
    name, kind, status = party.get("name"), party.get("kind"), party.get("status")
    return {
        "party": party["id"],
        "kind": kind if isinstance(kind, str) else None,
        "name": _name(name) if isinstance(name, dict) and name else None,
        "status": status if isinstance(status, str) else "partner",
        "findings": about.get(party["id"], []),
    }


def _name(name: dict[str, Any]) -> wire.Text:
    either = str(next(iter(name.values())))
    return text(Bilingual(str(name.get("en", either)), str(name.get("cy", either))))


def _findings_by_party(
    root: dict[str, Any], outcomes: list[wire.Outcome], assessment: Assessment
) -> dict[str, list[wire.PartyFinding]]:
    found: dict[str, list[wire.PartyFinding]] = {}
    for outcome, standing in zip(outcomes, assessment.standings, strict=True):
        for told, item in zip(outcome["items"], standing.items, strict=True):
            if item.verdict in SHORT and told["told_under"] is None:
                for party in dict.fromkeys(_parties_at(root, item.path)):
                    found.setdefault(party, []).append(
                        {
                            "rule": outcome["rule"],
                            "path": told["path"],
                            "verdict": told["verdict"],
                            "message": told["message"],
                            "place": told["place"],
                        }
                    )
    return found


def _parties_at(root: dict[str, Any], path: Path) -> list[str]:
    """The parties that the innermost record on ``path`` names that names any; the party itself where the path leads into one."""
    steps, named = list(path), list[str]()
    value: Any = root
    for at, step in enumerate(steps):
        if not _holds(value, step):
            break
        value = value[step]
        if isinstance(value, dict):
            own = [value["id"]] if steps[:1] == ["parties"] and at == 1 and isinstance(value.get("id"), str) else []
            named = own or [party for field in _NAMED for party in _ids(value.get(field))] or named
    return named


def _holds(value: Any, step: str | int) -> bool:
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and step < len(value)


def _ids(value: object) -> list[str]:
    if isinstance(value, dict):
        return _ids(value.get("party"))
    if isinstance(value, list):
        return [each for item in value for each in _ids(item)]
    return [value] if isinstance(value, str) else []


def day_text(value: object) -> str | None:
    """A date for the wire; None for anything else."""
    return value.isoformat() if isinstance(value, date) else None
