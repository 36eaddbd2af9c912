"""Two versions of one scheme: what is new, altered, fixed and unchanged, and which lines made it so."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from compact_rules.api import compare
from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.changes_page import render_comparison
from compact_rules.report.json_out import json_text
from tests.over_time.running import MENDED, findings, judged, released, valid
from tests.report.material import BROKEN, SCHEME


def told(old: str, new: str) -> Any:
    return valid(compare(judged(old, "old.yaml"), judged(new, "new.yaml")), "comparison")


def only(told: Any, state: str) -> Any:
    (found,) = [each for each in told["changes"]["findings"] if each["state"] == state]
    return found


def lines(found: Any) -> list[str]:
    return [change["message"]["en"] for change in found["lines"]]


def page(old: str, new: str, lang: Lang = "en", width: int = 80, colour: bool = False) -> str:
    one, other = judged(old, "old.yaml"), judged(new, "new.yaml")
    sources = one.lines.get("old.yaml"), other.lines.get("new.yaml")
    return render_comparison(compare(one, other), sources, lang, width, colour)


def test_a_value_that_was_mended_is_told_with_its_line() -> None:
    found = only(told(SCHEME, SCHEME.replace("within: 30 working days", "within: 20 working days")), "fixed")
    assert (found["rule"], found["identity"], found["cause"]) == ("MIN-2", "disputes.stages[n=2].within", "too_much")
    assert (found["before"]["verdict"], found["after"]["verdict"]) == ("not_met", "met")
    assert lines(found) == ["line 23 changed from “- {n: 2, within: 30 working days}” to “- {n: 2, within: 20 working days}”"]
    assert found["lines"][0]["before"] == {"line": 23, "text": "  - {n: 2, within: 30 working days}"}


def test_a_value_that_was_spoilt_is_told_with_its_line_and_counts() -> None:
    found = only(told(SCHEME, SCHEME.replace("within: 20 working days", "within: 40 working days")), "new")
    assert (found["rule"], found["identity"], found["severity"], found["counts"]) == (
        "MIN-2",
        "disputes.stages[n=1].within",
        "error",
        True,
    )
    assert lines(found) == ["line 22 changed from “- {n: 1, within: 20 working days}” to “- {n: 1, within: 40 working days}”"]


def test_lines_that_move_change_nothing() -> None:
    moved = told(SCHEME, SCHEME.replace("disputes:\n", "# A comment.\n\n# Another.\ndisputes:\n"))
    assert {each["state"] for each in moved["changes"]["findings"]} == {"unchanged"}
    found = next(each for each in moved["changes"]["findings"] if each["identity"] == "disputes.stages[n=2].within")
    assert (found["before"]["place"]["start"]["line"], found["after"]["place"]["start"]["line"]) == (23, 26)
    assert moved["changes"]["rules"] == []


def test_items_that_change_places_are_the_same_items() -> None:
    first, second = "  - {n: 1, within: 20 working days}\n", "  - {n: 2, within: 30 working days}\n"
    swapped = told(SCHEME, SCHEME.replace(first + second, second + first))
    assert {each["state"] for each in swapped["changes"]["findings"]} == {"unchanged"}


def test_another_cause_at_the_same_place_is_neither_new_nor_fixed() -> None:
    found = only(told(SCHEME, SCHEME.replace("within: 30 working days", "within: as soon as possible")), "altered")
    assert (found["rule"], found["cause"], found["counts"]) == ("MIN-2", "unreadable", True)
    assert (found["before"]["verdict"], found["after"]["verdict"]) == ("not_met", "not_shown")


def test_what_is_taken_out_is_not_told_as_met() -> None:
    gone = [
        each
        for each in told(SCHEME, SCHEME.replace("  - {n: 2, within: 30 working days}\n", ""))["changes"]["findings"]
        if each["state"] == "fixed"
    ]
    assert [(each["rule"], each["identity"], each["after"]) for each in gone] == [("MIN-2", "disputes.stages[n=2].within", None)]
    assert lines(gone[0]) == ["line 23 of the old version was taken out: “- {n: 2, within: 30 working days}”"]


def test_what_was_missing_is_told_with_the_line_that_was_added() -> None:
    purpose = "purpose: {text: To work well together.}\n"
    without = SCHEME.replace(purpose, "")
    found = next(each for each in told(without, SCHEME)["changes"]["findings"] if each["state"] == "fixed")
    assert (found["rule"], lines(found)) == ("THR-1", ["line 3 was added: “purpose: {text: To work well together.}”"])
    lost = next(each for each in told(SCHEME, without)["changes"]["findings"] if each["state"] == "new")
    assert (lost["rule"], lines(lost)) == (
        "THR-1",
        ["line 3 of the old version was taken out: “purpose: {text: To work well together.}”"],
    )


def test_lines_of_the_item_are_told_where_the_value_itself_did_not_change() -> None:
    # The number of the sector's seats is worked out: it stands on no line of its own.
    seat = "  - {party: council, kind: officer, count: 4}\n"
    mended = told(SCHEME, SCHEME.replace(seat, seat + "  - {party: cvc, kind: sector, count: 4}\n"))
    found = next(each for each in mended["changes"]["findings"] if each["rule"] == "MIN-3" and each["state"] != "unchanged")
    assert lines(found) == ["line 12 was added: “- {party: cvc, kind: sector, count: 4}”"]


def test_levels_before_and_after_at_three_depths() -> None:
    up = told(SCHEME.replace("purpose: {text: To work well together.}\n", ""), SCHEME)["changes"]["levels"]
    assert [(level["depth"], level["direction"]) for level in up] == [
        ("on_paper", "up"),
        ("in_practice", "up"),
        ("agreed", "same"),
    ]
    assert up[0]["before"]["first_reason"]["rule"] == "THR-1"
    assert up[0]["message"]["en"] == "On paper: up from “not yet a scheme” to “below the proposed minimum”."
    down = told(SCHEME, SCHEME.replace("purpose: {text: To work well together.}\n", ""))["changes"]["levels"]
    assert [level["direction"] for level in down] == ["down", "down", "same"]


def test_a_depth_that_was_not_judged_cannot_be_compared() -> None:
    draft = SCHEME.replace(", adopted_from: 2024-04-01", "")
    (_, practice, _) = told(draft, SCHEME)["changes"]["levels"]
    assert (practice["direction"], practice["before"]["judged"], practice["after"]["judged"]) == ("not_comparable", False, True)
    assert practice["message"]["en"] == "In practice: was not judged; now “below the proposed minimum”."


def test_records_that_are_too_old_now_are_told() -> None:
    (record,) = told(MENDED, MENDED.replace("on: 2026-01-31}]}", "on: 2025-01-31}]}"))["changes"]["evidence"]
    assert (record["rule"], record["before"], record["after"]) == ("INC-1", "in_window", "stale")


def test_silence_of_a_version_that_was_not_assessed_fixes_nothing() -> None:
    broken = told(SCHEME, BROKEN.decode())
    assert findings(broken["changes"], "fixed") == []
    assert [each["kind"] for each in broken["changes"]["findings"] if each["state"] == "new"] == ["problem"]
    assert broken["changes"]["rules"] == []
    mended = told(BROKEN.decode(), SCHEME)
    assert findings(mended["changes"], "new") == []
    assert [each["kind"] for each in mended["changes"]["findings"] if each["state"] == "fixed"] == ["problem"]


def test_figures_leave_out_what_is_told_under_another_rule() -> None:
    found = told(SCHEME, MENDED)
    own = [each["state"] for each in found["changes"]["findings"] if each["told_under"] is None]
    assert found["summary"] == {state: own.count(state) for state in ("new", "altered", "fixed", "unchanged")}
    assert found["summary"]["fixed"] >= 5


def test_other_schemes_are_told_apart() -> None:
    assert told(SCHEME, SCHEME)["same_scheme"]
    assert not told(SCHEME, SCHEME.replace("{id: s,", "{id: other,"))["same_scheme"]


def test_the_same_text_gives_no_change_at_all() -> None:
    same = told(SCHEME, SCHEME)
    assert same["changes"]["rules"] == same["changes"]["evidence"] == []
    assert {each["state"] for each in same["changes"]["findings"]} == {"unchanged"}
    assert "The two files are the same, byte for byte." in page(SCHEME, SCHEME)


CHANGED = (
    SCHEME.replace("within: 30 working days", "within: 20 working days")
    .replace("within: tbc", "within: 90 days")
    .replace("purpose: {text: To work well together.}\n", "")
    .replace("a1\n", "a1\n    due: 2027-01-31\n")
)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page(lang: Lang, snapshot: Any) -> None:
    assert released(page(SCHEME, CHANGED, lang)) == snapshot


def test_the_json(snapshot: Any) -> None:
    changed = told(SCHEME, SCHEME.replace("within: 30 working days", "within: 20 working days"))
    assert released(json_text(changed)) == snapshot


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_page(lang: Lang, width: int) -> None:
    assert max(cell_len(line) for line in page(SCHEME, CHANGED, lang, width).splitlines()) <= width


def test_text_of_the_document_is_shown_and_never_obeyed() -> None:
    hostile = SCHEME.replace("within: 30 working days", '"within": "[red]\\e[2J" # \u202e')
    for colour in (False, True):
        text = page(SCHEME, hostile, colour=colour)
        assert "\x1b[2J" not in text
        assert "\u202e" not in text
        assert "[red]" in text


def test_an_id_above_an_item_may_change_and_the_finding_stays_the_same() -> None:
    renamed = told(SCHEME, SCHEME.replace("- id: plan\n", "- id: plan-2027\n"))
    assert {each["state"] for each in renamed["changes"]["findings"]} == {"unchanged"}
    assert ("MIN-1", "action_plans[plan-2027].actions[a1].targets[t1].value", "same") in findings(renamed["changes"], "unchanged")
