"""The rulebook mirror-s74: its own examples, its verdicts on shipped schemes, and that it never speaks of a duty of councils."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from compact_rules import assess, load_rulebook
from compact_rules.api import review
from compact_rules.bilingual import LANGS
from compact_rules.cli.main import main
from compact_rules.source.tree import load
from compact_rules.trial import Trial, try_examples

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "rules" / "mirror-s74"
AS_OF = date(2026, 6, 30)
RULEBOOK = load_rulebook(FOLDER)
TRIALS = tuple(try_examples(RULEBOOK))
# Words that lay a duty upon a council, or say what the law is for one.
DUTY = re.compile(
    r"\b(statutory duty|legal duty|is required by law|the law requires|unlawful|illegal|breach)\b"
    r"|\b(councils? must|authority must|authorities must|shall)\b"
    r"|\b(dyletswydd statudol|dyletswydd gyfreithiol|anghyfreithlon|yn ôl y gyfraith|rhaid i'r (cyngor|awdurdod))\b",
    re.IGNORECASE,
)


def verdicts(name: str) -> dict[str, str]:
    (scheme,) = assess([ROOT / "examples" / f"{name}.yaml"], rulebook=RULEBOOK, as_of=AS_OF).wire["schemes"]
    return {outcome["rule"]: outcome["verdict"] for outcome in scheme["outcomes"]}


def levels(name: str) -> list[str]:
    (scheme,) = assess([ROOT / "examples" / f"{name}.yaml"], rulebook=RULEBOOK, as_of=AS_OF).wire["schemes"]
    found = scheme["levels"]
    assert found is not None
    return [level["level"] for level in (found["on_paper"], found["in_practice"], found["agreed"])]


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: f"{trial.rule.id}: {trial.example.name}")
def test_an_example_comes_out_as_it_says(trial: Trial) -> None:
    assert trial.passed, (trial.verdict, trial.missed, trial.unexpected, trial.unknown_keys)


def test_there_is_nothing_to_mend() -> None:
    assert [str(complaint) for complaint in review(RULEBOOK)] == []


def test_every_matter_of_the_section_has_its_rule() -> None:
    assert {rule.id: rule.requirement for rule in RULEBOOK.rules} == {
        "MIR-1": "scheme",
        "MIR-2": "scheme",
        "MIR-3": "scheme",
        "MIR-4a": "assistance",
        "MIR-4b": "assistance",
        "MIR-4c": "consultation",
        "MIR-5": "review",
        "MIR-6": "review",
        "MIR-7": "publication",
        "MIR-8": "publication",
    }


def test_the_model_scheme() -> None:
    assert verdicts("model") == {
        "MIR-1": "met",
        "MIR-2": "not_shown",
        "MIR-3": "needs_judgement",
        "MIR-4a": "met",
        # One of its targets is about grants, and is monitored: whether that is the use made of them, a person says.
        "MIR-4b": "needs_judgement",
        "MIR-4c": "met",
        "MIR-5": "met",
        "MIR-6": "met",
        "MIR-7": "met",
        "MIR-8": "met",
    }
    assert levels("model") == ["minimum_and_inclusions", "below_minimum", "below_minimum"]


def test_a_scheme_of_principles_only() -> None:
    found = verdicts("principles-only")
    # It claims the report's other wording of the duty; of all the rest it says nothing, and nobody is accused of anything.
    assert found.pop("MIR-1") == "not_met"
    assert set(found.values()) == {"not_shown"}
    assert levels("principles-only") == ["not_a_scheme"] * 3


def test_what_was_not_confirmed_says_so_and_keeps_no_scheme_from_what_was() -> None:
    unconfirmed = [rule for rule in RULEBOOK.rules if rule.requirement == "publication"]
    assert [rule.tier for rule in unconfirmed] == ["inclusion", "inclusion"]
    for rule in unconfirmed:
        assert rule.source.document == "wgsr-08-2013"
        assert rule.source.note is not None
        assert "not confirmed against the text" in rule.source.note.en
        assert "ni chadarnhawyd yn y testun" in rule.source.note.cy.lower()


def test_the_act_is_quoted_only_in_the_fragments_that_were_seen() -> None:
    quoted = {rule.source.quote for rule in RULEBOOK.rules if rule.source.document == "gowa-2006"}
    assert quoted == {
        "to promote the interests of relevant voluntary organisations",
        "relevant voluntary organisations",
        "must specify",
        "must keep the voluntary sector scheme under review",
    }


def test_no_rule_speaks_of_a_duty_of_a_council() -> None:
    for rule in RULEBOOK.rules:
        for text in (rule.title, rule.asks, rule.message, rule.remedy):
            assert [text[lang] for lang in LANGS if DUTY.search(text[lang])] == []
        # Each says "if the local requirement mirrored section 74", or what section 74 has the Welsh Ministers do.
        assert re.search(r"\bmirrored\b|\bSection 74 has the Welsh Ministers\b", rule.asks.en), rule.id
        assert re.search(r"adlewyrchu|hadlewyrchai|adran 74 mae Gweinidogion Cymru", rule.asks.cy), rule.id


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["model", "principles-only"])
def test_a_report_by_it_is_for_information(name: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(ROOT / "examples" / f"{name}.yaml")
    code = main(["check", "--rules", str(FOLDER), "--as-of", "2026-06-30", "--lang", lang, file])
    printed = " ".join(capsys.readouterr().out.split())
    assert code == 0  # every finding is a note
    said = {"en": "if the local requirement mirrored section 74", "cy": "pe bai'r gofyniad lleol yn adlewyrchu adran 74"}
    assert said[lang] in printed
    assert not DUTY.search(printed)
    note = {"en": "it asks nothing of a council", "cy": "nid yw'n gofyn dim gan gyngor"}
    assert note[lang] in printed
    assert "WGSR 08/2013, ch. 8)" not in printed
    assert {"en": "confirmed contents", "cy": "y cynnwys a gadarnhawyd"}[lang] in printed


def test_problems_of_a_document_weigh_what_they_weigh_everywhere() -> None:
    own, shipped = (load((folder / "severities.yaml").read_bytes()).data for folder in (FOLDER, FOLDER.parent))
    assert own["problems"] == shipped["problems"]
    assert set(own["tiers"].values()) == {"note"}
