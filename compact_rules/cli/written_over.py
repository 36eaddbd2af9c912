"""What a run goes by must not be written over by what the run makes."""

from __future__ import annotations

import os
from argparse import Namespace

from compact_rules.bundled import place
from compact_rules.cli.faults import UsageError
from compact_rules.cli.settings import Settings
from compact_rules.hints import TYPE_CHECKING, Iterator
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATION = N_("{file} is the configuration of this run, and cannot be written over. Choose another file to write to.")
BASELINE = N_("{file} is the baseline of this run, and cannot be written over. Choose another file to write to.")
REGISTER = N_("{file} is the register of this run, and cannot be written over. Choose another file to write to.")
BUNDLE = N_("{file} is the bundle that is to be verified, and cannot be written over. Choose another file to write to.")
RULEBOOK = N_("{file} belongs to the rulebook of this run, and cannot be written over. Choose another file to write to.")
TWICE = N_("{file} cannot hold both {one} and {other}. Choose another file for one of them.")
_RULES = (".yaml", ".yml")
_BESIDE = ("grades.yaml", "severities.yaml")
# The options that name a file to write to. A baseline may be written over by the one that follows it.
_WRITTEN = ("output", "bundle", "write_baseline", "append")


def refuse_to(options: Namespace, settings: Settings) -> None:
    """Raises `UsageError` where a file to be written to is one that the run reads, or is named for two things."""
    taken: dict[str, str] = {}
    for name, target in _targets(options, settings):
        for used, what in _gone_by(name, target, options, settings) if os.path.isfile(target) else ():
            if _same(target, used):
                raise UsageError(say(what, file=target))
        real = os.path.realpath(target)
        if real in taken and not _special(target):
            raise UsageError(say(TWICE, file=target, one=_option(taken[real]), other=_option(name)))
        taken[real] = name


def _targets(options: Namespace, settings: Settings) -> Iterator[tuple[str, Path]]:
    """The files that are written to, each with its option. A page is two; those of an audit have a folder to themselves."""
    for name in _WRITTEN:
        target: Path | None = getattr(options, name, None)
        if target is None:
            continue
        yield name, target
        if name == "output" and settings.format == "html" and options.command != "audit" and target.name:
            from compact_rules.report.html.names import names

            yield from (
                (name, target.with_name(each)) for each in names(target.name, settings.lang).values() if each != target.name
            )


def _gone_by(name: str, target: Path, options: Namespace, settings: Settings) -> Iterator[tuple[str | Path, str]]:
    """The files that ``target`` must not be, which the option called ``name`` names, and what each is told with.

    A rule is added to a file of rules, and that is well.
    """
    if settings.config.file is not None:
        yield settings.config.file, CONFIGURATION
    if settings.baseline is not None and name != "write_baseline":
        yield settings.baseline, BASELINE
    if options.command == "audit" and _is_file(options.register):
        yield options.register, REGISTER
    if options.command == "verify":
        yield options.file, BUNDLE
    # With rules of one's own too: they may extend those that come with the program.
    for folder in (settings.rules, getattr(options, "against", None), place("rules")) if name != "append" else ():
        if folder is not None and _holds(os.path.realpath(folder), os.path.realpath(target)):
            yield target, RULEBOOK


def _is_file(register: str) -> bool:
    """Whether ``register`` is not the name of one that comes with the program."""
    from compact_rules.report.register import register_named

    return register_named(register) is None


def _holds(folder: str, file: str) -> bool:
    """Whether ``file`` is one of the rulebook in ``folder``: in it, or its grades or severities beside it."""
    if not os.path.isdir(folder):  # an audit is laid against a file
        return False
    beside = [os.path.join(os.path.dirname(folder), name) for name in _BESIDE]
    return (file.startswith(os.path.join(folder, "")) and file.lower().endswith(_RULES)) or file in beside


def _same(one: str | Path, other: str | Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _special(target: Path) -> bool:
    """Whether it is a device or a pipe, which takes any number of things one after the other."""
    return os.path.exists(target) and not os.path.isfile(target)  # noqa: PTH110 - a name without end makes Path's raise


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
