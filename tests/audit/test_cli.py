"""`audit` as a person runs it: what is found, what is said of what cannot be had, and the exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from compact_rules.cli.audit_inputs import gather
from compact_rules.cli.discover import find
from compact_rules.cli.exits import Exit
from compact_rules.cli.main import main
from tests.audit.country import FILES, scheme
from tests.cli.running import MODEL

ROOT = Path(__file__).resolve().parents[2]
AS_OF = ("--as-of", "2026-06-30")


def audit(folder: Path, *arguments: object, lang: str = "en") -> subprocess.CompletedProcess[bytes]:
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "compact_rules", "--lang", lang, "audit", *map(str, arguments), *AS_OF]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=240)


def loaded(done: subprocess.CompletedProcess[bytes]) -> Any:
    return json.loads(done.stdout)


@pytest.fixture
def country(tmp_path: Path) -> Path:
    folder = tmp_path / "schemes"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text)
    return tmp_path


def test_one_job_and_two_write_the_same_bytes(country: Path) -> None:
    runs = [audit(country, "schemes", "--format", "json", "--jobs", jobs) for jobs in (1, 2)]
    assert [done.returncode for done in runs] == [Exit.FOUND] * 2
    assert runs[0].stdout == runs[1].stdout
    states = {row["gss"]: row["state"] for row in loaded(runs[0])["authorities"]}
    assert len(states) == 22
    assert {gss: state for gss, state in states.items() if state != "none"} == {
        "W06000001": "live",
        "W06000002": "live",
        "W06000003": "several",
        "W06000005": "live",
        "W06000006": "live",
        "W06000008": "draft",
        "W06000009": "ended",
        "W06000010": "not_assessed",
    }


def test_files_named_in_another_order_are_judged_in_one_order(country: Path) -> None:
    # Shells sort the files of a pattern each in its own way, and the report must not depend on it.
    names = [str(country / "schemes" / name) for name in FILES]
    (country / "schemes" / "same.yaml").symlink_to(country / "schemes" / "a.yaml")
    names.append(str(country / "schemes" / "same.yaml"))
    orders = [gather(given, lambda _: False).names for given in (names, names[::-1], [str(country / "schemes")])]
    assert orders[0] == orders[1] == orders[2] == sorted(names[:-1])


def test_a_file_with_nothing_or_no_text_in_it_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(FILES["a.yaml"])
    (tmp_path / "empty.yaml").write_bytes(b"")
    (tmp_path / "blank.yaml").write_bytes(b" \n\n")
    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)))
    (tmp_path / "workflow.yaml").write_text("on: push\n")
    gathered = gather([str(tmp_path)], lambda _: False)
    assert [Path(name).name for name in gathered.names] == ["a.yaml", "binary.yaml", "blank.yaml", "empty.yaml"]
    assert gathered.found.others == 1
    # For `check` a folder's empty file is nobody's scheme, as before.
    assert (len(find([str(tmp_path)]).files), find([str(tmp_path)]).others) == (1, 4)


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "junit"])
def test_a_format_that_would_be_left_empty_is_refused(country: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    # An empty list of findings is what a code host takes for a clean run.
    assert main(["audit", str(country / "schemes"), "--aggregate-only", "--format", form, "--lang", "en"]) == Exit.USAGE
    assert capsys.readouterr().err == (
        f"compact-rules: The format {form} is a list of findings by file, of which nothing is left with --aggregate-only.\n"
    )


def test_a_register_that_is_not_there_is_no_folder_that_is_not_there(country: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(country / "schemes"), "--register", "none.csv", "--lang", "en"]) == Exit.USAGE
    assert "The register none.csv cannot be read: there is no such file." in capsys.readouterr().err


def test_a_register_that_is_a_pipe_is_not_waited_for(country: Path) -> None:
    os.mkfifo(country / "register.csv")
    done = audit(country, "schemes", "--register", "register.csv")
    assert done.returncode == Exit.USAGE
    assert done.stderr.decode() == "compact-rules: register.csv is not an ordinary file.\n"


def test_a_stream_has_a_line_for_each_scheme_and_the_tables_last(country: Path) -> None:
    streamed = [audit(country, "schemes", "--format", "jsonl", "--jobs", jobs) for jobs in (1, 2)]
    assert streamed[0].stdout == streamed[1].stdout
    lines = [json.loads(line) for line in streamed[0].stdout.decode().splitlines()]
    whole = loaded(audit(country, "schemes", "--format", "json", "--jobs", 1))
    schemes = [line for line in lines if line["kind"] == "scheme"]
    assert [line["index"] for line in schemes] == list(range(len(FILES)))
    assert [line["gss"] for line in schemes if line["scheme"]["file"] == "schemes/d.yaml"] == [["W06000005", "W06000006"]]
    # What shows only beside the others comes after them, on lines of its own.
    parts = [line["scheme"] for line in schemes]
    for line in lines:
        if line["kind"] == "signal":
            assert line["file"] == parts[line["index"]]["file"]
            parts[line["index"]]["signals"].append(line["signal"])
    assert parts == whole["schemes"]
    last = lines[-1]
    assert (last["kind"], last["streamed"], last["schemes"], last["judgements"]) == ("audit", True, [], [])
    same = ("counted", "by_rule", "by_requirement", "matrix", "levels", "survey", "totals", "party_kinds", "summary", "register")
    assert {key: last[key] for key in same} == {key: whole[key] for key in same}


def test_every_kind_of_input_has_a_row_or_a_word(tmp_path: Path) -> None:
    here = tmp_path / "in"
    (here / "folder.yaml").mkdir(parents=True)
    (here / "folder.yaml" / "a.yaml").write_text(scheme("W06000001"))
    (here / "good.yaml").write_text(scheme("W06000002"))
    os.mkfifo(here / "pipe.yaml")
    (here / "loop.yaml").symlink_to("loop.yaml")
    (here / "dangling.yaml").symlink_to("nowhere.yaml")
    (here / "elsewhere").symlink_to(tmp_path / "outside")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "c.yaml").write_text(scheme("W06000004"))
    (here / "new\nline.yaml").write_text(scheme("W06000003"))
    Path(os.fsdecode(bytes(here) + b"/inv\xff.yaml")).write_text(scheme("W06000005"))
    (here / "alike.yaml").write_text("parties: []\nprinciples: []\n")
    (here / "other.yaml").write_text("name: CI\n")
    done = audit(tmp_path, "in", "in/gone.yaml", "--format", "json")
    report = loaded(done)
    assert done.returncode == Exit.NOT_ASSESSED
    assert [(each["file"], each["code"]) for each in report["unassessed"]] == [
        ("in/dangling.yaml", "broken-link"),
        ("in/gone.yaml", "not-found"),
        ("in/loop.yaml", "link-loop"),
        ("in/pipe.yaml", "not-a-file"),
        ("in/alike.yaml", "not-declared"),
    ]
    found = {ref["file"] for row in report["authorities"] for ref in row["schemes"]}
    assert found == {"in/folder.yaml/a.yaml", "in/good.yaml", "in/new\nline.yaml", "in/inv\\xff.yaml"}
    assert done.stderr.decode().splitlines() == [
        "compact-rules: The folder in/elsewhere is a link and was not entered.",
        "compact-rules: 1 YAML file was left out, because it does not say `schema: compact-rules/scheme@1`.",
    ]


def test_a_link_that_leads_in_a_circle_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(scheme("W06000001"))
    (tmp_path / "circle").symlink_to(".")
    done = audit(tmp_path, ".", "--fail-on", "never", "--format", "json")
    assert (done.returncode, loaded(done)["summary"]["files"]) == (Exit.CLEAN, 1)
    assert done.stderr.decode() == "compact-rules: The folder circle is a link and was not entered.\n"


def test_a_folder_that_cannot_be_listed_has_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from compact_rules.cli.audit_inputs import gather

    (tmp_path / "a.yaml").write_text(scheme("W06000001"))
    (tmp_path / "shut").mkdir()
    scan = os.scandir

    def scandir(path: Any) -> Any:
        if os.fspath(path).endswith("shut"):
            raise PermissionError(13, "no", os.fspath(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.chdir(tmp_path)
    gathered = gather(["."], lambda _: False)
    assert [(task.name, task.lost) for task in gathered.tasks({})] == [("a.yaml", None), ("./shut", "folder-unread")]


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("s/*.yaml", ["s/a.yaml", "s/b.yaml"]),
        ("s/**/*.yaml", ["s/a.yaml", "s/b.yaml", "s/deep/c.yaml"]),
        ("s/[ab].yaml", ["s/a.yaml", "s/b.yaml"]),
        ("s/none*.yaml", []),
    ],
)
def test_patterns_that_the_shell_was_kept_from(tmp_path: Path, pattern: str, files: list[str]) -> None:
    (tmp_path / "s" / "deep").mkdir(parents=True)
    for name in ("a.yaml", "b.yaml", "deep/c.yaml"):
        (tmp_path / "s" / name).write_text(scheme("W06000001"))
    done = audit(tmp_path, pattern, "--format", "json", "--fail-on", "never", "--jobs", 1)
    report = loaded(done)
    assert [each["file"] for each in report["schemes"] if each["assessed"]] == files
    assert done.returncode == (Exit.CLEAN if files else Exit.NOT_ASSESSED)
    assert [each["file"] for each in report["unassessed"]] == ([] if files else [pattern])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("good.yaml",), Exit.FOUND),
        (("good.yaml", "--fail-on", "never"), Exit.CLEAN),
        (("broken.yaml",), Exit.FOUND),
        (("broken.yaml", "--fail-on", "never"), Exit.NOT_ASSESSED),
        (("good.yaml", "gone.yaml"), Exit.NOT_ASSESSED),
        (("empty", "--fail-on", "never"), Exit.NOT_ASSESSED),
        ((), Exit.USAGE),
        (("good.yaml", "--jobs", "0"), Exit.USAGE),
        (("good.yaml", "--horizon", "-1"), Exit.USAGE),
        (("good.yaml", "--time-limit", "soon"), Exit.USAGE),
        (("good.yaml", "--register", "gone.csv"), Exit.USAGE),
        (("good.yaml", "--register", "good.yaml"), Exit.USAGE),
        (("good.yaml", "--output", "good.yaml"), Exit.USAGE),
        (("good.yaml", "--output", "nowhere/out.json", "--format", "json"), Exit.BROKEN),
        (("good.yaml", "--output", "nowhere/out.jsonl", "--format", "jsonl"), Exit.BROKEN),
    ],
)
def test_exit_codes(tmp_path: Path, arguments: tuple[str, ...], code: Exit, monkeypatch: pytest.MonkeyPatch) -> None:
    from compact_rules.cli.main import main

    (tmp_path / "good.yaml").write_text(scheme("W06000001"))
    (tmp_path / "broken.yaml").write_text(FILES["g.yaml"])
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["audit", *arguments, *AS_OF]) == code
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.yaml", "empty", "good.yaml"]


def test_the_model_alone_is_clean_and_that_21_have_none_fails_no_run(tmp_path: Path) -> None:
    done = audit(tmp_path, MODEL, "--format", "json", "--fail-on", "warning")
    assert done.returncode == Exit.CLEAN
    assert loaded(done)["counted"]["none"] == 21
    assert audit(tmp_path, MODEL, "--quiet").stdout == b""


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_the_disk_is_full(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.yaml").write_text(scheme("W06000001"))
    done = audit(tmp_path, "a.yaml", "--format", form, "--output", "/dev/full")
    assert done.returncode == Exit.BROKEN
    assert done.stderr.decode() == "compact-rules: Could not write /dev/full: the disk is full.\n"


def test_health_boards_and_a_table_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(scheme("W06000009", more="- {id: b, kind: health_board, gss: W11000025}\n"))
    (tmp_path / "mine.csv").write_text("gss,en,cy\nW06000009,Pembrokeshire,Sir Benfro\nW06000008,Ceredigion,Ceredigion\n")
    boards = loaded(audit(tmp_path, "a.yaml", "--register", "health-boards", "--format", "json"))
    assert [row["gss"] for row in boards["authorities"] if row["state"] == "live"] == ["W11000025"]
    mine = loaded(audit(tmp_path, "a.yaml", "--register", "mine.csv", "--format", "json"))
    assert [(row["gss"], row["state"]) for row in mine["authorities"]] == [("W06000009", "live"), ("W06000008", "none")]


def test_in_welsh(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(scheme("W06000001"))
    page = audit(tmp_path, "a.yaml", lang="cy").stdout.decode()
    assert "22 prif awdurdod Cymru" in page
    assert "The register" not in page


def started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "compact_rules", "audit", *arguments, *AS_OF]
    # Unbuffered: what one read takes beyond its line would be lost to the next, which asks the system.
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "start_new_session": True, "bufsize": 0}
    return subprocess.Popen(command, cwd=folder, env=environment, **pipes)  # type: ignore[call-overload, no-any-return]


def first_line(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout is not None
    return process.stdout.readline()


def many(folder: Path, count: int) -> None:
    text = MODEL.read_text("utf-8")
    for at in range(count):
        (folder / f"s{at:03}.yaml").write_text(text)


@pytest.mark.parametrize("group", [False, True])
def test_ctrl_c_keeps_what_was_finished(tmp_path: Path, group: bool) -> None:
    many(tmp_path, 60)
    process = started(tmp_path, ".", "--format", "jsonl", "--jobs", "2")
    first = first_line(process)
    # A terminal sends it to the whole group; `kill` to the one process.
    os.killpg(process.pid, signal.SIGINT) if group else process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert process.returncode == Exit.INTERRUPTED
    lines = [json.loads(line) for line in (first + out).decode().splitlines()]
    schemes = [line["scheme"] for line in lines if line["kind"] == "scheme"]
    assert [each["file"] for each in schemes] == [f"s{at:03}.yaml" for at in range(60)]
    done = sum(each["assessed"] for each in schemes)
    assert 1 <= done < 60
    assert {each["problems"][0]["code"] for each in schemes if not each["assessed"]} == {"interrupted"}
    assert (lines[-1]["complete"], lines[-1]["totals"]["not_assessed"]) == (False, 60 - done)
    assert err.decode() == (
        f"compact-rules: Interrupted: {done} of 60 files were judged. The others stand in the report as not assessed.\n"
    )


def test_a_worker_killed_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    many(tmp_path, 30)
    process = started(tmp_path, ".", "--format", "jsonl", "--jobs", "2")
    first = first_line(process)
    os.kill(workers_of(process.pid)[0], signal.SIGKILL)
    out, _ = process.communicate(timeout=200)
    lines = [json.loads(line) for line in (first + out).decode().splitlines()]
    assert [line["scheme"]["assessed"] for line in lines if line["kind"] == "scheme"] == [True] * 30


def workers_of(parent: int) -> list[int]:
    """The grandchildren of a process: workers are children of the server that forks them."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        parents = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
        servers = {child for child, of in parents.items() if of == parent}
        if workers := sorted(child for child, of in parents.items() if of in servers):
            return workers
    raise AssertionError("no workers")


def test_the_report_of_an_audit_is_not_loaded_with_the_command(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(scheme("W06000001"))
    probe = "import sys; from compact_rules.cli.main import main; main(sys.argv[1:]); sys.stderr.write(' '.join(sys.modules))"
    command = [sys.executable, "-c", probe, "audit", "a.yaml", "--jobs", "1", "--format", "json", *AS_OF]
    loaded = subprocess.run(command, cwd=tmp_path, capture_output=True, env={"PYTHONPATH": str(ROOT)}).stderr.decode().split()
    assert {"rich", "jinja2", "jsonschema", "distributed"}.isdisjoint(loaded)
