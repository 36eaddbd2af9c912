"""Where a result is to be written: what a run goes by stays whole, and what is no usual file is told or used as it is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from compact_rules.cli.faults import UsageError
from compact_rules.cli.settings import settle
from compact_rules.cli.written_over import refuse_to
from compact_rules.config.settled import Config
from tests.hostile.cases import SCHEMA
from tests.hostile.child import run, start
from tests.hostile.test_faults import left
from tests.hostile.test_rulebooks import RULES
from tests.hostile.waiting import until_it_waits

AS_OF = ("--as-of", "2026-06-30")
GOOD = SCHEMA + "principles: [We say so before the date]\n"
BASELINE = '{"version": 1, "schemes": {}}\n'
FORMATS = ("terminal", "json", "html", "csv", "xlsx")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A scheme, and all that a run on it may go by."""
    (tmp_path / "x.yaml").write_text(GOOD)
    shutil.copytree(RULES, tmp_path / "our" / "rules")
    (tmp_path / "our" / "rules" / "severities.yaml").rename(tmp_path / "our" / "severities.yaml")
    (tmp_path / "our" / "rules" / "assistance.yaml").rename(tmp_path / "our" / "rules" / "ASSISTANCE.YAML")
    (tmp_path / "known.json").write_text(BASELINE)
    (tmp_path / "compact-rules.toml").write_text('lang = "en"\n')
    return tmp_path


GONE_BY = {
    "our/rules/rulebook.yaml": "belongs to the rulebook of this run",
    "our/rules/ASSISTANCE.YAML": "belongs to the rulebook of this run",
    "our/rules/publication.yaml": "belongs to the rulebook of this run",
    "our/severities.yaml": "belongs to the rulebook of this run",
    "known.json": "is the baseline of this run",
    "compact-rules.toml": "is the configuration of this run",
}
CHECK = ("check", "x.yaml", *AS_OF, "--rules", "our/rules", "--baseline", "known.json")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("file", GONE_BY)
def test_what_a_check_goes_by_is_not_written_over(file: str, form: str, place: Path) -> None:
    before = (place / file).read_bytes()
    ended = run(*CHECK, "--format", form, "--output", file, cwd=place)
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        f"compact-rules: {file} {GONE_BY[file]}, and cannot be written over. Choose another file to write to.\n",
    )
    assert (place / file).read_bytes() == before


@pytest.mark.parametrize(
    "command",
    [
        ("rules", "test", "--rules", "our/rules"),
        ("rules", "list", "--rules", "our/rules"),
        ("rules", "review", "--rules", "our/rules"),
        ("explain", "MIR-7", "--rules", "our/rules"),
        ("impact", "x.yaml", "--against", "our/rules"),
        ("audit", "x.yaml", "--jobs", "1", "--rules", "our/rules"),
    ],
)
def test_no_command_writes_over_the_rules_that_it_goes_by(command: tuple[str, ...], place: Path) -> None:
    link = place / "link"
    link.symlink_to("our/rules/rulebook.yaml")
    before = (place / "our/rules/rulebook.yaml").read_bytes()
    ended = run(*command, "--output", link, cwd=place)
    assert (ended.code, "link belongs to the rulebook of this run" in ended.err) == (2, True)
    assert (place / "our/rules/rulebook.yaml").read_bytes() == before


@pytest.mark.parametrize("file", ["grades.yaml", "wgsr-2013/rulebook.yaml", "mirror-s74/rulebook.yaml"])
@pytest.mark.parametrize("rules", [None, Path("our")], ids=["by themselves", "as what others extend"])
def test_the_rules_that_come_with_the_program_are_not_written_over(file: str, rules: Path | None) -> None:
    options = Namespace(command="check", output=RULES.parent / file, lang="en", as_of=None, format="json", rules=rules)
    with pytest.raises(UsageError) as refused:
        refuse_to(options, settle(options, Config()))
    assert "belongs to the rulebook of this run" in refused.value.messages[0].en


def test_the_twin_of_a_page_takes_the_place_of_nothing_either(place: Path) -> None:
    pages = ("check", "x.yaml", *AS_OF, "--format", "html", "--output", "p.html")
    ended = run(*pages, "--write-baseline", "p.cy.html", cwd=place)
    assert (ended.code, "p.cy.html cannot hold both --output and --write-baseline" in ended.err) == (2, True)
    (place / "p.cy.html").write_text(BASELINE)
    ended = run(*pages, "--baseline", "p.cy.html", cwd=place)
    assert (ended.code, "p.cy.html is the baseline of this run" in ended.err) == (2, True)
    assert (place / "p.cy.html").read_text() == BASELINE
    assert not (place / "p.html").exists()


@pytest.mark.parametrize("name", ["authorities", "health-boards"])
def test_a_register_that_comes_with_the_program_is_no_file(name: str, place: Path) -> None:
    audit = ("audit", "x.yaml", *AS_OF, "--jobs", "1", "--format", "json", "--output", name)
    for register in ((), ("--register", name)):
        (place / name).write_text("an earlier audit")
        assert (run(*audit, *register, cwd=place).code, (place / name).read_text()[:1]) == (1, "{")
    ended = run(*audit, "--register", f"./{name}", cwd=place)
    assert (ended.code, f"{name} is the register of this run" in ended.err) == (2, True)


