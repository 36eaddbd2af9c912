"""Which files a command is about."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from compact_rules.cli.discover import declares_scheme, find, holds_scheme

SCHEME = "schema: compact-rules/scheme@1\nscheme: {id: a}\n"


def write(folder: Path, name: str, text: str = SCHEME) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return str(path)


@pytest.mark.parametrize(
    "text",
    [
        SCHEME,
        "# a comment first\n\n" + SCHEME,
        "\ufeff" + SCHEME,
        "language: cy\r\nschema: 'compact-rules/scheme@1'\r\n",
        "language: cy\rschema: compact-rules/scheme@1\r",
        '{"schema": "compact-rules/scheme@1"}',
        "schema: compact-rules/schema@1\n",
        "Schema: Compact rules\n",
        "schema: !!str compact-rules/scheme@1\n",
        "schema: &form !<tag:yaml.org,2002:str> 'compact-rules/scheme@1'\n",
        "schema: [compact-rules/scheme@1]\n",
        "schema: {compact-rules/scheme@1}\n",
        "schema:\n  - compact-rules/scheme@1\n",
        "schema:\n  compact-rules/scheme@1\n",
        "schema: >-\n  compact-rules/scheme@1\n",
        "? schema\n: compact-rules/scheme@1\n",
        "!!str schema: compact-rules/scheme@1\n",
        "{\n  title: a,\n  'schema': compact-rules/scheme@1\n}\n",
        "{title: a, schema: compact-rules/scheme@1}\n",
        '# a comment first\n{\n "title": "a",\n "schema": "compact-rules/scheme@1"\n}\n',
        "%YAML 1.2\n--- {title: a, schema: compact-rules/scheme@1}\n",
        "---\n{title: a, schema: compact-rules/scheme@1}\n",
        "schema: # the format\n  compact-rules/scheme@1\n",
        "schema:\n\n  # the format\n  compact-rules/scheme@1\n",
        "# moved to the right\n\n  language: cy\n  schema: compact-rules/scheme@1\n",
        "  schema: compact-rules/scheme@1\n",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_file_that_means_to_be_a_scheme_is_one(tmp_path: Path, text: str, end: str) -> None:
    text = text.replace("\n", end)
    assert declares_scheme(write(tmp_path, "a.yaml", text))


def test_a_scheme_saved_as_utf16_is_still_one(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(SCHEME.encode("utf-16"))
    assert declares_scheme(str(path))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name: ci\non: push\n",
        "example:\n  schema: compact-rules/scheme@1\n",
        "schema: compact-rules/rulebook@1\n",
        "schema: compact-rules/rules@1\n",
        "# schema: compact-rules/scheme@1\n",
        "schema: other/thing@1\n",
        "schema: !!str compact-rules/rule@1\n",
        "title: {schema: compact-rules/scheme@1}\n",
        "# {\ntitle: {a: b, schema: compact-rules/scheme@1}\n",
        "  example:\n    schema: compact-rules/scheme@1\n",
        "  schema: # the format\n    compact-rules/rules@1\n",
    ],
)
def test_other_yaml_is_not_a_scheme(tmp_path: Path, text: str) -> None:
    assert not declares_scheme(write(tmp_path, "a.yaml", text))


def test_a_folder_gives_its_schemes_in_order_and_counts_the_rest(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "deep/er/c.YAML", "deep/a.yaml", "deep/b.yaml.txt"):
        write(tmp_path, name)
    write(tmp_path, "ci.yaml", "name: ci\n")
    write(tmp_path, "notes.txt")
    for hidden in (".git/x.yaml", ".venv/y.yaml", "node_modules/z.yaml"):
        write(tmp_path, hidden)
    found = find([str(tmp_path)])
    assert [os.path.relpath(name, tmp_path) for name in found.files] == [
        *("a.yml", "b.yaml", "deep/a.yaml", "deep/b.yaml.txt", "deep/er/c.YAML")
    ]
    assert found.others == 1
    assert found.empty == ()


def test_names_stay_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "in/a.yaml")
    monkeypatch.chdir(tmp_path)
    assert find(["./in/a.yaml"]).files == ("./in/a.yaml",)
    assert find(["in"]).files == ("in/a.yaml",)
    assert find(["in/"]).files == ("in/a.yaml",)
    assert find(["."]).files == ("in/a.yaml",)
    assert find(["../" + tmp_path.name]).files == (f"../{tmp_path.name}/in/a.yaml",)


def test_nothing_is_taken_twice(tmp_path: Path) -> None:
    file = write(tmp_path, "a.yaml")
    assert find([file, str(tmp_path), file]).files == (file,)


def test_a_folder_without_a_scheme_is_named(tmp_path: Path) -> None:
    write(tmp_path, "full/a.yaml")
    write(tmp_path, "bare/ci.yaml", "name: ci\n")
    found = find([str(tmp_path / "full"), str(tmp_path / "bare")])
    assert found.empty == (str(tmp_path / "bare"),)


def test_a_named_file_is_taken_whatever_it_says(tmp_path: Path) -> None:
    other = write(tmp_path, "other.yaml", "name: ci\n")
    missing = str(tmp_path / "missing.yaml")
    assert find([other, missing, "-"]).files == (other, missing, "-")


def test_with_skip_others_a_named_file_must_say_that_it_is_a_scheme(tmp_path: Path) -> None:
    scheme, other = write(tmp_path, "a.yaml"), write(tmp_path, "other.yaml", "name: ci\n")
    found = find([other, scheme], skip_others=True)
    assert (found.files, found.others) == ((scheme,), 1)


ALIKE = [
    "action_plans:\n  - id: a\n",
    "scheme: {id: a}\nparties: []\n",
    "language: cy\r\nprinciples:\r\n- a\r\npurpose: {}\r\n",
]


@pytest.mark.parametrize("text", ALIKE)
def test_what_looks_like_a_scheme_and_does_not_say_so_is_named(tmp_path: Path, text: str) -> None:
    scheme, alike = write(tmp_path, "a.yaml"), write(tmp_path, "b.yaml", text)
    for found in (find([str(tmp_path)]), find([alike, scheme], skip_others=True)):
        assert (found.files, found.alike, found.others) == ((scheme,), (alike,), 0)
    assert find([str(tmp_path)], lambda path: os.path.basename(path) == "b.yaml").alike == ()
    assert find([alike]).files == (alike,)


@pytest.mark.parametrize(
    "text",
    [
        "scheme: Solarized\nauthor: A\n",
        "principles:\n  - a\n",
        "rules:\n  - examples:\n    scheme: {}\n    principles: []\n",
        "# action_plans: []\n",
        "schema: compact-rules/rules@1\nscheme: {}\nparties: []\n",
    ],
)
def test_one_word_in_common_makes_no_scheme(tmp_path: Path, text: str) -> None:
    write(tmp_path, "a.yaml", text)
    found = find([str(tmp_path)])
    assert (found.files, found.alike, found.others) == ((), (), 1)


def test_what_is_excluded_is_left_out_of_folders(tmp_path: Path) -> None:
    kept = write(tmp_path, "a.yaml")
    write(tmp_path, "drafts/b.yaml")
    assert find([str(tmp_path)], lambda path: "drafts" in path.split(os.sep)).files == (kept,)


def test_a_link_that_goes_round_does_not_hold_the_search(tmp_path: Path) -> None:
    write(tmp_path, "a/a.yaml")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert len(find([str(tmp_path)]).files) == 1


def test_a_pipe_in_a_folder_does_not_hold_the_search(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.yaml")
    # It might be meant as a scheme: reading it says what is wrong with it.
    assert find([str(tmp_path)]).files == (str(tmp_path / "p.yaml"),)


def test_whether_a_folder_holds_a_scheme(tmp_path: Path) -> None:
    assert not holds_scheme(str(tmp_path), lambda _: False)
    write(tmp_path, "deep/a.yaml")
    assert holds_scheme(str(tmp_path), lambda _: False)
    assert not holds_scheme(str(tmp_path), lambda _: True)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "schema:\n",
        "schema: tbc\n",
        "schema: ~\n",
        "schema: 1\n",
        'schema: "to be confirmed"\n',
        "schema: comapct-rules/scheme@1\n",
    ],
)
def test_what_has_the_parts_of_a_scheme_and_names_no_other_format_is_told(tmp_path: Path, said: str) -> None:
    name = write(tmp_path, "a.yaml", said + "parties: []\nprinciples: []\n")
    assert find([str(tmp_path)]).alike == (name,)


@pytest.mark.parametrize("said", ["other/thing@1", "https://example.org/form", "urn:form:1", "'forms@2'"])
def test_what_names_another_format_is_none(tmp_path: Path, said: str) -> None:
    write(tmp_path, "a.yaml", f"schema: {said}\nparties: []\nprinciples: []\n")
    found = find([str(tmp_path)])
    assert (found.alike, found.others) == ((), 1)


def test_no_text_makes_the_search_for_the_line_long(tmp_path: Path) -> None:
    begun = time.process_time()  # hundredths of a second; 20 s each where the marks before the text may be many
    for text in (
        "!a\n" * 20_000,
        "schema: " + "[" * 60_000,
        "{" + "!\n\n" * 20_000,
        "#\n \n" * 15_000,
        "schema:" + "\n" * 60_000,
        ("? !" + " " * 100) * 600,
    ):
        assert not declares_scheme(write(tmp_path, "a.yaml", text))
    assert time.process_time() - begun < 5
