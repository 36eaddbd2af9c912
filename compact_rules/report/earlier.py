"""A report that was written earlier, read back from its JSON."""

from __future__ import annotations

import json
from functools import cache

from compact_rules.bilingual import Bilingual
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Any, Mapping
from compact_rules.report.safe import file_name
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire

VERSION = 1
_DEPTHS: dict[str, object] = {"on_paper": 0, "in_practice": 0, "agreed": 0}
NOT_JSON = N_("{file} is no report of this program: it is not JSON.")
NOT_A_REPORT = N_("{file} is no report of `check` or `audit` in JSON: {where} is missing or is not what it must be.")
OTHER_KIND = N_("{file} is no report of `check` or `audit`: it is a `{kind}`.")
OTHER_VERSION = N_("{file} was written in version {version} of the format; this program reads version {known}.")


class NotAReportError(ValueError):
    """The text is no report of `check` or `audit`; ``message`` says what is wrong with it."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def read_report(data: bytes, file: str) -> wire.Report:
    """The report, or the audit, in ``data``. Raises `NotAReportError`. What later versions add is kept."""
    name = file_name(file)
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NotAReportError(say(NOT_JSON, file=name)) from error
    if not isinstance(found, dict):
        raise NotAReportError(say(NOT_A_REPORT, file=name, where="`schemes`"))
    kind, version = found.get("kind", "report"), found.get("version")
    if kind not in ("report", "audit"):
        raise NotAReportError(say(OTHER_KIND, file=name, kind=str(kind)[:40]))
    if version != VERSION and isinstance(version, int):
        raise NotAReportError(say(OTHER_VERSION, file=name, version=version, known=VERSION))
    where = _fault(found, kind)
    if where is not None:
        raise NotAReportError(say(NOT_A_REPORT, file=name, where=f"`{where}`"))
    report: wire.Report = found  # type: ignore[assignment]
    return report


def _fault(found: dict[str, Any], kind: str) -> str | None:
    """The first place where ``found`` is not of the format's form."""
    from pydantic import ValidationError

    try:
        _form(kind).validate_python(found, strict=True)
    except ValidationError as error:
        steps = error.errors(include_url=False, include_input=False)[0]["loc"]
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".") or "schemes"
    return _loose_end(found)


def _loose_end(found: Mapping[str, Any]) -> str | None:
    """The first place that is of the right form and leads nowhere: a day that is none, a place in a list that is shorter."""
    try:
        date.fromisoformat(found["as_of"])
    except ValueError:
        return "as_of"
    if not _DEPTHS.keys() <= found.get("levels", _DEPTHS).keys():
        return "levels"
    known = range(len(found["schemes"]))
    for position, row in enumerate(found.get("authorities", ())):
        if any(each["scheme"] is not None and each["scheme"] not in known for each in row["schemes"]):
            return f"authorities[{position}].schemes"
    return None


@cache
def _form(kind: str) -> Any:
    from pydantic import TypeAdapter

    from compact_rules.report import wire, wire_audit

    return TypeAdapter(wire_audit.Audit if kind == "audit" else wire.Report)
