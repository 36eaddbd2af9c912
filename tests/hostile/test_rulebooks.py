"""Rule packs are data from strangers: whatever stands in one, it is refused in plain words or it judges within its bound."""

from __future__ import annotations

import json
import os
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from compact_rules import api
from compact_rules.assessing.policy import read_policy
from compact_rules.rulebook.load import load_rulebook
from compact_rules.source.codes import CODES
from fuzz.folders import Folder
from tests.hostile.cases import CASES
from tests.hostile.child import run
from tests.hostile.test_faults import left

RULES = Path(__file__).parents[2] / "rules" / "mirror-s74"
NAMES = ("rulebook.yaml", "parameters.yaml", "lexicons.yaml", "publication.yaml", "grades.yaml", "severities.yaml")
OTHERS = ("survivors.yaml", "wording.yaml", "catalogue.yaml")
FILES = {name: (RULES / name).read_bytes() for name in NAMES}
AS_OF = date(2026, 6, 30)


def faults(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Each fault's file and code; none where the rulebook loads. What `api.load_rulebook` does, without a disk."""
    try:
        rulebook = load_rulebook(Folder("pack", {**FILES, **files}))
        read_policy(rulebook)
    except api.RulebookError as error:
        for fault in error.faults:
            assert fault.text.en
            assert fault.text.cy
        return [(fault.file, fault.problem.code if fault.problem else fault.code) for fault in error.faults]
    except api.PolicyError as error:
        return [(fault.file, "policy") for fault in error.faults]
    return []


@pytest.mark.parametrize("file", [*NAMES, *OTHERS])
def test_every_bad_document_is_a_bad_rule_file(file: str) -> None:
    for name, data in CASES.items():
        found = faults({file: data})
        assert found, f"{name} passes for a {file}"
        assert all(Path(place).name == file for place, code in found if code in CODES), name


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("too-deep", b"rules: " + b"[" * 100_000),
        (
            "too-many-nodes",
            b"a: &a [x, x]\n"
            + b"".join(
                b"a%d: &a%d [*a%s, *a%s]\n" % (n, n, p, p) for n, p in ((n, b"%d" % (n - 1) if n else b"") for n in range(40))
            ),
        ),
        ("tag", b"rules: !!python/name:os.system\n"),
        ("duplicate-key", b"rules: []\nrules: []\n"),
        ("latin1", b"rules: caf\xe9\n"),
        ("several-documents", b"rules: []\n---\nrules: []\n"),
    ],
)
def test_what_a_loader_must_refuse_is_refused_by_its_own_code(code: str, text: bytes) -> None:
    assert ("publication.yaml", code) in faults({"publication.yaml": text})


RULE = FILES["publication.yaml"].decode().split("\n- id: ")[1].split("\n- id: ")[0]


def with_require(check: Any) -> dict[str, bytes]:
    """The rulebook with ``check``, in YAML's brackets, as all that its first rule requires."""
    lines = ("- id: " + RULE).splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("  require:"))
    end = next(at for at, line in enumerate(lines[start + 1 :], start + 1) if line.startswith("  ") and line[2] not in " -")
    text = "\n".join(["rules:", *lines[:start], f"  require: [{check}]", *lines[end:]]) + "\n"
    return {"publication.yaml": text.encode()}


def test_a_rule_may_not_bring_a_regular_expression_code_or_an_address() -> None:
    for word in ("matches", "regex", "pattern", "eval", "python", "$ref", "include"):
        found = faults(with_require(f'{{{word}: {{field: publication, value: "(a+)+$"}}}}'))
        assert ("publication.yaml", "unknown-word") in found or any(code.startswith("unknown") for _, code in found), (
            word,
            found,
        )


def test_checks_nested_as_deep_as_a_document_may_be() -> None:
    for depth in (5, 10, 25, 60):
        check = "{not: " * depth + "{stated: publication}" + "}" * depth
        started = time.process_time()
        faults(with_require(check))
        assert time.process_time() - started < 20


def test_a_thousand_rules_and_a_rulebook_of_four_megabytes() -> None:
    text = "rules:\n" + "".join("- id: " + RULE.replace("PUB-", "PUB-", 1) + "\n" for _ in range(300))
    started = time.process_time()
    assert faults({"publication.yaml": text.encode()})  # all of one id
    assert time.process_time() - started < 60