def test_what_an_audit_is_laid_against_is_no_rulebook(place: Path) -> None:
    (place / "grades.yaml").write_text("of something else")
    assert run("audit", "x.yaml", *AS_OF, "--jobs", "1", "--format", "json", "--output", "last.json", cwd=place).code == 1
    ended = run("audit", "x.yaml", *AS_OF, "--jobs", "1", "--against", "last.json", "--output", "grades.yaml", cwd=place)
    assert (ended.code, ended.err) == (1, "")


def test_a_baseline_follows_the_one_before_it_and_nothing_else_does(place: Path) -> None:
    assert run(*CHECK, "--write-baseline", "known.json", cwd=place).code in (0, 1)
    assert (place / "known.json").read_text() != BASELINE
    for file in list(GONE_BY)[:3]:
        assert run(*CHECK, "--write-baseline", file, cwd=place).code == 2
    ended = run(*CHECK, "--write-baseline", "new.json", "--output", "./new.json", cwd=place)
    assert (ended.code, "cannot hold both --output and --write-baseline" in ended.err) == (2, True)
    assert not (place / "new.json").exists()


@pytest.mark.parametrize("name", ["", ".", "/", ".."])
@pytest.mark.parametrize("form", FORMATS)
def test_no_file_has_such_a_name(form: str, name: str, place: Path) -> None:
    ended = run("check", "x.yaml", *AS_OF, "--format", form, "--output", name, cwd=place)
    assert (ended.code, ended.err.endswith(": it is a folder.\n")) == (4, True)


@pytest.mark.parametrize("command", [("check", "x.yaml"), ("audit", "x.yaml", "--jobs", "1")])
@pytest.mark.parametrize("form", FORMATS)
def test_a_name_without_end(form: str, command: tuple[str, ...], place: Path) -> None:
    ended = run(*command, *AS_OF, "--format", form, "--output", "n" * 300, cwd=place)
    assert (ended.code, ended.err) == (4, f"compact-rules: Could not write {'n' * 300}: its name is too long.\n")


LINES = ("audit", "x.yaml", "--jobs", "1", *AS_OF, "--format", "jsonl")  # written while it runs


@pytest.mark.parametrize("command", [("check", "x.yaml", *AS_OF, "--format", "json"), LINES])
def test_the_longest_name_that_there_is(command: tuple[str, ...], place: Path) -> None:
    for name in ("n" * 255, "\u0175" * 127):
        assert run(*command, "--output", name, cwd=place).code == 1
        assert (place / name).read_bytes().startswith(b"{")
    assert not [name for name in left(place) if name.endswith(".part")]


WRITES = "from compact_rules.cli.output import write_file\nwrite_file(target, b'whole')\n"
WRITES_LINES = "from compact_rules.cli.audit_stream import _lines\nwith _lines(target) as write: write('whole')\n"


@pytest.mark.parametrize("writes", [WRITES, WRITES_LINES])
def test_what_a_killed_run_of_the_same_number_left_behind_is_in_nobodys_way(writes: str, tmp_path: Path) -> None:
    """In a container each run may have the same number."""
    code = (
        "import os\nfrom pathlib import Path\n"
        "target = Path('o.json')\nleft = Path(f'.o.json.{os.getpid()}.part')\nleft.write_text('half of it')\n"
        f"{writes}assert left.read_text() == 'half of it'\n"
    )
    root = str(Path(__file__).parents[2])
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": root}, check=True)
    assert (tmp_path / "o.json").read_text() == "whole"


@pytest.mark.parametrize("command", [*(("check", "x.yaml", *AS_OF, "--format", form) for form in ("terminal", "json")), LINES])
def test_the_device_that_stands_for_standard_output(command: tuple[str, ...], place: Path) -> None:
    straight, device = run(*command, cwd=place), run(*command, "--output", "/dev/stdout", cwd=place)
    assert (device.code, device.err) == (straight.code, straight.err)
    assert device.out == straight.out


@pytest.mark.parametrize("kind", ["a pipe", "a device", "a loop", "a folder"])
def test_a_rule_is_added_to_no_file_that_is_none(kind: str, place: Path) -> None:
    file = place / "our" / "rules" / "to"
    if kind == "a pipe":
        os.mkfifo(file)
    elif kind == "a device":
        file.symlink_to("/dev/zero")
    elif kind == "a loop":
        file.symlink_to("to")
    else:
        file.mkdir()
    new = ("rules", "new", "LOC-9", "--section", "1", "--quote", "must specify", "--rules", place / "our" / "rules")
    ended = run(*new, "--append", file, seconds=30)
    assert ended.code == 2
    assert str(file) in ended.err or "itself" in ended.err


def test_a_pipe_that_nobody_reads_can_be_left(place: Path) -> None:
    os.mkfifo(place / "p")
    process = start("check", "x.yaml", *AS_OF, "--output", "p", cwd=place)
    until_it_waits(process)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, b"compact-rules: interrupted.\n")
