"""Each format as the program writes it: to the screen, to a file, in both languages, whole or not at all."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from junitparser import JUnitXml
from openpyxl import load_workbook

from compact_rules.cli.exits import Exit
from compact_rules.cli.settings import FORMATS, PLAIN
from compact_rules.report.formats import table
from tests.cli.running import AS_OF, ROOT, Ran
from tests.formats.sarif_reader import read

Run = Callable[..., Ran]
TEXTS = [name for name, form in table.FORMATS.items() if not form.binary]

# A scheme that a hostile hand has written: what it quotes comes back in messages.
HOSTILE = """\
schema: compact-rules/scheme@1
scheme:
  id: "::error::x"
  title: {en: "=cmd|'/C calc'!A0 <script>alert(1)</script> ]]> \\u202e \\e[31m", cy: "[t](http://evil.example) | `x`"}
  authority_gss: "<b>W0</b>"
action_plans:
- id: plan
  actions:
  - id: "a%0A::warning::b"
    due: "=1+1"
    targets: [{id: "<img src=x>", indicator: "{0} [here](1) awareness raised"}]
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "hostile scheme.yaml"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


def consume(form: str, data: bytes) -> object:
    """What a program that takes the format makes of it. Raises where it cannot."""
    text = "" if form == "xlsx" else data.decode("utf-8-sig")
    match form:
        case "sarif":
            return read(json.loads(text))
        case "junit":
            return JUnitXml.fromstring(data)
        case "gitlab":
            return json.loads(text)
        case "jsonl":
            return [json.loads(line) for line in text.splitlines()]
        case "csv":
            return list(csv.DictReader(StringIO(text, newline="")))
        case "xlsx":
            return load_workbook(BytesIO(data))
        case "github":
            assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in text.splitlines())
    return None


@pytest.mark.parametrize("form", table.FORMATS)
@pytest.mark.parametrize("lang", ["en", "cy"])
def test_its_consumer_takes_the_file(
    run: Run, empty: Path, broken: Path, hostile: Path, tmp_path: Path, form: str, lang: str
) -> None:
    target = tmp_path / "report.out"
    code, out, _ = run("check", empty, broken, hostile, "gone.yaml", *AS_OF, "--format", form, "--lang", lang, "--output", target)
    assert (code, out) == (Exit.NOT_ASSESSED, "")
    consume(form, target.read_bytes())
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@pytest.mark.parametrize("form", TEXTS)
def test_standard_output_carries_the_same(run: Run, empty: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "report.out"
    run("check", empty, *AS_OF, "--format", form, "--output", target)
    code, out, _ = run("check", empty, *AS_OF, "--format", form)
    assert code == Exit.FOUND
    assert target.read_bytes() == table.as_file(form, out)
    assert not out.startswith("\ufeff")


@pytest.mark.parametrize("form", table.FORMATS)
def test_the_same_inputs_give_the_same_bytes(run: Run, empty: Path, tmp_path: Path, form: str) -> None:
    one, other = tmp_path / "one.out", tmp_path / "other.out"
    for target in (one, other):
        run("check", empty, *AS_OF, "--format", form, "--output", target)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("form", TEXTS)
def test_a_machine_gets_its_answer_where_nothing_falls_short_and_with_quiet(run: Run, good: Path, form: str) -> None:
    loud, quiet = (run("check", good, *AS_OF, "--format", form, *more) for more in ((), ("--quiet",)))
    assert loud[:2] == quiet[:2]
    assert loud[0] == Exit.CLEAN
    if form == "sarif":
        (invocation,) = json.loads(loud[1])["runs"][0]["invocations"]
        assert (invocation["exitCode"], invocation["executionSuccessful"]) == (0, True)


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "cannot be shown on the screen"), ("cy", "Ni ellir dangos y fformat xlsx ar y sgrin")]
)
def test_a_workbook_is_not_for_the_screen(run: Run, empty: Path, lang: str, words: str) -> None:
    code, out, err = run("check", empty, "--format", "xlsx", "--lang", lang)
    assert (code, out) == (Exit.USAGE, "")
    assert words in err
    assert "--output report.xlsx" in err


@pytest.mark.parametrize("arguments", [("explain", "MIN-1a"), ("rules", "list"), ("rules", "show", "MIN-1a")])
@pytest.mark.parametrize("form", sorted(set(FORMATS) - set(PLAIN)))
def test_other_commands_keep_to_the_terminal_and_json(run: Run, arguments: tuple[str, ...], form: str) -> None:
    code, out, err = run(*arguments, "--format", form)
    assert (code, out) == (Exit.USAGE, "")
    assert "'terminal', 'json'" in err or "terminal, json" in err


def test_a_page_is_written_with_its_twin(run: Run, empty: Path, tmp_path: Path) -> None:
    assert run("check", empty, *AS_OF, "--format", "html")[0] == Exit.USAGE
    assert run("check", empty, *AS_OF, "--format", "html", "--output", "report.html")[0] == Exit.FOUND
    assert '<html lang="en' in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="cy' in (tmp_path / "report.cy.html").read_text(encoding="utf-8")


def test_a_file_is_named_from_the_folder_of_the_run(run: Run, tmp_path: Path, empty: Path) -> None:
    (tmp_path / "schemes").mkdir()
    moved = empty.rename(tmp_path / "schemes" / "môn 1.yaml")
    _, out, _ = run("check", moved, *AS_OF, "--format", "sarif")
    assert json.loads(out)["runs"][0]["artifacts"][0]["location"]["uri"] == "schemes/m%C3%B4n%201.yaml"
    _, out, _ = run("check", moved, *AS_OF, "--format", "github")
    assert out.startswith("::error file=schemes/môn 1.yaml,")


def test_a_format_is_loaded_only_when_it_is_asked_for() -> None:
    program = "import sys; from compact_rules.cli.main import main; main(sys.argv[1:]); print('|', *sys.modules, file=sys.stderr)"
    arguments = ("check", "examples/shortest.yaml", "--as-of", "2026-06-30", "--format")

    def loaded(form: str) -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments, form], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return set(done.stderr.rpartition("|")[2].split())

    made = {f"compact_rules.report.formats.{form.module}" for form in table.FORMATS.values()}
    assert loaded("json") & {*made, "xlsxwriter", "xml.etree.ElementTree"} == set()
    for form in ("sarif", "markdown"):
        modules = loaded(form)
        assert modules & made == {f"compact_rules.report.formats.{table.FORMATS[form].module}"}
        assert modules & {"rich", "jinja2", "xlsxwriter", "jsonschema"} == set()
