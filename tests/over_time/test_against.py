"""What changed since an earlier run, by authority and requirement."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from compact_rules.api import load_rulebook
from compact_rules.bilingual import LANGS, Lang
from compact_rules.cli import rulebook
from compact_rules.cli.exits import Exit
from compact_rules.report.audit_build import build_audit
from compact_rules.report.changes_against import changes
from compact_rules.report.changes_against_page import render_changes
from compact_rules.report.json_out import json_text
from compact_rules.report.register import Register
from tests.cli.running import Ran
from tests.over_time.running import MENDED, ON, valid
from tests.over_time.test_trend import audit, report
from tests.report.material import BROKEN, SCHEME

Run = Callable[..., Ran]


def scheme(text: str, gss: str) -> str:
    return text.replace("W06000009", gss)


def told(old: Any, new: Any) -> Any:
    return valid(changes(old, new), "changes")


def of(told: Any, gss: str) -> Any:
    (found,) = [each for each in told["authorities"] if each["gss"] == gss]
    return found


OLD = {
    "pembrokeshire.yaml": SCHEME,
    "cardiff.yaml": scheme(MENDED, "W06000015"),
    "powys.yaml": scheme(MENDED, "W06000023"),
    "swansea.yaml": scheme(MENDED, "W06000011"),
}
NEW = {
    "pembrokeshire-2.yaml": MENDED,
    "cardiff.yaml": scheme(MENDED, "W06000015"),
    "gwynedd.yaml": scheme(SCHEME, "W06000002"),
    "swansea.yaml": scheme(MENDED, "W06000011"),
    "swansea-too.yaml": scheme(SCHEME, "W06000011"),
}


@pytest.fixture
def found(register: Register) -> Any:
    return told(audit(2026, register, OLD), audit(2026, register, NEW))


def test_every_authority_of_the_register_is_there_in_its_order(found: Any, register: Register) -> None:
    assert [each["gss"] for each in found["authorities"]] == list(register.names)
    assert found["counts"] == {"changed": 1, "unchanged": 18, "appeared": 1, "gone": 1, "several": 1, "of": 22}


def test_a_scheme_is_known_by_its_authority_whatever_its_file_is_called(found: Any) -> None:
    changed = of(found, "W06000009")
    assert (changed["state"], changed["before"], changed["after"]) == ("changed", "pembrokeshire.yaml", "pembrokeshire-2.yaml")
    assert [(level["depth"], level["direction"]) for level in changed["levels"]] == [
        ("on_paper", "up"),
        ("in_practice", "up"),
        ("agreed", "same"),
    ]
    rules = {
        heading["requirement"]: [(rule["rule"], rule["before"], rule["after"]) for rule in heading["rules"]]
        for heading in changed["requirements"]
    }
    assert rules == {
        "joint-planning": [("MIN-3", "not_met", "met")],
        "action-plans": [("MIN-1", "not_met", "met")],
        "disputes": [("MIN-2", "not_met", "met")],
        "reporting": [("INC-1", "explained", "met")],
    }
    assert [(each["rule"], each["state"]) for each in changed["problems"]] == [
        ("placeholder", "fixed"),
        ("unknown-key", "fixed"),
    ]


def test_what_appeared_what_went_and_what_is_double(found: Any) -> None:
    states = {gss: of(found, gss)["state"] for gss in ("W06000002", "W06000011", "W06000015", "W06000023", "W06000001")}
    assert states == {
        "W06000002": "appeared",
        "W06000011": "several",
        "W06000015": "unchanged",
        "W06000023": "gone",
        "W06000001": "unchanged",
    }
    assert of(found, "W06000023")["message"]["en"] == "The scheme that there was, powys.yaml, was not found."
    assert of(found, "W06000001")["message"]["en"] == "No scheme was found, then or now."


def test_how_many_rose_and_fell_with_what_they_are_of(found: Any) -> None:
    paper = found["depths"][0]
    assert (paper["depth"], paper["up"], paper["down"], paper["same"], paper["not_comparable"], paper["of"]) == (
        "on_paper",
        1,
        0,
        1,
        0,
        2,
    )


def test_what_was_not_assessed_is_not_taken_for_mended(register: Register) -> None:
    old, new = ({"a.yaml": text} for text in (SCHEME, BROKEN.decode()))
    (change,) = told(report(2026, old), report(2026, new))["authorities"][:1]
    assert change["requirements"] == []
    back = told(report(2026, {"a.yaml": "schema: compact-rules/scheme@1\n"}), report(2026, {"a.yaml": BROKEN.decode()}))
    (only,) = back["authorities"]
    assert only["message"]["en"] == "The scheme was not assessed in both reports, so what changed cannot be told."


def test_files_without_an_authority_are_known_by_their_names() -> None:
    nobody = SCHEME.replace(", authority_gss: W06000009", "")
    found = told(report(2026, {"a.yaml": nobody}), report(2026, {"a.yaml": nobody, "b.yaml": nobody}))
    assert [(each["gss"], each["after"], each["state"]) for each in found["authorities"]] == [
        (None, "a.yaml", "unchanged"),
        (None, "b.yaml", "appeared"),
    ]


def test_other_rules_are_told_on_the_first_line() -> None:
    old = json.loads(json.dumps(report(2025)))
    old["rulebook"] |= {"version": "1.1", "digest": "1" * 64}
    text = render_changes(told(old, report(2026)), "old.json", "en")
    assert text.splitlines()[0].startswith("The rulebook is not the one of the earlier report (then version 1.1, now 1.2;")
    old["rulebook"] |= {"id": "other"}
    text = render_changes(told(old, report(2026)), "old.json", "en")
    assert text.splitlines()[0].startswith("The two reports were made by different rulebooks (other and small)")


def test_a_later_report_is_not_taken_for_an_earlier_one_in_silence() -> None:
    notes = told(report(2027), report(2026))["notes"]
    assert [note["en"] for note in notes] == ["The report that was given as the earlier one is of a later date than this run."]


def test_where_nobody_is_named_nothing_is_told_by_authority(register: Register) -> None:
    bare = build_audit(report(2025), register, aggregate_only=True)
    found = told(bare, audit(2026, register))
    assert found["authorities"] == []
    assert "`trend`" in found["notes"][0]["en"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_page(found: Any, lang: Lang, snapshot: Any) -> None:
    text = render_changes(found, "old.json", lang)
    assert text == snapshot
    assert max(map(len, text.splitlines())) <= 80


class TestCommand:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        folder = tmp_path / "schemes"
        folder.mkdir()
        for name, text in NEW.items():
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    def test_an_audit_beside_an_earlier_one(
        self, run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # The workers of an audit read the rules themselves, so they are the shipped ones here.
        monkeypatch.setattr(rulebook, "load_rulebook", load_rulebook)
        audit = ("audit", folder, "--jobs", "1", "--format", "json", *ON)
        assert run(*audit, "--output", "old.json")[0] == Exit.FOUND
        (folder / "gwynedd.yaml").unlink()
        code, out, err = run(*audit, "--against", "old.json")
        assert (code, err) == (Exit.FOUND, "")
        found = valid(json.loads(out), "changes")
        assert (found["counts"]["gone"], found["counts"]["changed"]) == (1, 0)
        assert of(found, "W06000002")["message"]["en"].startswith("The scheme that there was, ")

    def test_what_is_no_report_is_refused_before_anything_is_judged(self, run: Run, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "bad.json").write_text("{}")
        code, out, err = run("audit", folder, "--against", "bad.json", *ON)
        assert (code, out) == (Exit.USAGE, "")
        assert "bad.json is no report of `check` or `audit` in JSON" in err
        assert run("audit", folder, "--against", "gone.json", *ON)[0] == Exit.NOT_ASSESSED

    def test_only_what_changes_can_be_written_as(self, run: Run, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "old.json").write_text(json_text(report(2025)), encoding="utf-8")
        code, _, err = run("audit", folder, "--against", "old.json", "--format", "jsonl", *ON)
        assert code == Exit.USAGE
        assert "`jsonl`" in err
