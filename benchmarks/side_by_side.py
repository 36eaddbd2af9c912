"""The program beside what people would use instead: ``python -m benchmarks.side_by_side [--peers DIR]... [--runs N]``.

``--peers`` names folders in which the others' commands lie; those on the path are found without. One that is not there is left
out, and said to be. Everything is CPU time of whole processes (`meter`), and of ours also of what is done inside one.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

from benchmarks import checks, meter
from benchmarks.schemes import scheme

AS_OF = "2026-06-30"
ROOT = Path(__file__).resolve().parents[1]
# As pip writes it too: the workers of an audit import the command's own file.
GUARD = 'if __name__ == "__main__":\n    run()\n'
PEERS = ("yamllint", "check-jsonschema", "spectral", "regorus")


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", action="append", default=[], metavar="DIR")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--files", type=int, default=200, help="how many schemes are audited together; 0 for no audit")
    options = parser.parse_args()
    folders = os.pathsep.join([*options.peers, os.environ.get("PATH", "")])
    there = {name: found for name in PEERS if (found := shutil.which(name, path=folders))}
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(_machine(there))
        sys.stdout.write(f"\nOne scheme of {options.lines} lines, whole process, median of {options.runs} runs in turn\n\n")
        found = meter.measure(_commands(Path(folder), there, options.lines), options.runs)
        sys.stdout.write(meter.table(found))
        if any(each.code for each in found.values()):
            sys.stdout.write(
                "\nThe scheme is valid: what does not end with 0 above did not do its work, and its time says nothing.\n"
            )
        sys.stdout.write(f"\nInside one process, the same scheme\n\n{_inside(options.lines)}\nGrowth\n\n{_growth()}\n{_rules()}")
        if options.files:
            sys.stdout.write(f"\n{options.files} schemes of {options.lines} lines, one run\n\n")
            sys.stdout.write(_many(Path(folder), there, options.files, options.lines))
    return 0


def _machine(there: dict[str, str]) -> str:
    lines = [f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"]
    for name in PEERS:
        said = "not there: left out"
        if name in there:
            said = subprocess.run([there[name], "--version"], capture_output=True, text=True).stdout.strip()
        lines.append(f"{name}: {said}")
    return "\n".join(lines) + "\n"


def _commands(folder: Path, there: dict[str, str], lines: int) -> dict[str, list[str]]:
    file, schema, rules = folder / "scheme.yaml", folder / "checks.json", folder / "checks.yaml"
    file.write_text(scheme(lines, 1), encoding="utf-8")
    schema.write_text(checks.json_schema())
    rules.write_text(checks.spectral())
    # What pip writes for a command, for this checkout.
    command = folder / "compact-rules.py"
    command.write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom compact_rules.start import run\n" + GUARD)
    ours = [sys.executable, str(command), "check", "--as-of", AS_OF, str(file)]
    commands = {"compact-rules, quiet": [*ours, "--quiet"], "compact-rules, JSON": [*ours, "--format", "json"]}
    theirs = {
        "yamllint": ["-d", "{extends: relaxed, rules: {line-length: disable}}", str(file)],
        "check-jsonschema": ["--schemafile", str(schema), str(file)],
        "spectral": ["lint", "--ruleset", str(rules), str(file)],
    }
    return commands | {name: [there[name], *words] for name, words in theirs.items() if name in there}


def _inside(lines: int) -> str:
    """Throughput of the whole of check, JSON included, beside PyYAML's C compose of the same bytes."""
    from yaml import CSafeLoader, compose

    from compact_rules import api
    from compact_rules.report.json_out import json_text

    data = scheme(lines, 1).encode()
    rulebook, on = api.load_rulebook(to_judge=True), date.fromisoformat(AS_OF)
    sources = [api.Source(f"{at}.yaml", scheme(lines, at).encode()) for at in range(40)]
    whole = _best(lambda: json_text(api.assess(sources, rulebook=rulebook, as_of=on).wire), 3) / len(sources)
    composed = _best(lambda: compose(data, Loader=CSafeLoader), 30)
    return (
        f"C compose                        {composed * 1000:8.2f} ms\n"
        f"check, a file of 40, JSON too    {whole * 1000:8.2f} ms   {whole / composed:6.1f} x C compose\n"
    )


def _growth() -> str:
    from compact_rules import api

    rulebook, on = api.load_rulebook(to_judge=True), date.fromisoformat(AS_OF)
    lines = ["lines    CPU s   s per 1,000 lines"]
    for count in (1_000, 5_000, 20_000, 35_000):
        source = api.Source("scheme.yaml", scheme(count, 1).encode())
        took = _best(lambda source=source: api.assess([source], rulebook=rulebook, as_of=on).wire, 1)  # type: ignore[misc]
        lines.append(f"{count:6} {took:8.2f} {took / count * 1000:8.3f}")
    return "\n".join(lines) + "\n"


def _rules() -> str:
    """What judging alone takes by more and more rules: the shipped ones again and again."""
    from dataclasses import replace

    from compact_rules import api
    from compact_rules.judge.judge import compile_rules
    from compact_rules.scheme.read import read
    from compact_rules.source.tree import load

    book, on = api.load_rulebook(to_judge=True), date.fromisoformat(AS_OF)
    facts = read(load(scheme(300, 1).encode()).data).facts
    lines = ["rules     judging ms   ms per 100 rules"]
    for times in (1, 3, 10):
        rules = tuple(rule for _ in range(times) for rule in book.rules)
        judge = compile_rules(replace(book, rules=rules), on)
        took = _best(lambda judge=judge: judge.outcomes(facts), 5)  # type: ignore[misc]
        lines.append(f"{len(rules):5} {took * 1000:14.1f} {took / len(rules) * 100_000:18.2f}")
    return "\n".join(lines) + "\n"


def _many(folder: Path, there: dict[str, str], files: int, lines: int) -> str:
    """Processor and wall seconds for many files in one run: this program on one core and on two, and the others."""
    schemes = folder / "many"
    schemes.mkdir()
    for at in range(files):
        (schemes / f"{at:06}.yaml").write_text(scheme(lines, at), encoding="utf-8")
    command = [sys.executable, str(folder / "compact-rules.py"), "audit", "--quiet", "--format", "jsonl", "--as-of", AS_OF]
    commands = {f"audit, jobs {jobs}": [*command, "--jobs", jobs, str(schemes)] for jobs in ("1", "2")}
    named = sorted(map(str, schemes.iterdir()))
    for name, words in _commands(folder, there, lines).items():
        if name in there:
            commands[name] = [*words[:-1], *named]
    found = [f"{'':20} {'CPU ms a file':>14} {'wall s':>8} {'MB at most':>11}"]
    for name, words in commands.items():
        cpu, wall, most = meter.tree(words)
        found.append(f"{name:20} {cpu / files * 1000:14.1f} {wall:8.1f} {most / 1024:11.0f}")
    return "\n".join(found) + "\n"


def _best(work: Callable[[], object], runs: int) -> float:
    """The least CPU seconds of ``runs``."""
    found = []
    for _ in range(runs):
        began = process_time()
        work()
        found.append(process_time() - began)
    return min(found)


if __name__ == "__main__":
    sys.exit(main())
