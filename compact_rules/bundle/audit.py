"""An audit done from what a bundle holds and nothing else: when it is made, to be sure of it, and whenever it is verified."""

from __future__ import annotations

from compact_rules._version import __version__
from compact_rules.api import PolicyError, Source, Waiver, read_baselines
from compact_rules.bundle.archive import BundleError
from compact_rules.bundle.manifest import Input, Manifest
from compact_rules.bundle.rules import rulebook_in
from compact_rules.desk import Desk, Judged, desk
from compact_rules.hints import TYPE_CHECKING, Iterator, Mapping
from compact_rules.places import Problem
from compact_rules.report.audit_build import build_audit
from compact_rules.report.build import around
from compact_rules.report.figures import together
from compact_rules.report.register import Register, RegisterError, read_register, register_named
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from compact_rules.report import wire_audit

MISSING = N_("{file} does not hold all that its manifest names.")


def audit_of(manifest: Manifest, members: Mapping[str, bytes], file: str) -> wire_audit.Audit:
    """The audit that ``members`` give, judged here and now. Raises `BundleError`."""
    try:
        baselines = read_baselines(manifest.baselines)
        register = _register(manifest, members)
        waivers = [Waiver(**dict(each)) for each in manifest.waivers]
        here = desk(rulebook_in(members, manifest.rulebook, file), manifest.as_of, waivers, baselines)
        run = here.beside(list(_judged(here, manifest.inputs, members)))
    except (PolicyError, RegisterError, KeyError) as error:
        raise BundleError(say(MISSING, file=file)) from error
    report = around([each.scheme for each in run], together(each.figures for each in run), here.law, __version__)
    return build_audit(report, register, horizon=manifest.horizon, aggregate_only=manifest.aggregate_only, complete=True)


def _register(manifest: Manifest, members: Mapping[str, bytes]) -> Register:
    if manifest.register_member is not None:
        return read_register(members[manifest.register_member], manifest.register_name)
    found = register_named(manifest.register_name)
    if found is None:
        raise KeyError(manifest.register_name)
    return found


def _judged(here: Desk, inputs: list[Input], members: Mapping[str, bytes]) -> Iterator[Judged]:
    for each in inputs:
        if each.problem is not None:
            problem = Problem(each.problem.code, values=tuple(each.problem.values.items()))
            yield here.judged(here.not_assessed(each.name, problem))
        else:
            yield here.judged(here.check(Source(each.name, members[each.member or ""])))
