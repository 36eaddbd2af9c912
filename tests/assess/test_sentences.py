from __future__ import annotations

from datetime import date

import pytest

from compact_rules.assessing.policy import read_policy
from compact_rules.assessing.sentences import parts
from tests.assess.making import FOUR, adopted, assess, draft, outcomes, rule, rulebook

GATES = read_policy(rulebook()).gates


def sentence(grade, lang="en"):
    return "".join(template.fill(values)[lang] for template, values in parts(grade, GATES))


DEPARTURES = [{"rule": name, "reason": "x", "alternative": "y", "until": date(2027, 1, 1)} for name in ("INC", "INC-2", "INC-3")]
RULES = (*FOUR, rule("INC-2", "inclusion"), rule("INC-3", "inclusion"), rule("MIN-2", "minimum"), rule("MIN-3", "minimum"))


@pytest.mark.parametrize(
    ("verdicts", "departures", "en", "cy"),
    [
        (
            {},
            0,
            (
                "On paper: proposed minimum and recommended inclusions. Met: 1 of 1 scheme duties, 3 of 3 proposed minimum"
                " requirements, 3 of 3 recommended inclusions."
            ),
            (
                "Ar bapur: y gofynion sylfaenol arfaethedig a'r cynwysiadau a argymhellir. Wedi'u bodloni: dyletswyddau cynllun"
                " 1 o 1, gofynion sylfaenol arfaethedig 3 o 3, cynwysiadau a argymhellir 3 o 3."
            ),
        ),
        (
            {"MIN_2": "needs_judgement", "INC": "not_met"},
            1,
            (
                "On paper: proposed minimum and recommended inclusions, with 1 explained departure; 1 judgement open. Met: 1 of 1"
                " scheme duties, 2 of 3 proposed minimum requirements, 2 of 3 recommended inclusions."
            ),
            (
                "Ar bapur: y gofynion sylfaenol arfaethedig a'r cynwysiadau a argymhellir, gydag 1 gwyriad wedi'i egluro; 1"
                " dyfarniad yn agored. Wedi'u bodloni: dyletswyddau cynllun 1 o 1, gofynion sylfaenol arfaethedig 2 o 3,"
                " cynwysiadau a argymhellir 2 o 3."
            ),
        ),
        (
            {"MIN_2": "needs_judgement", "MIN_3": "needs_judgement", "INC": "not_met", "INC_2": "not_shown", "INC_3": "not_met"},
            2,
            (
                "On paper: proposed minimum, with 2 explained departures; 2 judgements open. Met: 1 of 1 scheme duties, 1 of 3"
                " proposed minimum requirements, 0 of 3 recommended inclusions."
            ),
            (
                "Ar bapur: y gofynion sylfaenol arfaethedig, gyda gwyriadau wedi'u hegluro (2); dyfarniadau yn agored: 2."
                " Wedi'u bodloni: dyletswyddau cynllun 1 o 1, gofynion sylfaenol arfaethedig 1 o 3, cynwysiadau"
                " a argymhellir 0 o 3."
            ),
        ),
    ],
)
def test_the_sentence_counts_what_is_met_explained_and_open(verdicts, departures, en, cy):
    facts = adopted(departures=DEPARTURES[:departures])
    grade = assess(outcomes(RULES, **verdicts), facts, rulebook(RULES)).on_paper
    assert sentence(grade) == en
    assert sentence(grade, "cy") == cy


def test_a_depth_that_is_not_judged_says_why():
    grade = assess(facts=draft()).in_practice
    assert sentence(grade) == "In practice: not judged, because the scheme does not show that it is adopted."
    ended = assess(facts=adopted(scheme={"adopted_from": date(2020, 1, 1), "ends_on": date(2026, 3, 31)})).agreed
    assert sentence(ended) == "Agreed: not judged, because the scheme ended on 2026-03-31."
    assert sentence(ended, "cy") == "Wedi'i gytuno: heb ei farnu, am fod y cynllun wedi dod i ben ar 2026-03-31."


def test_who_has_not_attested_is_said():
    grade = assess(facts=adopted(attestations=[])).agreed
    assert sentence(grade).endswith("No attestation by the authority counts. No attestation by the third sector counts.")


def test_a_level_without_rules_is_said():
    grade = assess(outcomes(FOUR[:2]), book=rulebook(FOUR[:2])).on_paper
    assert sentence(grade).startswith("On paper: proposed minimum. Met:")
    assert sentence(grade).endswith("The next level has no rule that applies; it cannot be reached.")
