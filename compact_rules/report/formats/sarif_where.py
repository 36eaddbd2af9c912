"""Places in SARIF: always a relative reference, and always a region, for a code host shows no result without."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.formats.files import uri
from compact_rules.report.formats.sarif_text import Json

if TYPE_CHECKING:
    from compact_rules.report import wire

ROOT = "%SRCROOT%"
_TOP: wire.Place = {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 1}}


def artifact_at(file: str, folder: str, index: int) -> Json:
    """The file, and its number among the run's artifacts."""
    return {"uri": uri(file, folder), "uriBaseId": ROOT, "index": index}


def location(artifact: Json, place: wire.Place | None) -> Json:
    """The stretch of the file; its beginning where no place is known."""
    start, end = (place or _TOP)["start"], (place or _TOP)["end"]
    region = {"startLine": start["line"], "startColumn": start["column"], "endLine": end["line"], "endColumn": end["column"]}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
