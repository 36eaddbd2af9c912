"""Pages on the disk: both or neither of a pair's links hold, a site is there whole, and nothing of anyone else's is lost."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from compact_rules.api import Report, Rulebook, assess
from compact_rules.cli import output, pages
from compact_rules.cli.faults import OutputError, UsageError
from compact_rules.cli.main import main

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "examples" / "model.yaml"
SITE = {"index.html": b"0", "en/index.html": b"1", "cy/index.html": b"2"}


def ours(folder: Path) -> None:
    for name in SITE:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text('<meta name="generator" content="compact-rules 0.1.0">')


def held(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_check_writes_the_pair(tmp_path: Path) -> None:
    arguments = ["check", str(MODEL), "--as-of", "2026-06-30", "--format", "html", "--lang", "cy"]
    assert main([*arguments, "--output", str(tmp_path / "a.html")]) == 0
    assert held(tmp_path) == {"a.html", "a.en.html"}
    assert '<html lang="cy">' in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in (tmp_path / "a.en.html").read_text(encoding="utf-8")


def test_a_pair_needs_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(MODEL), "--format", "html", "--lang", "en"]) == 2
    assert "--output report.html" in capsys.readouterr().err


def test_a_disk_with_room_for_one_page_of_a_pair_gets_neither(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text("old")
    synced: list[int] = []

    def full(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) > 1:
            raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(output.os, "fsync", full)
    arguments = ["check", str(MODEL), "--as-of", "2026-06-30", "--format", "html", "--lang", "en"]
    assert main([*arguments, "--output", str(tmp_path / "a.html")]) == 4
    assert len(synced) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
    assert (tmp_path / "a.html").read_text() == "old"


def test_neither_page_is_written_over_a_document(tmp_path: Path) -> None:
    document = tmp_path / "a.cy.html"
    document.write_bytes(MODEL.read_bytes())
    with pytest.raises(UsageError):
        pages.check_page(tmp_path / "a.html", "en", [str(document)])


def test_an_audit_writes_its_site(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    arguments = ["audit", str(ROOT / "examples" / "national" / "2026" / "gwynedd.yaml"), "--as-of", "2026-06-30", "--jobs", "1"]
    main([*arguments, "--format", "html", "--output", str(folder)])
    assert {"index.html", "en/index.html", "cy/authority-W06000002.html"} <= held(folder)
    assert "<mark>" in (folder / "en" / "authority-W06000002.html").read_text(encoding="utf-8")
    main([*arguments, "--format", "html", "--output", str(folder), "--aggregate-only"])
    assert "en/authority-W06000002.html" not in held(folder)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_new_site_takes_the_place_of_an_old_one_whole(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    ours(folder)
    (folder / "en" / "authority-W06000001.html").write_text('<meta name="generator" content="compact-rules 0.1.0">')
    pages.check_folder(folder)
    pages.write_folder(SITE, folder)
    assert held(folder) == set(SITE)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["notes.txt", "other.html", "en/other.html", "fr/index.html"])
def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path, name: str) -> None:
    ours(tmp_path)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine")
    with pytest.raises(UsageError) as raised:
        pages.check_folder(tmp_path)
    assert name.split("/")[0] in raised.value.messages[0].en
    assert (tmp_path / name).read_text() == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(UsageError):
        pages.check_folder(tmp_path / "site")
    with pytest.raises(UsageError):
        pages.check_folder(None)


@pytest.mark.parametrize("there", [True, False])
def test_a_disk_that_fills_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    folder = tmp_path / "site"
    if there:
        ours(folder)
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.parent.name == "cy":
            raise OSError(28, "No space left on device")
        return write(path, data)

    before = held(tmp_path)
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError) as raised:
        pages.write_folder(SITE, folder)
    assert "the disk is full" in raised.value.message.en
    assert held(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == (["site"] if there else [])


@pytest.mark.parametrize(
    ("fault", "ends"), [(PermissionError(13, "Permission denied"), OutputError), (KeyboardInterrupt(), KeyboardInterrupt)]
)
def test_a_site_that_cannot_be_put_in_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException, ends: type[BaseException]
) -> None:
    folder = tmp_path / "site"
    ours(folder)
    before = {name: (folder / name).read_bytes() for name in SITE}
    replace, done = Path.replace, []

    def refused(path: Path, target: Any) -> Path:
        done.append(path)
        if len(done) == 2:  # after the old one has made way
            raise fault
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ends):
        pages.write_folder(SITE, folder)
    assert {name: (folder / name).read_bytes() for name in SITE} == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["n" * 255, "\u0175" * 127])
def test_a_folder_may_have_the_longest_name_that_there_is(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        pages.write_folder(SITE, tmp_path / name)
        assert held(tmp_path / name) == set(SITE)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("ending", ["part", "before"])
def test_what_a_killed_run_of_the_same_number_left_behind_is_in_no_sites_way(tmp_path: Path, ending: str) -> None:
    left, folder = tmp_path / f".site.{os.getpid()}.{ending}", tmp_path / "site"
    ours(left)
    ours(folder)
    pages.write_folder(SITE, folder)
    assert (folder / "index.html").read_bytes() == b"0"
    assert held(left) == set(SITE)
    assert {path.name for path in tmp_path.iterdir()} == {left.name, "site"}


def test_lines_are_read_again_only_while_they_are_those_that_were_judged(book: Rulebook, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(MODEL.read_bytes().replace(b"\n", b"\r\n"))
    report: Report = assess([file], rulebook=book, as_of=date(2026, 6, 30))
    read = pages.lines_of(report.wire["schemes"])[str(file)]
    assert [read(number) for number in (1, 5, 6)] == [report.lines[str(file)](number) for number in (1, 5, 6)]
    assert read(10**6) == ""
    file.write_text("another: text")
    assert pages.lines_of(report.wire["schemes"]) == {}
    file.unlink()
    assert pages.lines_of(report.wire["schemes"]) == {}
