"""Whether a bundle's audit comes out the same when it is done again."""

from __future__ import annotations

import json

from compact_rules._version import __version__
from compact_rules.bundle.archive import BundleError, unpack
from compact_rules.bundle.audit import audit_of
from compact_rules.bundle.manifest import NO_MANIFEST, REPORT, read_manifest
from compact_rules.hints import TYPE_CHECKING, Any, Iterator, Mapping
from compact_rules.report.json_out import json_text
from compact_rules.report.saying import say

if TYPE_CHECKING:
    from compact_rules.report import wire_bundle


def verify(data: bytes, file: str) -> wire_bundle.Verification:
    """What doing the audit in the bundle ``data`` again shows. Raises `BundleError` where it is no bundle, or was changed."""
    members = unpack(data, file)
    manifest = read_manifest(members, file)
    try:
        was = json.loads(members[REPORT])
        schemes = {each["file"]: each for each in was["schemes"]}
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise BundleError(say(NO_MANIFEST, file=file, name=REPORT)) from error
    now: Mapping[str, Any] = json.loads(json_text(audit_of(manifest, members, file)))
    # Another version of the program may give the same results; its own name is none of them.
    was["tool"] = now["tool"]
    differences = [*_of_schemes(schemes, now), *_of_tables(was, now)]
    return {
        "version": 1,
        "file": file,
        "same": was == now,
        "tool": {"made_with": manifest.tool, "verified_with": __version__},
        "rulebook": {"id": manifest.rulebook.id, "version": manifest.rulebook.version, "digest": manifest.rulebook.digest},
        "as_of": manifest.as_of.isoformat(),
        "files": len(manifest.files),
        "schemes": len(manifest.inputs),
        "differences": differences,
    }


def _of_schemes(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[wire_bundle.Difference]:
    for scheme in now["schemes"]:
        before = was.get(scheme["file"])
        if before == scheme:
            continue
        old, new = _verdicts(before), _verdicts(scheme)
        rules = [rule for rule in (old | new) if old.get(rule) != new.get(rule)]
        for rule in rules:
            yield {"file": scheme["file"], "what": rule, "was": old.get(rule), "now": new.get(rule)}
        if not rules:
            keys = [key for key in scheme if before is None or before.get(key) != scheme[key]]
            yield {"file": scheme["file"], "what": ", ".join(keys), "was": None, "now": None}


def _verdicts(scheme: Any) -> dict[str, str]:
    return {outcome["rule"]: outcome["verdict"] for outcome in scheme["outcomes"]} if isinstance(scheme, dict) else {}


def _of_tables(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[wire_bundle.Difference]:
    for key in now:
        if key != "schemes" and was.get(key) != now[key]:
            yield {"file": None, "what": key, "was": None, "now": None}
