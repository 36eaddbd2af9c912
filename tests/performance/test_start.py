"""The command's own beginning: modules from one file, only while their sources are what they were; and PyYAML in part."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.schemes import scheme

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program in a place of its own, with a scheme beside it."""
    for name in ("compact_rules", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "scheme.yaml").write_text(scheme(300, 1), encoding="utf-8")
    return tmp_path


def check(place: Path, *options: str, write: bool = True) -> subprocess.CompletedProcess[str]:
    environment = {"PYTHONPATH": str(place), **({} if write else {"PYTHONDONTWRITEBYTECODE": "1"})}
    command = [sys.executable, "-m", "compact_rules", "check", "--quiet", "--as-of", "2026-06-30", *options, "scheme.yaml"]
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True)


def kept(place: Path) -> list[Path]:
    return sorted((place / "compact_rules" / "__pycache__").glob("modules.*"))


def test_the_first_run_keeps_its_modules_and_the_next_uses_them(copy: Path) -> None:
    assert check(copy).returncode == 0
    (file,) = kept(copy)
    written = file.stat().st_mtime_ns
    assert check(copy).returncode == 0
    assert file.stat().st_mtime_ns == written


def test_what_every_check_needs_is_loaded_as_one_piece(copy: Path) -> None:
    assert check(copy).returncode == 0
    assert looked_for(copy, "--quiet") == ["compact_rules.rulebook.shipped"]


def test_what_every_report_needs_is_loaded_as_another(copy: Path) -> None:
    looked_for(copy, "--format", "json")  # keeps them
    apart = ["compact_rules.rulebook.shipped", "compact_rules.rulebook.shipped_texts", "compact_rules.report.json_out"]
    assert looked_for(copy, "--format", "json") == apart


def looked_for(copy: Path, *options: str) -> list[str]:
    """Which modules were not loaded as one piece with others."""
    place = {"PYTHONPATH": str(copy)}
    done = subprocess.run([sys.executable, "-c", PIECE, *options], cwd=copy, env=place, capture_output=True, text=True)
    return done.stderr.split()


PIECE = """
import sys
from compact_rules import start
looked_for, find = [], start._Kept.find_spec
def find_spec(self, name, *more):
    spec = find(self, name, *more)
    if spec is not None:
        looked_for.append(name)
    return spec
start._Kept.find_spec = find_spec
sys.argv = ["compact-rules", "check", *sys.argv[1:], "--as-of", "2026-06-30", "scheme.yaml"]
assert start.main() == 0
from compact_rules.together import CHECK, REPORT
for name in CHECK if "--quiet" in sys.argv else CHECK + REPORT:
    module = sys.modules[name]
    assert module.__spec__.name == module.__name__ == name, name
    assert module.__file__ == module.__spec__.origin == module.__loader__.path, name
    assert module.__package__ == module.__spec__.parent, name
    assert getattr(sys.modules[name.rpartition(".")[0]], name.rpartition(".")[2]) is module, name
print(*looked_for, file=sys.stderr)
"""


def test_a_changed_source_among_them_is_used_at_once(copy: Path) -> None:
    assert check(copy).returncode == 0
    source = copy / "compact_rules" / "judge" / "outcomes.py"
    source.write_text(source.read_text() + "\nraise ImportError('changed')\n")
    assert check(copy).returncode == 4
    source.write_text(source.read_text().replace("\nraise ImportError('changed')\n", ""))
    assert check(copy).returncode == 0


def test_nothing_is_kept_where_no_bytecode_may_be_written(copy: Path) -> None:
    assert check(copy, write=False).returncode == 0
    assert kept(copy) == []


def test_a_changed_source_is_used_at_once(copy: Path) -> None:
    assert check(copy).returncode == 0
    source = copy / "compact_rules" / "cli" / "exits.py"
    source.write_text(source.read_text().replace("(0, 1, 2, 3, 4, 130)", "(5, 1, 2, 3, 4, 130)"))
    assert check(copy).returncode == 5


@pytest.mark.parametrize(
    "spoil", [lambda data: data[: len(data) // 2], lambda data: b"", lambda data: b"x\n5\nabcde", lambda data: data + b"!"]
)
def test_a_spoilt_file_changes_nothing(copy: Path, spoil: object) -> None:
    assert check(copy).returncode == 0
    (file,) = kept(copy)
    file.write_bytes(spoil(file.read_bytes()))  # type: ignore[operator]
    done = check(copy)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_place_that_cannot_be_written_to_is_no_fault(copy: Path) -> None:
    assert check(copy).returncode == 0
    (file,) = kept(copy)
    file.unlink()
    file.mkdir()  # nothing can be put in its place
    done = check(copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert kept(copy) == [file]


ALONE = """
import sys
from compact_rules.source import libyaml
from compact_rules.source.tree import load
libyaml.alone()
text = sys.stdin.buffer.read()
document = load(text)
print(document.ok, [(problem.code, problem.span) for problem in document.problems], "yaml" in sys.modules)
import yaml
print(yaml.safe_load("a: [1]"), yaml.load("a: [1]", yaml.CSafeLoader))
"""


@pytest.mark.parametrize("text", ["a: 1\n", "a: [1\n", "a: b: c\n", "\t- x\n", "'open\n", "{a: 1, a: 2}\n", "&x [*x]\n"])
def test_libyaml_alone_reads_as_it_reads_with_pyyaml(text: str) -> None:
    from compact_rules.source.tree import load

    done = subprocess.run(
        [sys.executable, "-c", ALONE], input=text, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT)}, check=True
    )
    document = load(text.encode())
    found = [(problem.code, problem.span) for problem in document.problems]
    assert done.stdout.splitlines() == [f"{document.ok} {found} False", "{'a': [1]} {'a': [1]}"]