def test_ten_thousand_faults_are_not_ten_thousand_lines(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "bad.yaml").write_text("rules:\n" + "- {a: 1}\n" * 1_000)
    ended = run("check", "--rules", tmp_path, "-", given=b"")
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 201
    assert ended.err.splitlines()[-1].endswith("more faults in the rulebook.")


def write(folder: Path) -> None:
    for name, data in FILES.items():
        (folder / name).write_bytes(data)


def a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "x.yaml")


def a_loop(folder: Path) -> None:
    (folder / "x.yaml").symlink_to("x.yaml")


def a_dangling_link(folder: Path) -> None:
    (folder / "x.yaml").symlink_to("gone")


def a_huge_file(folder: Path) -> None:
    with (folder / "x.yaml").open("wb") as file:
        file.truncate(10**11)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (a_pipe, "is not an ordinary file"),
        (a_loop, "is a link that leads back to itself"),
        (a_dangling_link, "is a link to a file that is not there"),
        (a_huge_file, "is too large"),
    ],
)
def test_a_rule_file_that_cannot_be_read_is_not_passed_over(spoil: Any, words: str, tmp_path: Path) -> None:
    write(tmp_path)
    spoil(tmp_path)
    ended = run("check", "--rules", tmp_path, "-", given=b"")
    assert (ended.code, words in ended.err) == (2, True)
    assert f"{tmp_path / 'x.yaml'}:1:1: " in ended.err


def test_a_rule_file_whose_name_ends_in_capitals_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "MORE.YAML").write_text("rules: 5\n", encoding="utf-8")
    ended = run("check", "--rules", tmp_path, "-", given=b"")
    assert ended.code == 2
    assert f"{tmp_path / 'MORE.YAML'}:1:" in ended.err


@pytest.mark.parametrize(
    "where",
    [
        "../other",
        "/etc",
        "./x/../..",
        "a//b",
        "http://example.org/x",
        "https://example.org",
        "file:///etc",
        "~/x",
        "C:\\x",
        "wgsr-2013/../..",
        "..",
        ".",
        "\u2025/x",
        "x\u0000y",
    ],
)
def test_extends_leads_nowhere_but_into_the_folder(where: str, tmp_path: Path) -> None:
    head = f"id: e\nversion: '1'\ntitle: {{en: E, cy: E}}\nextends: {where!r}\n".encode()
    with pytest.raises(api.RulebookError) as stop:
        load_rulebook(_on_disk(tmp_path, head), shipped=RULES.parent)
    found = {fault.code for fault in stop.value.faults}
    assert found <= {"leaves-folder", "no-such-rulebook", "unreadable-file", "missing-key", "no-rules"}


def test_a_long_way_of_rulebooks_over_rulebooks_is_refused_where_it_becomes_too_long(tmp_path: Path) -> None:
    folder = tmp_path / "over"
    here = folder
    for number in range(50):
        (here / "b").mkdir(parents=True)
        (here / "rulebook.yaml").write_text(f"id: r{number}\nversion: '1'\ntitle: {{en: E, cy: E}}\nextends: ./b\n")
        here = here / "b"
    with pytest.raises(api.RulebookError) as refused:
        load_rulebook(folder, shipped=RULES.parent)
    (fault,) = refused.value.faults
    assert (fault.code, fault.values["most"]) == ("extends-too-far", 10)
    assert "no more than 10" in fault.text.en


