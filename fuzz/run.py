"""Fuzz for a while: ``python -m fuzz.run --seconds 30``. Exits 1 when something was found; else 0, also without atheris.

The time is shared among the targets. With ``--corpus`` what was learnt is kept in that folder from run to run; what breaks a
promise is written there too, as ``crash-…``, ``timeout-…`` or ``oom-…``.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

from fuzz.promises import ROOT, TARGETS
from fuzz.seeds import plant

LONGEST = 60  # seconds for one input on a busy machine; none should need one
MEMORY = 1_000  # megabytes for the whole process, the instrumented program and the corpus in it


def main(argv: list[str] | None = None) -> int:
    """Run the targets one after another; the exit code."""
    options = _options(argv)
    if importlib.util.find_spec("atheris") is None:
        sys.stdout.write("atheris is not installed here (there is no wheel for every platform): nothing was fuzzed.\n")
        return 0
    targets = options.target or list(TARGETS)
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.corpus or Path(scratch)).resolve()
        codes = [_fuzz(name, folder, max(1, options.seconds // len(targets)), options) for name in targets]
    return 1 if any(codes) else 0


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzz.run", description=__doc__)
    parser.add_argument("--seconds", type=int, default=30, help="for all targets together")
    parser.add_argument("--target", action="append", choices=list(TARGETS), help="only this one; may be given again")
    parser.add_argument("--corpus", type=Path, help="keep what was learnt in this folder")
    parser.add_argument("--seeds", type=int, help="begin with no more texts than this: all are tried before the time counts")
    parser.add_argument("--size", type=int, default=8192, help="the longest input, in bytes")
    return parser.parse_args(argv)


def _fuzz(name: str, folder: Path, seconds: int, options: argparse.Namespace) -> int:
    corpus = folder / name
    plant(name, corpus, options.seeds)
    sys.stdout.write(f"{name}: {seconds} s from {len(list(corpus.iterdir()))} texts\n")
    sys.stdout.flush()
    command = [
        sys.executable,
        "-m",
        "fuzz.drive",
        name,
        str(corpus),
        f"-dict={corpus.with_suffix('.dict')}",
        f"-artifact_prefix={folder}/{name}-",
        f"-max_total_time={seconds}",
        f"-max_len={options.size}",
        f"-timeout={LONGEST}",
        f"-rss_limit_mb={MEMORY}",
        "-print_final_stats=1",
    ]
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603 - our own module


if __name__ == "__main__":
    sys.exit(main())
