"""Baseline files: what was found already. Schemes are known in them by their path from the baseline's own folder."""

from __future__ import annotations

import os

from compact_rules.api import Baseline, PolicyError, Report, baseline_data, make_baseline, read_baselines
from compact_rules.bilingual import Bilingual
from compact_rules.cli.discover import STANDARD_INPUT
from compact_rules.cli.faults import UsageError
from compact_rules.cli.output import write_text
from compact_rules.hints import TYPE_CHECKING, Iterable, Mapping
from compact_rules.report.safe import file_name
from compact_rules.report.saying import N_, say

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 64 * 1024 * 1024  # bytes: some hundred thousand findings
MOST = 100  # faults that are told
NOT_THERE = N_("There is no baseline {file}. Make it with --write-baseline.")
NOT_JSON = N_("The baseline {file} is not valid: it is not JSON. Make it anew with --write-baseline.")


def known(baseline: Path | None, files: Iterable[str]) -> Mapping[str, Baseline]:
    """The findings that ``baseline`` holds of each of ``files``, by the name that the report gives it. Raises `UsageError`."""
    if baseline is None:
        return {}
    held = _read(baseline)
    return {file_name(file): held[key] for file in files if (key := _key(file, baseline)) in held}


def write_baseline(target: Path, report: Report) -> None:
    """Write everything that ``report`` found to ``target``, whole or not at all. Raises `OutputError`."""
    import json

    found = {_key(each.file, target): make_baseline(each.assessment) for each in report.checked if each.assessment is not None}
    write_text(json.dumps(baseline_data(found), ensure_ascii=False, indent=2) + "\n", target)


def _read(baseline: Path) -> Mapping[str, Baseline]:
    import json

    from compact_rules.config.reading import bytes_of

    if not os.path.lexists(baseline):
        raise UsageError(say(NOT_THERE, file=baseline))
    found = bytes_of(baseline, LARGEST)
    if isinstance(found, Bilingual):
        raise UsageError(found)
    try:
        return read_baselines(json.loads(found), str(baseline))
    except PolicyError as error:
        raise UsageError(*(Bilingual(fault.line("en"), fault.line("cy")) for fault in error.faults[:MOST])) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(say(NOT_JSON, file=baseline)) from error


def _key(file: str, baseline: Path) -> str:
    if file == STANDARD_INPUT:
        return file
    path = os.path.relpath(os.path.realpath(file), os.path.realpath(baseline.parent))
    return file_name(path.replace(os.sep, "/"))
