"""The tick-box scheme: each finding can be mended alone, and the scheme stays below the minimum all the same."""

from __future__ import annotations

import pytest

from tests.examples.altered import altered, judged, levels, short, written
from tools.expectations import expected

PLAN = "action_plans[0].actions"
PAGES = {f"publication[{at}].url": f"https://party-{at}.example/together" for at in range(3)}
STAGES = [
    {"n": 1, "name": "The two leads", "decided_by": {"role": "The lead officers together"}, "within": "10 working days"},
    {"n": 2, "name": "Mediation", "decided_by": {"role": "An independent mediator"}, "within": "20 working days"},
]
PAPERS = ["scheme", "action_plan", "minutes", "annual_report", "evaluation", "dispute_summary"]
PAID = [{"kind": "officer_time", "amount": 6, "unit": "days"}]

# For each finding, by rule and item, what mends it.
MENDS: dict[tuple[str, str], dict[str, object]] = {
    ("MIN-1b", ""): {"principles[2].about": "relationship", "principles[2].text": "Each side asks the other before it decides"},
    ("MIN-2a", "bodies[0]"): {"bodies[0].tor_ref": "Terms of reference, July 2025"},
    ("MIN-2d", "bodies[0]"): {
        "bodies[0].quorum.per_party": [{"party": "council", "count": 2}, {"party": "cvc", "count": 1}],
        "bodies[0].representation_rationale": "One seat, because the voluntary council asked for no more",
    },
    ("MIN-3b", f"{PLAN}[0]"): {f"{PLAN}[0].targets[0].data_source": "Minutes of the Forum"},
    ("MIN-3b", f"{PLAN}[1]"): {
        f"{PLAN}[1].targets[0].indicator": "Number of people who volunteer for the first time",
        f"{PLAN}[1].targets[0].data_source": "Volunteering register",
    },
    ("MIN-3c", f"{PLAN}[0].targets[0]"): {
        f"{PLAN}[0].targets[0].value": 3,
        f"{PLAN}[0].targets[0].staged": [{"due": "2026-12-18", "value": 3}],
    },
    ("MIN-3c", f"{PLAN}[1].targets[0]"): {
        f"{PLAN}[1].targets[0].value": 40,
        f"{PLAN}[1].targets[0].baseline": {"value": 1, "on": "2026-03-31"},
    },
    ("MIN-3d", f"{PLAN}[0]"): {f"{PLAN}[0].due": "2026-12-18", f"{PLAN}[0].milestones": []},
    ("MIN-3d", f"{PLAN}[1]"): {f"{PLAN}[1].due": "2027-01-29", f"{PLAN}[1].milestones": [], f"{PLAN}[1].depends_on": []},
    # A number that has stood still for a year may be meant to rise only where an earlier rise shows that it can.
    ("MIN-3e", f"{PLAN}[0]"): {
        f"{PLAN}[0].resources": PAID,
        f"{PLAN}[0].targets[0].history": [{"on": "2025-03-31", "value": 0}],
    },
    ("MIN-3e", f"{PLAN}[1]"): {f"{PLAN}[1].resources": PAID},
    ("MIN-4a", ""): {
        "monitoring.role": "Partnerships officer",
        "monitoring.every": "every 6 months",
        "monitoring.outputs": ["A table of progress"],
    },
    ("MIN-4b", ""): {
        "evaluation.method": "A survey of both sides",
        "evaluation.questions": ["What was decided differently?"],
    },
    ("INC-01", ""): {
        "disputes.stages[0].name": "Talks",
        "disputes.stages[0].started_by": "A letter",
        "disputes.stages[0].outcome": "A note",
    },
    ("INC-02", "disputes.stages[0]"): {"disputes.stages": STAGES},
    ("INC-03", ""): {"disputes.stages": STAGES, "disputes.final_stage_independent_of": ["council", "cvc"]},
    ("INC-04", ""): {
        "bodies[0].seats[4].method": "elected",
        "bodies[0].seats[4].electorate": "Every organisation in the city's network",
        "elections[0].electorate": "Every organisation in the city's network",
        "elections[0].rules_ref": "Election rules, June 2025",
    },
    ("INC-05", ""): {
        "signup.how": "With the form on the register's page",
        "signatories": [{"organisation": "Pill Boxing Club", "on": "2026-01-20", "size_band": "micro"}],
    },
    ("INC-07", "local_choices[0]"): {"local_choices[0].choice": "Two sides", "local_choices[0].reason": "The board has its own"},
    ("ACC-02", ""): {"reporting[1].name": "Third Sector Partnership Council"},
    ("ACC-03", ""): {"reporting[2].to": "public"},
    ("ACC-05", "parties[0]"): PAGES,
    ("ACC-05", "parties[1]"): PAGES,
    ("ACC-05", "parties[2]"): PAGES,
    ("ACC-06", ""): {"publication[0].papers": PAPERS},
    ("ACC-07", "commitments[0].targets[0]"): {"commitments[0].due": "2026-12-18"},
    ("ACC-10", ""): {
        "breaches.definition": "An action left undone after its date, and not explained before it",
        "breaches.recorder_role": "Secretary to the Forum",
    },
    ("ACC-11", ""): {"relations[0].name": "Third Sector Scheme 2014", "relations[0].note": "Clause 5"},
    ("ACC-12", ""): {"relations[1].kind": "coexists", "relations[1].note": "A dispute is taken under this scheme"},
}


def test_every_finding_of_the_tick_box_scheme_has_its_mend():
    assert short(judged(written("tick-box"))) == set(MENDS)
    findings = [finding for finding in expected("tick-box")["findings"] if finding["verdict"] != "needs_judgement"]
    assert {(finding["rule"], finding["path"]) for finding in findings} >= set(MENDS)


@pytest.mark.parametrize("finding", MENDS, ids=[" ".join(finding).strip() for finding in MENDS])
def test_a_finding_that_is_mended_alone_goes_and_the_level_stays(finding: tuple[str, str]):
    scheme = judged(altered("tick-box", put=MENDS[finding]))
    left = short(scheme)
    assert finding not in left
    assert left < set(MENDS)
    assert levels(scheme) == ("below_minimum", "below_minimum", "below_minimum")


@pytest.mark.parametrize("rule", sorted({rule for rule, _ in MENDS if rule.startswith("MIN")}))
def test_with_all_else_mended_one_rule_of_the_minimum_keeps_it_below(rule: str):
    put = {path: value for finding, mend in MENDS.items() if finding[0] != rule for path, value in mend.items()}
    scheme = judged(altered("tick-box", put=put))
    assert {left for left, _ in short(scheme) if left.startswith("MIN")} == {rule}
    assert levels(scheme)[0] == "below_minimum"


def test_mended_throughout_it_is_a_tick_box_no_longer():
    put = {path: value for mend in MENDS.values() for path, value in mend.items()}
    scheme = judged(altered("tick-box", put=put))
    assert short(scheme) == set()
    assert levels(scheme)[0] == "minimum_and_inclusions"
