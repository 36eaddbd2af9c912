"""GitHub and GitLab, each read as the host reads it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.formats.table import Run, render
from compact_rules.report.safe import visible
from tests.formats.hostile import HOSTILE, poisoned

Command = tuple[str, dict[str, str], str]


def commands(report: Any, lang: Lang = "en", folder: str = "") -> list[Command]:
    """What the runner of GitHub Actions makes of the output: it looks at each line that begins with two colons."""
    made = render("github", report, lang, Run(1, folder))
    assert isinstance(made, str)
    assert all(line.startswith("::") for line in made.split("\n")[:-1])
    return [command(line) for line in made.split("\n")[:-1]]


def command(line: str) -> Command:
    head, _, data = line[2:].partition("::")
    name, _, properties = head.partition(" ")
    pairs = [each.partition("=") for each in properties.split(",")]
    return name, {key: undone(value, ",", ":") for key, _, value in pairs}, undone(data)


def undone(text: str, *also: str) -> str:
    for char in (*also, "\n", "\r", "%"):
        text = text.replace(f"%{ord(char):02X}", char)
    return text


def issues(report: Any, lang: Lang = "en", folder: str = "") -> list[Any]:
    made = render("gitlab", report, lang, Run(1, folder))
    found = json.loads(made)
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["github", "gitlab"])
def test_the_whole_output(wire: Any, form: str, lang: Lang, snapshot: Any) -> None:
    assert render(form, wire, lang, Run(1)) == snapshot


def test_an_annotation_stands_at_its_line_and_columns(wire: Any) -> None:
    name, properties, message = next(each for each in commands(wire) if each[1]["title"].startswith("MIN-1 "))
    assert name == "error"
    assert properties == {
        "file": "scheme.yaml",
        "line": "18",
        "endLine": "18",
        "col": "69",
        "endColumn": "70",
        "title": "MIN-1 Every target starts from a baseline",
    }
    first, second = message.split("\n")
    assert first.startswith("Target `t1` (“rooms offered free”)")
    assert second.startswith("What would satisfy it: Give the target")


def test_weights_become_commands(wire: Any) -> None:
    names = {properties["title"].split(" ")[0]: name for name, properties, _ in commands(wire)}
    assert names["MIN-1"] == "error"
    assert names["MIN-3"] == "notice"  # a person decides
    assert names["unknown-key"] == next(p["severity"] for p in wire["schemes"][0]["problems"] if p["code"] == "unknown-key")


def test_a_file_that_could_not_be_read_is_annotated_without_a_line(wire: Any) -> None:
    _, properties, message = commands(wire)[-1]
    assert properties == {"file": "gone.yaml", "title": "not-found"}
    assert message == "There is no file gone.yaml. Check its name and its folder."


@pytest.mark.parametrize(
    "read", [lambda report: [c[1]["title"] for c in commands(report)], lambda r: [i["check_name"] for i in issues(r)]]
)
def test_what_is_waived_known_or_told_elsewhere_is_not_repeated(wire: Any, compared: Any, read: Any) -> None:
    waived = [each for each in read(wire) if each.startswith("MIN-2")]
    assert len(waived) == 1  # of two stages that take too long or do not say, one is waived
    known = {o["rule"] for o in compared["schemes"][0]["outcomes"] if o["items"] and all(i["baselined"] for i in o["items"])}
    assert known
    assert known & {each.split(" ")[0] for each in read(compared)} == set()


def test_a_scheme_in_which_nothing_falls_short_gives_nothing(wire: Any) -> None:
    clean = json.loads(json.dumps(wire))
    clean["schemes"] = [{**clean["schemes"][0], "outcomes": [], "problems": [], "signals": []}]
    assert render("github", clean, "en") == ""
    assert issues(clean) == []


def test_files_are_named_from_the_folder_of_the_run(wire: Any) -> None:
    report = json.loads(json.dumps(wire))
    report["schemes"][0]["file"] = "/repository/schemes/a.yaml"
    assert commands(report, folder="/repository")[0][1]["file"] == "schemes/a.yaml"
    assert issues(report, folder="/repository")[0]["location"]["path"] == "schemes/a.yaml"


def test_an_issue_of_code_quality(wire: Any) -> None:
    one = next(each for each in issues(wire) if each["check_name"] == "MIN-1")
    assert one["description"].startswith("MIN-1: Target `t1` (“rooms offered free”)")
    assert one["severity"] == "major"
    assert one["location"] == {"path": "scheme.yaml", "lines": {"begin": 18, "end": 18}}


def test_fingerprints_are_unique_and_stay_when_lines_move(wire: Any) -> None:
    from tests.report.material import SCHEME, checked, report

    marks = [each["fingerprint"] for each in issues(wire)]
    assert len(set(marks)) == len(marks)
    assert {each["severity"] for each in issues(wire)} <= {"info", "minor", "major", "critical", "blocker"}
    twice = report(checked(SCHEME, "a.yaml"), checked("# a line more\n" + SCHEME, "a.yaml"), checked(SCHEME, "b.yaml"))
    marks = [each["fingerprint"] for each in issues(twice)]
    one = len(marks) // 3
    assert marks[:one] == marks[one : 2 * one]
    assert set(marks[:one]) & set(marks[2 * one :]) == set()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_stays_in_its_place(wire: Any, name: str) -> None:
    text = HOSTILE[name]
    report = poisoned(wire, text)
    for _, properties, message in commands(report):
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert message.split("\n")[0] == visible(text)
    for issue in issues(report):
        assert issue["description"] == f"{issue['check_name']}: {visible(text)}"


def test_a_hostile_file_name_is_only_a_name(wire: Any) -> None:
    name = "a,line=1::error::b%0A\n::warning::c:d.yaml"
    report = json.loads(json.dumps(wire))
    report["schemes"] = [{**report["schemes"][0], "file": name}]
    assert {properties["file"] for _, properties, _ in commands(report)} == {name}
    assert {issue["location"]["path"] for issue in issues(report)} == {name}


def test_a_file_name_gives_the_readers_terminal_no_orders(wire: Any) -> None:
    report = json.loads(json.dumps(wire))
    report["schemes"] = [{**report["schemes"][0], "file": "a\x1b[31m\u202eb\x85.yaml"}]
    assert {properties["file"] for _, properties, _ in commands(report)} == {"a\\x1b[31m\\u202eb\\x85.yaml"}
