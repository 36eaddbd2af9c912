from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest

from compact_rules.bilingual import LANGS, Lang
from compact_rules.report.formats.table import Run, render
from compact_rules.report.safe import visible
from tests.formats.hostile import HOSTILE, poisoned
from tests.formats.published import check_sarif
from tests.formats.sarif_reader import found, read, shown

HERE = Run(3, "/repository")


def sarif(report: Any, lang: Lang = "en", run: Run = HERE) -> Any:
    made = render("sarif", report, lang, run)
    assert isinstance(made, str)
    log = json.loads(made)
    read(log)
    check_sarif(log)
    (only,) = log["runs"]
    return only


def result(run: Any, rule: str, path: str) -> Any:
    (one,) = [each for each in run["results"] if each["ruleId"] == rule and each["properties"]["path"] == path]
    return one


@pytest.mark.parametrize("lang", LANGS)
def test_the_whole_log(wire: Any, lang: Lang, snapshot: Any) -> None:
    assert render("sarif", wire, lang, HERE) == snapshot


def test_a_finding_is_a_failure_at_its_place(wire: Any) -> None:
    run = sarif(wire)
    one = result(run, "MIN-1", "action_plans[0].actions[0].targets[0]")
    assert (one["kind"], one["level"]) == ("fail", "error")
    (where,) = one["locations"]
    assert where["physicalLocation"] == {
        "artifactLocation": {"uri": "scheme.yaml", "uriBaseId": "%SRCROOT%", "index": 0},
        "region": {"startLine": 18, "startColumn": 69, "endLine": 18, "endColumn": 71},
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == "MIN-1"


def test_nothing_that_is_met_is_a_result(wire: Any) -> None:
    run = sarif(wire)
    assert {each["kind"] for each in run["results"]} == {"fail", "review"}
    assert "THR-1" not in {each["ruleId"] for each in run["results"]}
    assert "THR-1" in {each["id"] for each in run["tool"]["driver"]["rules"]}


def test_what_a_person_decides_is_for_review_and_has_no_level(wire: Any) -> None:
    scheme = wire["schemes"][0]
    waiting = {o["rule"] for o in scheme["outcomes"] for i in o["items"] if i["verdict"] == "needs_judgement"}
    run = sarif(wire)
    reviewed = [each for each in run["results"] if each["kind"] == "review"]
    assert {each["ruleId"] for each in reviewed} == waiting
    assert {each["level"] for each in reviewed} <= {"none"}


def test_a_waiver_suppresses_and_says_why(wire: Any) -> None:
    run = sarif(wire)
    one = result(run, "MIN-2", "disputes.stages[2]")
    assert one["suppressions"] == [
        {
            "kind": "external",
            "justification": "The next review settles it. Waived by Head of Policy until 2026-12-31.",
        }
    ]
    assert [each for each in run["results"] if each["suppressions"] and each is not one] == []


def test_the_state_against_a_baseline_is_given_to_all_results_or_none(wire: Any, compared: Any) -> None:
    assert {each.get("baselineState") for each in sarif(wire)["results"]} == {None}
    states = [each["baselineState"] for each in sarif(compared)["results"] if each["kind"] == "fail"]
    assert states.count("new") == 1
    assert states.count("unchanged") == len(states) - 1 > 0


def test_a_finding_keeps_its_fingerprint_when_lines_move(wire: Any) -> None:
    from tests.report.material import SCHEME, checked, report

    moved = report(checked("# one line more\n" + SCHEME))
    before = {each["partialFingerprints"]["primaryLocationLineHash"] for each in sarif(report(checked()))["results"]}
    after = {each["partialFingerprints"]["primaryLocationLineHash"] for each in sarif(moved)["results"]}
    assert before == after


def test_no_two_results_share_a_fingerprint_and_a_rule(wire: Any) -> None:
    run = sarif(wire)
    marks = [
        (
            each["ruleId"],
            each["partialFingerprints"]["primaryLocationLineHash"],
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        )
        for each in run["results"]
    ]
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("lang", LANGS)
def test_every_message_is_found_in_both_languages(wire: Any, lang: Lang) -> None:
    run = sarif(wire, lang)
    other = sarif(wire, "cy" if lang == "en" else "en")
    assert (run["language"], run["translations"][0]["language"]) == (("en-GB", "cy-GB") if lang == "en" else ("cy-GB", "en-GB"))
    for one, same in zip(run["results"], other["results"], strict=True):
        assert found(run, one, run["language"]) == found(other, same, run["language"])
        assert found(run, one, other["language"]) == found(other, same, other["language"])


def test_a_translation_has_all_that_the_component_has(wire: Any) -> None:
    run = sarif(wire)
    driver, translation = run["tool"]["driver"], run["translations"][0]
    assert [each["id"] for each in driver["rules"]] == [each["id"] for each in translation["rules"]]
    texts = ("name", "shortDescription", "fullDescription", "help", "messageStrings")
    for ours, theirs in zip(driver["rules"], translation["rules"], strict=True):
        assert {key for key in texts if key in ours} == {key for key in texts if key in theirs}
    assert driver["guid"] == translation["guid"]


def test_other_places_are_linked_from_the_message() -> None:
    from tests.report.material import SCHEME, checked, report

    run = sarif(report(checked(SCHEME.replace("- {n: 2,", "- {n: 1,"))))
    linked = [each for each in run["results"] if each.get("relatedLocations")]
    assert linked
    for one in linked:
        for other in one["relatedLocations"]:
            assert f"]({other['id']})" in one["message"]["text"]
            assert other["physicalLocation"]["artifactLocation"]["uri"] == "scheme.yaml"


@pytest.mark.parametrize(
    ("file", "folder", "uri"),
    [
        ("schemes/a.yaml", "", "schemes/a.yaml"),
        ("./schemes//a.yaml", "", "schemes/a.yaml"),
        ("/repository/schemes/a.yaml", "/repository", "schemes/a.yaml"),
        ("/elsewhere/a.yaml", "/repository", "../elsewhere/a.yaml"),
        ("cynllun Môn 100%#1?.yaml", "", "cynllun%20M%C3%B4n%20100%25%231%3F.yaml"),
        ("C:x.yaml", "", "C%3Ax.yaml"),
        ("-", "", "-"),
    ],
)
def test_a_file_is_named_by_a_relative_reference(wire: Any, file: str, folder: str, uri: str) -> None:
    report = json.loads(json.dumps(wire))
    report["schemes"][0]["file"] = file
    run = sarif(report, run=Run(0, folder))
    assert run["artifacts"][0]["location"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert all(":" not in each["location"]["uri"] and not each["location"]["uri"].startswith("/") for each in run["artifacts"])


@pytest.mark.parametrize(("code", "level", "success"), [(0, "warning", True), (1, "warning", True), (3, "error", False)])
def test_what_was_not_assessed_is_notified(wire: Any, code: int, level: str, success: bool) -> None:
    (invocation,) = sarif(wire, run=Run(code))["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (code, success)
    notified = invocation["toolExecutionNotifications"]
    assert [each["level"] for each in notified] == [level, level]
    uris = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in notified]
    assert uris == ["docs/broken%20scheme.yaml", "gone.yaml"]
    assert "gone.yaml was not assessed: There is no file gone.yaml." in notified[1]["message"]["text"]


def test_every_result_has_one_place_also_where_none_is_known(wire: Any) -> None:
    gone = [each for each in sarif(wire)["results"] if each["ruleId"] == "not-found"]
    assert gone[0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endLine": 1,
        "endColumn": 1,
    }
    assert {len(each["locations"]) for each in sarif(wire)["results"]} == {1}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_shown_as_it_is_and_does_nothing(wire: Any, name: str) -> None:
    text = HOSTILE[name]
    run = sarif(poisoned(wire, text))
    told = shown(run["results"][0]["message"]["text"]).replace("\\](", "](")
    assert told.split("\n")[0] == visible(text)
    for each in run["results"]:
        numbers = {other["id"] for other in each.get("relatedLocations", [])}
        links = each["message"]["text"].replace("\\](", "").count("](")
        assert links == len(numbers)


@pytest.mark.parametrize("name", ["terminal", "bidi", "control"])
def test_the_log_itself_holds_nothing_that_a_terminal_obeys_or_hides(wire: Any, name: str) -> None:
    text = HOSTILE[name]
    made = render("sarif", poisoned(wire, text), "en", HERE)
    assert isinstance(made, str)
    assert not set(made) & set("\x07\x1b\x7f\x85\u200b\u2028\u202e\u202c\u2066\u2069\ufeff")
    (run,) = json.loads(made)["runs"]
    assert run["results"][0]["properties"]["path"] == text


def test_a_hostile_file_name_is_only_a_name(wire: Any) -> None:
    name = 'a"<b>&::error::\n\\{0}](1)%00.yaml'
    run = sarif(poisoned(wire, "x", files=False) | {"schemes": [{**wire["schemes"][0], "file": name}]})
    (artifact,) = run["artifacts"]
    assert unquote(artifact["location"]["uri"]) == name
    assert artifact["location"]["uri"].isascii()
    assert not set(artifact["location"]["uri"]) & set(' "<>\\^`{}|\n')
