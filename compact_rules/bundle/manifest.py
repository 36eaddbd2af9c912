"""The manifest of a bundle: what went in, what came out, and the digest of every file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from compact_rules.bundle.archive import BundleError
from compact_rules.days import date
from compact_rules.report.saying import N_, say

NAME = "manifest.json"
REPORT = "report/report.json"

NO_MANIFEST = N_("{file} is not a bundle of compact-rules: it holds no {name} that can be read.")
OTHER_DIGEST = N_("{file} has been changed since it was made: {name} is not what its manifest says.")

Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Problem(_Form):
    """Why an input could not be had when the bundle was made."""

    code: str
    values: dict[str, str | int]


class Input(_Form):
    """One input: its name as the person gave it, and where its bytes lie in the bundle, or why there are none."""

    name: str
    member: str | None = None
    problem: Problem | None = None


class WaiverEntry(_Form):
    """A waiver that was in effect."""

    rule: str
    reason: str
    who: str
    path: str | None
    until: Annotated[date, Field(strict=False)]


class Rules(_Form):
    """The rulebook: where its folder lies in the bundle, and what its digest must be."""

    id: str
    version: str
    digest: Digest
    folder: str


class Manifest(_Form):
    """All that is needed to do the audit again."""

    format: Literal["compact-rules/bundle@1"]
    tool: str
    as_of: Annotated[date, Field(strict=False)]
    rulebook: Rules
    register_name: str
    register_member: str | None
    horizon: int
    aggregate_only: bool
    waivers: list[WaiverEntry]
    baselines: dict[str, Any]
    inputs: list[Input]
    files: dict[str, Digest]


def digests(members: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each member, in hex, in the order of their names."""
    return {name: hashlib.sha256(members[name]).hexdigest() for name in sorted(members)}


def written(manifest: Manifest) -> bytes:
    """The manifest as it stands in the bundle."""
    # Names may hold bytes that are no text: ASCII carries them, UTF-8 would not.
    return (json.dumps(manifest.model_dump(mode="json"), indent=2) + "\n").encode()


def read_manifest(members: Mapping[str, bytes], file: str) -> Manifest:
    """The manifest of a bundle all of whose files are what it says. Raises `BundleError`."""
    try:
        manifest = Manifest.model_validate(json.loads(members[NAME]))
    except (KeyError, ValueError, RecursionError, ValidationError) as error:
        raise BundleError(say(NO_MANIFEST, file=file, name=NAME)) from error
    found = digests({name: data for name, data in members.items() if name != NAME})
    changed = sorted(name for name in found.keys() | manifest.files.keys() if found.get(name) != manifest.files.get(name))
    if changed:
        raise BundleError(say(OTHER_DIGEST, file=file, name=ascii(changed[0]).strip("'")))
    return manifest
