"""The Welsh catalogue: complete, compiled, with the same placeholders, and honest about being a draft."""

from __future__ import annotations

from babel.messages.pofile import read_po

from compact_rules.report import catalogue
from compact_rules.report.saying import N_, NN_, say, say_count


def test_every_text_of_the_program_has_its_welsh() -> None:
    assert list(catalogue.faults()) == []


def test_a_text_that_is_not_translated_is_a_fault(monkeypatch, tmp_path) -> None:
    stale = catalogue.PO.read_text("utf-8").replace('msgstr "Graddau"', 'msgstr ""')
    monkeypatch.setattr(catalogue, "PO", tmp_path / "compact_rules.po")
    catalogue.PO.write_text(stale, "utf-8")
    assert "not translated: Grades" in list(catalogue.faults())
    assert any("is not compiled from" in fault for fault in catalogue.faults())


def test_a_translation_with_another_placeholder_is_a_fault(monkeypatch, tmp_path) -> None:
    wrong = catalogue.PO.read_text("utf-8").replace('msgstr "llinell {line}"', 'msgstr "llinell {llinell}"')
    monkeypatch.setattr(catalogue, "PO", tmp_path / "compact_rules.po")
    catalogue.PO.write_text(wrong, "utf-8")
    assert "other placeholders: line {line} / llinell {llinell}" in list(catalogue.faults())


def test_a_text_that_the_catalogue_lacks_is_a_fault(monkeypatch) -> None:
    english = catalogue.texts()
    english.add("A new sentence.")
    monkeypatch.setattr(catalogue, "texts", lambda: english)
    assert "no Welsh entry: A new sentence." in list(catalogue.faults())


def test_updating_changes_nothing_where_nothing_changed(monkeypatch, tmp_path) -> None:
    before = catalogue.PO.read_bytes()
    monkeypatch.setattr(catalogue, "PO", tmp_path / "compact_rules.po")
    monkeypatch.setattr(catalogue, "MO", tmp_path / "compact_rules.mo")
    catalogue.PO.write_bytes(before)
    catalogue.update()
    assert catalogue.PO.read_bytes() == before
    assert list(catalogue.faults()) == []


def test_the_catalogue_says_that_it_is_a_draft() -> None:
    with catalogue.PO.open("rb") as file:
        held = read_po(file)
    assert "DRAFT" in held.header_comment
    assert "X-Review-Status: draft" in catalogue.PO.read_text("utf-8")
    assert "draft" in say(N_("The Welsh of this tool is a draft until a translator has reviewed it.")).en


def test_a_counted_text_takes_the_form_of_its_number() -> None:
    files = NN_("{n} error", "{n} errors")
    assert [say_count(files, n).en for n in (0, 1, 2)] == ["0 errors", "1 error", "2 errors"]
    assert [say_count(files, n).cy for n in (0, 1, 2, 3)] == ["0 gwall", "1 gwall", "2 wall", "3 gwall"]


def test_what_is_inserted_keeps_its_braces() -> None:
    assert say(N_("line {line}"), line="{line} {0} %s").en == "line {line} {0} %s"
