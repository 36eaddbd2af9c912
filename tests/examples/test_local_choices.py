"""The twenty local choices: each is made in a scheme of its own, and no rule falls short because of it, at any depth."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry

from compact_rules.bilingual import LANGS, Lang
from compact_rules.cli.main import main
from tests.examples.altered import EXAMPLES, altered, judged, levels, shipped, short, written

FOLDER = EXAMPLES / "local-choices"
ROWS = [f"LC-{number:02d}" for number in range(1, 21)]
SCHEMA = json.loads((EXAMPLES.parent / "schemas" / "scheme.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, registry=Registry())
SECTION = {"LC-02": "4.1", "LC-06": "7.1", "LC-09": "5.3", "LC-10": "3.2", "LC-11": "3.2", "LC-12": "5.5", "LC-13": "6.0"} | {
    "LC-14": "6.0", "LC-15": "5.3", "LC-16": "4.1", "LC-18": "5.1", "LC-19": "3.2", "LC-20": "8"
}  # the rest 5.4  # fmt: skip
NAMED = re.compile(r"[^\s@]+@[^\s@]+\.\w+|\b(?:Mr|Mrs|Ms|Dr|Cllr|Cyng|Councillor|Cynghorydd|Sir|Dame)\.? [A-Z]\w+ [A-Z]")


def name(row: str) -> str:
    return f"local-choices/{row.lower()}"


def methods(scheme: dict[str, Any]) -> set[str]:
    return {seat["method"] for seat in scheme["bodies"][0]["seats"] if seat["party"] == "sector"}


def kinds(scheme: dict[str, Any]) -> dict[str, int]:
    return {seat["kind"]: seat["count"] for seat in scheme["bodies"][0]["seats"] if seat["party"] == "council"}


def code(scheme: dict[str, Any], topic: str) -> dict[str, Any]:
    return next(each for each in scheme["codes"] if each["topic"] == topic)


# That the choice is made, and not only announced.
MADE: dict[str, Callable[[dict[str, Any]], bool]] = {
    "LC-01": lambda it: {"local_authority", "health_board", "police", "fire"} <= {party["kind"] for party in it["parties"]},
    "LC-02": lambda it: it["disputes"]["mediation"] == "back_stop",
    "LC-03": lambda it: (
        it["bodies"][0]["kind"] == "existing" and it["bodies"][0]["established_on"] < it["scheme"]["adopted_from"]
    ),
    "LC-04": lambda it: len(it["commitments"]) == 3 and "action_plans" not in it,
    "LC-05": lambda it: it["issues"]["response"] == {"at": "next_meeting", "form": "attendance"},
    "LC-06": lambda it: methods(it) == {"elected", "reserved", "appointed"},
    "LC-07": lambda it: methods(it) == {"elected", "selected"},
    "LC-08": lambda it: [each["topic"] for each in it["codes"]][3:] == ["volunteering", "other", "other"],
    "LC-09": lambda it: (
        not set(it["parties"][0]["motives"]) & {motive for party in it["parties"][1:] for motive in party["motives"]}
    ),
    "LC-10": lambda it: it["scheme"]["ends_on"] == "2029-04-30",
    "LC-11": lambda it: int(it["scheme"]["text"][0]["words"]) == 18400,
    "LC-12": lambda it: "court" in it["scheme"]["legal_status"],
    "LC-13": lambda it: it["principles"] != written("local-choices/lc-15")["principles"],
    "LC-14": lambda it: (
        {action["area"] for action in it["action_plans"][0]["actions"]} == {"Night buses", "Allotments", "Damp homes"}
    ),
    "LC-15": lambda it: "promise nothing" in code(it, "funding")["provisions"]["full_cost_recovery"],
    "LC-16": lambda it: code(it, "funding")["provisions"]["term"] == "1 year",
    "LC-17": lambda it: kinds(it) == {"councillor": 1, "officer": 4},
    "LC-18": lambda it: "together with" in it["parties"][0]["lead_role"],
    "LC-19": lambda it: it["codes"] == [],
    "LC-20": lambda it: "No Act asks for this scheme" in it["scheme"]["legal_status"],
}

# Other ways of making the same choice: what is put into the row's scheme, and what is taken out.
FUNDING = "codes[0].provisions"
OTHERWISE: list[tuple[str, dict[str, object], tuple[str, ...]]] = [
    ("LC-02", {"disputes.mediation": "none"}, ()),
    ("LC-02", {"disputes.mediation": "stage"}, ()),
    ("LC-05", {"issues.response": {"within": "15 working days", "form": "writing"}}, ()),
    ("LC-05", {"issues.response": {"at": "next_meeting", "form": "either"}}, ()),
    ("LC-09", {"parties[0].motives": ["To be thanked"], "parties[1].motives": ["To grow"]}, ()),
    ("LC-10", {}, ("scheme.ends_on",)),
    ("LC-11", {"scheme.text[0].words": 600, "scheme.text[1].words": 650}, ()),
    ("LC-12", {"scheme.legal_status": "It is an agreement in good faith and nothing more."}, ()),
    ("LC-15", {f"{FUNDING}.full_cost_recovery": "If possible, full cost recovery"}, ()),
    ("LC-15", {}, (f"{FUNDING}.full_cost_recovery",)),
    ("LC-16", {f"{FUNDING}.term": "3 years"}, ()),
    ("LC-16", {f"{FUNDING}.term": "5 years"}, ()),
    ("LC-16", {f"{FUNDING}.term": "6 months"}, ()),
    ("LC-17", {"bodies[0].seats[0].kind": "cabinet"}, ()),
    ("LC-17", {"bodies[0].seats[0].count": 4, "bodies[0].seats[1].count": 1}, ()),
    ("LC-18", {"parties[0].lead_role": "Chief Executive"}, ()),
]


def test_every_row_has_its_scheme_and_nothing_else_is_there() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == [f"{row.lower()}.yaml" for row in ROWS]
    assert list(MADE) == ROWS


@pytest.mark.parametrize("row", ROWS)
def test_the_choice_is_made_and_declared(row: str) -> None:
    assert MADE[row](written(name(row)))
    assert [choice["topic"] for choice in written(name(row))["local_choices"]] == [row]


@pytest.mark.parametrize("row", ROWS)
def test_no_rule_falls_short_because_of_it_and_no_level_is_lost(row: str) -> None:
    scheme = judged(written(name(row)))
    assert scheme["problems"] == []
    # Not one finding, so not more than the model has either.
    assert short(scheme) == set()
    assert levels(scheme) == ("minimum_and_inclusions",) * 3


@pytest.mark.parametrize(("row", "put", "without"), OTHERWISE)
def test_nor_is_any_other_way_of_making_it_a_fault(row: str, put: dict[str, object], without: tuple[str, ...]) -> None:
    assert short(judged(altered(name(row), without, put))) == set()


@pytest.mark.parametrize("row", ROWS)
def test_its_file_is_valid_for_an_editor(row: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(written(name(row)))] == []


@pytest.mark.parametrize("row", ROWS)
def test_its_file_opens_with_the_row_and_the_section_and_names_nobody(row: str) -> None:
    text = (FOLDER / f"{row.lower()}.yaml").read_text(encoding="utf-8")
    first, _, third, *_ = text.splitlines()
    assert (FOLDER / first.split("$schema=")[1]).resolve() == (EXAMPLES.parent / "schemas" / "scheme.schema.json").resolve()
    assert re.match(rf"# {row}, .* \({re.escape(SECTION.get(row, '5.4'))}\)\.", third)
    assert "invented" in text
    assert not NAMED.search(text)
    hosts = re.findall(r"https?://([^/\s\"',}]+)", text)
    assert all(host.endswith(".example") for host in hosts)


def test_each_is_of_another_authority() -> None:
    codes = {written(name(row))["scheme"]["authority_gss"] for row in ROWS}
    assert len(codes) == len(ROWS)


def printed(data: object, lang: Lang, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What a reader sees of the scheme, without line breaks and without what the scheme itself says."""
    file = folder / "scheme.yaml"
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    main(["check", "--as-of", "2026-06-30", "--lang", lang, str(file)])
    lines = [line for line in capsys.readouterr().out.splitlines() if not re.match(r"\s*\d+ \|", line)]
    return " ".join(" ".join(lines).split())