def test_extends_follows_no_link_out_of_the_folder_and_no_circle(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    write(tmp_path / "out")
    inside = tmp_path / "e"
    inside.mkdir()
    (inside / "in").symlink_to(tmp_path / "out")
    with pytest.raises(api.RulebookError) as stop:
        load_rulebook(_on_disk(inside, b"id: e\nversion: '1'\ntitle: {en: E, cy: E}\nextends: ./in\n"), shipped=RULES.parent)
    assert [fault.code for fault in stop.value.faults] == ["leaves-folder"]
    (inside / "in").unlink()
    (inside / "in").mkdir()
    (inside / "in" / "in").symlink_to(inside)
    (inside / "in" / "rulebook.yaml").write_bytes((inside / "rulebook.yaml").read_bytes())
    with pytest.raises(api.RulebookError) as stop:
        load_rulebook(inside, shipped=RULES.parent)
    assert [fault.code for fault in stop.value.faults] == ["leaves-folder"]


@pytest.mark.parametrize("kind", ["a link to itself", "two links to each other", "a pipe", "a dangling link"])
def test_what_is_extended_is_no_folder_at_all(kind: str, tmp_path: Path) -> None:
    there = tmp_path / "b"
    if kind == "a pipe":
        os.mkfifo(there)
    else:
        there.symlink_to({"a link to itself": "b", "two links to each other": "c", "a dangling link": "gone"}[kind])
    if kind == "two links to each other":
        (tmp_path / "c").symlink_to("b")
    head = b"id: e\nversion: '1'\ntitle: {en: E, cy: E}\nextends: ./b\n"
    with pytest.raises(api.RulebookError) as stop:
        load_rulebook(_on_disk(tmp_path, head), shipped=RULES.parent)
    assert [(fault.code, fault.line().split(":")[1]) for fault in stop.value.faults] == [("no-such-rulebook", "4")]


@pytest.mark.parametrize("name", ["./b", "./b/", "b/"])
def test_a_folder_may_be_written_with_a_stroke_at_its_end(name: str, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    write(tmp_path / "b")
    head = f"id: e\nversion: '1'\ntitle: {{en: E, cy: E}}\nextends: {name}\n".encode()
    if name == "b/":  # by such a name what ships is meant
        with pytest.raises(api.RulebookError) as stop:
            load_rulebook(_on_disk(tmp_path, head), shipped=RULES.parent)
        assert [(fault.code, fault.suggestion) for fault in stop.value.faults] == [("no-such-rulebook", "./b")]
    else:
        base = load_rulebook(_on_disk(tmp_path, head), shipped=RULES.parent).base
        assert base is not None
        assert base.id == "mirror-s74"


def _on_disk(folder: Path, head: bytes) -> Path:
    (folder / "rulebook.yaml").write_bytes(head)
    return folder


def test_nothing_is_written_or_fetched_while_a_rulebook_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    before = left(tmp_path)

    def no(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket.connect", no)
    monkeypatch.setattr("socket.getaddrinfo", no)
    api.assess([api.Source("x", b"schema: compact-rules/scheme@1\n")], rulebook=api.load_rulebook(tmp_path), as_of=AS_OF)
    assert left(tmp_path) == before


WRONG = {"grades.yaml": (b"needs: [threshold]", b"needs: [threshhold]"), "severities.yaml": (b"  minimum: note", b"  minimum: 5")}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("threshhold is not known, did you mean threshold?", "5 is not known; one of error, warning, note belongs here")),
        (
            "cy",
            ("ai threshold oedd gennych mewn golwg?", "un o'r rhain sydd i fod yma: error, warning, note"),
        ),
    ],
)
def test_what_is_wrong_with_grades_and_severities_is_told_with_its_place_in_both_languages(
    lang: str, words: tuple[str, str], tmp_path: Path
) -> None:
    write(tmp_path)
    lines = {}
    for name, (right, wrong) in WRONG.items():
        (tmp_path / name).write_bytes(FILES[name].replace(right, wrong, 1))
        lines[name] = FILES[name][: FILES[name].index(right)].count(b"\n") + 1
    ended = run("check", "--lang", lang, "--rules", tmp_path, "-", given=b"")
    grades, lowest, severities = ended.err.splitlines()
    assert (ended.code, ended.out) == (2, "")
    assert grades.startswith(f"compact-rules: {tmp_path / 'grades.yaml'}:{lines['grades.yaml']}:11: levels[1].needs[0]: ")
    assert grades.endswith(words[0])
    assert lowest.startswith(f"compact-rules: {tmp_path / 'grades.yaml'}:{lines['grades.yaml']}:10: levels[1].needs: ")
    assert severities.startswith(f"compact-rules: {tmp_path / 'severities.yaml'}:{lines['severities.yaml']}:12: tiers.minimum: ")
    assert severities.endswith(words[1])


@pytest.mark.parametrize(
    ("name", "beside", "key", "where"),
    [
        ("grades.yaml", b"  needs: [threshold]\n", b"  need: []\n", "levels[1]"),
        ("grades.yaml", b"  needs: [threshold]\n", b'  "[0].a": []\n', "levels[1]"),
        ("severities.yaml", b"tiers:\n", b"tier:\n", ""),
    ],
)
def test_a_key_that_does_not_belong_in_grades_or_severities_is_told_where_it_stands(
    name: str, beside: bytes, key: bytes, where: str, tmp_path: Path
) -> None:
    write(tmp_path)
    head, found, tail = FILES[name].partition(beside)
    assert found
    (tmp_path / name).write_bytes(head + (found + key if key[:1] == b" " else key + b"  a: b\n" + found) + tail)
    ended = run("check", "--rules", tmp_path, "-", given=b"")
    line = (head + found).count(b"\n") + (key[:1] == b" ")
    column = len(key) - len(key.lstrip()) + 1
    place = f"compact-rules: {tmp_path / name}:{line}:{column}: " + (f"{where}: " if where else "")
    assert (ended.code, ended.err.splitlines()[0][: len(place)]) == (2, place)
    assert "unknown key" in ended.err
    assert ended.err.count("\n") == 1


