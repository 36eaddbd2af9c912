"""Making a bundle: what an audit was given and what it found, with a manifest from which it can be done again."""

from __future__ import annotations

from pathlib import Path

from compact_rules._version import __version__
from compact_rules.api import Baseline, Rulebook, Source, Waiver, baseline_data
from compact_rules.bilingual import LANGS
from compact_rules.bundle.archive import BundleError, pack
from compact_rules.bundle.audit import audit_of
from compact_rules.bundle.manifest import NAME, REPORT, Input, Manifest, Rules, WaiverEntry, digests, written
from compact_rules.bundle.manifest import Problem as Lost
from compact_rules.bundle.rules import rule_files
from compact_rules.days import date
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping, Sequence
from compact_rules.places import Problem
from compact_rules.records import dataclass
from compact_rules.report.json_out import json_text
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire_audit

OTHER = N_("No bundle was made: done again from what would be in it, the audit comes out differently.")


@dataclass(frozen=True, slots=True)
class Ground:
    """What the audit went by. ``rules`` is the rulebook's folder, None for the one that ships; ``config`` and ``register`` are
    files as they were read, where there were any."""

    rulebook: Rulebook
    rules: Path | None
    as_of: date
    waivers: Sequence[Waiver]
    baselines: Mapping[str, Baseline]
    register_name: str
    register: bytes | None
    config: bytes | None
    horizon: int
    aggregate_only: bool


def make(ground: Ground, given: Iterable[Source | tuple[str, Problem]], audit: wire_audit.Audit) -> bytes:
    """The bundle of ``audit``, which was made on ``ground`` from ``given``: documents, or names with why nothing could be read.

    Before it is handed over, the audit is done again from it. Raises `BundleError` where that comes out otherwise.
    """
    folder, members = rule_files(ground.rules)
    inputs = [_input(number, each, members) for number, each in enumerate(given, 1)]
    if ground.config is not None:
        members["config/compact-rules.toml"] = ground.config
    if ground.register is not None:
        members["register.csv"] = ground.register
    members[REPORT] = json_text(audit).encode()
    members |= _covers(audit)
    manifest = Manifest(
        format="compact-rules/bundle@1",
        tool=__version__,
        as_of=ground.as_of,
        rulebook=Rules(id=ground.rulebook.id, version=ground.rulebook.version, digest=ground.rulebook.digest, folder=folder),
        register_name=ground.register_name,
        register_member="register.csv" if ground.register is not None else None,
        horizon=ground.horizon,
        aggregate_only=ground.aggregate_only,
        waivers=[_waiver(each) for each in ground.waivers],
        baselines=baseline_data(ground.baselines),
        inputs=inputs,
        files=digests(members),
    )
    if json_text(audit_of(manifest, members, NAME)).encode() != members[REPORT]:
        raise BundleError(say(OTHER))
    return pack({**members, NAME: written(manifest)})


def _input(number: int, given: Source | tuple[str, Problem], members: dict[str, bytes]) -> Input:
    """The entry of one input, whose bytes go to ``members``."""
    if isinstance(given, Source):
        member = f"inputs/{number:05}.yaml"
        members[member] = given.data
        return Input(name=given.name, member=member)
    name, problem = given
    values = {key: value if isinstance(value, int) else str(value) for key, value in problem.values}
    return Input(name=name, problem=Lost(code=problem.code, values=values))


def _waiver(waiver: Waiver) -> WaiverEntry:
    return WaiverEntry(rule=waiver.rule, reason=waiver.reason, who=waiver.who, until=waiver.until, path=waiver.path)


def _covers(audit: wire_audit.Audit) -> dict[str, bytes]:
    """The same audit for people, in both languages."""
    from compact_rules.report.formats import table

    told = {lang: table.render("markdown", audit, lang, table.Run(0, "")) for lang in LANGS}
    return {f"report/summary.{lang}.md": table.as_file("markdown", text) for lang, text in told.items()}
