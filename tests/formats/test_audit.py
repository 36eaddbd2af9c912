"""What an audit adds: its register and its figures, beside all that a report has."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import pytest
from openpyxl import load_workbook

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.audit_build import build_audit
from compact_rules.report.formats.table import FORMATS, render
from compact_rules.report.register import register_named
from tests.formats.hostile import HOSTILE, poisoned
from tests.formats.test_markdown import OURS, shape, tokens, words
from tests.formats.test_tables import dump, records
from tests.report.material import SCHEME, checked, report


@pytest.fixture(scope="module")
def audit(wire: Any) -> Any:
    return build_audit(wire, register_named("authorities"))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_format_takes_it_with_names_and_without(wire: Any, audit: Any, form: str, lang: Lang) -> None:
    nameless = build_audit(wire, register_named("authorities"), aggregate_only=True)
    assert render(form, audit, lang)
    render(form, nameless, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_the_whole_page(audit: Any, lang: Lang, snapshot: Any) -> None:
    assert render("markdown", audit, lang) == snapshot


@pytest.mark.parametrize("lang", LANGS)
def test_the_whole_workbook(audit: Any, lang: Lang, snapshot: Any) -> None:
    made = render("xlsx", audit, lang)
    assert isinstance(made, bytes)
    assert dump(load_workbook(BytesIO(made))) == snapshot


def test_the_register_is_a_sheet_with_every_authority(audit: Any) -> None:
    made = render("xlsx", audit, "en")
    assert isinstance(made, bytes)
    rows = records(load_workbook(BytesIO(made)), "Register")
    assert [row["Code"] for row in rows] == [each["gss"] for each in audit["authorities"]]
    (one,) = [row for row in rows if row["Code"] == "W06000009"]
    assert (one["What it has"], one["File"]) == ("an adopted scheme", "scheme.yaml")
    assert {row["What it has"] for row in rows} == {"an adopted scheme", "no scheme found"}


def test_counts_are_rows_of_the_csv(audit: Any) -> None:
    made = render("csv", audit, "en")
    assert isinstance(made, str)
    rows = list(csv.DictReader(StringIO(made, newline="")))
    assert sum(row["record"] == "authority" for row in rows) == 22
    (count,) = [row for row in rows if row["record"] == "count" and row["rule"] == "MIN-1"]
    assert (count["not_met"], count["met"], count["of"]) == ("1", "0", "1")


def test_a_region_is_all_its_authorities_in_the_csv() -> None:
    text = SCHEME.replace(
        "parties:\n", "parties:\n- {id: second-council, name: Second, kind: local_authority, gss: W06000004}\n", 1
    )
    made = render("csv", build_audit(report(checked(text)), register_named("authorities")), "en")
    rows = [row for row in csv.DictReader(StringIO(str(made), newline="")) if row["file"] == "scheme.yaml"]
    assert {row["record"] for row in rows} >= {"scheme", "outcome", "finding"}
    assert {(row["gss"], row["authority"]) for row in rows} == {("W06000004 W06000009", "Denbighshire and Pembrokeshire")}


def test_the_page_names_every_authority_and_the_denominator(audit: Any) -> None:
    made = render("markdown", audit, "en")
    assert isinstance(made, str)
    seen = words(made)
    for row in audit["authorities"]:
        assert row["name"]["en"] in seen
    assert audit["counted"]["sentence"]["en"] in seen
    assert {each.type for each in tokens(made)} <= OURS


def test_without_names_no_name_is_told(wire: Any, audit: Any) -> None:
    nameless = build_audit(wire, register_named("authorities"), aggregate_only=True)
    for form in FORMATS:
        made = render(form, nameless, "en")
        text = dump(load_workbook(BytesIO(made))) if isinstance(made, bytes) else made
        for name in [row["name"]["en"] for row in audit["authorities"]] + ["scheme.yaml", "Working together"]:
            assert name not in text, (form, name)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_changes_nothing_but_the_words(wire: Any, name: str) -> None:
    def page(text: str) -> str:
        made = render("markdown", build_audit(poisoned(wire, text, files=True), register_named("authorities")), "en")
        assert isinstance(made, str)
        return made

    assert shape(page(HOSTILE[name])) == shape(page("harmless"))
    assert {each.type for each in tokens(page(HOSTILE[name]))} <= OURS


def test_the_last_line_of_json_lines_is_the_audit(audit: Any) -> None:
    made = render("jsonl", audit, "en")
    assert isinstance(made, str)
    last = json.loads(made.splitlines()[-1])
    assert last["kind"] == "audit"
    assert last["totals"] == audit["totals"]