def test_grades_of_a_rulebook_that_is_extended_are_told_where_they_stand(tmp_path: Path) -> None:
    base = tmp_path / "over" / "base"
    base.mkdir(parents=True)
    write(base)
    (base / "grades.yaml").write_bytes(FILES["grades.yaml"].replace(*WRONG["grades.yaml"], 1))
    (base.parent / "rulebook.yaml").write_text("id: o\nversion: '1'\ntitle: {en: O, cy: O}\nextends: ./base\n")
    ended = run("check", "--rules", base.parent, "-", given=b"")
    assert (ended.code, ended.err.startswith(f"compact-rules: {base / 'grades.yaml'}:")) == (2, True)


def test_a_rulebook_without_grades_is_told_that_they_are_missing(tmp_path: Path) -> None:
    book = tmp_path / "in" / "book"
    book.mkdir(parents=True)
    write(book)
    for name in ("grades.yaml", "severities.yaml"):
        (book / name).unlink()
    ended = run("check", "--rules", book, "-", given=b"")
    assert ended.code == 2
    assert [line.split(",")[0] for line in ended.err.splitlines()] == [
        f"compact-rules: {book}: the rulebook has no file {name}" for name in ("grades.yaml", "severities.yaml")
    ]


def test_a_word_without_end_is_not_repeated_to_its_end(tmp_path: Path) -> None:
    write(tmp_path)
    for right, name in ((b"  minimum: note", "severities.yaml"), (b"  tier: ", "publication.yaml")):
        head, _, tail = FILES[name].partition(right)
        (tmp_path / name).write_bytes(head + right.split(b":")[0] + b": " + b"x" * 100_000 + b"\n" + tail.partition(b"\n")[2])
        ended = run("check", "--rules", tmp_path, "-", given=b"")
        assert ended.code == 2
        assert max(map(len, ended.err.splitlines())) < 1_000
        (tmp_path / name).write_bytes(FILES[name])


LARGE = """
rules:
- id: BIG-1
  title: {en: Someone is named, cy: Enwir rhywun}
  asks: {en: "Is there a contact?", cy: "A oes cyswllt?"}
  tier: minimum
  requirement: publication
  decided_by: data
  source: {document: gowa-2006, section: "1", quote: must specify}
  in_force: {start: 2020-04-01}
  for_each: contacts[]
  require: [{stated: role}]
  message: {en: "{reason}.", cy: "{reason}."}
  remedy: {en: Name someone., cy: Enwch rywun.}
  examples:
  - {kind: met, name: one, scheme: {contacts: [{role: Officer}]}}
  - {kind: not_met, name: none, scheme: {contacts: []}, at: [contacts]}
  - {kind: empty, name: nothing is said}
  - {kind: unknown, name: not said, scheme: {contacts: [{within: 1 month}]}}
  - {kind: false_pass, name: very many, expect: not_shown, scheme: {contacts: CONTACTS}}
"""


@pytest.mark.parametrize("options", [(), ("--mutate",)])
def test_an_example_too_large_to_be_judged_is_told_and_is_no_fault_of_the_program(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    write(tmp_path)
    contacts = "[" + ", ".join(f"phrase {number}" for number in range(130_000)) + "]"
    (tmp_path / "big.yaml").write_text(LARGE.replace("CONTACTS", contacts))
    ended = run("rules", "test", "BIG-1", *options, "--rules", tmp_path)
    line = (
        LARGE.splitlines().index("  - {kind: false_pass, name: very many, expect: not_shown, scheme: {contacts: CONTACTS}}") + 1
    )
    words = "its scheme is too large to be judged here. Keep of it what the rule is about."
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.splitlines()[0] == f"big.yaml:{line}: BIG-1, example “very many”: {words}"
    told = json.loads(run("rules", "test", "BIG-1", "--rules", tmp_path, "--format", "json").out)["examples"]
    assert [(each["verdict"], each["passed"]) for each in told[3:]] == [("not_shown", True), (None, False)]