ASKS_FOR_LAW = re.compile(
    r"legally binding|enforceab|in court|to court|under seal|form of a contract|be a contract|a penalty|penalties"
    r"|rhwymo mewn cyfraith|yn gyfreithiol|gorfodadwy|llys barn|o dan sêl|ffurf contract|bod yn gontract|cosb",
    re.IGNORECASE,
)
SAYS_UNLAWFUL = re.compile(
    r"unlawful|illegal|breach of (?:statute|the law|duty)|statutory (?:duty|minimum|breach)|against the law|offence"
    r"|anghyfreithlon|torri'r gyfraith|dyletswydd statudol|isafswm statudol|yn erbyn y gyfraith|trosedd",
    re.IGNORECASE,
)


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_asks_a_scheme_without_legal_force_for_any(
    lang: Lang, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """LC-12: neither the report on such a scheme, nor any title, finding or remedy of any rule."""
    assert not ASKS_FOR_LAW.search(printed(written("local-choices/lc-12"), lang, tmp_path, capsys))
    for rule in shipped().rules:
        for text in (rule.title, rule.message, rule.remedy):
            assert not ASKS_FOR_LAW.search(text[lang]), rule.id


@pytest.mark.parametrize("lang", LANGS)
def test_not_met_means_the_proposed_minimum_and_never_the_law(
    lang: Lang, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """LC-20: the scheme with parts of the minimum taken out, some left unsaid and some expressly not there."""
    taken = ("monitoring", "evaluation", "disputes", "principles")
    data = altered(
        "local-choices/lc-20",
        taken,
        {"declared_absent": ["monitoring", "disputes"], "action_plans[0].actions[0].targets[0].value": 54},
    )
    scheme = judged(data)
    assert levels(scheme)[0] == "below_minimum"
    verdicts = {outcome["rule"]: outcome["verdict"] for outcome in scheme["outcomes"] if outcome["tier"] == "minimum"}
    assert {"not_met", "not_shown"} <= set(verdicts.values())
    said = printed(data, lang, tmp_path, capsys)
    below, not_in_force = {
        "en": ("below the proposed minimum", "it is not in force"),
        "cy": ("islaw'r gofynion sylfaenol arfaethedig", "nid ydynt mewn grym"),
    }[lang]
    assert below in said
    assert not_in_force in said
    assert not SAYS_UNLAWFUL.search(said)


@pytest.mark.parametrize("lang", LANGS)
def test_no_rule_says_that_anything_is_unlawful(lang: Lang) -> None:
    for rule in shipped().rules:
        for text in (rule.title, rule.asks, rule.message, rule.remedy):
            assert not SAYS_UNLAWFUL.search(text[lang]), rule.id
